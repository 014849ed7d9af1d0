/// Text as the XML of a workbook takes it.
package enum SpreadsheetText {
  /// The most UTF-16 units a cell may hold; programs refuse a file with more.
  package static let longest = 32_767

  /// Markup characters as entities; what XML 1.0 cannot hold is left out.
  ///
  /// For names and addresses, which know no `_x0007_`.
  package static func attribute(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case _ where isForbidden(scalar): break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The text of a cell or a comment: characters that XML cannot hold as `_xHHHH_`, and a text that
  /// would read like one with its underscore so (ECMA-376 part 1, 22.9.2.19).
  package static func content(_ text: String) -> String {
    var result = ""
    let scalars = Array(shortened(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "_" where startsEscape(scalars[index...]): result += "_x005F_"
      // A bare carriage return would be read as a line feed.
      case "\r": result += "_x000D_"
      case _ where isForbidden(scalar): result += escape(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A `t` element, which keeps its spaces only when told.
  static func element(_ text: String) -> String {
    let spaces: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    let ends = [text.unicodeScalars.first, text.unicodeScalars.last].compactMap { $0 }
    let keepsSpaces = ends.contains(where: spaces.contains) || text.contains("\n")
    return "<t\(keepsSpaces ? " xml:space=\"preserve\"" : "")>\(content(text))</t>"
  }

  /// Cut, with a mark, where it is longer than a cell may be.
  static func shortened(_ text: String) -> String {
    guard text.utf16.count > longest else { return text }
    var room = longest - 1
    var kept = ""
    for character in text {
      room -= character.utf16.count
      if room < 0 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0xD: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }

  /// Whether `_xHHHH_` stands here.
  private static func startsEscape(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    let word = rest.prefix(7)
    guard word.count == 7, word.last == "_", word.dropFirst().first == "x" else { return false }
    return word.dropFirst(2).dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
  }
}

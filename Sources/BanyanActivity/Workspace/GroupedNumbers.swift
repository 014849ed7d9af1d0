import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// Finds quantities of a file in YAML that one reader takes for a thousand times what another does.
///
/// A point is the decimal mark in every such file. Who writes bills as `1.234,5` means 95 400 by
/// `95.400 t`, and where all quantities of a file are read so, no balance can find it.
struct GroupedNumbers {
  let numbers: NumberStyle

  func report(in node: DocumentNode, _ diagnostics: inout Diagnostics) {
    guard numbers.groupMark == UInt8(ascii: ".") else { return }
    switch node.content {
    case .mapping(let entries): for entry in entries { report(in: entry.value, &diagnostics) }
    case .list(let items): for item in items { report(in: item, &diagnostics) }
    case .scalar(let text, _):
      guard let (read, meant) = Self.readings(of: text) else { return }
      diagnostics.report(
        Diagnostic(
          .numberGrouped, at: node.location, [text, read, meant],
          hint: Phrase(.hintNumberGrouped, read, meant)))
    }
  }

  /// How a number with three places and the word behind it are read, and how they may be meant; nil for
  /// any other text, and for what is no quantity: a share, so much of one for one of another.
  private static func readings(of text: String) -> (String, String)? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let number = words.first, words.count <= 2, words.dropFirst().allSatisfy(isUnit) else {
      return nil
    }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined(separator: "")
    guard parts.count == 2, (1...3).contains(parts[0].count), parts[1].count == 3,
      digits.allSatisfy({ ("0"..."9").contains($0) }), digits.first != "0",
      let read = ExactDecimal(number)
    else { return nil }
    let unit = words.dropFirst().map { " \($0)" }.joined()
    return ("\(read.normalised)\(unit)", digits + unit)
  }

  private static func isUnit(_ word: Substring) -> Bool {
    (try? Unit(word)) != nil && word != "%" && !word.contains("/")
  }
}

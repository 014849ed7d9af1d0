/// Names and text of the user on their way to somebody's eyes.
///
/// They come from files that others hand in. What is no letter but an order must reach nobody: an
/// escape drives a terminal, a direction mark turns the digits behind it round, a line break writes
/// a line of the report, an equals sign makes a spreadsheet calculate, a semicolon ends a command.
/// Every such character is shown as one that stands for it, one for one, so that columns and carets
/// stay where they are.
package enum ShownText {
  /// On a terminal, in a plain file or a message: one line.
  package static func line(_ text: some StringProtocol) -> String {
    guard hasOrders(text.utf8) else { return String(text) }
    return String(String.UnicodeScalarView(text.unicodeScalars.map(harmless)))
  }

  /// In a document of several lines, whose line breaks are its own.
  package static func lines(_ text: some StringProtocol) -> String {
    guard hasOrders(text.utf8) else { return String(text) }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" ? $0 : harmless($0) }))
  }

  /// In a cell of a file that a spreadsheet opens: never a formula, by CWE-1236 and OWASP's list of
  /// first characters. For texts; a number is not passed through here.
  package static func cell(_ text: String) -> String {
    let shown = line(text)
    guard let first = shown.unicodeScalars.first(where: { $0 != " " && $0 != "\u{A0}" }) else {
      return shown
    }
    // What stood first may have been a tab or a carriage return.
    let isOrder = text.unicodeScalars.first.map { "\t\r\n".unicodeScalars.contains($0) } ?? false
    return isOrder || formulaSigns.contains(first) ? "'" + shown : shown
  }

  /// As one word of a command that is offered for pasting into a shell.
  package static func shellWord(_ text: String) -> String {
    let scalars = text.unicodeScalars
    if scalars.contains(where: { harmless($0) != $0 }) {
      return "$'" + scalars.map(ansiQuoted).joined() + "'"
    }
    let isPlain = !text.isEmpty && scalars.allSatisfy(isPlainInShell)
    return isPlain ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }

  // MARK: Characters

  /// Signs that begin a formula, and their wide forms, which some programs take for them.
  private static let formulaSigns: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// The character that is shown in the place of one that would give an order.
  package static func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09: " "
    // A picture of its own for each: ␛, ␊.
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x85, 0x2028, 0x2029: "\u{2424}"
    // C1, of which 9B begins an escape.
    case 0x80..<0xA0: "\u{FFFD}"
    // Marks, embeddings, overrides and isolates of direction (Unicode, UAX 9).
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F: "\u{FFFD}"
    // Annotations that hide one text behind another, and letters that nobody sees.
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: "\u{FFFD}"
    default: scalar
    }
  }

  /// Whether any byte can belong to a character that is not shown as it is: most texts have none.
  private static func hasOrders(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.contains { $0 < 0x20 || canGiveOrders($0) }
  }

  /// Whether a byte from 20 on can begin such a character.
  package static func canGiveOrders(_ byte: UInt8) -> Bool {
    byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte == 0xE2 || byte == 0xEF || byte == 0xF3
  }

  // MARK: Shell

  private static func isPlainInShell(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "_-+.,:/@%".unicodeScalars.contains(scalar)
      : scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func ansiQuoted(_ scalar: Unicode.Scalar) -> String {
    func padded(_ digits: Int) -> String {
      let text = String(scalar.value, radix: 16)
      return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
    }
    return switch scalar {
    case "\n": #"\n"#
    case "\r": #"\r"#
    case "\t": #"\t"#
    case "'", "\\": "\\\(scalar)"
    case _ where harmless(scalar) == scalar: String(scalar)
    case _ where scalar.value < 0x80: "\\x" + padded(2)
    case _ where scalar.value < 0x10000: "\\u" + padded(4)
    default: "\\U" + padded(8)
    }
  }
}

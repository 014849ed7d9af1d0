import BanyanDiagnostics
import BanyanYAML

/// A code of the Combined Nomenclature: eight digits, text with its leading zeros.
package struct CNCode: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Eight of them.
  package let digits: String

  /// Nil unless there are eight digits; spaces among them are allowed.
  package init?(_ text: String) {
    let digits = text.filter { $0 != " " }
    guard digits.utf8.count == 8,
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
    else { return nil }
    self.digits = digits
  }

  private init(unchecked digits: String) { self.digits = digits }

  /// Electrical energy.
  package static let electricity = CNCode(unchecked: "27160000")

  package var description: String { digits }

  /// As the annexes print it: `7207 11 16`.
  package var printed: String {
    "\(digits.prefix(4)) \(digits.dropFirst(4).prefix(2)) \(digits.suffix(2))"
  }

  package static func < (left: CNCode, right: CNCode) -> Bool { left.digits < right.digits }
}

extension MappingReader {
  /// `cn: "72071116"`: quoted, so that no leading zero is lost.
  mutating func code(
    _ key: String, _ diagnostics: inout Diagnostics
  ) -> Located<CNCode>? {
    guard let node = node(key), let text = text(key, &diagnostics) else { return nil }
    let isNumber = if case .scalar(_, plain: true) = node.content { true } else { false }
    if let code = CNCode(text.value), !isNumber || text.value.contains(" ") {
      return Located(code, at: text.location)
    }
    if CNCode(text.value) != nil {
      diagnostics.report(
        Diagnostic(
          .cnUnquoted, at: text.location, [text.value],
          hint: Phrase(.hintWrite, "\(key): \"\(text.value)\"")))
    } else {
      // Dots and other marks between the digits are usual: what is meant is offered, not taken.
      let meant = CNCode(String(text.value.filter { $0.isASCII && $0.isNumber }))
      diagnostics.report(
        Diagnostic(
          .cnInvalid, at: text.location, [text.value],
          hint: meant.map { Phrase(.hintWrite, "\(key): \"\($0.digits)\"") } ?? Phrase(.hintCN)))
    }
    return nil
  }

  mutating func requiredCode(
    _ key: String, _ diagnostics: inout Diagnostics
  ) -> Located<CNCode>? {
    if node(key) == nil { reportMissing(key, &diagnostics) }
    return code(key, &diagnostics)
  }
}

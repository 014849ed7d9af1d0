import BanyanDiagnostics
import BanyanReporting

/// The quarterly report as a file.
package enum QuarterlyDocument {
  private static let made: StaticString = "<!-- made by banyan -->\n"

  static func mark(_ xml: inout HTMLBuilder) { xml.verbatim(made) }

  /// Whether this program wrote it: the comment above the root says so.
  package static func isOurs(_ text: String) -> Bool {
    text.hasPrefix("<?xml") && text.contains("\(made)<QReport ")
  }
}

/// Texts of the quarterly report, each within the length that the schema allows; what is missing or too long
/// is gathered, so that all of it is told at once.
struct QuarterlyTexts {
  private(set) var found = Diagnostics()
  private let location: SourceLocation

  init(at location: SourceLocation) { self.location = location }

  /// `key`: as cbam.yaml has it.
  mutating func wanted(_ text: String?, _ key: String, most length: Int) -> String {
    guard let text, !text.isEmpty else {
      found.report(
        Diagnostic(.quarterlyMissing, at: location, [key], hint: Phrase(.hintQuarterlyAdd, key)))
      return ""
    }
    return within(text, key, length)
  }

  mutating func ifAny(_ text: String?, _ key: String, most length: Int) -> String? {
    text.flatMap { $0.isEmpty ? nil : within($0, key, length) }
  }

  private mutating func within(_ text: String, _ key: String, _ length: Int) -> String {
    let plain = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if plain.unicodeScalars.count > length {
      found.report(
        Diagnostic(
          .quarterlyLong, at: location,
          [key, String(plain.unicodeScalars.count), String(length)],
          hint: Phrase(.hintQuarterlyShorten, key)))
    }
    return plain
  }

  mutating func reportUnconfirmed() {
    found.report(
      Diagnostic(.quarterlyUnconfirmed, at: location, hint: Phrase(.hintQuarterlyConfirm)))
  }
}

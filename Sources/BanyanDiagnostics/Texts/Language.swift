/// The languages every text exists in.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"
}

/// A text of the catalogue with what fills its places.
public struct Phrase: Sendable, Equatable {
  public var key: TextKey
  public var arguments: [String]

  public init(_ key: TextKey, _ arguments: String...) {
    self.key = key
    self.arguments = arguments
  }

  public init(_ key: TextKey, arguments: [String]) {
    self.key = key
    self.arguments = arguments
  }

  public func text(in language: Language) -> String {
    key.template(in: language).filled(with: arguments, in: language)
  }
}

/// Texts that exist in both languages. Each catalogue is an enumeration whose two exhaustive
/// switches the compiler checks.
public protocol CatalogueText: Sendable, CaseIterable, RawRepresentable where RawValue == String {
  var english: String { get }
  var vietnamese: String { get }
}

extension CatalogueText {
  public func template(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  /// The text with its places filled.
  public func text(in language: Language, _ arguments: String...) -> String {
    template(in: language).filled(with: arguments, in: language)
  }

  public func text(in language: Language, arguments: [String]) -> String {
    template(in: language).filled(with: arguments, in: language)
  }
}

extension TextKey {
  /// This text as an argument of another, in whichever language that is printed.
  public var argument: String { "\u{1}\(rawValue)" }
}

extension TextKey: CatalogueText {}
extension DiagnosticCode: CatalogueText {}

extension String {
  /// Puts the arguments in the places `{1}`, `{2}` … of a template.
  func filled(with arguments: [String], in language: Language) -> String {
    guard !arguments.isEmpty else { return self }
    var result = ""
    var rest = self[...]
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest[rest.index(after: open)...]
      guard let close = after.firstIndex(of: "}"), let place = Int(after[..<close]),
        arguments.indices.contains(place - 1)
      else {
        result += "{"
        rest = after
        continue
      }
      result += arguments[place - 1].resolved(in: language)
      rest = after[after.index(after: close)...]
    }
    return result + rest
  }

  /// An argument that names a text of the catalogue becomes that text.
  private func resolved(in language: Language) -> String {
    guard hasPrefix("\u{1}"), let key = TextKey(rawValue: String(dropFirst())) else { return self }
    return key.text(in: language)
  }
}

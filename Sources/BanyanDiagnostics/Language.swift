/// The languages every text exists in.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case vietnamese = "vi"
}

/// A text of the catalogue with what fills its places.
public struct Phrase: Sendable, Hashable {
  package var key: TextKey
  package var arguments: [PhraseArgument]

  package init(_ key: TextKey, _ arguments: String...) {
    self.init(key, words: arguments.map(PhraseArgument.text))
  }

  package init(_ key: TextKey, arguments: [String]) {
    self.init(key, words: arguments.map(PhraseArgument.text))
  }

  /// With phrases of the catalogue among what fills the places.
  package init(_ key: TextKey, words: [PhraseArgument]) {
    self.key = key
    arguments = words
  }

  /// The text with its places filled.
  public func text(in language: Language) -> String {
    key.template(in: language).filled(with: arguments.map { $0.text(in: language) })
  }
}

/// Something that exists in both languages, with places `{1}`, `{2}` … to fill.
package protocol CatalogueEntry: Sendable {
  var english: String { get }
  var vietnamese: String { get }
}

/// Texts of one report. Each catalogue is an enumeration whose two exhaustive switches the compiler
/// checks.
package protocol CatalogueText: CatalogueEntry, CaseIterable, RawRepresentable
where RawValue == String {}

extension CatalogueEntry {
  package func template(in language: Language) -> String {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    }
  }

  /// The text with its places filled.
  package func text(in language: Language, _ arguments: String...) -> String {
    template(in: language).filled(with: arguments)
  }

  package func text(in language: Language, arguments: [String]) -> String {
    template(in: language).filled(with: arguments)
  }
}

extension String {
  /// Puts the arguments in the places `{1}`, `{2}` … of a template.
  func filled(with arguments: [String]) -> String {
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
      result += arguments[place - 1]
      rest = after[after.index(after: close)...]
    }
    return result + rest
  }
}

/// A note, a hint or a word that stands in a finding, in both languages.
///
/// Each target declares its own, beside its rules, as static members.
package struct TextKey: Sendable {
  /// Tells texts apart; people never see it.
  package let name: String
  package let english: String
  package let vietnamese: String

  package init(_ name: String, _ english: String, _ vietnamese: String) {
    self.name = name
    self.english = english
    self.vietnamese = vietnamese
  }
}

extension TextKey: Hashable {
  package static func == (a: TextKey, b: TextKey) -> Bool { a.name == b.name }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension TextKey: CatalogueEntry {}

/// What fills a place of a text: words as they are, or a text of the catalogue in whichever language
/// the whole is printed. Words of the user are never looked up.
package enum PhraseArgument: Sendable, Hashable {
  case text(String)
  case phrase(TextKey)

  package func text(in language: Language) -> String {
    switch self {
    case .text(let text): text
    case .phrase(let key): key.template(in: language)
    }
  }
}

extension PhraseArgument: ExpressibleByStringLiteral {
  package init(stringLiteral value: String) { self = .text(value) }
}

extension PhraseArgument: Comparable {
  /// Texts by their words before phrases by their names.
  package static func < (a: PhraseArgument, b: PhraseArgument) -> Bool {
    switch (a, b) {
    case (.text(let first), .text(let second)): first < second
    case (.phrase(let first), .phrase(let second)): first.name < second.name
    case (.text, .phrase): true
    case (.phrase, .text): false
    }
  }
}

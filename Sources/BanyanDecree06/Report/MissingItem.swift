import BanyanDiagnostics

/// Something without which the representative should not sign.
package struct MissingItem: Sendable {
  package enum Kind: String, Sendable {
    /// Has to be supplied.
    case missing
    /// The law leaves it open, or the data are weaker than it wants: somebody has to decide.
    case settle
  }

  package let kind: Kind
  package let text: DecreeText
  package let arguments: [String]
  /// What in banyan.yaml supplies it: `decree-06: representative`.
  package let key: String?

  init(_ kind: Kind, _ text: DecreeText, _ arguments: [String] = [], key: String? = nil) {
    self.kind = kind
    self.text = text
    self.arguments = arguments
    self.key = key
  }

  package func text(in language: Language) -> String {
    text.text(in: language, arguments: arguments)
  }
}

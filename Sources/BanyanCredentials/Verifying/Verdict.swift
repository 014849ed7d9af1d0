import BanyanDiagnostics
import BanyanJSON
import BanyanQuantities
import BanyanYAML

/// What there is to say of a credential that is accepted.
package struct Verdict: Sendable {
  package let issuer: String
  package let key: KeyIdentifier
  package let kind: String?
  package let identifier: String?
  package let validity: CredentialValidity
  package let status: Status

  package enum Status: Sendable, Equatable {
    /// Not revoked by a list of this day.
    case valid(asOf: Instant)
    case notAsked
    /// It states no list, and so nobody can revoke it.
    case irrevocable

    /// As programs read it.
    var name: String {
      switch self {
      case .valid: "valid"
      case .notAsked: "not-asked"
      case .irrevocable: "irrevocable"
      }
    }

    var date: Instant? {
      guard case .valid(let moment) = self else { return nil }
      return moment
    }
  }

  /// For programs.
  package var json: String {
    var writer = JSONWriter()
    writer.object { json in
      json.field("issuer", issuer)
      json.field("kid", "\(key)")
      json.field("kind", kind)
      json.field("id", identifier)
      json.field("validFrom", "\(validity.from)")
      json.field("validUntil", validity.until?.description)
      json.field("status", status.name)
      json.field("statusAsOf", status.date?.description)
    }
    writer.endLine()
    return writer.text
  }

  /// For people; a file is called as they named it.
  package func text(of file: String, in language: Language) -> String {
    let accepted = TextKey.verdictAccepted.text(in: language, file)
    let rows: [(TextKey, String)] = [
      (.labelIssuer, issuer), (.labelKey, "\(key)"), (.labelKind, kind ?? "-"),
      (.labelIdentifier, identifier ?? "-"), (.labelValid, validityText(in: language)),
      (.labelStatus, statusText(in: language)),
    ]
    let labels = rows.map { $0.0.text(in: language) }
    let width = (labels.map(\.count).max() ?? 0) + 2
    let lines = zip(labels, rows).map { label, row in
      "  " + label + String(repeating: " ", count: width - label.count) + row.1
    }
    return ([accepted] + lines).map { ShownText.line($0) + "\n" }.joined()
  }

  private func validityText(in language: Language) -> String {
    guard let until = validity.until else {
      return TextKey.verdictEndless.text(in: language, "\(validity.from)")
    }
    return TextKey.verdictValidity.text(in: language, "\(validity.from)", "\(until)")
  }

  private func statusText(in language: Language) -> String {
    switch status {
    case .valid(let moment): TextKey.verdictNotRevoked.text(in: language, "\(moment)")
    case .notAsked: TextKey.verdictNotAsked.text(in: language)
    case .irrevocable: TextKey.verdictIrrevocable.text(in: language)
    }
  }
}

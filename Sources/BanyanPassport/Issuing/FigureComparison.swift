import BanyanCredentials
import BanyanDiagnostics
import BanyanYAML

/// What a document states, held against what the workspace comes to today: every number of either.
package enum FigureComparison {
  /// `today`: the same document as it would be written now; nil where the workspace knows no such thing.
  package static func compare(
    _ document: DocumentNode, with today: JSONValue?, in file: String, _ found: inout Diagnostics
  ) {
    guard let today else {
      let id = document["id"]?.text ?? "?"
      return report("id", id, nil, in: file, &found)
    }
    var stated: [String: String] = [:]
    if let value = JSONValue(document) { numbers(in: value, at: "", &stated) }
    var computed: [String: String] = [:]
    numbers(in: today, at: "", &computed)
    for path in Set(stated.keys).union(computed.keys).sorted()
    where stated[path] != computed[path] {
      report(path, stated[path], computed[path], in: file, &found)
    }
  }

  private static func report(
    _ path: String, _ stated: String?, _ computed: String?, in file: String,
    _ found: inout Diagnostics
  ) {
    found.report(
      Diagnostic(
        .verifyFigure, at: SourceLocation(file: file), [path, stated ?? "–", computed ?? "–"],
        hint: Phrase(.hintVerifyFigure)))
  }

  /// The place in a list of revoked credentials is no figure.
  private static let passedOver = "credentialStatus"

  private static func numbers(
    in value: JSONValue, at path: String, _ found: inout [String: String]
  ) {
    switch value {
    case .object(let members):
      for member in members where member.name != passedOver {
        numbers(in: member.value, at: "\(path)/\(member.name)", &found)
      }
    case .array(let values):
      for (place, value) in values.enumerated() {
        numbers(in: value, at: "\(path)/\(place)", &found)
      }
    case .number(let number): found[path] = number.text
    case .text(let text) where path.hasSuffix("/description"):
      found[path] = figures(in: text)
    case .text, .truth, .null: break
    }
  }
}

extension FigureComparison {
  /// The figures that a text states, one after the other; nil where it states none.
  private static func figures(in text: String) -> String? {
    let figures = text.split { !($0.isASCII && ($0.isNumber || $0 == ".")) }
      .map { $0.hasSuffix(".") ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
    return figures.isEmpty ? nil : figures.joined(separator: ", ")
  }
}

extension DocumentNode {
  /// What a credential of UNTP is of: the product's or the batch's identifier, or the facility's; nil for
  /// what no workspace states.
  package var subjectID: String? {
    let kind = self["type"]?.items.first?.text
    switch kind {
    case "DigitalProductPassport", "DigitalFacilityRecord":
      return self["credentialSubject"]?["id"]?.text
    case "DigitalTraceabilityEvent":
      let event = self["credentialSubject"]?.items.first
      return event?["outputProduct"]?.items.first?["product"]?["id"]?.text
    default: return nil
    }
  }
}

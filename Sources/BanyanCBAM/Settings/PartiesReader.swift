import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// What the monitoring plan says that no other file gives (2547 Annex II A.5).
package struct MonitoringPlanText: Sendable {
  package var version: String?
  package var date: CalendarDate?
  /// By item of the list, `22(a)`.
  package var texts: [String: String] = [:]

  /// Items of Annex II A.5 that a text can be written for.
  package static let items: [String] = (1...22).flatMap { number -> [String] in
    let letters: [Int: String] = [7: "ab", 17: "abcd", 22: "abcdefgh"]
    return (letters[number].map { $0.map { "\(number)(\($0))" } } ?? []) + [String(number)]
  }
}

/// Reads `declarant:`, `verifier:` and `monitoring-plan:`.
struct PartiesReader {
  private static let declarant = [
    "name", "eori", "role", "country", "sub-division", "city", "street", "street-additional",
    "number", "postcode", "po-box", "procedures",
  ]

  func declarant(_ node: DocumentNode?, _ diagnostics: inout Diagnostics) -> [String: String] {
    texts(
      node, "declarant", Self.declarant,
      ["signature": ["place", "name", "position", "confirmed"]], &diagnostics)
  }

  func verifier(_ node: DocumentNode?, _ diagnostics: inout Diagnostics) -> [String: String] {
    texts(
      node, "verifier", ["name", "address", "country"],
      [
        "accreditation": ["body", "country", "number", "expires", "scope"],
        "report": ["id", "date"],
      ], &diagnostics)
  }

  /// Texts by key; those of an inner mapping as `outer.inner`.
  private func texts(
    _ node: DocumentNode?, _ name: String, _ keys: [String], _ inner: [String: [String]],
    _ diagnostics: inout Diagnostics
  ) -> [String: String] {
    guard let node, var fields = MappingReader(node, name, &diagnostics) else { return [:] }
    var texts: [String: String] = [:]
    for key in keys { texts[key] = fields.text(key, &diagnostics)?.value }
    for (outer, keys) in inner.sorted(by: { $0.key < $1.key }) {
      for (key, text) in self.texts(fields.node(outer), outer, keys, [:], &diagnostics) {
        texts["\(outer).\(key)"] = text
      }
    }
    fields.finish(&diagnostics)
    return texts
  }

  func plan(_ node: DocumentNode?, _ diagnostics: inout Diagnostics) -> MonitoringPlanText {
    var plan = MonitoringPlanText()
    guard let node, var fields = MappingReader(node, "monitoring-plan", &diagnostics) else {
      return plan
    }
    plan.version = fields.text("version", &diagnostics)?.value
    plan.date = fields.date("date", &diagnostics)
    for item in MonitoringPlanText.items {
      plan.texts[item] = fields.text(item, &diagnostics)?.value
    }
    fields.finish(&diagnostics)
    return plan
  }
}

import BanyanDiagnostics
import BanyanYAML
import BanyanExchange

/// Reads what `catena-x:` in products.yaml states beyond PACT.
enum CatenaXReader {
  static func details(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> CatenaXDetails? {
    guard var fields = MappingReader(node, "catena-x", &diagnostics) else { return nil }
    var details = CatenaXDetails(
      businessPartnerNumbers: fields.texts("business-partner-numbers", &diagnostics)
        .map(\.value))
    details.scope = fields.choice("scope", CatenaXDetails.Scope.self, &diagnostics)
    details.outlook = fields.choice("outlook", CatenaXDetails.Outlook.self, &diagnostics)
    if let version = fields.text("version", &diagnostics) {
      details.version = Int(version.value)
      if details.version.map({ $0 < 0 }) ?? true {
        diagnostics.report(
          Diagnostic(
            .fieldNumber, at: version.location, [version.value],
            hint: Phrase(.hintPlainNumber, "0")))
      }
    }
    if let region = fields.text("region", &diagnostics) {
      details.region = CatenaXDetails.Region(region.value)
      if details.region == nil {
        let known = PACTRegion.allCases.map(\.rawValue) + ["Global", "Several"]
        diagnostics.report(
          Diagnostic(
            .fieldChoice, at: region.location, [region.value, "region"],
            hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
      }
    }
    details.massBalance = massBalance(&fields, &diagnostics)
    details.wasteIncineration = fields.choice(
      "waste-incineration", CatenaXDetails.WasteIncineration.self, &diagnostics)
    details.recycledCarbon = fields.choice(
      "recycled-carbon", CatenaXDetails.RecycledCarbon.self, &diagnostics)
    details.legalStatement = fields.text("legal-statement", &diagnostics)?.value
    fields.finish(&diagnostics)
    return details
  }

  /// `mass-balancing: none`, or `{freely: yes, scheme: ISCC PLUS}`.
  private static func massBalance(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> CatenaXDetails.MassBalance? {
    guard let node = fields.node("mass-balancing") else { return nil }
    if node.text == "none" { return CatenaXDetails.MassBalance.none }
    guard var inner = MappingReader(node, "mass-balancing", &diagnostics) else { return nil }
    let freely = inner.choice("freely", Answer.self, &diagnostics)
    let scheme = inner.requiredText("scheme", &diagnostics)
    if inner.node("freely") == nil { inner.reportMissing("freely", &diagnostics) }
    inner.finish(&diagnostics)
    guard let freely, let scheme else { return nil }
    return .used(freely: freely == .yes, scheme: scheme.value)
  }

  private enum Answer: String, CaseIterable {
    case yes
    case no
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads `chp:`.
struct CombinedPlantReader {
  let law: LawParameters?

  func plant(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> CombinedPlant? {
    guard var fields = MappingReader(node, "chp", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let heat = product("heat", in: .terajoule, &fields, &diagnostics)
    let power = product("power", in: .megawattHour, &fields, &diagnostics)
    if (heat.total == nil) != (power.total == nil) {
      // One of both would be divided by the other's share.
      fields.reportMissing(heat.total == nil ? "heat" : "power", &diagnostics)
    }
    if fields.node("reference") == nil { fields.reportMissing("reference", &diagnostics) }
    let reference = fields.node("reference").flatMap { self.reference($0, &diagnostics) }
    fields.finish(&diagnostics)
    guard let records, let reference else { return nil }
    return CombinedPlant(
      records: records, heat: heat.total, power: power.total, heatTo: heat.to, powerTo: power.to,
      reference: reference, location: node.location)
  }

  /// `heat: 45 TJ`, or `heat: {total: 45 TJ, to: {drying: 20 TJ}}`.
  private func product(
    _ key: String, in unit: Unit, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> (total: ExactRatio?, to: [(process: Located<String>, quantity: ExactRatio)]) {
    guard let node = fields.node(key) else { return (nil, []) }
    guard case .mapping = node.content else {
      return (CBAMFields.quantity(node, in: unit, &diagnostics), [])
    }
    guard var inner = MappingReader(node, key, &diagnostics) else { return (nil, []) }
    let total = inner.node("total").flatMap { CBAMFields.quantity($0, in: unit, &diagnostics) }
    var to: [(process: Located<String>, quantity: ExactRatio)] = []
    if case .mapping(let entries)? = inner.node("to")?.content {
      to = entries.compactMap { entry in
        CBAMFields.quantity(entry.value, in: unit, &diagnostics).map { (entry.key, $0) }
      }
    }
    inner.finish(&diagnostics)
    return (total, to)
  }

  /// `{heat: 87 %, power: 53 %}`, or what the act prints for a fuel and a year of construction.
  private func reference(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> (heat: ExactRatio, power: ExactRatio)? {
    guard var fields = MappingReader(node, "reference", &diagnostics) else { return nil }
    if fields.node("fuel") == nil {
      let shares = ["heat", "power"].map { key -> ExactRatio? in
        if fields.node(key) == nil { fields.reportMissing(key, &diagnostics) }
        return CBAMFields.percentage(key, &fields, &diagnostics)
      }
      fields.finish(&diagnostics)
      guard let heat = shares[0], let power = shares[1], !heat.isZero, !power.isZero else {
        return nil
      }
      return (heat, power)
    }
    let fuel = fields.requiredText("fuel", &diagnostics)
    let built = fields.requiredText("built", &diagnostics)
    if fields.node("medium") == nil { fields.reportMissing("medium", &diagnostics) }
    let medium = fields.choice(
      "medium", LawParameters.EfficiencyReference.Medium.self, &diagnostics)
    fields.finish(&diagnostics)
    guard let fuel, let built, let medium, let law else { return nil }
    guard let year = Acceptance.year(built.value)?.from.year else {
      diagnostics.report(
        Diagnostic(
          .fieldNumber, at: built.location, [built.value],
          hint: Phrase(.hintWrite, "built: 2014")))
      return nil
    }
    guard let found = law.references[fuel.value],
      let heat = found.heat(medium, built: year), let power = found.power(built: year)
    else {
      diagnostics.report(
        Diagnostic(
          .fieldChoice, at: fuel.location, [fuel.value, "fuel"],
          hint: Phrase(.hintOneOf, law.references.keys.sorted().joined(separator: ", "))))
      return nil
    }
    return (heat, power)
  }
}

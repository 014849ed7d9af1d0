import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads `heat:`.
extension EnergySectionReader {
  func heat(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> HeatFlow? {
    guard var fields = MappingReader(node, "heat", &diagnostics) else { return nil }
    let process = fields.requiredText("process", &diagnostics)
    let direction = direction(&fields, &diagnostics)
    let mix = mix(&fields, &diagnostics)
    let medium = fields.node("medium").flatMap {
      HeatMediumReader().medium($0, &diagnostics)
    }
    let quantity = heatQuantity(&fields, medium, ofFuels: mix != nil, &diagnostics)
    let fuel = fields.text("fuel", &diagnostics)
    let value = CBAMFields.rate("factor", in: "t/TJ", such: "56.1", &fields, &diagnostics)
    if fuel == nil, fields.node("factor") == nil, fields.node("fuels") == nil {
      diagnostics.report(
        Diagnostic(
          .heatWithoutFactor, at: node.location, hint: Phrase(.hintHeatFactor)))
    }
    for (one, other) in [("factor", "fuel"), ("factor", "fuels"), ("fuel", "fuels")] {
      fields.reportBoth(one, other, &diagnostics)
    }
    let partner = Partner(from: &fields, &diagnostics)
    fields.finish(&diagnostics)
    let factor = value.map(HeatFlow.Factor.value) ?? fuel.map(HeatFlow.Factor.fuel) ?? mix
    guard let process, let direction, let quantity, let factor else { return nil }
    return HeatFlow(
      process: process, direction: direction, quantity: quantity, medium: medium, factor: factor,
      partner: partner, location: node.location)
  }

  /// `quantity`, `records`, or `medium` (method 1); of own fuels all they give, where none stands there.
  private func heatQuantity(
    _ fields: inout MappingReader, _ medium: HeatMedium?, ofFuels: Bool,
    _ diagnostics: inout Diagnostics
  ) -> FlowQuantity? {
    if fields.node("medium") != nil {
      fields.reportBoth("medium", "quantity", &diagnostics)
      fields.reportBoth("medium", "records", &diagnostics)
      return medium.map { .stated($0.terajoules, .terajoule) }
    }
    let isStated = fields.node("quantity") != nil || fields.node("records") != nil
    if ofFuels, !isStated { return .ofFuels }
    return quantity("quantity", &fields, &diagnostics)
  }

  /// `fuels` of an own boiler with its efficiency; without one the act's reference counts (C.1.2.3).
  private func mix(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> HeatFlow.Factor? {
    let stated = fields.node("efficiency")
    let own = stated.flatMap { self.efficiency($0, &diagnostics) }
    if stated != nil, fields.node("fuels") == nil { fields.reportMissing("fuels", &diagnostics) }
    guard let node = fields.node("fuels"), let law, (stated == nil) == (own == nil) else {
      return nil
    }
    let boiler = own ?? .stated(law.constant("boiler-efficiency-unknown"))
    return RecordSelector(node, &diagnostics).map { .mix($0, efficiency: boiler) }
  }

  /// `90 %`, or the curve of the maker's papers by load: `{full-load: 315.36 TJ, curve: {50 %: 84 %, 100 %:
  /// 90 %}}` (Eq. 34).
  private func efficiency(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> BoilerEfficiency? {
    if let text = node.text {
      return share(Located(text, at: node.location), &diagnostics).map(BoilerEfficiency.stated)
    }
    guard var inner = MappingReader(node, "efficiency", &diagnostics) else { return nil }
    if inner.node("full-load") == nil { inner.reportMissing("full-load", &diagnostics) }
    let full = inner.node("full-load").flatMap {
      CBAMFields.quantity($0, in: .terajoule, &diagnostics)
    }
    guard case .mapping(let entries)? = inner.node("curve")?.content else {
      inner.reportMissing("curve", &diagnostics)
      return nil
    }
    var curve: [(load: ExactRatio, efficiency: ExactRatio)] = []
    for entry in entries {
      guard let load = CBAMFields.percentage(entry.key, &diagnostics),
        let text = entry.value.text,
        let own = share(Located(text, at: entry.value.location), &diagnostics)
      else { continue }
      if curve.contains(where: { $0.load == load }) {
        diagnostics.report(
          Diagnostic(.fieldRepeated, at: entry.key.location, [entry.key.value, "curve"]))
      }
      curve.append((load, own))
    }
    inner.finish(&diagnostics)
    guard let full, curve.count == entries.count else { return nil }
    return .byLoad(
      BoilerLoad(full: full, curve: curve.sorted { $0.load < $1.load }, location: node.location))
  }

  /// A percentage that is not nothing.
  private func share(
    _ text: Located<String>, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let share = CBAMFields.percentage(text, &diagnostics) else { return nil }
    if !share.isZero { return share }
    diagnostics.report(
      Diagnostic(.shareRange, at: text.location, [text.value], hint: Phrase(.hintShare)))
    return nil
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads `electricity:`, `waste-gas:`, `electricity-produced:` and `divide:`; `heat:` has a file of its own.
struct EnergySectionReader {
  /// Nil where the tables of the law do not read, which is said elsewhere.
  let law: LawParameters?

  func electricity(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ElectricityText? {
    guard var fields = MappingReader(node, "electricity", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    var shown: [Located<String>] = []
    let factor = factor(&fields, node, showing: &shown, &diagnostics)
    let onlyIn = fields.text("only-in", &diagnostics)
    let partner = Partner(from: &fields, &diagnostics)
    let evidence = fields.text("evidence", &diagnostics)
    if let onlyIn, evidence == nil {
      diagnostics.report(
        Diagnostic(
          .evidenceNeeded, at: onlyIn.location, ["only-in", "2025/2547 Art. 9(2)"],
          hint: Phrase(.hintAddField, "evidence")))
    }
    fields.finish(&diagnostics)
    guard let records, let factor else { return nil }
    let actual = node["actual"]?["kind"]?.text.flatMap(ElectricityText.ActualKind.init)
    return ElectricityText(
      records: records, factor: factor, actual: actual, onlyIn: onlyIn,
      source: node["actual"]?["source"]?.text, generation: node["actual"]?["generation"]?.text,
      partner: partner, evidence: shown + [evidence].compactMap { $0 }, location: node.location)
  }

  /// Another factor than the country's needs a direct line or a power purchase agreement, each with its
  /// evidence (2547 Annex II D.4.3).
  private func factor(
    _ fields: inout MappingReader, _ node: DocumentNode, showing shown: inout [Located<String>],
    _ diagnostics: inout Diagnostics
  ) -> ElectricityText.Factor? {
    let actual = fields.node("actual")
    if fields.node("factor") == nil { fields.reportMissing("factor", &diagnostics) }
    if fields.node("factor")?.text == "default" { return .ofTheCountry }
    let value = CBAMFields.rate("factor", in: "t/MWh", &fields, &diagnostics)
    guard let actual, var inner = MappingReader(actual, "actual", &diagnostics) else {
      if fields.node("factor") != nil, actual == nil {
        diagnostics.report(
          Diagnostic(
            .evidenceNeeded, at: node.location, ["factor", "2025/2547 Annex II D.4.3"],
            hint: Phrase(.hintActualElectricity)))
      }
      return nil
    }
    let kind = inner.choice("kind", ElectricityText.ActualKind.self, &diagnostics)
    if inner.node("kind") == nil { inner.reportMissing("kind", &diagnostics) }
    let needed: [String] =
      switch kind {
      case .line: ["diagram", "hourly-meter"]
      case .agreement: ["contract", "hourly-meter", "grid-connection"]
      case nil: []
      }
    for key in ["diagram", "contract", "hourly-meter", "grid-connection"] {
      if let file = inner.text(key, &diagnostics) { shown.append(file) }
    }
    for key in ["source", "generation"] { _ = inner.text(key, &diagnostics) }
    for key in needed where inner.node(key) == nil {
      diagnostics.report(
        Diagnostic(
          .evidenceNeeded, at: actual.location, [key, "2025/2547 Annex II D.4.3"],
          hint: Phrase(.hintAddField, key)))
    }
    inner.finish(&diagnostics)
    return value.map(ElectricityText.Factor.value)
  }

  func wasteGas(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> WasteGasFlow? {
    guard var fields = MappingReader(node, "waste-gas", &diagnostics) else { return nil }
    let process = fields.requiredText("process", &diagnostics)
    let direction = direction(&fields, &diagnostics)
    let energy = quantity("energy", because: .noteWasteGas, &fields, &diagnostics)
    let partner = Partner(from: &fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let process, let direction, let energy else { return nil }
    return WasteGasFlow(
      process: process, direction: direction, energy: energy, partner: partner,
      location: node.location)
  }

  func direction(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Direction? {
    if fields.node("direction") == nil { fields.reportMissing("direction", &diagnostics) }
    return fields.choice("direction", Direction.self, &diagnostics)
  }

  /// A stated energy, or records; `ground`: why there must be one.
  func quantity(
    _ key: String, because ground: TextKey? = nil, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> FlowQuantity? {
    if fields.node("records") != nil {
      fields.reportBoth("records", key, &diagnostics)
      return RecordSelector(from: &fields, &diagnostics).map(FlowQuantity.records)
    }
    guard let node = fields.node(key) else {
      fields.reportMissing(key, notes: ground.map { [Note(Phrase($0))] } ?? [], &diagnostics)
      return nil
    }
    guard let (number, unit) = QuantityReader.quantity(node, &diagnostics) else { return nil }
    guard unit.dimension == .energy else {
      diagnostics.report(
        Diagnostic(
          .flowUnit, at: node.location, [unit.symbol, key, "TJ"],
          hint: Phrase(.hintGiveUnits, "TJ, GJ, MWh")))
      return nil
    }
    return .stated(ExactRatio(number), unit)
  }

  func produced(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ProducedElectricity? {
    guard var fields = MappingReader(node, "electricity-produced", &diagnostics) else { return nil }
    let process = fields.requiredText("process", &diagnostics)
    var source: ProducedElectricity.Source?
    if let node = fields.node("fuels") {
      source = RecordSelector(node, &diagnostics).map(ProducedElectricity.Source.fuels)
    } else if let node = fields.node("quantity") {
      let hours = CBAMFields.quantity(node, in: .megawattHour, &diagnostics)
      if fields.node("factor") == nil { fields.reportMissing("factor", &diagnostics) }
      let factor = CBAMFields.rate("factor", in: "t/MWh", &fields, &diagnostics)
      if let hours, let factor { source = .stated(hours, factor: factor) }
    } else {
      fields.reportMissing("fuels", &diagnostics)
    }
    fields.finish(&diagnostics)
    guard let process, let source else { return nil }
    return ProducedElectricity(process: process, source: source, location: node.location)
  }

  func division(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> CBAMDivision? {
    guard var fields = MappingReader(node, "divide", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let among = fields.texts("among", &diagnostics)
    if among.isEmpty { fields.reportMissing("among", &diagnostics) }
    if fields.node("rule") == nil { fields.reportMissing("rule", &diagnostics) }
    let rule = fields.choice("rule", CBAMDivision.Rule.self, &diagnostics)
    let reason = fields.requiredText("because", &diagnostics)
    var given: [(Located<String>, ExactRatio)] = []
    if rule == .metered || rule == .shares {
      if fields.node("by") == nil { fields.reportMissing("by", &diagnostics) }
      if case .mapping(let entries)? = fields.node("by")?.content {
        var unit: Unit?
        for entry in entries {
          guard let text = entry.value.text else { continue }
          if rule == .shares {
            if let share = CBAMFields.percentage(
              Located(text, at: entry.value.location), &diagnostics)
            {
              given.append((entry.key, share))
            }
          } else if let (number, own) = QuantityReader.quantity(entry.value, &diagnostics) {
            guard let ratio = own.conversion(to: unit ?? own) else {
              diagnostics.report(
                Diagnostic(
                  .flowUnit, at: entry.value.location,
                  [own.symbol, entry.key.value, unit?.symbol ?? own.symbol],
                  hint: Phrase(.hintGiveUnits, unit?.symbol ?? own.symbol)))
              continue
            }
            unit = unit ?? own
            given.append((entry.key, ratio * number))
          }
        }
      }
    } else {
      _ = fields.node("by")
    }
    fields.finish(&diagnostics)
    guard let records, let rule, let reason, !among.isEmpty else { return nil }
    return CBAMDivision(
      records: records, among: among, rule: rule, given: given, reason: reason.value,
      location: node.location)
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads `measured:`, `pfc:`, `co2-transfer:`, `gaps:` and `reconcile:`.
struct MeasurementSectionReader {
  let law: LawParameters?

  // MARK: Measured sources

  func measured(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> MeasuredSource? {
    guard var fields = MappingReader(node, "measured", &diagnostics) else { return nil }
    let source = fields.requiredText("source", &diagnostics)
    let process = fields.requiredText("process", &diagnostics)
    if fields.node("gas") == nil { fields.reportMissing("gas", &diagnostics) }
    let gas = fields.choice("gas", MeasuredSource.MeasuredGas.self, &diagnostics)
    let file = fields.requiredText("file", &diagnostics)
    let density = CBAMFields.rate(
      "density", in: "g/Nm3", such: "1963.5", &fields, &diagnostics)
    let biomass = CBAMFields.percentage("biomass", &fields, &diagnostics) ?? .zero
    if fields.node("proof") != nil || !biomass.isZero {
      _ = StreamSectionReader().proof(&fields, of: "biomass", at: node, &diagnostics)
    }
    let uncertainty = CBAMFields.uncertainty(&fields, &diagnostics)
    check(uncertainty, node, &diagnostics)
    fields.finish(&diagnostics)
    guard let source, let process, let gas, let file else { return nil }
    return MeasuredSource(
      source: source, process: process, gas: gas, file: file, density: density, biomass: biomass,
      uncertainty: uncertainty, location: node.location)
  }

  /// The act wants 7.5 % of a measured source, 10 % of a minor one (B.6.5).
  private func check(
    _ uncertainty: String?, _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) {
    guard let stated = node["uncertainty"] else {
      diagnostics.report(
        Diagnostic(
          .measuredUncertainty, at: node.location, hint: Phrase(.hintWrite, "uncertainty: 5 %")))
      return
    }
    guard let uncertainty, let share = Percentage.share(uncertainty),
      share > ExactDecimal(coefficient: 1, exponent: -1)
    else { return }
    diagnostics.report(
      Diagnostic(
        .measuredUncertain, at: stated.location, [uncertainty],
        hint: Phrase(.hintMeasuredUncertain)))
  }

  // MARK: Perfluorocarbons

  func anodeEffects(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> AnodeEffects? {
    guard var fields = MappingReader(node, "pfc", &diagnostics) else { return nil }
    let process = fields.requiredText("process", &diagnostics)
    let isOvervoltage = fields.node("overvoltage") != nil
    let printed = technology(&fields, isOvervoltage, &diagnostics)
    let coefficient =
      number(isOvervoltage ? "coefficient" : "slope", &fields, &diagnostics) ?? printed?.coefficient
    let fraction = number("fraction", &fields, &diagnostics) ?? printed?.fraction
    if coefficient == nil || fraction == nil, fields.node("technology") == nil {
      fields.reportMissing("technology", &diagnostics)
    }
    let method =
      isOvervoltage
      ? overvoltage(coefficient, &fields, &diagnostics) : slope(coefficient, &fields, &diagnostics)
    let collection = CBAMFields.percentage("collection", &fields, &diagnostics) ?? .one
    if collection.isZero, let text = fields.text("collection", &diagnostics) {
      diagnostics.report(
        Diagnostic(.shareRange, at: text.location, [text.value], hint: Phrase(.hintShare)))
    }
    let part = CBAMFields.percentage("part", &fields, &diagnostics) ?? .one
    fields.finish(&diagnostics)
    guard let process, let method, let fraction, !collection.isZero else { return nil }
    return AnodeEffects(
      process: process, method: method, fraction: fraction, collection: collection, part: part,
      location: node.location)
  }

  private func technology(
    _ fields: inout MappingReader, _ isOvervoltage: Bool, _ diagnostics: inout Diagnostics
  ) -> LawParameters.AnodeFactors? {
    guard let text = fields.text("technology", &diagnostics), let law else { return nil }
    let table = isOvervoltage ? law.overvoltages : law.slopes
    if let factors = table[text.value] { return factors }
    diagnostics.report(
      Diagnostic(
        .fieldChoice, at: text.location, [text.value, "technology"],
        hint: Phrase(.hintOneOf, table.keys.sorted().joined(separator: ", "))))
    return nil
  }

  private func slope(
    _ coefficient: ExactRatio?, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> AnodeEffects.Method? {
    let numbers = ["frequency", "duration"].map { key -> ExactRatio? in
      if fields.node(key) == nil { fields.reportMissing(key, &diagnostics) }
      return number(key, &fields, &diagnostics)
    }
    guard let coefficient, let frequency = numbers[0], let duration = numbers[1] else { return nil }
    return .slope(frequency: frequency, duration: duration, coefficient: coefficient)
  }

  private func overvoltage(
    _ coefficient: ExactRatio?, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> AnodeEffects.Method? {
    let volts = number("overvoltage", &fields, &diagnostics)
    if fields.node("current-efficiency") == nil {
      fields.reportMissing("current-efficiency", &diagnostics)
    }
    let efficiency = CBAMFields.percentage("current-efficiency", &fields, &diagnostics)
    guard let coefficient, let volts, let efficiency, !efficiency.isZero else { return nil }
    return .overvoltage(
      volts, efficiency: efficiency * ExactDecimal(100), coefficient: coefficient)
  }

  private func number(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    fields.text(key, &diagnostics).flatMap { CBAMFields.number($0, &diagnostics) }.map {
      ExactRatio($0)
    }
  }

  // MARK: Transferred CO2

  func transfer(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> CarbonTransfer? {
    guard var fields = MappingReader(node, "co2-transfer", &diagnostics) else { return nil }
    let process = fields.requiredText("process", &diagnostics)
    if fields.node("quantity") == nil { fields.reportMissing("quantity", &diagnostics) }
    let tonnes = fields.node("quantity").flatMap {
      CBAMFields.quantity($0, in: .tonne, &diagnostics)
    }
    if fields.node("kind") == nil { fields.reportMissing("kind", &diagnostics) }
    let kind = fields.choice("kind", CarbonTransfer.Kind.self, &diagnostics)
    let partner = fields.requiredText("to", &diagnostics)?.value
    let contact = fields.text("contact", &diagnostics)?.value
    let part = CBAMFields.percentage("part", &fields, &diagnostics) ?? .one
    let evidence = fields.text("evidence", &diagnostics)
    if let kind, kind != .received, evidence == nil {
      diagnostics.report(
        Diagnostic(
          .evidenceNeeded, at: node.location, ["co2-transfer", "2025/2547 Annex II B.8.2"],
          hint: Phrase(.hintAddField, "evidence")))
    }
    fields.finish(&diagnostics)
    guard let process, let tonnes, let kind, let partner else { return nil }
    return CarbonTransfer(
      process: process, tonnes: tonnes, part: part, partner: partner, contact: contact, kind: kind,
      evidence: evidence, location: node.location)
  }

  // MARK: Gaps and corrections

  func gap(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> DataGap? {
    guard var fields = MappingReader(node, "gaps", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let what = fields.requiredText("what", &diagnostics)?.value
    let method = fields.requiredText("method", &diagnostics)?.value
    let reason = fields.requiredText("because", &diagnostics)?.value
    fields.finish(&diagnostics)
    guard let records, let what, let method, let reason else { return nil }
    return DataGap(records: records, what: what, method: method, reason: reason)
  }

  func reconciling(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Reconciling? {
    guard var fields = MappingReader(node, "reconcile", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    if fields.node("installation") == nil { fields.reportMissing("installation", &diagnostics) }
    let quantity = fields.node("installation").flatMap {
      QuantityReader.quantity($0, &diagnostics)
    }
    fields.finish(&diagnostics)
    guard let records, let quantity else { return nil }
    return Reconciling(
      records: records, quantity: ExactRatio(quantity.number), unit: quantity.unit,
      location: node.location)
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads `deliveries:`: goods of the installation, and electricity by its code.
struct DeliverySectionReader {
  let countries: CountryTable

  func delivery(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Delivery? {
    guard var fields = MappingReader(node, "delivery", &diagnostics) else { return nil }
    let product = fields.requiredText("product", &diagnostics)
    let importer = fields.requiredText("to", &diagnostics)?.value
    let quarter = quarter(&fields, &diagnostics)
    let tonnes = quantity(in: .tonne, &fields, &diagnostics)
    let basis = fields.choice("basis", Delivery.Basis.self, &diagnostics) ?? .actual
    fields.finish(&diagnostics)
    guard let product, let importer, let quarter, let tonnes else { return nil }
    return Delivery(
      product: product, importer: importer, year: quarter.year, quarter: quarter.name,
      tonnes: tonnes, basis: basis, location: node.location)
  }

  private func quantity(
    in unit: Unit, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let node = fields.node("quantity") else {
      fields.reportMissing("quantity", &diagnostics)
      return nil
    }
    return CBAMFields.quantity(node, in: unit, &diagnostics)
  }

  private func quarter(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> (year: Int, name: String)? {
    if fields.node("quarter") == nil, fields.node("date") == nil {
      fields.reportMissing("quarter", &diagnostics)
      return nil
    }
    if fields.node("date") != nil {
      return fields.date("date", &diagnostics).map { day in
        (day.year, "\(day.year)-Q\((day.month - 1) / 3 + 1)")
      }
    }
    guard let text = fields.text("quarter", &diagnostics) else { return nil }
    let parts = text.value.split(separator: "-")
    if parts.count == 2, let period = Acceptance.year(String(parts[0])),
      ["Q1", "Q2", "Q3", "Q4"].contains(parts[1])
    {
      return (period.from.year, text.value)
    }
    diagnostics.report(
      Diagnostic(
        .fieldChoice, at: text.location, [text.value, "quarter"],
        hint: Phrase(.hintWrite, "quarter: 2026-Q2")))
    return nil
  }

  // MARK: Electricity

  /// An entry with `cn` in place of `product`.
  func electricity(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ImportedElectricity? {
    guard var fields = MappingReader(node, "delivery", &diagnostics) else { return nil }
    let code = fields.code("cn", &diagnostics)
    if let code, code.value != .electricity {
      diagnostics.report(
        Diagnostic(
          .deliveryByCode, at: code.location, [code.value.digits],
          hint: Phrase(.hintDeliveryByCode)))
      return nil
    }
    let country = country(&fields, &diagnostics)
    let importer = fields.requiredText("to", &diagnostics)?.value
    let quarter = quarter(&fields, &diagnostics)
    let hours = quantity(in: .megawattHour, &fields, &diagnostics)
    let isClaimed = fields.node("factor") != nil || fields.node("criteria") != nil
    let basis =
      fields.choice("basis", Delivery.Basis.self, &diagnostics) ?? (isClaimed ? .actual : .default)
    let actual = basis == .actual ? self.actual(&fields, &diagnostics) : nil
    if basis == .default { reportIdle(&fields, &diagnostics) }
    fields.finish(&diagnostics)
    guard code != nil, let country, let importer, let quarter, let hours,
      basis == .default || actual != nil
    else { return nil }
    return ImportedElectricity(
      country: country, importer: importer, year: quarter.year, quarter: quarter.name,
      megawattHours: hours, actual: actual, location: node.location)
  }

  /// Who declares by default values states no factor of his own beside them.
  private func reportIdle(_ fields: inout MappingReader, _ diagnostics: inout Diagnostics) {
    for key in ["factor", "criteria"] where fields.node(key) != nil {
      diagnostics.report(
        Diagnostic(
          .electricityIdle, at: fields.keyLocation(key), [key],
          hint: Phrase(.hintElectricityIdle, key)))
    }
  }

  /// Annex IV of 2621 is for precursors alone: of electricity the producing country must be known.
  private func country(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Located<String>? {
    guard let text = fields.requiredText("country", &diagnostics) else { return nil }
    if text.value == "EU" { return text }
    if text.value == "unknown" {
      diagnostics.report(
        Diagnostic(
          .electricityOrigin, at: text.location, hint: Phrase(.hintElectricityOrigin)))
      return nil
    }
    if let code = countries.country(text.value) { return Located(code, at: text.location) }
    diagnostics.report(countries.unknownOrigin(text))
    return nil
  }

  private func actual(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ImportedElectricity.Actual? {
    if fields.node("factor") == nil { fields.reportMissing("factor", &diagnostics) }
    let factor = CBAMFields.rate("factor", in: "t/MWh", &fields, &diagnostics)
    guard let node = fields.node("criteria") else {
      diagnostics.report(
        Diagnostic(
          .electricityUnanswered, at: fields.location,
          [ImportedElectricity.Criterion.allCases.map(\.letter).joined(separator: ", ")],
          hint: Phrase(.hintElectricityCriteria)))
      return nil
    }
    guard var inner = MappingReader(node, "criteria", &diagnostics) else { return nil }
    let answers = ImportedElectricity.Criterion.allCases.compactMap {
      answer($0, &inner, &diagnostics)
    }
    inner.finish(&diagnostics)
    guard let factor, answers.count == ImportedElectricity.Criterion.allCases.count else {
      return nil
    }
    return ImportedElectricity.Actual(factor: factor, answers: answers)
  }

  /// `agreement: no`, or `agreement: {met: yes, evidence: evidence/contract.pdf}`.
  private func answer(
    _ criterion: ImportedElectricity.Criterion, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> ImportedElectricity.Answer? {
    let key = criterion.rawValue
    guard let node = fields.node(key) else {
      diagnostics.report(
        Diagnostic(
          .electricityUnanswered, at: fields.location, [criterion.letter],
          hint: Phrase(.hintElectricityAnswer, key)))
      return nil
    }
    var evidence: Located<String>?
    let isMet: Bool?
    if case .mapping = node.content, var inner = MappingReader(node, key, &diagnostics) {
      if inner.node("met") == nil { inner.reportMissing("met", &diagnostics) }
      isMet = inner.node("met").flatMap { truth($0, "met", &diagnostics) }
      evidence = inner.text("evidence", &diagnostics)
      inner.finish(&diagnostics)
    } else {
      isMet = truth(node, key, &diagnostics)
    }
    guard let isMet else { return nil }
    if isMet, evidence == nil {
      diagnostics.report(
        Diagnostic(
          .evidenceNeeded, at: node.location, [key, "2023/956 Annex IV.5\(criterion.letter)"],
          hint: Phrase(.hintElectricityAnswer, key)))
      return nil
    }
    return .init(
      criterion: criterion, isMet: isMet, evidence: evidence, location: node.location)
  }

  private func truth(
    _ node: DocumentNode, _ key: String, _ diagnostics: inout Diagnostics
  ) -> Bool? {
    switch node.text {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      diagnostics.report(
        Diagnostic(
          .fieldChoice, at: node.location, [node.text ?? "", key],
          hint: Phrase(.hintOneOf, "yes, no")))
      return nil
    }
  }
}

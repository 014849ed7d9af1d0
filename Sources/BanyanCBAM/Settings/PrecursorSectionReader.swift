import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanYAML

/// Reads `precursors:` and `not-precursors:`.
struct PrecursorSectionReader {
  let countries: CountryTable
  private let processes = ProcessSectionReader()

  init(countries: CountryTable) { self.countries = countries }

  func precursor(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> PrecursorText? {
    guard var fields = MappingReader(node, "precursor", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let source = CBAMFields.source(&fields, &diagnostics)
    let code = fields.requiredCode("cn", &diagnostics)
    let origin = origin(&fields, &diagnostics)
    var supplier: [String: String] = [:]
    if let node = fields.node("supplier"),
      var inner = MappingReader(node, "supplier", &diagnostics)
    {
      for key in ["name", "installation", "registry-id", "unlocode", "address-en", "coordinates"] {
        supplier[key] = inner.text(key, &diagnostics)?.value
      }
      inner.finish(&diagnostics)
    }
    let benchmark = processes.benchmark(&fields, &diagnostics)
    let clinker = CBAMFields.percentage("clinker-content", &fields, &diagnostics)
    let nitrogen = CBAMFields.nitrogen(&fields, &diagnostics)
    let isWhite = processes.truth("white", &fields, &diagnostics)
    let onlyIn = fields.text("only-in", &diagnostics)
    let evidence = fields.text("evidence", &diagnostics)
    if let onlyIn, evidence == nil {
      diagnostics.report(
        Diagnostic(
          .evidenceNeeded, at: onlyIn.location, ["only-in", "2025/2547 Art. 14(3)"],
          hint: Phrase(.hintAddField, "evidence")))
    }
    let year = year("period", &fields, &diagnostics)
    let values = fields.node("values").flatMap { self.values($0, &diagnostics) }
    fields.finish(&diagnostics)
    guard let id, let source, let code, let origin else { return nil }
    return PrecursorText(
      id: id, source: source, code: code, country: origin.code, supplier: supplier,
      benchmark: benchmark, clinkerContent: clinker, nitrogen: nitrogen, isWhite: isWhite,
      onlyIn: onlyIn, year: year, values: values)
  }

  private enum Origin {
    case known(String)
    /// An origin that nobody knows is not one that nobody wrote.
    case unknown

    var code: String? { if case .known(let code) = self { code } else { nil } }
  }

  /// A country in any usual spelling, or `unknown`. Nil with a diagnostic for a name that is no country's.
  private func origin(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Origin? {
    guard let text = fields.requiredText("country", &diagnostics) else { return nil }
    if text.value == "unknown" { return .unknown }
    if text.value == "EU" { return .known("EU") }
    if let code = countries.country(text.value) { return .known(code) }
    diagnostics.report(countries.unknownOrigin(text))
    return nil
  }

  private func year(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Int? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    if let year = Acceptance.year(text.value) { return year.from.year }
    diagnostics.report(
      Diagnostic(
        .cbamPeriod, at: text.location, [text.value], hint: Phrase(.hintCBAMPeriod, "2026")))
    return nil
  }

  /// What a supplier states; nil for `default`.
  private func values(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> StatedValues? {
    if let text = node.text {
      if text == "default" { return nil }
      if text.hasSuffix(".json") {
        diagnostics.report(.footprintAsValue(Located(text, at: node.location)))
        return nil
      }
      diagnostics.report(
        Diagnostic(
          .fieldChoice, at: node.location, [text, "values"],
          hint: Phrase(.hintOneOf, "default, {direct: …, verification: …}")))
      return nil
    }
    guard var fields = MappingReader(node, "values", &diagnostics) else { return nil }
    for key in ["pact", "pcf", "footprint"] {
      if let file = fields.text(key, &diagnostics) {
        diagnostics.report(.footprintAsValue(file))
        return nil
      }
    }
    let template = template(&fields, &diagnostics)
    let hasDirect = fields.node("direct") != nil || fields.node("template") != nil
    let direct = rate("direct", &fields, &diagnostics)
    let indirect = rate("indirect", &fields, &diagnostics)
    let electricity = rate("electricity", &fields, &diagnostics)
    let sefa = rate("sefa", &fields, &diagnostics)
    let benchmark = fields.text("benchmark", &diagnostics)?.value
    let verification = fields.node("verification").flatMap {
      self.verification($0, &diagnostics)
    }
    fields.finish(&diagnostics)
    if !hasDirect {
      diagnostics.report(
        Diagnostic(
          .actualWithoutDirect, at: node.location,
          hint: Phrase(.hintWrite, "direct: 1.95 t/t")))
      return nil
    }
    return StatedValues(
      direct: direct, indirect: indirect, electricity: electricity, sefa: sefa,
      benchmark: benchmark, verification: verification, template: template,
      location: node.location)
  }

  /// A filled template states the figures; another figure beside it would be a second book.
  private func template(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> StatedTemplate? {
    guard let file = fields.text("template", &diagnostics) else { return nil }
    let product = fields.text("product", &diagnostics)
    for key in ["direct", "indirect", "electricity"] {
      guard let node = fields.node(key) else { continue }
      diagnostics.report(
        Diagnostic(
          .templateBeside, at: node.location, [key],
          notes: [Note(Phrase(.noteDeclaredHere, file.value), at: file.location)],
          hint: Phrase(.hintTemplateBeside, key)))
    }
    return StatedTemplate(file: file, product: product)
  }

  private func rate(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> StatedRate? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    let words = text.value.split(separator: " ", maxSplits: 1)
    if words.count == 2, let number = ExactDecimal(measured: words[0]), !number.isNegative,
      let unit = StatedRate.Unit(rawValue: String(words[1]))
    {
      return StatedRate(value: number, unit: unit, location: text.location)
    }
    diagnostics.report(
      Diagnostic(
        .rateInvalid, at: text.location, [text.value, "t/t"],
        hint: Phrase(.hintOneOf, "t/t, t/kg N, t/t clinker, MWh/t")))
    return nil
  }

  private func verification(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Verification? {
    guard var fields = MappingReader(node, "verification", &diagnostics) else { return nil }
    let verification = Verification(
      report: fields.text("report", &diagnostics)?.value,
      issued: fields.date("issued", &diagnostics),
      verifier: fields.text("verifier", &diagnostics)?.value,
      accreditation: fields.text("accreditation", &diagnostics)?.value,
      expires: fields.date("expires", &diagnostics),
      scope: fields.text("scope", &diagnostics)?.value,
      covers: year("covers", &fields, &diagnostics),
      evidence: fields.text("evidence", &diagnostics), location: node.location)
    fields.finish(&diagnostics)
    return verification
  }

  func not(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> NotPrecursor? {
    guard var fields = MappingReader(node, "not-precursor", &diagnostics) else { return nil }
    let source = CBAMFields.source(&fields, &diagnostics)
    let code = fields.code("cn", &diagnostics)
    let reason = fields.text("because", &diagnostics)?.value
    if code == nil, reason == nil, fields.node("cn") == nil {
      fields.reportMissing("because", &diagnostics)
    }
    fields.finish(&diagnostics)
    return source.map {
      NotPrecursor(source: $0, code: code, reason: reason, location: node.location)
    }
  }
}

extension Diagnostic {
  /// What a supplier says of his product's footprint, where embedded emissions are wanted.
  fileprivate static func footprintAsValue(_ file: Located<String>) -> Diagnostic {
    Diagnostic(.footprintIsNoSEE, at: file.location, [file.value], hint: Phrase(.hintNoSEE))
  }
}

extension CountryTable {
  /// A country of origin that no table has under any spelling.
  func unknownOrigin(_ name: Located<String>) -> Diagnostic {
    Diagnostic(
      .countryUnknown, at: name.location, [name.value], notes: [Note(Phrase(.noteOrigin))],
      hint: hint(for: name.value))
  }
}

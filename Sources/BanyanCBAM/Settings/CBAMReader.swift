import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads cbam.yaml. Each section has its own reader; what is asked of several stands in `CBAMFields`.
struct CBAMReader {
  let countries: CountryTable
  /// Nil where the tables of the law do not read, which is said elsewhere.
  let law: LawParameters?

  /// Nil where the file is no mapping; an entry with a fault is left out, and the fault reported.
  func settings(
    from root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> CBAMSettings? {
    guard var fields = MappingReader(root, CBAMSettings.fileName, &diagnostics) else { return nil }
    let installation = installation(fields.node("installation"), &diagnostics)
    let period = fields.node("period").flatMap { self.period($0, &diagnostics) }
    let processes = ProcessSectionReader()
    let carbon = PrecursorSectionReader(countries: countries)
    let streams = StreamSectionReader()
    let energy = EnergySectionReader(law: law)
    let measurement = MeasurementSectionReader(law: law)
    let combined = CombinedPlantReader(law: law)
    let parties = PartiesReader()
    let obligation = DeliverySectionReader(countries: countries)
    let streamNodes = fields.list("streams")
    let deliveryNodes = fields.list("deliveries")
    // Who imports electricity alone has no installation to speak of.
    if fields.node("processes") == nil, !deliveryNodes.contains(where: { $0["cn"] != nil }) {
      fields.reportMissing("processes", &diagnostics)
    }
    let settings = CBAMSettings(
      installation: installation, period: period,
      processes: fields.list("processes").compactMap { processes.process($0, &diagnostics) },
      otherProcesses: fields.list("other-processes").compactMap {
        processes.other($0, &diagnostics)
      },
      precursors: fields.list("precursors").compactMap { carbon.precursor($0, &diagnostics) },
      notPrecursors: fields.list("not-precursors").compactMap { carbon.not($0, &diagnostics) },
      streams: streamNodes.filter { $0["waste"] == nil && $0["clinker"] == nil }.compactMap {
        streams.stream($0, &diagnostics)
      },
      wastes: streamNodes.filter { $0["waste"] != nil }.compactMap {
        streams.waste($0, &diagnostics)
      },
      clinker: streamNodes.filter { $0["waste"] == nil && $0["clinker"] != nil }.compactMap {
        ClinkerBalanceReader(law: law).balance($0, &diagnostics)
      },
      zeroRated: fields.list("zero-rated").compactMap { streams.zeroRated($0, &diagnostics) },
      electricity: fields.list("electricity").compactMap { energy.electricity($0, &diagnostics) },
      heat: fields.list("heat").compactMap { energy.heat($0, &diagnostics) },
      wasteGas: fields.list("waste-gas").compactMap { energy.wasteGas($0, &diagnostics) },
      produced: fields.list("electricity-produced").compactMap {
        energy.produced($0, &diagnostics)
      },
      measured: fields.list("measured").compactMap { measurement.measured($0, &diagnostics) },
      anodeEffects: fields.list("pfc").compactMap { measurement.anodeEffects($0, &diagnostics) },
      transfers: fields.list("co2-transfer").compactMap {
        measurement.transfer($0, &diagnostics)
      },
      combinedPlants: fields.list("chp").compactMap { combined.plant($0, &diagnostics) },
      gaps: fields.list("gaps").compactMap { measurement.gap($0, &diagnostics) },
      reconciling: fields.list("reconcile").compactMap {
        measurement.reconciling($0, &diagnostics)
      },
      stocks: fields.list("stocks").compactMap { streams.stock($0, &diagnostics) },
      divisions: fields.list("divide").compactMap { energy.division($0, &diagnostics) },
      deliveries: deliveryNodes.filter { $0["cn"] == nil }.compactMap {
        obligation.delivery($0, &diagnostics)
      },
      importedElectricity: deliveryNodes.filter { $0["cn"] != nil }.compactMap {
        obligation.electricity($0, &diagnostics)
      },
      carbonPrices: fields.list("carbon-price").compactMap { carbonPrice($0, &diagnostics) },
      declarant: parties.declarant(fields.node("declarant"), &diagnostics),
      verifier: parties.verifier(fields.node("verifier"), &diagnostics),
      monitoringPlan: parties.plan(fields.node("monitoring-plan"), &diagnostics),
      options: fields.node("options").map { options($0, &diagnostics) } ?? CBAMOptions(),
      location: root.location)
    fields.finish(&diagnostics)
    ProductionChecks.repeated(
      settings.processes.map { ($0.id.value, $0.id.location) }, "process", &diagnostics)
    ProductionChecks.repeated(
      settings.precursors.map { ($0.id.value, $0.id.location) }, "precursor", &diagnostics)
    return settings
  }

  // MARK: Installation and period

  private func installation(
    _ node: DocumentNode?, _ diagnostics: inout Diagnostics
  ) -> InstallationText {
    guard let node, var fields = MappingReader(node, "installation", &diagnostics) else {
      return InstallationText()
    }
    var text = InstallationText(location: node.location)
    text.facility = fields.text("facility", &diagnostics)
    for key in ["name", "name-en", "unlocode", "registry-id", "activity", "months"] {
      text.texts[key] = fields.text(key, &diagnostics)?.value
    }
    for key in ["address", "address-en", "coordinates"] {
      Self.read(fields.node(key), as: key, into: &text.texts)
    }
    if let node = fields.node("operator"),
      var inner = MappingReader(node, "operator", &diagnostics)
    {
      for key in ["name", "name-en", "registration"] {
        text.texts["operator.\(key)"] = inner.text(key, &diagnostics)?.value
      }
      for key in ["address-en", "contact"] {
        Self.read(inner.node(key), as: "operator.\(key)", into: &text.texts)
      }
      inner.finish(&diagnostics)
    }
    fields.finish(&diagnostics)
    return text
  }

  /// The whole under its key, and each part that is written under `key.part`.
  private static func read(
    _ node: DocumentNode?, as key: String, into texts: inout [String: String]
  ) {
    guard let node else { return }
    texts[key] = joined(node)
    guard case .mapping(let entries) = node.content else { return }
    for entry in entries { texts["\(key).\(entry.key.value)"] = entry.value.text }
  }

  /// A text, or the parts of one, in the order written.
  private static func joined(_ node: DocumentNode) -> String {
    if let text = node.text { return text }
    guard case .mapping(let entries) = node.content else { return "" }
    return entries.compactMap(\.value.text).joined(separator: ", ")
  }

  private func period(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Located<Period>? {
    if let text = node.text, let period = Acceptance.year(text) {
      return Located(period, at: node.location)
    }
    let shown: String
    if case .mapping = node.content, let from = node["from"]?.text,
      let through = node["through"]?.text
    {
      if let first = CalendarDate(iso: from), let last = CalendarDate(iso: through),
        let period = Period(from: first, through: last), period.isCalendarYear,
        period.days < 367
      {
        return Located(period, at: node.location)
      }
      shown = "\(from) … \(through)"
    } else {
      shown = node.text ?? "period"
    }
    diagnostics.report(
      Diagnostic(.cbamPeriod, at: node.location, [shown], hint: Phrase(.hintCBAMPeriod, "2026")))
    return nil
  }

  // MARK: Prices, options

  private func carbonPrice(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> CarbonPrice? {
    guard var fields = MappingReader(node, "carbon-price", &diagnostics) else { return nil }
    var price = CarbonPrice(texts: [:], location: node.location)
    for key in [
      "country", "scheme", "covers", "of", "price", "currency", "rebate", "rate",
      "reference-price", "certified-by", "evidence",
    ] {
      price.texts[key] = fields.text(key, &diagnostics)?.value
    }
    if let country = fields.text("country", &diagnostics) {
      price.country = countries.country(country.value)
      if price.country == nil {
        diagnostics.report(countries.unknownOrigin(country))
      }
    }
    fields.finish(&diagnostics)
    return price
  }

  private func options(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> CBAMOptions {
    var options = CBAMOptions()
    guard var fields = MappingReader(node, "options", &diagnostics) else { return options }
    if let value = fields.choice("sefa-joint", CBAMOptions.JointAllocation.self, &diagnostics) {
      options.jointAllocation = value
    }
    if let value = fields.choice(
      "sefa-content", CBAMOptions.CompositionAllocation.self, &diagnostics)
    {
      options.compositionAllocation = value
    }
    if let value = fields.choice("several-grades", Benchmarks.SeveralGrades.self, &diagnostics) {
      options.severalGrades = value
    }
    if let value = fields.choice(
      "cement-default", CBAMOptions.CementDefault.self, &diagnostics)
    {
      options.cementDefault = value
    }
    if let value = fields.choice("markup-year", CBAMOptions.MarkUpYear.self, &diagnostics) {
      options.markUpYear = value
    }
    if let value = fields.choice(
      "electricity-share", CBAMOptions.ElectricityShare.self, &diagnostics)
    {
      options.electricityShare = value
    }
    if let value = fields.choice("law", CBAMOptions.Law.self, &diagnostics) { options.law = value }
    if let text = fields.text("price", &diagnostics) {
      options.price = CBAMFields.number(text, &diagnostics)
    }
    fields.finish(&diagnostics)
    return options
  }
}

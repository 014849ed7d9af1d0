import BanyanCalculation
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// Makes the template's entries of a report; what the template has no room or no name for is an error, and
/// what it asks for and nobody said is left blank and told.
struct TemplateMaking {
  let report: CBAMReport
  let template: TemplateWorkbook

  /// Cells that stay empty though the template wants them.
  struct Blank: Sendable {
    let field: TemplateField
    var row = 0
    var block = 0
    let reason: TemplateWord
  }

  struct Outcome {
    var entries: TemplateEntries
    var blanks: [Blank]
  }

  private var map: TemplateMap { template.map }
  private var lists: TemplateLists { template.lists }

  func outcome(_ found: inout Diagnostics) -> Outcome? {
    var own = Diagnostics()
    defer { found.join(own) }
    checkRoom(&own)
    let names = TemplateNames(report)
    let categories = report.processes.map { category(of: $0.process.goods.first?.text.code, &own) }
    let sheetB = StreamRows(report: report)
    let streams = sheetB.rows(&own)
    var outcome = Outcome(entries: TemplateEntries(), blanks: [])
    for (place, figures) in report.processes.enumerated() {
      guard let category = categories[place] else { continue }
      if let process = process(figures, place, category, names, &own) {
        outcome.entries.processes.append(process)
      }
    }
    for (place, precursor) in precursors.enumerated() {
      if let bought = bought(precursor, names.bought[place], place, &outcome, &own) {
        outcome.entries.bought.append(bought)
      }
    }
    guard !own.hasErrors else { return nil }
    outcome.entries.streams = streams
    outcome.entries.measured = sheetB.measured
    outcome.entries.anodeEffects = sheetB.anodeEffects
    outcome.entries.goods = goods(outcome.entries.processes)
    outcome.entries.period = report.period
    outcome.entries.texts = texts(&outcome.blanks)
    outcome.entries.indirectTotal =
      report.electricity.ofProcess.isEmpty
      ? .zero : report.electricity.megawattHours * report.electricity.factor
    outcome.entries.products = products(&own)
    checkRoom(of: outcome.entries.goods.count, .goodCategory, &own)
    return own.hasErrors ? nil : outcome
  }

  /// Every bought precursor once, in the order of cbam.yaml.
  private var precursors: [Precursor] {
    var seen: Set<String> = []
    let taken = report.processes.flatMap(\.precursors).map(\.precursor)
    return report.settings.precursors.compactMap { text in
      taken.first { $0.text.id.value == text.id.value && seen.insert($0.text.id.value).inserted }
    }
  }

  // MARK: Room

  private func checkRoom(_ found: inout Diagnostics) {
    checkRoom(of: report.processes.count, .processCategory, &found)
    checkRoom(of: precursors.count, .precursorCategory, &found)
    checkRoom(of: report.streams.filter(StreamRows.isRow).count, .streamName, &found)
    checkRoom(of: report.settings.anodeEffects.count, .pfcMethod, &found)
    checkRoom(of: report.settings.measured.count, .measuredName, &found)
    checkRoom(of: report.processes.reduce(0) { $0 + $1.goods.count }, .productProcess, &found)
  }

  private func checkRoom(of count: Int, _ field: TemplateField, _ found: inout Diagnostics) {
    let room = map[field].rows
    guard count > room else { return }
    found.report(
      Diagnostic(
        .templateFull, at: SourceLocation(file: CBAMSettings.fileName),
        words: [
          .text(String(count)), .phrase(Self.word(for: field)), .text(String(room)),
          .text("\(map[field].sheet)!\(map.cell(field))"),
        ], hint: Phrase(.hintTemplateFull)))
  }

  private static func word(for field: TemplateField) -> TextKey {
    switch field {
    case .goodCategory: .templateGoods
    case .processCategory: .templateProcesses
    case .precursorCategory: .templatePrecursors
    case .streamName: .templateStreams
    case .pfcMethod: .templateAnodeEffects
    case .measuredName: .templateMeasured
    default: .templateProducts
    }
  }

  // MARK: Categories and codes

  /// The code as the template lists it: it knows one only of urea with more than 45 % nitrogen.
  static func listed(_ code: CNCode, in lists: TemplateLists) -> String? {
    if lists.categories[code.digits] != nil { return code.digits }
    let urea = "31021010"
    let isUrea = ["31021012", "31021015", "31021019"].contains(code.digits)
    return isUrea && lists.categories[urea] != nil ? urea : nil
  }

  private func category(of code: Located<CNCode>?, _ found: inout Diagnostics) -> String? {
    guard let code else { return nil }
    guard let listed = Self.listed(code.value, in: lists) else {
      found.report(
        Diagnostic(
          .templateCode, at: code.location, [code.value.digits, template.file],
          hint: Phrase(.hintTemplateNewest)))
      return nil
    }
    if listed != code.value.digits {
      found.report(Diagnostic(.templateUrea, at: code.location, [code.value.digits]))
    }
    return lists.categories[listed]
  }

  /// All categories that are made, each once, with the routes they are made by.
  private func goods(_ processes: [TemplateEntries.Process]) -> [TemplateEntries.Good] {
    var goods: [TemplateEntries.Good] = []
    func add(_ category: String, _ route: String?) {
      if !goods.contains(where: { $0.category == category }) {
        goods.append(TemplateEntries.Good(category: category, routes: []))
      }
      guard let route, let place = goods.firstIndex(where: { $0.category == category }),
        !goods[place].routes.contains(route)
      else { return }
      goods[place].routes.append(route)
    }
    for process in processes {
      let routes = lists.routes[process.category] ?? []
      let hasRoutes = routes.count > 1 && routes.indices.contains(process.route)
      add(process.category, hasRoutes ? routes[process.route] : nil)
      for category in process.included { add(category, nil) }
    }
    return goods
  }

  // MARK: Processes

  private func process(
    _ figures: ProcessFigures, _ place: Int, _ category: String, _ names: TemplateNames,
    _ found: inout Diagnostics
  ) -> TemplateEntries.Process? {
    guard let route = route(of: figures.process.text, category, &found) else { return nil }
    let internally = internally(place)
    let given = internally.values.reduce(figures.takenByOthers, +)
    let emissions = figures.emissions
    let produced = produced(of: figures)
    return TemplateEntries.Process(
      name: names.processes[place], category: category, included: included(figures, category),
      route: route, routes: lists.routes[category]?.count ?? 1, amount: figures.process.tonnes,
      market: figures.process.tonnes - given,
      internally: internally, otherwise: figures.takenByOthers,
      direct: max(.zero, emissions.directlyAttributable - produced.byFuels),
      heat: heat(emissions), wasteGas: wasteGas(emissions), electricity: electricity(figures),
      exported: produced.stated)
  }

  /// The place of the route among those of the category; nil with a diagnostic.
  private func route(
    of process: ProcessText, _ category: String, _ found: inout Diagnostics
  ) -> Int? {
    let routes = lists.routes[category] ?? []
    if routes.count < 2 { return 0 }
    let keys = routes.map(RouteName.key)
    if let route = process.route,
      let place = keys.firstIndex(of: route.value) ?? keys.firstIndex(of: RouteName.other)
    {
      return place
    }
    let hint = Phrase(.hintOneOf, keys.joined(separator: ", "))
    found.report(
      process.route.map {
        Diagnostic(.templateRoute, at: $0.location, [$0.value, category], hint: hint)
      }
        ?? Diagnostic(
          .templateRouteMissing, at: process.id.location, [process.id.value, category], hint: hint))
    return nil
  }

  /// What other processes took of this one's goods, by their place.
  private func internally(_ maker: Int) -> [Int: ExactRatio] {
    let products = Set(report.processes[maker].goods.map(\.product))
    var taken: [Int: ExactRatio] = [:]
    for (taker, figures) in report.processes.enumerated() where taker != maker {
      for own in figures.own where products.contains(own.product) {
        taken[taker, default: .zero] += own.tonnes
      }
    }
    return taken
  }

  private func included(_ figures: ProcessFigures, _ category: String) -> [String] {
    var categories: [String] = []
    for inner in figures.process.text.inner {
      guard let listed = Self.listed(inner.code.value, in: lists),
        let own = lists.categories[listed], own != category, !categories.contains(own)
      else { continue }
      categories.append(own)
    }
    return categories
  }

  private func heat(_ emissions: ProcessEmissions) -> TemplateEntries.Process.Crossing? {
    crossing(emissions, .heatImported, .heatExported)
  }

  /// The formulas count waste gas as we do, whatever its own factor.
  private func wasteGas(_ emissions: ProcessEmissions) -> TemplateEntries.Process.Crossing? {
    crossing(emissions, .wasteGasImported, .wasteGasExported)
  }

  private func crossing(
    _ emissions: ProcessEmissions, _ bought: BoundaryFlow.Kind, _ sold: BoundaryFlow.Kind
  ) -> TemplateEntries.Process.Crossing? {
    func energy(_ kind: BoundaryFlow.Kind) -> ExactRatio {
      emissions.flows.reduce(.zero) { $1.kind == kind ? $0 + $1.quantity : $0 }
    }
    func factor(_ kind: BoundaryFlow.Kind) -> ExactRatio {
      energy(kind).isZero ? .zero : emissions.sum(kind) / energy(kind)
    }
    if energy(bought).isZero, energy(sold).isZero { return nil }
    return .init(
      energyIn: energy(bought), factorIn: factor(bought), energyOut: energy(sold),
      factorOut: factor(sold))
  }

  // MARK: Electricity

  private func electricity(_ figures: ProcessFigures) -> TemplateEntries.Process.Electricity {
    let used = figures.emissions.electricity
    let factor =
      used.megawattHours.isZero
      ? report.electricity.factor : used.tonnes / used.megawattHours
    return .init(
      megawattHours: used.megawattHours, factor: factor, source: source(for: figures.process.id))
  }

  /// Where the factor comes from, by the points of 2023/1773 Annex III, section D.4.
  private func source(for process: String) -> String {
    let texts = report.settings.electricity.filter { $0.onlyIn.map { $0.value == process } ?? true }
    var sources = Set(
      texts.map { text in
        switch text.actual {
        case .line: "D.4.3.1"
        case .agreement: "D.4.3.2"
        case nil: "D.4(a)"
        }
      })
    if report.electricity.actualShare < .one { sources.insert("D.4(a)") }
    return sources.count > 1 ? "Mix" : sources.first ?? "D.4(a)"
  }

  /// Electricity that the process made: stated with its factor, it leaves by the template's cells; known by
  /// its fuels alone, their emissions leave the direct side.
  private func produced(
    of figures: ProcessFigures
  ) -> (stated: TemplateEntries.Process.Electricity, byFuels: ExactRatio) {
    var (hours, tonnes) = (ExactRatio.zero, ExactRatio.zero)
    for entry in report.settings.produced where entry.process.value == figures.process.id {
      guard case .stated(let own, let factor) = entry.source else { continue }
      hours += own
      tonnes += own * factor
    }
    let factor = hours.isZero ? ExactRatio.zero : tonnes / hours
    return (
      .init(megawattHours: hours, factor: factor, source: nil),
      figures.emissions.sum(.electricityProduced) - tonnes
    )
  }

  // MARK: Precursors

  private func bought(
    _ precursor: Precursor, _ name: String, _ place: Int, _ outcome: inout Outcome,
    _ found: inout Diagnostics
  ) -> TemplateEntries.Bought? {
    guard let category = category(of: precursor.text.code, &found) else { return nil }
    let routes = lists.routes[category] ?? []
    // A supplier's route is nothing that cbam.yaml states; the template has a name for that.
    let route = routes.count > 1 ? routes.lastIndex { RouteName.key(of: $0) == "unknown" } : nil
    let used = Dictionary(precursor.tonnes.map { ($0.process, $0.tonnes) }) { $0 + $1 }
    var bought = TemplateEntries.Bought(
      name: name, category: category, country: country(of: precursor.text, place, &outcome.blanks),
      route: route ?? 0, routeName: route.map { routes[$0] }, used: used, amount: precursor.total,
      direct: precursor.direct * precursor.unitsPerTonne,
      source: precursor.basis == .actual ? .measured : .byDefault)
    bought.justification =
      switch precursor.basis {
      case .default: "Data gaps"
      case .exempt: "Other"
      case .actual, .own: nil
      }
    addElectricity(of: precursor, to: &bought, place, &outcome.blanks)
    return bought
  }

  private func country(
    of text: PrecursorText, _ place: Int, _ blanks: inout [Blank]
  ) -> String? {
    if let country = text.country, lists.countryNames[country] != nil { return country }
    blanks.append(Blank(field: .precursorCountry, row: place, reason: .blankOrigin))
    return nil
  }

  /// The template wants MWh and a factor where the definitive rules state t CO2e: an indirect value without
  /// its electricity is written at the factor of its country.
  private func addElectricity(
    of precursor: Precursor, to bought: inout TemplateEntries.Bought, _ place: Int,
    _ blanks: inout [Blank]
  ) {
    let indirect = precursor.indirect * precursor.unitsPerTonne
    let stated = precursor.basis == .actual ? precursor.text.values?.electricity : nil
    let ofCountry = precursor.text.country.flatMap { report.law.parameters.electricity[$0] }
    bought.electricitySource = .unknown
    if let stated {
      bought.electricity = ExactRatio(stated.value)
      bought.electricitySource = .measured
      if precursor.annexI.countsIndirect, !stated.value.isZero {
        bought.factor = indirect / stated.value
      }
    } else if !indirect.isZero, let ofCountry {
      bought.electricity = indirect / ofCountry
      bought.electricitySource = precursor.basis == .actual ? .unknown : .byDefault
      bought.factor = ExactRatio(ofCountry)
      bought.factorSource = "D.4(a)"
    }
    if bought.electricity == nil {
      blanks.append(Blank(field: .boughtElectricity, block: place, reason: .blankElectricity))
    }
    if bought.factor == nil {
      blanks.append(Blank(field: .boughtFactor, block: place, reason: .blankElectricity))
    }
    if bought.factor != nil, bought.factorSource == nil {
      blanks.append(Blank(field: .boughtFactorSource, block: place, reason: .blankFactorSource))
    }
  }

  // MARK: Products

  private func products(_ found: inout Diagnostics) -> [TemplateEntries.Product] {
    report.processes.enumerated().flatMap { place, figures in
      figures.goods.compactMap { good in
        guard let code = Self.listed(good.good.annexI.code, in: lists) else { return nil }
        return TemplateEntries.Product(
          process: place, code: code,
          name: report.system.products[good.good.product].name,
          numbers: SummaryNumbers(good.good, of: figures, in: report).all,
          texts: SummaryNumbers(good.good, of: figures, in: report).texts,
          isCalcined: good.good.annexI.category == "Calcined clay" ? true : nil)
      }
    }
  }

  // MARK: The installation

  private func texts(_ blanks: inout [Blank]) -> [(field: TemplateField, text: String)] {
    let own = report.settings.installation.texts
    var texts: [(TemplateField, String)] = []
    func add(_ field: TemplateField, _ text: String?, isWanted: Bool = false) {
      if let text, !text.isEmpty {
        texts.append((field, text))
      } else if isWanted {
        blanks.append(Blank(field: field, reason: .blankUnstated))
      }
    }
    let name = own["name"] ?? report.facility.name
    let english = own["name-en"] ?? (name.allSatisfy(\.isASCII) ? name : nil)
    add(.installation, name)
    add(.installationEn, english, isWanted: true)
    let parts = ["street", "number"].compactMap { own["address-en.\($0)"] }
    let hasParts = own.keys.contains { $0.hasPrefix("address-en.") }
    add(.street, hasParts ? parts.joined(separator: ", ") : own["address-en"], isWanted: true)
    add(.activity, own["activity"], isWanted: true)
    add(.postcode, own["address-en.postcode"])
    add(.poBox, own["address-en.po-box"])
    add(.city, own["address-en.city"])
    add(.country, lists.countryNames[report.facility.country], isWanted: true)
    add(.unlocode, own["unlocode"], isWanted: true)
    add(.latitude, own["coordinates.latitude"], isWanted: true)
    add(.longitude, own["coordinates.longitude"], isWanted: true)
    add(.representative, own["operator.contact.person"], isWanted: true)
    add(.email, own["operator.contact.email"], isWanted: true)
    add(.telephone, own["operator.contact.phone"])
    addVerifier { add($0, $1, isWanted: $2) }
    if !report.balance.rest.isZero {
      let rest = report.balance.rest.decimal().rounded(places: 3).normalised
      add(
        .furtherInformation,
        "\(rest) t CO2e of the installation belong to no production process of CBAM goods.")
    }
    for field in [TemplateField.dataQuality, .dataAssurance] {
      blanks.append(Blank(field: field, reason: .blankJudgement))
    }
    if !report.settings.carbonPrices.isEmpty {
      blanks.append(Blank(field: .priceType, reason: .blankCarbonPrice))
    }
    return texts
  }
}

extension TemplateMaking {
  /// The verifier, as far as cbam.yaml names it; none is wanted by the template.
  fileprivate func addVerifier(_ add: (TemplateField, String?, Bool) -> Void) {
    let verifier = report.settings.verifier
    add(.verifier, verifier["name"], false)
    add(.verifierStreet, verifier["address"], false)
    let country = verifier["country"].flatMap { lists.countryNames[$0] ?? $0 }
    add(.verifierCountry, country, false)
    add(.accreditationState, verifier["accreditation.country"], false)
    add(.accreditationBody, verifier["accreditation.body"], false)
    add(.accreditationNumber, verifier["accreditation.number"], false)
  }
}

/// Names that the template goes by: unlike each other whatever the case of their letters, and none that its
/// formulas would read as a pattern.
struct TemplateNames {
  let processes: [String]
  let bought: [String]

  init(_ report: CBAMReport) {
    var taken: Set<String> = []
    func unlike(_ id: String) -> String {
      // Names are keys of SUMIF, which reads * ? ~ as patterns, and are joined by underscores.
      let plain = String(id.map { "*?~_".contains($0) ? "-" : $0 })
      var (name, number) = (plain, 2)
      while !taken.insert(name.lowercased()).inserted {
        name = "\(plain) (\(number))"
        number += 1
      }
      return name
    }
    processes = report.processes.map { unlike($0.process.id) }
    bought = report.settings.precursors.map { unlike($0.id.value) }
  }
}

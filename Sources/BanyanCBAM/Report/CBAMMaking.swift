import BanyanActivity
import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanRuns

/// Makes the report: each step is called here, in its order.
struct CBAMMaking {
  let reading: CBAMStandard.Reading
  let calculated: Calculated<CBAMStandard>

  /// Where figures of a later year are asked for: those of that year hold.
  private var projection: Int?
  /// Whether it stands beside another, which says what there is to say.
  private var isComparison = false

  init(reading: CBAMStandard.Reading, calculated: Calculated<CBAMStandard>) {
    self.reading = reading
    self.calculated = calculated
  }

  /// The same plant under the factors, benchmarks and mark-ups of a later year.
  func projected(to year: Int) -> CBAMMaking {
    var making = with(reading.settings)
    making.projection = year
    return making
  }

  /// The same plant with other settings.
  func with(_ settings: CBAMSettings) -> CBAMMaking {
    var changed = reading
    changed.settings = settings
    changed.asksWhatIf = false
    var making = CBAMMaking(reading: changed, calculated: calculated)
    making.isComparison = true
    return making
  }

  private var settings: CBAMSettings { reading.settings }
  private var system: ProductionSystem { reading.system }
  private var law: CBAMLaw { reading.law }
  private var facility: Facility { reading.facility }
  private var year: Int { reading.year }
  private var ownLawYear: Int { max(year, CBAMStandard.firstYear) }
  private var lawYear: Int { projection ?? ownLawYear }

  func report(_ diagnostics: inout Diagnostics) -> CBAMReport? {
    guard var report = self.made(&diagnostics) else { return nil }
    if reading.asksWhatIf {
      report.whatIf = CBAMWhatIfMaking(making: self, report: report).whatIf()
    }
    return report
  }

  private func made(_ diagnostics: inout Diagnostics) -> CBAMReport? {
    let calculation = calculated.calculation
    let lines =
      settings.hasInstallation
      ? calculation.lines.filter { $0.facility.id == facility.id } : []
    checkRecords(lines, &diagnostics)
    let resolver = FlowResolver(system, lines)
    let flows = resolver.flows(&diagnostics)
    let claims = RecordClaims(system).claims(on: lines, wanted: Self.needsProcess, &diagnostics)
    guard let flows,
      let mapping = ProcessMapping(settings, system, flows, law, &diagnostics)
    else { return nil }
    let shares = SharedRecordsDivision(
      settings: settings, system: system, flows: flows, mapping: mapping
    ).shares(&diagnostics)
    guard let claims, let shares else { return nil }
    let stocks = StockCorrection(settings: settings, system: system, flows: flows).corrected(
      self.assigned(Production(system, flows, claims), sharing: shares), &diagnostics)
    let assigned = Correction(settings: settings).corrected(stocks.lines, &diagnostics)
    let measured = MeasuredStreamMaking(
      settings: settings, system: system, law: law, mapping: mapping, hours: reading.hours)
    measured.checkNitrousOxide(&diagnostics)
    let clinker = ClinkerStreams(
      settings: settings, system: system, flows: flows, lines: assigned
    ).streams(&diagnostics)
    let calculated = measured.corroborated(
      by: streams(assigned, resolver, &diagnostics) + clinker, &diagnostics)
    let streams =
      OutputCarbon(settings: settings, mapping: mapping).balanced(calculated)
      + measured.streams(&diagnostics)
    let combined = CombinedPlantMaking(
      settings: settings, system: system, law: law, mapping: mapping)
    let plants = combined.figures(streams, &diagnostics)
    let electricity = ElectricityMaking(
      settings: settings, law: law, country: facility.country
    ).use(
      of: assigned.all.filter { $0.line.activity.head == "electricity" },
      and: combined.power(plants ?? [], &diagnostics), &diagnostics)
    let precursors = PrecursorMaking(
      settings: settings, system: system, flows: flows, law: law, mapping: mapping, lines: assigned,
      stocks: stocks, year: year, lawYear: lawYear, ownLawYear: ownLawYear
    ).precursors(&diagnostics)
    guard !diagnostics.hasErrors, let electricity, let precursors, let plants else { return nil }
    let attribution = AttributionMaking(
      settings: settings, system: system, law: law, mapping: mapping,
      catalogue: calculation.catalogue, combined: combined
    ).attribution(streams, electricity, assigned, plants, &diagnostics)
    guard let attribution, !diagnostics.hasErrors else { return nil }
    return report(
      streams, electricity, mapping, flows, precursors, assigned, attribution, &diagnostics)
  }

  // MARK: Records

  /// Records whose place the law asks for; others are out by it and need no word.
  private static func needsProcess(_ line: EmissionLine) -> Bool {
    ["stationary-combustion", "process", "carbon", "electricity"].contains(line.activity.head)
  }

  /// Selectors of cbam.yaml that mean no record.
  private func checkRecords(_ lines: [EmissionLine], _ found: inout Diagnostics) {
    let selectors =
      settings.streams.map(\.records) + settings.zeroRated.map(\.records)
      + settings.electricity.map(\.records) + settings.gaps.map(\.records)
    for records in selectors where !lines.contains(where: { records.matches($0) }) {
      found.report(
        Diagnostic(
          .recordsNotFound, at: records.location, [records.text], hint: Phrase(.hintRecordsUnused)))
    }
  }

  private func assigned(_ production: Production, sharing shares: [[ExactRatio]]) -> AssignedLines {
    var all: [AssignedLine] = []
    for part in production.assigned(sharing: shares) {
      let own = (process: part.carrier.process, share: part.share)
      if let last = all.last, last.line === part.line {
        all[all.count - 1].parts.append(own)
      } else {
        all.append(AssignedLine(line: part.line, parts: [own]))
      }
    }
    for line in production.outside.joined() {
      all.append(AssignedLine(line: line, parts: [(nil, .one)]))
    }
    return AssignedLines(all: all)
  }

  // MARK: Streams

  /// Asked for where something is zero-rated alone: most plants burn fossil fuels and no others.
  private func fossilFuels(_ found: inout Diagnostics) -> Set<String> {
    if settings.zeroRated.isEmpty { return [] }
    var catalogue = calculated.calculation.catalogue
    catalogue.load(heads: ["stationary-combustion"], pins: [], &found)
    return CBAMLaw.fossilFuels(in: catalogue)
  }

  private func streams(
    _ assigned: AssignedLines, _ resolver: FlowResolver, _ found: inout Diagnostics
  ) -> [Stream] {
    let making = StreamMaking(
      settings: settings, constants: law.parameters, fossilFuels: fossilFuels(&found))
    making.checkBothMethods(assigned, &found)
    var streams: [Stream] = []
    for assigned in assigned.all {
      let line = assigned.line
      guard let own = making.emission(of: line, &found) else { continue }
      let (proven, proof) = making.zeroRating(of: line, own, &found)
      var steps = own.steps
      for correction in assigned.corrections {
        steps.append(
          StreamStep(
            kind: .words(correction.reason, []), value: correction.factor,
            location: correction.location))
      }
      if !proven.isZero {
        steps.append(
          StreamStep(
            kind: .words(.zeroRated, []), value: .one - proven, location: proof))
      }
      let tonnes = assigned.corrections.isEmpty ? own.tonnes : own.tonnes * assigned.factor
      streams.append(
        Stream(
          source: line.source, activity: line.activity.description, method: own.method, line: line,
          tonnes: tonnes * (.one - proven), zeroRated: tonnes * proven, article: own.article,
          steps: steps, parts: assigned.parts, correction: assigned.factor))
    }
    for waste in settings.wastes {
      if let stream = stream(of: waste, resolver, &found) { streams.append(stream) }
    }
    return streams
  }

  private func stream(
    of waste: WasteStream, _ resolver: FlowResolver, _ found: inout Diagnostics
  ) -> Stream? {
    guard let place = system.process(named: waste.process.value) else {
      found.report(
        ProductionChecks.unknown(waste.process, "process", among: system.processes.map(\.id)))
      return nil
    }
    let process = system.processes[place]
    guard
      let output = process.outputs.first(where: {
        $0.isWaste && $0.product.value == waste.waste.value
      })
    else {
      found.report(
        ProductionChecks.unknown(
          waste.waste, "waste",
          among: process.outputs.filter(\.isWaste).map(\.product.value)))
      return nil
    }
    guard let (number, unit) = resolver.measured(output.quantity, of: process, &found),
      let ratio = unit.conversion(to: .tonne)
    else { return nil }
    return Stream(
      source: waste.waste.value, activity: waste.waste.value, method: .process, line: nil,
      tonnes: ratio * number * waste.factor, zeroRated: .zero, article: "2025/2547 II B.9.2",
      steps: [
        StreamStep(
          kind: .factor("t CO2/t"), value: waste.factor, location: waste.waste.location)
      ], parts: [(place, .one)])
  }

  // MARK: Goods

  private func report(
    _ streams: [Stream], _ electricity: ElectricityUse, _ mapping: ProcessMapping,
    _ flows: Flows, _ precursors: [Precursor], _ lines: AssignedLines,
    _ attribution: AttributionMaking.Outcome,
    _ diagnostics: inout Diagnostics
  ) -> CBAMReport? {
    let processes = mapping.processes
    let groups = PrecursorGroup.groups(of: precursors)
    let takes = ownTakes(flows, mapping)
    let making = EmbeddedMaking(
      processes: processes, emissions: attribution.processes, groups: groups, takes: takes)
    let embedded: [Embedded]
    switch making.embedded() {
    case .success(let solved): embedded = solved
    case .failure(let closed):
      let members = closed.unknowns.flatMap { processes[$0].members }
      let fault = Attribution.Fault.noWayOut(members, isLoop: true)
      if let fault = system.diagnostic(of: fault) { diagnostics.report(fault) }
      return nil
    }
    let allocations = FreeAllocationMaking(
      processes: processes, groups: groups, takes: takes, law: law, options: settings.options,
      lawYear: lawYear, name: { system.products[$0].id }
    ).allocations(&diagnostics)
    guard let allocations else { return nil }
    GroupingCheck(processes: processes, precursors: precursors, takes: takes).check(&diagnostics)
    checkAssumed(&diagnostics)
    let obligation = ObligationMaking(
      law: law, options: settings.options, country: facility.country, year: year,
      lawYear: lawYear)
    let figures = processes.indices.map { place in
      ProcessFigures(
        process: processes[place], emissions: attribution.processes[place],
        own: takes.filter { $0.taker == place }.map {
          (system.products[$0.product].id, $0.tonnes)
        },
        takenByOthers: takenByOthers(of: place, flows, mapping),
        noGoods: noGoods(of: processes[place], flows),
        scrap: ScrapTaken(settings: settings, system: system, flows: flows, lines: lines)
          .tonnes(of: processes[place]),
        precursors: precursors.compactMap { precursor in
          precursor.tonnes.first { $0.process == place }.map { (precursor, $0.tonnes) }
        },
        embedded: embedded[place],
        contributions: making.contributions(to: place, embedded) { system.products[$0].id },
        goods: processes[place].goods.enumerated().map { index, good in
          GoodFigures(
            good: good, product: system.products[good.product].id, embedded: embedded[place],
            allocation: allocations[place][index],
            byDefault: obligation.byDefault(good, markUpOf: lawYear, &diagnostics))
        })
    }
    let deliveries = deliveries(figures, obligation, &diagnostics)
    if !isComparison {
      UnverifiedCost(
        making: self, settings: settings, precursors: precursors, deliveries: deliveries.figures
      ).report(&diagnostics)
    }
    let imported = reading.importedElectricity.map { factors in
      ImportedElectricityMaking(
        settings: settings, factors: factors, prices: obligation.prices, year: year
      ).figures(&diagnostics)
    }
    checkDefaults(figures, &diagnostics)
    guard !diagnostics.hasErrors else { return nil }
    let calculation = calculated.calculation
    var fuels = calculation.catalogue
    fuels.load(heads: ["stationary-combustion"], pins: [], &diagnostics)
    let findings = calculated.findings.joined(with: diagnostics).ordered
    return CBAMReport(
      settings: settings, workspace: calculation.settings, system: system, law: law,
      facility: facility, year: year, lawYear: lawYear, streams: streams,
      hours: reading.hours,
      electricity: electricity, processes: figures, deliveries: deliveries.figures,
      importedElectricity: imported ?? [],
      importers: ObligationMaking.importers(of: deliveries.sectors),
      balance: attribution.balance,
      reconciliation: calculated.compared.map { inventory in
        ReconciliationMaking(facility: facility.id, compared: inventory.lines)
          .reconciliation(with: streams)
      },
      catalogue: calculated.compared?.catalogue, fuels: fuels,
      whatIf: nil, findings: findings,
      head: calculated.head(
        CBAMResult.schema, findings: findings,
        restingOn: law.paths + (reading.importedElectricity?.paths ?? [])),
      records: calculation.records, bytes: calculation.bytes)
  }

  /// What processes of the law take of each other's goods; what is taken within one vanishes.
  private func ownTakes(_ flows: Flows, _ mapping: ProcessMapping) -> [OwnTake] {
    flows.takes.compactMap { take in
      guard let taker = mapping.processOfMember[take.process],
        let (maker, place) = mapping.goodOfProduct[take.product], maker != taker
      else { return nil }
      let good = mapping.processes[maker].goods[place]
      let tonnes = take.quantity * good.tonnesOfUnit
      return OwnTake(
        taker: taker, maker: maker, good: place, product: take.product, tonnes: tonnes,
        units: tonnes * good.unitsPerTonne)
    }
  }

  /// Tonnes of a process's goods that processes outside the law take.
  private func takenByOthers(
    of maker: Int, _ flows: Flows, _ mapping: ProcessMapping
  ) -> ExactRatio {
    flows.takes.reduce(.zero) { sum, take in
      guard mapping.processOfMember[take.process] == nil,
        let good = mapping.goodOfProduct[take.product], good.process == maker
      else { return sum }
      return sum + take.quantity * mapping.processes[maker].goods[good.good].tonnesOfUnit
    }
  }

  private func noGoods(
    of process: CBAMProcess, _ flows: Flows
  ) -> [(text: NoGood, quantity: ExactRatio, unit: String)] {
    process.text.noGoods.compactMap { text in
      guard let product = system.products.firstIndex(where: { $0.id == text.product.value })
      else { return nil }
      let made = flows.outputs.filter {
        $0.product == product && process.members.contains($0.process)
      }
      return (
        text, made.reduce(.zero) { $0 + $1.quantity },
        system.products[product].declaredUnit.unit.symbol
      )
    }
  }

  /// A factor that no act sets and that would change something is said.
  private func checkAssumed(_ found: inout Diagnostics) {
    guard let factors = law.parameters.allocation(year: lawYear), factors.crossSectoral == nil,
      factors.product(isProposed: settings.options.law == .proposed).map({ !$0.isZero }) ?? false
    else { return }
    found.report(
      Diagnostic(
        .allocationAssumed, at: settings.period?.location ?? settings.location,
        [String(lawYear)]))
  }

  /// A default value that decides something and was not compared with the corrected act is said.
  private func checkDefaults(_ figures: [ProcessFigures], _ found: inout Diagnostics) {
    for good in figures.flatMap(\.goods) {
      guard let value = good.byDefault?.value, value.isCarried else { continue }
      found.report(
        Diagnostic(
          .defaultCarried, at: good.good.text.code.location,
          ["\(value.total)", good.good.annexI.code.digits, value.table],
          notes: [Note(Phrase(.noteDeclaredHere, value.table), at: value.location)]))
    }
  }

  private func deliveries(
    _ figures: [ProcessFigures], _ obligation: ObligationMaking, _ found: inout Diagnostics
  ) -> (figures: [DeliveryFigures], sectors: [(delivery: Delivery, sector: GoodsSector)]) {
    let goods = figures.flatMap(\.goods)
    var result: [DeliveryFigures] = []
    var sectors: [(delivery: Delivery, sector: GoodsSector)] = []
    var delivered: [String: ExactRatio] = [:]
    for delivery in settings.deliveries {
      guard let good = goods.first(where: { $0.product == delivery.product.value }) else {
        found.report(
          Diagnostic(
            .deliveryOfNoGood, at: delivery.product.location, [delivery.product.value],
            hint: Phrase(.hintOneOf, goods.map(\.product).joined(separator: ", "))))
        continue
      }
      if delivery.year < year {
        found.report(
          Diagnostic(
            .deliveryBeforeMade, at: delivery.location, [delivery.quarter, String(year)],
            hint: Phrase(.hintWrite, "quarter: \(year)-Q2")))
      }
      if delivery.basis == .default, let price = settings.carbonPrices.first {
        found.report(
          Diagnostic(
            .carbonPriceByDefault, at: delivery.location, [delivery.product.value],
            notes: [Note(Phrase(.noteDeclaredHere, "carbon-price"), at: price.location)],
            hint: Phrase(.hintCarbonPriceByDefault)))
      }
      let key = "\(delivery.year) \(delivery.product.value)"
      delivered[key, default: .zero] += delivery.tonnes
      if delivery.year == year, let sum = delivered[key], sum > good.good.tonnes {
        found.report(
          Diagnostic(
            .deliveryBeyondMade, at: delivery.location,
            [
              "\(sum.decimal(significantDigits: 12).normalised) t", delivery.product.value,
              "\(good.good.tonnes.decimal(significantDigits: 12).normalised) t",
            ]))
      }
      sectors.append((delivery, good.good.annexI.sector))
      if let figures = obligation.figures(
        of: delivery, good.good, see: good.total, sefa: good.sefa, &found)
      {
        result.append(figures)
      }
    }
    return (result, sectors)
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanThreads

/// Makes lines from sums: finds what each rests on, divides it among factor periods, weighs it. Stopped,
/// it gives the lines it has.
struct LineBuilder {
  let settings: WorkspaceSettings
  let potentials: GWPSet
  let catalogue: FactorCatalogue
  let blends: BlendTable?
  let workers: Workers
  /// Activities that no record states and that follow from others.
  var derived: Set<String> = []
  /// Which records meet factors; nil where all do.
  var counted: CountedRecords?
  /// The months that lines are made of; nil for all.
  var period: Period?

  private var claims: ContractClaims { ContractClaims(contracts: settings.contracts) }

  func lines(
    from sums: ActivitySums, _ diagnostics: inout Diagnostics
  ) -> [EmissionLine] {
    var shares = WorkerThreads.divide(sums.sums.count, among: workers.most, least: 2000) { range in
      share(of: sums, in: range)
    }
    if shares.count > 1, shares.contains(where: \.found.hasErrors) {
      // What is missing is said once, whoever meets it first.
      shares = [share(of: sums, in: sums.sums.indices)]
    }
    for share in shares { diagnostics.append(contentsOf: share.found) }
    StepsDown(joining: shares.map(\.stepsDown)).report(of: settings.acceptances, &diagnostics)
    let lines = shares.flatMap(\.lines)
    PinnedFactors.report(in: lines, &diagnostics)
    OwnPassedOver(catalogue: catalogue).report(in: lines, &diagnostics)
    ZeroFactors.report(in: lines, &diagnostics)
    CarbonBalances(lines: lines).check(&diagnostics)
    return lines
  }

  /// What all records stand on that the purpose does not count.
  private static let uncounted = LineBasis(.uncounted, nil)

  /// The lines of some sums, made by one thread.
  private struct Share: Sendable {
    var lines: [EmissionLine] = []
    var found = Diagnostics()
    var stepsDown = StepsDown()
    private var missed: Set<String> = []

    /// What was found of an activity that no record states: the record's author must hear what is
    /// wanted and not what is wrong with words that are not his.
    mutating func take(
      _ diagnostics: Diagnostics, ofDerived activity: String, at place: RecordPlace
    ) {
      guard diagnostics.hasErrors else {
        found.append(contentsOf: diagnostics)
        return
      }
      guard missed.insert(activity).inserted else { return }
      let record = place.location(of: .activity)
      found.report(
        Diagnostic(
          .upstreamMissing, at: record.place, [activity], excerpt: record.excerpt,
          notes: diagnostics.ordered.first?.notes ?? [],
          hint: Phrase(.hintUpstream, activity)))
    }
  }

  private func share(of sums: ActivitySums, in range: Range<Int>) -> Share {
    var share = Share()
    var selection = FactorSelection(catalogue: catalogue, settings: settings, cells: sums.cells)
    var parts = LineParts()
    let facilities = Dictionary(
      settings.facilities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for sum in sums.sums[border(range.lowerBound, sums)..<border(range.upperBound, sums)] {
      if workers.stop.isRequested { return share }
      guard let facility = facilities[sum.key.facility] else { continue }
      guard derived.contains(sum.key.activity) else {
        add(sum, at: facility, &selection, &parts, &share.found)
        continue
      }
      var found = Diagnostics()
      add(sum, at: facility, &selection, &parts, &found)
      share.take(found, ofDerived: sum.key.activity, at: sum.place)
    }
    for part in parts.ordered() {
      if workers.stop.isRequested { return share }
      share.stepsDown.add(part.shared)
      guard derived.contains(part.key.activity) else {
        if let line = line(part, &share.found) { share.lines.append(line) }
        continue
      }
      var found = Diagnostics()
      if let line = line(part, &found) { share.lines.append(line) }
      share.take(found, ofDerived: part.key.activity, at: part.place)
    }
    share.stepsDown.needed.formUnion(selection.usedAcceptances)
    return share
  }

  /// Sums of one facility, source and activity may meet in a line: they stay together.
  private func border(_ index: Int, _ sums: ActivitySums) -> Int {
    var index = index
    while index > 0, index < sums.sums.count {
      let (key, before) = (sums.sums[index].key, sums.sums[index - 1].key)
      if key.facility != before.facility || key.source != before.source
        || key.activity != before.activity
      {
        break
      }
      index += 1
    }
    return index
  }

  private func add(
    _ sum: ActivitySum, at facility: Facility, _ selection: inout FactorSelection,
    _ parts: inout LineParts, _ diagnostics: inout Diagnostics
  ) {
    let isCounted = counted?.contains(sum.key) ?? true
    if isMix(sum, &diagnostics) { return }
    // No contract counts where the purpose does not count what was bought.
    if counted == nil, !claims.canApply(to: sum, &diagnostics) { return }
    if sum.spanning.isEmpty, isWholly(sum),
      let basis = isCounted ? selection.soleBasis(of: sum, at: facility) : Self.uncounted,
      !basis.isOverYears
    {
      add(sum, on: basis, at: facility, selection, &parts)
      return
    }
    let division = SumDivision(cells: selection.cells)
    let touched = division.cellsTouched(by: sum).filter { isMeant(selection.cells[$0]) }
    if touched.isEmpty { return }
    let met =
      isCounted
      ? bases(of: sum, at: facility, in: touched, &selection, &diagnostics)
      : [LineBasis](repeating: Self.uncounted, count: touched.count)
    guard let found = met, isDatedThroughout(sum, found, &diagnostics) else { return }
    if sum.spanning.isEmpty, isWholly(sum), let basis = found.first, !basis.isOverYears,
      found.allSatisfy({ $0 === basis })
    {
      add(sum, on: basis, at: facility, selection, &parts)
      return
    }
    let bases = Dictionary(zip(touched, found), uniquingKeysWith: { first, _ in first })
    var open: [(basis: LineBasis, part: LinePart)] = []
    func part(_ basis: LineBasis) -> LinePart {
      if let known = open.first(where: { $0.basis === basis })?.part { return known }
      let key = LineKey(sum.key, unit: basis.lineUnit(sum.unit), basis: basis.values)
      let part = parts.part(key, basis, at: facility, sum)
      open.append((basis, part))
      return part
    }
    for cell in sum.cells {
      guard let basis = bases[cell.index],
        let inside = Period(
          from: max(sum.firstDay, selection.cells[cell.index].from),
          through: min(sum.lastDay, selection.cells[cell.index].through))
      else { continue }
      part(basis).add(cell, in: inside, of: sum)
    }
    for bill in sum.spanning {
      let divided = division.parts(of: bill).filter { isMeant(selection.cells[$0.cell]) }
      notePart(bill, sum, &diagnostics)
      noteSplit(
        bill, divided.map { ($0.part.period.from, bases[$0.cell]?.values) }, sum, &diagnostics)
      for (index, piece) in divided.enumerated() {
        guard let basis = bases[piece.cell] else { continue }
        part(basis).add(piece.part, of: bill, records: index == 0 ? 1 : 0, of: sum)
      }
    }
  }

  private func isMeant(_ cell: Period) -> Bool { period?.contains(cell) ?? true }

  private func isWholly(_ sum: ActivitySum) -> Bool {
    guard let period else { return true }
    return period.contains(sum.firstDay) && period.contains(sum.lastDay)
  }

  /// A bill across the first or last day of what is reported on counts in part, and that is said.
  private func notePart(
    _ bill: ActivitySum.SpanningBill, _ sum: ActivitySum, _ diagnostics: inout Diagnostics
  ) {
    guard let period, let inside = period.intersection(bill.period), inside != bill.period else {
      return
    }
    diagnostics.report(
      Diagnostic(
        .billPart, at: sum.first,
        [
          bill.period.from.description, bill.period.through.description, String(inside.days),
          String(bill.period.days), period.description,
        ]))
  }

  /// A residual mix is what power counts by; nobody uses one, and by place it would count renewables
  /// as nobody's.
  private func isMix(_ sum: ActivitySum, _ diagnostics: inout Diagnostics) -> Bool {
    guard ActivityPath(sum.key.activity) == ActivityVocabulary.residualMix else { return false }
    diagnostics.report(
      Diagnostic(
        .activityMix, at: sum.first, [sum.key.activity], excerpt: sum.firstExcerpt,
        hint: Phrase(.hintActivityMix)))
    return true
  }

  /// A sum with one factor for all of it.
  private func add(
    _ sum: ActivitySum, on basis: LineBasis, at facility: Facility, _ selection: FactorSelection,
    _ parts: inout LineParts
  ) {
    parts.part(LineKey(sum.key, unit: sum.unit, basis: basis.values), basis, at: facility, sum)
      .add(sum, months: selection.months)
  }

  /// A rate a year meets records that say from when through when: of a day nobody knows whether a year
  /// is meant.
  private func isDatedThroughout(
    _ sum: ActivitySum, _ bases: [LineBasis], _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard sum.hasDays, let basis = bases.first(where: \.isOverYears) else { return true }
    var rate = basis.basis.name
    if case .refrigerant(_, _, let leak?) = basis.basis { rate = leak.id }
    diagnostics.report(
      Diagnostic(
        .rateDays, at: sum.first, [sum.key.activity, rate], excerpt: sum.firstExcerpt,
        hint: Phrase(.hintRateDays)))
    return false
  }

  /// A bill across a factor's last day is split by days, and that is said.
  private func noteSplit(
    _ bill: ActivitySum.SpanningBill, _ pieces: [(from: CalendarDate, basis: [String]?)],
    _ sum: ActivitySum, _ diagnostics: inout Diagnostics
  ) {
    guard let first = pieces.first, let change = pieces.first(where: { $0.basis != first.basis })
    else { return }
    diagnostics.report(
      Diagnostic(
        .billSplit, at: sum.first,
        [bill.period.from.description, bill.period.through.description, change.from.description]))
  }

  /// What the masses of a sum rest on in each cell it touches; nil with a diagnostic.
  private func bases(
    of sum: ActivitySum, at facility: Facility, in touched: [Int],
    _ selection: inout FactorSelection, _ diagnostics: inout Diagnostics
  ) -> [LineBasis]? {
    if let released = released(sum, at: facility, in: touched, selection, &diagnostics) {
      return released.isEmpty ? nil : released
    }
    var bases: [LineBasis] = []
    let outcomes = selection.outcomes(for: sum, at: facility, in: touched)
    for (cell, outcome) in zip(touched, outcomes) {
      switch outcome {
      case .basis(let basis): bases.append(basis)
      case .miss(let miss):
        selection.report(miss, for: sum, at: facility, cell: cell, &diagnostics)
        return nil
      case .marketMiss(let miss):
        selection.report(miss, for: sum, at: facility, cell: cell, &diagnostics)
        return nil
      }
    }
    return bases
  }

  /// Gases and refrigerants, whose mass is the activity itself: nil for all other activities, empty with a diagnostic where one cannot be read.
  private func released(
    _ sum: ActivitySum, at facility: Facility, in touched: [Int], _ selection: FactorSelection,
    _ diagnostics: inout Diagnostics
  ) -> [LineBasis]? {
    let activity = ActivityPath(sum.key.activity)
    let kind = ActivityVocabulary.kind(of: activity)
    guard let first = touched.first else { return nil }
    func reader(_ cell: Int) -> ReleaseReader {
      ReleaseReader(
        sum: sum, activity: activity, blends: blends, potentials: potentials,
        catalogue: catalogue, point: LadderPoint(at: facility, during: selection.cells[cell]),
        acceptances: settings.acceptances)
    }
    var found: (EmissionBasis, Conversion?)?
    switch kind {
    case .gas: found = reader(first).gas(&diagnostics)
    case .refrigerant: found = reader(first).refrigerant(part: .one, leak: nil, &diagnostics)
    case .refrigerantStore: found = reader(first).store(&diagnostics)
    case .refrigerantCharge:
      // A leak rate may change within the period.
      var bases: [LineBasis] = []
      for cell in touched {
        guard let (basis, conversion) = reader(cell).charge(&diagnostics) else { return [] }
        bases.append(LineBasis(basis, conversion))
      }
      return bases
    default: return nil
    }
    guard let (basis, conversion) = found else { return [] }
    return [LineBasis](repeating: LineBasis(basis, conversion), count: touched.count)
  }

  private func line(_ part: LinePart, _ diagnostics: inout Diagnostics) -> EmissionLine? {
    let key = part.key
    let share = settings.consolidation == .equityShare ? part.facility.share : .one
    guard let period = Period(from: part.days.first, through: part.days.last),
      let gases = gases(of: part, share, &diagnostics)
    else { return nil }
    var market: MarketFigure?
    if let basis = part.shared.market {
      guard let figure = figure(of: part, by: basis, share, gases, &diagnostics) else { return nil }
      market = figure
    }
    let uncertainty = part.halfWidth.flatMap { width in
      part.quantity.isZero ? nil : ExactRatio(width, over: part.quantity).decimal().approximate
    }
    return EmissionLine(
      facility: part.facility, source: key.source, activity: ActivityPath(key.activity),
      process: key.process.unlessEmpty, supplier: key.supplier.unlessEmpty,
      contract: key.contract.unlessEmpty, pin: key.pin.unlessEmpty,
      unit: key.unit, period: period, records: part.records,
      quantity: part.quantity.normalised, basis: part.shared,
      share: share, gases: gases, months: part.months, activityUncertainty: uncertainty,
      market: market,
      keys: part.keys.sorted(), place: part.place)
  }

  private func gases(
    of part: LinePart, _ share: ExactDecimal, _ diagnostics: inout Diagnostics
  ) -> [GasFigure]? {
    let calculation = EmissionCalculation(potentials: potentials)
    if case .factor(let match) = part.basis {
      guard isAdmitted(match.chosen, part, &diagnostics) else { return nil }
      if let conversion = part.conversion, conversion.assumesNormalState {
        diagnostics.report(
          Diagnostic(
            .volumeStateAssumed, at: part.first,
            [conversion.properties.first?.id ?? match.chosen.id, "Nm3 (0 °C)"]))
      }
    }
    let masses = calculation.masses(of: part.quantity, on: part.shared)
    return weighed(masses, share, at: part.first, &diagnostics)
  }

  /// The figure by market; nil with a diagnostic.
  private func figure(
    of part: LinePart, by market: MarketBasis, _ share: ExactDecimal, _ located: [GasFigure],
    _ diagnostics: inout Diagnostics
  ) -> MarketFigure? {
    var contracted: (contract: EnergyContract, gases: [GasFigure])?
    if let contract = market.contract,
      let hours = part.key.unit.conversion(to: .megawattHour).map({ $0 * part.quantity })
    {
      let masses = contract.emits.map { ($0.species, hours * $0.kilograms) }
      guard let gases = weighed(masses, share, at: contract.location, &diagnostics) else {
        return nil
      }
      contracted = (contract, gases)
    }
    switch market.source {
    case .contract(let contract):
      return MarketFigure(
        source: .contract(contract), gases: contracted?.gases ?? [], contracted: contracted)
    case .byPlace(let reason):
      return MarketFigure(source: .locationBased(reason), gases: located, contracted: contracted)
    case .factor(let role, let match, let conversion):
      return gases(of: part, by: match, conversion, share, &diagnostics).map {
        MarketFigure(source: .factor(role, match), gases: $0, contracted: contracted)
      }
    }
  }

  private func gases(
    of part: LinePart, by match: FactorMatch, _ conversion: Conversion, _ share: ExactDecimal,
    _ diagnostics: inout Diagnostics
  ) -> [GasFigure]? {
    guard isAdmitted(match.chosen, part, &diagnostics) else { return nil }
    let masses = EmissionCalculation(potentials: potentials).masses(
      of: part.quantity, by: match.chosen, conversion)
    return weighed(masses, share, at: part.first, &diagnostics)
  }

  /// Masses weighed, the organisation's share applied; nil with a diagnostic where a gas has no
  /// potential. A place is looked for only then: it opens the file.
  private func weighed(
    _ masses: [(species: GasSpecies, kilograms: ExactRatio)], _ share: ExactDecimal,
    at place: @autoclosure () -> SourceLocation, _ diagnostics: inout Diagnostics
  ) -> [GasFigure]? {
    let calculation = EmissionCalculation(potentials: potentials)
    let without = blends?.withoutPotential ?? []
    switch calculation.figures(of: masses, share: share, withoutPotential: without) {
    case .success(let figures): return figures
    case .failure(let missing):
      diagnostics.report(
        Diagnostic(
          .gwpMissing, at: place(), [missing.gas.formula, potentials.name],
          hint: catalogue.hint(forMissing: missing.gas)))
      return nil
    }
  }

  /// A factor published only as CO2e counts only under its publisher's set.
  private func isAdmitted(
    _ factor: EmissionFactor, _ part: LinePart, _ diagnostics: inout Diagnostics
  ) -> Bool {
    guard factor.emissions.contains(where: { $0.species.gas == .publishedEquivalent }),
      let published = factor.head.gwp, published != potentials.name
    else { return true }
    if published == FactorTable.unstatedPotentials {
      diagnostics.report(Diagnostic(.gwpUnstated, at: part.first, [factor.id]))
      return true
    }
    diagnostics.report(
      Diagnostic(
        .gwpMismatch, at: part.first, [factor.id, published, potentials.name],
        notes: [Note(Phrase(.noteDeclaredHere, factor.id), at: factor.location)],
        hint: Phrase(.hintGWPSet, published)))
    return false
  }
}

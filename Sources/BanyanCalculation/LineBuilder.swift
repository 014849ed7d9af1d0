import BanyanActivity
import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities

/// Makes lines from sums: finds what each rests on, divides it among factor periods, weighs it.
struct LineBuilder {
  let settings: WorkspaceSettings
  let potentials: GWPSet
  let catalogue: FactorCatalogue
  let blends: BlendTable?

  func lines(
    from sums: ActivitySums, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [EmissionLine] {
    var selection = FactorSelection(catalogue: catalogue, settings: settings, cells: sums.cells)
    var parts: [LineKey: LinePart] = [:]
    let facilities = Dictionary(
      settings.facilities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for sum in sums.sums {
      guard let facility = facilities[sum.key.facility] else { continue }
      try add(sum, at: facility, &selection, &parts, &diagnostics)
    }
    reportAcceptances(parts, selection, &diagnostics)
    let assembled = parts.sorted { a, b in
      a.key.order == b.key.order
        ? a.value.days.first < b.value.days.first
        : a.key.order.lexicographicallyPrecedes(b.key.order)
    }
    var lines: [EmissionLine] = []
    for (key, part) in assembled {
      if let line = line(key, part, &diagnostics) { lines.append(line) }
    }
    checkStores(lines, &diagnostics)
    return lines
  }

  private func add(
    _ sum: ActivitySum, at facility: Facility, _ selection: inout FactorSelection,
    _ parts: inout [LineKey: LinePart], _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    let division = SumDivision(cells: selection.cells)
    var bases: [Int: (EmissionBasis, Conversion?)] = [:]
    for cell in division.cellsTouched(by: sum) {
      guard let basis = try basis(of: sum, at: facility, cell, &selection, &diagnostics) else {
        return
      }
      bases[cell] = basis
    }
    func add(_ part: SumDivision.Part, cell: Int, records: Int) {
      guard let (basis, conversion) = bases[cell] else { return }
      let key = LineKey(sum.key, unit: sum.unit, basis: values(of: basis, conversion))
      let empty = LinePart(
        basis: basis, conversion: conversion, facility: facility,
        days: (part.period.from, part.period.through), place: sum.place)
      parts[key, default: empty].add(
        part.quantity, in: part.period, records: records, of: sum)
    }
    for cell in sum.cells.keys.sorted() {
      guard let value = sum.cells[cell] else { continue }
      let inside = Period(
        from: max(sum.firstDay, selection.cells[cell].from),
        through: min(sum.lastDay, selection.cells[cell].through))
      guard let inside else { continue }
      add(
        .init(period: inside, quantity: value.sum), cell: cell, records: value.records)
    }
    for bill in sum.spanning {
      let divided = division.parts(of: bill)
      let pieces = divided.map { piece in
        (piece.part.period.from, bases[piece.cell].map { values(of: $0.0, $0.1) })
      }
      noteSplit(bill, pieces, sum, &diagnostics)
      for (index, piece) in divided.enumerated() {
        add(piece.part, cell: piece.cell, records: index == 0 ? 1 : 0)
      }
    }
  }

  /// Ids of all published values a mass rests on.
  private func values(of basis: EmissionBasis, _ conversion: Conversion?) -> [String] {
    var values = [basis.name]
    if case .refrigerant(_, _, let leak?) = basis { values.append(leak.id) }
    return values + (conversion?.properties.map(\.id) ?? [])
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

  /// What the masses of a sum rest on in one cell; nil with a diagnostic.
  private func basis(
    of sum: ActivitySum, at facility: Facility, _ cell: Int, _ selection: inout FactorSelection,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> (EmissionBasis, Conversion?)? {
    let activity = ActivityPath(sum.key.activity)
    let releases = ReleaseReader(
      sum: sum, activity: activity, blends: blends, potentials: potentials, catalogue: catalogue,
      geography: [facility.subdivision, facility.country].compactMap { $0 },
      period: selection.cells[cell])
    switch ActivityVocabulary.kind(of: activity) {
    case .gas: return releases.gas(&diagnostics)
    case .refrigerant: return releases.refrigerant(part: .one, leak: nil, &diagnostics)
    case .refrigerantStore: return releases.store(&diagnostics)
    case .refrigerantCharge: return releases.charge(&diagnostics)
    case .purchasedEnergy where activity.tail.hasPrefix("own-"): return (.ownGeneration, nil)
    default: break
    }
    let outcome = selection.outcome(for: sum, at: facility, cell: cell)
    guard case .match(let match) = outcome else {
      if case .miss(let miss) = outcome {
        try selection.report(miss, for: sum, at: facility, cell: cell, &diagnostics)
      }
      return nil
    }
    let finder = selection.finder(at: facility, cell)
    switch finder.conversion(from: sum.unit, to: match.chosen.per, of: activity) {
    case .success(let conversion): return (.factor(match), conversion)
    case .failure:
      try selection.report(
        .refused([RefusedFactor(factor: match.chosen, refusal: .unit)]), for: sum, at: facility,
        cell: cell, &diagnostics)
      return nil
    }
  }

  /// Steps down the ladder that were taken, and acceptances nothing asked for.
  private func reportAcceptances(
    _ parts: [LineKey: LinePart], _ selection: FactorSelection, _ diagnostics: inout Diagnostics
  ) {
    var used: [SourceLocation: (Acceptance, Set<String>)] = [:]
    for part in parts.values {
      guard case .factor(let match) = part.basis else { continue }
      for acceptance in match.acceptances {
        used[acceptance.location, default: (acceptance, [])].1.insert(match.chosen.id)
      }
    }
    for (location, (acceptance, factors)) in used {
      for factor in factors.sorted() {
        diagnostics.report(
          Diagnostic(
            .factorCarried, at: location,
            [factor, acceptance.stands.joined(separator: " "), acceptance.reason]))
      }
    }
    for acceptance in settings.acceptances
    where !selection.usedAcceptances.contains(acceptance.location) {
      diagnostics.report(
        Diagnostic(
          .acceptUnused, at: acceptance.location, [acceptance.activity.description],
          hint: Phrase(.hintRemoveAccept)))
    }
  }

  private func line(
    _ key: LineKey, _ part: LinePart, _ diagnostics: inout Diagnostics
  ) -> EmissionLine? {
    let share = settings.consolidation == .equityShare ? part.facility.share : .one
    guard let period = Period(from: part.days.first, through: part.days.last),
      let gases = gases(of: part, share, &diagnostics)
    else { return nil }
    let months = part.months.keys.sorted().compactMap { month in
      Period(from: month, through: month.lastOfMonth).map {
        EmissionLine.MonthPart(month: $0, quantity: part.months[month, default: .zero])
      }
    }
    let uncertainty = part.halfWidth.flatMap { width in
      part.quantity.isZero ? nil : ExactRatio(width, over: part.quantity).decimal().approximate
    }
    return EmissionLine(
      facility: part.facility, source: key.source, activity: ActivityPath(key.activity),
      process: key.process, supplier: key.supplier, contract: key.contract, pin: key.pin,
      unit: key.unit, period: period, records: part.records,
      quantity: part.quantity.normalised, basis: part.basis, conversion: part.conversion,
      share: share, gases: gases, months: months, activityUncertainty: uncertainty, market: nil,
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
    let masses = calculation.masses(of: part.quantity, on: part.basis, part.conversion)
    let without = blends?.withoutPotential ?? []
    switch calculation.figures(of: masses, share: share, withoutPotential: without) {
    case .success(let figures):
      for figure in figures where !figure.isKyoto {
        diagnostics.report(
          Diagnostic(.nonKyoto, at: part.first, [figure.species.description]))
      }
      return figures
    case .failure(let missing):
      diagnostics.report(
        Diagnostic(
          .gwpMissing, at: part.first, [missing.gas.formula, potentials.name],
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

  /// A store cannot lose less than nothing.
  private func checkStores(_ lines: [EmissionLine], _ diagnostics: inout Diagnostics) {
    var totals: [[String]: (total: ExactDecimal, place: RecordPlace)] = [:]
    for line in lines where line.activity.head == "refrigerant-store" {
      let key = [line.facility.id, line.source, line.activity.material ?? ""]
      let known = totals[key]
      totals[key] = (
        (known?.total ?? .zero) + line.equivalentOfAllGases,
        min(known?.place ?? line.place, line.place)
      )
    }
    for (key, value) in totals where value.total.isNegative {
      diagnostics.report(
        Diagnostic(
          .balanceNegative, at: value.place.location(of: .activity).place,
          [key[1] + ", " + key[2], value.total.rounded(places: 3).description],
          hint: Phrase(.hintBalance)))
    }
  }
}

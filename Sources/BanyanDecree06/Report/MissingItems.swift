import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Finds what is still missing before the report can be signed.
struct MissingItems {
  let settings: WorkspaceSettings
  let texts: DecreeSettings
  let years: [Decree06Report.ReportYear]
  let lines: [DecreeLine]
  let facilities: [Facility]
  let potentials: GWPSet
  let breaches: [FactorOrder.Breach]
  let group: FilingCalendar.Group?
  let rules: FilingRules
  let names: ActivityNames

  func all() -> [MissingItem] {
    identity() + periods() + filing() + activityData() + electricityAndSteam() + factors()
      + statements()
  }

  private func required(_ pairs: [(DecreeSettings.Key, DecreeText)]) -> [MissingItem] {
    pairs.filter { texts[$0.0] == nil }.map { MissingItem(.missing, $0.1, key: $0.0.path) }
  }

  private func identity() -> [MissingItem] {
    var items = required([
      (.address, .missingAddress), (.licence, .missingLicence),
      (.listNumber, .missingListNumber), (.representative, .missingRepresentative),
      (.representativePosition, .missingPosition), (.sector, .missingSector),
      (.boundary, .missingBoundary), (.infrastructure, .missingInfrastructure),
      (.sinks, .missingSinks), (.dataSystem, .missingDataSystem),
    ])
    if facilities.count > 1 {
      items.append(
        MissingItem(
          .settle, .settleFacilities, [facilities.map(\.id).joined(separator: ", ")],
          key: DecreeSettings.Key.facility.path))
    }
    let foreign = settings.facilities.filter { $0.country != "VN" }.map(\.id)
    if texts[.facility] == nil && !foreign.isEmpty {
      items.append(MissingItem(.settle, .settleForeign, [foreign.joined(separator: ", ")]))
    }
    if lines.contains(where: { $0.line.share != .one }) {
      items.append(MissingItem(.settle, .settleShare, key: "consolidation: operational-control"))
    }
    return items
  }

  private func periods() -> [MissingItem] {
    var items = years.compactMap { year -> MissingItem? in
      guard let covered = year.covered else {
        return MissingItem(.missing, .missingYear, [String(year.year)], key: "period")
      }
      return year.isComplete
        ? nil
        : MissingItem(
          .missing, .missingDays, [String(year.year), "\(covered.from)", "\(covered.through)"],
          key: "period")
    }
    let period = settings.period
    let pair = years.map(\.year)
    if !pair.contains(period.from.year) || !pair.contains(period.through.year) {
      items.append(
        MissingItem(
          .settle, .settleOtherYears,
          [
            "\(period.from)", "\(period.through)",
            pair.map(String.init).joined(separator: ", "),
          ], key: DecreeSettings.Key.years.path))
    }
    if texts[.years] == nil {
      items.append(
        MissingItem(
          .settle, .settleYears, years.map { String($0.year) }, key: DecreeSettings.Key.years.path))
    }
    return items
  }

  private func filing() -> [MissingItem] {
    guard let group else {
      return [MissingItem(.missing, .missingGroup, key: DecreeSettings.Key.group.path)]
    }
    var items: [MissingItem] = []
    if group.isVerified && texts[.verifier] == nil {
      items.append(
        MissingItem(
          .missing, .missingVerifier, [group.id, group.basis.vietnamese],
          key: DecreeSettings.Key.verifier.path))
    }
    if !rules.areOfTheDay {
      items.append(
        MissingItem(
          .settle, .settleCalendar, [group.id, "\(rules.from)"],
          key: DecreeSettings.Key.group.path))
    }
    if let first = years.first, let from = Int(group.dataFrom), first.year < from {
      items.append(
        MissingItem(
          .settle, .settleDataFrom, [group.id, group.dataFrom, String(first.year)],
          key: DecreeSettings.Key.group.path))
    }
    return items
  }

  private func activityData() -> [MissingItem] {
    var items: [MissingItem] = []
    func report(_ item: MissingItem) {
      let isKnown = items.contains { $0.text == item.text && $0.arguments == item.arguments }
      if !isKnown { items.append(item) }
    }
    for line in lines where line.type == .stationary {
      if ActivityTables.terajoules(of: line.line) == nil {
        report(MissingItem(.missing, .missingCalorific, [line.line.activity.description]))
      }
    }
    for line in lines where line.type == .mobile {
      let source = line.line.source
      if texts.vehicle(source) == nil && texts[.vehicleRegister] == nil {
        report(
          MissingItem(.missing, .missingVehicle, [source], key: "decree-06: vehicle/\(source)"))
      }
      guard line.line.unit.dimension != .distance else { continue }
      for year in years.map(\.year)
      where line.years.contains(year) && texts.kilometres(of: source, in: year) == nil {
        report(
          MissingItem(
            .missing, .missingKilometres, [source, String(year)],
            key: "decree-06: km/\(source)/\(year)"))
      }
    }
    if lines.contains(where: { $0.type == .refrigerant }), texts.equipment.isEmpty,
      texts[.equipmentRegister] == nil
    {
      report(
        MissingItem(
          .missing, .missingEquipment, key: DecreeSettings.Key.equipmentRegister.path))
    }
    return items
  }

  private func electricityAndSteam() -> [MissingItem] {
    var items: [MissingItem] = []
    for source in Set(lines.filter { $0.type == .steam }.map(\.line.source)).sorted()
    where texts.steam(source) == nil && texts[.steamConditions] == nil {
      items.append(
        MissingItem(.missing, .missingSteam, [source], key: "decree-06: steam/\(source)"))
    }
    for line in lines where line.type == .electricity {
      guard let contract = line.directSupply, !contract.counts else { continue }
      items.append(
        MissingItem(.missing, .missingSellerEvidence, [contract.id], key: "contracts: criteria"))
    }
    return items
  }

  private func factors() -> [MissingItem] {
    var items: [MissingItem] = []
    if potentials.name != "AR6" && texts[.gwpReason] == nil {
      items.append(
        MissingItem(
          .missing, .missingGWPReason, [potentials.name], key: DecreeSettings.Key.gwpReason.path))
    }
    for id in Set(breaches.map(\.chosen.id)).sorted() {
      items.append(MissingItem(.settle, .settlePinned, [id]))
    }
    let used = lines.filter { $0.directSupply == nil }.compactMap(\.line.basis.factor)
    let own = Set(used.filter { FactorOrder.rank(of: $0) == .own }.map(\.head.id)).sorted()
    if !own.isEmpty && texts[.factorApproval] == nil {
      items.append(
        MissingItem(
          .missing, .missingApproval, [own.joined(separator: ", ")],
          key: DecreeSettings.Key.factorApproval.path))
    }
    let other = Set(used.filter { FactorOrder.rank(of: $0) == .other }.map(\.id)).sorted()
    for id in other { items.append(MissingItem(.settle, .settleOtherFactor, [id])) }
    return items + carried()
  }

  /// Factors of another year than the one they are used for.
  private func carried() -> [MissingItem] {
    var items: [MissingItem] = []
    for line in lines where line.directSupply == nil {
      guard let factor = line.line.basis.factor, case .factor(let match) = line.line.basis,
        !match.acceptances.isEmpty, !factor.validity.covers(line.line.period)
      else { continue }
      let years = line.years.sorted().map(String.init).joined(separator: ", ")
      let isKnown = items.contains { $0.arguments == [factor.id, factor.validity.text, years] }
      if !isKnown {
        items.append(
          MissingItem(
            .settle, .settleCarried, [factor.id, factor.validity.text, years], key: "accept"))
      }
    }
    return items
  }

  private func statements() -> [MissingItem] {
    required([
      (.qualityControl, .missingQualityControl), (.uncertainty, .missingUncertainty),
    ])
  }
}

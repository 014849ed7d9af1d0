import BanyanQuantities

/// Holds the park's figures against the facts it states; what has no fact is left out.
struct IndicatorMaking {
  let table: IndicatorTable
  let facts: [ParkFact]
  let bridge: ParkResult.Bridge
  let flows: [MatchedFlow]
  let members: [Member]
  /// Who hands what to whom, each once, as far as both sides confirm it.
  private let links: Set<Link>

  init(
    table: IndicatorTable, facts: [ParkFact], bridge: ParkResult.Bridge, flows: [MatchedFlow],
    members: [Member]
  ) {
    self.table = table
    self.facts = facts
    self.bridge = bridge
    self.flows = flows
    self.members = members
    links = Set(
      flows.lazy.filter { $0.flow.kind == .made && !$0.confirmed.isZero }.map {
        Link(from: $0.flow.from.value, to: $0.flow.to.value, carrier: $0.flow.carrier)
      })
  }

  func indicators() -> [ParkResult.Indicator] {
    table.entries.compactMap { entry in
      guard fits(entry), let numerator = term(entry.numerator) else { return nil }
      var value = numerator.value
      var denominator: (value: ExactRatio, unit: String)?
      if let name = entry.denominator {
        guard let below = term(name), !below.value.isZero else { return nil }
        denominator = below
        value = numerator.value / below.value
        if entry.unit == "%" { value = value * 100 }
      }
      return ParkResult.Indicator(
        id: entry.id, name: entry.name, value: value, unit: entry.unit,
        numerator: .init(numerator.value, numerator.unit),
        denominator: denominator.map { .init($0.value, $0.unit) }, threshold: entry.threshold,
        citation: entry.citation, standing: entry.standing)
    }
  }

  /// Whether the park is of the size that an entry is for.
  private func fits(_ entry: IndicatorTable.Entry) -> Bool {
    if entry.size.from == nil && entry.size.below == nil { return true }
    guard let size = term("energy-tce")?.value else { return false }
    return (entry.size.from.map { size >= ExactRatio($0) } ?? true)
      && (entry.size.below.map { size < ExactRatio($0) } ?? true)
  }

  private func fact(_ name: FactName) -> (value: ExactRatio, unit: String)? {
    facts.first { $0.name == name }.map { ($0.value, name == .jobs ? "job" : name.unit) }
  }

  /// A figure by the name the table gives it; nil where it is not known.
  private func term(_ name: String) -> (value: ExactRatio, unit: String)? {
    switch name {
    case "total": (ExactRatio(bridge.total.park), "tCO2e")
    case "energy-co2": (ExactRatio(energyCarbonDioxide), "t CO2")
    case "energy-tce":
      // A tonne of oil is 10 Gcal, one of coal 7.
      fact(.energy).map { ($0.value * ExactRatio(10, over: 7), "tce") }
    case "industrial-water":
      fact(.repeatedWater).flatMap { repeated in
        fact(.freshWater).map { (repeated.value + $0.value, "m3") }
      }
    case "exchanged-waste": (exchangedWaste, "t")
    case "links": (ExactRatio(ExactDecimal(links.count)), "count")
    case "linked-firms": (ExactRatio(ExactDecimal(linkedFirms.count)), "count")
    case "members": (ExactRatio(ExactDecimal(members.count { !$0.isPark })), "count")
    default: FactName(rawValue: name).flatMap(fact)
    }
  }

  private var energyCarbonDioxide: ExactDecimal {
    bridge.cells.filter { $0.category <= 2 && $0.gas.gas == "CO2" }
      .reduce(.zero) { $0 + $1.gas.tonnes.park }
  }

  private struct Link: Hashable {
    let from: String
    let to: String
    let carrier: String
  }

  /// The park's own workspace is no firm.
  private var linkedFirms: Set<String> {
    Set(links.flatMap { [$0.from, $0.to] }).subtracting([ParkSettings.ownID])
  }

  private static let waste: Set = ["waste", "scrap", "slag", "sludge"]

  /// Tonnes of waste and by-products that firms of the park take from each other.
  private var exchangedWaste: ExactRatio {
    guard let tonne = try? Unit("t") else { return .zero }
    return flows.reduce(.zero) { sum, flow in
      let words = flow.flow.carrier.split { !$0.isLetter }.map { $0.lowercased() }
      guard !Self.waste.isDisjoint(with: words), let ratio = flow.unit.conversion(to: tonne)
      else { return sum }
      return sum + flow.confirmed * ratio
    }
  }
}

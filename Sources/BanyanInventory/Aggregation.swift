import BanyanActivity
import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// Sums lines into the views a report shows. All are sums of the same exact figures, so each view
/// adds up to the same total.
struct Aggregation {
  let lines: [InventoryLine]

  var total: ExactDecimal { sum(lines) }

  private func sum(_ lines: [InventoryLine]) -> ExactDecimal {
    lines.reduce(.zero) { $0 + $1.equivalent }.normalised
  }

  func categories() -> [InventoryReport.CategoryFigure] {
    var sums: [InventoryCategory: ExactDecimal] = [:]
    for line in lines { sums[line.category, default: .zero] += line.equivalent }
    return (1...6).map { category in
      let parts = InventoryCategory.allCases.filter { $0.category == category }.compactMap {
        subcategory -> (subcategory: InventoryCategory, equivalent: ExactDecimal)? in
        sums[subcategory].map { (subcategory, $0.normalised) }
      }
      return .init(
        category: category,
        equivalent: parts.reduce(.zero) { $0 + $1.equivalent }.normalised, parts: parts)
    }
  }

  func scopes(
    _ market: InventoryReport.MarketStatement
  ) -> [InventoryReport.ScopeFigure] {
    func scope(_ number: Int) -> ExactDecimal { sum(lines.filter { $0.category.scope == number }) }
    return [
      .init(scope: 1, method: nil, equivalent: scope(1)),
      .init(scope: 2, method: .locationBased, equivalent: market.locationBased),
      .init(scope: 2, method: .marketBased, equivalent: market.marketBased),
      .init(scope: 3, method: nil, equivalent: scope(3)),
    ]
  }

  func scope3() -> [InventoryReport.Scope3Figure] {
    var sums: [Int: ExactDecimal] = [:]
    for line in lines {
      guard let number = line.category.scope3Category(of: line.line.activity) else { continue }
      sums[number, default: .zero] += line.equivalent
    }
    return (1...15).map {
      .init(category: $0, equivalent: sums[$0, default: .zero].normalised)
    }
  }

  /// By gas, biogenic CO2 apart: it stands in none of these.
  func gases(inBasket: Bool) -> [InventoryReport.GasTotal] {
    var totals: [GasSpecies: (ExactDecimal, ExactDecimal)] = [:]
    for line in lines {
      for gas in line.line.gases
      where gas.isKyoto == inBasket && !gas.species.isBiogenicCarbonDioxide {
        let species = GasSpecies(gas.species.gas)
        let known = totals[species] ?? (.zero, .zero)
        totals[species] = (known.0 + gas.tonnes, known.1 + gas.equivalent.tonnes)
      }
    }
    return totals.keys.sorted().compactMap { species in
      totals[species].map {
        .init(gas: species.gas.formula, tonnes: $0.0.normalised, equivalent: $0.1.normalised)
      }
    }
  }

  func facilities(_ facilities: [Facility]) -> [InventoryReport.FacilityFigure] {
    let own = Dictionary(grouping: lines, by: \.line.facility.id)
    return facilities.map { facility in
      let own = own[facility.id, default: []]
      return .init(facility: facility, equivalent: sum(own), byCategory: byCategory(own))
    }
  }

  private func byCategory(_ lines: [InventoryLine]) -> [Int: ExactDecimal] {
    Dictionary(grouping: lines, by: \.category.category).mapValues(sum)
  }

  /// Lines whose figures are in one proportion to their quantities.
  private struct Proportion: Hashable {
    var basis: ObjectIdentifier?
    var name: String
    var unit: Unit
    var share: ExactDecimal
    var properties: [String]
    var category: Int
  }

  /// Emissions are linear in the quantity: quantities of lines that rest on the same are summed by
  /// month first, and their figure is divided once.
  func months(_ period: Period) -> [InventoryReport.MonthFigure] {
    var figures: [CalendarDate: [Int: ExactDecimal]] = [:]
    var groups: [Proportion: MonthlyQuantities] = [:]
    for line in lines {
      let basis = line.line.basis
      let proportion = Proportion(
        basis: basis.factor.map(ObjectIdentifier.init), name: basis.name, unit: line.line.unit,
        share: line.line.share,
        properties: line.line.conversion?.properties.map(\.id) ?? [],
        category: line.category.category)
      groups[proportion, default: MonthlyQuantities()].add(line.line)
    }
    for (proportion, group) in groups {
      for (month, value) in EmissionLine.byMonth(
        group.equivalent, group.parts, of: group.quantity)
      {
        figures[month.from.firstOfMonth, default: [:]][proportion.category, default: .zero] += value
      }
    }
    return period.months.map { month in
      let byCategory = figures[month.from.firstOfMonth] ?? [:]
      return .init(
        month: month,
        equivalent: byCategory.values.reduce(.zero) { $0 + $1 }.normalised,
        byCategory: byCategory.mapValues(\.normalised))
    }
  }

  func factors() -> [InventoryReport.FactorUse] {
    var uses: [String: (match: FactorMatch, equivalent: ExactDecimal, lines: Int)] = [:]
    for line in lines {
      guard case .factor(let match) = line.line.basis else { continue }
      let known = uses[match.chosen.id]
      uses[match.chosen.id] = (
        match, (known?.equivalent ?? .zero) + line.equivalent, (known?.lines ?? 0) + 1
      )
    }
    return uses.keys.sorted().compactMap { id in
      uses[id].map {
        .init(
          factor: $0.match.chosen, rung: $0.match.rung, acceptances: $0.match.acceptances,
          equivalent: $0.equivalent.normalised, lines: $0.lines)
      }
    }
  }

  func marketStatement() -> InventoryReport.MarketStatement {
    let energy = lines.filter { $0.category.category == 2 }
    var claimed: [String: (EnergyContract, ExactDecimal)] = [:]
    var matches: [String: InventoryReport.MarketFactor] = [:]
    var withoutMix: Set<String> = []
    var marketBased = ExactDecimal.zero
    var biogenic = ExactDecimal.zero
    for item in energy {
      let line = item.line
      marketBased += line.market?.equivalent ?? item.equivalent
      biogenic += line.market?.biogenicCarbonDioxide ?? line.biogenicCarbonDioxide
      guard let market = line.market else { continue }
      if let contract = market.contracted?.contract, let hours = line.megawattHours {
        claimed[contract.id] = (contract, (claimed[contract.id]?.1 ?? .zero) + hours)
      }
      switch market.source {
      case .factor(let role, let match): matches[match.chosen.id] = .init(role, match)
      case .locationBased(.noMix): withoutMix.insert(line.facility.country)
      case .locationBased, .contract: break
      }
    }
    return .init(
      locationBased: sum(energy), marketBased: marketBased.normalised,
      biogenic: (
        byPlace: energy.reduce(.zero) { $0 + $1.line.biogenicCarbonDioxide }, byMarket: biogenic
      ),
      contracts: claimed.values.sorted { $0.0.id < $1.0.id }.map { ($0.0, $0.1) },
      factors: matches.values.sorted { $0.match.chosen.id < $1.match.chosen.id },
      countriesWithoutMix: withoutMix.sorted(),
      hasPurchasedElectricity: energy.contains {
        $0.category == .importedElectricity
          && !ActivityVocabulary.isOwnGeneration($0.line.activity)
      })
  }
}

/// Quantities of some lines by month, and their figure.
private struct MonthlyQuantities {
  private(set) var equivalent = ExactDecimal.zero
  private(set) var quantity = ExactDecimal.zero
  /// In the order of months.
  private(set) var parts: [EmissionLine.MonthPart] = []

  mutating func add(_ line: EmissionLine) {
    equivalent += line.equivalent
    quantity += line.quantity
    var place = 0
    for part in line.months {
      while place < parts.count, parts[place].month.from < part.month.from { place += 1 }
      if place < parts.count, parts[place].month == part.month {
        parts[place] = .init(month: part.month, quantity: parts[place].quantity + part.quantity)
      } else {
        parts.insert(part, at: place)
      }
    }
  }
}

import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// Sums the circular's lines by source type, gas and factor. All are sums of the same exact parts,
/// so that every view adds up to the same totals, in each of the years.
struct Decree06Summary {
  let lines: [DecreeLine]
  let years: [Int]

  /// What a figure has in the report's years.
  private func inReport(_ figure: ByYear) -> ByYear {
    var result = ByYear()
    for (year, value) in figure.values where years.contains(year) { result.add(value, in: year) }
    return result
  }

  func total(where isWanted: (SourceType) -> Bool) -> ByYear {
    inReport(lines.filter { isWanted($0.type) }.reduce(ByYear()) { $0 + $1.equivalent })
  }

  func sources() -> [Decree06Report.SourceFigure] {
    SourceType.allCases.map { type in
      .init(
        type: type, equivalent: total { $0 == type },
        lines: lines.count { $0.type == type && !$0.isOwnGeneration })
    }
  }

  /// No figure in a year whose biomass is not quantified and has no other beside it.
  func biogenic() -> ByYear {
    let sum = inReport(lines.reduce(ByYear()) { $0 + $1.biogenic })
    let unknown = lines.filter(\.line.lacksBiogenicCarbonDioxide)
      .reduce(into: Set<Int>()) { $0.formUnion($1.years) }
    return sum.values.reduce(into: ByYear()) { known, entry in
      if !entry.value.isZero || !unknown.contains(entry.key) {
        known.add(entry.value, in: entry.key)
      }
    }
  }

  /// By gas, biogenic CO2 apart: it stands in none of these.
  func gases() -> [Decree06Report.GasTotal] {
    var totals: [GasSpecies: (tonnes: ByYear, equivalent: ByYear, isKyoto: Bool)] = [:]
    for line in lines {
      for gas in line.gases where !gas.species.isBiogenicCarbonDioxide {
        let species = GasSpecies(gas.species.gas)
        let known = totals[species] ?? (ByYear(), ByYear(), gas.isKyoto)
        totals[species] = (
          known.tonnes + line.byYear(gas.tonnes),
          known.equivalent + line.byYear(gas.equivalent.tonnes), known.isKyoto
        )
      }
    }
    return totals.keys.sorted().compactMap { species in
      totals[species].map {
        .init(
          gas: species.gas.formula, tonnes: inReport($0.tonnes),
          equivalent: inReport($0.equivalent), isKyoto: $0.isKyoto)
      }
    }
  }

  func factors() -> [Decree06Report.FactorUse] {
    var uses: [String: (factor: EmissionFactor, activities: [ActivityPath], carried: Set<Int>)] =
      [:]
    for line in lines where line.directSupply == nil {
      guard case .factor(let match) = line.line.basis else { continue }
      let factor = match.chosen
      var use = uses[factor.id] ?? (factor, [], [])
      if !use.activities.contains(line.line.activity) { use.activities.append(line.line.activity) }
      if !match.acceptances.isEmpty {
        for year in line.years where !factor.validity.covers(Period(year: year)) {
          use.carried.insert(year)
        }
      }
      uses[factor.id] = use
    }
    let ranks = FactorOrder.Rank.allCases
    func place(_ factor: EmissionFactor) -> Int {
      ranks.firstIndex(of: FactorOrder.rank(of: factor)) ?? ranks.count
    }
    return uses.values.sorted { a, b in
      (place(a.factor), a.factor.id) < (place(b.factor), b.factor.id)
    }.map {
      .init(
        factor: $0.factor, order: FactorOrder.rank(of: $0.factor), activities: $0.activities,
        carriedTo: $0.carried.sorted())
    }
  }
}

import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// One use of a formula of Annex II, section 2, with its numbers: AD × EF × GWP ÷ 1000.
package struct CalculationStep: Sendable {
  package let type: SourceType
  package let year: Int
  /// Lines that share activity and factor; the first names the activity.
  package let line: DecreeLine
  /// Activity data in the factor's unit: TJ, MWh, t; of a refrigerant kg.
  package let quantity: ExactDecimal
  package let unit: String
  package let gas: String
  /// Kilograms of the gas for one unit; 1 for a gas released as such.
  package let kilograms: ExactDecimal
  package let potential: ExactDecimal
  /// Tonnes CO2e, summed from the lines' own figures.
  package let equivalent: ExactDecimal
}

/// Groups lines of one activity and factor and writes the formula's numbers down.
struct CalculationSteps {
  let potentials: GWPSet

  private struct Group: Hashable {
    var type: SourceType
    var year: Int
    var activity: ActivityPath
    var basis: String
    var supply: String
  }

  private struct Sum {
    var line: DecreeLine
    var quantity = ExactRatio.zero
    var equivalents: [GasSpecies: ExactDecimal] = [:]
  }

  func steps(_ lines: [DecreeLine], in years: [Int]) -> [CalculationStep] {
    var sums: [Group: Sum] = [:]
    var order: [Group] = []
    for line in lines {
      let equivalents = line.gases.map { ($0.species, line.byYear($0.equivalent.tonnes)) }
      for year in years where line.years.contains(year) {
        let group = Group(
          type: line.type, year: year, activity: line.line.activity, basis: line.line.basis.name,
          supply: line.directSupply?.id ?? "")
        if sums[group] == nil { order.append(group) }
        var sum = sums[group] ?? Sum(line: line)
        sum.quantity += ratio(of: line) * line.quantity[year]
        for (species, value) in equivalents {
          sum.equivalents[species, default: .zero] += value[year]
        }
        sums[group] = sum
      }
    }
    return order.enumerated().sorted { a, b in
      (a.element.type, a.element.year, a.offset) < (b.element.type, b.element.year, b.offset)
    }.flatMap { element in sums[element.element].map { steps(element.element, $0) } ?? [] }
  }

  /// Units the formula counts in for one unit of the line's quantity.
  private func ratio(of line: DecreeLine) -> ExactRatio {
    if line.directSupply != nil { return line.line.unit.ratio / Self.megajoulesPerMegawattHour }
    return line.line.conversion?.ratio ?? .one
  }

  private func steps(_ group: Group, _ sum: Sum) -> [CalculationStep] {
    sum.equivalents.keys.sorted().compactMap { species in
      guard !species.isBiogenicCarbonDioxide, let equivalent = sum.equivalents[species],
        let kilograms = kilograms(of: species, sum.line)
      else { return nil }
      let potential =
        species.gas == .publishedEquivalent
        ? ExactDecimal.one : potentials.potential(of: species)?.value ?? .zero
      return CalculationStep(
        type: group.type, year: group.year, line: sum.line, quantity: sum.quantity.figure,
        unit: unit(of: sum.line), gas: species.gas.formula, kilograms: kilograms.decimal(),
        potential: potential, equivalent: equivalent.normalised)
    }
  }

  private func kilograms(of species: GasSpecies, _ line: DecreeLine) -> ExactRatio? {
    if let contract = line.directSupply {
      return contract.emits.first { $0.species == species }.map { ExactRatio($0.kilograms) }
    }
    switch line.line.basis {
    case .factor(let match):
      return match.chosen.emissions.first { $0.species == species }?.kilograms
    case .released: return .one
    case .refrigerant(let refrigerant, let part, _):
      return refrigerant.components.first { $0.gas == species.gas }.map {
        ExactRatio($0.share * part)
      }
    case .ownGeneration: return nil
    }
  }

  private func unit(of line: DecreeLine) -> String {
    if line.directSupply != nil { return "MWh" }
    if let factor = line.line.basis.factor { return factor.per.symbol }
    return line.line.conversion?.isOverYears ?? false ? "kg.year" : "kg"
  }

  static let megajoulesPerMegawattHour = ExactDecimal(3600)
}

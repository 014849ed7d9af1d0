import BanyanActivity
import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// A figure for each of the two years of the report; nothing where a year has none.
package struct ByYear: Sendable, Equatable {
  package private(set) var values: [Int: ExactDecimal] = [:]

  package init() {}

  package subscript(year: Int) -> ExactDecimal { values[year] ?? .zero }

  /// Nil where the year has none, which is not zero.
  package func value(in year: Int) -> ExactDecimal? { values[year] }

  mutating func add(_ value: ExactDecimal, in year: Int) {
    values[year] = ((values[year] ?? .zero) + value).normalised
  }

  static func + (a: ByYear, b: ByYear) -> ByYear {
    var sum = a
    for (year, value) in b.values { sum.add(value, in: year) }
    return sum
  }
}

/// A line of the core seen by the circular: its source type, the gases it counts, by year.
package struct DecreeLine: Sendable {
  package let line: EmissionLine
  package let type: SourceType
  /// All gases of the line, whether inside the Kyoto basket or not: Circular 38/2023, Annex II,
  /// point 2 counts HCFC beside HFC. Of electricity bought directly, the seller's.
  package let gases: [GasFigure]
  /// The contract by which electricity comes directly from its producer.
  package let directSupply: EnergyContract?

  /// Whether its power comes from the plant's own panels: Art. 16 counts what is bought from outside.
  package var isOwnGeneration: Bool {
    if case .ownGeneration = line.basis { true } else { false }
  }

  /// Nil for what Art. 16 of the circular leaves out.
  init?(_ line: EmissionLine) {
    guard let type = SourceType(of: line.activity) else { return nil }
    self.line = line
    self.type = type
    // The seller's factor counts by the circular's own rule, whatever the market-based figure rests on.
    if type == .electricity, let contracted = line.market?.contracted,
      Self.isDirect(contracted.contract)
    {
      gases = contracted.gases
      directSupply = contracted.contract
    } else {
      gases = line.gases
      directSupply = nil
    }
  }

  /// What table 4.1 calls bought directly. A certificate or a tariff is no supply of its own.
  private static func isDirect(_ contract: EnergyContract) -> Bool {
    contract.kind == .directLine || contract.kind == .powerPurchaseAgreement
  }

  /// A figure of the line by calendar year; the years sum to the figure exactly.
  func byYear(_ figure: ExactDecimal) -> ByYear {
    var result = ByYear()
    for (month, value) in line.byMonth(figure) { result.add(value, in: month.from.year) }
    return result
  }

  /// The quantity of each year, in the line's unit.
  var quantity: ByYear {
    var result = ByYear()
    for part in line.months { result.add(part.quantity, in: part.month.from.year) }
    return result
  }

  /// Tonnes CO2e of all gases, biogenic CO2 apart; zero in a year in which it emits nothing.
  var equivalent: ByYear {
    gases.reduce(nothing) { $0 + byYear($1.equivalent.tonnes) }
  }

  /// Tonnes of biogenic CO2; no figure where it is not quantified.
  var biogenic: ByYear {
    if line.lacksBiogenicCarbonDioxide { return ByYear() }
    return gases.filter(\.species.isBiogenicCarbonDioxide).reduce(nothing) {
      $0 + byYear($1.tonnes)
    }
  }

  private var nothing: ByYear {
    years.reduce(into: ByYear()) { $0.add(.zero, in: $1) }
  }

  /// The years in which the line has a quantity.
  var years: Set<Int> { Set(line.months.map(\.month.from.year)) }
}

import BanyanCalculation
import BanyanFactors
import BanyanNetworks
import BanyanQuantities

/// What a burden adds, in kilograms CO2e, by the uncertain inputs it rests on.
struct BurdenAmounts {
  /// Summed.
  var amounts: [Amount] = []
  /// Inputs by which the amounts are divided: a heating value read the other way round.
  var divisors: [Int] = []
  var statesActivity = false
  var statesFactor = false
}

extension StatedMultiples {
  /// Of a line's share. A factor's gases are apart, as their limits are published.
  mutating func amounts(of line: EmissionLine, share: ExactRatio) -> BurdenAmounts {
    let activity = activity(of: line)
    var result = BurdenAmounts()
    var common: [Int] = []
    for (property, isDivisor) in Self.properties(of: line) {
      guard let number = property.value.number,
        let statement = InputSpread.Statement(
          value: ExactRatio(number), low: property.value.low.map { ExactRatio($0) },
          high: property.value.high.map { ExactRatio($0) })
      else { continue }
      let place = place(of: UncertainInput(.property, property.id), statement)
      if isDivisor {
        result.divisors.append(place)
        divides(by: UncertainMultiple(place))
      } else {
        common.append(place)
      }
    }
    let factor = Self.factor(of: line)
    // What is released as such has no factor that could be uncertain.
    result.statesFactor = factor == nil && !Self.isContracted(line)
    result.statesActivity = !activity.isCertain
    for figure in LineMasses.counted(line) where figure.isKyoto {
      let kilograms = (share * (figure.equivalent.tonnes * 1000)).decimal().approximate
      if kilograms == 0 { continue }
      var inputs = common
      if let factor, let place = limits(of: figure.species, factor) {
        inputs.append(place)
        result.statesFactor = true
      }
      result.amounts += activity.amounts(kilograms, times: inputs)
    }
    return result
  }

  private mutating func limits(of species: GasSpecies, _ factor: EmissionFactor) -> Int? {
    guard let amount = factor.emissions.first(where: { $0.species == species }),
      let statement = InputSpread.Statement(
        value: amount.kilograms, low: amount.low, high: amount.high)
    else { return nil }
    return place(
      of: UncertainInput(.factor, factor.id, gas: species.description), statement)
  }

  /// The factor that counts: of purchased energy by market where that figure stands.
  private static func factor(of line: EmissionLine) -> EmissionFactor? {
    if let market = LineMasses.market(of: line) { return market.match?.chosen }
    return line.basis.factor
  }

  private static func isContracted(_ line: EmissionLine) -> Bool {
    if case .contract? = LineMasses.market(of: line)?.source { true } else { false }
  }

  /// Heating values and densities in the order they are used, and whether each is divided by.
  private static func properties(
    of line: EmissionLine
  ) -> [(property: PhysicalProperty, isDivisor: Bool)] {
    if case .refrigerant(_, _, let leak?) = line.basis { return [(leak, false)] }
    return line.conversion?.steps(from: line.unit) ?? []
  }
}

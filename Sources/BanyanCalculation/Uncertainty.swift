import BanyanFactors
import BanyanQuantities

/// First-order propagation of the 95 % limits of activities, factors and properties to a total.
///
/// A parameter is drawn once wherever it is used: a factor, a heating value and a meter are each
/// fully correlated with themselves and independent of all others (IPCC 2006, Vol. 1, ch. 3,
/// approach 1, with correlation carried by identity). Limits that lie unevenly about the value are
/// propagated each side by itself.
package struct UncertaintyAnalysis: Sendable {
  /// What the uncertainty hangs on.
  package struct Contributor: Sendable, Equatable {
    package let kind: UncertainParameter
    /// The factor's or property's id, or facility/source/activity.
    package let name: String
    /// The gas, where the parameter is one gas of a factor.
    package let gas: String?
    /// Half-widths in t CO2e, downwards and upwards.
    package let down: Double
    package let up: Double
    /// Share of the total's variance.
    package let share: Double
  }

  /// Tonnes CO2e below and above the total: the 95 % range.
  package let down: Double
  package let up: Double
  package let total: Double
  package let contributors: [Contributor]
  /// Lines that state no uncertainty of their activity, and factors without published limits.
  package let linesWithoutActivityUncertainty: Int
  package let linesWithoutFactorLimits: Int
  package let lines: Int

  /// Half-widths as shares of the total; nil where nothing states limits, which is not a range of
  /// nothing, and where there is no total to be a share of.
  package var relativeDown: Double? { isKnown ? down / abs(total) : nil }
  package var relativeUp: Double? { isKnown ? up / abs(total) : nil }

  private var isKnown: Bool { !contributors.isEmpty && total != 0 }

  private struct Parameter: Hashable {
    var kind: UncertainParameter
    var name: String
    var gas: String?
  }

  package init(of lines: [EmissionLine]) {
    var widths: [Parameter: (down: [Double], up: [Double])] = [:]
    func add(_ parameter: Parameter, _ down: Double, _ up: Double) {
      widths[parameter, default: ([], [])].down.append(down)
      widths[parameter, default: ([], [])].up.append(up)
    }
    var withoutActivity = 0
    var withoutLimits = 0
    var sum = ExactDecimal.zero
    for line in lines {
      let value = line.equivalent.approximate
      sum += line.equivalent
      if let share = line.activityUncertainty {
        let name = "\(line.facility.id)/\(line.source)/\(line.activity)"
        add(.init(kind: .activity, name: name), value * share, value * share)
      } else {
        withoutActivity += 1
      }
      var hasLimits = line.basis.factor == nil
      for (gas, down, up) in Self.limits(of: line) {
        hasLimits = true
        guard let factor = line.basis.factor else { continue }
        add(.init(kind: .factor, name: factor.id, gas: gas), down, up)
      }
      if !hasLimits { withoutLimits += 1 }
      for property in line.conversion?.properties ?? [] {
        guard let (low, high) = Self.relativeLimits(of: property.value) else { continue }
        add(.init(kind: .property, name: property.id), value * low, value * high)
      }
    }
    total = sum.approximate
    let sides = widths.mapValues { (down: Self.sum($0.down), up: Self.sum($0.up)) }
    let variance = Self.sum(sides.values.map { ($0.down * $0.down + $0.up * $0.up) / 2 })
    contributors = sides.map { parameter, side in
      Contributor(
        kind: parameter.kind, name: parameter.name, gas: parameter.gas, down: abs(side.down),
        up: abs(side.up),
        share: variance == 0 ? 0 : (side.down * side.down + side.up * side.up) / 2 / variance)
    }.sorted { a, b in
      a.share == b.share ? (a.name, a.gas ?? "") < (b.name, b.gas ?? "") : a.share > b.share
    }
    down = Self.sum(contributors.map { $0.down * $0.down }).squareRoot()
    up = Self.sum(contributors.map { $0.up * $0.up }).squareRoot()
    linesWithoutActivityUncertainty = withoutActivity
    linesWithoutFactorLimits = withoutLimits
    self.lines = lines.count
  }

  /// The sum in the order of size: to its last digit it must hang neither on the order of records nor on
  /// that of a dictionary.
  private static func sum(_ figures: [Double]) -> Double {
    figures.sorted().reduce(0, +)
  }

  /// Half-widths in t CO2e of each gas whose factor has published limits.
  private static func limits(
    of line: EmissionLine
  ) -> [(gas: String, down: Double, up: Double)] {
    guard let factor = line.basis.factor else { return [] }
    return factor.emissions.compactMap { amount in
      guard let low = amount.low, let high = amount.high, !amount.kilograms.isZero,
        let figure = line.gases.first(where: { $0.species == amount.species }), figure.isKyoto
      else { return nil }
      let value = figure.equivalent.tonnes.approximate
      let published = amount.kilograms.decimal().approximate
      return (
        amount.species.description, value * (1 - low.decimal().approximate / published),
        value * (high.decimal().approximate / published - 1)
      )
    }
  }

  private static func relativeLimits(of value: PublishedValue) -> (low: Double, high: Double)? {
    guard let number = value.number?.approximate, let low = value.low?.approximate,
      let high = value.high?.approximate, number != 0
    else { return nil }
    return (1 - low / number, high / number - 1)
  }
}

/// What a number is that an inventory's uncertainty hangs on.
public enum UncertainParameter: String, Sendable {
  /// A factor's mass of one gas.
  case factor
  /// A heating value, a density, a leak rate.
  case property
  /// What a meter or a bill says.
  case activity
}

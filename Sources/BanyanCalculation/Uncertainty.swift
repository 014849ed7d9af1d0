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
    package enum Kind: String, Sendable { case factor, property, activity }

    package let kind: Kind
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

  /// Half-widths as shares of the total.
  package var relativeDown: Double { total == 0 ? 0 : down / abs(total) }
  package var relativeUp: Double { total == 0 ? 0 : up / abs(total) }

  private struct Parameter: Hashable {
    var kind: Contributor.Kind
    var name: String
    var gas: String?
  }

  package init(of lines: [EmissionLine]) {
    var sides: [Parameter: (down: Double, up: Double)] = [:]
    func add(_ parameter: Parameter, _ down: Double, _ up: Double) {
      let known = sides[parameter] ?? (0, 0)
      sides[parameter] = (known.down + down, known.up + up)
    }
    var withoutActivity = 0
    var withoutLimits = 0
    var total = 0.0
    for line in lines {
      let value = line.equivalent.approximate
      total += value
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
    let variance = sides.values.reduce(0.0) { $0 + ($1.down * $1.down + $1.up * $1.up) / 2 }
    contributors = sides.map { parameter, side in
      Contributor(
        kind: parameter.kind, name: parameter.name, gas: parameter.gas, down: abs(side.down),
        up: abs(side.up),
        share: variance == 0 ? 0 : (side.down * side.down + side.up * side.up) / 2 / variance)
    }.sorted { a, b in
      a.share == b.share ? (a.name, a.gas ?? "") < (b.name, b.gas ?? "") : a.share > b.share
    }
    // Summed in the contributors' order: a floating sum must not hang on a dictionary's.
    down = contributors.reduce(0.0) { $0 + $1.down * $1.down }.squareRoot()
    up = contributors.reduce(0.0) { $0 + $1.up * $1.up }.squareRoot()
    self.total = total
    linesWithoutActivityUncertainty = withoutActivity
    linesWithoutFactorLimits = withoutLimits
    self.lines = lines.count
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

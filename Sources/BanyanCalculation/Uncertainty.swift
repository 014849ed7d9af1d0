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

  package init(of lines: [EmissionLine]) { self.init(of: lines.map(\.limits)) }

  package init(of lines: [LineLimits]) {
    var widths: [LineLimits.Parameter: (down: [Double], up: [Double])] = [:]
    for line in lines {
      for width in line.widths {
        widths[width.parameter, default: ([], [])].down.append(width.down)
        widths[width.parameter, default: ([], [])].up.append(width.up)
      }
    }
    total = lines.reduce(ExactDecimal.zero) { $0 + $1.equivalent }.approximate
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
    linesWithoutActivityUncertainty = lines.count { !$0.hasActivityUncertainty }
    linesWithoutFactorLimits = lines.count { !$0.hasFactorLimits }
    self.lines = lines.count
  }

  /// The sum in the order of size: to its last digit it must hang neither on the order of records nor on
  /// that of a dictionary.
  private static func sum(_ figures: [Double]) -> Double {
    figures.sorted().reduce(0, +)
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

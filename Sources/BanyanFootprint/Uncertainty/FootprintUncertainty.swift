import BanyanCalculation
import BanyanNetworks
import BanyanQuantities
import BanyanThreads

/// How well a footprint is known, to the first order: derivatives by every input from one solve
/// forward and one backward (IPCC 2006, Vol. 1, ch. 3, approach 1, with correlation carried by
/// identity).
///
/// Kilograms CO2e for one declared unit. Potentials are taken as given.
package struct FootprintUncertainty: Sendable {
  package struct Contributor: Sendable, Equatable {
    package let input: UncertainInput
    /// Standard deviation of the footprint by this input alone; below zero where the footprint
    /// falls as the input rises.
    package let deviation: Double
    /// Of the footprint's variance.
    package let share: Double
    /// How far the footprint falls and rises within the input's own 95 % limits.
    package let down: Double
    package let up: Double
  }

  /// The footprint of nominal values, in binary.
  package let total: Double
  /// The footprint moved by what means of inputs differ from the values reckoned with.
  package let mean: Double
  package let standardDeviation: Double
  /// The 95 % range below and above the footprint. Each side adds the inputs' own sides in squares,
  /// so that limits that lie uneven stay so.
  package let down: Double
  package let up: Double
  /// The greatest first.
  package let contributors: [Contributor]
  /// The part of the footprint whose activity, and whose factor or supplier, states no limits.
  package let withoutActivityLimits: Double
  package let withoutFactorLimits: Double
  /// Quantities of products.yaml that the footprint hangs on, and how many of them state nothing.
  package let quantities: Int
  package let quantitiesWithoutLimits: Int

  let basis: FootprintNetwork
  let solved: SolvedNetwork
  let firstOrder: FirstOrderUncertainty

  init(
    _ footprint: ProductFootprint, _ burdens: [Burden], _ basis: FootprintNetwork,
    of system: ProductSystem, stop: Stop
  ) throws(FootprintNetwork.Unsolved) {
    do throws(SingularLoop) {
      solved = try SolvedNetwork(basis.network, demand: basis.demand, stop: stop)
      let contributions = try solved.contributions(to: 0)
      firstOrder = FirstOrderUncertainty(solved, contributions, indicator: 0)
    } catch {
      throw basis.processes(error, of: system)
    }
    self.basis = basis
    total = firstOrder.nominal
    mean = firstOrder.mean
    standardDeviation = firstOrder.standardDeviation
    contributors = firstOrder.contributors.map { found in
      let spread = basis.spreads[found.parameter]
      let sides = (found.derivative * (1 - spread.low), found.derivative * (spread.high - 1))
      return Contributor(
        input: basis.inputs[found.parameter], deviation: found.deviation, share: found.share,
        down: found.derivative < 0 ? -sides.1 : sides.0,
        up: found.derivative < 0 ? -sides.0 : sides.1)
    }
    down = contributors.reduce(0) { $0 + $1.down * $1.down }.squareRoot()
    up = contributors.reduce(0) { $0 + $1.up * $1.up }.squareRoot()

    let inside = footprint.contributions.filter(\.isInsideBoundary)
    let sizes = inside.map { $0.masses.total.magnitude.approximate }
    let all = sizes.reduce(0, +)
    func part(_ isMeant: (Int) -> Bool) -> Double {
      let sum = zip(inside, sizes).reduce(0) { isMeant($1.0.burden) ? $0 + $1.1 : $0 }
      return all == 0 ? 0 : sum / all
    }
    withoutActivityLimits = part { !basis.statements[$0].activity }
    withoutFactorLimits = part { !basis.statements[$0].factor }
    let outputs = solved.outputs.values
    let reached = basis.quantities.filter { outputs[$0.process] != 0 }
    quantities = reached.count
    quantitiesWithoutLimits = reached.count { !$0.isStated }
  }

  /// Half-widths as shares of the footprint; nil where nothing states limits, which is not a range of
  /// nothing, and where there is no footprint to be a share of.
  package var relativeDown: Double? { isUnknown || total == 0 ? nil : down / abs(total) }
  package var relativeUp: Double? { isUnknown || total == 0 ? nil : up / abs(total) }

  /// What to measure better first: of what the firm measures, that which matters most.
  package var measureNext: Contributor? { contributors.first { $0.input.kind.isMeasured } }

  /// Whether no input states anything.
  package var isUnknown: Bool { basis.inputs.isEmpty }
}

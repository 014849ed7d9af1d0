import BanyanNetworks
import BanyanQuantities
import BanyanThreads

/// Where the burden of each process ends, loops solved simultaneously.
///
/// Asked from behind, how much of every process's burden one product carries; asked from the front, what
/// burdens come to at every product. Either is one numerical solution, refined in decimals until its
/// residual, reckoned exactly, is below 10⁻³⁶. What leaves is then settled, so that what is attributed is
/// what was emitted, to the last digit.
package struct Attribution: Sendable {
  package let network: AttributionNetwork
  /// Processes that feed each other, each loop by rising index.
  package let loops: [[Int]]
  private let system: AttributionSystem
  private let solver: SparseSolver
  private let stop: Stop

  /// Why there is no solution.
  package enum Fault: Error, Sendable, Equatable {
    /// What these processes put out never leaves. In order: each feeds the next; of a loop the last
    /// feeds the first, otherwise the last puts out nothing.
    case noWayOut([Int], isLoop: Bool)
    /// So little leaves these processes, which feed each other, that digits do not suffice.
    case unsettled([Int])
    /// Somebody asked for the end.
    case stopped
  }

  /// Puts processes in order. Nothing is taken of a product beyond what is made.
  package init(_ network: AttributionNetwork, stop: Stop = Stop()) throws(Fault) {
    if let dead = WayOut(network).closed() { throw dead }
    system = AttributionSystem(network)
    // A way out there is: what double precision takes for closed is nearly closed.
    do { solver = try SparseSolver(system.approximate, stop: stop) } catch {
      throw .unsettled(error.processes)
    }
    if stop.isRequested { throw .stopped }
    self.stop = stop
    self.network = network
    loops = solver.loops
  }

  /// The part of each process's own burden that all of a product carries, whether it leaves or is taken
  /// inside.
  package func carried(by product: Int) throws(Fault) -> CarriedShares {
    let demand = system.demand(of: product)
    let refined = try refined(solver, demand, system.residual)
    return CarriedShares(
      byProcess: refined.values.map { $0.rounded(places: Self.places) },
      residual: refined.residual, refinements: refined.rounds)
  }

  /// Where burdens end: by process, each its own.
  package func attributed(_ burdens: [ExactDecimal]) throws(Fault) -> AttributedBurdens {
    precondition(burdens.count == network.processCount, "each process has a burden")
    let whole = try refined(solver.transposed, burdens, system.residualForward).values
    let pools = system.pools(whole)
    return AttributedBurdens(
      pools: pools.map { $0.rounded(places: Self.places) },
      leaving: leaving(pools, of: burdens.reduce(.zero, +)))
  }

  /// Settled: the greatest takes what rounding leaves of the total.
  private func leaving(_ pools: [ExactDecimal], of total: ExactDecimal) -> [ExactDecimal] {
    var leaving = zip(pools, network.leavingShares).map { pool, share in
      (pool * share.decimal(significantDigits: Self.digits)).rounded(places: Self.places)
    }
    if let greatest = leaving.indices.max(by: { leaving[$0].magnitude < leaving[$1].magnitude }) {
      leaving[greatest] += total - leaving.reduce(.zero, +)
    }
    return leaving
  }

  private struct Refined {
    let values: [ExactDecimal]
    let residual: ExactDecimal
    let rounds: Int
  }

  private func refined(
    _ solver: SparseSolver, _ demand: [ExactDecimal],
    _ residual: ([ExactDecimal], [ExactDecimal]) -> [ExactDecimal]
  ) throws(Fault) -> Refined {
    var values = [ExactDecimal](repeating: .zero, count: demand.count)
    var rest = demand
    var size = rest.map(\.magnitude).max() ?? .zero
    var rounds = 0
    // Each round gains some 15 digits, fewer where nearly all goes round.
    while size > Self.greatestResidual, rounds < Self.mostRounds {
      let step: Solution
      do { step = try solver.solve(rest.map(\.approximate)) } catch {
        throw .unsettled(error.processes)
      }
      if stop.isRequested { throw .stopped }
      for process in values.indices where step.values[process] != 0 {
        guard let change = ExactDecimal(shortest: step.values[process]) else { continue }
        values[process] = (values[process] + change).rounded(places: Self.places + 6)
      }
      rest = residual(values, demand)
      size = rest.map(\.magnitude).max() ?? .zero
      rounds += 1
    }
    guard size <= Self.greatestResidual else { throw .unsettled(unsettled(rest)) }
    return Refined(values: values, residual: size, rounds: rounds)
  }

  /// The loop that holds the greatest residual.
  private func unsettled(_ rest: [ExactDecimal]) -> [Int] {
    guard let worst = rest.indices.max(by: { rest[$0].magnitude < rest[$1].magnitude }) else {
      return []
    }
    return loops.first { $0.contains(worst) } ?? [worst]
  }

  /// No solution is given whose residual, reckoned exactly, is greater.
  package static let greatestResidual = ExactDecimal(coefficient: 1, exponent: -36)

  static let places = 36
  static let digits = 48
  private static let mostRounds = 40
}

/// How much of processes' burdens one product carries.
package struct CarriedShares: Sendable {
  /// Parts of each process's own burden.
  package let byProcess: [ExactDecimal]
  /// The greatest residual of any process after refinement.
  package let residual: ExactDecimal
  /// Rounds of refinement it took.
  package let refinements: Int
}

/// What burdens come to at products.
package struct AttributedBurdens: Sendable {
  /// By product: what all of it carries, whether it leaves or is taken inside.
  package let pools: [ExactDecimal]
  /// By product: what leaves with it. Together they are the burdens, to the last digit.
  package let leaving: [ExactDecimal]
}

import BanyanNetworks
import BanyanQuantities
import BanyanThreads

/// Where the burden of each process ends, loops solved simultaneously.
///
/// A numerical solution is refined in decimals until its residual, reckoned exactly, is below
/// 10⁻³⁶; the greatest share of each process then takes what is left, so that its shares sum to one
/// and what is attributed is what was emitted, to the last digit.
public struct Attribution: Sendable {
  /// By product, then process: the part of a process's own burden that all of the product carries,
  /// whether it leaves or is taken inside.
  public let carried: [[ExactDecimal]]
  /// By product, then process: the part that leaves with the product. Those of a process sum to one.
  public let leaving: [[ExactDecimal]]
  /// The greatest residual of any unknown after refinement.
  public let residual: ExactDecimal
  /// Rounds of refinement the hardest product took.
  public let refinements: Int
  /// Processes that feed each other, each loop by rising index.
  public let loops: [[Int]]
  public let network: AttributionNetwork

  /// Why there is no solution.
  public enum Fault: Error, Sendable, Equatable {
    /// What these processes put out never leaves. In order: each feeds the next; of a loop the last
    /// feeds the first, otherwise the last puts out nothing.
    case noWayOut([Int], isLoop: Bool)
    /// So little leaves these processes, which feed each other, that digits do not suffice.
    case unsettled([Int])
  }

  /// Solves for every product. Nothing is taken of a product beyond what is made.
  public init(_ network: AttributionNetwork, workers: Workers = Workers()) throws(Fault) {
    if let dead = WayOut(network).closed() { throw dead }
    let system = System(network)
    let solver: SparseSolver
    // A way out there is: what double precision takes for closed is nearly closed.
    do { solver = try SparseSolver(system.approximate) } catch {
      throw .unsettled(error.processes)
    }
    let shares = WorkerThreads.divide(
      network.productCount, among: workers.most, least: 8
    ) { products in
      do throws(Fault) {
        var solutions: [System.Refined] = []
        for product in products { solutions.append(try system.solution(for: product, solver)) }
        return Result<[System.Refined], Fault>.success(solutions)
      } catch {
        return .failure(error)
      }
    }
    var solutions: [System.Refined] = []
    for share in shares { solutions += try share.get() }
    let carried = solutions.map(\.values)
    let worst = solutions.map(\.residual).max() ?? .zero
    let most = solutions.map(\.refinements).max() ?? 0
    self.network = network
    self.carried = carried
    residual = worst
    refinements = most
    loops = solver.loops
    leaving = Self.settled(carried, network)
  }

  private static func settled(
    _ carried: [[ExactDecimal]], _ network: AttributionNetwork
  ) -> [[ExactDecimal]] {
    let shares = network.leavingShares.map { $0.decimal(significantDigits: digits) }
    var leaving = zip(carried, shares).map { parts, share in
      parts.map { ($0 * share).rounded(places: places) }
    }
    for process in 0..<network.processCount {
      guard
        let greatest = leaving.indices.max(by: { leaving[$0][process] < leaving[$1][process] }),
        !leaving[greatest][process].isZero
      else { continue }
      let others = leaving.indices.reduce(ExactDecimal.zero) {
        $1 == greatest ? $0 : $0 + leaving[$1][process]
      }
      leaving[greatest][process] = .one - others
    }
    return leaving
  }

  /// No solution is given whose residual, reckoned exactly, is greater.
  public static let greatestResidual = ExactDecimal(coefficient: 1, exponent: -36)

  static let places = 36
  static let digits = 48
}

/// y = M·y + d: what of a process's burden a product carries is what its outputs carry there
/// directly, and by way of those who take them.
private struct System: Sendable {
  /// A solution in decimals, how far it is from one, and after how many rounds.
  struct Refined: Sendable {
    let values: [ExactDecimal]
    let residual: ExactDecimal
    let refinements: Int
  }

  let approximate: SparseMatrix
  /// By process: others, and the part of this one's burden that goes to them.
  private let rows: [[(process: Int, part: ExactDecimal)]]
  private let network: AttributionNetwork

  init(_ network: AttributionNetwork) {
    let made = network.made
    var takers = [[(process: Int, part: ExactRatio)]](repeating: [], count: network.productCount)
    for take in network.takes where !made[take.product].isZero && !take.quantity.isZero {
      takers[take.product].append((take.process, take.quantity / made[take.product]))
    }
    var parts = [[Int: ExactRatio]](repeating: [:], count: network.processCount)
    for output in network.outputs where !output.share.isZero {
      for taker in takers[output.product] {
        parts[output.process][taker.process, default: .zero] += output.share * taker.part
      }
    }
    rows = parts.map { row in
      row.keys.sorted().map {
        ($0, row[$0, default: .zero].decimal(significantDigits: Attribution.digits))
      }
    }
    approximate = SparseMatrix(
      rowCount: network.processCount, columnCount: network.processCount,
      entries: rows.enumerated().flatMap { row, entries in
        entries.map { .init(row: row, column: $0.process, value: $0.part.approximate) }
      })
    self.network = network
  }

  func solution(
    for product: Int, _ solver: SparseSolver
  ) throws(Attribution.Fault) -> Refined {
    var demand = [ExactDecimal](repeating: .zero, count: network.processCount)
    for output in network.outputs where output.product == product {
      demand[output.process] += output.share.decimal(significantDigits: Attribution.digits)
    }
    var values = [ExactDecimal](repeating: .zero, count: network.processCount)
    var rest = demand
    var size = rest.map(\.magnitude).max() ?? .zero
    var refinements = 0
    // Each round gains some 15 digits, fewer where nearly all goes round.
    while size > Attribution.greatestResidual, refinements < Self.mostRounds {
      let step: Solution
      do { step = try solver.solve(rest.map(\.approximate)) } catch {
        throw .unsettled(error.processes)
      }
      for process in values.indices {
        guard let change = ExactDecimal(shortest: step.values[process]) else { continue }
        values[process] = (values[process] + change).rounded(places: Attribution.places + 6)
      }
      rest = residual(values, demand)
      size = rest.map(\.magnitude).max() ?? .zero
      refinements += 1
    }
    guard size <= Attribution.greatestResidual else {
      throw .unsettled(unsettled(rest, solver.loops))
    }
    return Refined(
      values: values.map { $0.rounded(places: Attribution.places) }, residual: size,
      refinements: refinements)
  }

  /// The loop that holds the greatest residual.
  private func unsettled(_ rest: [ExactDecimal], _ loops: [[Int]]) -> [Int] {
    guard let worst = rest.indices.max(by: { rest[$0].magnitude < rest[$1].magnitude }) else {
      return []
    }
    return loops.first { $0.contains(worst) } ?? [worst]
  }

  private func residual(_ values: [ExactDecimal], _ demand: [ExactDecimal]) -> [ExactDecimal] {
    values.indices.map { row in
      rows[row].reduce(demand[row] - values[row]) { $0 + $1.part * values[$1.process] }
    }
  }

  private static let mostRounds = 40
}

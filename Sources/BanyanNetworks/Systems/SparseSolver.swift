import BanyanThreads

/// Solves x = A·x + d, loops included: what every process must put out so that d leaves.
///
/// What feeds nothing back is solved in one pass. Loops are swept (Gauss-Seidel) until nothing
/// moves; those that do not settle are factorised. Each solution states how far it is from solving
/// the system. Once a stop is requested its numbers solve nothing.
package struct SparseSolver: Sendable {
  private let matrix: SparseMatrix
  private let system: OrderedSystem
  /// Of the blocks that sweeps do not solve.
  private let factors: [Int: LUFactors]
  private let isTransposed: Bool
  /// No coefficient is below zero.
  private let isNonnegative: Bool
  private let stop: Stop

  /// Puts the unknowns in order and factorises loops that sweeps do not solve.
  package init(_ matrix: SparseMatrix, stop: Stop = Stop()) throws(SingularLoop) {
    self.matrix = matrix
    self.stop = stop
    let system = OrderedSystem(matrix, order: ProcessOrder(of: matrix))
    self.system = system
    isTransposed = false
    isNonnegative = matrix.values.allSatisfy { $0 >= 0 }
    var factors: [Int: LUFactors] = [:]
    let trial = [Double](repeating: 1, count: matrix.rowCount)
    for (index, block) in system.order.blocks.enumerated() {
      guard system.isLoop[index] else {
        let position = block.lowerBound
        if system.diagonal[position] == 1 {
          throw Self.singular(position, block, matrix, system)
        }
        continue
      }
      var x = trial
      let sweeps = system.sweep(block, base: trial, into: &x, tolerance: 1e-3, stop)
      if case .converged = sweeps { continue }
      factors[index] = try Self.factors(block, matrix, system, stop)
    }
    self.factors = factors
  }

  private init(
    _ matrix: SparseMatrix, _ system: OrderedSystem, _ factors: [Int: LUFactors],
    isTransposed: Bool, isNonnegative: Bool, stop: Stop
  ) {
    self.matrix = matrix
    self.system = system
    self.factors = factors
    self.isTransposed = isTransposed
    self.isNonnegative = isNonnegative
    self.stop = stop
  }

  /// The solver of x = Aᵀ·x + d: the same order back to front, the same factors.
  package var transposed: SparseSolver {
    let count = system.order.blocks.count
    let exchanged = matrix.transposed
    return SparseSolver(
      exchanged, OrderedSystem(exchanged, order: system.order.reversed),
      Dictionary(uniqueKeysWithValues: factors.map { (count - 1 - $0.key, $0.value) }),
      isTransposed: !isTransposed, isNonnegative: isNonnegative, stop: stop)
  }

  /// Unknowns, which are also equations.
  package var count: Int { matrix.rowCount }

  /// The order in which unknowns are solved.
  var order: ProcessOrder { system.order }

  /// The loops, each by its processes: those that hang on each other.
  package var loops: [[Int]] {
    zip(system.order.blocks, system.isLoop).filter { $0.1 }.map { block, _ in
      block.map { Int(system.order.unknowns[$0]) }.sorted()
    }
  }

  /// The solution for one right side, of finite numbers.
  package func solve(_ demand: [Double]) throws(SingularLoop) -> Solution {
    precondition(demand.count == count, "a right side has a number for each process")
    precondition(demand.allSatisfy(\.isFinite), "a right side is of finite numbers")
    let right = system.ordered(demand)
    var effort = Effort()
    var x = try solve(right, tolerance: 0x1p-52, &effort)
    var residual = Residual(system, x, right)
    var refinements = 0
    while residual.backwardError > Self.aim, refinements < 4, !stop.isRequested {
      let correction = try solve(residual.values, tolerance: 1e-6, &effort)
      let better = zip(x, correction).map { $0 + $1 }
      let next = Residual(system, better, right)
      guard next.backwardError < residual.backwardError else { break }
      x = better
      residual = next
      refinements += 1
    }
    return Solution(
      values: system.unordered(x), sweeps: effort.sweeps, factorisedLoops: effort.factorised,
      refinements: refinements, backwardError: residual.backwardError,
      relativeErrorBound: try errorBound(x, residual))
  }

  /// A few units in the last place.
  private static let aim = 4 * 0x1p-53

  private struct Effort {
    var sweeps = 0
    var factorised = 0
  }

  private func solve(
    _ right: [Double], tolerance: Double, _ effort: inout Effort
  ) throws(SingularLoop) -> [Double] {
    var base = right
    var x = [Double](repeating: 0, count: count)
    for (index, block) in system.order.blocks.enumerated() {
      for position in block {
        var sum = base[position]
        for place in system.starts[position]..<system.inner[position] {
          sum += system.values[place] * x[Int(system.columns[place])]
        }
        base[position] = sum
      }
      guard system.isLoop[index] else {
        let position = block.lowerBound
        let own = system.diagonal[position]
        x[position] = own == 0 ? base[position] : base[position] / (1 - own)
        continue
      }
      // Nothing asked of a loop, nothing moves in it.
      guard block.contains(where: { base[$0] != 0 }) else { continue }
      if factors[index] == nil {
        if case .converged(let count) = system.sweep(
          block, base: base, into: &x, tolerance: tolerance, stop)
        {
          effort.sweeps = max(effort.sweeps, count)
          continue
        }
      }
      effort.factorised += 1
      let part: [Double]
      if let known = factors[index] {
        // Factors are those of the system first given; seen from the other, it runs backwards.
        part =
          isTransposed
          ? known.solveTransposed(base[block].reversed()).reversed()
          : known.solve(Array(base[block]))
      } else {
        part = try Self.factors(block, matrix, system, stop).solve(Array(base[block]))
      }
      for (position, value) in zip(block, part) { x[position] = value }
    }
    return x
  }

  /// The most by which any unknown may be off, as a share of itself, where that can be proven.
  ///
  /// Of a matrix without negative coefficients: any w > 0 with u = w - A·w > 0 shows that I - A has
  /// an inverse without negative coefficients, and then the error of x is at most
  /// w·max(residual / u). Here w is an approximate solution for |x|, so that units do not matter.
  private func errorBound(_ x: [Double], _ residual: Residual) throws(SingularLoop) -> Double? {
    guard isNonnegative else { return nil }
    var effort = Effort()
    let w = try solve(x.map(abs), tolerance: 1e-6, &effort)
    var most = 0.0
    var amplification = 0.0
    for position in 0..<count {
      if x[position] == 0, w[position] == 0, residual.bounds[position] == 0 { continue }
      let row = system.starts[position]..<system.starts[position + 1]
      let own = system.diagonal[position]
      var taken = own * w[position]
      for place in row { taken += system.values[place] * w[Int(system.columns[place])] }
      // Every one of the roundings of the sum and of the difference, and some to spare.
      let slack = Double(row.count + 4) * 0x1p-52 * (taken + w[position])
      let left = w[position] - taken - slack
      guard x[position] != 0, w[position] > 0, left > 0 else { return nil }
      most = max(most, residual.bounds[position] / left)
      amplification = max(amplification, w[position] / abs(x[position]))
    }
    let bound = most * amplification * (1 + 0x1p-50)
    return bound.isFinite ? bound : nil
  }

  private static func factors(
    _ block: Range<Int>, _ matrix: SparseMatrix, _ system: OrderedSystem, _ stop: Stop
  ) throws(SingularLoop) -> LUFactors {
    do {
      return try LUFactors(system.block(block), stop)
    } catch {
      throw singular(block.lowerBound + error.column, block, matrix, system)
    }
  }

  private static func singular(
    _ position: Int, _ block: Range<Int>, _ matrix: SparseMatrix, _ system: OrderedSystem
  ) -> SingularLoop {
    let members = block.map { Int(system.order.unknowns[$0]) }
    let process = Int(system.order.unknowns[position])
    return SingularLoop(
      processes: LoopSearch.loop(through: process, among: members, in: matrix),
      entangled: members.sorted())
  }
}

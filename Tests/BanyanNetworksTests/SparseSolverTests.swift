import Testing

@testable import BanyanNetworks

@Suite("Solving systems of processes")
struct SparseSolverTests {
  // I - A = (1 -0.5 | -0.2 1), determinant 0.9, inverse 1/0.9 · (1 0.5 | 0.2 1).
  @Test("A loop of two agrees with its inverse by hand")
  func loopOfTwo() throws {
    let solver = try SparseSolver(matrix(2, [(0, 1, 0.5), (1, 0, 0.2)]))
    let first = try solver.solve([1, 0])
    #expect(isClose(first.values[0], 10.0 / 9) && isClose(first.values[1], 2.0 / 9))
    #expect(first.sweeps > 0 && first.factorisedLoops == 0)
    let second = try solver.solve([0, 1])
    #expect(isClose(second.values[0], 5.0 / 9) && isClose(second.values[1], 10.0 / 9))
    // Transposed, of (3, 4): (3 + 0.2·4) / 0.9 and (0.5·3 + 4) / 0.9.
    let adjoint = try solver.transposed.solve([3, 4])
    #expect(isClose(adjoint.values[0], 38.0 / 9) && isClose(adjoint.values[1], 55.0 / 9))
    #expect(solver.loops == [[0, 1]])
  }

  // One sheep in four is kept for breeding: 1 / (1 - 0.25).
  @Test("A process's use of its own output is taken into account")
  func ownUse() throws {
    let solver = try SparseSolver(matrix(2, [(0, 0, 0.25), (1, 0, 3)]))
    #expect(try solver.solve([3, 0]).values == [4, 12])
    #expect(try solver.transposed.solve([6, 1]).values == [12, 1])
    #expect(solver.loops.isEmpty)
  }

  // 1 → 2 · 3 = 6 → 6 · 5 = 30, along a chain against the order of indices.
  @Test("What feeds nothing back is solved exactly, in one pass")
  func acyclic() throws {
    let solution = try SparseSolver(matrix(4, [(2, 3, 2), (1, 2, 3), (0, 1, 5)])).solve([
      0, 0, 0, 1,
    ])
    #expect(solution.values == [30, 6, 2, 1])
    #expect(solution.sweeps == 0 && solution.backwardError < 1e-28)
    #expect(solution.relativeErrorBound.map { $0 < 1e-28 } == true)
  }

  // I - A = (1 -2 | -1 1), determinant -1, inverse -(1 2 | 1 1).
  @Test("A loop that needs more than it yields is solved by factors, without a bound")
  func notProductive() throws {
    let solver = try SparseSolver(matrix(2, [(0, 1, 2), (1, 0, 1)]))
    let solution = try solver.solve([1, 0])
    #expect(solution.values == [-1, -1])
    #expect(solution.factorisedLoops == 1)
    #expect(solution.relativeErrorBound == nil)
    #expect(try solver.transposed.solve([1, 0]).values == [-1, -2])
  }

  // 1 / (1 - 0.9999·1): sweeps would take some 350 000 rounds.
  @Test("A loop that comes back nearly whole is solved by factors")
  func slow() throws {
    let solution = try SparseSolver(matrix(2, [(0, 1, 0.9999), (1, 0, 1)])).solve([1, 0])
    #expect(isClose(solution.values[0], 1 / (1 - 0.9999), 1e-11))
    #expect(solution.factorisedLoops > 0 && solution.backwardError < 1e-15)
    let bound = try #require(solution.relativeErrorBound)
    #expect(bound < 1e-10)
  }

  @Test("Nothing asked, nothing made; a system of nothing too")
  func nothing() throws {
    #expect(try SparseSolver(matrix(0, [])).solve([]).values.isEmpty)
    let solution = try SparseSolver(matrix(2, [(0, 1, 0.5), (1, 0, 0.5)])).solve([0, 0])
    #expect(solution.values == [0, 0] && solution.backwardError == 0)
  }

  /// The loop is read as: each feeds the next, the last the first.
  @Test(
    "A loop that comes back whole is named in order",
    arguments: [
      (3, [(0, 1, 2.0), (1, 0, 0.5)], [0, 1], [0, 1]),
      (2, [(1, 1, 1.0), (0, 1, 0.5)], [1], [1]),
      // 0.1·10 rounds to one, 3·(1/3) too.
      (2, [(0, 1, 0.1), (1, 0, 10)], [0, 1], [0, 1]),
      (4, [(3, 1, 2.0), (1, 2, 3), (2, 3, 1 / 6.0), (0, 3, 1)], [1, 2, 3], [1, 2, 3]),
      (4, [(1, 3, 2.0), (3, 2, 3), (2, 1, 1 / 6.0), (1, 0, 1)], [1, 3, 2], [1, 2, 3]),
      // Units far apart: 10⁹·10⁻⁹.
      (2, [(0, 1, 1e9), (1, 0, 1e-9)], [0, 1], [0, 1]),
    ] as [(Int, [(Int, Int, Double)], [Int], [Int])])
  func singular(
    count: Int, entries: [(Int, Int, Double)], loop: [Int], entangled: [Int]
  ) throws {
    #expect(throws: SingularLoop(processes: loop, entangled: entangled)) {
      try SparseSolver(matrix(count, entries)).solve([Double](repeating: 1, count: count))
    }
  }

  // Rows of I - A that sum to zero: what all take together is what all make.
  @Test("A singular loop of hundreds, entangled, is found", arguments: [150, 260])
  func singularAtLarge(count: Int) throws {
    var entries: [(Int, Int, Double)] = []
    for row in 0..<count {
      entries += [(row, (row + 1) % count, 0.75), (row, (row + 7) % count, 0.25)]
    }
    let error = try #require(throws: SingularLoop.self) { try SparseSolver(matrix(count, entries)) }
    #expect(error.entangled == Array(0..<count))
    let coefficients = matrix(count, entries)
    for (process, next) in zip(
      error.processes, error.processes.dropFirst() + error.processes.prefix(1))
    {
      #expect(coefficients[process, next] > 0)
    }
  }

  @Test("Systems of another program", arguments: try Reference.systems())
  func agrees(system: Reference.System) throws {
    let solver = try SparseSolver(system.matrix)
    let solution = try solver.solve(system.demand)
    let adjoint = try solver.transposed.solve(system.direct)
    // Of the condition numbers of these systems, 10⁻¹¹ is what 16 digits leave.
    for (ours, theirs) in zip(solution.values, system.solution) {
      #expect(isClose(ours, theirs, 1e-11) || abs(ours - theirs) < 1e-14)
    }
    for (ours, theirs) in zip(adjoint.values, system.transposedSolution) {
      #expect(isClose(ours, theirs, 1e-11) || abs(ours - theirs) < 1e-14)
    }
    #expect(solution.backwardError < 1e-15 && adjoint.backwardError < 1e-15)
    // λ·d = direct·x.
    let forward = CompensatedSum.product(system.direct, solution.values)
    let backward = CompensatedSum.product(adjoint.values, system.demand)
    let size = zip(system.direct, solution.values).reduce(0) { $0 + abs($1.0 * $1.1) }
    #expect(abs(forward - backward) < 1e-12 * size)
  }

  @Test("The proven bound holds, and is not idle", arguments: try Reference.systems())
  func bound(system: Reference.System) throws {
    let solution = try SparseSolver(system.matrix).solve(system.demand)
    guard
      system.name.hasPrefix("acyclic") || system.name.hasPrefix("prod")
        || system.name.hasPrefix("own") || system.name.hasPrefix("units")
    else {
      #expect(solution.relativeErrorBound == nil)
      return
    }
    let bound = try #require(solution.relativeErrorBound)
    #expect(bound < 1e-13)
    for (ours, theirs) in zip(solution.values, system.solution) {
      // The reference itself is rounded to 53 bits, and leaves dust where nothing is reached.
      #expect(isClose(ours, theirs, bound + 0x1p-52) || ours == 0 && abs(theirs) < 1e-60)
    }
  }

  @Test("Loops stand after those that take from them, and inner feedback is little")
  func order() {
    // 0 → 1 ⇄ 2, 3 alone: process 1 takes from 0; 3 takes from 2.
    let order = ProcessOrder(of: matrix(4, [(0, 1, 1), (1, 2, 1), (2, 1, 1), (2, 3, 1)]))
    #expect(order.unknowns == [3, 1, 2, 0])
    #expect(order.blocks == [0..<1, 1..<3, 3..<4])
    // A ring against the order of indices leaves one link that runs backwards.
    let ring = ProcessOrder(
      of: matrix(50, (0..<50).map { ($0, ($0 + 1) % 50, 0.5) }))
    let positions = ring.positions
    #expect((0..<50).filter { positions[($0 + 1) % 50] > positions[$0] }.count == 1)
  }
}

@Suite("Sparse matrices")
struct SparseMatrixTests {
  @Test("Coefficients at one place add up, in the order given")
  func duplicates() {
    let matrix = matrix(3, [(2, 1, 1), (0, 2, 4), (2, 1, 0.5), (2, 0, -1)])
    #expect(matrix.entryCount == 3)
    #expect(matrix[2, 1] == 1.5 && matrix[0, 2] == 4 && matrix[1, 1] == 0)
    #expect(matrix.row(2).map(\.column) == [0, 1])
    #expect(matrix.transposed.transposed == matrix)
    #expect(matrix.transposed[1, 2] == 1.5)
    #expect(matrix.times([1, 10, 100]) == [400, 0, 14])
  }

  // 10¹⁶ + 1 - 10¹⁶ is 1; plain sums give 0. (1 + 2⁻³⁰)² less its rounding is 2⁻⁶⁰.
  @Test("A compensated sum keeps what rounding takes")
  func compensated() {
    var sum = CompensatedSum()
    for term in [1e16, 1, -1e16] { sum.add(term) }
    #expect(sum.value == 1)
    var square = CompensatedSum()
    square.add(1 + 0x1p-30, times: 1 + 0x1p-30)
    square.add(-(1 + 0x1p-29))
    #expect(square.value == 0x1p-60)
  }
}

import BanyanThreads

/// Eight samples, drawn and solved side by side. What one yields does not hang on the others.
struct SampleBatch: ~Copyable {
  typealias Lanes = SIMD8<Double>

  private let plan: SamplingPlan
  private let stream: CounterStream
  private let table: NormalTable
  private let stop: Stop
  private let shared: UnsafeMutablePointer<Lanes>
  private let coefficients: UnsafeMutablePointer<Lanes>
  private let base: UnsafeMutablePointer<Lanes>
  private let x: UnsafeMutablePointer<Lanes>
  private let totals: UnsafeMutablePointer<Lanes>
  /// Samples that sweeps did not solve.
  private(set) var solvedDirectly = 0

  init(_ plan: SamplingPlan, _ stream: CounterStream, _ table: NormalTable, _ stop: Stop) {
    func lanes(_ count: Int) -> UnsafeMutablePointer<Lanes> {
      let pointer = UnsafeMutablePointer<Lanes>.allocate(capacity: max(1, count))
      pointer.initialize(repeating: .zero, count: max(1, count))
      return pointer
    }
    self.plan = plan
    self.stream = stream
    self.table = table
    self.stop = stop
    shared = lanes(plan.shared.count)
    coefficients = lanes(plan.coefficientCount)
    base = lanes(plan.processes.count)
    x = lanes(plan.processes.count)
    totals = lanes(plan.indicatorCount)
  }

  deinit {
    shared.deallocate()
    coefficients.deallocate()
    base.deallocate()
    x.deallocate()
    totals.deallocate()
  }

  /// Draws and solves the batch; `body` receives each indicator's totals of the samples wanted.
  mutating func run(
    _ batch: Int, lanes: Int, _ body: (_ indicator: Int, _ totals: Lanes) -> Void
  ) throws(SingularLoop) {
    table.withCoefficients { draw(batch, $0) }
    if plan.isDirect || !sweepAll() { try solveLanes(lanes) }
    table.withCoefficients { intervene(batch, $0) }
    for indicator in 0..<plan.indicatorCount { body(indicator, totals[indicator]) }
  }

  // Drawing

  private func draw(_ batch: Int, _ table: UnsafeBufferPointer<Double>) {
    for (place, parameter) in plan.shared.enumerated() {
      shared[place] = value(parameter, plan.samplers[Int(parameter)], batch, table)
    }
    plan.terms.withUnsafeBufferPointer { terms in
      plan.termStarts.withUnsafeBufferPointer { starts in
        for place in 0..<plan.coefficientCount {
          var sum = Lanes.zero
          for index in starts[place]..<starts[place + 1] {
            sum += amount(terms[index], batch, table)
          }
          coefficients[place] = sum
        }
      }
    }
  }

  private func intervene(_ batch: Int, _ table: UnsafeBufferPointer<Double>) {
    for indicator in 0..<plan.indicatorCount { totals[indicator] = .zero }
    for (position, indicator, term) in plan.interventions {
      let product: Lanes = amount(term, batch, table) * x[position]
      totals[indicator] += product
    }
  }

  @inline(__always)
  private func amount(
    _ term: SamplingPlan.Term, _ batch: Int, _ table: UnsafeBufferPointer<Double>
  ) -> Lanes {
    switch term.source {
    case .drawn(let parameter, let sampler):
      return value(parameter, sampler, batch, table) * term.coefficient
    case .product(let factors):
      var product = Lanes(repeating: term.coefficient)
      for place in factors { product *= shared[Int(plan.factors[Int(place)])] }
      return product
    }
  }

  @inline(__always)
  private func value(
    _ parameter: Int32, _ sampler: SamplingPlan.Sampler, _ batch: Int,
    _ table: UnsafeBufferPointer<Double>
  ) -> Lanes {
    let words = (
      stream.words(UInt64(batch * 4), UInt64(parameter)),
      stream.words(UInt64(batch * 4 + 1), UInt64(parameter)),
      stream.words(UInt64(batch * 4 + 2), UInt64(parameter)),
      stream.words(UInt64(batch * 4 + 3), UInt64(parameter))
    )
    switch sampler.kind {
    case .lognormal:
      let scaled: Lanes = Self.normal(words, table) * sampler.b
      return Elementary.exp(scaled) * sampler.a
    case .normal:
      let scaled: Lanes = Self.normal(words, table) * sampler.b
      return scaled + sampler.a
    case .uniform:
      let scaled: Lanes = Self.fractions(words) * (sampler.b - sampler.a)
      return scaled + sampler.a
    case .triangular:
      let share = Self.fractions(words)
      let width = sampler.c - sampler.a
      let rising: Lanes = share * (width * (sampler.b - sampler.a))
      let fallingShare: Lanes = 1 - share
      let falling: Lanes = fallingShare * (width * (sampler.c - sampler.b))
      let low: Lanes = rising.squareRoot() + sampler.a
      let high: Lanes = sampler.c - falling.squareRoot()
      let across: Lanes = share * width
      return high.replacing(with: low, where: across .< (sampler.b - sampler.a))
    }
  }

  private typealias Words = (
    (UInt64, UInt64), (UInt64, UInt64), (UInt64, UInt64), (UInt64, UInt64)
  )

  @inline(__always)
  private static func normal(_ words: Words, _ table: UnsafeBufferPointer<Double>) -> Lanes {
    Lanes(
      NormalTable.draw(words.0.0, table), NormalTable.draw(words.0.1, table),
      NormalTable.draw(words.1.0, table), NormalTable.draw(words.1.1, table),
      NormalTable.draw(words.2.0, table), NormalTable.draw(words.2.1, table),
      NormalTable.draw(words.3.0, table), NormalTable.draw(words.3.1, table))
  }

  @inline(__always)
  private static func fractions(_ words: Words) -> Lanes {
    Lanes(
      CounterStream.fraction(words.0.0), CounterStream.fraction(words.0.1),
      CounterStream.fraction(words.1.0), CounterStream.fraction(words.1.1),
      CounterStream.fraction(words.2.0), CounterStream.fraction(words.2.1),
      CounterStream.fraction(words.3.0), CounterStream.fraction(words.3.1))
  }

  // Solving

  /// Solves all lanes; false where a loop did not settle in one of them.
  private func sweepAll() -> Bool {
    plan.columns.withUnsafeBufferPointer { columns in
      for (index, block) in plan.blocks.enumerated() {
        for position in block {
          var sum = Lanes(repeating: plan.demand[position])
          for place in plan.starts[position]..<plan.inner[position] {
            sum += coefficients[place] * x[Int(columns[place])]
          }
          base[position] = sum
        }
        guard plan.isLoop[index] else {
          let position = block.lowerBound
          let own = plan.own[position]
          x[position] = own < 0 ? base[position] : base[position] / (1 - coefficients[Int(own)])
          guard own < 0 || Self.isFinite(x[position]) else { return false }
          continue
        }
        for position in block { x[position] = Lanes(repeating: plan.start[position]) }
        guard settles(block, columns) else { return false }
      }
      return true
    }
  }

  /// Gauss-Seidel over a loop, until in no lane an output moves by more than 10⁻¹⁰ of itself.
  private func settles(_ block: Range<Int>, _ columns: UnsafeBufferPointer<Int32>) -> Bool {
    let magnitude = SIMD8<UInt64>(repeating: 0x7FFF_FFFF_FFFF_FFFF)
    for _ in 0..<Self.mostSweeps {
      // The sign bit of what may still move, less what moved.
      var unsettled = SIMD8<UInt64>.zero
      for position in block {
        var sum = base[position]
        for place in plan.inner[position]..<plan.starts[position + 1] {
          sum += coefficients[place] * x[Int(columns[place])]
        }
        let own = plan.own[position]
        if own >= 0 { sum /= 1 - coefficients[Int(own)] }
        let change: Lanes = sum - x[position]
        let moved = unsafeBitCast(
          unsafeBitCast(change, to: SIMD8<UInt64>.self) & magnitude, to: Lanes.self)
        let size = unsafeBitCast(
          unsafeBitCast(sum, to: SIMD8<UInt64>.self) & magnitude, to: Lanes.self)
        let rest: Lanes = size * Self.tolerance - moved
        unsettled |= unsafeBitCast(rest, to: SIMD8<UInt64>.self)
        x[position] = sum
      }
      var signs: UInt64 = 0
      for lane in 0..<8 { signs |= unsettled[lane] }
      if signs >> 63 == 0 { return block.allSatisfy { Self.isFinite(x[$0]) } }
    }
    return false
  }

  private static let tolerance = 1e-10
  private static let mostSweeps = 100

  @inline(__always)
  private static func isFinite(_ lanes: Lanes) -> Bool {
    (lanes * 0).sum() == 0
  }

  /// Solves lane by lane, with factors where it must be.
  private mutating func solveLanes(_ lanes: Int) throws(SingularLoop) {
    for lane in 0..<lanes where !stop.isRequested {
      var entries: [SparseMatrix.Entry] = []
      entries.reserveCapacity(plan.coefficientCount)
      for row in plan.processes.indices {
        for place in plan.starts[row]..<plan.starts[row + 1] {
          entries.append(
            .init(row: row, column: Int(plan.columns[place]), value: coefficients[place][lane]))
        }
        if plan.own[row] >= 0 {
          entries.append(
            .init(row: row, column: row, value: coefficients[Int(plan.own[row])][lane]))
        }
      }
      let solution: Solution
      do {
        let matrix = SparseMatrix(
          rowCount: plan.processes.count, columnCount: plan.processes.count, entries: entries)
        solution = try SparseSolver(matrix, stop: stop).solve(plan.demand)
      } catch {
        throw SingularLoop(
          processes: error.processes.map { plan.processes[$0] },
          entangled: error.entangled.map { plan.processes[$0] }.sorted())
      }
      if solution.factorisedLoops > 0 { solvedDirectly += 1 }
      for (position, value) in solution.values.enumerated() { x[position][lane] = value }
    }
  }
}

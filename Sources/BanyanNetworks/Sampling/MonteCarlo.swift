import BanyanThreads

/// Totals of a network whose parameters are drawn again and again, seeded: the same figures on any
/// machine and with any number of threads.
package struct MonteCarlo: Sendable {
  package let seed: UInt64
  package let samples: Int
  /// For each indicator of the network.
  package let totals: [SampledTotal]
  /// Samples in which a loop had to be factorised: it needs about as much as it yields, or more.
  package let solvedDirectly: Int

  /// At least two samples, each of which has a solution; a singular one ends the run. Stopped, it holds
  /// zeros where nothing was drawn.
  package init(
    _ solved: SolvedNetwork, samples: Int, seed: UInt64, workers: Workers = Workers(most: 1)
  ) throws(SingularLoop) {
    precondition(samples >= 2, "a spread wants two samples or more")
    let plan = SamplingPlan(solved)
    let stream = CounterStream(seed: seed)
    let table = NormalTable()
    let batches = (samples + 7) / 8
    let threads = min(workers.most, batches)
    let stop = workers.stop
    let indicators = plan.indicatorCount
    let results = UnsafeMutablePointer<Double>.allocate(capacity: max(1, indicators * samples))
    results.initialize(repeating: 0, count: max(1, indicators * samples))
    defer { results.deallocate() }
    let ends = UnsafeMutablePointer<WorkerEnd>.allocate(capacity: threads)
    ends.initialize(repeating: WorkerEnd(), count: threads)
    defer {
      ends.deinitialize(count: threads)
      ends.deallocate()
    }
    // Each worker writes its own samples and its own end.
    nonisolated(unsafe) let sharedResults = results
    nonisolated(unsafe) let sharedEnds = ends
    WorkerThreads.run(threads) { worker in
      var batch = SampleBatch(plan, stream, table, stop)
      for index in stride(from: worker, to: batches, by: threads) {
        if stop.isRequested { break }
        let first = index * 8
        let lanes = min(8, samples - first)
        do throws(SingularLoop) {
          try batch.run(index, lanes: lanes) { indicator, totals in
            for lane in 0..<lanes {
              sharedResults[indicator * samples + first + lane] = totals[lane]
            }
          }
        } catch {
          sharedEnds[worker].failure = (index, error)
          break
        }
      }
      sharedEnds[worker].solvedDirectly = batch.solvedDirectly
    }
    let failures = (0..<threads).compactMap { ends[$0].failure }
    if let first = failures.min(by: { $0.batch < $1.batch }) { throw first.error }
    self.seed = seed
    self.samples = samples
    solvedDirectly = (0..<threads).reduce(0) { $0 + ends[$1].solvedDirectly }
    totals = (0..<indicators).map { indicator in
      SampledTotal(
        Array(UnsafeBufferPointer(start: results + indicator * samples, count: samples)))
    }
  }

  private struct WorkerEnd {
    var failure: (batch: Int, error: SingularLoop)?
    var solvedDirectly = 0
  }
}

/// One indicator's totals, sample by sample, and what they say.
package struct SampledTotal: Sendable, Equatable {
  /// By sample.
  package let values: [Double]
  package let mean: Double
  package let standardDeviation: Double
  /// By which the mean may be expected to be off.
  package let standardError: Double
  /// By which the standard deviation may be expected to be off.
  package let standardErrorOfDeviation: Double
  private let sorted: [Double]

  /// Two values or more.
  package init(_ values: [Double]) {
    precondition(values.count >= 2, "a spread wants two samples or more")
    let count = Double(values.count)
    var sum = CompensatedSum()
    for value in values { sum.add(value) }
    let mean = sum.value / count
    var second = CompensatedSum()
    var fourth = CompensatedSum()
    for value in values {
      let square = (value - mean) * (value - mean)
      second.add(square)
      fourth.add(square, times: square)
    }
    let variance = second.value / (count - 1)
    let deviation = variance.squareRoot()
    let spread = fourth.value / count - (second.value / count) * (second.value / count)
    self.values = values
    self.mean = mean
    standardDeviation = deviation
    standardError = deviation / count.squareRoot()
    standardErrorOfDeviation =
      deviation == 0 ? 0 : (max(0, spread) / count).squareRoot() / (2 * deviation)
    sorted = values.sorted()
  }

  /// The value that a share of samples lies below, interpolated between neighbours
  /// (R. J. Hyndman, Y. Fan, Am. Stat. 50 (1996), type 7).
  package func quantile(_ share: Double) -> Double {
    precondition((0...1).contains(share), "a share lies between 0 and 1")
    let place = share * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    return sorted[below] + (place - Double(below)) * (sorted[below + 1] - sorted[below])
  }

  /// How far sampling and the first order are apart.
  package struct Bend: Sendable, Equatable {
    /// Sampled mean less first-order mean, in standard errors.
    package let mean: Double
    /// Sampled standard deviation less first-order one, in standard errors.
    package let deviation: Double

    /// More apart than sampling explains: the total is not linear in its parameters.
    package var isBent: Bool { abs(mean) > 4 || abs(deviation) > 4 }
  }

  package func bend(from firstOrder: FirstOrderUncertainty) -> Bend {
    Bend(
      mean: Self.apart(mean, firstOrder.mean, standardError),
      deviation: Self.apart(
        standardDeviation, firstOrder.standardDeviation, standardErrorOfDeviation))
  }

  private static func apart(_ a: Double, _ b: Double, _ error: Double) -> Double {
    // Without any spread only rounding may part them.
    if error == 0 { return abs(a - b) <= 1e-9 * max(abs(a), abs(b)) ? 0 : .infinity }
    return (a - b) / error
  }
}

import BanyanThreads
import Testing

@testable import BanyanNetworks

@Suite("First-order uncertainty")
struct FirstOrderTests {
  private func firstOrder(_ network: ProcessNetwork) throws -> FirstOrderUncertainty {
    let solved = try SolvedNetwork(network, oneUnitOf: 0)
    return FirstOrderUncertainty(solved, try solved.contributions(to: 0), indicator: 0)
  }

  private func normal(_ mean: Double, _ deviation: Double) throws -> Parameter {
    Parameter(try Distribution(.normal(mean: mean, standardDeviation: deviation)))
  }

  // 2·10·p + 3·20·p = 80·p: 8. Apart: √(20² + 60²)·0.1 = 6.324 555…
  @Test("Inputs of one parameter move together, of two apart")
  func identity() throws {
    let direct = [Amount(0), Amount(10), Amount(20)]
    let together = try firstOrder(
      network(
        direct, inputs: [(1, 0, Amount(2, times: 0)), (2, 0, Amount(3, times: 0))],
        parameters: [normal(1, 0.1)]))
    #expect(isClose(together.standardDeviation, 8))
    #expect(together.contributors.map(\.share) == [1])
    let apart = try firstOrder(
      network(
        direct, inputs: [(1, 0, Amount(2, times: 0)), (2, 0, Amount(3, times: 1))],
        parameters: [normal(1, 0.1), normal(1, 0.1)]))
    #expect(isClose(apart.standardDeviation, 6.324555320336759))
    #expect(apart.contributors.map(\.parameter) == [1, 0])
    #expect(isClose(apart.contributors[0].share, 0.9))
    #expect(isClose(apart.contributors[1].derivative, 20))
  }

  // Two that offset each other: (2 - 2)·p does not move.
  @Test("What is saved offsets what is used, of the same parameter")
  func offset() throws {
    let none = try firstOrder(
      network(
        [Amount(1), Amount(5)],
        inputs: [(1, 0, Amount(2, times: 0)), (1, 0, Amount(-2, times: 0))],
        parameters: [normal(1, 0.3)]))
    #expect(none.standardDeviation == 0 && none.contributors.isEmpty && none.nominal == 1)
  }

  // 10·p·q at p = 2 ± 0.1, q = 3 ± 0.2: √((10·3·0.1)² + (10·2·0.2)²) = 5; and p² moves by 2p.
  @Test("Products of parameters, and a square")
  func products() throws {
    let product = try firstOrder(
      network([Amount(10, times: [0, 1])], parameters: [normal(2, 0.1), normal(3, 0.2)]))
    #expect(isClose(product.nominal, 60) && isClose(product.standardDeviation, 5))
    let square = try firstOrder(network([Amount(times: [0, 0])], parameters: [normal(3, 0.1)]))
    #expect(isClose(square.standardDeviation, 0.6))
  }

  // x = 1 / (1 - a): derivative 1 / (1 - a)² = 4 at a = 0.5.
  @Test("Through a loop")
  func loop() throws {
    let found = try firstOrder(
      network([Amount(1)], inputs: [(0, 0, Amount(times: 0))], parameters: [normal(0.5, 0.01)]))
    #expect(isClose(found.nominal, 2) && isClose(found.standardDeviation, 0.04))
  }

  // Medians are reckoned with, the mean moves: exp(0.5²/2) = 1.133 148…
  @Test("The mean is moved by what means differ from nominal values")
  func mean() throws {
    let skew = Parameter(try Distribution(.lognormal(median: 4, sigma: 0.5)))
    let found = try firstOrder(network([Amount(3, times: 0)], parameters: [skew]))
    #expect(found.nominal == 12 && isClose(found.mean, 12 * 1.1331484530668263))
  }

  /// A worked example of the inventory method: two sites, 100 each, activity 5 %, factor 20 %.
  @Test("Two sites on one factor: 20.3101 %; on two factors: 14.5774 %")
  func sites() throws {
    let activity = try [normal(100, 5), normal(100, 5)]
    let one = try firstOrder(
      network(
        [Amount(0), Amount(times: 2)],
        inputs: [(1, 0, Amount(times: 0)), (1, 0, Amount(times: 1))],
        parameters: activity + [normal(1, 0.2)]))
    #expect(abs(one.standardDeviation / one.nominal - 0.203101) < 5e-7)
    let two = try firstOrder(
      network(
        [Amount(0), Amount(times: 2), Amount(times: 3)],
        inputs: [(1, 0, Amount(times: 0)), (2, 0, Amount(times: 1))],
        parameters: activity + [normal(1, 0.2), normal(1, 0.2)]))
    #expect(abs(two.standardDeviation / two.nominal - 0.145774) < 5e-7)
  }
}

@Suite("Monte Carlo")
struct MonteCarloTests {
  private static let samples = 20_000

  private func run(
    _ network: ProcessNetwork, samples: Int = samples, seed: UInt64 = 1, threads: Int = 1
  ) throws -> MonteCarlo {
    try MonteCarlo(
      SolvedNetwork(network, oneUnitOf: 0), samples: samples, seed: seed,
      workers: Workers(most: threads))
  }

  /// The share of values below one that `share` of all should lie below, in standard errors.
  private func offset(_ total: SampledTotal, below value: Double, share: Double) -> Double {
    let count = Double(total.values.count)
    let found = Double(total.values.filter { $0 < value }.count) / count
    return (found - share) / (share * (1 - share) / count).squareRoot()
  }

  /// A worked example of the inventory method: lognormal activity and factor.
  @Test(
    "Median 1 000, GSD 1.05, times median 2, GSD 1.5: 95 % 898.272 to 4 452.995, mean 2 173.934")
  func lognormalProduct() throws {
    let parameters = try [
      Parameter(Distribution(.lognormal(median: 1000, sigma: Elementary.log(1.05)))),
      Parameter(Distribution(.lognormal(median: 2, sigma: Elementary.log(1.5)))),
    ]
    let total = try run(network([Amount(times: [0, 1])], parameters: parameters)).totals[0]
    #expect(abs(total.mean - 2173.934) < 4 * total.standardError)
    #expect(abs(offset(total, below: 898.272, share: 0.025)) < 4)
    #expect(abs(offset(total, below: 2000, share: 0.5)) < 4)
    #expect(abs(offset(total, below: 4452.995, share: 0.975)) < 4)
    let logarithms = SampledTotal(total.values.map(Elementary.log))
    #expect(
      abs(logarithms.standardDeviation - Elementary.log(1.504394))
        < 4 * logarithms.standardErrorOfDeviation)
  }

  /// A worked example of the inventory method: one factor is one draw.
  @Test("Two sites on one factor spread by 20.3 %, on two by 14.6 %", arguments: [true, false])
  func sites(oneFactor: Bool) throws {
    let parameters = try [(100, 5), (100, 5), (1, 0.2), (1, 0.2)].map {
      Parameter(try Distribution(.normal(mean: $0.0, standardDeviation: $0.1)))
    }
    let total = try run(
      network(
        [Amount(0), Amount(times: 2), Amount(times: oneFactor ? 2 : 3)],
        inputs: [(1, 0, Amount(times: 0)), (2, 0, Amount(times: 1))], parameters: parameters)
    ).totals[0]
    // Exactly, of products: var(a·f) with E[a²] = 2·(100² + 25) + 2·100² for one factor.
    let exact =
      oneFactor
      ? (40_050 * 1.04 - 40_000.0).squareRoot() : (2 * (10_025 * 1.04 - 10_000)).squareRoot()
    #expect(abs(total.standardDeviation - exact) < 4 * total.standardErrorOfDeviation)
    #expect(abs(total.mean - 200) < 4 * total.standardError)
  }

  private func tangle() throws -> ProcessNetwork {
    let shapes: [Distribution.Shape] = [
      .lognormal(median: 0.3, sigma: 0.2), .normal(mean: 0.2, standardDeviation: 0.02),
      .uniform(least: 0.1, most: 0.3), .triangular(least: 0.1, mode: 0.2, most: 0.4),
      .lognormal(median: 5, sigma: 0.5),
    ]
    return network(
      [Amount(1), Amount(times: 4), Amount(2, times: [4, 0]), Amount(3), Amount(9)],
      inputs: [
        (1, 0, Amount(times: 0)), (2, 1, Amount(times: 1)), (0, 2, Amount(times: 2)),
        (3, 0, Amount(times: 3)), (3, 2, Amount(2, times: 0)), (1, 1, Amount(0.5, times: 3)),
        (0, 4, Amount(1)), (2, 0, Amount(-0.1)),
      ], parameters: try shapes.map { Parameter(try Distribution($0)) })
  }

  @Test("The same bits with one, two and three threads, and for the samples of a shorter run")
  func threads() throws {
    let alone = try run(tangle(), samples: 101)
    for threads in [2, 3] {
      let together = try run(tangle(), samples: 101, threads: threads)
      #expect(
        alone.totals[0].values.map(\.bitPattern) == together.totals[0].values.map(\.bitPattern))
    }
    let shorter = try run(tangle(), samples: 37)
    #expect(Array(alone.totals[0].values.prefix(37)) == shorter.totals[0].values)
    let other = try run(tangle(), samples: 37, seed: 2)
    #expect(other.totals[0].values != shorter.totals[0].values)
  }

  @Test("Each sample is the network solved at the values drawn")
  func eachSample() throws {
    let network = try tangle()
    let sampled = try run(network, samples: 24)
    let stream = CounterStream(seed: 1)
    for sample in 0..<24 {
      let drawn = network.parameters.indices.map { index -> Parameter in
        let word = stream.word(sample: sample, parameter: index)
        let distribution = network.parameters[index].distribution
        var share = CounterStream.fraction(word)
        switch distribution.shape {
        case .lognormal, .normal:
          let low = (Double(word >> 12) + 0.5) * 0x1p-53
          share = word & 1 == 0 ? low : 1 - low
        case .uniform, .triangular: break
        }
        return Parameter(nominal: distribution.quantile(share), distribution)
      }
      let fixed = ProcessNetwork(
        processCount: network.processCount, indicatorCount: 1, parameters: drawn,
        inputs: network.inputs, interventions: network.interventions)
      let total = try SolvedNetwork(fixed, oneUnitOf: 0).total(of: 0)
      #expect(isClose(sampled.totals[0].values[sample], total, 1e-9))
    }
  }

  // E[1 / (1 - a)] for a from 0.5 to 0.98 is ln(0.5 / 0.02) / 0.48 = 6.705 991…; at the middle,
  // 1 / 0.26 = 3.846.
  @Test("A model that bends is told from one that does not")
  func bends() throws {
    let own = try [Parameter(Distribution(.uniform(least: 0.5, most: 0.98)))]
    let loop = try SolvedNetwork(
      network([Amount(1)], inputs: [(0, 0, Amount(times: 0))], parameters: own), oneUnitOf: 0)
    let bent = try MonteCarlo(loop, samples: 4000, seed: 3).totals[0]
    #expect(abs(bent.mean - 6.7059914) < 4 * bent.standardError)
    let first = FirstOrderUncertainty(loop, try loop.contributions(to: 0), indicator: 0)
    #expect(bent.bend(from: first).isBent)

    // Skewed, and linear.
    let skew = try [Parameter(Distribution(.lognormal(median: 1, sigma: 0.8)))]
    let chain = try SolvedNetwork(
      network([Amount(2), Amount(3)], inputs: [(1, 0, Amount(times: 0))], parameters: skew),
      oneUnitOf: 0)
    let straight = try MonteCarlo(chain, samples: 4000, seed: 3).totals[0]
    let line = FirstOrderUncertainty(chain, try chain.contributions(to: 0), indicator: 0)
    #expect(!straight.bend(from: line).isBent)
  }

  // a from 1.5 to 3: 1 / (1 - a), mean -ln(2 / 0.5) / 1.5 = -0.924 196….
  @Test("Samples that sweeps do not solve are factorised, and counted")
  func direct() throws {
    let parameters = try [Parameter(Distribution(.uniform(least: 1.5, most: 3)))]
    let sampled = try run(
      network(
        [Amount(1), Amount(0)], inputs: [(1, 0, Amount(times: 0)), (0, 1, Amount(1))],
        parameters: parameters), samples: 400)
    #expect(sampled.solvedDirectly == 400)
    #expect(abs(sampled.totals[0].mean + 0.9241962407465937) < 4 * sampled.totals[0].standardError)
  }

  @Test("A network without anything uncertain does not spread")
  func certain() throws {
    let solved = try SolvedNetwork(network([Amount(2)]), oneUnitOf: 0)
    let sampled = try MonteCarlo(solved, samples: 9, seed: 0).totals[0]
    #expect(sampled.values == [Double](repeating: 2, count: 9) && sampled.standardDeviation == 0)
    let first = FirstOrderUncertainty(solved, try solved.contributions(to: 0), indicator: 0)
    #expect(!sampled.bend(from: first).isBent)
  }

  // numpy.percentile([4, 1, 3, 2], [0, 10, 50, 95, 100]) = 1, 1.3, 2.5, 3.85, 4.
  @Test("Quantiles, mean and deviation of given values")
  func statistics() {
    let total = SampledTotal([4, 1, 3, 2])
    for (share, value) in [(0, 1), (0.1, 1.3), (0.5, 2.5), (0.95, 3.85), (1, 4)] {
      #expect(isClose(total.quantile(share), value))
    }
    #expect(total.mean == 2.5)
    // √(5/3); by 2 for the mean.
    #expect(isClose(total.standardDeviation, 1.2909944487358056))
    #expect(isClose(total.standardError, 0.6454972243679028))
  }
}

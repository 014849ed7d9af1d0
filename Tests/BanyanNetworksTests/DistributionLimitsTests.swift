import BanyanThreads
import Testing

@testable import BanyanNetworks

@Suite("Distributions of stated limits")
struct DistributionLimitsTests {
  // scipy.stats.lognorm(s, scale=median): median = √(1·10), s = ln 10 / (2 · 1.959964), mean 3.757.
  @Test("Limits 1 to 10: the median is 3.162, the mean 3.76")
  func limits() throws {
    let found = try Distribution.lognormal(low: 1, high: 10)
    #expect(isClose(found.central, 10.0.squareRoot()))
    #expect(isClose(found.quantile(0.025), 1) && isClose(found.quantile(0.975), 10))
    #expect(abs(found.mean - 3.7575) < 1e-3)
    let normal = try Distribution.normal(low: -1, high: 3)
    #expect(isClose(normal.mean, 1))
    #expect(isClose(normal.quantile(0.025), -1) && isClose(normal.quantile(0.975), 3))
  }

  @Test("A mean and deviation come back", arguments: [1e-9, 1e-4, 0.0099, 0.0101, 0.3, 2, 40])
  func moments(deviation: Double) throws {
    let found = try Distribution.lognormal(mean: 7, standardDeviation: 7 * deviation)
    #expect(abs(found.mean / 7 - 1) < 1e-12)
    #expect(abs(found.standardDeviation / (7 * deviation) - 1) < 1e-12)
  }

  @Test("What is no distribution is refused")
  func faults() {
    #expect(throws: Distribution.Fault.medianNotPositive(0)) {
      try Distribution.lognormal(low: 0, high: 1)
    }
    #expect(throws: Distribution.Fault.limitsReversed(least: 2, most: 1)) {
      try Distribution.lognormal(low: 2, high: 1)
    }
    #expect(throws: Distribution.Fault.limitsReversed(least: 1, most: 1)) {
      try Distribution.normal(low: 1, high: 1)
    }
    #expect(throws: Distribution.Fault.medianNotPositive(-1)) {
      try Distribution.lognormal(mean: -1, standardDeviation: 1)
    }
  }

  /// The worked example of the inventory method: σ² = ln²1.05 + ln²1.5, so the geometric standard
  /// deviation is 1.504394, 95 % lie between 898.272 and 4 452.995 and the mean is 2 173.934.
  @Test("A lognormal activity times a lognormal factor, drawn")
  func product() throws {
    let parameters = [
      Parameter(try Distribution(.lognormal(median: 1000, sigma: 0.04879016416943205))),
      Parameter(try Distribution(.lognormal(median: 2, sigma: 0.4054651081081644))),
    ]
    let solved = try SolvedNetwork(
      network([Amount(times: [0, 1])], parameters: parameters), oneUnitOf: 0)
    let total = try MonteCarlo(solved, samples: 100_000, seed: 1, workers: Workers(most: 2)).totals[
      0]
    #expect(abs(total.mean - 2173.934) < 4 * total.standardError)
    #expect(abs(total.quantile(0.5) - 2000) < 4 * 1.2533 * total.standardError)
    // √(0.025·0.975 / n) over the density at the limit, 0.058445 / (limit · 0.40839).
    #expect(abs(total.quantile(0.025) - 898.272) < 4 * 3.1)
    #expect(abs(total.quantile(0.975) - 4452.995) < 4 * 15.4)
  }
}

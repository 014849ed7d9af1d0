import Glibc
import Testing

@testable import BanyanNetworks

@Suite("Distributions and draws")
struct DistributionTests {
  @Test("Quantiles, means and deviations of another program", arguments: try Reference.spreads())
  func agrees(spread: Reference.Spread) throws {
    let distribution = try spread.distribution()
    #expect(isClose(distribution.mean, spread.mean, 1e-14))
    #expect(isClose(distribution.standardDeviation, spread.standardDeviation, 1e-14))
    for (share, quantile) in zip(spread.shares, spread.quantiles) {
      // A share near one is itself known to 10⁻¹⁶ only, which its tail magnifies.
      let ours = distribution.quantile(share)
      #expect(
        abs(ours - quantile) <= 1e-13 * max(abs(quantile), spread.standardDeviation)
          || share > 0.9999 && isClose(ours, quantile, 1e-8), "\(share)")
    }
  }

  @Test(
    "What describes no distribution is refused",
    arguments: [
      (.lognormal(median: 0, sigma: 0.1), .medianNotPositive(0)),
      (.lognormal(median: 1, sigma: 0), .deviationNotPositive(0)),
      (.lognormal(median: 1, sigma: -0.1), .deviationNotPositive(-0.1)),
      (.lognormal(median: 1, sigma: 19), .deviationTooGreat(19)),
      (.lognormal(median: .nan, sigma: 1), .notFinite),
      (.normal(mean: 1, standardDeviation: 0), .deviationNotPositive(0)),
      (.normal(mean: .infinity, standardDeviation: 1), .notFinite),
      (.uniform(least: 2, most: 1), .limitsReversed(least: 2, most: 1)),
      (.uniform(least: 1, most: 1), .limitsReversed(least: 1, most: 1)),
      (.triangular(least: 2, mode: 2, most: 1), .limitsReversed(least: 2, most: 1)),
      (.triangular(least: 0, mode: 3, most: 1), .modeOutside(least: 0, mode: 3, most: 1)),
      (.triangular(least: 0, mode: -0.1, most: 1), .modeOutside(least: 0, mode: -0.1, most: 1)),
    ] as [(Distribution.Shape, Distribution.Fault)])
  func refused(shape: Distribution.Shape, fault: Distribution.Fault) {
    #expect(throws: fault) { try Distribution(shape) }
  }

  /// Random123 1.14, tests/kat_vectors: philox2x64, 7 rounds.
  @Test("Philox gives the words its authors publish")
  func philox() {
    #expect(
      CounterStream(seed: 0).words(0, 0) == (0xb41d_a69f_bfef_c666, 0x511e_9ce1_a553_4056))
    #expect(
      CounterStream(seed: .max).words(.max, .max) == (0xa469_6cc0_4462_015d, 0x7247_82da_e171_69e9))
    #expect(
      CounterStream(seed: 0xa409_3822_299f_31d0).words(
        0x243f_6a88_85a3_08d3, 0x1319_8a2e_0370_7344)
        == (0x98ed_1534_392b_f372, 0x6752_8b15_6888_2fd5))
    let stream = CounterStream(seed: 5)
    #expect(stream.word(sample: 7, parameter: 9) == stream.words(3, 9).1)
    #expect(stream.word(sample: 8, parameter: 9) == stream.words(4, 9).0)
  }

  @Test("Draws by table are the quantiles of their words, tails included")
  func table() {
    let table = NormalTable()
    let stream = CounterStream(seed: 11)
    var words: [UInt64] = [0, 1, .max, .max - 1, 1 << 12, 1 << 63, (1 << 63) - 1]
    for exponent in 12..<64 {
      words += [1 << exponent, (1 << exponent) + (1 << (exponent - 1)) + 1]
    }
    for index in 0..<2000 { words.append(stream.word(sample: index, parameter: 0)) }
    for word in words {
      let low = NormalQuantile.value((Double(word >> 12) + 0.5) * 0x1p-53)
      #expect(abs(table.draw(word) - (word & 1 == 0 ? low : -low)) < 1e-9, "\(word)")
    }
    // All bits but the side's clear: the least share, 2⁻⁵⁴; scipy.stats.norm.ppf(2**-54).
    #expect(abs(table.draw(0) + 8.2924) < 1e-3)
  }

  @Test("Exponential and logarithm agree with the system's library")
  func elementary() {
    let stream = CounterStream(seed: 12)
    for index in 0..<1000 {
      let x = (CounterStream.fraction(stream.word(sample: index, parameter: 0)) - 0.5) * 400
      #expect(isClose(Elementary.exp(x), exp(x), 4e-16), "\(x)")
      let lanes = Elementary.exp(SIMD8<Double>(repeating: x))
      #expect(isClose(lanes[3], exp(x), 1e-11), "\(x)")
      let y = exp(x)
      #expect(abs(Elementary.log(y) - log(y)) <= 4e-16 * max(1, abs(log(y))), "\(y)")
    }
    #expect(Elementary.exp(0.0) == 1 && Elementary.log(1) == 0)
  }
}

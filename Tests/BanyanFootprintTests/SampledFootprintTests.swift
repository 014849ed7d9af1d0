import Banyan
import Testing

@Suite("Monte Carlo of footprints")
struct SampledFootprintTests {
  private func plant(output: String, factor: String = "1 t", uncertainty: String = "")
    -> UncertainPlant
  {
    UncertainPlant(
      rows: ["a,process/x,1000,t,melt,\(uncertainty)"],
      factors: ["id: x, activity: process/x, per: t, emits: {CO2: \(factor)}"],
      products: UncertainPlant.melt(output: output))
  }

  /// Standard error of a quantile at 2.5 % or 97.5 %: √(0.025·0.975 / n) over the density there.
  private func error(ofQuantile value: Double, sigma: Double, _ samples: Int) -> Double {
    let density = 0.05844506980503538 / (value * sigma)
    return (0.025 * 0.975 / Double(samples)).squareRoot() / density
  }

  // 2 × 1.5^±1.959964 = 0.903436 and 4.427540, mean 2·exp(ln²1.5 / 2) = 2.171347967; 1000 t of it.
  @Test("A factor's uneven limits are those of the draws; the mean lies above the published value")
  func factorLimits() throws {
    let samples = 40_000
    let report = try plant(output: "1000 t", factor: "2 t (0.903436162 to 4.427540285)")
      .report(samples: samples)
    let sampled = try #require(report.sampled)
    #expect(isClose(report.uncertainty.total, 2000))
    #expect(isClose(report.uncertainty.mean, 2171.3479679666943, within: 1e-8))
    #expect(abs(sampled.mean - 2171.348) < 4 * sampled.standardError)
    #expect(abs(sampled.median - 2000) < 4 * 1.2533 * sampled.standardError)
    let sigma = 0.4054651081081644
    #expect(abs(sampled.low - 903.436) < 4 * error(ofQuantile: 903.436, sigma: sigma, samples))
    #expect(abs(sampled.high - 4427.540) < 4 * error(ofQuantile: 4427.54, sigma: sigma, samples))
    #expect(!sampled.bend.isBent)
    let view = FootprintView(report, in: .english, for: .terminal)
    #expect(view.verdicts(on: sampled).count == 2)
    #expect(view.verdicts(on: sampled)[0].hasPrefix("The mean is not the footprint"))
    #expect(view.uncertainty == "−55 % / +120 % (95 %, known limits only)")
  }

  // Half-width 50 %: the reciprocal of a lognormal number of mean 1 and deviation cv = 0.5/1.96 has
  // mean 1 + cv² = 1.065079, deviation (1 + cv²)·cv = 0.271709, median 1.032027 and 95 % between
  // exp(σ²/2 ∓ 1.96σ) = 0.630895 and 1.688203, σ² = ln(1 + cv²).
  @Test("A quantity made that is hardly known bends the footprint, and that is said")
  func bent() throws {
    let samples = 20_000
    let report = try plant(output: "{value: 1000 t, uncertainty: 50 %}").report(samples: samples)
    let sampled = try #require(report.sampled)
    #expect(isClose(report.uncertainty.mean, 1000))
    #expect(isClose(report.uncertainty.standardDeviation, 255.10672846232696))
    #expect(abs(sampled.mean - 1065.0794) < 4 * sampled.standardError)
    #expect(abs(sampled.standardDeviation - 271.7089) < 4 * sampled.standardErrorOfDeviation)
    let sigma = 0.2511
    #expect(abs(sampled.low - 630.8954) < 4 * error(ofQuantile: 630.9, sigma: sigma, samples))
    #expect(abs(sampled.high - 1688.2028) < 4 * error(ofQuantile: 1688.2, sigma: sigma, samples))
    #expect(sampled.bend.isBent && sampled.bend.mean > 4)
    let text = FootprintPlainText(report, in: .english).text
    #expect(text.contains("the footprint bends with its inputs. Take the drawn range."))
    #expect(text.contains("Measure next: quantity made, melt/bar, 100 % of the variance"))
  }

  @Test("The same activity uncertainty in a straight line is not bent")
  func straight() throws {
    let report = try plant(output: "1000 t", uncertainty: "50 %").report(samples: 20_000)
    let sampled = try #require(report.sampled)
    #expect(isClose(report.uncertainty.standardDeviation, 255.10672846232696))
    #expect(abs(sampled.mean - 1000) < 4 * sampled.standardError)
    // 1.96 deviations of a normal distribution: 500 and 1500, ± 4 · √(0.025·0.975/n) / density.
    #expect(abs(sampled.low - 500) < 20 && abs(sampled.high - 1500) < 20)
    #expect(!sampled.bend.isBent)
    #expect(
      FootprintView(report, in: .english, for: .terminal).verdicts(on: sampled) == [
        "Drawing and first order agree: the footprint follows its inputs in a straight line."
      ])
  }

  // 90 %: cv = 0.9/1.96 is above 0.3, so lognormal of mean 1: exp(−σ²/2 ∓ 1.96σ) = 0.385592 and
  // 2.141799.
  @Test("A half-width beyond 0.3 standard deviations a mean never reaches below zero")
  func large() throws {
    let report = try plant(output: "1000 t", uncertainty: "90 %").report(samples: 20_000)
    let known = report.uncertainty
    #expect(isClose((known.relativeDown ?? .nan), 1 - 0.3855922304352312, within: 1e-9))
    #expect(isClose((known.relativeUp ?? .nan), 2.141799077205323 - 1, within: 1e-9))
    #expect(isClose(known.standardDeviation, 1000 * 0.9 / 1.959963984540054))
    #expect(isClose(known.mean, 1000))
    let sampled = try #require(report.sampled)
    #expect(abs(sampled.mean - 1000) < 4 * sampled.standardError)
    #expect(sampled.low > 360 && sampled.low < 410)
  }

  @Test("The same bytes with any number of threads, others with another seed")
  func threads() throws {
    func text(_ threads: Int, seed: UInt64 = 1) throws -> String {
      FootprintJSON().text(
        of: try UncertainPlant.mill("rebar", samples: 1001, seed: seed, threads: threads).result)
    }
    let one = try text(1)
    #expect(try text(2) == one)
    #expect(try text(3) == one)
    #expect(one.contains("\"samples\": 1001"))
    let other = try text(2, seed: 2)
    #expect(other != one)
    // All but what was drawn is the same.
    let differing = zip(one.split(separator: "\n"), other.split(separator: "\n"))
      .filter { $0 != $1 }.map { $0.0.split(separator: "\"")[1] }
    #expect(
      Set(differing) == [
        "seed", "mean", "median", "standardDeviation", "standardError", "low", "high",
        "meanApart", "deviationApart",
      ])
  }
}

import BanyanNetworks

/// A footprint drawn again and again, seeded: the same figures on any machine and with any number of
/// threads. Kilograms CO2e for one declared unit.
public struct SampledFootprint: Sendable, Equatable {
  public let samples: Int
  public let seed: UInt64
  public let mean: Double
  public let median: Double
  public let standardDeviation: Double
  /// By which mean and standard deviation may be expected to be off.
  public let standardError: Double
  public let standardErrorOfDeviation: Double
  /// 2.5 % of samples lie below one, 2.5 % above the other.
  public let low: Double
  public let high: Double
  /// Against the first order: where it is bent, that range does not hold and this one does.
  public let bend: SampledTotal.Bend
  /// Samples in which a loop took about as much as it made, or more.
  public let nearlyClosed: Int
}

extension FootprintUncertainty {
  /// Draws all inputs, each once a sample. Two samples or more.
  public func sampled(
    _ samples: Int, seed: UInt64, threads: Int, of system: ProductSystem
  ) throws(FootprintNetwork.Unsolved) -> SampledFootprint {
    let run: MonteCarlo
    do throws(SingularLoop) {
      run = try MonteCarlo(solved, samples: samples, seed: seed, threads: threads)
    } catch {
      throw basis.processes(error, of: system)
    }
    let total = run.totals[0]
    return SampledFootprint(
      samples: samples, seed: seed, mean: total.mean, median: total.quantile(0.5),
      standardDeviation: total.standardDeviation, standardError: total.standardError,
      standardErrorOfDeviation: total.standardErrorOfDeviation, low: total.quantile(0.025),
      high: total.quantile(0.975), bend: total.bend(from: firstOrder),
      nearlyClosed: run.solvedDirectly)
  }
}

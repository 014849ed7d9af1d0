import BanyanNetworks
import BanyanThreads

/// A footprint drawn again and again, seeded: the same figures on any machine and with any number of
/// threads. Kilograms CO2e for one declared unit.
package struct SampledFootprint: Sendable, Equatable {
  package let samples: Int
  package let seed: UInt64
  package let mean: Double
  package let median: Double
  package let standardDeviation: Double
  /// By which mean and standard deviation may be expected to be off.
  package let standardError: Double
  package let standardErrorOfDeviation: Double
  /// 2.5 % of samples lie below one, 2.5 % above the other.
  package let low: Double
  package let high: Double
  /// Against the first order: where it is bent, that range does not hold and this one does.
  package let bend: SampledTotal.Bend
  /// Samples in which a loop took about as much as it made, or more.
  package let nearlyClosed: Int
}

extension FootprintUncertainty {
  /// Draws all inputs, each once a sample. Two samples or more.
  package func sampled(
    _ samples: Int, seed: UInt64, workers: Workers, of system: ProductSystem
  ) throws(FootprintNetwork.Unsolved) -> SampledFootprint {
    let run: MonteCarlo
    do throws(SingularLoop) {
      run = try MonteCarlo(solved, samples: samples, seed: seed, workers: workers)
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

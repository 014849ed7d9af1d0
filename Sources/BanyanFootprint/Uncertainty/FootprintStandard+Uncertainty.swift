import BanyanDiagnostics
import BanyanThreads

extension FootprintStandard {
  /// Nil with a diagnostic where a loop cannot be solved numerically, or in one of the samples.
  func uncertainty(
    of footprint: ProductFootprint, _ basis: UncertaintyBasis, _ diagnostics: inout Diagnostics,
    ended: (Stage) -> Void
  ) -> (FootprintUncertainty, SampledFootprint?)? {
    var assembly = FootprintNetworkAssembly(basis)
    do throws(FootprintNetwork.Unsolved) {
      let uncertainty = try FootprintUncertainty(
        footprint, basis.burdens, assembly.network(of: footprint.product), of: basis.system)
      ended(.firstOrder)
      guard let sampling else { return (uncertainty, nil) }
      let sampled = try uncertainty.sampled(
        sampling.samples, seed: sampling.seed,
        threads: sampling.threads ?? WorkerThreads.processors,
        of: basis.system)
      ended(.sampling)
      return (uncertainty, sampled)
    } catch {
      diagnostics.report(
        system.production.diagnostic(of: .noWayOut(error.processes, isLoop: true)))
      return nil
    }
  }
}

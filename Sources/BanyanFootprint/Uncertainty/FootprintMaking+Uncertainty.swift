import BanyanDiagnostics
import BanyanRuns

extension FootprintMaking {
  /// Nil with a diagnostic where a loop cannot be solved numerically, or in one of the samples.
  func uncertainty(
    of footprint: ProductFootprint, _ basis: UncertaintyBasis, _ diagnostics: inout Diagnostics
  ) -> (FootprintUncertainty, SampledFootprint?)? {
    var assembly = FootprintNetworkAssembly(basis)
    do throws(FootprintNetwork.Unsolved) {
      let uncertainty = try FootprintUncertainty(
        footprint, basis.burdens, assembly.network(of: footprint.product), of: basis.system)
      question.ended?(.firstOrder)
      guard let sampling = question.sampling else { return (uncertainty, nil) }
      let sampled = try uncertainty.sampled(
        sampling.samples, seed: sampling.seed,
        threads: workers.most,
        of: basis.system)
      question.ended?(.sampling)
      return (uncertainty, sampled)
    } catch {
      diagnostics.report(
        system.production.diagnostic(of: .noWayOut(error.processes, isLoop: true)))
      return nil
    }
  }
}

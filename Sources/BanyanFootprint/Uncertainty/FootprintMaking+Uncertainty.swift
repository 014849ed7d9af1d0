import BanyanAttribution
import BanyanDiagnostics
import BanyanRuns

extension FootprintMaking {
  /// Nil with a diagnostic where a loop cannot be solved numerically, or in one of the samples; without
  /// one where somebody asked for the end.
  func uncertainty(
    of footprint: ProductFootprint, _ basis: UncertaintyBasis, _ diagnostics: inout Diagnostics
  ) -> (FootprintUncertainty, SampledFootprint?)? {
    var assembly = FootprintNetworkAssembly(basis)
    do throws(FootprintNetwork.Unsolved) {
      let uncertainty = try FootprintUncertainty(
        footprint, basis.burdens, assembly.network(of: footprint.product), of: basis.system,
        stop: workers.stop)
      if workers.stop.isRequested { return nil }
      question.ended?(.firstOrder)
      guard let sampling = question.sampling else { return (uncertainty, nil) }
      let sampled = try uncertainty.sampled(
        sampling.samples, seed: sampling.seed, workers: workers, of: basis.system)
      if workers.stop.isRequested { return nil }
      question.ended?(.sampling)
      return (uncertainty, sampled)
    } catch {
      let fault = Attribution.Fault.noWayOut(error.processes, isLoop: true)
      if let fault = system.production.diagnostic(of: fault) { diagnostics.report(fault) }
      return nil
    }
  }
}

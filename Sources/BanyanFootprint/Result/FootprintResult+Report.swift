import BanyanAttribution
import BanyanFactors
import BanyanReporting

extension FootprintReport {
  /// What the report states, closed, with its tree as far as was asked.
  public var result: FootprintResult { result(with: tree) }

  /// The same with a tree of its own.
  package func result(with tree: ContributionTree) -> FootprintResult {
    let processes = system.processes.map(\.id)
    return FootprintResult(
      head: head, organisation: settings.organisation.name, product: .init(product),
      potentials: potentials.name, period: settings.period, records: records,
      totals: .init(footprint),
      components: FootprintComponent.allCases.map { .init($0, footprint.masses[$0]) },
      stages: footprint.stages.map(FootprintResult.StageTotal.init),
      outsideBoundary: footprint.outsideBoundary.map(FootprintResult.StageTotal.init),
      gases: footprint.gases.map(FootprintResult.GasTotal.init),
      outsideKyotoBasket: footprint.outsideBasket.map(FootprintResult.BesideTotal.init),
      quality: .init(footprint),
      uncertainty: .init(uncertainty), monteCarlo: sampled.map(FootprintResult.MonteCarlo.init),
      contributions: footprint.contributions.map { contribution in
        let burden = burdens[contribution.burden]
        return .init(
          contribution, of: burden, process: burden.carrier.process.map { processes[$0] })
      },
      groups: .init(ContributionGroups(self), processes: processes),
      tree: .init(tree), flows: statedFlows,
      allocation: divisions,
      comparison: comparison.map(FootprintResult.Comparison.init),
      balance: .init(balance, products: system.products),
      loops: attribution.loops.map { $0.map { processes[$0] } },
      residualBelow: Attribution.greatestResidual,
      cutOffs: system.cutOffs.map(FootprintResult.CutOff.init),
      products: totals.map { .init($0, of: system.products[$0.product]) },
      factors: statedFactors)
  }

  private var statedFlows: [FootprintResult.Flow] {
    func id(of node: FootprintFlows.Node) -> String {
      switch node {
      case .input(let kind): "input/\(kind.rawValue)"
      case .process(let index): "process/\(system.processes[index].id)"
      case .product(let index): "product/\(system.products[index].id)"
      case .others: "others"
      case .declaredUnit: "declared-unit"
      }
    }
    return FootprintFlows(self).flows.map {
      .init(from: id(of: $0.from), to: id(of: $0.to), kilogramsCO2e: $0.kilograms)
    }
  }

  /// Factors of the contributions, each once.
  private var statedFactors: [StatedFactor] {
    var known: [String: EmissionFactor] = [:]
    for contribution in footprint.contributions {
      if let factor = burdens[contribution.burden].line?.basis.factor { known[factor.id] = factor }
    }
    return known.values.sorted { $0.id < $1.id }.map { StatedFactor($0) }
  }
}

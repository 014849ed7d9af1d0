import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// The shares of all processes' outputs and of all shared records, by the stated rules or, for
/// comparison, by one rule wherever it can be applied.
package struct SystemAllocation: Sendable {
  /// By process: shares of its product outputs, in their order.
  package let outputs: [[ExactRatio]]
  /// By entry of `shared`: shares of the processes it is divided among, in their order.
  package let shared: [[ExactRatio]]
  /// What kept its stated rule where another was asked for, and what it lacks.
  package let kept: [(name: String, lacks: String)]

  /// By the rules products.yaml states; nil with diagnostics.
  init?(_ system: ProductSystem, _ flows: Flows, _ diagnostics: inout Diagnostics) {
    let divisions = AllocationDivisions(system, flows)
    var found = Diagnostics()
    outputs = system.processes.indices.map { process in
      let count = flows.outputsOfProcess[process].count
      guard count > 1, let stated = system.allocations[process] else {
        return count == 0 ? [] : [.one]
      }
      return divisions.outputs(of: process, stated, by: stated.rule, &found) ?? []
    }
    shared = system.shared.indices.map {
      divisions.shared($0, by: system.sharedRules[$0], &found) ?? []
    }
    kept = []
    diagnostics.append(contentsOf: found)
    if found.hasErrors { return nil }
  }

  /// By one rule wherever what it needs is stated, otherwise as in `stated`.
  init(
    _ system: ProductSystem, _ flows: Flows, comparing rule: AllocationRule,
    with stated: SystemAllocation
  ) {
    let divisions = AllocationDivisions(system, flows)
    var kept: [(name: String, lacks: String)] = []
    func compared(
      _ name: String, _ known: [ExactRatio], _ division: (inout Diagnostics) -> [ExactRatio]?
    ) -> [ExactRatio] {
      guard known.count > 1 else { return known }
      var found = Diagnostics()
      if let shares = division(&found) { return shares }
      kept.append((name, found.ordered.first?.arguments.first?.text(in: .english) ?? rule.rawValue))
      return known
    }
    outputs = system.processes.enumerated().map { index, process in
      compared(process.id, stated.outputs[index]) { found in
        system.allocations[index].flatMap {
          divisions.outputs(of: index, $0, by: rule, &found)
        }
      }
    }
    shared = system.shared.enumerated().map { index, entry in
      compared(entry.records.text, stated.shared[index]) {
        divisions.shared(index, by: rule, &$0)
      }
    }
    self.kept = kept
  }
}

/// Divides by any of a footprint's rules.
private struct AllocationDivisions {
  private let system: ProductSystem
  private let flows: Flows
  private let division: Division

  init(_ system: ProductSystem, _ flows: Flows) {
    self.system = system
    self.flows = flows
    division = Division(system.production, flows)
  }

  func outputs(
    of process: Int, _ stated: StatedAllocation, by rule: AllocationRule,
    _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    guard let weights = rule.weights(in: system, flows) else {
      return division.amongOutputs(of: process, given: stated.division, &diagnostics)
    }
    return division.amongOutputs(of: process, stated.division, by: weights, &diagnostics)
  }

  func shared(
    _ entry: Int, by rule: AllocationRule, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    let entry = system.shared[entry]
    guard let weights = rule.weights(in: system, flows) else {
      return division.amongProcesses(given: entry, &diagnostics)
    }
    return division.amongProcesses(of: entry, by: weights, &diagnostics)
  }
}

extension ProductSystem {
  /// The network of processes and products by the stated rules; nil with diagnostics where flows or
  /// shares are in error.
  ///
  /// `lines`: those that quantities given as records are the sum of.
  package func network(
    with lines: [EmissionLine], _ diagnostics: inout Diagnostics
  ) -> AttributionNetwork? {
    guard let flows = FlowResolver(production, lines).flows(&diagnostics),
      let allocation = SystemAllocation(self, flows, &diagnostics)
    else { return nil }
    return flows.network(shares: allocation.outputs)
  }
}

import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities

/// The shares of all processes' outputs and of all shared records, by the stated rules or, for
/// comparison, by one rule wherever it can be applied.
public struct SystemAllocation: Sendable {
  /// By process: shares of its product outputs, in their order.
  public let outputs: [[ExactRatio]]
  /// By entry of `shared`: shares of the processes it is divided among, in their order.
  public let shared: [[ExactRatio]]
  /// What kept its stated rule where another was asked for, and what it lacks.
  public let kept: [(name: String, lacks: String)]

  /// By the rules products.yaml states; nil with diagnostics.
  init?(_ system: ProductSystem, _ flows: Flows, _ diagnostics: inout Diagnostics) {
    var found = Diagnostics()
    let outputs = system.processes.indices.map { process -> [ExactRatio] in
      let own = flows.outputs.filter { $0.process == process }
      guard own.count > 1, let stated = system.processes[process].allocation else {
        return own.isEmpty ? [] : [.one]
      }
      let rule = Division(system: system, flows: flows, allocation: stated)
      return rule.amongOutputs(own, by: stated.rule, &found) ?? []
    }
    let shared = system.shared.map { entry -> [ExactRatio] in
      let rule = Division(system: system, flows: flows, allocation: entry.allocation)
      return rule.amongProcesses(entry.among.map(\.value), by: entry.allocation.rule, &found) ?? []
    }
    diagnostics.append(contentsOf: found)
    if found.hasErrors { return nil }
    self.outputs = outputs
    self.shared = shared
    kept = []
  }

  /// By one rule wherever what it needs is stated, otherwise as in `stated`.
  init(
    _ system: ProductSystem, _ flows: Flows, comparing rule: AllocationRule,
    with stated: SystemAllocation
  ) {
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
      compared(process.id, stated.outputs[index]) {
        let own = flows.outputs.filter { $0.process == index }
        guard let allocation = process.allocation else { return nil }
        return Division(system: system, flows: flows, allocation: allocation)
          .amongOutputs(own, by: rule, &$0)
      }
    }
    shared = system.shared.enumerated().map { index, entry in
      compared(entry.records.text, stated.shared[index]) {
        Division(system: system, flows: flows, allocation: entry.allocation)
          .amongProcesses(entry.among.map(\.value), by: rule, &$0)
      }
    }
    self.kept = kept
  }

  func network(_ system: ProductSystem, _ flows: Flows) -> AttributionNetwork {
    var places = [Int](repeating: 0, count: system.processes.count)
    let outputs = flows.outputs.map { output in
      defer { places[output.process] += 1 }
      return AttributionNetwork.Output(
        process: output.process, product: output.product, quantity: output.quantity,
        share: self.outputs[output.process][places[output.process]])
    }
    return AttributionNetwork(
      processCount: system.processes.count, productCount: system.products.count, outputs: outputs,
      takes: flows.takes.map {
        .init(process: $0.process, product: $0.product, quantity: $0.quantity)
      })
  }
}

extension ProductSystem {
  /// The network of processes and products by the stated rules; nil with diagnostics where flows or
  /// shares are in error.
  ///
  /// `lines`: those that quantities given as records are the sum of.
  public func network(
    with lines: [EmissionLine], _ diagnostics: inout Diagnostics
  ) -> AttributionNetwork? {
    guard let flows = FlowResolver(system: self, lines: lines).flows(&diagnostics),
      let allocation = SystemAllocation(self, flows, &diagnostics)
    else { return nil }
    return allocation.network(self, flows)
  }
}

/// Divides by one rule.
private struct Division {
  let system: ProductSystem
  let flows: Flows
  let allocation: StatedAllocation

  func amongOutputs(
    _ outputs: [Flows.Output], by rule: AllocationRule, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    if rule == .metered || rule == .shares {
      return given(outputs.map { system.products[$0.product].id }, rule, &diagnostics)
    }
    let basis = AllocationBasis(system: system)
    var weights: [ExactRatio] = []
    for output in outputs {
      do throws(AllocationBasis.Missing) {
        weights.append(
          try basis.weight(of: output.quantity, product: output.product, by: rule))
      } catch {
        diagnostics.report(error.diagnostic(in: system, allocation))
      }
    }
    return weights.count == outputs.count ? proportional(weights, &diagnostics) : nil
  }

  func amongProcesses(
    _ names: [String], by rule: AllocationRule, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    if rule == .metered || rule == .shares { return given(names, rule, &diagnostics) }
    let basis = AllocationBasis(system: system)
    var weights: [ExactRatio] = []
    for name in names {
      guard let process = system.process(named: name) else { continue }
      var sum = ExactRatio.zero
      for output in flows.outputs where output.process == process {
        do throws(AllocationBasis.Missing) {
          sum += try basis.weight(of: output.quantity, product: output.product, by: rule)
        } catch {
          diagnostics.report(error.diagnostic(in: system, allocation))
          return nil
        }
      }
      weights.append(sum)
    }
    return proportional(weights, &diagnostics)
  }

  private func given(
    _ names: [String], _ rule: AllocationRule, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    let values = names.compactMap { name in
      allocation.given.first { $0.name.value == name }?.value
    }
    guard values.count == names.count, allocation.rule == rule else {
      diagnostics.report(
        Diagnostic(
          .allocationProperty, at: allocation.location, [names.first ?? "", rule.rawValue]))
      return nil
    }
    if rule == .metered { return proportional(values, &diagnostics) }
    do { return try Allocation(shares: values).shares } catch {
      diagnostics.report(SystemChecks.diagnostic(error, allocation))
      return nil
    }
  }

  private func proportional(
    _ weights: [ExactRatio], _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    do { return try Allocation(proportionalTo: weights).shares } catch {
      diagnostics.report(SystemChecks.diagnostic(error, allocation))
      return nil
    }
  }
}

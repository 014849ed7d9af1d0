import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities

/// Divides what a process carries among its outputs, and shared records among processes: by a physical
/// rule, by given numbers, or by weights that a standard knows.
package struct Division {
  /// The weight of one output; what it lacks for that is thrown.
  package typealias Weigh = (Flows.Output) throws(MissingProperty) -> ExactRatio

  private let system: ProductionSystem
  private let flows: Flows

  package init(_ system: ProductionSystem, _ flows: Flows) {
    self.system = system
    self.flows = flows
  }

  /// How a physical rule weighs outputs; nil where its numbers are given.
  package func weights(by rule: PhysicalRule) -> Weigh? {
    if rule.isGiven { return nil }
    let products = system.products
    return { output throws(MissingProperty) in
      try products[output.product].weight(of: output.quantity, by: rule)
    }
  }

  /// Shares of a process's outputs, in their order; nil with diagnostics.
  package func amongOutputs(
    of process: Int, _ stated: StatedDivision, by weigh: Weigh, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    let outputs = flows.outputs(of: process)
    var weights: [ExactRatio] = []
    for output in outputs {
      do throws(MissingProperty) { weights.append(try weigh(output)) } catch {
        diagnostics.report(error.diagnostic(for: stated))
      }
    }
    return weights.count == outputs.count
      ? proportional(to: weights, stated, &diagnostics) : nil
  }

  /// Shares of processes, each weighed by all it puts out; nil with diagnostics.
  package func amongProcesses(
    of entry: SharedRecords, by weigh: Weigh, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    var weights: [ExactRatio] = []
    for name in entry.among {
      guard let process = system.process(named: name.value) else { continue }
      var sum = ExactRatio.zero
      for output in flows.outputs(of: process) {
        do throws(MissingProperty) { sum += try weigh(output) } catch {
          diagnostics.report(error.diagnostic(for: entry.division))
          return nil
        }
      }
      weights.append(sum)
    }
    return proportional(to: weights, entry.division, &diagnostics)
  }

  /// Shares of a process's outputs by the numbers given for them.
  package func amongOutputs(
    of process: Int, given stated: StatedDivision, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    let names = flows.outputs(of: process).map { system.products[$0.product].id }
    return given(for: names, stated, &diagnostics)
  }

  /// Shares of processes by the numbers given for them.
  package func amongProcesses(
    given entry: SharedRecords, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    given(for: entry.among.map(\.value), entry.division, &diagnostics)
  }

  private func given(
    for names: [String], _ stated: StatedDivision, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    let values = names.compactMap { name in
      stated.given.first { $0.name.value == name }?.value
    }
    guard values.count == names.count else {
      diagnostics.report(
        Diagnostic(
          .allocationProperty, at: stated.location, [names.first ?? "", stated.rule.word]))
      return nil
    }
    if case .physical(.metered) = stated.rule {
      return proportional(to: values, stated, &diagnostics)
    }
    do { return try Allocation(shares: values).shares } catch {
      diagnostics.report(stated.diagnostic(of: error))
      return nil
    }
  }

  private func proportional(
    to weights: [ExactRatio], _ stated: StatedDivision, _ diagnostics: inout Diagnostics
  ) -> [ExactRatio]? {
    do { return try Allocation(proportionalTo: weights).shares } catch {
      diagnostics.report(stated.diagnostic(of: error))
      return nil
    }
  }
}

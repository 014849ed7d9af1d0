import BanyanAttribution
import BanyanProduction
import BanyanQuantities

extension FootprintReport {
  /// What is divided, by which rule, the shares, and why: outputs of processes, then shared records.
  package var divisions: [FootprintResult.Division] { dividedOutputs + dividedRecords }

  private var dividedOutputs: [FootprintResult.Division] {
    system.processes.enumerated().compactMap { index, process in
      let shares = allocation.outputs[index]
      guard let stated = system.allocations[index], shares.count > 1 else { return nil }
      return .init(
        of: process.name, by: stated.rule, because: stated.reason,
        zip(flows.outputs(of: index), shares).map {
          .init(name: system.products[$0.product].name, share: $1)
        })
    }
  }

  private var dividedRecords: [FootprintResult.Division] {
    system.shared.enumerated().map { index, entry in
      .init(
        of: entry.records.text, by: system.sharedRules[index], because: entry.division.reason,
        zip(entry.among, allocation.shared[index]).map { name, share in
          let process = system.process(named: name.value).map { system.processes[$0].name }
          return .init(name: process ?? name.value, share: share)
        })
    }
  }
}

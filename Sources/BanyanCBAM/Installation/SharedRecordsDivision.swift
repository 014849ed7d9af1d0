import BanyanAttribution
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// Divides records of several processes by a physical relationship (2547 Annex III A.2): as products.yaml
/// says where that is one, else as `divide:` says.
struct SharedRecordsDivision {
  let settings: CBAMSettings
  let system: ProductionSystem
  let flows: Flows
  let mapping: ProcessMapping

  /// By entry of `shared:`, of the processes it is divided among; nil with every fault.
  func shares(_ diagnostics: inout Diagnostics) -> [[ExactRatio]]? {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    let shares = system.shared.map { entry -> [ExactRatio] in
      if let own = settings.divisions.first(where: { $0.records.text == entry.records.text }) {
        return self.shares(of: entry, by: own, &found) ?? []
      }
      return self.shares(of: entry, &found) ?? []
    }
    return found.hasErrors ? nil : shares
  }

  private func shares(
    of entry: SharedRecords, _ found: inout Diagnostics
  ) -> [ExactRatio]? {
    let division = Division(system, flows)
    switch entry.division.rule {
    case .other(let word):
      found.report(
        Diagnostic(
          .sharedByPrice, at: word.location, [entry.records.text, word.value],
          hint: Phrase(.hintSharedByPrice)))
      return nil
    case .physical(.metered), .physical(.shares):
      return division.amongProcesses(given: entry, &found)
    case .physical(.mass): return byFunctionalUnit(entry, &found)
    case .physical(let rule):
      guard let weigh = division.weights(by: rule) else { return nil }
      return division.amongProcesses(of: entry, by: weigh, &found)
    }
  }

  /// By activity levels; a process that is no process of the law by the mass it puts out.
  private func byFunctionalUnit(
    _ entry: SharedRecords, _ found: inout Diagnostics
  ) -> [ExactRatio]? {
    proportional(
      entry.among.compactMap { name in
        system.process(named: name.value).map { member in
          guard let place = mapping.processOfMember[member] else {
            return flows.outputs(of: member).reduce(.zero) { $0 + $1.quantity }
          }
          return mapping.processes[place].activityLevel
        }
      }, at: entry.records.location, &found)
  }

  private func proportional(
    _ weights: [ExactRatio], at location: SourceLocation, _ found: inout Diagnostics
  ) -> [ExactRatio]? {
    if let allocation = try? Allocation(proportionalTo: weights) { return allocation.shares }
    found.report(
      Diagnostic(.allocationNothing, at: location, ["divide"], hint: Phrase(.hintAllocationNothing))
    )
    return nil
  }

  /// Processes of cbam.yaml stand for those of products.yaml.
  private func shares(
    of entry: SharedRecords, by division: CBAMDivision, _ found: inout Diagnostics
  ) -> [ExactRatio]? {
    let names = CBAMNames(settings, system)
    for name in division.among + division.given.map(\.name) {
      _ = names.place(name, in: mapping.processes, &found)
    }
    if found.hasErrors { return nil }
    let places = entry.among.map { name -> Int? in
      system.process(named: name.value).flatMap { mapping.processOfMember[$0] }
    }
    let weights = places.map { place -> ExactRatio in
      guard let place, division.among.contains(where: { $0.value == mapping.processes[place].id })
      else { return .zero }
      switch division.rule {
      case .functionalUnit: return mapping.processes[place].activityLevel
      case .metered, .shares:
        return division.given.first { $0.name.value == mapping.processes[place].id }?.value ?? .zero
      case .energy, .molar: return .one
      }
    }
    if division.rule == .shares {
      if let allocation = try? Allocation(shares: weights) { return allocation.shares }
      found.report(
        Diagnostic(
          .allocationSum, at: division.location,
          ["\((weights.reduce(.zero, +) * ExactDecimal(100)).decimal().normalised) %"]))
      return nil
    }
    if division.rule == .energy || division.rule == .molar {
      let engine = Division(system, flows)
      let rule: PhysicalRule = division.rule == .energy ? .energy : .molar
      guard let weigh = engine.weights(by: rule) else { return nil }
      return engine.amongProcesses(of: entry, by: weigh, &found)
    }
    return proportional(weights, at: division.location, &found)
  }
}

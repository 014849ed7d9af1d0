import BanyanActivity
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

  /// By activity levels, or by tonnes where a process of no goods is among those of the law: units are
  /// never mixed.
  private func byFunctionalUnit(
    _ entry: SharedRecords, _ found: inout Diagnostics
  ) -> [ExactRatio]? {
    let members = entry.among.compactMap { system.process(named: $0.value) }
    let places = members.map { mapping.processOfMember[$0] }
    guard hasOneUnit(places, entry.records, &found) else { return nil }
    var weights: [ExactRatio] = []
    for (member, place) in zip(members, places) {
      guard let place else {
        guard let tonnes = tonnes(of: member, &found) else { return nil }
        weights.append(tonnes)
        continue
      }
      weights.append(level(of: place, among: places))
    }
    return proportional(weights, at: entry.records.location, &found)
  }

  /// A joint process stands for each of its members once.
  private func level(of place: Int, among places: [Int?]) -> ExactRatio {
    mapping.processes[place].activityLevel / ExactDecimal(places.count { $0 == place })
  }

  /// Whether processes count in one unit; tonnes where one is none of the law's. A fault otherwise.
  private func hasOneUnit(
    _ places: [Int?], _ records: RecordSelector, _ found: inout Diagnostics
  ) -> Bool {
    let units = Set(places.map { $0.map { mapping.processes[$0].unit } ?? .tonne })
    if units.count <= 1 { return true }
    found.report(
      Diagnostic(
        .sharedUnits, at: records.location,
        [records.text, units.map(\.rawValue).sorted().joined(separator: ", ")],
        hint: Phrase(.hintSharedUnits)))
    return false
  }

  /// What a process puts out, in tonnes.
  private func tonnes(of member: Int, _ found: inout Diagnostics) -> ExactRatio? {
    var sum = ExactRatio.zero
    for output in flows.outputs(of: member) {
      let product = system.products[output.product]
      do throws(MissingProperty) {
        sum += try product.weight(of: output.quantity, by: .mass) / ExactDecimal(1000)
      } catch {
        found.report(
          Diagnostic(
            .goodWithoutMass, at: product.location, [product.id],
            hint: Phrase(.hintAddField, "mass")))
        return nil
      }
    }
    return sum
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
    let named = places.filter { place in
      place.map { place in
        division.among.contains { $0.value == mapping.processes[place].id }
      } ?? false
    }
    if division.rule == .functionalUnit, !hasOneUnit(named, entry.records, &found) { return nil }
    let weights = places.map { place -> ExactRatio in
      guard let place, division.among.contains(where: { $0.value == mapping.processes[place].id })
      else { return .zero }
      switch division.rule {
      case .functionalUnit: return level(of: place, among: places)
      case .metered, .shares:
        let given = division.given.first { $0.name.value == mapping.processes[place].id }?.value
        return (given ?? .zero) / ExactDecimal(places.count { $0 == place })
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

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
    for division in settings.divisions
    where !system.shared.contains(where: { $0.records.text == division.records.text }) {
      let known = system.shared.map(\.records.text)
      found.report(
        Diagnostic(
          .divideUnused, at: division.records.location, [division.records.text],
          hint: Phrase(.hintDivideUnused, known.isEmpty ? "–" : known.joined(separator: "; "))))
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
    for member in members {
      guard let weight = functionalUnits(of: member, among: places, &found) else { return nil }
      weights.append(weight)
    }
    return proportional(weights, at: entry.records.location, &found)
  }

  /// The activity level, a joint process standing for each of its members once; tonnes of a process that
  /// is none of the law's.
  private func functionalUnits(
    of member: Int, among places: [Int?], _ found: inout Diagnostics
  ) -> ExactRatio? {
    guard let place = mapping.processOfMember[member] else { return tonnes(of: member, &found) }
    return mapping.processes[place].activityLevel / ExactDecimal(places.count { $0 == place })
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

  /// Processes of cbam.yaml stand for those of products.yaml; one outside the law goes by its own name.
  private func shares(
    of entry: SharedRecords, by division: CBAMDivision, _ found: inout Diagnostics
  ) -> [ExactRatio]? {
    let others = settings.otherProcesses.flatMap(\.of).map(\.value)
    let known = mapping.processes.map(\.id) + others
    for name in division.among + division.given.map(\.name) where !known.contains(name.value) {
      found.report(CBAMNames(settings, system).unknown(name, among: known))
    }
    let members = entry.among.compactMap { system.process(named: $0.value) }
    let places = members.map { mapping.processOfMember[$0] }
    let labels = zip(members, places).map { member, place in
      place.map { mapping.processes[$0].id } ?? system.processes[member].id
    }
    for name in division.among where known.contains(name.value) && !labels.contains(name.value) {
      found.report(
        ProductionChecks.unknown(name, "process", among: labels.sorted()))
    }
    if found.hasErrors { return nil }
    let isNamed = labels.map { label in division.among.contains { $0.value == label } }
    let count = { (label: String) in ExactDecimal(labels.count { $0 == label }) }
    var weights = [ExactRatio](repeating: .zero, count: labels.count)
    switch division.rule {
    case .functionalUnit:
      let named = zip(places, isNamed).filter(\.1).map(\.0)
      guard hasOneUnit(named, entry.records, &found) else { return nil }
      for index in labels.indices where isNamed[index] {
        guard let weight = functionalUnits(of: members[index], among: places, &found) else {
          return nil
        }
        weights[index] = weight
      }
    case .metered, .shares:
      for index in labels.indices where isNamed[index] {
        let given = division.given.first { $0.name.value == labels[index] }?.value
        weights[index] = (given ?? .zero) / count(labels[index])
      }
    case .energy, .molar:
      let rule: PhysicalRule = division.rule == .energy ? .energy : .molar
      guard let weigh = Division(system, flows).weights(by: rule) else { return nil }
      for index in labels.indices where isNamed[index] {
        for output in flows.outputs(of: members[index]) {
          do throws(MissingProperty) { weights[index] += try weigh(output) } catch {
            found.report(error.diagnostic(for: entry.division))
            return nil
          }
        }
      }
    }
    guard division.rule == .shares else {
      return proportional(weights, at: division.location, &found)
    }
    if let allocation = try? Allocation(shares: weights) { return allocation.shares }
    found.report(
      Diagnostic(
        .allocationSum, at: division.location,
        ["\((weights.reduce(.zero, +) * ExactDecimal(100)).decimal().normalised) %"]))
    return nil
  }
}

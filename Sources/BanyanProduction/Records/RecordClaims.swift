import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Finds for every line of records its process, what divides it, or its place outside.
package struct RecordClaims {
  private let system: ProductionSystem

  package init(_ system: ProductionSystem) { self.system = system }

  package struct Claim: Sendable {
    package let line: EmissionLine
    package let place: Place
  }

  package enum Place: Sendable {
    case at(Carrier)
    /// Index among `shared`.
    case shared(Int)
    /// Index among `outside`.
    case outside(Int)
  }

  /// Nil, with diagnostics, where a line belongs nowhere or to several.
  ///
  /// `wanted`: which lines need a place; the others may have one.
  package func claims(
    on lines: [EmissionLine], wanted: (EmissionLine) -> Bool = { _ in true },
    _ diagnostics: inout Diagnostics
  ) -> [Claim]? {
    var found = Diagnostics()
    var used: Set<SourceLocation> = []
    let claims = lines.compactMap { line -> Claim? in
      if let name = line.process {
        // A name that products.yaml does not declare was an error when the record was read.
        return system.process(named: name).map {
          Claim(line: line, place: .at(.process($0)))
        }
      }
      let entries = entries(for: line)
      used.formUnion(entries.map(\.records.location))
      switch entries.count {
      case 0: if wanted(line) { found.report(unassigned(line)) }
      case 1: return Claim(line: line, place: entries[0].place)
      default: found.report(claimedTwice(line, entries.map(\.records)))
      }
      return nil
    }
    let all = system.shared.map(\.records) + system.outside.map(\.records)
    for records in all + system.assigned.map(\.records) where !used.contains(records.location) {
      found.report(
        Diagnostic(
          .recordsUnused, at: records.location, [records.text], hint: Phrase(.hintRecordsUnused)))
    }
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : claims
  }

  private typealias Entry = (records: RecordSelector, place: Place)

  /// The entries that mean a line. What energy brings with it goes where the energy's own records
  /// go, unless an entry means it by its own name.
  private func entries(for line: EmissionLine) -> [Entry] {
    let own = entries { $0.means(line.activity, of: line) }
    if !own.isEmpty { return own }
    let energies = EnergyUpstream.energy(behind: line.activity)
    return entries { records in energies.contains { records.means($0, of: line) } }
  }

  private func entries(where isMeant: (RecordSelector) -> Bool) -> [Entry] {
    var entries: [Entry] = []
    for (index, entry) in system.shared.enumerated() where isMeant(entry.records) {
      entries.append((entry.records, .shared(index)))
    }
    for (index, entry) in system.outside.enumerated() where isMeant(entry.records) {
      entries.append((entry.records, .outside(index)))
    }
    for entry in system.assigned where isMeant(entry.records) {
      guard let place = system.place(of: entry) else { continue }
      entries.append((entry.records, .at(place)))
    }
    return entries
  }

  private func unassigned(_ line: EmissionLine) -> Diagnostic {
    let record = line.place.location(of: .process)
    let name = line.source == line.activity.description ? "" : ", \(line.source)"
    return Diagnostic(
      .recordsUnassigned, at: record.place, ["\(line.activity)\(name)"], excerpt: record.excerpt,
      hint: Phrase(.hintRecordsUnassigned, line.activity.description))
  }

  private func claimedTwice(_ line: EmissionLine, _ places: [RecordSelector]) -> Diagnostic {
    Diagnostic(
      .recordsTwice, at: line.first, [line.activity.description],
      notes: places.map { Note(Phrase(.noteDeclaredHere, $0.text), at: $0.location) },
      hint: Phrase(.hintRecordsTwice))
  }
}

extension ProductionSystem {
  fileprivate func place(of entry: AssignedRecords) -> Carrier? {
    switch entry.place {
    case .process(let name): process(named: name.value).map { .process($0) }
    case .product(let name): product(named: name.value).map { .product($0) }
    }
  }
}

extension RecordSelector {
  package func matches(_ line: EmissionLine) -> Bool { means(line.activity, of: line) }

  fileprivate func means(_ activity: ActivityPath, of line: EmissionLine) -> Bool {
    // A source without a name is called by its activity, of what it brings along too.
    matches(
      activity: activity,
      source: line.source == line.activity.description ? activity.description : line.source,
      facility: line.facility.id)
  }
}

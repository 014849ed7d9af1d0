import BanyanActivity
import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Gives every line of records its processes, or its place outside with the reason.
struct Assignment {
  let system: ProductSystem
  let allocation: SystemAllocation

  struct Result {
    var burdens: [Burden] = []
    /// Lines that belong to no product, by entry of `outside`.
    var outside: [[EmissionLine]]
  }

  func assign(_ lines: [EmissionLine], _ diagnostics: inout Diagnostics) -> Result? {
    var found = Diagnostics()
    var result = Result(outside: [[EmissionLine]](repeating: [], count: system.outside.count))
    var names = Names()
    var used: Set<SourceLocation> = []
    for line in lines {
      if !line.process.isEmpty {
        if let process = system.process(named: line.process) {
          result.burdens.append(burden(of: line, at: .process(process), .one, nil, &names))
        }
        continue
      }
      let assigned = system.assigned.indices.filter { system.assigned[$0].records.matches(line) }
      let shared = system.shared.indices.filter { system.shared[$0].records.matches(line) }
      let outside = system.outside.indices.filter { system.outside[$0].records.matches(line) }
      used.formUnion(shared.map { system.shared[$0].records.location })
      used.formUnion(outside.map { system.outside[$0].records.location })
      used.formUnion(assigned.map { system.assigned[$0].records.location })
      switch (shared.count, outside.count, assigned.count) {
      case (1, 0, 0): result.burdens += divided(line, by: shared[0], &names)
      case (0, 1, 0): result.outside[outside[0]].append(line)
      case (0, 0, 1):
        if let place = system.place(of: system.assigned[assigned[0]]) {
          result.burdens.append(burden(of: line, at: place, .one, nil, &names))
        }
      case (0, 0, 0): found.report(unassigned(line))
      default:
        found.report(
          claimedTwice(
            line,
            shared.map { system.shared[$0].records } + outside.map { system.outside[$0].records }
              + assigned.map { system.assigned[$0].records }))
      }
    }
    let entries =
      system.shared.map(\.records) + system.outside.map(\.records)
      + system.assigned.map(\.records)
    for records in entries
    where !used.contains(records.location) {
      found.report(
        Diagnostic(
          .recordsUnused, at: records.location, [records.text], hint: Phrase(.hintRecordsUnused)))
    }
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : result
  }

  private func unassigned(_ line: EmissionLine) -> Diagnostic {
    let record = line.place.location(of: .process)
    let name = line.source == line.activity.description ? "" : ", \(line.source)"
    return Diagnostic(
      .recordsUnassigned, at: record.place, ["\(line.activity)\(name)"], excerpt: record.excerpt,
      hint: Phrase(.hintRecordsUnassigned, line.activity.description))
  }

  private func claimedTwice(
    _ line: EmissionLine, _ places: [RecordSelector]
  ) -> Diagnostic {
    Diagnostic(
      .recordsTwice, at: line.first, [line.activity.description],
      notes: places.map { Note(Phrase(.noteDeclaredHere, $0.text), at: $0.location) },
      hint: Phrase(.hintRecordsTwice))
  }

  private func divided(
    _ line: EmissionLine, by entry: Int, _ names: inout Names
  ) -> [Burden] {
    let shares = allocation.shared[entry]
    let processes = system.shared[entry].among.compactMap { system.process(named: $0.value) }
    let whole = LineMasses(line)
    // The last process with a share takes what rounding leaves, so that the parts are the line.
    var restMasses = whole.masses
    var restGases = whole.gases
    let last = shares.lastIndex { !$0.isZero }
    return zip(processes, shares).enumerated().compactMap { index, pair in
      let (process, share) = pair
      if share.isZero { return nil }
      var part = LineMasses(masses: restMasses, gases: restGases)
      if index != last {
        part = whole.scaled(by: share)
        restMasses += part.masses.mapped { -$0 }
        restGases = zip(restGases, part.gases).map { ($0.species, $0.kilograms - $1.kilograms) }
      }
      return burden(of: line, at: .process(process), share, part, &names)
    }
  }

  private func burden(
    of line: EmissionLine, at place: Burden.Place, _ share: ExactRatio, _ part: LineMasses?,
    _ names: inout Names
  ) -> Burden {
    let part = part ?? LineMasses(line)
    return Burden(
      id: names.name(of: line, at: system.id(of: place)), origin: .line(line),
      place: place, share: share, stage: LifeCycleStage(of: line.activity),
      masses: part.masses, gases: part.gases,
      quality: BurdenQuality(of: line, rating: rating(of: line)))
  }
}

extension Assignment {
  /// The rating products.yaml gives; of several that match, the first.
  private func rating(of line: EmissionLine) -> BurdenQuality.Rating? {
    system.ratings.first { $0.records.matches(line) }?.rating
  }
}

/// Names of burdens, each given once.
struct Names {
  private var taken: Set<String> = []

  mutating func name(of line: EmissionLine, at process: String) -> String {
    var parts = [process]
    if line.source != line.activity.description { parts.append(line.source) }
    parts.append(line.activity.description)
    return unique(parts.joined(separator: "/"))
  }

  mutating func unique(_ name: String) -> String {
    var result = name
    var number = 2
    while !taken.insert(result).inserted {
      result = "\(name)#\(number)"
      number += 1
    }
    return result
  }
}

extension ProductSystem {
  fileprivate func place(of entry: AssignedRecords) -> Burden.Place? {
    switch entry.place {
    case .process(let name): process(named: name.value).map { .process($0) }
    case .product(let name): product(named: name.value).map { .product($0) }
    }
  }

  func id(of place: Burden.Place) -> String {
    switch place {
    case .process(let index): processes[index].id
    case .product(let index): products[index].id
    }
  }

  /// As reports name it.
  public func name(of place: Burden.Place) -> String {
    switch place {
    case .process(let index): processes[index].name
    case .product(let index): products[index].name
    }
  }
}

extension RecordSelector {
  func matches(_ line: EmissionLine) -> Bool {
    matches(activity: line.activity, source: line.source, facility: line.facility.id)
  }
}

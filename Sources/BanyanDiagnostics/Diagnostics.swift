/// All findings of a run, ordered by place when they are read.
public struct Diagnostics: Sendable {
  private var found: [Diagnostic] = []
  /// Findings that were counted but not kept, by code: a bulk file can hold millions.
  public private(set) var uncounted: [DiagnosticCode: Int] = [:]

  /// Nothing found yet.
  public init() {}

  package mutating func report(_ diagnostic: Diagnostic) { found.append(diagnostic) }

  package mutating func append(contentsOf other: Diagnostics) {
    found += other.found
    for (code, count) in other.uncounted { uncounted[code, default: 0] += count }
  }

  /// Adds what was not found already: stages of one run that rest on the same files find the same.
  package mutating func join(_ other: Diagnostics) { join(all: [other]) }

  /// The same of many, which are looked through once.
  package mutating func join(all others: [Diagnostics]) {
    // Most stages find nothing: for those, what is there is not looked through.
    if others.allSatisfy({ $0.found.isEmpty && $0.uncounted.isEmpty }) { return }
    var known = Set(found)
    for other in others {
      found += other.found.filter { known.insert($0).inserted }
      for (code, count) in other.uncounted where uncounted[code] == nil { uncounted[code] = count }
    }
  }

  /// These and those of another stage that are not among them.
  package func joined(with other: Diagnostics) -> Diagnostics {
    var all = self
    all.join(other)
    return all
  }

  /// Records that `count` further findings of this kind exist.
  package mutating func count(_ count: Int, furtherOf code: DiagnosticCode) {
    uncounted[code, default: 0] += count
  }

  /// Whether nothing is kept.
  public var isEmpty: Bool { found.isEmpty }
  /// Whether any of them stops a report.
  public var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// The findings of other kinds than these.
  package func without(_ codes: Set<DiagnosticCode>) -> Diagnostics {
    var rest = Diagnostics()
    rest.found = found.filter { !codes.contains($0.code) }
    rest.uncounted = uncounted.filter { !codes.contains($0.key) }
    return rest
  }

  /// The same with each finding changed.
  package func mapped(_ change: (Diagnostic) -> Diagnostic) -> Diagnostics {
    var changed = self
    changed.found = found.map(change)
    return changed
  }

  /// Those of which something holds.
  package func filtered(_ holds: (Diagnostic) -> Bool) -> Diagnostics {
    var rest = Diagnostics()
    rest.found = found.filter(holds)
    return rest
  }

  /// The findings of these kinds alone.
  package func only(_ codes: Set<DiagnosticCode>) -> Diagnostics {
    var rest = Diagnostics()
    rest.found = found.filter { codes.contains($0.code) }
    return rest
  }

  /// By file, line and column; findings without a place first, in the order they were found.
  public var ordered: [Diagnostic] {
    found.enumerated().sorted { a, b in
      switch (a.element.location, b.element.location) {
      case (nil, nil): a.offset < b.offset
      case (nil, _): true
      case (_, nil): false
      case (let first?, let second?):
        first == second ? a.offset < b.offset : first < second
      }
    }.map(\.element)
  }

  /// How many weigh as much, those that were counted only among them.
  public func count(of severity: Severity) -> Int {
    found.count { $0.severity == severity }
      + uncounted.reduce(0) { $0 + ($1.key.severity == severity ? $1.value : 0) }
  }

  /// How many files hold an error.
  package var filesWithErrors: Int {
    Set(found.filter { $0.severity == .error }.compactMap { $0.location?.file }).count
  }
}

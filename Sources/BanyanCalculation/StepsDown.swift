import BanyanDiagnostics
import BanyanFactors

/// Steps down the ladder that were taken, each said at the acceptance it was taken by.
struct StepsDown: Sendable {
  private var taken: [SourceLocation: (acceptance: Acceptance, rows: [String: NearerRow?])] = [:]
  /// Acceptances that were needed on the way to something.
  var needed: Set<SourceLocation> = []

  init() {}

  init(joining parts: [StepsDown]) {
    for part in parts {
      needed.formUnion(part.needed)
      for (location, entry) in part.taken {
        taken[location, default: (entry.acceptance, [:])].rows.merge(entry.rows) { a, _ in a }
      }
    }
  }

  /// What a line rests on that does not fit and that somebody accepted.
  mutating func add(_ basis: LineBasis) {
    let steps =
      basis.matches.compactMap(\.stepDown) + (basis.conversion?.stepsDown ?? [])
      + (basis.market?.conversion?.stepsDown ?? [])
    for step in steps {
      for acceptance in step.acceptances {
        needed.insert(acceptance.location)
        taken[acceptance.location, default: (acceptance, [:])].rows[step.id] = .some(step.nearer)
      }
    }
  }

  /// Says each step, what lies nearer than it, and which acceptances nothing asked for.
  func report(of all: [Acceptance], _ diagnostics: inout Diagnostics) {
    for (location, entry) in taken {
      for (row, nearer) in entry.rows.sorted(by: { $0.key < $1.key }) {
        let stands = entry.acceptance.stands.joined(separator: " ")
        diagnostics.report(
          Diagnostic(.factorCarried, at: location, [row, stands, entry.acceptance.reason]))
        guard let nearer else { continue }
        diagnostics.report(
          Diagnostic(
            .factorNearer, at: location, [row, stands, nearer.id, nearer.validity],
            notes: [Note(Phrase(.noteNearestFactor, nearer.id), at: nearer.location)],
            hint: Phrase(.hintTakeNearer, nearer.take)))
      }
    }
    for acceptance in all where !needed.contains(acceptance.location) {
      diagnostics.report(
        Diagnostic(
          .acceptUnused, at: acceptance.location, [acceptance.activity.description],
          hint: Phrase(.hintRemoveAccept)))
    }
  }
}

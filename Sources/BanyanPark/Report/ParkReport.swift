import BanyanDiagnostics
import BanyanQuantities

/// A park reckoned: the closed result, and what explanations go back to.
package struct ParkReport: Sendable {
  /// What the park states.
  package let result: ParkResult
  let runs: MemberRuns
  let members: [Member]
  let flows: [MatchedFlow]
  let strikes: [Strike]
  let rules: [ShareRule]
  /// Warnings and notes of the run.
  package let findings: [Diagnostic]

  package var records: Int { members.reduce(0) { $0 + ($1.books?.result.records ?? 0) } }
}

/// For whom a report is: who sees what.
package enum ParkAudience: Sendable, Equatable {
  /// The manager, who knows all books.
  case park
  /// One firm, by its id: what is its own, and of others what its own flows say.
  case firm(String)

  /// Audiences that come with sealed books.
  static let later = ["province", "public", "verifier"]
}

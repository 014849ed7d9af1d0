import Banyan
import Foundation
import Testing

@testable import BanyanFactors

/// What resolves, written down: a change of data shows which figures move.
///
/// `BANYAN_RECORD=1 swift test --filter ResolutionTests` writes the file anew.
@Suite("Published tables: what resolves")
struct ResolutionTests {
  private static let file =
    CarriedTables.repository + "/Tests/PublishedTableTests/resolved.txt"

  /// One line for each activity and kind of unit the two sets know.
  private func lines() throws -> [String] {
    let sets = ["ipcc-2006", "viet-nam"]
    var catalogue = FactorCatalogue(sets: sets, site: [], constants: .ipcc, library: .carried)
    var findings = Diagnostics()
    let heads = Set(ActivityVocabulary.kinds.keys)
    catalogue.load(heads: heads, pins: [], &findings)
    #expect(findings.isEmpty)
    let factors = catalogue.tables.flatMap(\.factors)
    var lines: Set<String> = []
    for factor in factors {
      let request = FactorRequest(
        activity: factor.activity, country: "VN", subdivision: nil, sector: "manufacturing",
        period: Period(year: 2025), supplier: nil, pin: nil, unit: factor.per)
      let outcome = catalogue.match(request, accepting: []) {
        factor.per.conversion(to: $0.per) == nil ? .none : .direct
      }
      lines.insert("\(factor.activity), \(factor.per.symbol): \(text(of: outcome))")
    }
    return lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private func text(of outcome: FactorOutcome) -> String {
    switch outcome {
    case .match(let match):
      let mass = match.chosen.emissions.first.map {
        "\($0.species) \($0.kilograms.decimal(significantDigits: 12)) kg per \(match.chosen.per.symbol)"
      }
      return "\(match.chosen.id), \(mass ?? "nothing")"
    case .miss(.tie(let factors)): return "tie: \(factors.map(\.id).joined(separator: " "))"
    case .miss(.refused(let refused)):
      let reasons = Set(refused.map { "\($0.refusal)" }).sorted().joined(separator: " ")
      return "none: \(reasons)"
    case .miss(.none): return "none"
    case .miss(let other): return "none: \(other)"
    }
  }

  @Test("What resolves in Viet Nam in 2025 is what the record says")
  func record() throws {
    let now = try lines()
    if ProcessInfo.processInfo.environment["BANYAN_RECORD"] != nil {
      try FileSystem.write(now.joined(separator: "\n") + "\n", to: Self.file)
      return
    }
    let recorded = try String(contentsOfFile: Self.file, encoding: .utf8)
      .split(separator: "\n").map(String.init)
    let gone = Set(recorded).subtracting(now).sorted().map { "- \($0)" }
    let new = Set(now).subtracting(recorded).sorted().map { "+ \($0)" }
    #expect(gone.isEmpty && new.isEmpty, "\((gone + new).joined(separator: "\n"))")
  }

  @Test("No activity of the two sets ends in a tie")
  func noTies() throws {
    let ties = try lines().filter { $0.contains(": tie: ") }
    #expect(ties.isEmpty, "\(ties.joined(separator: "\n"))")
  }
}

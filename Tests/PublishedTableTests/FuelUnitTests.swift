import Banyan
import TestWorkspace
import Testing

@testable import BanyanFactors

/// Fuels in the units they are bought in, by every set that knows them.
@Suite("Published tables: fuels in every unit")
struct FuelUnitTests {
  static let sets = [
    ("ipcc-2006", "VN", "AR5"), ("viet-nam", "VN", "AR5"), ("desnz-2025", "GB", "AR5"),
    ("epa-2025", "US", "AR5"), ("ipcc-2006, viet-nam", "VN", "AR6"),
    ("viet-nam, ipcc-2006", "VN", "AR6"),
  ]

  @Test("No fuel ends in a tie, whatever its unit", arguments: sets)
  func noTies(sets: String, country: String, gwp: String) throws {
    let names = sets.split(separator: ",").map { String($0.drop { $0 == " " }) }
    let activities = Set(
      CarriedTables.factors.filter {
        names.contains($0.head.set) && ActivityVocabulary.kind(of: $0.activity) == .fuel
      }.map(\.activity.description)
    ).sorted()
    #expect(!activities.isEmpty)
    let units = ["t", "l", "m3", "Nm3", "Sm3", "kWh (net)", "kWh (gross)", "mmBtu (gross)", "gal"]
    let rows = activities.flatMap { activity in
      units.map { "2025-03-01,\($0),\(activity),1,\($0)" }
    }
    let workspace = TestWorkspace(
      (["date,source,activity,quantity,unit"] + rows).joined(separator: "\n"), gwp: gwp,
      sets: names, country: country)
    let outcome = try workspace.run()
    let ties = outcome.diagnostics.ordered.filter { $0.code == .factorTie }
    #expect(ties.isEmpty, "\(ties.map { DiagnosticText(language: .english).text(of: $0) })")
  }
}

import Banyan
import Foundation
import TestWorkspace
import Testing

/// The closed result of an inventory: what is written is read back as it was.
@Suite("The inventory's closed result")
struct InventoryResultTests {
  /// Writes a result, reads it, and writes it again.
  private func check(_ result: InventoryResult, _ name: String) {
    let text = InventoryJSON().text(of: result)
    var findings = Diagnostics()
    let read = InventoryResult.read(text, file: "inventory.json", &findings)
    #expect(findings.isEmpty, "\(name): \(DiagnosticText(language: .english).text(of: findings))")
    #expect(read == result, "\(name)")
    #expect(read.map { InventoryJSON().text(of: $0) } == text, "\(name)")
  }

  private static let examples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/examples"

  @Test("Examples read back equal", arguments: ["workshop", "steel-mill"])
  func examples(name: String) throws {
    for gwp in [nil, "AR5"] {
      let outcome = try TestWorkspace.run("\(Self.examples)/\(name)", gwp: gwp)
      check(try #require(outcome.report, "\(outcome.text)").result, name)
    }
  }

  @Test("Contracts, exclusions, an acceptance and words of the user read back equal")
  func corners() throws {
    let outcome = try TestWorkspace(
      """
      from,through,source,activity,quantity,unit,contract
      2024-01-15,2024-12-31,meter,electricity/grid,"5,000",MWh,
      2024-01-15,2024-12-31,rec,electricity/contract,"4,000",MWh,certificates
      2024-02-01,2024-02-29,"lò ""hai""\\",gas/HCFC-22,3,kg,
      """, period: "{from: 2024-01-15, through: 2024-12-31}", sets: ["viet-nam"],
      settings: """
        exclusions: [{category: "3", because: "dưới 1 % \\t & no data"}]
        contracts:
          - {id: certificates, kind: certificate, covers: 4000 MWh, emits: {CO2: 0 kg}, criteria: {vintage: yes}}
        accept:
          - {activity: electricity/grid, take: [2023], for: [2024], because: "no later \\"notice\\""}
          - {activity: electricity/contract, take: [2023], for: [2024], because: "as above"}
        """
    ).run()
    let result = try #require(outcome.report, "\(outcome.text)").result
    check(result, "corners")
    #expect(result.lines.contains { $0.marketBased != nil })
    #expect(!result.head.acceptances.isEmpty)
    #expect(!result.head.findings.isEmpty)
    #expect(
      result.months.first?.month == Period(monthOf: try #require(CalendarDate(iso: "2024-01-01"))))
  }

  @Test("Random workspaces read back equal", arguments: 1...20)
  func random(seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    let kinds = [
      ("stationary-combustion/diesel", "kg"), ("stationary-combustion/natural-gas", "t"),
      ("mobile-combustion/diesel", "kg"), ("gas/SF6", "kg"), ("gas/HCFC-22", "g"),
      ("refrigerant/R-410A", "kg"), ("stationary-combustion/wood", "t"),
    ]
    var rows = ["date,source,activity,quantity,unit,process,uncertainty"]
    for _ in 0..<Int.random(in: 1...30, using: &numbers) {
      let kind = kinds.randomElement(using: &numbers) ?? kinds[0]
      let day = Int.random(in: 10...28, using: &numbers)
      let month = Int.random(in: 1...9, using: &numbers)
      let quantity =
        "\(Int.random(in: 0...99_999, using: &numbers)).\(Int.random(in: 1...999, using: &numbers))"
      let process = ["", "a", "b/c"].randomElement(using: &numbers) ?? ""
      let spread = ["", "5 %", "12.5 %"].randomElement(using: &numbers) ?? ""
      rows.append(
        "2025-0\(month)-\(day),s\(Int.random(in: 1...3, using: &numbers)),\(kind.0),\(quantity),"
          + "\(kind.1),\(process),\(spread)")
    }
    let outcome = try TestWorkspace(rows.joined(separator: "\n"), gwp: "AR6").run()
    check(try #require(outcome.report, "\(outcome.text)").result, "seed \(seed)")
  }

  /// So that a failure can be had again.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  @Test("Each property of a report is stated in its result, or drawn by pages alone")
  func completeness() throws {
    let stated: Set = [
      "settings", "potentials", "lines", "total", "marketBasedTotal", "biogenicCarbonDioxide",
      "categories", "scopes", "scope3", "gases", "outsideBasket", "facilities", "months", "factors",
      "completeness", "uncertainty", "records", "findings", "head", "deliveries",
    ]
    // What contracts claim and the base year's statement are drawn; files and bytes are the run's,
    // whose files a head states.
    let drawn: Set = ["market", "own", "baseYear", "files", "bytes", "workers"]
    let properties = Set(Mirror(reflecting: try SmallReport().report).children.compactMap(\.label))
    #expect(properties == stated.union(drawn))
    #expect(stated.isDisjoint(with: drawn))
  }
}

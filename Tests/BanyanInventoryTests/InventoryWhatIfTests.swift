import Banyan
import TestWorkspace
import Testing

/// Other bituminous coal: 25.8 GJ/t (IPCC 2006, Vol. 2, Table 1.2); 94 600 kg CO2, 10 kg CH4 and 1.5 kg
/// N2O a TJ (Table 2.3). LPG: 63 100, 1 and 0.1 a TJ. AR6: CH4 27.9 of no stated origin, N2O 273.
///
///     coal: 25.8 × (94.6 + 0.01 × 27.9 + 0.0015 × 273) = 25.8 × 95.2885 kg/GJ = 2.4584433 t/t
///     LPG:  63.1 + 0.001 × 27.9 + 0.0001 × 273 = 63.1552 kg/GJ
@Suite("An inventory as it would be")
struct InventoryWhatIfTests {
  private struct Outcome {
    let comparison: InventoryWhatIf?
    let codes: [String]
  }

  private func run(
    _ change: String, _ row: String = "boiler,stationary-combustion/bituminous-coal,100,t"
  ) throws -> Outcome {
    try TestWorkspace(
      "date,source,activity,quantity,unit\n2025-06-30,\(row)", gwp: "AR6",
      table: TestWorkspace.table([
        "id: tyres, activity: stationary-combustion/tyres, per: t, emits: {CO2: 2000 kg}"
      ])
    ).written { folder, library in
      let opened = try Run.open(
        folder, library: library, options: .init(workers: Workers(most: 1)))
      let run = try #require(opened.value)
      var findings = Diagnostics()
      let plan = Array("name: Plan\nchanges:\n  - {what: x, \(change)}\n".utf8)
        .withUnsafeBytes {
          WhatIfReader(file: "plan.yaml", names: nil, library: library).changes(in: $0, &findings)
        }
      guard let plan else {
        return Outcome(comparison: nil, codes: findings.ordered.map(\.code.rawValue))
      }
      let before = try run.report(of: InventoryStandard.self, on: ())
      let stage = try InventoryWhatIf.comparison(of: plan, with: #require(before.value), in: run)
      return Outcome(
        comparison: stage.value, codes: stage.findings.ordered.map(\.code.rawValue))
    }
  }

  @Test("Less of a fuel is less of its emissions")
  func less() throws {
    let comparison = try #require(try run("records: {source: boiler}, times: 90 %").comparison)
    #expect(comparison.before.total == ExactDecimal(exactly: "245.84433"))
    #expect(comparison.after.total == ExactDecimal(exactly: "221.259897"))
    #expect(comparison.steps.map(\.effect) == [ExactDecimal(exactly: "-24.584433")])
  }

  @Test("Another fuel gives the same heat")
  func heat() throws {
    let half = try #require(
      try run("records: {source: boiler}, part: 50 %, becomes: stationary-combustion/lpg")
        .comparison)
    // 122.922165 t stay; 50 t × 25.8 GJ/t = 1290 GJ × 63.1552 kg/GJ = 81.470208 t
    #expect(half.after.total == ExactDecimal(exactly: "204.392373"))
    // Of 80 % before and 90 % after: 2580 GJ × 8/9 × 63.1552 kg/GJ = 144.8359253333… t
    let better = try #require(
      try run(
        "records: {source: boiler}, becomes: stationary-combustion/lpg, efficiency-before: 80 %, "
          + "efficiency-after: 90 %"
      ).comparison)
    #expect(
      (better.after.total - ExactDecimal(exactly: "144.835925333333333333")).magnitude
        < ExactDecimal(exactly: "0.00000000000001"))
  }

  @Test("A quantity stated anew by times and unit keeps nothing")
  func stated() throws {
    let comparison = try #require(
      try run(
        "records: {source: boiler}, becomes: stationary-combustion/lpg, times: 10, "
          + "unit: GJ (net)"
      ).comparison)
    // 100 × 10 GJ × 63.1552 kg/GJ
    #expect(comparison.after.total == ExactDecimal(exactly: "63.1552"))
  }

  @Test("What an inventory does not hold, and heat nobody knows, is refused")
  func refused() throws {
    #expect(try run("material: ore, footprint: suppliers/ore.json").codes == ["change.nowhere"])
    #expect(try run("process: a, product: b, quantity: 1 t").codes == ["change.nowhere"])
    #expect(try run("records: {source: kiln}, times: 2").codes == ["change.meets-nothing"])
    #expect(
      try run(
        "records: {source: kiln}, becomes: stationary-combustion/lpg",
        "kiln,stationary-combustion/tyres,1,t"
      ).codes == ["change.heat"])
  }

  @Test("Text, JSON and page say the same")
  func renderings() throws {
    let comparison = try #require(try run("records: {source: boiler}, times: 90 %").comparison)
    for form in InventoryWhatIf.formats {
      guard case .text(let text)? = try form.render(comparison, Surface(language: .english)).value
      else {
        Issue.record("no text as \(form.name)")
        continue
      }
      #expect(text.contains(form.name == "json" ? "221.259897" : "221.3"))
    }
  }
}

import Banyan
import TestWorkspace
import Testing

/// A plant that emits 1000 t and buys 100 t of ore at 500 kg/t makes 200 t: (1 000 000 + 50 000) ÷ 200
/// = 5250 kg for one tonne. Then, one after another:
///
///     half of the oven's 200 t becomes 1.5 times as much at 200 kg/t:
///         100 000 + 150 × 200 = 130 000, 70 000 less            −350
///     the furnace's 800 t times 90 %:  80 000 less              −400
///     its 720 t at 500 kg/t:  360 000 less                     −1800
///     ore at 100 kg/t:  40 000 less                             −200
///     245 t made:  500 000 ÷ 200 = 2500, ÷ 245 = 2040.816…      the rest
@Suite("What would be otherwise")
struct WhatIfTests {
  static let workspace = TestWorkspace(
    """
    date,source,activity,quantity,unit,process
    2025-06-30,furnace,process/any,800,t,plant
    2025-06-30,oven,process/any,200,t,plant
    """, sets: [],
    table: TestWorkspace.table([
      "id: any, activity: process/any, per: t, emits: {CO2: 1000 kg}",
      "id: other, activity: process/other, per: t, emits: {CO2: 200 kg}",
    ]),
    products: """
      processes:
        - id: plant
          outputs: [{product: a, quantity: 200 t}]
          takes: [{material: ore, quantity: 100 t}]
      products:
        - {id: a, declared-unit: 1 t}
      materials:
        - {id: ore, footprint: suppliers/ore.json}
      """,
    files: [
      "suppliers/ore.json": TestWorkspace.supplier("500"),
      "suppliers/better.json": TestWorkspace.supplier("100"),
    ])

  static let changes = """
    name: Plan
    changes:
      - {what: oven, records: {source: oven}, part: 50 %, becomes: process/other, times: 150 %}
      - {what: furnace, records: {source: furnace}, times: 0.9}
      - {what: factor, records: {activity: process/any, source: furnace}, factor: plan/half}
      - {what: ore, material: ore, footprint: suppliers/better.json}
      - {what: output, process: plant, product: a, quantity: 245000 kg}
    tables:
      - table: plan
        citation: Test
        valid: 2025
        geography: VN
        factors:
          - {id: half, activity: process/any, per: t, emits: {CO2: 500 kg}}
    """

  @Test("Each step has its effect, and the effects are the whole difference")
  func steps() throws {
    let comparison = try #require(try Self.run(Self.changes).comparison)
    let effects = comparison.steps.map(\.effect)
    #expect(comparison.before.footprint.total == ExactDecimal(5250))
    #expect(effects.prefix(4) == [-350, -400, -1800, -200])
    // 500 000 ÷ 245, to 18 places.
    let after = ExactDecimal(500_000).divided(by: 245, significantDigits: 40).rounded(places: 18)
    #expect(
      (comparison.after.footprint.total - after).magnitude
        <= ExactDecimal(exactly: "0.000000000000000003"))
    #expect(effects.reduce(.zero, +) == comparison.difference)
    let parts = comparison.contributions
    #expect(parts.reduce(.zero) { $0 + $1.after - $1.before } == comparison.difference)
    #expect(comparison.after.balance.difference.isZero)
  }

  @Test("A table of the file counts only where a change names it")
  func tableByNameAlone() throws {
    let without = Self.changes.split(separator: "\n").filter { !$0.contains("what: factor") }
      .joined(separator: "\n")
    let comparison = try #require(try Self.run(without).comparison)
    #expect(comparison.steps.map(\.effect).prefix(3) == [-350, -400, -200])
  }

  @Test(
    "A change that changes nothing, or that cannot be, is an error at its place",
    arguments: [
      ("{what: x, records: {source: ofen}, times: 2}", "change.meets-nothing", 3),
      ("{what: x, records: {source: oven}, part: 140 %, times: 2}", "share.range", 3),
      ("{what: x, records: {source: oven}}", "field.missing", 3),
      ("{what: x, records: {source: oven}, unit: kg}", "change.unit", 3),
      ("{what: x, records: {source: oven}, becomes: process/other, unit: kg}", "change.unit", 3),
      ("{what: x, records: {source: oven}, times: 2, efficiency-after: 90 %}", "field.missing", 3),
      ("{what: x, records: {source: oven}, becomes: proces/other}", "activity.unknown", 3),
      ("{what: x, material: or, footprint: suppliers/ore.json}", "name.unknown", 3),
      ("{what: x, material: ore, footprint: suppliers/or.json}", "supplier.file", 3),
      ("{what: x, process: plan, product: a, quantity: 1 t}", "name.unknown", 3),
      ("{what: x, process: plant, product: b, quantity: 1 t}", "name.unknown", 3),
      ("{what: x, process: plant, product: a, quantity: 0 t}", "output.zero", 3),
      ("{records: {source: oven}, times: 2}", "field.missing", 3),
      ("{what: x, records: {source: oven}, time: 2}", "field.unknown", 3),
    ])
  func faults(_ change: String, _ code: String, _ line: Int) throws {
    let outcome = try Self.run("name: Plan\nchanges:\n  - \(change)\n")
    #expect(outcome.comparison == nil)
    let fault = try #require(outcome.diagnostics.ordered.first { $0.code.rawValue == code })
    #expect(fault.location?.file == "plan.yaml")
    #expect(fault.location?.line == line)
  }

  @Test("A plan without a change is no plan")
  func empty() throws {
    let outcome = try Self.run("name: Plan\nchanges: []\n")
    #expect(outcome.comparison == nil)
    #expect(outcome.diagnostics.ordered.map(\.code) == [.planEmpty])
  }

  @Test("A factor nobody has is missed at the record that would use it")
  func unknownFactor() throws {
    let outcome = try Self.run(
      "changes:\n  - {what: x, records: {source: oven}, factor: plan/none}\n")
    #expect(outcome.comparison == nil)
    #expect(outcome.diagnostics.ordered.map(\.code).contains(.factorUnknown))
  }

  @Test("Text and JSON say the same")
  func renderings() throws {
    let comparison = try #require(try Self.run(Self.changes).comparison)
    let json = WhatIfJSON().text(of: comparison)
    #expect(json.contains(#""effect": "-350""#))
    #expect(json.contains(#""before": {"kgCO2e": "5250"}"#))
    let text = WhatIfPlainText(comparison, in: .english).text
    #expect(text.contains("−350"))
    #expect(text.contains("5 250"))
  }

  struct Outcome {
    let comparison: WhatIfComparison?
    let diagnostics: Diagnostics
  }

  /// 1,000 t ± 10 % at 1 t each for 200 t made: 5000 kg, and half of it where half is made of it. The one
  /// uncertain number is drawn from the same seed both times, so that every draw is halved.
  @Test("Both footprints are drawn where that is asked for, and each range is stated")
  func sampled() throws {
    let plant = TestWorkspace(
      "date,source,activity,quantity,unit,process,uncertainty\n2025-06-30,furnace,process/any,\"1,000\",t,plant,10 %",
      sets: [],
      table: TestWorkspace.table(["id: any, activity: process/any, per: t, emits: {CO2: 1000 kg}"]),
      products: """
        processes: [{id: plant, outputs: [{product: a, quantity: 200 t}]}]
        products: [{id: a, declared-unit: 1 t}]
        """)
    let changes = """
      name: Plan
      changes:
        - {what: a fifth less, records: {source: furnace}, times: 80 %}
        - {what: half, records: {source: furnace}, times: 62.5 %}
      """
    let sampling = FootprintStandard.Sampling(samples: 500, seed: 3)
    let comparison = try #require(
      try Self.run(changes, of: plant, sampling: sampling).comparison)
    let before = try #require(comparison.before.sampled)
    let after = try #require(comparison.after.sampled)
    // ± 10 % at 95 % is a standard deviation of 10/1.96 % of 5000 kg, give or take the draws.
    #expect(abs(before.standardDeviation - 255) < 25)
    #expect(abs(after.mean * 2 - before.mean) < 1e-6)
    #expect(abs(after.low * 2 - before.low) < 1e-6)
    let json = WhatIfJSON().text(of: comparison)
    #expect(json.split(separator: "\"monteCarlo\"").count == 3)
    for text in [
      WhatIfPlainText(comparison, in: .english).text,
      WhatIfHTML(language: .english).text(of: comparison),
    ] {
      #expect(text.contains("Simulated 500 times (Monte Carlo, seed 3)"))
    }
    let alone = try #require(try Self.run(changes, of: plant).comparison)
    #expect(alone.after.sampled == nil && !WhatIfJSON().text(of: alone).contains("monteCarlo"))
  }

  static func run(
    _ changes: String, of workspace: TestWorkspace = Self.workspace,
    sampling: FootprintStandard.Sampling? = nil
  ) throws -> Outcome {
    try workspace.written { folder, library in
      let opened = try Run.open(
        folder, library: library, options: .init(workers: Workers(most: 1)))
      let run = try #require(opened.value)
      let reading = try run.reading(of: FootprintStandard.self)
      let value = try #require(reading.value)
      var findings = reading.findings
      let read = Array(changes.utf8).withUnsafeBytes {
        WhatIfReader(file: "plan.yaml", system: value.system, library: library)
          .changes(in: $0, &findings)
      }
      guard let read else { return Outcome(comparison: nil, diagnostics: findings) }
      let before = try run.report(of: FootprintStandard.self, reading) { _, _ in
        .init(product: 0, sampling: sampling)
      }
      let stage = try WhatIfRun(run, product: 0, sampling: sampling)
        .comparison(of: read, with: #require(before.value), value)
      findings.join(before.findings)
      findings.join(stage.findings)
      return Outcome(comparison: stage.value, diagnostics: findings)
    }
  }
}

@Suite("A footprint explains itself")
struct FootprintExplanationTests {
  @Test("Down to the record, the factor and what one declared unit carries")
  func contribution() throws {
    let report = try WhatIfTests.workspace.footprint()
    let explanation = FootprintExplanation(report, in: .english)
    let contribution = try #require(explanation.contribution(named: "plant/furnace/process/any"))
    let text = explanation.text(of: contribution)
    // 800 000 kg × 1 t ÷ 200 t.
    for part in [
      "4000 kg CO2e", "800 t  process/any", "activity/bills.csv", "own/any", "× 0.005",
      "= 800000 kg CO2e", "1 t / 200 t",
    ] { #expect(text.contains(part)) }
    let ore = try #require(explanation.contribution(named: "plant/ore"))
    #expect(explanation.text(of: ore).contains("suppliers/ore.json"))
  }

  @Test("The whole names its parts by what explains them")
  func whole() throws {
    let text = FootprintExplanation(try WhatIfTests.workspace.footprint(), in: .english).text
    #expect(text.contains("5250 kg CO2e"))
    #expect(text.contains("banyan explain a/plant/furnace/process/any"))
  }
}

import Banyan
import TestSupport
import Testing

@Suite("banyan.yaml: sections that standards read")
struct InventorySettingsTests {
  private func run<Value>(
    _ section: String, _ body: (Stage<Run>) throws -> Value
  ) throws -> Value {
    let folder = try TemporaryWorkspace(files: [
      "banyan.yaml": """
      organisation: {name: Example, country: VN}
      period: 2025
      gwp: AR6
      numbers: en
      factors: [ipcc-2006]
      facilities: [{id: mill, country: VN}]
      \(section)

      """,
      "activity/a.csv": "date,activity,quantity,unit\n2025-01-01,gas/CH4,1,kg\n",
    ])
    return try withExtendedLifetime(folder) {
      try body(Run.open(folder.root, library: .carried))
    }
  }

  private func codes(_ section: String) throws -> [String] {
    try run(section) { opened in
      let findings = try opened.value?.check() ?? opened.findings
      return findings.ordered.map(\.code.rawValue)
    }
  }

  @Test(
    "A wrong value is refused by who reads it",
    arguments: [
      ("exclusions: [{category: 2.1}]", ["field.missing"]),
      ("base-year: {year: 1850, total: 1}", ["period.invalid"]),
      ("base-year: {year: 2020}", ["field.missing"]),
      ("base-year: {year: 2020, total: 1, threshold: much}", ["field.number"]),
      ("report: {purpose: [a]}", ["field.text"]),
      ("report: {purposes: a}", ["field.unknown"]),
      ("decree-06: {adress: a}", ["field.unknown"]),
      ("decree-06: address", ["field.mapping"]),
    ])
  func refused(section: String, expected: [String]) throws {
    #expect(try codes(section) == expected)
  }

  @Test("A fault of a section hides none of a table or a record")
  func together() throws {
    let folder = try TemporaryWorkspace(files: [
      "banyan.yaml": """
      organisation: {name: Example, country: VN}
      period: 2025
      gwp: AR6
      numbers: en
      factors: [ipcc-2006]
      facilities: [{id: mill, country: VN}]
      exclusions: [{category: "3"}]

      """,
      "factors/own.yaml": "table: own\n",
      "activity/a.csv": "date,activity,quantity,unit\n2025-01-01,gas/CH4,1,kgg\n",
    ])
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    let files = Set(try run.check().ordered.compactMap { $0.location?.file })
    #expect(files == ["banyan.yaml", "factors/own.yaml", "activity/a.csv"])
  }

  @Test(
    "A key nobody knows is said once, with the nearest of all owners",
    arguments: [
      ("exclusion: []", "exclusions"), ("decree-6: {}", "decree-06"), ("contract: []", "contracts"),
    ])
  func unknown(section: String, nearest: String) throws {
    let findings = try run(section) { $0.findings.ordered }
    #expect(findings.map(\.code) == [.fieldUnknown])
    #expect(findings.first?.hint?.arguments == [.text(nearest)])
  }

  @Test("What is written is read into its own types")
  func read() throws {
    let settings = try run(
      """
      exclusions: [{category: "3", because: small}]
      base-year: {year: 2020, total: 12.5, threshold: 10 %}
      report: {purpose: p, gwp-reason: g}
      """
    ) { opened in
      let run = try #require(opened.soundValue)
      return try #require(try run.reading(of: InventoryStandard.self).value)
    }
    #expect(settings.exclusions.map(\.category) == ["3"])
    #expect(settings.baseYear?.total == ExactDecimal("12.5"))
    #expect(settings.baseYear?.threshold == ExactDecimal("0.1"))
    #expect(settings.statement.purpose == "p")
    #expect(settings.statement.gwpReason == "g")
    #expect(settings.statement.responsible == nil)
  }
}

import Banyan
import Foundation
import TestWorkspace
import Testing

/// Each example runs whole and is compared byte for byte with the files of its `expected`.
///
/// The totals are those of a second program, in Python's fractions, over the same files; they were
/// compared before the expected files were written. `BANYAN_RECORD=1 swift test --filter
/// ExampleTests` writes the files anew.
@Suite("Examples")
struct ExampleTests {
  static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/examples"

  static let totals: [(name: String, gwp: String?, total: String, records: Int)] = [
    // The mill's totals with 1900 t of its own scrap, 0.21 % carbon: 1900 × 0.0021 × 44/12 = 14.63 t.
    // The workshop's LPG by the country's heating value of 1.09 toe/t (letter 3505/BCT-KHCN):
    // 1.305 t × 1.09 × 41.868 GJ × (63,100 + 27.9 + 27.3) kg/TJ = 3.7612165630 t in place of
    // 3.8983494528 t by the IPCC's 47.3 GJ/t, which the second program took.
    ("workshop", nil, "56.335252359606", 30), ("steel-mill", nil, "50297.8368378613", 362),
    ("steel-mill", "AR5", "50290.155752027", 362),
  ]

  @Test("The total is that of the second program", arguments: totals)
  func total(name: String, gwp: String?, total: String, records: Int) throws {
    let outcome = try TestWorkspace.run("\(Self.folder)/\(name)", gwp: gwp)
    let report = try #require(outcome.report, "\(outcome.text)")
    #expect(report.total.isNear(total, within: "0.000000000001"))
    #expect(report.records == records)
  }

  @Test("The wood of the steel mill is biogenic, its R-22 stands beside the total")
  func apart() throws {
    let report = try #require(try TestWorkspace.run("\(Self.folder)/steel-mill").report)
    #expect(report.biogenicCarbonDioxide == ExactDecimal(exactly: "108.3264"))
    #expect(report.outsideBasket.map(\.gas) == ["HCFC-22"])
    #expect(report.outsideBasket.map(\.equivalent) == [ExactDecimal(exactly: "32.83")])
  }

  @Test("Every example reproduces its expected inventory byte for byte")
  func expected() throws {
    // A park has members and no inventory of its own alone.
    let names = try FileSystem.names(in: Self.folder).filter {
      try FileSystem.isFolder("\(Self.folder)/\($0)") && $0 != "park"
    }
    #expect(names.count >= 2)
    for name in names {
      let outcome = try TestWorkspace.run("\(Self.folder)/\(name)")
      let report = try #require(outcome.report, "\(name): \(outcome.text)")
      try compare(InventoryJSON().text(of: report.result), with: name, "inventory.json")
    }
  }

  /// Kilograms CO2e of one tonne, by a second program in Python's fractions: the lines of the inventory
  /// divided by hand, suppliers' figures added, B1 = e1 + r·B2 and B2 = e2 + s·B1 solved for the furnace
  /// and the mill, r = 1900/97300 the scrap's share and s = 0.98 × the billet's share by value.
  @Test(
    "The steel mill reproduces its expected footprints byte for byte",
    arguments: [("billet", "555.328834141884863603"), ("rebar", "680.793867454928600632")])
  func footprint(product: String, total: String) throws {
    let outcome = try TestWorkspace.runFootprint("\(Self.folder)/steel-mill", of: product)
    let report = try #require(outcome.report, "\(outcome.text)")
    #expect(report.footprint.total.isNear(total, within: "0.00000000000000001"))
    #expect(report.balance.difference.isZero)
    try compare(
      FootprintJSON().text(of: report.result), with: "steel-mill", "footprint-\(product).json")
    guard product == "rebar" else { return }
    var diagnostics = Diagnostics()
    let statement = try #require(PACTStatement(of: report).footprint(&diagnostics))
    PACTRules(.export(at: report.product.location)).check(statement, &diagnostics)
    #expect(!diagnostics.hasErrors)
    try compare(PACTDocument().text(of: statement), with: "steel-mill", "pact-rebar.json")
  }

  /// The figures are those of PlantTests, which has their arithmetic.
  @Test(
    "Cement, extruder and the mill's rehearsal reproduce their CBAM reports byte for byte",
    arguments: ["cement", "extruder", "steel-mill"])
  func cbam(name: String) throws {
    let opened = try Run.open("\(Self.folder)/\(name)", library: .carried)
    let run = try #require(opened.value)
    let stage = try run.report(of: CBAMStandard.self, on: ())
    let report = try #require(stage.value, "\(stage.findings.ordered.map(\.code))")
    #expect(report.balance.difference.isZero)
    #expect(report.isDeclarable == (name != "steel-mill"))
    try compare(CBAMJSON(in: .english).text(of: report), with: name, "cbam.json")
  }

  /// The mill made its steel in 2025, the others in 2026.
  @Test(
    "Every page of the mill's rehearsal says that it is not declarable, and no other plant's does",
    arguments: ["operator-report", "summary", "monitoring-plan", "cost-sheet", "html", "text"],
    Language.allCases)
  func rehearsal(form: String, language: Language) throws {
    let words =
      language == .english ? ["not declarable"] : ["không khai báo được"]
    for name in ["cement", "extruder", "steel-mill"] {
      let run = try #require(try Run.open("\(Self.folder)/\(name)", library: .carried).value)
      let report = try #require(try run.report(of: CBAMStandard.self, on: ()).value)
      let stage = try CBAMStandard.formats.document(form, of: report, in: language)
      let page = String(decoding: try #require(stage.value).bytes, as: UTF8.self).lowercased()
      #expect(words.contains(where: page.contains) == !report.isDeclarable, "\(name)")
    }
  }

  /// Struck, by hand: power of the plant 25,500 MWh × 0.41, steam 59,500 t × 0.178, grid power passed on 37,800 MWh
  /// and the contract's 1,800 MWh × 0.6592, treatment 480,000 m3 × (0.35 + 0.1 × 27.9 + 0.002 × 273) kg, sludge
  /// 1,500 t × (3 × 27.9 + 0.2 × 273) kg, compost 600 t × (2 × 27.9 + 0.15 × 273) kg, slag 9,000 t × 0.004, hot water
  /// 12,000 GJ × 0.012, scrap 700 t × 0.022. Left of purchased energy: the substation's 39,000 MWh × 0.6592.
  @Test("The park reproduces its expected report byte for byte, and nothing is counted twice")
  func park() throws {
    let run = try #require(try Run.open("\(Self.folder)/park", library: .carried).value)
    let stage = try run.park()
    let report = try #require(stage.value, "\(stage.findings.ordered.map(\.code))")
    #expect(stage.findings.isEmpty)
    let result = report.result
    let struck = [
      "10455", "10591", "24917.76", "1186.56", "1769.28", "207.45", "58.05", "36", "144", "15.4",
    ]
    #expect(
      result.bridge.total.twice == struck.reduce(.zero) { $0 + ExactDecimal(exactly: $1) })
    #expect(result.bridge.categories[1].tonnesCO2e.park == ExactDecimal(exactly: "25708.8"))
    #expect(result.bridge.categories[3].tonnesCO2e.park.isZero)
    #expect(result.atMostTooHigh.isZero)
    try compare(result.json, with: "park", "park.json")
    let document = try #require(report.document(for: .park))
    let form = try #require(ParkDocument.formats.first { $0.name == "text" })
    for (language, name) in [(Language.english, "park.en.txt"), (.vietnamese, "park.vi.txt")] {
      let text = try #require(try form.render(document, Surface(language: language)).value)
      try compare(String(decoding: text.bytes, as: UTF8.self), with: "park", name)
    }
  }

  @Test("The park's what-if, put in place of flows.yaml, shows its three findings")
  func parkFaults() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "park-\(UUID())").path
    try FileManager.default.copyItem(atPath: "\(Self.folder)/park", toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.removeItem(atPath: "\(folder)/flows.yaml")
    try FileManager.default.moveItem(
      atPath: "\(folder)/what-if/flows.yaml", toPath: "\(folder)/flows.yaml")
    let run = try #require(try Run.open(folder, library: .carried).value)
    let stage = try run.park()
    #expect(stage.value == nil)
    let lines = try String(contentsOfFile: "\(folder)/flows.yaml", encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let found = stage.findings.ordered.map { finding in
      "\(finding.code.rawValue): "
        + lines[(finding.location?.line ?? 1) - 1].trimmingCharacters(in: .whitespaces)
    }
    // Who books more than was delivered, who tells nothing, and a heat meter in cubic metres.
    #expect(
      found == [
        "flow.unmatched: - id: chp-mill-electricity",
        "flow.unmatched: - id: water-fertiliser-compost",
        "flow.units: gives: {quantity: 12000 m3}",
      ])
  }

  private func compare(_ text: String, with example: String, _ name: String) throws {
    let folder = "\(Self.folder)/\(example)/expected"
    if ProcessInfo.processInfo.environment["BANYAN_RECORD"] != nil {
      try FileSystem.createFolder(folder)
      try FileSystem.write(text, to: "\(folder)/\(name)")
    }
    let written = String(decoding: try FileSystem.bytes(of: "\(folder)/\(name)"), as: UTF8.self)
    let difference = zip(
      text.split(separator: "\n"), written.split(separator: "\n")
    ).first { $0 != $1 }
    #expect(
      text == written, "\(example): \(difference.map { "\($0)\nexpected \($1)" } ?? "length")")
  }
}

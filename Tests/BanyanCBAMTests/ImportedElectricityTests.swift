import Banyan
import TestSupport
import Testing

@Suite("Electricity for the Union: MWh times a factor, for whoever imports it")
struct ImportedElectricityTests {
  private static let met = """
    agreement: {met: yes, evidence: evidence/ppa.txt}, connection: {met: yes, evidence: evidence/line.txt}, \
    intensity: {met: yes, evidence: evidence/stack.txt}, nomination: {met: yes, evidence: evidence/hours.csv}, \
    certificate: {met: yes, evidence: evidence/report.txt}
    """

  /// An importer who makes nothing: no processes, no products.yaml, no record.
  private func importer(_ deliveries: String, prices: String = "") throws -> SmallPlant {
    let plant = try SmallPlant(
      products: "", cbam: "deliveries:\n\(deliveries)\n\(prices)", records: [])
    try plant.workspace.remove("products.yaml")
    for name in ["ppa.txt", "line.txt", "stack.txt", "hours.csv", "report.txt"] {
      try plant.workspace.write("shown\n", to: "evidence/\(name)")
    }
    return plant
  }

  private func entry(_ more: String, country: String = "Viet Nam", quantity: String = "2000 MWh")
    -> String
  {
    "  - {cn: \"27160000\", country: \(country), to: trader, quarter: 2026-Q2, quantity: \(quantity)\(more)}"
  }

  // MARK: Factors

  @Test("A country that Annex III does not list counts by the Union's factor, 0.612 t/MWh")
  func union() throws {
    let report = try importer(entry("")).report()
    let figures = try #require(report.importedElectricity.first)
    #expect(figures.basis == .default && figures.holder == "EU")
    // 2 000 MWh × 0.612 = 1 224 t; × 75.28 EUR of the second quarter = 92 142.72 EUR.
    #expect(isNear(figures.certificates, "1224"))
    #expect(isNear(try #require(figures.euros), "92142.72"))
    // No free allocation, no mark-up, no threshold.
    #expect(report.importers.isEmpty && report.processes.isEmpty)
    #expect(report.certificates == figures.certificates)
  }

  @Test("Kilowatt hours are the functional unit: 2 000 000 kWh are 2 000 MWh")
  func kilowattHours() throws {
    let report = try importer(entry("", quantity: "2000000 kWh")).report()
    #expect(isNear(report.certificates, "1224"))
  }

  @Test("A country that Annex III lists waits for its figure, which a table of the user's gives")
  func ownTable() throws {
    let plant = try importer(entry("", country: "Serbia"))
    let stage = try plant.run()
    #expect(
      stage.findings.ordered.filter { $0.severity == .error }.map(\.code) == [.electricityFactor])
    try plant.workspace.write(
      """
      law: cbam-imported-electricity
      publisher: European Commission
      citation: "Implementing Regulation (EU) 2025/2621, Annex III"
      confidence: source-checked
      valid: {from: 2026-01-01}
      values: {EU: 0.612, RS: 0.5}
      """, to: "tables/own.yaml")
    let library = try FactorLibrary(folders: [plant.workspace.path("tables")])
    let run = try #require(
      try Run.open(plant.workspace.root, library: library, options: .init()).value)
    let report = try #require(try run.report(of: CBAMStandard.self, on: ()).value)
    // An invented 0.5 t/MWh × 2 000 MWh.
    #expect(isNear(report.certificates, "1000"))
    #expect(report.importedElectricity.first?.holder == "RS")
  }

  @Test("All five criteria met, with evidence: the producer's own factor counts")
  func actual() throws {
    let report = try importer(entry(", factor: 0.35 t/MWh, criteria: {\(Self.met)}")).report()
    let figures = try #require(report.importedElectricity.first)
    // 2 000 × 0.35 = 700; by default 1 224.
    #expect(figures.basis == .actual)
    #expect(isNear(figures.certificates, "700"))
    #expect(isNear(try #require(figures.byDefault), "1224"))
  }

  @Test("One criterion that is not met: the default counts, with a warning and what it costs")
  func unmet() throws {
    let criteria = Self.met.replacing(
      "connection: {met: yes, evidence: evidence/line.txt}", with: "connection: no")
    let stage = try importer(entry(", factor: 0.35 t/MWh, criteria: {\(criteria)}")).run()
    let report = try #require(stage.value)
    #expect(isNear(report.certificates, "1224"))
    let warning = try #require(stage.findings.ordered.first { $0.code == .electricityUnmet })
    let text = DiagnosticText(language: .english).text(of: warning)
    // 1 224 − 700 = 524 t; × 75.28 = 39 446.72 EUR.
    #expect(
      text.contains("(b)") && text.contains("524 t") && text.contains("39446.72 EUR"), "\(text)")
  }

  @Test("Electricity of an origin outside the Regulation owes nothing")
  func exempt() throws {
    let report = try importer(entry("", country: "Norway")).report()
    #expect(report.importedElectricity.first?.basis == .exempt)
    #expect(report.certificates == .zero)
  }

  @Test("A later quarter has no price of its own, unless one is assumed")
  func price() throws {
    let later = entry("").replacing("2026-Q2", with: "2027-Q1")
    #expect(try importer(later).report().importedElectricity.first?.price == nil)
    let assumed = try importer(later, prices: "options: {price: 80}\n").report()
    // 1 224 × 80.
    #expect(isNear(try #require(assumed.importedElectricity.first?.euros), "97920"))
  }

  // MARK: Forms

  @Test("Text, JSON, page, cost sheet and explanation carry it; JSON is read back as it was")
  func forms() throws {
    let plant = try importer(entry(", factor: 0.35 t/MWh, criteria: {\(Self.met)}"))
    let report = try plant.report()
    let surface = Surface(language: .english, askedLanguage: .english)
    func form(_ name: String) throws -> String {
      let form = try #require(CBAMStandard.formats.first { $0.name == name })
      let document = try #require(try form.render(report, surface).value)
      return String(decoding: document.bytes, as: UTF8.self)
    }
    for name in ["text", "html", "cost-sheet"] {
      let text = try form(name)
      #expect(text.contains("2716 00 00") && text.contains("0.35"), "\(name)")
    }
    let json = PlantJSON(try form("json"))
    #expect(json["electricityImports[0].MWh"] == "2000")
    #expect(json["electricityImports[0].functionalUnit"] == "kWh")
    #expect(json["electricityImports[0].certificates"] == "700")
    #expect(json["electricityImports[0].criteria[4].criterion"] == "(e)")
    #expect(json["electricityImports[0].ifDefault.certificates"] == "1224")
    var found = Diagnostics()
    let read = CBAMResult.read(try form("json"), file: "cbam.json", &found)
    #expect(read == report.result(in: .english))
    let run = try #require(try Run.open(plant.workspace.root, options: .init()).value)
    let request = ExplanationRequest(of: "cbam/electricity-import/1", in: .vietnamese)
    let figure = try #require(try CBAMStandard.explanation(of: request, in: run)?.value)
    #expect(figure.text.contains("tiêu chí (a): có"), "\(figure.text)")
  }

  @Test("No operator reports on it", arguments: ["operator-report", "summary.json", "catena-x"])
  func producersForms(_ name: String) throws {
    let report = try importer(entry("")).report()
    let form = try #require(CBAMStandard.formats.first { $0.name == name })
    let stage = try form.render(report, Surface(language: .english))
    #expect(stage.findings.ordered.map(\.code) == [.reportWithoutGoods])
  }

  @Test("It stands beside goods of an installation and moves none of their figures")
  func besideGoods() throws {
    let alone = try Plant("cement").json()
    let plant = try Plant("cement")
    try plant.replacing("deliveries:\n", with: "deliveries:\n" + entry("") + "\n")
    let both = try plant.json()
    for path in ["deliveries[0].certificates", "deliveries[2].eur", "importers[0].t"] {
      #expect(alone[path] != nil && both[path] == alone[path], "\(path)")
    }
    #expect(both["electricityImports[0].certificates"] == "1224")
    #expect(alone["electricityImports"] == nil)
  }

  // MARK: Faults

  static let faults: [(code: DiagnosticCode, more: String, country: String)] = [
    (.electricityUnanswered, ", factor: 0.35 t/MWh", "Viet Nam"),
    (.electricityUnanswered, ", factor: 0.35 t/MWh, criteria: {agreement: no}", "Viet Nam"),
    (.fieldMissing, ", basis: actual, criteria: {\(met)}", "Viet Nam"),
    (.rateInvalid, ", factor: 350 g/kWh, criteria: {\(met)}", "Viet Nam"),
    (.electricityIdle, ", basis: default, factor: 0.35 t/MWh", "Viet Nam"),
    (.electricityIntensity, ", factor: 0.56 t/MWh, criteria: {\(met)}", "Viet Nam"),
    (.electricityOrigin, "", "unknown"), (.countryUnknown, "", "Viet Nham"),
    (.fieldUnknown, ", sefa: 0.1", "Viet Nam"),
  ]

  @Test("Each fault of an entry is found", arguments: faults.indices)
  func fault(_ index: Int) throws {
    let fault = Self.faults[index]
    let stage = try importer(entry(fault.more, country: fault.country)).run()
    let first = try #require(stage.findings.ordered.first { $0.code == fault.code })
    #expect(first.location?.line == 2)
    #expect(stage.value == nil)
  }

  @Test("Every criterion without an answer is said at once, and yes without evidence is none")
  func answers() throws {
    let criteria = "criteria: {agreement: yes, connection: maybe}"
    let codes = try importer(entry(", factor: 0.35 t/MWh, \(criteria)")).codes()
    #expect(codes.filter { $0 == .electricityUnanswered }.count == 3)
    #expect(codes.filter { $0 == .evidenceNeeded }.count == 1)
    #expect(codes.filter { $0 == .fieldChoice }.count == 1)
  }

  @Test("Default values do not go together with a carbon price of the same country")
  func carbonPrice() throws {
    let price = "carbon-price: [{country: Viet Nam, price: 5, currency: EUR}]\n"
    #expect(try importer(entry(""), prices: price).codes().contains(.carbonPriceByDefault))
    let other = price.replacing("Viet Nam", with: "Thailand")
    #expect(try importer(entry(""), prices: other).run().value != nil)
  }

  @Test("Electricity of a year before the report's is none of it")
  func before() throws {
    let codes = try importer(entry("").replacing("2026-Q2", with: "2025-Q4")).codes()
    #expect(codes.contains(.electricityBefore))
  }

  /// (2.216923902439024 − 2.138631219512195) × 1 300 t.
  @Test("What a missing verification costs is said in certificates and EUR")
  func unverified() throws {
    let plant = try Plant("extruder")
    try plant.replacing("expires: 2028-06-30", with: "expires: 2026-06-30")
    let stage = try plant.run()
    let note = try #require(stage.findings.ordered.first { $0.code == .valueUnverifiedCost })
    let text = DiagnosticText(language: .english).text(of: note)
    // 101.780 certificates; 70.463… × 75.28 + 31.317… × 82.32 EUR.
    #expect(text.contains("101.78 certificates") && text.contains("EUR"), "\(text)")
  }

  @Test("A delivery of goods names their product, not their code")
  func otherCode() throws {
    let codes = try importer(entry("").replacing("27160000", with: "72142000")).codes()
    #expect(codes.contains(.deliveryByCode))
  }

  static let elsewhere: [(code: DiagnosticCode, old: String, new: String)] = [
    (.cnElectricity, "cn: \"72142000\"", "cn: \"27160000\""),
    (.cnElectricity, "cn: \"26190090\"", "cn: \"27160000\""),
    (.cnElectricityTaken, "cn: \"72023000\"", "cn: \"27160000\""),
    (.cnElectricityTaken, "cn: \"72011011\"", "cn: \"27160000\""),
  ]

  @Test(
    "A producer who names it as a good, a no-good or a material is told",
    arguments: elsewhere.indices)
  func producer(_ index: Int) throws {
    let wrong = Self.elsewhere[index]
    let stage = try Plant("mill").replacing(wrong.old, with: wrong.new).run()
    let finding = try #require(stage.findings.ordered.first { $0.code == wrong.code })
    #expect(finding.location?.file == "cbam.yaml" && finding.hint != nil)
  }
}

import Banyan
import TestSupport
import Testing

/// The operator's report, its summary, the monitoring plan and the cost sheet.
@Suite("What is handed to verifier and buyer")
struct DocumentTests {
  private func text(
    _ form: String, _ plant: Plant, in language: Language = .english
  ) throws -> String {
    let report = try plant.report()
    let stage = try CBAMStandard.formats.document(form, of: report, in: language)
    return String(decoding: try #require(stage.value).bytes, as: UTF8.self)
  }

  /// Kiln 823,406.29 and mill 5,959.8 t; PCB40 0.605557230155979 t/t (Annex IV 1.1 items 7, 15, 30).
  @Test("The operator's report has the law's items with the plant's figures")
  func operatorReport() throws {
    let json = try text("operator-report.json", try Plant("cement"))
    for item in ["1(a)", "2(c)", "7", "12", "15(d)", "16(a)", "22", "29", "30", "35"] {
      #expect(json.contains("\"item\": \"\(item)\""), "\(item)")
    }
    #expect(json.contains("829366 t CO2e (829366.09)"))
    #expect(json.contains("0.60556 (0.605557230156)"))
    #expect(json.contains("\"declarable\": true"))
  }

  @Test("What is not written is missing by its item and key")
  func missing() throws {
    let plant = try Plant("cement").replacing("  unlocode: VNBIH\n", with: "")
    let json = try text("operator-report.json", plant)
    #expect(json.contains("{\"item\": \"1(d)\", \"what\": \"installation.unlocode\"}"))
    let plan = try text("monitoring-plan.json", plant)
    #expect(plan.contains("\"what\": \"monitoring-plan.22(a)\""))
    let written = try text(
      "monitoring-plan.json",
      try Plant("cement").adding(
        "\nmonitoring-plan: {version: \"2\", date: 2026-01-15, 22(a): \"Scales twice a year\"}\n"))
    #expect(written.contains("Scales twice a year"))
    #expect(written.contains("version 2, 2026-01-15"))
    #expect(!written.contains("monitoring-plan.22(a)"))
  }

  /// Scrap of the mill (74,500 + 30,000 + 1,900)/100,000; clinker 700/880 of the cement works.
  @Test("Parameters that the ledger knows are computed, and those it does not are missing by name")
  func parameters() throws {
    let mill = try text("operator-report.json", Plant("mill"))
    #expect(mill.contains("\"t scrap per t\", \"1.064\""))
    // Rebar takes its billet's.
    #expect(mill.contains("[\"rebar\", \"7214 20 00\", \"manganese\", \"0.8 %\"]"))
    let cement = try text("operator-report.json", Plant("cement"))
    #expect(cement.contains("\"clinker to cement ratio\", \"79.5455 %\""))
    let without = try text(
      "operator-report.json",
      Plant("mill").replacing(
        ", parameters: {manganese: 0.8 %, chromium: 0.1 %, nickel: 0.1 %, other-alloys: 0.2 %, pre-consumer-scrap: 4 %}",
        with: ""))
    #expect(without.contains("processes steelmaking: goods billet: parameters.manganese"))
  }

  @Test("Verifier and carbon price stand beside the list, and what is not said of them is missing")
  func parties() throws {
    let plant = try Plant("cement").adding(
      "\nverifier: {name: Example Verification, accreditation: {number: XX-V-0042}}\n"
        + "carbon-price: [{country: VN, scheme: Example ETS, price: \"2\"}]\n")
    let json = try text("operator-report.json", plant)
    #expect(json.contains("[\"accreditation.number\", \"XX-V-0042\"]"))
    #expect(json.contains("verifier.accreditation.body"))
    #expect(json.contains("carbon-price.certified-by"))
    let report = try plant.report()
    #expect(
      report.missing.contains { $0.list == "2025/2546 Annex" && $0.key == "verifier.address" })
    #expect(
      report.missing.contains { $0.list == "Annex II A.5" && $0.key == "monitoring-plan.13" })
    let without = try Plant("cement").report()
    #expect(without.missing.filter { $0.list == "2025/2546 Annex" }.map(\.key) == ["verifier"])
  }

  /// 10.656 TJ and 102.816 TJ of gas, whose factor by volume is stated instead of its heating value: their
  /// energy is the emission over the act's 56.1 t/TJ.
  @Test("Fuels by volume are ranked by energy too")
  func fuels() throws {
    let plant = try Plant("mill").replacing(
      "streams:\n",
      with: "streams:\n  - {records: stationary-combustion/natural-gas, factor: 0.0020196 t/Nm3}\n")
    let json = try text("operator-report.json", plant)
    #expect(json.contains("\"102.816\", \"5767.9776\""))
  }

  @Test("Headings of tables have the Vietnamese beside them on demand")
  func headings() throws {
    let both = try text("operator-report", try Plant("mill"), in: .vietnamese)
    #expect(both.contains("process / quá trình"))
    #expect(!(try text("operator-report", try Plant("mill"))).contains("quá trình"))
  }

  /// Without `name-en` the Vietnamese name loses its marks, and says so.
  @Test("A name without an English one is transliterated and marked")
  func transliterated() throws {
    let plant = try Plant("extruder").replacing("  name-en: Example Extrusion Plant\n", with: "")
    let json = try text("summary.json", plant)
    #expect(json.contains("Nha may dun nhom (transliterated from: Nhà máy đùn nhôm)"))
  }

  @Test(
    "Pages are English, the Vietnamese beside on demand, and hold the law's list",
    arguments: [
      "operator-report", "summary", "monitoring-plan",
    ])
  func pages(form: String) throws {
    let english = try text(form, try Plant("mill"))
    #expect(english.contains("<html lang=\"en\">"))
    #expect(!english.contains("Tiền chất"))
    let both = try text(form, try Plant("mill"), in: .vietnamese)
    #expect(both.contains(" / "))
    #expect(both.contains("Quá trình") || both.contains("quá trình"))
    #expect(!english.contains("class=\"rehearsal\""))
  }

  @Test("The summary states free allocation and benchmarks, which the report does not")
  func summary() throws {
    let json = try text("summary.json", try Plant("extruder"))
    #expect(json.contains("1.27535 (1.27534756098)"))
    #expect(json.contains("\"item\": \"(4)(f)\""))
    #expect(json.contains("Art. 14(2): weighted mean"))
  }

  // MARK: Cost

  /// Hollow 900 t in Q2: 776.955292682927 certificates, 58,489.194433171 EUR; by default 1,886.22.
  @Test("The cost sheet shows each delivery, actual beside default, in both languages")
  func costSheet() throws {
    let english = try text("cost-sheet", try Plant("extruder"))
    for words in ["777", "58\u{202F}489.19", "1\u{202F}887", "embedded emissions"] {
      #expect(english.contains(words), "\(words)")
    }
    let vietnamese = try text("cost-sheet", try Plant("extruder"), in: .vietnamese)
    #expect(vietnamese.contains("chứng chỉ"))
    #expect(vietnamese.contains("58.489,19"))
  }

  @Test("The workbook of it is the same bytes each time")
  func costWorkbook() throws {
    let report = try Plant("cement").report()
    let first = try CBAMStandard.formats.document("cost-sheet.xlsx", of: report, in: .english)
    let again = try CBAMStandard.formats.document("cost-sheet.xlsx", of: report, in: .english)
    let bytes = try #require(first.value).bytes
    #expect(bytes.starts(with: [0x50, 0x4B]))
    #expect(bytes == again.value?.bytes)
  }

  // MARK: Rehearsal

  @Test(
    "A year before 2026 is a rehearsal, and every page says so",
    arguments: ["operator-report", "summary", "monitoring-plan", "cost-sheet"])
  func rehearsal(form: String) throws {
    let plant = try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "100 t"),
      cbam: """
        processes:
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
        deliveries:
          - {product: rebar, to: buyer, quarter: 2025-Q3, quantity: 10 t}

        """, records: ["burner,stationary-combustion/diesel,1,t,rolling"], year: 2025)
    let stage = try CBAMStandard.formats.document(form, of: try plant.report(), in: .english)
    let page = String(decoding: try #require(stage.value).bytes, as: UTF8.self)
    #expect(page.contains("REHEARSAL, NOT DECLARABLE"))
    // A head of a table is repeated on each sheet of paper, and covers nothing there.
    #expect(page.contains(".rehearsal{display:table-header-group"))
  }

  // MARK: What if

  private func whatIf(_ plant: String, price: String? = nil) throws -> CBAMWhatIf {
    let plant = try Plant(plant)
    return try withExtendedLifetime(plant) {
      let run = try #require(
        try Run.open(plant.workspace.root, options: .init(workers: Workers(most: 1))).value)
      var reading = try #require(try run.reading(of: CBAMStandard.self).value)
      reading.asksWhatIf = true
      reading.settings.options.price = price.flatMap { ExactDecimal($0) }
      let report = try #require(
        try run.report(of: CBAMStandard.self, Stage(reading, Diagnostics())) { _, _ in () }.value)
      let result = report.result(in: .english)
      var findings = Diagnostics()
      #expect(
        CBAMResult.read(CBAMJSON.text(of: result), file: "cbam.json", &findings) == result)
      return try #require(report.whatIf)
    }
  }

  /// 2026: 0.863283658536585 and 2.0958. 2034 keeps nothing, mark-up 30 %: (1,130.976 + 11,700 + 3,000 ×
  /// 0.36 × 1.3 + 1,000 × 3.198 × 1.3)/8,200 = 18,392.376/8,200; by default 2.04 × 1.3.
  @Test("Certificates for a tonne, actual and default, from 2026 to 2034")
  func years() throws {
    let whatIf = try whatIf("extruder", price: "80")
    #expect(whatIf.years.map(\.year) == Array(2026...2034))
    let first = try #require(whatIf.years.first?.goods.first)
    #expect(isNear(ExactRatio(first.actual.certificates), "0.863283658536585366"))
    #expect(first.byDefault?.certificates == ExactDecimal("2.0958"))
    #expect(first.byDefault?.euros == ExactDecimal("167.664"))
    let last = try #require(whatIf.years.last?.goods.first)
    #expect(isNear(ExactRatio(last.actual.certificates), "2.24297268292682926829"))
    #expect(last.byDefault?.certificates == ExactDecimal("2.652"))
    #expect(
      whatIf.years.map(\.isAssumed) == [false, false, false, false, false, true, true, true, true])
  }

  /// A's report is worth 2.216923902439024 − 2.138631219512195; B's mark-up 0.036 × 3,000/8,200, C's
  /// 0.3198 × 1,000/8,200.
  @Test("Levers are ranked by what they move")
  func levers() throws {
    let levers = try whatIf("extruder").levers
    #expect(levers.map(\.certificates) == levers.map(\.certificates).sorted(by: >))
    func lever(_ id: String) throws -> ExactRatio {
      ExactRatio(try #require(levers.first { $0.id == id }).certificates)
    }
    #expect(isNear(try lever("billet-a"), "0.0782926829268292683"))
    #expect(isNear(try lever("billet-b"), "0.0131707317073170732"))
    #expect(isNear(try lever("billet-c"), "0.039"))
    #expect(levers.allSatisfy { $0.euros == nil })
  }
}

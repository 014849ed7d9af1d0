import Banyan
import TestSupport
import Testing

/// The closed result: what is written is read back as it was.
@Suite("The closed result of embedded emissions")
struct CBAMResultTests {
  @Test("Plants read back equal, byte for byte", arguments: Plant.folders.keys)
  func plants(name: String) throws {
    let report = try Plant(name).report()
    for language in Language.allCases {
      let result = report.result(in: language)
      let text = CBAMJSON.text(of: result)
      var findings = Diagnostics()
      let read = try #require(CBAMResult.read(text, file: "cbam.json", &findings))
      #expect(findings.isEmpty)
      #expect(read == result)
      #expect(CBAMJSON.text(of: read) == text)
    }
  }

  @Test("Inputs and tables stand in it with their digests, the law's own among them")
  func grounds() throws {
    let head = try Plant("extruder").report().result(in: .english).head
    #expect(head.inputs.contains { $0.file == "cbam.yaml" })
    #expect(head.inputs.contains { $0.file == "activity/2026.csv" })
    for table in ["default-values-2026-1740.csv", "benchmarks-2025-2620.csv", "mark-ups.yaml"] {
      #expect(head.tables.contains { $0.file == "factors/cbam/\(table)" }, "\(table)")
    }
    // The unknown origin of billet C rests on Annex IV as first adopted, which is said.
    #expect(head.findings.contains { $0.code == "default.carried" })
    #expect(!head.options.includesEnergyUpstream)
  }

  @Test(
    "What no report of ours says is refused at its line",
    arguments: [
      ("\"basis\": \"exempt\"", "\"basis\": \"free\"", "result.value"),
      ("\"regime\": \"definitive\"", "\"regime\": \"other\"", "result.value"),
      ("\"cn\": \"72142000\"", "\"cn\": \"7214200\"", "result.value"),
      ("\"declarable\": true,\n", "", "result.missing"),
      ("\"threshold\": \"50\"", "\"threshold\": \"60\"", "result.value"),
      ("\"schema\": \"banyan.cbam/1\"", "\"schema\": \"banyan.cbam/2\"", "result.schema"),
    ])
  func changed(written: String, other: String, code: String) throws {
    let text = CBAMJSON.text(of: try Plant("mill").report().result(in: .english))
    try #require(text.contains(written))
    var findings = Diagnostics()
    let read = CBAMResult.read(
      text.replacing(written, with: other, maxReplacements: 1), file: "cbam.json", &findings)
    #expect(read == nil)
    #expect(findings.ordered.map(\.code.rawValue) == [code])
    #expect(findings.ordered.first?.location?.line != nil)
  }
}

import Banyan
import TestSupport
import Testing

/// Biomass in a mass balance of carbon (2547 Annex II B.3.2, Eq. 12 and 15).
@Suite("Zero-rated carbon in a mass balance")
struct ZeroRatedCarbonTests {
  private static func factor(
    _ id: String, _ carbon: String, _ direction: String, _ more: String = ""
  ) -> String {
    "  - {id: \(direction)-\(id), activity: carbon/\(direction)/\(id), per: t, "
      + "method: {name: carbon-balance, carbon: \(carbon) %, direction: \(direction)\(more)}}"
  }

  private static let lab =
    ([
      "table: lab", "publisher: Test Works", "citation: {title: \"Test\"}",
      "valid: {from: 2026-01-01, through: 2026-12-31}", "geography: VN", "serves: [carbon]",
      "factors:",
    ] + [
      factor("foundry-coke", "88", "input"),
      factor("charcoal", "80", "input", ", origin: biogenic"),
      factor("plastics", "68.3571530119101", "input"), factor("anthracite", "90", "input"),
      factor("steel", "1", "output"), factor("slag", "2", "output"),
    ]).joined(separator: "\n") + "\n"

  private static let proof =
    "criteria: [29(10)], proof: {kind: union-database, id: X}"

  private func plant(_ records: [String], _ zeroRated: [String] = []) throws -> SmallPlant {
    let lines = zeroRated.isEmpty ? [] : ["zero-rated:"] + zeroRated.map { "  - {\($0)}" }
    return try SmallPlant(
      products: """
        processes:
          - id: furnace
            outputs: [{product: steel, quantity: 1000 t}]
          - id: rolling
            outputs: [{product: rebar, quantity: 900 t}]
        products:
          - {id: steel, name: Steel, declared-unit: 1 t}
          - {id: rebar, name: Rebar, declared-unit: 1 t}

        """,
      cbam: """
        processes:
          - {id: furnace, of: furnace, goods: [{product: steel, cn: "72071116", benchmark: E}]}
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
        not-precursors: [{records: carbon/input, because: "coke and coal"}]
        \(lines.joined(separator: "\n"))

        """,
      records: records.map { $0.contains("rolling") ? $0 : "furnace,\($0),furnace" },
      files: ["factors/lab.yaml": Self.lab, "lab.txt": "radiocarbon"])
  }

  private func ratio(_ text: String) -> ExactRatio { ExactRatio(ExactDecimal(text)!) }

  private static let outputs = ["carbon/output/steel,1000,t", "carbon/output/slag,100,t"]

  /// 100 t of coke hold 88 t C, 50 t of charcoal 40 t, 1,000 t of steel 10 t and slag 2 t. The outputs count as
  /// charcoal first: f × 88 = 322.432 t fossil, f × (40 − 12) = 102.592 t zero-rated, f = 3.664. With 5 t of
  /// charcoal 4 t C of the outputs do: f × (88 − 8) = 293.12 t.
  @Test(
    "Outputs carry at least the zero-rated carbon of the inputs",
    arguments: [("50", "322.432", "102.592"), ("5", "293.12", "0")])
  func outputs(charcoal: String, fossil: String, zero: String) throws {
    let report = try plant(
      ["carbon/input/foundry-coke,100,t", "carbon/input/charcoal,\(charcoal),t"] + Self.outputs
    ).report()
    #expect(report.direct == ratio(fossil))
    #expect(report.zeroRated == ratio(zero))
    #expect(report.processes[0].emissions.direct == ratio(fossil))
    #expect(report.balance.difference.isZero)
    #expect(report.findings.contains { $0.code == .biomassInput })
  }

  /// 4 t C of charcoal. By radiocarbon a tenth of the steel's 10 t is of it: 3 of the slag's 2 t remain, so all
  /// of it: f × (88 − 9 − 0) = 289.456 t. Both traced, none found: f × (88 − 12) = 278.464 t.
  @Test("Traced outputs carry what was found in them, the others the rest")
  func traced() throws {
    let inputs = ["carbon/input/foundry-coke,100,t", "carbon/input/charcoal,5,t"]
    func fossil(_ lines: [String]) throws -> ExactRatio {
      try plant(inputs + Self.outputs, lines).report().direct
    }
    let steel = "records: carbon/output/steel, part: 10 %, traced: carbon-14, evidence: lab.txt"
    #expect(try fossil([steel]) == ratio("289.456"))
    let all = "records: carbon/output, part: 0 %, traced: trace-the-atom, evidence: lab.txt"
    #expect(try fossil([all]) == ratio("278.464"))
  }

  /// The rolling mill's scale, 2 t C of 100 t, holds none of the furnace's charcoal: 322.432 − f × 2 t.
  @Test("A balance is drawn around its process")
  func processes() throws {
    let report = try plant(
      ["carbon/input/foundry-coke,100,t", "carbon/input/charcoal,50,t"] + Self.outputs + [
        "scale,carbon/output/slag,100,t,rolling", "reheating,carbon/input/anthracite,10,t,rolling",
      ]
    ).report()
    #expect(report.processes[0].emissions.direct == ratio("322.432"))
    // f × (9 − 2).
    #expect(report.processes[1].emissions.direct == ratio("25.648"))
  }

  /// Plastics of the Commission's example of blast furnace steel: 70,000 t × 0.683571530119101 × 3.664, 16 %
  /// of it proven: 147,270.8378777555 t fossil and 28,051.588 t.
  @Test("A mixed material by all its carbon and the proven part of it (Eq. 15)")
  func mixed() throws {
    let report = try plant(
      ["carbon/input/plastics,70000,t"],
      ["records: carbon/input/plastics, part: 16 %, \(Self.proof)"]
    ).report()
    #expect(isNear(report.direct, "147270.8378777555"))
    #expect(isNear(report.zeroRated, "28051.58816719"))
  }

  @Test("A fossil fuel, an untraced output and a traced input are refused where they stand")
  func faults() throws {
    func finding(
      _ code: DiagnosticCode, _ records: [String], _ line: String
    ) throws -> Diagnostic? {
      let stage = try plant(records, [line]).run()
      #expect(stage.value == nil, "\(line)")
      return stage.findings.ordered.first { $0.code == code }
    }
    let cases: [(DiagnosticCode, String, String)] = [
      (
        .zeroRatedFossil, "anthracite",
        "records: carbon/input/anthracite, part: 10 %, \(Self.proof)"
      ),
      (.zeroRatedFossil, "plastics", "records: carbon/input/plastics, \(Self.proof)"),
      (
        .inputTraced, "plastics",
        "records: carbon/input/plastics, part: 10 %, traced: carbon-14, evidence: lab.txt"
      ),
      (
        .fieldChoice, "plastics",
        "records: carbon/input/plastics, part: 10 %, traced: radiocarbon, evidence: lab.txt"
      ),
    ]
    for (code, material, line) in cases {
      let place = try finding(code, ["carbon/input/\(material),10,t"], line)
      #expect(place?.location?.file == "cbam.yaml", "\(line)")
    }
    let coke = ["carbon/input/foundry-coke,100,t"]
    let output = try finding(
      .outputUntraced, coke + Self.outputs,
      "records: carbon/output/steel, part: 10 %, \(Self.proof)")
    #expect(output?.location?.file == "cbam.yaml")
    let evidence = try finding(
      .evidenceNeeded, coke + Self.outputs,
      "records: carbon/output/steel, part: 10 %, traced: carbon-14")
    #expect(evidence?.location?.file == "cbam.yaml")
  }
}

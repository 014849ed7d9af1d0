import Banyan
import TestSupport
import Testing

/// Clinker by cement delivered (2547 Annex II B.9.2.2, Eq. 27).
@Suite("Clinker by a balance of cement")
struct ClinkerBalanceTests {
  private static let balance = """
      - clinker: clinker
        cement:
          - {product: pcb40, delivered: 590000 t, opening: 20000 t, closing: 30000 t, ratio: 72 %}
          - {product: pc50, delivered: 285000 t, opening: 10000 t, closing: 5000 t, additives: 19600 t}
        supplied: 10000 t
        dispatched: 300000 t
        opening: 50000 t
        closing: 67600 t
    """

  private func plant(
    _ balance: String = balance, records: [String] = [], clinker: String = "1000000 t"
  ) throws -> SmallPlant {
    try SmallPlant(
      products: """
        processes:
          - id: kiln
            outputs: [{product: clinker, quantity: \(clinker)}]
          - id: mill
            outputs: [{product: pcb40, quantity: 600000 t}, {product: pc50, quantity: 280000 t}]
            takes: [{product: clinker, quantity: 682400 t}, {material: bought, quantity: 10000 t}]
            allocation: {rule: mass, because: "one mill"}
        products:
          - {id: clinker, name: Clinker, declared-unit: 1 t}
          - {id: pcb40, name: PCB40, declared-unit: 1 t}
          - {id: pc50, name: PC50, declared-unit: 1 t}
        materials:
          - {id: bought, burden: none, because: test}

        """,
      cbam: """
        processes:
          - {id: burning, of: kiln, goods: [{product: clinker, cn: "25231000", benchmark: A}]}
          - id: grinding
            of: mill
            goods:
              - {product: pcb40, cn: "25232900", clinker-content: 72 %}
              - {product: pc50, cn: "25232900", clinker-content: 93 %}
        precursors:
          - {id: bought, material: bought, cn: "25231000", country: Norway}
        streams:
        \(balance)

        """, records: ["dryer,stationary-combustion/diesel,1,t,mill"] + records)
  }

  /// Cement 590,000 − (20,000 − 30,000) = 600,000 t × 0.72 = 432,000 t of clinker; 285,000 − (10,000 − 5,000)
  /// = 280,000 t less 19,600 t of additives = 260,400 t. 692,400 − 10,000 supplied + 300,000 dispatched −
  /// (50,000 − 67,600) = 1,000,000 t; × 0.525, the act's least.
  @Test("Clinker is what the cement holds, what was sent and what stores gained (Eq. 27)")
  func balance() throws {
    let report = try plant().report()
    let stream = try #require(report.streams.first { $0.id == "clinker/process/clinker" })
    #expect(stream.tonnes == ExactRatio(525_000))
    #expect(stream.article == "2025/2547 II B.9.2, Eq. 27")
    #expect(report.processes[0].embedded.direct == ExactRatio(525, over: 1000))
    #expect(report.balance.difference.isZero)
    let own = try plant(Self.balance + "\n    factor: 0.53 t/t").report()
    #expect(own.processes[0].emissions.direct == ExactRatio(530_000))
  }

  @Test("A balance that is no balance, or of clinker that is counted already, is refused")
  func faults() throws {
    let cases: [(String, String, DiagnosticCode)] = [
      ("closing: 67600 t", "closing: 67599 t", .clinkerBalance),
      ("closing: 30000 t", "closing: 29999 t", .clinkerCement),
      ("additives: 19600 t", "additives: 280001 t", .clinkerNegative),
      ("opening: 50000 t", "opening: 1050000 t", .clinkerNegative),
      ("product: pcb40", "product: pcb41", .nameUnknown),
      ("clinker: clinker", "clinker: klinker", .nameUnknown),
      ("ratio: 72 %", "ratio: 0.72", .percentageBare),
      ("ratio: 72 %", "ratio: 172 %", .shareRange),
      ("ratio: 72 %", "ratio: 72 %, additives: 1 t", .statedTwice),
      (", ratio: 72 %", "", .fieldMissing),
      ("opening: 50000 t", "", .fieldMissing),
      ("delivered: 590000 t", "delivered: 590000 m3", .flowUnit),
      ("delivered:", "delivert:", .fieldUnknown),
    ]
    for (old, new, code) in cases {
      let stage = try plant(Self.balance.replacing(old, with: new)).run()
      #expect(stage.value == nil, "\(new)")
      let finding = stage.findings.ordered.first { $0.code == code }
      #expect(finding?.location?.file == "cbam.yaml", "\(old) \(new)")
      #expect(finding?.location?.line != nil, "\(new)")
    }
    // Weighed, or by the raw meal: either counts the kiln a second time.
    for record in [
      "kiln,process/clinker,1000000,t,kiln", "kiln,process/carbonate/limestone,1,t,kiln",
    ] {
      let stage = try plant(records: [record]).run()
      #expect(stage.value == nil)
      let finding = stage.findings.ordered.first { $0.code == .bothMethods }
      #expect(finding?.location?.file == "activity/all.csv")
    }
    // Limestone that cleans flue gas is another source.
    let scrubber = try plant(records: ["scrubber,process/carbonate/limestone,10,t,kiln"]).report()
    #expect(scrubber.processes[0].emissions.direct == ExactRatio(ExactDecimal("525004.4")!))
  }
}

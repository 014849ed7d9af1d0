import Banyan
import TestSupport
import Testing

/// Consumption is what was bought, with what the store lost (2547 Annex II B.4.1).
@Suite("Stocks of fuels, materials and inner products")
struct StockTests {
  private static let lab = """
    table: lab
    publisher: Test Works
    citation: {title: "Test"}
    valid: {from: 2026-01-01, through: 2026-12-31}
    geography: VN
    serves: [carbon]
    factors:
      - {id: billet, activity: carbon/input/billet, per: t, method: {name: carbon-balance, carbon: 1 %, direction: input}}

    """

  private func plant(_ stocks: String, take: String = "{records: carbon/input/billet}") throws
    -> SmallPlant
  {
    try SmallPlant(
      products: """
        processes:
          - id: rolling
            outputs: [{product: rebar, quantity: 200 t}]
            takes: [{material: billet, quantity: \(take)}]
        products:
          - {id: rebar, name: Rebar, declared-unit: 1 t}
        materials:
          - {id: billet, burden: none, because: test}

        """,
      cbam: """
        processes:
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
        streams: [{records: stationary-combustion/diesel, factor: 1 t/t}]
        not-precursors: [{records: carbon/input/billet, because: "the take of products.yaml"}]
        precursors:
          - {id: billet, material: billet, cn: "72071116", country: Norway}
        stocks:
          - {\(stocks)}

        """,
      records: [
        "furnace,stationary-combustion/diesel,100,t,rolling",
        "scale,carbon/input/billet,210,t,rolling",
      ], files: ["factors/lab.yaml": Self.lab])
  }

  /// 100 + 50 − 20 = 130 t of fuel; 210 t of billet × 1 % × 3.664 = 7.6944.
  @Test("A fuel's store counts as its records do")
  func fuel() throws {
    let report = try plant(
      "records: stationary-combustion/diesel, opening: 50 t, closing: 20000 kg"
    )
    .report()
    #expect(report.direct == ExactRatio(ExactDecimal("137.6944")!))
    #expect(report.balance.difference.isZero)
    // The line of the reconciliation says why the inventory has another figure.
    let line = report.reconciliation?.lines.first { $0.id.contains("diesel") }
    #expect(line?.reason == .reasonCorrected)
  }

  /// 210 + 50 − 20 = 240 t of billet, as carbon (240 × 1 % × 3.664 = 8.7936) and as precursor alike.
  @Test(
    "A store of a material counts in its carbon and as a precursor, by material or by records",
    arguments: ["material: billet", "records: carbon/input/billet"])
  func material(source: String) throws {
    let report = try plant("\(source), opening: 50 t, closing: 20 t").report()
    #expect(report.direct == ExactRatio(ExactDecimal("108.7936")!))
    #expect(report.processes[0].precursors[0].tonnes == ExactRatio(240))
  }

  /// 150 t stated by products.yaml, + 50 − 20.
  @Test("A take that no record gives is corrected too")
  func stated() throws {
    let report = try plant("material: billet, opening: 50 t, closing: 20 t", take: "150 t").report()
    #expect(report.processes[0].precursors[0].tonnes == ExactRatio(180))
  }

  @Test("A store of nothing, in another unit, or that grew beyond what came in is refused")
  func faults() throws {
    let cases: [(String, DiagnosticCode)] = [
      ("material: bilet, opening: 1 t, closing: 1 t", .nameUnknown),
      ("records: carbon/input/slab, opening: 1 t, closing: 1 t", .recordsNotFound),
      ("material: billet, opening: 1 m3, closing: 1 m3", .flowUnit),
      ("material: billet, opening: 1 t, closing: 1 m3", .flowUnit),
      ("material: billet, opening: 0 t, closing: 211 t", .stockBeyond),
    ]
    for (text, code) in cases {
      let stage = try plant(text).run()
      #expect(stage.value == nil, "\(text)")
      let finding = stage.findings.ordered.first { $0.code == code }
      #expect(finding?.location?.file == "cbam.yaml", "\(text)")
    }
  }

  /// Ore sintered, smelted and refined in one process: 100 t of the sinter made lie in the yard.
  @Test("What the stock of an inner product grew by is no sale (Art. 4(9))")
  func inner() throws {
    func plant(_ stocks: String) throws -> SmallPlant {
      try SmallPlant(
        products: """
          processes:
            - id: sintering
              outputs: [{product: sinter, quantity: 1500 t}]
            - id: furnace
              outputs: [{product: iron, quantity: 900 t}]
              takes: [{product: sinter, quantity: 1400 t}]
          products:
            - {id: sinter, name: Sinter, declared-unit: 1 t}
            - {id: iron, name: Pig iron, declared-unit: 1 t}

          """,
        cbam: """
          processes:
            - id: works
              of: [sintering, furnace]
              goods: [{product: iron, cn: "72011011"}]
              inner: [{product: sinter, cn: "26011200"}]
          streams: [{records: stationary-combustion/diesel, factor: 1 t/t}]
          \(stocks)

          """,
        records: [
          "strand,stationary-combustion/diesel,90,t,sintering",
          "blast,stationary-combustion/diesel,900,t,furnace",
        ])
    }
    #expect(try plant("").codes().contains(.innerSold))
    let stock = "stocks: [{product: sinter, opening: 50 t, closing: 150 t}]"
    let report = try plant(stock).report()
    #expect(report.processes[0].embedded.direct == ExactRatio(990, over: 900))
    // 0.975 × 1.089 + 1,400/900 × 0.975 × 0.086 (2620, column A).
    let expected =
      ExactRatio(ExactDecimal("1.061775")!) + ExactRatio(1400, over: 900)
      * ExactDecimal("0.08385")!
    #expect(report.processes[0].goods[0].sefa == expected)
    #expect(try plant(stock.replacing("150 t", with: "149 t")).codes().contains(.innerSold))
  }
}

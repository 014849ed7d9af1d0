import Banyan
import TestSupport
import Testing

/// Plants in which several rules meet, each by hand.
@Suite("Corrections, stocks and partial proof together")
struct CorrectedPlantTests {
  private func ratio(_ text: String) -> ExactRatio { ExactRatio(ExactDecimal(text)!) }

  /// 100 t × 1.5 t/t, 40 % proven: 90 t; wood 10 TJ × 112, 75 %: 280 t; tyres 5 TJ × 85, 27 %: 310.25 t;
  /// industrial waste 5 TJ × 143 × 0.99, 10 %: 637.065 t; wood nobody proved 1 TJ × 112. Zero-rated: 60 + 840 +
  /// 114.75 + 70.785 t.
  @Test("Fuels that are proven in part, an own one among them (Eq. 5, 10)")
  func partial() throws {
    let proof = "criteria: [29(10)], proof: {kind: union-database, id: X}"
    let report = try SmallPlant(
      products: SmallPlant.products("works", "bar", "1000 t"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: bar, cn: "72142000"}]}
        zero-rated:
          - {records: {source: rdf}, part: 40 %, \(proof)}
          - {records: {source: wood}, part: 75 %, \(proof)}
          - {records: {source: tyres}, part: 27 %, \(proof)}
          - {records: {source: waste}, part: 10 %, \(proof)}
        streams:
          - {records: {source: waste}, oxidation: 99 %}

        """,
      records: [
        "rdf,stationary-combustion/refuse-derived-fuel,100,t,works",
        "wood,stationary-combustion/wood,10,TJ (net),works",
        "tyres,stationary-combustion/waste-tyres,5,TJ (net),works",
        "waste,stationary-combustion/industrial-waste,5,TJ (net),works",
        "other,stationary-combustion/wood,1,TJ (net),works",
      ],
      files: [
        "factors/lab.yaml": """
        table: lab
        publisher: Test Works
        citation: {title: "Test"}
        valid: {from: 2026-01-01, through: 2026-12-31}
        geography: VN
        serves: [stationary-combustion]
        factors:
          - {id: rdf, activity: stationary-combustion/refuse-derived-fuel, per: t, emits: {CO2: 1500 kg}}

        """
      ]
    ).report()
    #expect(report.direct == ratio("1429.315"))
    #expect(report.zeroRated == ratio("1085.535"))
  }

  /// Diesel by stocks 60 + 10 − 4 = 66 t, 50 t, 40 t shared 30 to 70, and 20 t outside: 176 t, measured 200 t:
  /// RecF 200/176. a: (66 + 12) × 3 × 200/176 t, b: (50 + 28) × 3 × 200/176 t. Of 1,000 MWh metered 1,100 came
  /// in: a 440 MWh.
  @Test("What the installation measured corrects fuels behind their stocks, and power (Eq. 41, 42)")
  func reconciled() throws {
    let report = try SmallPlant(
      products: """
        processes:
          - id: a
            outputs: [{product: ingot, quantity: 100 t}]
          - id: b
            outputs: [{product: bar, quantity: 90 t}]
            takes: [{product: ingot, quantity: 95 t}]
          - id: c
            outputs: [{product: bench, quantity: 10 t}]
        products:
          - {id: ingot, name: Ingot, declared-unit: 1 t}
          - {id: bar, name: Bar, declared-unit: 1 t}
          - {id: bench, name: Bench, declared-unit: 1 t}
        shared:
          - {records: {source: gen}, among: [a, b], rule: shares, by: {a: 30 %, b: 70 %}, because: test}

        """,
      cbam: """
        processes:
          - {id: a, of: a, goods: [{product: ingot, cn: "76012040", benchmark: L}]}
          - {id: b, of: b, goods: [{product: bar, cn: "76042990"}]}
        other-processes: [{of: c, because: test}]
        streams: [{records: stationary-combustion/diesel, factor: 3 t/t}]
        reconcile:
          - {records: stationary-combustion/diesel, installation: 200 t}
          - {records: electricity/grid, installation: 1100 MWh}
        stocks: [{records: {source: f1}, opening: 10 t, closing: 4 t}]

        """,
      records: [
        "f1,stationary-combustion/diesel,60,t,a", "f2,stationary-combustion/diesel,50,t,b",
        "gen,stationary-combustion/diesel,40,t,", "f3,stationary-combustion/diesel,20,t,c",
        "m1,electricity/grid,400000,kWh,a", "m2,electricity/grid,500,MWh,b",
        "m3,electricity/grid,100,MWh,c",
      ]
    ).report()
    let each = ExactRatio(78 * 3 * 200, over: 176)
    #expect(report.direct == ExactRatio(600))
    #expect(report.processes[0].emissions.direct == each)
    #expect(report.processes[1].emissions.direct == each)
    #expect(report.processes[0].emissions.electricity.megawattHours == ExactRatio(440))
    // m = 95/90 of the ingots at each/100 (Eq. 61 to 63).
    #expect(
      report.processes[1].embedded.direct == each / ExactDecimal(90) + each
        * ExactRatio(95, over: 9000))
    #expect(report.balance.difference.isZero)
  }
}

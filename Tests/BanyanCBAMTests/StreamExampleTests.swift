import Banyan
import TestSupport
import Testing

/// Streams by hand: example rows of the Commission's communication template (2.1.1) and the equations of
/// 2547 Annex II B.
@Suite("Source streams, each by hand")
struct StreamExampleTests {
  private func plant(
    _ record: String, _ cbam: String
  ) throws -> SmallPlant {
    try SmallPlant(
      products: SmallPlant.products("works", "steel", "1000 t"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: steel, cn: "72142000"}]}
        \(cbam)

        """, records: ["stream,\(record),works"])
  }

  /// 252,000 t × 45 GJ/t × 73 t/TJ = 827,820 t.
  @Test("Heavy fuel oil by energy and its own factor (Eq. 5, 6)")
  func oil() throws {
    // The energy, since the act's heating value is another.
    let report = try plant(
      "stationary-combustion/fuel-oil,11340,TJ (net)",
      "streams: [{records: stationary-combustion/fuel-oil, emission-factor: 73 t/TJ}]"
    ).report()
    #expect(report.direct == ExactRatio(827_820))
  }

  /// 121,000 t × 0.08794 = 10,640.74 t.
  @Test("Raw meal by the factor of its input (Eq. 11, method A)")
  func rawMeal() throws {
    let report = try plant(
      "process/carbonate/limestone,121000,t",
      "streams: [{records: process/carbonate/limestone, method: A, factor: 0.08794 t/t}]"
    ).report()
    #expect(report.direct == ExactRatio(ExactDecimal("10640.74")!))
  }

  /// −1,808,226 t × 0.003878 × 3.664 = −25,693.068768192 t, of 10,000 t of carbon × 3.664 that went in.
  @Test("Steel that leaves takes its carbon along (Eq. 12)")
  func steel() throws {
    let report = try SmallPlant(
      products: SmallPlant.products("works", "steel", "1000 t"),
      cbam: """
        processes:
          - {id: works, of: works, goods: [{product: steel, cn: "72142000"}]}
        not-precursors: [{records: carbon/input/coke, because: "no good of Annex I"}]

        """,
      records: [
        "works,carbon/input/coke,10000,t,works", "works,carbon/output/steel,1808226,t,works",
      ],
      files: [
        "factors/lab.yaml": """
        table: lab
        publisher: Test Works
        citation: {title: "Test"}
        valid: {from: 2026-01-01, through: 2026-12-31}
        geography: VN
        serves: [carbon]
        factors:
          - {id: coke, activity: carbon/input/coke, per: t, method: {name: carbon-balance, carbon: 100 %, direction: input}}
          - {id: steel, activity: carbon/output/steel, per: t, method: {name: carbon-balance, carbon: 0.3878 %, direction: output}}

        """
      ]
    ).report()
    let steel = try #require(report.streams.first { $0.activity == "carbon/output/steel" })
    #expect(steel.tonnes == ExactRatio(ExactDecimal("-25693.068768192")!))
    #expect(report.direct == ExactRatio(36_640) + steel.tonnes)
  }

  /// 1.3 t of carbon stay in the ash of 65 t: 0.98. 100 t × 1 t/t × 0.98.
  @Test(
    "Oxidation by the carbon in ash, or as a percentage (Eq. 7)",
    arguments: ["{ash: 1.3 t, fuel: 65 t}", "98 %", "{ash: 1300 kg, fuel: 65 t}"])
  func oxidation(text: String) throws {
    let report = try plant(
      "stationary-combustion/diesel,100,t",
      "streams: [{records: stationary-combustion/diesel, emission-factor: 100 t/TJ, oxidation: \(text)}]"
    ).report()
    // 100 t × 43.0 GJ/t × 100 t/TJ × 0.98.
    #expect(report.direct == ExactRatio(ExactDecimal("421.4")!))
  }

  @Test("More carbon in the ash than in the fuel, or half of the statement, is refused")
  func oxidationFaults() throws {
    func codes(_ text: String) throws -> [DiagnosticCode] {
      try plant(
        "stationary-combustion/diesel,100,t",
        "streams: [{records: stationary-combustion/diesel, oxidation: \(text)}]"
      ).codes()
    }
    #expect(try codes("{ash: 66 t, fuel: 65 t}").contains(.shareRange))
    #expect(try codes("{ash: 1 t, fuel: 0 t}").contains(.shareRange))
    #expect(try codes("{ash: 1 t}").contains(.fieldMissing))
    #expect(try codes("101 %").contains(.shareRange))
    #expect(try codes("0.98").contains(.percentageBare))
  }

  /// 10 TJ × 95 t/TJ, 20 % of it proven: 76 t/TJ.
  @Test("A mixed fuel by its preliminary factor and the proven part of it (Eq. 10)")
  func mixedFuel() throws {
    let report = try plant(
      "stationary-combustion/municipal-waste-fossil,10,TJ (net)",
      """
      streams: [{records: {source: stream}, emission-factor: 95 t/TJ}]
      zero-rated:
        - {records: {source: stream}, part: 20 %, criteria: [29(10)], proof: {kind: union-database, id: X}}
      """
    ).report()
    #expect(report.direct == ExactRatio(760))
    #expect(report.zeroRated == ExactRatio(190))
  }

  /// EF 0.5, d 60 %: 0.5/1.5 × 0.6 = 0.2; 0.2/0.8 = 0.25 t/t.
  @Test("Kiln dust that is partly calcined (Eq. 28)")
  func kilnDust() throws {
    func plant(_ dust: String) throws -> SmallPlant {
      try SmallPlant(
        products: """
          processes:
            - id: kiln
              outputs:
                - {product: clinker, quantity: {records: process/clinker}}
                - {waste: dust, quantity: 400 t}
          products:
            - {id: clinker, name: Clinker, declared-unit: 1 t}

          """,
        cbam: """
          processes:
            - {id: kiln, of: kiln, goods: [{product: clinker, cn: "25231000", benchmark: A}]}
          streams:
            - {records: process/clinker, method: B, factor: 0.5 t/t}
            - {waste: dust, process: kiln, \(dust)}

          """, records: ["kiln,process/clinker,1000,t,kiln"])
    }
    #expect(
      try plant("clinker-factor: 0.5 t/t, calcination: 60 %").report().direct == ExactRatio(600))
    // At least 0.525 t/t where nobody analyses.
    #expect(try plant("factor: 0.525 t/t").report().direct == ExactRatio(710))
    #expect(try plant("calcination: 60 %").codes().contains(.fieldMissing))
    #expect(
      try plant("clinker-factor: 0.5 t/t, calcination: 0.6").codes().contains(.percentageBare))
    #expect(
      try plant("clinker-factor: 0.5 t/t, calcination: 160 %").codes().contains(.shareRange))
  }
}

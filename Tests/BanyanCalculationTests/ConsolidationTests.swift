import Banyan
import TestWorkspace
import Testing

@Suite("Shares, gases outside the total, contracts")
struct ConsolidationTests {
  private func total(_ settings: String) throws -> InventoryReport {
    try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,process/clinker,\"1,000\",t",
      facilities: ["{id: plant, country: VN, share: 37.5 %}"], settings: settings
    ).report()
  }

  @Test("A share counts under equity share, the quantity stays as measured")
  func equityShare() throws {
    let report = try total("consolidation: equity-share")
    #expect(report.total == 195)
    #expect(report.tonnes(of: "CO2") == 195)
    #expect(report.lines[0].line.quantity == 1000)
  }

  @Test(
    "Under control a share is stated and not applied",
    arguments: [
      "operational-control", "financial-control",
    ])
  func control(approach: String) throws {
    #expect(try total("consolidation: \(approach)").total == 520)
  }

  @Test("Biogenic CO2 stands in no view of the total")
  func biogenic() throws {
    let report = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,process/char,10,t",
      table: TestWorkspace.table([
        "id: c, activity: process/char, per: t, emits: {CO2 (biogenic): 3 t, CO2: 1 t}"
      ])
    ).report()
    #expect(report.total == 10)
    #expect(report.biogenicCarbonDioxide == 30)
    #expect(report.gases.map(\.gas) == ["CO2"])
    #expect(report.tonnes(of: "CO2") == 10)
    #expect(report.months.reduce(ExactDecimal.zero) { $0 + $1.equivalent } == 10)
  }

  @Test("R-22 is computed, stated beside the total, and warned of")
  func outsideBasket() throws {
    let outcome = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,refrigerant/R-22,10,kg\n2025-03-01,gas/CH4,1,t"
    ).run()
    let report = try #require(outcome.report)
    #expect(report.total == 28)
    #expect(report.outsideBasket.map(\.gas) == ["HCFC-22"])
    // 10 kg × 1760 (AR5)
    #expect(report.outsideBasket.map(\.equivalent) == [ExactDecimal(exactly: "17.6")])
    #expect(report.gases.map(\.gas) == ["CH4"])
    #expect(outcome.codes == ["gas.outside-basket"])
  }

  @Test("The fluorinated part of a mixed blend is inside, its HCFC outside")
  func mixedBlend() throws {
    let report = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,refrigerant/R-500,100,kg"
    ).report()
    // 26.2 kg of HFC-152a × 138 inside; 73.8 kg of CFC-12 outside (AR5; DESNZ 2025: 36 Kyoto, 7564 all)
    #expect(report.total == ExactDecimal(exactly: "3.6156"))
    #expect(report.outsideBasket.map(\.gas) == ["CFC-12"])
  }

  @Test("A gas the set has no value for is an error, never nothing")
  func missingPotential() throws {
    let table = TestWorkspace.table([
      "id: x, activity: process/x, per: t, emits: {HFO-1234yf: 1 kg}"
    ])
    let rows = "date,activity,quantity,unit\n2025-03-01,process/x,1,t"
    let old = try TestWorkspace(rows, gwp: "AR4", table: table).run()
    #expect(old.errors == ["gwp.missing"])
    #expect(old.report == nil)
    let unknown = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,gas/HFC-134b,1,kg", gwp: "AR6"
    ).run()
    #expect(unknown.errors == ["gas.unknown"])
  }

  @Test("Refrigerant by charge leaks at a stated yearly rate")
  func charge() throws {
    let report = try TestWorkspace(
      "from,through,activity,quantity,unit\n2025-01-01,2025-12-31,refrigerant-charge/R-134a,200,kg",
      table: TestWorkspace.table(
        [], properties: ["id: leak, of: R-134a, property: leak-rate, value: 5 %"])
    ).report()
    // 200 kg × 5 % × 1300
    #expect(report.total == 13)
  }

  @Test("A store cannot lose less than nothing, nor hold an unknown item")
  func store() throws {
    func errors(_ material: String, closing: String, _ item: String) throws -> [String] {
      try TestWorkspace(
        """
        date,activity,quantity,unit
        2025-01-01,refrigerant-store/\(material)/opening,0,kg
        2025-03-01,refrigerant-store/\(material)/\(item),5,kg
        2025-12-31,refrigerant-store/\(material)/closing,\(closing),kg
        """
      ).run().errors
    }
    #expect(try errors("R-134a", closing: "6", "bought") == ["balance.negative"])
    #expect(try errors("R-134a", closing: "5", "bought").isEmpty)
    #expect(try errors("R-134a", closing: "0", "found") == ["activity.unknown"])
    #expect(Set(try errors("R-999Z", closing: "0", "bought")) == ["blend.unknown"])
  }

  @Test("Own solar power emits and imports nothing")
  func ownGeneration() throws {
    let report = try TestWorkspace(
      """
      date,activity,quantity,unit
      2023-03-01,electricity/grid,1,MWh
      2023-03-01,electricity/own-solar,99,MWh
      """, period: "2023", sets: ["viet-nam"]
    ).report()
    #expect(report.total == ExactDecimal(exactly: "0.6592"))
    #expect(report.market.marketBased == ExactDecimal(exactly: "0.6592"))
  }

  private static let criteria =
    "criteria: {conveys-attributes: \"yes, a\", sole-claim: \"yes, b\", tracked-and-redeemed: \"yes, c\", vintage: 2023, same-market: \"yes, e\"}"

  private func contract(
    _ row: String, _ more: String = "", sets: [String] = ["viet-nam"], table: String? = nil
  ) throws -> TestWorkspace.Outcome {
    try TestWorkspace(
      "date,source,activity,quantity,unit,contract\n2023-06-01,meter,\(row)", period: "2023",
      sets: sets,
      settings:
        "contracts: [{id: green, kind: certificate, covers: 100 MWh, emits: {CO2: 20 kg}, \(more)\(Self.criteria)}]",
      table: table
    ).run()
  }

  @Test("A contract's own terms count in the market-based figure, per MWh")
  func contractTerms() throws {
    let report = try #require(try contract("electricity/contract,\"100,000\",kWh,green").report)
    #expect(report.market.locationBased == ExactDecimal(exactly: "65.92"))
    #expect(report.market.marketBased == 2)
    #expect(report.total == ExactDecimal(exactly: "65.92"))
    #expect(report.marketBasedTotal == 2)
  }

  @Test(
    "What a contract does not cover is an error",
    arguments: [
      ("electricity/contract,100.001,MWh,green", "", "contract.exceeded"),
      ("electricity/contract,10,MWh,", "", "contract.missing"),
      ("electricity/contract,10,MWh,gren", "", "contract.unknown"),
      (
        "electricity/contract,10,MWh,green", "from: 2023-01-01, through: 2023-05-31, ",
        "contract.period"
      ),
    ])
  func contractFaults(row: String, more: String, code: String) throws {
    let outcome = try contract(row, more)
    #expect(outcome.errors == [code])
  }

  @Test("A residual mix replaces the location-based figure where one is published")
  func residualMix() throws {
    let report = try #require(
      try contract(
        "electricity/grid,10,MWh,",
        table: TestWorkspace.table([
          "id: mix, activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.9 t}, geography: VN"
        ])
      ).report)
    #expect(report.market.factors.map(\.role) == [.residualMix])
    #expect(report.market.marketBased == 9)
    #expect(report.market.locationBased == ExactDecimal(exactly: "6.592"))
  }
}

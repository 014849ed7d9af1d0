import Banyan
import TestWorkspace
import Testing

/// The rows of WORKED-EXAMPLES.md, section Inventory, each through a workspace of its own.
@Suite("Worked examples: inventory")
struct InventoryExampleTests {
  static let header = "date,source,activity,quantity,unit"

  @Test(
    "1000 t of other bituminous coal, IPCC 2006 manufacturing, under three sets",
    arguments: [("AR5", "2458.1595"), ("AR4", "2458.6626"), ("AR6", "2458.4433")])
  func coal(gwp: String, total: String) throws {
    let report = try TestWorkspace(
      """
      \(Self.header)
      2025-03-01,boiler,stationary-combustion/bituminous-coal,1000,t
      """, gwp: gwp
    ).report()
    // 1000 t × 25.8 TJ/Gg = 25.8 TJ; × 94 600 kg, 10 kg, 1.5 kg
    #expect(report.tonnes(of: "CO2") == ExactDecimal(exactly: "2440.68"))
    #expect(report.tonnes(of: "CH4") == ExactDecimal(exactly: "0.258"))
    #expect(report.tonnes(of: "N2O") == ExactDecimal(exactly: "0.0387"))
    #expect(report.total == ExactDecimal(exactly: total))
  }

  @Test("500 t of wood: its CO2 stands outside the total, its CH4 and N2O inside")
  func wood() throws {
    let report = try TestWorkspace(
      """
      \(Self.header)
      2025-03-01,boiler,stationary-combustion/wood,500,t
      """
    ).report()
    #expect(report.biogenicCarbonDioxide == ExactDecimal(exactly: "873.6"))
    #expect(report.total == ExactDecimal(exactly: "14.82"))
    #expect(report.tonnes(of: "CO2").isZero)
  }

  @Test("1 000 000 t of clinker × 0.52")
  func clinker() throws {
    let report = try TestWorkspace(
      """
      \(Self.header)
      2025-03-01,kiln,process/clinker,"1,000,000",t
      """
    ).report()
    #expect(report.total == ExactDecimal(exactly: "520000"))
  }

  @Test(
    "A store of R-410A: the blend is weighed through its parts, never by a rounded value",
    arguments: [("AR4", "177.4375"), ("AR5", "163.4975"), ("AR6", "191.7175")])
  func refrigerantStore(gwp: String, total: String) throws {
    let report = try TestWorkspace(
      """
      \(Self.header)
      2025-01-01,store,refrigerant-store/R-410A/opening,50,kg
      2025-12-31,store,refrigerant-store/R-410A/closing,35,kg
      2025-04-01,store,refrigerant-store/R-410A/bought,120,kg
      2025-05-01,store,refrigerant-store/R-410A/returned,10,kg
      2025-06-01,store,refrigerant-store/R-410A/charged-new,60,kg
      2025-07-01,store,refrigerant-store/R-410A/retired,20,kg
      """, gwp: gwp
    ).report()
    // (50 − 35) + (120 − 10) − (60 − 20) = 85 kg, half of it HFC-32 and half HFC-125
    #expect(report.tonnes(of: "HFC-32") == ExactDecimal(exactly: "0.0425"))
    #expect(report.tonnes(of: "HFC-125") == ExactDecimal(exactly: "0.0425"))
    #expect(report.total == ExactDecimal(exactly: total))
    #expect(report.total != ExactDecimal(exactly: "163.540"))
  }

  @Test(
    "CH4, N2O, R-404A and SF6: kilograms stay, CO2e follows the set",
    arguments: [("AR4", "29.648"), ("AR5", "29.864"), ("AR6", "34.200")])
  func gasMix(gwp: String, total: String) throws {
    let report = try TestWorkspace(
      """
      \(Self.header)
      2025-03-01,flare,gas/CH4,100,kg
      2025-03-01,plant,gas/N2O,10,kg
      2025-03-01,chiller,refrigerant/R-404A,5,kg
      2025-03-01,switchgear,gas/SF6,0.2,kg
      """, gwp: gwp
    ).report()
    #expect(report.total == ExactDecimal(exactly: total))
    #expect(report.tonnes(of: "CH4") == ExactDecimal(exactly: "0.1"))
    #expect(report.tonnes(of: "N2O") == ExactDecimal(exactly: "0.01"))
    #expect(report.tonnes(of: "SF6") == ExactDecimal(exactly: "0.0002"))
    // R-404A: 44 % HFC-125, 52 % HFC-143a, 4 % HFC-134a
    #expect(report.tonnes(of: "HFC-125") == ExactDecimal(exactly: "0.0022"))
    #expect(report.tonnes(of: "HFC-143a") == ExactDecimal(exactly: "0.0026"))
    #expect(report.tonnes(of: "HFC-134a") == ExactDecimal(exactly: "0.0002"))
  }

  private static let contracts = """
    contracts:
      - id: certificates
        kind: certificate
        covers: 4000 MWh
        emits: {CO2: 0 kg}
        criteria: {conveys-attributes: yes, sole-claim: yes, tracked-and-redeemed: yes, vintage: yes, same-market: yes}
      - id: solar-park
        kind: direct-line
        emits: {CO2: 0 kg}
        criteria: {conveys-attributes: yes, sole-claim: yes, tracked-and-redeemed: yes, vintage: yes, same-market: yes}
    """

  @Test("10 000 MWh in Viet Nam 2023: by place 6592 t, by contracts 3296 t, and no residual mix")
  func scope2() throws {
    let report = try TestWorkspace(
      """
      from,through,source,activity,quantity,unit,contract
      2023-01-01,2023-12-31,meter,electricity/grid,"5,000",MWh,
      2023-01-01,2023-12-31,rec,electricity/contract,"4,000",MWh,certificates
      2023-01-01,2023-12-31,line,electricity/contract,"1,000",MWh,solar-park
      """, period: "2023", sets: ["viet-nam"], settings: Self.contracts
    ).report()
    #expect(report.total == ExactDecimal(exactly: "6592"))
    #expect(report.market.locationBased == ExactDecimal(exactly: "6592"))
    #expect(report.market.marketBased == ExactDecimal(exactly: "3296"))
    #expect(report.marketBasedTotal == ExactDecimal(exactly: "3296"))
    #expect(report.market.factors.isEmpty)
    #expect(report.market.hasPurchasedElectricity)
    #expect(report.market.contracts.map(\.megawattHours) == [4000, 1000])
    #expect(report.market.countriesWithoutMix == ["VN"])
  }

  private static let grid2024 = """
    date,source,activity,quantity,unit
    2024-06-30,meter,electricity/grid,"10,000",MWh
    """

  @Test("The factor of 2023 is carried to 2024 when that is signed for, and flagged")
  func carriedFactor() throws {
    let outcome = try TestWorkspace(
      Self.grid2024, period: "2024", sets: ["viet-nam"],
      settings: """
        accept:
          - {activity: electricity/grid, take: 2023, for: 2024, because: nothing newer is official}
        """
    ).run()
    let report = try #require(outcome.report)
    #expect(report.total == ExactDecimal(exactly: "6592"))
    #expect(report.factors.map(\.factor.id) == ["viet-nam-electricity/grid-2023"])
    #expect(report.factors.map(\.rung) == [.accepted])
    #expect(outcome.codes == ["factor.carried"])
  }

  @Test("Without a signature 2024 has no factor: the research estimate is never taken")
  func noFactorFor2024() throws {
    let outcome = try TestWorkspace(Self.grid2024, period: "2024", sets: ["viet-nam"]).run()
    #expect(outcome.report == nil)
    #expect(outcome.errors == ["factor.period"])
  }

  @Test("53.06 kg/mmBtu of the gross heating value does not meet a quantity in net terms")
  func heatingValueBasis() throws {
    let outcome = try TestWorkspace(
      """
      \(Self.header)
      2025-03-01,boiler,stationary-combustion/natural-gas,100,mmBtu (net)
      """, sets: ["epa-2025"], country: "US"
    ).run()
    #expect(outcome.report == nil)
    #expect(outcome.errors == ["unit.basis-mismatch"])
    let gross = try TestWorkspace(
      """
      \(Self.header)
      2025-03-01,boiler,stationary-combustion/natural-gas,100,mmBtu (gross)
      """, sets: ["epa-2025"], country: "US"
    ).report()
    #expect(gross.tonnes(of: "CO2") == ExactDecimal(exactly: "5.306"))
  }

  @Test("10 000 kWh in the United Kingdom 2025: 1770.0, 185.3 and 459.0 kg")
  func unitedKingdom() throws {
    let report = try TestWorkspace(
      """
      \(Self.header)
      2025-03-01,meter,electricity/grid,"10,000",kWh
      2025-03-01,meter,electricity-losses/grid,"10,000",kWh
      2025-03-01,meter,well-to-tank/electricity/grid,"10,000",kWh
      """, sets: ["desnz-2025"], country: "GB"
    ).report()
    func tonnes(_ activity: String) -> ExactDecimal? { report.line(of: activity)?.equivalent }
    #expect(tonnes("electricity/grid") == ExactDecimal(exactly: "1.77"))
    #expect(tonnes("electricity-losses/grid") == ExactDecimal(exactly: "0.1853"))
    #expect(tonnes("well-to-tank/electricity/grid") == ExactDecimal(exactly: "0.459"))
    #expect(report.scopes.map(\.equivalent).map(\.description).first == "0")
    #expect(
      report.scopes.filter { $0.scope == 2 }.allSatisfy {
        $0.equivalent == ExactDecimal(exactly: "1.77")
      })
    #expect(report.scopes.last?.equivalent == ExactDecimal(exactly: "0.6443"))
    #expect(report.scope3[2].equivalent == ExactDecimal(exactly: "0.6443"))
  }

  @Test("Two sites that share a factor share its error: 20.3101 %, not 14.5774 %")
  func sharedFactor() throws {
    let report = try TestWorkspace(
      """
      date,facility,source,activity,quantity,unit,uncertainty
      2025-03-01,north,line,process/test,100,t,5 %
      2025-03-01,south,line,process/test,100,t,5 %
      """, facilities: ["{id: north, country: VN}", "{id: south, country: VN}"],
      table: TestWorkspace.table([
        "id: test, activity: process/test, per: t, emits: {CO2: 1 t (0.8 to 1.2)}"
      ])
    ).report()
    #expect(report.total == 200)
    // √((200 × 20 %)² + 2 × (100 × 5 %)²) ÷ 200
    #expect(abs((report.uncertainty.relativeUp ?? .nan) - 0.203101) < 5e-7)
    #expect(abs((report.uncertainty.relativeDown ?? .nan) - 0.203101) < 5e-7)
    // √(2 × 100² × (0.2² + 0.05²)) ÷ 200, were each site's factor a draw of its own
    let independent = (2.0 * 100 * 100 * (0.04 + 0.0025)).squareRoot() / 200
    #expect(abs(independent - 0.145774) < 5e-7)
    #expect(abs((report.uncertainty.relativeUp ?? .nan) - independent) > 0.05)
  }
}

import Banyan
import TestWorkspace
import Testing

@Suite("The footprint's statements")
struct FootprintStatementTests {
  private static let header = "from,through,source,process,activity,quantity,unit\n"
  private static let products = """
    company: {ids: ["urn:pact:example.com:company-id:1"], issued: 2024-03-02}
    processes:
      - {id: line, outputs: [{product: bar, quantity: 1000 t}], takes: []}
    products:
      - {id: bar, declared-unit: 1 t, fossil-carbon: 0.2 %, biogenic-carbon: 0 kg, packaging: excluded, ids: ["urn:gtin:9521234601005"]}
    cut-offs:
      - {what: Upstream, activity: well-to-tank, share: 1 %, because: No factor by gas}
      - {what: Grid losses, activity: electricity-losses, share: 1 %, because: No factor by gas}
    """

  private func workspace(
    _ rows: String, more: String = "", table: String? = nil
  ) -> TestWorkspace {
    TestWorkspace(
      Self.header + rows, period: "2023", gwp: "AR6", sets: ["viet-nam", "ipcc-2006"],
      table: table, products: Self.products + more)
  }

  private static let grid = "2023-01-01,2023-12-31,meter,line,electricity/grid,1000,MWh\n"

  @Test("R-22 lost at a process stands beside the footprint and is said, as in the inventory")
  func outsideBasket() throws {
    let outcome = try workspace(
      Self.grid + "2023-01-01,2023-12-31,chiller,line,refrigerant/R-22,100,kg\n"
    ).runFootprint()
    let report = try #require(outcome.report, "\(outcome.text)")
    #expect(outcome.codes.contains("gas.outside-basket"))
    // 659.2 t over 1000 t; 100 kg × 1960 (AR6) over 1000 t beside them.
    #expect(report.footprint.total == ExactDecimal("659.2"))
    #expect(report.footprint.outsideBasket.map(\.equivalent) == [ExactDecimal("196")])
    let text = FootprintPlainText(report, in: .english).text
    #expect(text.contains("HCFC-22, outside the Kyoto basket"))
  }

  /// 11.6 TJ × (30 kg CH4 × 27.9 + 4 kg N2O × 273) = 22,376.4 kg over 1000 t; Decision 2626 prints no
  /// CO2 beside them.
  @Test("CH4 and N2O of husk are biogenic by whichever table")
  func biogenicGases() throws {
    let report = try workspace(
      "2023-01-01,2023-12-31,boiler,line,stationary-combustion/solid-biomass,1000,t\n"
    ).footprint()
    #expect(report.footprint.masses[.biogenicNonCO2] == ExactDecimal("22.3764"))
    #expect(report.footprint.masses[.fossil] == .zero)
  }

  @Test("What goes with a product is stated inside its boundary and beyond")
  func boundary() throws {
    let table = """
      table: own
      citation: {title: Own}
      valid: 2023
      geography: VN
      factors:
        - {id: road, activity: freight-downstream/road, per: t.km, emits: {CO2: 0.1 kg}}
      """
    let report = try workspace(
      Self.grid + "2023-01-01,2023-12-31,truck,,freight-downstream/road,100000,t.km\n",
      more: "\nassigned:\n  - {records: {activity: freight-downstream}, product: bar}\n",
      table: table
    ).footprint()
    // 659.2 kg × 1000 t inside; 100,000 t.km × 0.1 kg on the way to customers.
    let part = try #require(report.balance.attributed.first)
    #expect(part.insideBoundary == 659_200)
    #expect(part.outsideBoundary == 10_000)
    let text = FootprintPlainText(report, in: .english).text
    #expect(text.contains("659 200") && text.contains("669 200"))
  }

  @Test("A row that cannot be read hides none that belongs to no product")
  func oneWave() throws {
    let outcome = try workspace(
      "2023-01-01,2023-12-31,meter,line,electricity/grid,1000,MWhh\n"
        + "2023-01-01,2023-12-31,boiler,,stationary-combustion/diesel,10,t\n"
    ).runFootprint()
    #expect(outcome.report == nil)
    let errors = outcome.diagnostics.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["unit.unknown", "records.unassigned"])
    #expect(errors.map { $0.location?.line } == [2, 3])
  }

  @Test("Where nothing states limits the result's range is null")
  func unknown() throws {
    let report = try workspace(Self.grid).footprint()
    #expect(report.result.uncertainty.minusPercent == nil)
  }
}

import Banyan
import TestWorkspace
import Testing

/// Electricity in tonnes of oil equivalent, by the coefficient of the country and without one.
@Suite("Electricity in toe")
struct OilEquivalentTests {
  private func workspace(
    _ row: String, sets: [String] = ["viet-nam"], country: String = "VN", settings: String = "",
    table: String? = nil
  ) -> TestWorkspace {
    TestWorkspace(
      "date,source,activity,quantity,unit,contract\n2023-03-01,meter,\(row)", period: "2023",
      sets: sets, country: country, settings: settings, table: table)
  }

  // Letter 3505/BCT-KHCN of 19 April 2011: 0.0001543 toe/kWh. 100 toe ÷ 0.0001543 = 648,088.14 kWh;
  // × 0.6592 kg/kWh (letter 1726/BĐKH-PTCBT) = 427.2197 t. As oil it would be 1,163,000 kWh.
  @Test(
    "A toe is what the country's energy office counts",
    arguments: [
      "electricity/grid,100,toe,", "electricity/grid,0.1,ktoe,", "electricity/grid,100,TOE,",
    ])
  func official(row: String) throws {
    let outcome = try workspace(row).run()
    #expect(outcome.codes == ["unit.official"])
    let report = try #require(outcome.report)
    #expect(report.total.rounded(places: 4) == ExactDecimal(exactly: "427.2197"))
    let line = report.lines[0].line
    #expect(
      line.conversion?.properties.map(\.id) == ["viet-nam-toe/electricity.primary-energy"])
    #expect(line.conversion?.steps(from: line.unit).map(\.isDivisor) == [true])
  }

  // 648.088 MWh: more than the 600 that are covered, and all of the 650.
  @Test(
    "A contract in MWh covers what was counted",
    arguments: [("600 MWh", ["contract.exceeded"]), ("650 MWh", []), ("50 toe", ["table.value"])])
  func contract(covers: String, errors: [String]) throws {
    let criteria =
      "{conveys-attributes: yes, d, sole-claim: yes, d, tracked-and-redeemed: yes, d, vintage: 2023, same-market: yes, d}"
      .replacing("yes, d", with: "\"yes, certificate 7\"")
    let outcome = try workspace(
      "electricity/contract,100,toe,green",
      settings:
        "contracts: [{id: green, kind: certificate, covers: \(covers), emits: {CO2: 0 kg}, criteria: \(criteria)}]"
    ).run()
    #expect(outcome.errors == errors)
  }

  // 1 toe = 10 Gcal = 41.868 GJ = 11.63 MWh (IEA). 11.63 MWh × 0.4 t/MWh of an own table.
  @Test("Without a coefficient it is the energy of oil, and that is said")
  func oil() throws {
    let outcome = try workspace(
      "electricity/grid,1,toe,", sets: ["ipcc-2006"],
      table: TestWorkspace.table([
        "id: g, activity: electricity/grid, per: MWh, emits: {CO2: 0.4 t}"
      ])
    ).run()
    #expect(outcome.codes == ["unit.oil-equivalent"])
    #expect(outcome.report?.total == ExactDecimal(exactly: "4.652"))
  }

  // Fuels: 0.88 toe/1000 l is a heating value (36.84 MJ/l), and 0.88 toe the energy of 1000 l:
  // 0.88 × 41.868 GJ × 74.1 kg CO2/GJ (IPCC 2006, Vol. 2, Table 2.3) = 2.7301 t either way.
  @Test(
    "A fuel in toe is its net heat, which the country's coefficients are too",
    arguments: ["1000,l,", "0.88,toe (net),"])
  func fuels(quantity: String) throws {
    let report = try workspace(
      "stationary-combustion/diesel,\(quantity)", sets: ["viet-nam", "ipcc-2006"]
    ).report()
    #expect(report.tonnes(of: "CO2").rounded(places: 4) == ExactDecimal(exactly: "2.7301"))
  }

  @Test("A fuel in toe that says neither net nor gross is asked about")
  func basis() throws {
    let outcome = try workspace("stationary-combustion/diesel,1,toe,", sets: ["ipcc-2006"]).run()
    #expect(outcome.errors == ["unit.basis"])
  }
}

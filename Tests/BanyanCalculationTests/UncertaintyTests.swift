import Banyan
import TestWorkspace
import Testing

@Suite("Uncertainty")
struct UncertaintyTests {
  private func analysis(
    _ rows: String, _ factors: [String], properties: [String] = []
  ) throws -> UncertaintyAnalysis {
    try TestWorkspace(
      "date,source,activity,quantity,unit,uncertainty\n" + rows,
      table: TestWorkspace.table(factors, properties: properties)
    ).report().uncertainty
  }

  @Test("Limits that lie unevenly are carried each side by itself")
  func uneven() throws {
    let result = try analysis(
      "2025-03-01,a,process/x,100,t,3 %",
      ["id: x, activity: process/x, per: t, emits: {CO2: 1 t (0.9 to 1.2)}"])
    // down √(3² + 10²), up √(3² + 20²) of 100 t
    #expect(abs(result.down - 109.0.squareRoot()) < 1e-9)
    #expect(abs(result.up - 409.0.squareRoot()) < 1e-9)
    #expect(result.total == 100)
    #expect(abs(result.contributors.reduce(0) { $0 + $1.share } - 1) < 1e-12)
    // variance of the factor (10² + 20²) ÷ 2 = 250, of the activity 9
    #expect(result.contributors.map(\.kind) == [.factor, .activity])
    #expect(abs(result.contributors[0].share - 250.0 / 259) < 1e-12)
  }

  @Test("Meters are independent of each other, a heating value is one draw for all")
  func heatingValue() throws {
    let result = try analysis(
      """
      2025-03-01,a,stationary-combustion/stuff,10,t,
      2025-03-01,b,stationary-combustion/stuff,30,t,4 %
      """, ["id: x, activity: stationary-combustion/stuff, per: TJ (net), emits: {CO2: 100 t}"],
      properties: [
        "id: h, of: stuff, property: net-heating-value, value: 40 GJ/t (38 to 44)"
      ])
    // 40 t + 120 t; the heating value −5 % and +10 % of 160 t; the meter 4 % of 120 t = 4.8 t
    #expect(abs(result.down - (64.0 + 23.04).squareRoot()) < 1e-9)
    #expect(abs(result.up - (256.0 + 23.04).squareRoot()) < 1e-9)
    #expect(result.linesWithoutActivityUncertainty == 1)
    #expect(result.linesWithoutFactorLimits == 2)
  }

  @Test("What goes in and what comes out of one balance offset each other's factor error")
  func balance() throws {
    let result = try analysis(
      """
      2025-03-01,a,carbon/in,100,t,
      2025-03-01,a,carbon/out,100,t,
      """,
      [
        "id: i, activity: carbon/in, per: t, emits: {CO2: 2 t (1.8 to 2.2)}",
        "id: o, activity: carbon/out, per: t, emits: {CO2: -1 t (-1.3 to -0.7)}",
      ])
    // 200 t ± 20 and −100 t ± 30, about a total of 100
    #expect(abs(result.up - 1300.0.squareRoot()) < 1e-9)
    #expect(abs(result.down - 1300.0.squareRoot()) < 1e-9)
    #expect(abs((result.relativeUp ?? .nan) - 0.36055512754639896) < 1e-12)
  }

  @Test("Records of one meter with different uncertainties add their half-widths")
  func oneMeter() throws {
    let result = try analysis(
      """
      2025-03-01,a,process/x,100,t,10 %
      2025-04-01,a,process/x,300,t,2 %
      """, ["id: x, activity: process/x, per: t, emits: {CO2: 1 t}"])
    // 10 t + 6 t of 400 t
    #expect(abs(result.up - 16) < 1e-9)
  }

  @Test("Without any stated uncertainty the range is nothing, and how many lines lack it is said")
  func none() throws {
    let result = try analysis(
      "2025-03-01,a,process/x,100,t,", ["id: x, activity: process/x, per: t, emits: {CO2: 1 t}"])
    #expect(result.up == 0 && result.down == 0)
    #expect(result.linesWithoutActivityUncertainty == 1)
    #expect(result.linesWithoutFactorLimits == 1)
  }
}

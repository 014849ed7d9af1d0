import Banyan
import TestWorkspace
import Testing

@Suite("Values printed in CO2e")
struct PrintedValueTests {
  private func grid(_ gwp: String) throws -> InventoryReport {
    try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,electricity/grid,\"1,000\",MWh", gwp: gwp,
      sets: ["desnz-2025"], country: "GB"
    ).report()
  }

  @Test("Under the publisher's set its printed total rules over its rounded parts")
  func printedTotal() throws {
    // Parts 0.17489 + 0.0009 + 0.00122 = 0.17701; printed 0.177
    #expect(try grid("AR5").total == 177)
  }

  @Test("Under another set the parts become masses and are weighed anew")
  func otherSet() throws {
    // 174.89 t CO2 + 0.9 t ÷ 28 × 27.9 + 1.22 t ÷ 265 × 273
    let report = try grid("AR6")
    #expect(report.tonnes(of: "CO2") == ExactDecimal(exactly: "174.89"))
    #expect(report.total.isNear("177.0436159029649595687", within: "0.0000000000000001"))
    #expect(report.gases.allSatisfy { $0.gas != "CO2e" })
  }

  @Test("A factor printed only as CO2e counts under its publisher's set and is refused elsewhere")
  func onlyEquivalent() throws {
    var workspace = TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,well-to-tank/electricity/grid,100,kWh",
      sets: ["desnz-2025"], country: "GB")
    #expect(try workspace.report().total == ExactDecimal(exactly: "0.00459"))
    for set in ["AR4", "AR5-feedback", "AR6"] {
      workspace.gwp = set
      #expect(try workspace.run().errors == ["gwp.mismatch"])
    }
  }

  @Test("A total whose publisher names no set counts under any, with a warning")
  func unstatedSet() throws {
    let outcome = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,material/steel,10,t", gwp: "AR6",
      table: TestWorkspace.table(
        ["id: steel, activity: material/steel, per: t, emits: {CO2e: 2 t}"],
        head: "valid: 2025\ngeography: GLO\ngwp: unstated")
    ).run()
    #expect(outcome.report?.total == 20)
    #expect(outcome.codes == ["gwp.unstated"])
  }

  @Test("A table with a value in CO2e must say under which set")
  func setMissing() throws {
    let outcome = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,material/steel,10,t",
      table: TestWorkspace.table(["id: steel, activity: material/steel, per: t, emits: {CO2e: 2 t}"]
      )
    ).run()
    #expect(outcome.errors == ["table.gwp"])
  }
}

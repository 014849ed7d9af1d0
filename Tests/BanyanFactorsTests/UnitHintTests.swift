import Banyan
import TestWorkspace
import Testing

@Suite("Quantities that do not reach a factor's unit")
struct UnitHintTests {
  private func run(_ rows: String, sets: [String] = ["ipcc-2006"]) throws -> TestWorkspace.Outcome {
    try TestWorkspace("date,activity,quantity,unit\n" + rows, sets: sets).run()
  }

  @Test(
    "A unit nobody knows is named with the nearest known one",
    arguments: [
      ("kWhh", "kWh"), ("tonn", "tonne"), ("Nm4", "Nm3"),
    ])
  func suggestion(written: String, meant: String) throws {
    let outcome = try run("2025-03-01,stationary-combustion/diesel,5,\(written)")
    #expect(outcome.errors == ["unit.unknown"])
    #expect(outcome.text.contains("'\(meant)'"), "\(outcome.text)")
  }

  @Test(
    "Each way of missing has its own code",
    arguments: [
      ("stationary-combustion/diesel", "ton", "unit.unknown"),
      ("stationary-combustion/diesel", "kWh", "unit.basis"),
      ("stationary-combustion/diesel", "kWh (gross)", "unit.basis-mismatch"),
      ("stationary-combustion/diesel", "km", "unit.dimension"),
      ("stationary-combustion/diesel", "l", "property.none"),
      ("process/clinker", "kWh", "unit.dimension"),
      ("gas/SF6", "m3", "unit.dimension"),
      ("refrigerant/R-410A", "l", "unit.dimension"),
    ])
  func codes(activity: String, unit: String, code: String) throws {
    #expect(try run("2025-03-01,\(activity),5,\(unit)").errors == [code])
  }

  @Test("Litres of diesel become energy by the toe table: 0.88 toe/1000 l")
  func litresOfDiesel() throws {
    let outcome = try run(
      "2025-03-01,stationary-combustion/diesel,\"1,000\",l", sets: ["ipcc-2006", "viet-nam"])
    // 0.88 toe × 41.868 GJ × 74 100 kg/TJ
    #expect(outcome.report?.tonnes(of: "CO2") == ExactDecimal(exactly: "2.730128544"))
  }

  @Test("A publisher's m3 without temperature is read as a normal one, and that is said")
  func normalState() throws {
    let outcome = try run(
      "2025-03-01,stationary-combustion/natural-gas,\"1,000\",Nm3", sets: ["ipcc-2006", "viet-nam"])
    // 0.90 toe × 41.868 GJ × 56 100 kg/TJ
    #expect(outcome.report?.tonnes(of: "CO2") == ExactDecimal(exactly: "2.11391532"))
    #expect(outcome.codes == ["unit.state-unstated"])
  }

  @Test("A heating value of the plant's own wins over published ones")
  func ownHeatingValue() throws {
    let report = try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,stationary-combustion/bituminous-coal,\"1,000\",t",
      table: TestWorkspace.table(
        [],
        properties: [
          "id: h, of: bituminous-coal, property: net-heating-value, value: 24 GJ/t"
        ])
    ).report()
    #expect(report.tonnes(of: "CO2") == ExactDecimal(exactly: "2270.4"))
  }

  @Test("A property of the plant's own holds from its first day, within a month too")
  func ownPropertyWithinMonth() throws {
    let table = TestWorkspace.table(
      [],
      properties: [
        "id: old, of: bituminous-coal, property: net-heating-value, value: 20 GJ/t, valid: {from: 2025-01-01, through: 2025-03-14}",
        "id: new, of: bituminous-coal, property: net-heating-value, value: 30 GJ/t, valid: {from: 2025-03-15}",
      ])
    let report = try TestWorkspace(
      """
      date,activity,quantity,unit
      2025-03-14,stationary-combustion/bituminous-coal,"1,000",t
      2025-03-15,stationary-combustion/bituminous-coal,"1,000",t
      """, table: table
    ).report()
    // (20 TJ + 30 TJ) × 94 600 kg
    #expect(report.tonnes(of: "CO2") == 4730)
  }
}

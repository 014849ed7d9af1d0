import Banyan
import TestWorkspace
import Testing

@Suite("Methods of a table: what they want and refuse")
struct MethodTests {
  private func errors(_ method: String, per: String = "t") throws -> [String] {
    try TestWorkspace(
      "date,activity,quantity,unit\n2025-03-01,process/x,1,\(per)",
      table: TestWorkspace.table([
        "id: x, activity: process/x, per: \(per), method: {\(method)}"
      ])
    ).run().errors
  }

  @Test(
    "A method nobody knows, and one without its parameters",
    arguments: [
      ("name: carbon-balence, carbon: 1 %, direction: input", ["method.unknown"]),
      ("name: carbon-balance, direction: input", ["method.parameter"]),
      ("name: carbon-balance, carbon: 1 %", ["field.missing"]),
      ("name: carbon-balance, carbon: 1 %, direction: sideways", ["field.choice"]),
      ("name: steam-boiler", ["method.parameter", "method.parameter", "method.parameter"]),
      (
        "name: steam-boiler, enthalpy: 2776 MJ/kg, efficiency: 85 %, fuel-factor: 74100 kg/TJ",
        ["method.parameter"]
      ),
      ("name: carbon-balance, carbon: 1 %, direction: input, ratio: 0", ["field.number"]),
      ("name: carbon-balance, carbon: 1 %, direction: input, colour: red", ["field.unknown"]),
    ])
  func faults(method: String, codes: [String]) throws {
    #expect(try errors(method) == codes)
  }

  @Test(
    "A share lies between nothing and all",
    arguments: [
      ("100 %", true), ("0 %", true), ("1", true), ("1.0000001", false), ("100.00001 %", false),
      ("-0.1 %", false), ("85", false),
    ])
  func shares(share: String, holds: Bool) throws {
    let found = try errors("name: carbon-balance, carbon: \(share), direction: input")
    #expect(found == (holds ? [] : ["method.parameter"]))
  }

  @Test("A boiler of no efficiency is an error, not a division by zero")
  func zeroEfficiency() throws {
    let found = try errors(
      "name: steam-boiler, enthalpy: 2776 kJ/kg, efficiency: 0 %, fuel-factor: 74100 kg/TJ")
    #expect(found == ["method.parameter"])
  }

  @Test(
    "Cogeneration that makes nothing is an error, not a division by zero",
    arguments: [
      ("fuel: 0 TJ, heat: 45 TJ, electricity: 9000 MWh", "0.87", "heat"),
      ("fuel: 100 TJ, heat: 0 TJ, electricity: 9000 MWh", "0.87", "heat"),
      ("fuel: 100 TJ, heat: 45 TJ, electricity: 0 MWh", "0.87", "electricity"),
      ("fuel: 100 TJ, heat: 45 TJ, electricity: 9000 MWh", "0", "heat"),
    ])
  func zeroCogeneration(flows: String, reference: String, product: String) throws {
    let found = try errors(
      "name: cogeneration, \(flows), fuel-factor: 56.1 t/TJ, heat-reference: \(reference), electricity-reference: 0.53, product: \(product)",
      per: "TJ")
    #expect(found == ["method.parameter"])
  }
}

import Banyan
import TestWorkspace
import Testing

@testable import BanyanFactors

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
      ("name: carbon-balance, carbon: 1 %, direction: input, ratio: 0", ["value.bound"]),
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

  @Test(
    "A method is for the units its formula is written for, and for no others",
    arguments: [
      ("name: carbon-balance, carbon: 1 %, direction: input", "kg", true),
      ("name: carbon-balance, carbon: 1 %, direction: input", "m3", false),
      ("name: combustion, carbon-content: 15.3 kg/GJ", "TJ (net)", true),
      ("name: combustion, carbon-content: 15.3 kg/GJ", "l", false),
      ("name: wastewater, capacity: 0.25 kg/kg, correction: 0.8", "kg", true),
      ("name: wastewater, capacity: 0.25 kg/kg, correction: 0.8", "kWh", false),
    ])
  func denominators(method: String, per: String, holds: Bool) throws {
    #expect(try errors(method, per: per) == (holds ? [] : ["method.parameter"]))
  }
}

@Suite("Methods: what they make of their parameters and of a rule's constants")
struct MethodMassTests {
  /// (EU) 2025/2547 reckons with 3.664.
  private let rounded = Constants(carbonDioxidePerCarbon: ExactRatio(3664, over: 1000))

  private func combustion(_ ratio: CarbonRatio) -> CombustionMethod {
    CombustionMethod(
      carbonContent: ExactRatio(153, over: 10), oxidation: .one, heatingValue: nil, ratio: ratio,
      origin: nil)
  }

  private func kilograms(_ masses: [GasMass]) -> [ExactRatio] { masses.map(\.kilograms) }

  @Test("Natural gas: 15.3 kg C/GJ × 44/12 = 56.1 kg CO2/GJ; × 3.664 = 56.0592 kg CO2/GJ")
  func naturalGas() throws {
    let terajoule = try Unit("TJ (net)")
    let method = combustion(.ofTheRule)
    #expect(kilograms(method.masses(per: terajoule, .ipcc)) == [ExactRatio(56100, over: 1)])
    #expect(
      kilograms(method.masses(per: terajoule, rounded)) == [ExactRatio(560_592, over: 10)])
  }

  @Test("A ratio that a table states holds under every rule")
  func statedRatio() throws {
    let terajoule = try Unit("TJ (net)")
    let method = combustion(.stated(ExactRatio(44, over: 12)))
    #expect(kilograms(method.masses(per: terajoule, rounded)) == [ExactRatio(56100, over: 1)])
  }

  @Test("Diesel by mass: 43 GJ/t × 20.2 kg C/GJ × 44/12 = 3184.8667 kg CO2/t")
  func dieselByMass() throws {
    let method = CombustionMethod(
      carbonContent: ExactRatio(202, over: 10), oxidation: .one,
      heatingValue: ExactRatio(43, over: 1), ratio: .ofTheRule, origin: nil)
    // 43 × 20.2 × 44 ÷ 12 = 38218.4 ÷ 12.
    #expect(
      kilograms(method.masses(per: try Unit("t"), .ipcc)) == [ExactRatio(382_184, over: 120)])
  }

  @Test("Carbon that leaves is taken away: 1 t × 80 % × 3.664 = 2931.2 kg")
  func carbonBalance() throws {
    let method = CarbonBalanceMethod(
      carbon: ExactRatio(8, over: 10), direction: .output, ratio: .ofTheRule, origin: nil)
    #expect(
      kilograms(method.masses(per: try Unit("t"), rounded)) == [ExactRatio(-29312, over: 10)])
  }

  @Test("A catalogue makes masses by its own constants, and stated masses stay")
  func catalogue() throws {
    let text = """
      table: own
      citation: {title: Laboratory report 7}
      valid: 2025
      geography: VN
      factors:
        - {id: a, activity: process/a, per: t, method: {name: carbon-balance, carbon: 10 %, direction: input}}
        - {id: b, activity: process/b, per: t, emits: {CO2: 7 kg}}
      """
    var findings = Diagnostics()
    let library = FactorLibrary.carried
    let table = try #require(
      Array(text.utf8).withUnsafeBytes {
        library.reader(of: .workspace).table(from: $0, file: "own.yaml", &findings)
      })
    #expect(findings.isEmpty)
    func masses(_ constants: Constants) -> [ExactRatio] {
      let catalogue = FactorCatalogue(
        sets: [], site: [table], constants: constants, library: library)
      return ["own/a", "own/b"].flatMap { catalogue.factors(named: $0) }
        .flatMap { $0.emissions.map(\.kilograms) }
    }
    // 1000 kg × 10 % × 44/12 = 4400/12 kg; × 3.664 = 366.4 kg.
    #expect(masses(.ipcc) == [ExactRatio(4400, over: 12), ExactRatio(7, over: 1)])
    #expect(masses(rounded) == [ExactRatio(3664, over: 10), ExactRatio(7, over: 1)])
  }
}

import Banyan
import Testing

@testable import BanyanFactors

/// Whether an own value is taken as it stands, is asked about, or cannot be.
@Suite("Own values: what cannot be, what lies far, what is in reason")
struct OwnValueTests {
  /// Codes of what is found in one own entry for Viet Nam in 2023.
  private func codes(
    factor: String? = nil, property: String? = nil, head: String = ""
  ) throws -> [String] {
    let text = """
      table: own
      citation: {title: "Measured by the plant"}
      valid: 2023
      geography: VN
      \(head)
      \(factor.map { "factors:\n  - {id: own, \($0)}" } ?? "")
      \(property.map { "properties:\n  - {id: own, \($0)}" } ?? "")
      """
    var found = Diagnostics()
    let library = FactorLibrary.carried
    let bytes = Array(text.utf8)
    let table = bytes.withUnsafeBytes {
      library.reader(of: .workspace).table(from: $0, file: "own.yaml", &found)
    }
    OwnValues(heldAgainst: library).check(table.map { [$0] } ?? [], &found)
    return found.ordered.map(\.code.rawValue)
  }

  // Published for diesel: 74,100 kg CO2/TJ net and 43.0 TJ/Gg (IPCC 2006, Vol. 2, Tables 1.2 and
  // 2.2), 0.88 toe/1000 l (letter 3505/BCT-KHCN): 3.19 kg/kg and 2.73 kg/l. For the grid of Viet Nam
  // 0.6592 t/MWh (2023) to 0.9185 t/MWh (2016). For wood 112,000 kg biogenic CO2 and 30 kg CH4 a TJ,
  // and up to 300 kg CH4, 900 with its limits, in stoves (Table 2.5).
  @Test(
    "A factor of a usual size is taken without a word",
    arguments: [
      "activity: stationary-combustion/diesel, per: l, emits: {CO2: 2.70 kg}",
      "activity: stationary-combustion/diesel, per: kg, emits: {CO2: 3.1 kg, CH4: 0.00013 kg}",
      "activity: stationary-combustion/diesel, per: TJ (gross), emits: {CO2: 70000 kg}",
      "activity: stationary-combustion/petroleum-coke, per: t, emits: {CO2: 3.6 t}",
      "activity: electricity/grid, per: kWh, emits: {CO2: 0.5 kg}",
      "activity: electricity/grid, per: MWh, supplier: Hydro, emits: {CO2: 30 kg}",
      "activity: steam/purchased, per: GJ, supplier: Husk boiler, emits: {CO2: 0 kg, CH4: 0.04 kg}",
      "activity: stationary-combustion/wood, per: GJ (net), emits: {CO2 (biogenic): 110 kg, CH4: 0.03 kg, N2O: 0 kg}",
      "activity: stationary-combustion/motor-gasoline, per: l, emits: {CO2: 2.2 kg, CO2 (biogenic): 0.1 kg}",
      "activity: stationary-combustion/own-pellets, per: t, emits: {CO2 (biogenic): 1.7 t}",
      "activity: stationary-combustion/hydrogen, per: kg, emits: {CO2: 0 kg}",
      "activity: process/etching, per: t, emits: {CO2: 5 t}",
      // Food waste, IPCC 2006, Vol. 5, Tables 2.4 and 3.1: twice what a country with gas recovery prints.
      "activity: waste/landfill, per: t, method: {name: landfill, degradable-organic-carbon: 0.15, degradable-fraction: 0.5, correction: 1, methane-fraction: 0.5}",
      "activity: carbon/output/billet, per: t, emits: {CO2: -7.7 kg}",
    ])
  func inReason(factor: String) throws {
    #expect(try codes(factor: factor) == [])
  }

  @Test(
    "A factor far from all that are published is asked about",
    arguments: [
      // kWh for MWh, l for m3, GJ for TJ, each way.
      "activity: electricity/grid, per: kWh, emits: {CO2: 659.2 kg}",
      "activity: electricity/grid, per: MWh, emits: {CO2: 0.6592 kg}",
      "activity: electricity/grid, per: MWh, supplier: Coal, emits: {CO2: 659.2 t}",
      "activity: electricity/residual-mix, per: MWh, emits: {CO2: 659.2 t}",
      "activity: steam/purchased, per: MJ, supplier: Coal boiler, emits: {CO2: 118 kg}",
      "activity: stationary-combustion/diesel, per: l, emits: {CO2: 2700 kg}",
      "activity: stationary-combustion/wood, per: GJ (net), emits: {CO2 (biogenic): 112 kg, CH4: 30 kg}",
      "activity: stationary-combustion/wood, per: TJ (net), emits: {CO2 (biogenic): 112000 kg, CH4: 0.03 kg}",
      "activity: stationary-combustion/diesel, per: l, emits: {CO2: 0 kg}",
      // A fuel that nobody publishes, beside all others.
      "activity: stationary-combustion/own-pellets, per: MJ (net), emits: {CO2 (biogenic): 112 kg}",
      // Parameters: 56.1 for 56,100 kg/TJ, 5 for 0.5 kg/m3 and the like.
      "activity: steam/boiler, per: t, method: {name: steam-boiler, enthalpy: 2776 kJ/kg, efficiency: 85 %, fuel-factor: 56.1 kg/TJ}",
      "activity: wastewater/own, per: m3, method: {name: wastewater, capacity: 0.25 kg/kg, correction: 0.8, organic-load: 500 kg/m3}",
    ])
  func far(factor: String) throws {
    #expect(try codes(factor: factor) == ["value.far"])
  }

  @Test(
    "A total in CO2e is held against totals",
    arguments: [("2.71 kg", []), ("2710 kg", ["value.far"]), ("2.71 g", ["value.far"])])
  func equivalents(total: String, found: [String]) throws {
    let factor = "activity: stationary-combustion/diesel, per: l, emits: {CO2e: \(total)}"
    #expect(try codes(factor: factor, head: "gwp: AR6") == found)
  }

  @Test(
    "Carbon is of the origin that every publisher states",
    arguments: [
      "activity: stationary-combustion/diesel, per: l, emits: {CO2 (biogenic): 2.68 kg}",
      "activity: mobile-combustion/diesel, per: l, emits: {CO2 (biogenic): 2.68 kg}",
      "activity: stationary-combustion/wood, per: t, emits: {CO2: 1.7 t}",
    ])
  func origin(factor: String) throws {
    #expect(try codes(factor: factor) == ["factor.origin"])
  }

  @Test(
    "What matter cannot do is an error",
    arguments: [
      "activity: stationary-combustion/diesel, per: l, emits: {CO2: -2.6 kg}",
      "activity: electricity/grid, per: MWh, emits: {CO2e: -1 kg}",
      // 44/12 = 3.667 kg of CO2 for a kilogram of carbon; 16/12 of CH4.
      "activity: stationary-combustion/diesel, per: kg, emits: {CO2: 31.6 kg}",
      "activity: stationary-combustion/own, per: t, emits: {CO2 (biogenic): 3.68 t}",
      "activity: mobile-combustion/own, per: kg, emits: {CO2: 3.6 kg, CH4: 0.1 kg}",
      "activity: carbon/input/coke, per: t, emits: {CO2: 4 t}",
      "activity: carbon/input/coke, per: t, method: {name: carbon-balance, carbon: 90 %, direction: input, ratio: 44}",
      "activity: carbon/input/coke, per: t, method: {name: carbon-balance, carbon: 90 %, direction: input, ratio: 0.273}",
      "activity: stationary-combustion/own, per: TJ (net), method: {name: combustion, carbon-content: -20 kg/GJ}",
      "activity: stationary-combustion/own, per: t, method: {name: combustion, carbon-content: 20 kg/GJ, heating-value: 0 GJ/t}",
      // 20 kg/GJ × 55 GJ/t = 1.1 kg of carbon in a kilogram.
      "activity: stationary-combustion/own, per: t, method: {name: combustion, carbon-content: 20 kg/GJ, heating-value: 55 GJ/t}",
      "activity: wastewater/own, per: kg, method: {name: wastewater, capacity: 0.25 kg/kg, correction: 8}",
      // 100 TJ of heat and 14,444 MWh × 0.0036 = 52 TJ of electricity from 100 TJ of fuel.
      "activity: heat/own, per: TJ, method: {name: cogeneration, fuel: 100 TJ, fuel-factor: 56.1 t/TJ, heat: 100 TJ, electricity: 14444 MWh, heat-reference: 0.9, electricity-reference: 0.53, product: heat}",
    ])
  func impossible(factor: String) throws {
    #expect(try codes(factor: factor, head: "gwp: AR6") == ["value.bound"])
  }

  @Test(
    "Gases that are none, the same, or a total and its parts are an error",
    arguments: [
      ("{}", "table.gasless"), ("{CO2: 2.6 kg, CO2 (fossil): 2.6 kg}", "table.gas-twice"),
      ("{CO2e: 2.7 kg, CO2: 2.68 kg}", "table.total"),
      ("{CH4: 0.1 g, CO2e: 2.7 kg}", "table.total"),
    ])
  func lists(gases: String, code: String) throws {
    let factor = "activity: stationary-combustion/diesel, per: l, emits: \(gases)"
    #expect(try codes(factor: factor, head: "gwp: AR6") == [code])
  }

  // 2.68 kg + 0.0001 kg × 27.9 (CH4, AR6) + 0.00002 kg × 273 = 2.68825 kg.
  @Test(
    "A printed total is the sum of its parts, but for roundings",
    arguments: [("2.69 kg CO2e", []), ("26.9 kg CO2e", ["table.printed"])])
  func printed(total: String, found: [String]) throws {
    let gases = "{CO2: 2.68 kg, CH4: 0.1 g, N2O: 0.02 g}"
    let factor =
      "activity: stationary-combustion/diesel, per: l, emits: \(gases), printed: \(total)"
    #expect(try codes(factor: factor, head: "gwp: AR6") == found)
  }

  @Test(
    "Properties: taken, asked about, or impossible",
    arguments: [
      ("of: diesel, property: net-heating-value, value: 36.1 MJ/l", []),
      ("of: diesel, property: net-heating-value, value: 10200 kcal/kg", []),
      ("of: diesel, property: density, value: 0.84 kg/l", []),
      ("of: wood, property: net-heating-value, value: 15.0 GJ/t", []),
      ("of: R-410A, property: leak-rate, value: 8 %", []),
      ("of: own-pellets, property: net-heating-value, value: 17 GJ/t", []),
      ("of: diesel, property: net-heating-value, value: 36 GJ/l", ["value.far"]),
      ("of: diesel, property: net-heating-value, value: 36 kJ/l", ["value.far"]),
      // 0.88 toe/1000 l over 1.02 toe/t: 0.863 kg/l (letter 3505/BCT-KHCN).
      ("of: diesel, property: density, value: 0.84 kg/m3", ["value.far"]),
      ("of: wood, property: net-heating-value, value: 15 kJ/kg", ["value.far"]),
      ("of: own-pellets, property: net-heating-value, value: 17 MJ/t", ["value.far"]),
      ("of: R-410A, property: leak-rate, value: 120 %", ["value.far"]),
      ("of: diesel, property: carbon-content, value: 202 kg/GJ", ["value.far"]),
      ("of: diesel, property: net-heating-value, value: -36 MJ/l", ["value.bound"]),
      ("of: diesel, property: net-heating-value, value: 0 MJ/l", ["value.bound"]),
      // What no calculation could use, so that a published value would take its place.
      ("of: diesel, property: net-heating-value, value: 36 l/MJ", ["table.unit"]),
      ("of: diesel, property: density, value: 0.84 kg/kg", ["property.unit"]),
      ("of: R-410A, property: leak-rate, value: 0.08 1", ["property.unit"]),
      ("of: diesel, property: net-heating-value, value: 35 MJ/l to 37 MJ/l", ["property.range"]),
      // Hydrogen: 120 MJ/kg net (CODATA).
      ("of: diesel, property: net-heating-value, value: 430 GJ/t", ["value.bound"]),
      ("of: diesel, property: density, value: 840 kg/l", ["value.bound"]),
      ("of: diesel, property: oxidation-factor, value: 101 %", ["value.bound"]),
      ("of: coke, property: carbon-content, value: 1.2 t/t", ["value.bound"]),
      ("of: R-410A, property: leak-rate, value: -8 %", ["value.bound"]),
    ])
  func properties(property: String, found: [String]) throws {
    #expect(try codes(property: property) == found)
  }

  // Norway, nearly all water: of no published grid, and less than half of each.
  @Test(
    "A grid of a country that nobody publishes may be cleaner, and not a thousandfold",
    arguments: [("15 kg", []), ("15 t", ["value.far"])])
  func elsewhere(kilograms: String, found: [String]) throws {
    let factor =
      "geography: NO, activity: electricity/grid, per: MWh, emits: {CO2: \(kilograms)}"
    #expect(try codes(factor: factor) == found)
  }

  @Test("A factor for electricity is not for a toe, which means two things")
  func toe() throws {
    let factor = "activity: electricity/grid, per: toe, emits: {CO2: 4272 kg}"
    #expect(try codes(factor: factor) == ["table.unit"])
  }

  // A fuel that is published as burnt in boilers alone: wood in an engine, by IPCC 2006, Vol. 2,
  // Table 1.4, is biogenic there too.
  @Test("A fuel in another use is held against the use that is published")
  func otherUse() throws {
    let factor = "activity: mobile-combustion/wood, per: t, emits: {CO2: 1.7 t}"
    #expect(try codes(factor: factor) == ["factor.origin"])
  }

  // No grid of the world comes near 2 t for a MWh.
  @Test(
    "A contract emits no more than grids do",
    arguments: [("0", []), ("300", []), ("900", []), ("659200", ["value.far"])])
  func supply(kilograms: String, found: [String]) {
    var diagnostics = Diagnostics()
    OwnValues(heldAgainst: .carried).check(
      supply: [(GasSpecies(.carbonDioxide), ExactRatio(ExactDecimal(kilograms) ?? -1))],
      named: "rate", at: SourceLocation(file: "banyan.yaml"), &diagnostics)
    #expect(diagnostics.ordered.map(\.code.rawValue) == found)
  }

  @Test("A net heating value above the gross of the same material is an error")
  func netAboveGross() throws {
    let net = "of: coke, property: net-heating-value, value: 30 GJ/t"
    let gross = "{id: gross, of: coke, property: gross-heating-value, value: 29 MJ/kg}"
    #expect(try codes(property: "\(net)}\n  - \(gross.dropLast())") == ["value.bound"])
  }

  @Test("Every value that is published is one that can be")
  func published() {
    var found = Diagnostics()
    _ = FactorLibrary.carried.everyTable(&found)
    #expect(found.ordered.map(\.code.rawValue) == [])
  }
}

import Banyan
import TestWorkspace
import Testing

/// Mass and carbon of products come from somewhere, and what products.yaml says twice is the same.
@Suite("Matter from nothing, and statements that contradict each other")
struct MatterTests {
  /// A mill that makes `outputs` of `takes`, its product with further keys, its materials with theirs.
  private func codes(
    outputs: String = "[{product: bar, quantity: 1000 t}]",
    takes: String = "[{material: scrap, quantity: 1010 t}]", rows: [String] = [],
    product: String = "declared-unit: 1 t", material: String = "footprint: scrap.json",
    supplier: [String: String] = [:]
  ) throws -> [String] {
    let outcome = try TestWorkspace(
      "date,source,process,activity,quantity,unit\n"
        + (["roof,line,electricity/own-solar,1,kWh"] + rows).map { "2025-03-01,\($0)" }
        .joined(separator: "\n"),
      products: """
        processes:
          - {id: line, outputs: \(outputs), takes: \(takes)}
        products:
          - {id: bar, \(product)}
        materials:
          - {id: scrap, \(material)}
        """,
      files: ["scrap.json": TestWorkspace.supplier("100", more: supplier)]
    ).runFootprint(of: "bar")
    return outcome.codes.filter { $0.prefix(4) != "pact" || $0 == "pact.part" }
  }

  @Test(
    "No more mass leaves than went in",
    arguments: [
      ("[{product: bar, quantity: 2000 t}]", "[{material: scrap, quantity: 980 t}]", true),
      ("[{product: bar, quantity: 1000 t}]", "[{material: scrap, quantity: 1000000 kg}]", false),
      // Scales and a little air: one in a hundred.
      ("[{product: bar, quantity: 1000 t}]", "[{material: scrap, quantity: 995 t}]", false),
      (
        "[{product: bar, quantity: 900 t}, {waste: slag, quantity: 150 t}]",
        "[{material: scrap, quantity: 1000 t}]", true
      ),
      // A process that names nothing counts energy alone.
      ("[{product: bar, quantity: 1000 t}]", "[]", false),
    ])
  func mass(outputs: String, takes: String, isSaid: Bool) throws {
    let unused = takes == "[]" ? ["material.unused"] : []
    #expect(try codes(outputs: outputs, takes: takes) == (isSaid ? ["process.mass"] : []) + unused)
  }

  @Test("Records bring mass as well")
  func records() throws {
    let found = try codes(
      takes: "[{material: scrap, quantity: 600 t}]",
      rows: ["well,line,stationary-combustion/lignite,500,t"])
    #expect(!found.contains("process.mass"))
  }

  // Of 1 t: 60 % + 50 % = 110 %.
  @Test(
    "A product holds no more carbon than it weighs",
    arguments: [
      ("fossil-carbon: 60 %, biogenic-carbon: 50 %", ["value.bound"]),
      ("fossil-carbon: 600 kg, biogenic-carbon: 0.5 t", ["value.bound"]),
      ("fossil-carbon: 60 %, biogenic-carbon: 0 %, recycled-carbon: 61 %", ["value.bound"]),
      ("fossil-carbon: 60 %, biogenic-carbon: 0 %, recycled-carbon: 60 %", []),
    ])
  func carbon(keys: String, found: [String]) throws {
    #expect(try codes(product: "declared-unit: 1 t, \(keys)") == found)
  }

  @Test(
    "A declared unit in a mass weighs itself",
    arguments: [
      ("declared-unit: 1 t, mass: 500 kg", ["product.mass"]),
      ("declared-unit: 2 t, mass: 1 t", ["product.mass"]),
      ("declared-unit: 1 t, mass: 1000 kg", []),
    ])
  func units(product: String, found: [String]) throws {
    #expect(try codes(product: product) == found)
  }

  // 1000 t of bar of 10 % biogenic carbon hold 100 t; 1010 t of a material of 0.1 kg/kg 101 t. The
  // supplier's declared unit is 1000 kg. An uptake of 366.7 kg CO2 is 100 kg of carbon × 44/12.
  @Test(
    "Biogenic carbon comes in with something",
    arguments: [
      (["biogenicCarbonContent": "0"], true), (["biogenicCarbonContent": "100"], false),
      (["biogenicCO2Uptake": "0"], true), ([:], false),
      (
        ["biogenicCO2Uptake": "-366.7", "pcfIncludingBiogenicUptake": "-266.7"], false
      ),
    ])
  func uptake(supplier: [String: String], isSaid: Bool) throws {
    let found = try codes(
      product: "declared-unit: 1 t, fossil-carbon: 0 %, biogenic-carbon: 10 %", supplier: supplier)
    #expect(found == (isSaid ? ["product.uptake"] : []))
  }

  // 1000 GJ of steam from 500 GJ of gas, and from a heat pump's 500 GJ of electricity.
  @Test(
    "A boiler gives no more heat than its fuel holds",
    arguments: [
      ("boiler,line,stationary-combustion/natural-gas,0.5,TJ (net)", true),
      ("boiler,line,stationary-combustion/natural-gas,1.1,TJ (net)", false),
      // 22 t × 48.0 GJ/t (IPCC 2006, Vol. 2, Table 1.2) = 1056 GJ.
      ("boiler,line,stationary-combustion/natural-gas,22,t", false),
      ("boiler,line,stationary-combustion/natural-gas,11,t", true),
      ("pump,line,electricity/own-solar,500,GJ", false),
    ])
  func energy(row: String, isSaid: Bool) throws {
    let outcome = try TestWorkspace(
      "date,source,process,activity,quantity,unit\n2025-03-01,\(row)",
      products: """
        processes:
          - {id: line, outputs: [{product: steam, quantity: 1000 GJ}]}
        products:
          - {id: steam, declared-unit: 1 GJ}
        cut-offs:
          - {what: upstream, activity: well-to-tank, share: 1 %, because: "no factor"}
        """
    ).runFootprint(of: "steam")
    #expect(outcome.codes == (isSaid ? ["process.energy"] : []))
  }

  @Test(
    "What a product's matter cannot be",
    arguments: ["energy: 425 GJ/t", "molar-mass: 0.028 g/mol"])
  func properties(key: String) throws {
    #expect(try codes(product: "declared-unit: 1 t, \(key)") == ["value.bound"])
  }

  @Test("Where nobody knows the carbon of a material, nothing is said of it")
  func unknown() throws {
    let found = try codes(
      product: "declared-unit: 1 t, biogenic-carbon: 10 %",
      material: "burden: none, because: \"recovered paper\"")
    #expect(found == [])
  }

  @Test("A material has a footprint or carries no burden")
  func twice() throws {
    #expect(
      try codes(material: "footprint: scrap.json, burden: none, because: \"given away\"").contains(
        "material.twice"))
  }

  @Test(
    "Packaging that is left out is not taken",
    arguments: [("excluded", ["packaging.excluded"]), ("included", [])])
  func packaging(word: String, found: [String]) throws {
    #expect(
      try codes(
        product: "declared-unit: 1 t, packaging: \(word)",
        material: "footprint: scrap.json, role: packaging") == found)
  }

  // The supplier's product weighs 1000 kg and emits 100 kg.
  @Test(
    "A supplier's parts are no more than their whole",
    arguments: [
      (["fossilCarbonContent": "1500"], true),
      (["fossilCarbonContent": "600", "biogenicCarbonContent": "500"], true),
      (["fossilCarbonContent": "600", "biogenicCarbonContent": "400"], false),
      (["packagingGhgEmissions": "500"], true),
      (["packagingGhgEmissions": "100"], false),
      (["aircraftGhgEmissions": "101.5"], true),
    ])
  func supplier(attributes: [String: String], isSaid: Bool) throws {
    #expect(try codes(supplier: attributes) == (isSaid ? ["pact.part"] : []))
  }
}

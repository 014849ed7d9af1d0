import Banyan
import Foundation
import TestSupport
import TestWorkspace
import Testing

/// A works of its own floor: products.yaml read by production alone, with no standard beside it.
///
///     furnace   takes 20 t of return, puts out 200 t of `a`, 50 t of `b` and 5 t of slag, a waste
///     mill      takes 150 t of `a`, puts out 120 t of `c` and 20 t of return
private let works = """
  processes:
    - id: furnace
      outputs:
        - {product: a, quantity: 200 t}
        - {product: b, quantity: 50000 kg}
        - {waste: slag, quantity: 5 t}
      takes: [{product: return, quantity: 20 t}, {material: ore, quantity: 300 t}]
    - id: mill
      outputs: [{product: c, quantity: 120 t}, {product: return, quantity: 20000 kg}]
      takes: [{product: a, quantity: 150000 kg}]
  products:
    - {id: a, declared-unit: 1 t, energy: 15 MJ/kg, molar-mass: 40 g/mol}
    - {id: b, declared-unit: 1 t, energy: 20 GJ/t, molar-mass: 10 kg/kmol}
    - {id: c, declared-unit: 1 t}
    - {id: return, declared-unit: 1 t}
  materials: [{id: ore}]
  """

private func system(_ text: String) throws -> ProductionSystem {
  var found = Diagnostics()
  let bytes = Array(text.utf8)
  let root = try #require(
    bytes.withUnsafeBytes { YAMLDocument.read($0, file: "products.yaml", &found) })
  let reading = try #require(ProductionReader(others: []).reading(of: root, &found))
  #expect(found.isEmpty, "\(found.ordered.map(\.code))")
  return reading.system
}

private func ratio(_ text: String) -> ExactRatio { ExactRatio(ExactDecimal(exactly: text)) }

@Suite("What a works puts out and takes")
struct ProductionFlowsTests {
  @Test("Quantities meet in the product's own unit, and what leaves is what nobody takes")
  func flows() throws {
    let system = try system(works)
    var found = Diagnostics()
    let flows = try #require(FlowResolver(system, []).flows(&found))
    #expect(found.isEmpty)
    // 200 t, 50 000 kg, 120 t and 20 000 kg; 150 000 kg of a and 20 t of return stay inside.
    let expected = [
      ("a", "200", "150", "50"), ("b", "50", "0", "50"), ("c", "120", "0", "120"),
      ("return", "20", "20", "0"),
    ]
    for (id, made, taken, leaving) in expected {
      let product = try #require(system.product(named: id))
      #expect(flows.made(product) == ratio(made))
      #expect(flows.taken(product) == ratio(taken))
      #expect(flows.leaving(product) == ratio(leaving))
    }
    // Waste is no product.
    let put: [String] = flows.outputs(of: 0).map { system.products[$0.product].id }
    #expect(put == ["a", "b"])
    #expect(flows.takesOfProcess[1].map(\.quantity) == [ratio("150")])
    #expect(flows.materialsOfProcess.map(\.count) == [1, 0])
  }

  @Test("Nobody takes more than is made")
  func overdrawn() throws {
    let system = try system(works.replacing("quantity: 150000 kg", with: "quantity: 201 t"))
    var found = Diagnostics()
    #expect(FlowResolver(system, []).flows(&found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["product.overdrawn"])
    #expect(found.ordered.first?.location?.line == 10)
  }

  @Test("A quantity of another kind than its product's is refused where it stands")
  func unit() throws {
    let system = try system(works.replacing("quantity: 50000 kg", with: "quantity: 50 kWh"))
    var found = Diagnostics()
    #expect(FlowResolver(system, []).flows(&found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["flow.unit"])
    #expect(found.ordered.first?.location?.line == 5)
  }

  /// Half of b is taken by nobody, so that 50 ÷ 200 of a, all of b and c, and nothing of return leave.
  /// With 0.8 : 0.2 by mass at the furnace and 6/7 : 1/7 at the mill, x for the furnace and y for the mill:
  ///
  ///     x = e + y/7            y = 150/200 · 0.8 x = 0.6 x
  ///     x = e ÷ (1 - 0.6/7) = e · 35/32
  ///
  /// With e = 3 200 kg: x = 3 500, y = 2 100. a leaves with 0.25 · 0.8 · 3 500 = 700, b with
  /// 0.2 · 3 500 = 700, c with 6/7 · 2 100 = 1 800: 3 200 together.
  @Test("Burdens of a works with a loop end where its products leave")
  func attribution() throws {
    let system = try system(works)
    var found = Diagnostics()
    let flows = try #require(FlowResolver(system, []).flows(&found))
    let shares = [
      [ratio("0.8"), ratio("0.2")], [ExactRatio(6, over: 7), ExactRatio(1, over: 7)],
    ]
    let attribution = try Attribution(flows.network(shares: shares))
    #expect(attribution.loops == [[0, 1]])
    let burdens = try attribution.attributed([3200, 0])
    let expected: [ExactDecimal] = [700, 700, 1800, 0]
    #expect(burdens.leaving.map { $0.rounded(places: 30) } == expected)
    #expect(burdens.leaving.reduce(ExactDecimal.zero, +) == ExactDecimal(3200))
  }
}

@Suite("What is divided, by matter and by numbers")
struct DivisionTests {
  struct Example: CustomTestStringConvertible, Sendable {
    let rule: PhysicalRule
    let shares: [String]
    var testDescription: String { rule.rawValue }
  }

  /// 200 t of a and 50 t of b:
  ///
  ///     mass     200 : 50                                       0.8 : 0.2
  ///     energy   200 t × 15 GJ/t : 50 t × 20 GJ/t = 3000 : 1000 0.75 : 0.25
  ///     molar    200 t ÷ 40 g/mol : 50 t ÷ 10 g/mol = 5 : 5     0.5 : 0.5
  static let examples = [
    Example(rule: .mass, shares: ["0.8", "0.2"]),
    Example(rule: .energy, shares: ["0.75", "0.25"]),
    Example(rule: .molar, shares: ["0.5", "0.5"]),
  ]

  private func stated(_ text: String) throws -> StatedDivision {
    var found = Diagnostics()
    let bytes = Array(text.utf8)
    let root = try #require(
      bytes.withUnsafeBytes { YAMLDocument.read($0, file: "products.yaml", &found) })
    let rules = PhysicalRule.allCases.map(\.rawValue)
    let division = DivisionReader(rules: rules).division(root, "division", &found)
    #expect(found.isEmpty, "\(found.ordered.map(\.code))")
    return try #require(division)
  }

  private func division(_ text: String = works) throws -> Division {
    let system = try system(text)
    var found = Diagnostics()
    return Division(system, try #require(FlowResolver(system, []).flows(&found)))
  }

  @Test("Outputs of one process", arguments: examples)
  func outputs(_ example: Example) throws {
    let division = try division()
    let weigh = try #require(division.weights(by: example.rule))
    var found = Diagnostics()
    let shares = division.amongOutputs(
      of: 0, try stated("{rule: \(example.rule.rawValue), because: Test}"), by: weigh, &found)
    #expect(shares == example.shares.map(ratio))
    #expect(found.isEmpty)
  }

  @Test(
    "Numbers given for each",
    arguments: [
      ("metered", "{b: 0.3 MWh, a: 700 kWh}", ["0.7", "0.3"]),
      ("shares", "{a: 90 %, b: 10 %}", ["0.9", "0.1"]),
    ])
  func given(rule: String, by: String, shares: [String]) throws {
    let division = try division()
    var found = Diagnostics()
    let stated = try stated("{rule: \(rule), because: Test, by: \(by)}")
    #expect(division.amongOutputs(of: 0, given: stated, &found) == shares.map(ratio))
    #expect(found.isEmpty)
  }

  @Test(
    "Numbers that are no division",
    arguments: [
      ("shares", "{a: 90 %, b: 9 %}", "allocation.sum"),
      ("shares", "{a: 101 %, b: -1 %}", "allocation.negative"),
      ("metered", "{a: 0 kWh, b: 0 kWh}", "allocation.nothing"),
      ("metered", "{a: 1 kWh}", "allocation.property"),
    ])
  func noDivision(rule: String, by: String, code: String) throws {
    let division = try division()
    var found = Diagnostics()
    let stated = try stated("{rule: \(rule), because: Test, by: \(by)}")
    #expect(division.amongOutputs(of: 0, given: stated, &found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == [code])
  }

  @Test("A product that lacks what a rule needs is named")
  func lacks() throws {
    let division = try division(works.replacing(", energy: 20 GJ/t", with: ""))
    let weigh = try #require(division.weights(by: .energy))
    var found = Diagnostics()
    let stated = try stated("{rule: energy, because: Test}")
    #expect(division.amongOutputs(of: 0, stated, by: weigh, &found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["allocation.property"])
    #expect(DiagnosticText(language: .english).text(of: found).contains("'b'"))
  }

  /// Furnace 200 t + 50 t, mill 120 t + 20 t: 250 : 140.
  @Test("Shared records among processes, each by all it puts out")
  func shared() throws {
    let text =
      works + """

        shared:
          - {records: {source: stack}, among: [furnace, mill], rule: mass, because: Test}
        """
    let system = try system(text)
    let division = try division(text)
    let weigh = try #require(division.weights(by: .mass))
    var found = Diagnostics()
    let entry = try #require(system.shared.first)
    let shares = division.amongProcesses(of: entry, by: weigh, &found)
    #expect(shares == [ExactRatio(25, over: 39), ExactRatio(14, over: 39)])
  }
}

@Suite("Which records are whose")
struct ClaimsTests {
  /// One tonne of CO2 a tonne: 10 of the furnace by name, 30 of a stack, 4 of an office, 6 of the yard.
  private func workspace(_ products: String) throws -> TemporaryWorkspace {
    try TemporaryWorkspace(files: [
      "banyan.yaml": """
      organisation: {name: Test, country: VN}
      period: 2025
      gwp: AR5
      numbers: en
      factors: []
      facilities: [{id: works, country: VN}]

      """,
      "factors/own.yaml": TestWorkspace.table([
        "id: any, activity: process/any, per: t, emits: {CO2: 1000 kg}"
      ]),
      "activity/a.csv": """
      date,source,activity,quantity,unit,process
      2025-06-30,meter,process/any,10,t,furnace
      2025-06-30,stack,process/any,30,t,
      2025-06-30,office,process/any,4,t,
      2025-06-30,yard,process/any,6,t,

      """,
      "products.yaml": products,
    ])
  }

  private func lines(_ folder: TemporaryWorkspace) throws -> [EmissionLine] {
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    let stage = try run.calculation(for: Purpose(ownership: .whole))
    let text = DiagnosticText(language: .english).text(of: stage.findings)
    return try #require(stage.value, "\(text)").lines
  }

  private let entries = """

    shared:
      - {records: {source: stack}, among: [furnace, mill], rule: mass, because: Test}
    outside: [{records: {source: office}, because: Test}]
    assigned: [{records: {source: yard}, process: mill}]
    """

  /// The stack by mass, 250 : 140, is 250/390 and 140/390 of 30 t.
  @Test("By name, by what divides them, outside, and assigned")
  func claims() throws {
    let system = try system(works + entries)
    let lines = try lines(workspace(works + entries))
    var found = Diagnostics()
    let flows = try #require(FlowResolver(system, lines).flows(&found))
    let claims = try #require(RecordClaims(system).claims(on: lines, &found))
    #expect(found.isEmpty)
    let production = Production(system, flows, claims)
    let assigned = production.assigned(
      sharing: [[ExactRatio(25, over: 39), ExactRatio(14, over: 39)]])
    var tonnes = [ExactRatio](repeating: .zero, count: 2)
    for part in assigned {
      let process = try #require(part.carrier.process)
      tonnes[process] += part.share * part.line.equivalent
    }
    // 10 + 30 · 25/39 and 6 + 30 · 14/39.
    #expect(tonnes == [ExactRatio(1140, over: 39), ExactRatio(654, over: 39)])
    let outside: [[String]] = production.outside.map { lines in lines.map(\.source) }
    #expect(outside == [["office"]])
    // The last of a line's parts takes what rounding leaves.
    let parts = assigned.filter { $0.line.source == "stack" }
    #expect(parts.map(\.takesRest) == [false, true])
  }

  @Test("A record nobody means, one that two mean, and an entry that means none")
  func faults() throws {
    // The folder stays: a line's place is looked up in its file.
    let folder = try workspace(works)
    let unmeant = try system(works)
    let lines = try lines(folder)
    var found = Diagnostics()
    #expect(RecordClaims(unmeant).claims(on: lines, &found) == nil)
    #expect(
      found.ordered.map(\.code.rawValue) == [String](repeating: "records.unassigned", count: 3))
    let places: [Int?] = found.ordered.map { $0.location?.line }
    #expect(places == [3, 4, 5])
    withExtendedLifetime(folder) {}
    let twice = try system(
      works
        + entries.replacing(
          "outside: [", with: "outside: [{records: {source: yard}, because: Test}, "))
    found = Diagnostics()
    #expect(RecordClaims(twice).claims(on: lines, &found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["records.twice"])
    let idle = try system(
      works
        + entries.replacing(
          "outside: [", with: "outside: [{records: {source: nobody}, because: Test}, "))
    found = Diagnostics()
    _ = RecordClaims(idle).claims(on: lines, &found)
    #expect(found.ordered.map(\.code.rawValue) == ["records.unused"])
  }
}

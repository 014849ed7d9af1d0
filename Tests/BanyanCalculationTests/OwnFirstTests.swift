import Banyan
import TestSupport
import Testing

/// Of values that fit, the one that speaks of this plant and this delivery is taken.
@Suite("The nearer value is taken")
struct OwnFirstTests {
  private func outcome(_ rows: String, tables: [String], accept: String = "") throws -> Outcome {
    var files = [
      "banyan.yaml": """
      organisation: {name: Example Works, country: VN}
      period: 2023
      gwp: AR6
      numbers: en
      factors: [ipcc-2006, viet-nam]
      facilities:
        - {id: plant, name: Plant, country: VN, subdivision: VN-39}
      \(accept)
      """,
      "activity/bills.csv": "from,through,source,activity,quantity,unit,supplier\n" + rows,
    ]
    for (index, table) in tables.enumerated() {
      files["factors/own-\(index).yaml"] = """
        table: own-\(index)
        citation: {title: Own measurements}
        valid: 2023
        geography: VN
        \(table)
        """
    }
    return try TemporaryWorkspace(files: files).run()
  }

  private func total(_ outcome: Outcome) throws -> ExactDecimal {
    try #require(outcome.report?.total, "\(outcome.text())")
  }

  private static let diesel =
    "2023-01-01,2023-12-31,boiler,stationary-combustion/diesel,100000,l,\n"

  /// 1000 t × 100 kg. GHG Protocol Scope 3 Standard, ch. 7: supplier-specific data before averages.
  @Test("The named supplier's own factor comes before one that holds for all")
  func supplier() throws {
    let outcome = try outcome(
      "2023-01-01,2023-12-31,meter,steam/purchased,1000,t,Steam One\n",
      tables: [
        "factors: [{id: any, activity: steam/purchased, per: t, emits: {CO2: 250 kg}}]",
        "factors: [{id: one, activity: steam/purchased, supplier: Steam One, per: t, emits: {CO2: 100 kg}}]",
      ])
    #expect(try total(outcome) == ExactDecimal(100))
  }

  /// 100,000 l × 0.84 kg/l × 42.0 MJ/kg = 3.528 TJ × (74,100 + 3 × 27.9 + 0.6 × 273) kg/TJ; IPCC 2006, Vol. 2,
  /// Table 2.3.
  @Test("A way through two own values comes before a published value by the litre")
  func ownWay() throws {
    let outcome = try outcome(
      Self.diesel,
      tables: [
        "properties: [{id: net, of: diesel, property: net-heating-value, value: 42.0 MJ/kg}, {id: density, of: diesel, property: density, value: 0.84 kg/l}]"
      ])
    #expect(try total(outcome) == ExactDecimal("262.29798"))
  }

  /// 100,000 l × 37.0 MJ/l = 3.7 TJ × 74,347.5 kg/TJ.
  @Test(
    "The heating value of the province comes before that of the world", arguments: [false, true])
  func nearest(isTurned: Bool) throws {
    let values = [
      "{id: world, of: diesel, property: net-heating-value, value: 34.0 MJ/l, geography: GLO}",
      "{id: here, of: diesel, property: net-heating-value, value: 37.0 MJ/l, geography: VN-39}",
    ]
    let order = isTurned ? Array(values.reversed()) : values
    let outcome = try outcome(
      Self.diesel, tables: ["properties: [\(order.joined(separator: ", "))]"])
    #expect(try total(outcome) == ExactDecimal("275.08575"))
  }

  @Test("An acceptance that a faulty record needs is not called unused")
  func acceptance() throws {
    let outcome = try outcome(
      "2023-01-01,2023-12-31,meter,electricity/grid,1000,kWhh,\n", tables: [],
      accept: "accept: [{activity: electricity/grid, take: 2022, for: 2023, because: test}]")
    #expect(outcome.codes == [.unitUnknown])
  }

  @Test(
    "An own value of another year or unit is not passed over in silence",
    arguments: [
      (
        "factors: [{id: d, activity: stationary-combustion/diesel, per: l, valid: 2022, emits: {CO2: 2.7 kg}}]",
        true
      ),
      (
        "factors: [{id: d, activity: stationary-combustion/diesel, per: t.km, emits: {CO2: 0.1 kg}}]",
        true
      ),
      (
        "factors: [{id: d, activity: stationary-combustion/diesel, per: l, geography: VN-HN, emits: {CO2: 2.7 kg}}]",
        false
      ),
      (
        "factors: [{id: d, activity: stationary-combustion/diesel, per: l, supplier: Oil One, emits: {CO2: 2.7 kg}}]",
        false
      ),
      (
        "properties: [{id: d, of: diesel, property: net-heating-value, value: 36 MJ/l, valid: 2022}]",
        true
      ),
      ("properties: [{id: d, of: diesel, property: net-heating-value, value: 36 MJ/l}]", false),
      (
        "properties: [{id: a, of: diesel, property: net-heating-value, value: 36 MJ/l}, {id: b, of: diesel, property: net-heating-value, value: 35 MJ/l, valid: 2022}]",
        false
      ),
    ])
  func passedOver(table: String, isSaid: Bool) throws {
    let outcome = try outcome(Self.diesel, tables: [table])
    #expect(outcome.codes.contains(.ownPassedOver) == isSaid, "\(outcome.text())")
    #expect(outcome.report != nil)
  }
}

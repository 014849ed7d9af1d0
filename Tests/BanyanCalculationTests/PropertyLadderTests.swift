import Banyan
import TestWorkspace
import Testing

/// 100 t or 100,000 l of `stationary-combustion/stuff`, whose only factor is 70 t CO2 for a TJ (net); what
/// leads there decides.
@Suite("The ladder of heating values, densities, leak rates and carbon contents")
struct PropertyLadderTests {
  private static func published(_ properties: [String], _ set: String = "alpha") -> String {
    """
    table: \(set)-fuels
    set: \(set)
    publisher: Test
    citation: {title: \(set), licence: none}
    valid: {from: 2020-01-01}
    geography: GLO
    serves: [stationary-combustion, mobile-combustion]
    factors:
      - {id: stuff, activity: stationary-combustion/stuff, per: TJ (net), emits: {CO2: 70 t}}
    \(properties.isEmpty ? "" : "properties:")
    \(properties.map { "  - {\($0)}" }.joined(separator: "\n"))
    """
  }

  private func run(
    _ unit: String = "t", published: [String] = [], own: [String], settings: String = ""
  ) throws -> TestWorkspace.Outcome {
    try TestWorkspace(
      "date,source,activity,quantity,unit\n2025-06-15,kiln,stationary-combustion/stuff,\"100,000\",\(unit)",
      sets: ["alpha"],
      facilities: ["{id: plant, country: VN, subdivision: VN-39}"], settings: settings,
      table: own.isEmpty
        ? nil : TestWorkspace.table([], head: "valid: 2025\ngeography: VN", properties: own),
      published: ["alpha.yaml": Self.published(published)]
    ).run()
  }

  private static func heat(_ id: String, _ value: String, _ more: String = "") -> String {
    "id: \(id), of: stuff, property: net-heating-value, value: \(value)"
      + (more.isEmpty ? "" : ", \(more)")
  }

  private static let density = "id: d, of: stuff, property: density, value: 0.8 kg/l"

  /// 100,000 l: by the litre 36 MJ × 70 t/TJ = 252 t; by 0.8 kg/l and 40 MJ/kg 224 t; by the published
  /// 30 MJ/kg and the own density 168 t.
  @Test(
    "A way is as near as its farthest value, then the one with more own values, then the shorter",
    arguments: [
      ([heat("v", "36 MJ/l")], [], 252),
      ([heat("m", "40 MJ/kg"), density], [heat("v", "36 MJ/l")], 224),
      ([heat("v", "36 MJ/l"), heat("m", "40 MJ/kg"), density], [], 252),
      ([density], [heat("m", "30 MJ/kg")], 168),
      ([density], [heat("m", "30 MJ/kg"), heat("v", "36 MJ/l")], 168),
    ] as [([String], [String], Int)])
  func ways(own: [String], published: [String], tonnes: Int) throws {
    let outcome = try run("l", published: published, own: own)
    #expect(outcome.report?.total == ExactDecimal(tonnes), "\(outcome.text)")
  }

  @Test(
    "Two values on one step are refused with both named, of whatever kind",
    arguments: [
      ("t", [heat("first", "40 MJ/kg"), heat("second", "41 MJ/kg")]),
      (
        "l",
        [heat("m", "40 MJ/kg"), density, "id: e, of: stuff, property: density, value: 0.9 kg/l"]
      ),
      ("t", [heat("first", "40 MJ/kg"), heat("second", "41 GJ/t")]),
    ])
  func tie(unit: String, own: [String]) throws {
    let outcome = try run(unit, published: [Self.heat("p", "39 MJ/kg")], own: own)
    #expect(outcome.errors == ["property.tie"], "\(outcome.text)")
    #expect(outcome.diagnostics.ordered.first?.notes.count == 2)
  }

  @Test("Two rows that say the same are no tie")
  func same() throws {
    let outcome = try run(
      own: [Self.heat("first", "40 MJ/kg"), Self.heat("second", "40 GJ/t")])
    #expect(outcome.errors.isEmpty, "\(outcome.text)")
    // 100,000 t × 40 GJ/t = 4,000 TJ × 70 t.
    #expect(outcome.report?.total == 280_000)
  }

  @Test("A value that ties is not gone round by a factor of a later set")
  func noWayRound() throws {
    let outcome = try TestWorkspace(
      "date,source,activity,quantity,unit\n2025-06-15,kiln,stationary-combustion/stuff,100,t",
      sets: ["alpha", "beta"],
      table: TestWorkspace.table(
        [], properties: [Self.heat("first", "40 MJ/kg"), Self.heat("second", "41 MJ/kg")]),
      published: [
        "alpha.yaml": Self.published([]),
        "beta.yaml": Self.published([], "beta").replacing(
          "per: TJ (net), emits: {CO2: 70 t}", with: "per: t, emits: {CO2: 3 t}"),
      ]
    ).run()
    #expect(outcome.errors == ["property.tie"], "\(outcome.text)")
  }

  @Test(
    "A value of another year or country is taken where somebody accepts it, and a nearer one is named",
    arguments: [
      ("valid: 2023", "take: 2023, for: 2025", ["factor.carried"]),
      ("geography: GB", "take: GB, for: VN", ["factor.carried"]),
      ("geography: GB, valid: 2023", "take: GB 2023, for: VN 2025", ["factor.carried"]),
      ("geography: GB, valid: 2023", "take: GB, for: VN", ["accept.unused", "property.none"]),
      ("valid: 2023", "take: 2022, for: 2025", ["accept.unused", "property.none"]),
    ])
  func accepted(field: String, words: String, codes: [String]) throws {
    let accept = "accept: [{activity: stationary-combustion/stuff, \(words), because: test}]"
    let outcome = try run(own: [Self.heat("h", "40 MJ/kg", field)], settings: accept)
    #expect(outcome.codes.sorted() == codes, "\(outcome.text)")
  }

  @Test(
    "What fits comes before what somebody accepted; of accepted years the nearest, or it is named")
  func nearerYear() throws {
    let old = Self.heat("old", "40 MJ/kg", "valid: 2014")
    let new = Self.heat("new", "41 MJ/kg", "valid: 2023")
    func outcome(_ take: String, _ own: [String]) throws -> TestWorkspace.Outcome {
      try run(
        own: own,
        settings:
          "accept: [{activity: stationary-combustion/stuff, take: \(take), for: 2025, because: test}]"
      )
    }
    #expect(try outcome("2014", [old, new]).codes.sorted() == ["factor.carried", "factor.nearer"])
    let both = try outcome("[2014, 2023]", [old, new])
    // 100,000 t × 41 GJ/t = 4,100 TJ × 70 t.
    #expect(both.report?.total == 287_000, "\(both.text)")
    let fitting = try outcome("2014", [old, Self.heat("now", "42 MJ/kg")])
    #expect(fitting.report?.total == 294_000)
    #expect(fitting.codes == ["accept.unused"])
  }

  /// 100 kg × 8 % × 1,300 (R-134a, AR5) = 10.4 t for a whole year.
  @Test(
    "Leak rates go through the ladder",
    arguments: [
      (["8 %"], nil, 10.4), (["8 %", "9 %"], "property.tie", nil),
      (["9 %, geography: GLO", "8 %"], nil, 10.4), (["8 %, valid: 2023"], "factor.none", nil),
    ] as [([String], String?, Double?)])
  func leakRate(values: [String], error: String?, tonnes: Double?) throws {
    let outcome = try TestWorkspace(
      "from,through,source,activity,quantity,unit\n2025-01-01,2025-12-31,chiller,refrigerant-charge/R-134a,100,kg",
      table: TestWorkspace.table(
        [], head: "valid: 2025\ngeography: VN",
        properties: values.enumerated().map {
          "id: r\($0.offset), of: R-134a, property: leak-rate, value: \($0.element)"
        })
    ).run()
    #expect(outcome.errors == [error].compactMap { $0 }, "\(outcome.text)")
    #expect(outcome.report?.total.approximate == tonnes)
  }
}

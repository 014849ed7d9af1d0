import Banyan
import TestWorkspace
import Testing

/// Numbers that look random and are the same on every run (splitmix64).
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// What holds for every workspace, tried on seeded ones.
@Suite("Properties of every calculation")
struct PropertyTests {
  static let seeds = Array(UInt64(1)...6)

  private static let activities = [
    ("electricity/grid", "kWh"), ("electricity/grid", "MWh"),
    ("stationary-combustion/diesel", "l"), ("stationary-combustion/bituminous-coal", "t"),
    ("stationary-combustion/wood", "kg"), ("mobile-combustion/diesel", "l"),
    ("process/clinker", "t"), ("gas/CH4", "kg"), ("refrigerant/R-22", "kg"),
    ("refrigerant/R-410A", "kg"), ("stationary-combustion/natural-gas", "MJ (net)"),
  ]

  /// Rows over the fiscal year 2022/23, in which the grid's factor changes; bills and readings.
  private static func rows(_ seed: UInt64, times factor: Int = 1) -> [String] {
    var random = SeededNumbers(seed: seed)
    let first = Period(year: 2022).from.adding(days: 181)
    return (0..<40).map { index in
      let (activity, unit) = activities.randomElement(using: &random) ?? activities[0]
      let facility = ["north", "south"].randomElement(using: &random) ?? "north"
      let from = first.adding(days: Int.random(in: 0..<300, using: &random))
      let length = Int.random(in: 0..<65, using: &random)
      let quantity =
        ExactDecimal(
          coefficient: Int128(Int.random(in: 1..<10_000_000, using: &random)), exponent: -3)
        * ExactDecimal(factor)
      let isBill = Bool.random(using: &random)
      let dates = isBill ? ",\(from),\(from.adding(days: length))" : "\(from),,"
      let source = isBill ? "meter-\(index)" : "log"
      return "\(dates),\(facility),\(source),\(activity),\(quantity),\(unit)"
    }
  }

  private static let header = "date,from,through,facility,source,activity,quantity,unit"

  private func workspace(_ rows: [String], gwp: String = "AR6") -> TestWorkspace {
    TestWorkspace(
      ([Self.header] + rows).joined(separator: "\n"),
      period: "{from: 2022-07-01, through: 2023-06-30}", gwp: gwp,
      sets: ["ipcc-2006", "viet-nam"],
      facilities: ["{id: north, country: VN, share: 60 %}", "{id: south, country: VN}"],
      settings: "consolidation: equity-share")
  }

  @Test("Every view adds up to the total to the last digit", arguments: seeds)
  func views(seed: UInt64) throws {
    let report = try workspace(Self.rows(seed)).report()
    func isTotal(_ parts: [ExactDecimal], _ name: String) {
      let sum = parts.reduce(ExactDecimal.zero) { $0 + $1 }
      #expect(sum == report.total, "\(name)")
    }
    isTotal(report.lines.map(\.equivalent), "lines")
    isTotal(report.categories.map(\.equivalent), "categories")
    isTotal(report.categories.flatMap { $0.parts.map(\.equivalent) }, "subcategories")
    isTotal(
      report.scopes.filter { $0.method != .marketBased }.map(\.equivalent), "scopes")
    isTotal(report.gases.map(\.equivalent), "gases")
    isTotal(report.facilities.map(\.equivalent), "facilities")
    isTotal(report.facilities.flatMap { Array($0.byCategory.values) }, "facilities by category")
    isTotal(report.months.map(\.equivalent), "months")
    isTotal(report.months.flatMap { Array($0.byCategory.values) }, "months by category")
    let tonnes = report.lines.reduce(ExactDecimal.zero) { $0 + $1.line.biogenicCarbonDioxide }
    #expect(report.biogenicCarbonDioxide == tonnes)
    #expect(report.records == 40)
    #expect(report.total > .zero)
  }

  @Test(
    "The order of records, their files and the number of threads change nothing", arguments: seeds)
  func order(seed: UInt64) throws {
    let rows = Self.rows(seed)
    let plain = Self.figures(try workspace(rows).report().result)
    var random = SeededNumbers(seed: seed &+ 1000)
    var shuffled = workspace(rows.shuffled(using: &random))
    #expect(Self.figures(try shuffled.report().result) == plain)
    shuffled.activity = [
      "b.csv": ([Self.header] + rows.prefix(17)).joined(separator: "\n"),
      "sub/a.csv": ([Self.header] + rows.dropFirst(17)).joined(separator: "\n"),
    ]
    let threaded = try shuffled.run(threads: 4)
    let result = try #require(threaded.report).result
    #expect(Self.figures(result) == plain)
  }

  /// All that is stated but for places, which move with the records.
  private static func figures(_ result: InventoryResult) -> String {
    InventoryJSON().text(of: result)
      .replacing(/"inputs": \[.*?\n  \],/.dotMatchesNewlines(), with: "")
      .replacing(/"findings": \[.*?\n  \],/.dotMatchesNewlines(), with: "")
      .replacing(/"place": \{[^}]*\}/, with: "")
  }

  @Test("Seven times the activity is seven times the emissions", arguments: seeds)
  func scaling(seed: UInt64) throws {
    let one = try workspace(Self.rows(seed)).report()
    let seven = try workspace(Self.rows(seed, times: 7)).report()
    #expect(seven.total.isNear((one.total * 7).description, within: "0.000000000000001"))
    #expect(
      seven.biogenicCarbonDioxide.isNear(
        (one.biogenicCarbonDioxide * 7).description, within: "0.000000000000001"))
  }

  @Test("The mass of each gas is the same under every set", arguments: seeds.prefix(4))
  func masses(seed: UInt64) throws {
    let rows = Self.rows(seed)
    let first = try workspace(rows, gwp: "AR4").report()
    for set in ["AR5", "AR5-feedback", "AR6"] {
      let other = try workspace(rows, gwp: set).report()
      #expect(other.gases.map(\.gas) == first.gases.map(\.gas))
      #expect(other.gases.map(\.tonnes) == first.gases.map(\.tonnes))
      #expect(other.biogenicCarbonDioxide == first.biogenicCarbonDioxide)
    }
  }

  @Test("Lines have names of their own", arguments: seeds)
  func names(seed: UInt64) throws {
    let report = try workspace(Self.rows(seed)).report()
    #expect(Set(report.lines.map(\.id)).count == report.lines.count)
  }
}

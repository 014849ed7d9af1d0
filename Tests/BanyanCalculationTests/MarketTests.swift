import Banyan
import TestWorkspace
import Testing

/// Purchased energy by market: GHG Protocol Scope 2 Guidance (2015), table 6.3 (order), table 7.1
/// (criteria). The power grid's factor of Viet Nam is 0.6592 t/MWh in 2023 (letter 1726/BĐKH-PTCBT); all
/// other figures are made up, and the arithmetic stands beside each test.
@Suite("Purchased energy by market")
struct MarketTests {
  private static let head = "valid: 2023\ngeography: VN"
  private static let criteria: [(key: String, met: String)] = [
    ("conveys-attributes", "\"yes, certificate 17\""), ("sole-claim", "\"yes, register\""),
    ("tracked-and-redeemed", "\"có, redeemed 4 May 2024\""), ("vintage", "2023"),
    ("same-market", "\"có, VN\""),
  ]

  private static func contract(
    _ kind: String = "certificate", _ more: String = "emits: {CO2: 0 kg}",
    saying: [String: String] = [:]
  ) -> String {
    let answers = criteria.map { "\($0.key): \(saying[$0.key] ?? $0.met)" }
    return
      "contracts: [{id: green, kind: \(kind), \(more), criteria: {\(answers.joined(separator: ", "))}}]"
  }

  private func outcome(
    _ rows: [String], settings: String = "", factors: [String] = [], head: String = Self.head,
    sets: [String] = ["viet-nam"], country: String = "VN, subdivision: VN-39"
  ) throws -> TestWorkspace.Outcome {
    try TestWorkspace(
      (["from,through,source,activity,quantity,unit,contract,supplier"] + rows)
        .joined(separator: "\n"), period: "2023", sets: sets,
      facilities: ["{id: plant, country: \(country)}"], settings: settings,
      table: factors.isEmpty ? nil : TestWorkspace.table(factors, head: head)
    ).run()
  }

  private func figures(_ outcome: TestWorkspace.Outcome) throws -> [ExactDecimal] {
    let report = try #require(outcome.report, "\(outcome.text)")
    return [report.total, report.marketBasedTotal].map(\.normalised)
  }

  private static let year = "2023-01-01,2023-12-31,m,electricity/grid,100,MWh,,"
  private static let mixes = [
    "id: early, activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.8 t}, valid: {from: 2023-01-01, through: 2023-03-31}",
    "id: late, activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.9 t}, valid: {from: 2023-04-01, through: 2023-12-31}",
  ]

  // A year of 365 days, 90 of them before April: 0.8 × 90/365 + 0.9 × 275/365 for each MWh.
  @Test("A bill across the day on which the mix changes is divided by days")
  func billAcross() throws {
    let outcome = try outcome([Self.year], factors: Self.mixes)
    let found = try figures(outcome)
    #expect(found[0] == ExactDecimal(exactly: "65.92"))
    let expected = ExactRatio(ExactDecimal(exactly: "31950"), over: 365)
    #expect(found[1].rounded(places: 12) == expected.decimal().rounded(places: 12))
    #expect(outcome.report?.lines.count == 2)
  }

  // 40 × 0.8 + 60 × 0.9 = 86.
  @Test("Bills on each side of it take their own")
  func twoMixes() throws {
    let outcome = try outcome(
      [
        "2023-01-01,2023-03-31,m,electricity/grid,40,MWh,,",
        "2023-04-01,2023-12-31,m,electricity/grid,60,MWh,,",
      ], factors: Self.mixes)
    #expect(try figures(outcome) == [ExactDecimal(exactly: "65.92"), 86])
  }

  @Test(
    "What the ladder refuses of a mix is an error with its name",
    arguments: [
      ("emits: {CO2: 0.7 t}, valid: 2022", "factor.period"),
      ("emits: {CO2e: 0.7 t}", "gwp.mismatch"),
    ])
  func refusedMix(terms: String, code: String) throws {
    let outcome = try outcome(
      [Self.year],
      factors: ["id: mix, activity: electricity/residual-mix, per: MWh, \(terms)"],
      head: Self.head + "\ngwp: AR4")
    #expect(outcome.errors == [code], "\(outcome.text)")
    #expect(outcome.text.contains("mix"))
  }

  @Test("Two mixes that fit equally are a tie")
  func tie() throws {
    let outcome = try outcome(
      [Self.year],
      factors: ["a", "b"].map {
        "id: mix-\($0), activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.7 t}"
      })
    #expect(outcome.errors == ["factor.tie"])
    #expect(outcome.text.contains("mix-a") && outcome.text.contains("mix-b"))
  }

  @Test("An accepted mix of the year before is used, and its acceptance is not called unused")
  func accepted() throws {
    let outcome = try outcome(
      [Self.year],
      settings:
        "accept: [{activity: electricity/residual-mix, take: 2022, for: 2023, because: The next comes in May}]",
      factors: [
        "id: mix, activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.7 t}, valid: 2022"
      ])
    #expect(try figures(outcome) == [ExactDecimal(exactly: "65.92"), 70])
    #expect(!outcome.codes.contains("accept.unused"))
    #expect(outcome.codes.contains("factor.carried"))
  }

  @Test("A mix of another country or supplier says nothing of this place")
  func others() throws {
    for terms in ["geography: DE", "supplier: Another"] {
      let outcome = try outcome(
        [Self.year],
        factors: [
          "id: mix, activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.7 t}, \(terms)"
        ])
      #expect(try figures(outcome) == Array(repeating: ExactDecimal(exactly: "65.92"), count: 2))
      #expect(outcome.report?.market.countriesWithoutMix == ["VN"])
    }
  }

  // Table 6.2 knows no supplier's rate; table 6.3 does: 100 × 0.3 = 30.
  @Test(
    "A supplier's rate for grid power counts by market alone, and steam's in both",
    arguments: [
      ("electricity/grid", "MWh", "65.92"), ("electricity/contract", "MWh", "65.92"),
      ("steam/purchased", "t", "30"),
    ])
  func supplierRate(activity: String, unit: String, byPlace: String) throws {
    let isContract = activity == "electricity/contract"
    let factor = isContract ? "electricity/grid" : activity
    let outcome = try outcome(
      ["2023-01-01,2023-12-31,m,\(activity),100,\(unit),\(isContract ? "green" : ""),Sun"],
      settings: isContract ? Self.contract(saying: ["sole-claim": "\"no, sold\""]) : "",
      factors: [
        "id: sun, activity: \(factor), supplier: Sun, per: \(unit), emits: {CO2: 300 kg}"
      ])
    #expect(try figures(outcome) == [ExactDecimal(exactly: byPlace), 30])
  }

  @Test("A footprint takes the supplier's rate", arguments: [("Sun", 30), ("", 60)])
  func footprint(supplier: String, kilograms: Int) throws {
    // 10 MWh × 300 or 600 kg, for 100 t of bars: 30 or 60 kg a tonne.
    let report = try TestWorkspace(
      "date,source,activity,quantity,unit,process,supplier\n2025-06-30,m,electricity/grid,10,MWh,plant,\(supplier)",
      sets: [],
      table: TestWorkspace.table([
        "id: grid, activity: electricity/grid, per: MWh, emits: {CO2: 600 kg}",
        "id: sun, activity: electricity/grid, supplier: Sun, per: MWh, emits: {CO2: 300 kg}",
      ]),
      products: """
        cut-offs: [{what: Fuels, activity: well-to-tank, share: 1 %, because: Test}, {what: Losses, activity: electricity-losses, share: 1 %, because: Test}]
        processes: [{id: plant, outputs: [{product: bar, quantity: 100 t}]}]
        products: [{id: bar, declared-unit: 1 t}]
        """
    ).footprint()
    #expect(report.footprint.total == ExactDecimal(kilograms))
  }

  @Test(
    "A contract counts where it meets every criterion, and says so where nothing shows it",
    arguments: [
      ([:], "0", [String]()),
      (["sole-claim": "\"yes\""], "0", ["contract.evidence"]),
      (["vintage": "\"yes, 2023\""], "0", []),
      (["vintage": "2020"], "0", ["contract.vintage"]),
      (["vintage": "\"no\""], "65.92", ["contract.unmet"]),
      (["sole-claim": "\"không, đã bán\""], "65.92", ["contract.unmet"]),
    ] as [([String: String], String, [String])])
  func criteria(answers: [String: String], byMarket: String, codes: [String]) throws {
    let outcome = try outcome(
      ["2023-01-01,2023-12-31,m,electricity/contract,100,MWh,green,"],
      settings: Self.contract(saying: answers))
    #expect(
      try figures(outcome) == ["65.92", byMarket].map { ExactDecimal(exactly: $0) },
      "\(outcome.text)")
    #expect(outcome.codes == codes)
  }

  @Test("A rate of the utility and a direct line have a criterion of their own")
  func furtherCriteria() throws {
    for (kind, key, counts) in [
      ("supplier-rate", "utility-specific", false), ("direct-line", "direct-contract", false),
      ("certificate", "direct-contract", true), ("supplier-rate", "residual-mix", true),
    ] {
      let text = Self.contract(kind).replacing("}}]", with: ", \(key): \"no\"}}]")
      let outcome = try outcome(
        ["2023-01-01,2023-12-31,m,electricity/contract,100,MWh,green,"], settings: text)
      #expect(
        try figures(outcome)[1] == (counts ? 0 : ExactDecimal(exactly: "65.92")), "\(kind) \(key)")
    }
  }

  @Test(
    "A contract that cannot apply to a record is an error at it",
    arguments: [
      ("stationary-combustion/diesel,100,l,green,", "contract.activity"),
      ("refrigerant/R-410A,100,kg,green,", "contract.activity"),
      ("steam/purchased,100,t,green,", "contract.unit"),
      ("electricity/contract,100,MWh,green,Coal", "contract.supplier"),
    ])
  func cannotApply(row: String, code: String) throws {
    let outcome = try outcome(
      ["2023-01-01,2023-12-31,m,\(row)"],
      settings: Self.contract("certificate", "supplier: Wind, emits: {CO2: 0 kg}"),
      factors: ["id: steam, activity: steam/purchased, per: t, emits: {CO2: 200 kg}"],
      sets: ["viet-nam", "ipcc-2006"])
    #expect(outcome.errors == [code], "\(outcome.text)")
    #expect(outcome.text.contains("activity/records.csv:2") || outcome.text.contains(":2:"))
  }

  // Criterion 2: the attribute belongs to who bought it. By place nothing is imported.
  @Test("Own power whose certificates are sold counts as the grid's by market")
  func soldCertificates() throws {
    let row = "2023-01-01,2023-12-31,roof,electricity/own-solar,100,MWh,green,"
    let sold = Self.contract(saying: ["sole-claim": "\"no, sold\""])
    #expect(
      try figures(try outcome([row], settings: sold)) == [0, ExactDecimal(exactly: "65.92")])
    let mix = "id: mix, activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.7 t}"
    #expect(try figures(try outcome([row], settings: sold, factors: [mix])) == [0, 70])
    #expect(try figures(try outcome([row], settings: Self.contract())) == [0, 0])
  }

  // 50 MWh × 800 kg = 40 t biogenic; 50 × 0.2 kg CH4 × 28 (AR5) = 0.28 t CO2e.
  @Test("Biogenic CO2 of a contract stands beside the market-based total")
  func biogenic() throws {
    let outcome = try outcome(
      ["2023-01-01,2023-12-31,m,electricity/contract,50,MWh,green,"],
      settings: Self.contract(
        "power-purchase-agreement",
        "emits: {\"CO2 (biogenic)\": 800 kg, \"CH4 (biogenic)\": 0.2 kg}"))
    let report = try #require(outcome.report, "\(outcome.text)")
    #expect(report.marketBasedTotal == ExactDecimal(exactly: "0.28"))
    #expect(report.biogenicCarbonDioxide == 0)
    #expect(report.result.totals.marketBasedBiogenicTonnesCO2 == 40)
  }

  @Test("A mix is no power that is used")
  func mixAsRecord() throws {
    let outcome = try outcome(
      ["2023-01-01,2023-12-31,m,electricity/residual-mix,100,MWh,,"],
      factors: ["id: mix, activity: electricity/residual-mix, per: MWh, emits: {CO2: 0.7 t}"])
    #expect(outcome.errors == ["activity.mix"])
  }

  @Test("A contract that no record names is said")
  func unused() throws {
    let outcome = try outcome([Self.year], settings: Self.contract())
    #expect(outcome.codes == ["contract.unused"])
  }

  @Test("A bill that reaches beyond its contract is refused with the days that are not covered")
  func beyond() throws {
    let outcome = try outcome(
      ["2023-06-16,2023-07-15,m,electricity/contract,300,MWh,green,"],
      settings: Self.contract(
        "certificate", "from: 2023-01-01, through: 2023-06-30, emits: {CO2: 0 kg}"))
    #expect(outcome.errors == ["contract.period"])
    #expect(outcome.text.contains("2023-07-01"))
  }
}

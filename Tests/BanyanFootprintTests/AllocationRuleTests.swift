import Banyan
import TestWorkspace
import Testing

/// One process emits 1000 t CO2 and puts out 200 t of `a` and 50 t of `b`; or two processes put out
/// one each and share records of 1000 t CO2. The shares are the same, by hand:
///
///     metered    700 kWh : 300 kWh                               0.7 : 0.3
///     mass       200 t : 50 t                                    0.8 : 0.2
///     energy     200 t × 15 GJ/t : 50 t × 20 GJ/t = 3000 : 1000  0.75 : 0.25
///     economic   200 t × 10 USD/t : 50 t × 160 USD/t = 2 : 8     0.2 : 0.8
///     molar      200 t ÷ 40 g/mol : 50 t ÷ 10 g/mol = 5 : 5      0.5 : 0.5
///     shares     as stated                                       0.9 : 0.1
///
/// and 1 t of `a` carries its share × 1000 t ÷ 200, 1 t of `b` its share × 1000 t ÷ 50.
struct RuleCase: CustomTestStringConvertible, Sendable {
  let rule: AllocationRule
  let by: String
  let shares: (a: String, b: String)
  let kilograms: (a: String, b: String)
  var testDescription: String { rule.rawValue }

  init(
    _ rule: AllocationRule, by: String = "", _ shares: (a: String, b: String),
    _ kilograms: (a: String, b: String)
  ) {
    self.rule = rule
    self.by = by
    self.shares = shares
    self.kilograms = kilograms
  }

  static let all = [
    RuleCase(.metered, by: "{A: 700 kWh, B: 0.3 MWh}", ("0.7", "0.3"), ("3500", "6000")),
    RuleCase(.mass, ("0.8", "0.2"), ("4000", "4000")),
    RuleCase(.energy, ("0.75", "0.25"), ("3750", "5000")),
    RuleCase(.economic, ("0.2", "0.8"), ("1000", "16000")),
    RuleCase(.molar, ("0.5", "0.5"), ("2500", "10000")),
    RuleCase(.shares, by: "{A: 90 %, B: 10 %}", ("0.9", "0.1"), ("4500", "2000")),
  ]

  /// `by` with the names of what is divided.
  func divided(_ a: String, _ b: String) -> String {
    let names = by.replacing("A:", with: "\(a):").replacing("B:", with: "\(b):")
    return "rule: \(rule.rawValue), because: Test" + (by.isEmpty ? "" : ", by: \(names)")
  }

  /// Values in other units than quantities, so that each is converted.
  static let products = """
    products:
      - {id: a, declared-unit: 1 t, energy: 15 MJ/kg, price: 10 USD/t, molar-mass: 40 g/mol}
      - {id: b, declared-unit: 1 t, energy: 20 GJ/t, price: 0.16 USD/kg, molar-mass: 10 kg/kmol}
    """

  var severalOutputs: TestWorkspace {
    .emitting(
      "1000", in: "plant",
      products: """
        processes:
          - id: plant
            outputs:
              - {product: a, quantity: 200 t}
              - {product: b, quantity: 50000 kg}
            allocation: {\(divided("a", "b"))}
        \(Self.products)
        """)
  }

  var sharedRecords: TestWorkspace {
    .emitting(
      "1000", in: "",
      products: """
        processes:
          - {id: first, outputs: [{product: a, quantity: 200 t}]}
          - {id: second, outputs: [{product: b, quantity: 50000 kg}]}
        \(Self.products)
        shared:
          - {records: {source: stack}, among: [first, second], \(divided("first", "second"))}
        """)
  }
}

extension TestWorkspace {
  /// So many tonnes of CO2, of one process or of none.
  static func emitting(
    _ tonnes: String, in process: String, products: String, files: [String: String] = [:]
  ) -> TestWorkspace {
    TestWorkspace(
      """
      date,source,activity,quantity,unit,process
      2025-06-30,stack,process/any,"\(tonnes)",t,\(process)
      """, sets: [],
      table: table(["id: any, activity: process/any, per: t, emits: {CO2: 1000 kg}"]),
      products: products, files: files)
  }
}

@Suite("Each rule divides as it says")
struct AllocationRuleTests {
  @Test("Outputs of one process", arguments: RuleCase.all)
  func severalOutputs(_ example: RuleCase) throws {
    let report = try example.severalOutputs.footprint()
    #expect(report.share(of: "a") == ExactRatio(ExactDecimal(exactly: example.shares.a)))
    #expect(report.share(of: "b") == ExactRatio(ExactDecimal(exactly: example.shares.b)))
    #expect(report.total(of: "a") == ExactDecimal(exactly: example.kilograms.a))
    #expect(report.total(of: "b") == ExactDecimal(exactly: example.kilograms.b))
    #expect(report.balance.emitted == 1_000_000)
    #expect(report.balance.difference.isZero)
  }

  @Test("Records of several processes", arguments: RuleCase.all)
  func sharedRecords(_ example: RuleCase) throws {
    let report = try example.sharedRecords.footprint()
    #expect(report.share(of: "first") == ExactRatio(ExactDecimal(exactly: example.shares.a)))
    #expect(report.share(of: "second") == ExactRatio(ExactDecimal(exactly: example.shares.b)))
    #expect(report.total(of: "a") == ExactDecimal(exactly: example.kilograms.a))
    #expect(report.total(of: "b") == ExactDecimal(exactly: example.kilograms.b))
    #expect(report.balance.difference.isZero)
  }

  @Test(
    "Beside the stated rule stand the figures of every rule that has what it needs",
    arguments: [true, false])
  func comparison(ofOutputs: Bool) throws {
    let stated = try #require(RuleCase.all.last)
    let workspace = ofOutputs ? stated.severalOutputs : stated.sharedRecords
    for product in ["a", "b"] {
      let report = try workspace.footprint(of: product, comparing: true)
      #expect(report.comparison.map(\.rule) == [.mass, .energy, .economic, .molar])
      for entry in report.comparison {
        let expected = try #require(RuleCase.all.first { $0.rule == entry.rule })
        let kilograms = product == "a" ? expected.kilograms.a : expected.kilograms.b
        #expect(entry.total == ExactDecimal(exactly: kilograms))
        #expect(entry.kept.isEmpty)
      }
    }
  }

  /// Thirds have no last digit: 1000 t over three equal outputs of 7 t. Each tonne carries
  /// 1000 ÷ 21 t = 47619.047619… kg, and what is attributed is still what was emitted.
  @Test("What has no last digit is still attributed whole")
  func thirds() throws {
    let report = try TestWorkspace.emitting(
      "1000", in: "plant",
      products: """
        processes:
          - id: plant
            outputs:
              - {product: a, quantity: 7 t}
              - {product: b, quantity: 7 t}
              - {product: c, quantity: 7 t}
            allocation: {rule: mass, because: Test}
        products:
          - {id: a, declared-unit: 1 t}
          - {id: b, declared-unit: 1 t}
          - {id: c, declared-unit: 1 t}
        """
    ).footprint()
    #expect(report.total(of: "b") == ExactDecimal(exactly: "47619.047619047619047619"))
    #expect(report.balance.difference.isZero)
    #expect(report.balance.carriedAway == 1_000_000)
  }

  /// A product that carries nothing: shares 100 % and 0 %.
  @Test("A share of zero is a footprint of zero, and is printed")
  func nothing() throws {
    let workspace = RuleCase(
      .shares, by: "{A: 100 %, B: 0 %}", ("1", "0"), ("5000", "0")
    ).severalOutputs
    let report = try workspace.footprint(of: "b")
    #expect(report.total(of: "a") == 5000)
    #expect(report.footprint.total.isZero)
    #expect(report.balance.difference.isZero)
    #expect(FootprintPlainText(report, in: .english).text.contains("0"))
    #expect(FootprintJSON().text(of: report.result).contains(#""total": {"kgCO2e": "0"}"#))
  }
}

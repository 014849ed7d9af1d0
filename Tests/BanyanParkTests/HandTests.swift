import Banyan
import Foundation
import TestSupport
import Testing

/// Further parks by hand, for what one rule alone does not show. Factors are those of `SmallPark`: steam 0.2 t a tonne,
/// grid power 0.6 t/MWh, power of the park's own plant 0.5, gas 50 t/TJ, treatment 0.5 kg/m3.
@Suite("The rules of a park, together")
struct HandTests {
  private func twice(_ result: ParkResult, _ flow: String) -> ExactDecimal? {
    result.flows.first { $0.id == flow }?.struckTonnesCO2e
  }

  @Test("Each rule of the page has tests of its name")
  func rules() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let page = try String(
      contentsOf: root.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/Banyan/Banyan.docc/WalkOfAPark.md"), encoding: .utf8)
    let tests = try String(contentsOf: root.appending(path: "RuleTests.swift"), encoding: .utf8)
    let names = page.matches(of: /\n[1-8]\. \*\*([^*]+)\*\*/).map {
      String($0.output.1.prefix { $0 != "." }).split(separator: ", no more")[0]
    }
    #expect(names.count == 8)
    for name in names { #expect(tests.contains("\"\(name)"), "\(name)") }
  }

  @Test("A meter of two makers: each takes its part, and what nobody tells of stays")
  func twoMakers() throws {
    let park = SmallPark(
      firms: [
        ("u", SmallPark.year("b,stationary-combustion/natural-gas,1,TJ (net)")),
        ("v", SmallPark.year("b,stationary-combustion/natural-gas,1,TJ (net)")),
        ("a", SmallPark.year("steam-meter,steam/purchased,1000,t")),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "u-a", "steam", "u", "a", gives: "quantity: 610 t",
          takes: "records: {source: steam-meter}, quantity: 600 t", more: "tolerance: 2 %")
        + SmallPark.flow(
          "v-a", "steam", "v", "a", gives: "quantity: 290 t",
          takes: "records: {source: steam-meter}, quantity: 300 t"))
    let result = try park.result()
    // 600 t and 290 t of 1,000 t × 0.2; ten tonnes beyond what V says: 2 t CO2e. 10/610 is 1.6 %.
    #expect(isEqual(twice(result, "u-a"), "120"))
    #expect(isEqual(twice(result, "v-a"), "58"))
    #expect(result.flows.map(\.state) == [.lineLoss, .over])
    #expect(isEqual(result.atMostTooHigh, "2"))
    // 100 direct, 200 − 178.
    #expect(isEqual(result.tonnesCO2e, "122"))
  }

  @Test("A chain of three: what is resold and resold again is struck once a step, and losses stay")
  func chain() throws {
    let park = SmallPark(
      firms: [
        ("a", SmallPark.year("main,electricity/grid,500,MWh")),
        ("b", SmallPark.year("main,electricity/grid,200,MWh")),
        ("park", SmallPark.year("intake,electricity/grid,1000,MWh")),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "p-a", "electricity", "park", "a", gives: "records: {source: intake}, quantity: 500 MWh",
          takes: "records: {source: main}", kind: "passed-on")
        + SmallPark.flow(
          "a-b", "electricity", "a", "b", gives: "records: {source: main}, quantity: 200 MWh",
          takes: "records: {source: main}", kind: "passed-on"))
    let result = try park.result()
    // 600 + 300 + 120 = 1,020; 500 × 0.6 and 200 × 0.6 struck: the 1,000 MWh that came in are left.
    #expect(isEqual(result.bridge.total.firms, "1020"))
    #expect(isEqual(twice(result, "p-a"), "300"))
    #expect(isEqual(twice(result, "a-b"), "120"))
    #expect(isEqual(result.tonnesCO2e, "600"))
    #expect(isEqual(result.firms.first { $0.id == "a" }?.struckTonnesCO2e, "120"))
  }

  @Test("Three in a loop: shares solved at once")
  func loopOfThree() throws {
    // Each hands half of what it carries to the next and keeps half: x = 1,000 + z/2, y = x/2, z = y/2:
    // x = 1,000 ÷ (1 − 1/8) = 8,000/7. Kept: 4,000/7, 2,000/7, 1,000/7.
    let names = ["x", "y", "z"]
    let flows = zip(names, ["y", "z", "x"]).map { from, to in
      SmallPark.flow(
        "\(from)-\(to)", "steam", from, to, gives: "quantity: 50 t",
        takes: "records: {source: in}")
    }
    let rules = names.map {
      "  - {member: \($0), rule: mass, outputs: [{carrier: steam, quantity: 50 t}, {product: bricks, quantity: 50 t}]}\n"
    }
    let park = SmallPark(
      firms: names.map { name in
        (
          name,
          SmallPark.year(
            "in,steam/purchased,50,t",
            "b,stationary-combustion/natural-gas,\(name == "x" ? 20 : 0),TJ (net)")
        )
      }, flows: "flows:\n" + flows.joined() + "shares:\n" + rules.joined())
    let result = try park.result()
    let shares = try #require(result.shares)
    #expect(isEqual(shares.emittedTonnesCO2e, "1000"))
    #expect(isEqual(shares.members[0].tonnesCO2e, "571.428571428571428571"))
    #expect(isEqual(shares.members[1].tonnesCO2e, "285.714285714285714286"))
    #expect(isEqual(shares.members[2].tonnesCO2e, "142.857142857142857143"))
    #expect(shares.members.reduce(ExactDecimal.zero) { $0 + $1.tonnesCO2e } == 1000)
    #expect(shares.loops == [["x", "y", "z"]])
  }

  /// The park company buys 1,000 MWh; A, of which half is counted, takes 400 of them and books 400 × 0.6 × 50 %.
  private static func resold(_ gives: String?) -> SmallPark {
    var park = SmallPark(
      firms: [
        ("a", SmallPark.year("main,electricity/grid,400,MWh")),
        ("park", SmallPark.year("intake,electricity/grid,1000,MWh")),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "p-a", "electricity", "park", "a", gives: gives, takes: "records: {source: main}",
          kind: "passed-on"))
    park.consolidation = "equity-share"
    park.own["a"] = "facilities: [{id: a, country: VN, share: 50 %}]"
    return park
  }

  @Test("Resold under equity share: the reseller's line is struck to the part that its user counts")
  func resoldByShare() throws {
    let result = try Self.resold("records: {source: intake}, quantity: 400 MWh").result()
    // 600 + 120 − 400 × 0.6 × 50 %: what came in, once.
    #expect(isEqual(result.bridge.total.twice, "120"))
    #expect(isEqual(result.tonnesCO2e, "600"))
  }

  @Test("Resold under equity share and not told: no more than the user's own line may stand twice")
  func untoldByShare() throws {
    let result = try Self.resold(nil).result()
    // A's 120 t, all of which the park company may have counted too.
    #expect(isEqual(result.atMostTooHigh, "120"))
    #expect(isEqual(result.tonnesCO2e, "720"))
  }

  @Test("By contract: a struck part takes as much of what the contract says")
  func contract() throws {
    var park = SmallPark(
      firms: [
        ("u", SmallPark.year("b,stationary-combustion/natural-gas,10,TJ (net)")),
        ("a", SmallPark.year("main,electricity/chp,1000,MWh,green", columns: ",contract")),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "u-a", "electricity", "u", "a", gives: "quantity: 400 MWh",
          takes: "records: {source: main}"))
    park.own["a"] =
      "facilities: [{id: a, country: VN}]\ncontracts: [{id: green, kind: direct-line, emits: {CO2: 20 kg}, criteria: "
      + "{conveys-attributes: yes, sole-claim: yes, tracked-and-redeemed: yes, vintage: yes, same-market: yes}}]"
    let result = try park.result()
    // Located: 500 + 500, of which 400 × 0.5 struck. By contract: 500 + 20, of which 400 × 0.02 struck.
    #expect(isEqual(result.bridge.total.twice, "200"))
    #expect(isEqual(result.tonnesCO2e, "800"))
    #expect(isEqual(result.bridge.marketBased.firms, "520"))
    #expect(isEqual(result.bridge.marketBased.twice, "8"))
    #expect(isEqual(result.bridge.marketBased.park, "512"))
    // The 600 MWh beyond what U says.
    #expect(isEqual(result.atMostTooHigh, "300"))
  }

  @Test("Months: what is struck of a bill lies in the days of the flow, by days")
  func months() throws {
    let park = SmallPark(
      firms: [
        ("u", SmallPark.year("b,stationary-combustion/natural-gas,1,TJ (net)")),
        (
          "a",
          "from,through,source,activity,quantity,unit\n2023-02-01,2023-03-31,in,steam/purchased,590,t\n"
        ),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "u-a", "steam", "u", "a", gives: "quantity: 270 t", takes: "records: {source: in}",
          more: "dates: {from: 2023-02-10, through: 2023-03-11}"))
    let result = try park.result()
    // 59 days, of which 19 in February and 11 in March: 30 × 10 t = 300 t, of which U says 270: 54 t CO2e.
    #expect(result.flows[0].toSays?.value == ExactRatio(300))
    #expect(isEqual(twice(result, "u-a"), "54"))
    #expect(isEqual(result.atMostTooHigh, "6"))
    // 54 × 19/30 and × 11/30; firms: 50 ÷ 365 a day and 2 t a day.
    let months = result.bridge.months.map(\.tonnesCO2e.twice)
    #expect(isEqual(months[1], "34.2") && isEqual(months[2], "19.8"))
    #expect(
      months.enumerated().allSatisfy { $0.offset == 1 || $0.offset == 2 || $0.element.isZero })
  }

  @Test("Explained: each view of the bridge, with the firms and strikes that are in it")
  func explained() throws {
    var park = ShareTests.loop
    park.changed["a"] = [
      "steam": "steam/purchased, per: t, emits: {CO2: 0.1 t, N2O: 1 kg, CO2 (biogenic): 0.3 t}"
    ]
    let report = try #require(try park.stage().0.value)
    func text(_ figure: String) throws -> String {
      try #require(
        try ParkExplanation(
          report, for: .park, of: ExplanationRequest(of: figure, in: .english)
        ).text().value, "\(figure)")
    }
    // A: 500 t of steam: N2O 500 kg × 273 = 136.5 t CO2e, biogenic 150 t; all struck.
    let gas = try text("bridge/2/N2O")
    for words in [
      "firms 136.5 − counted twice 136.5 = 0 t CO2e", "0.5 t N2O",
      "of a/2.2/a/steam-meter/steam/purchased by flow u-a",
    ] {
      #expect(gas.contains(words), "\(words) in \(gas)")
    }
    #expect(try text("bridge/biogenic-CO2").contains("firms 150 − counted twice 150 = 0 t"))
    #expect(try text("bridge/N2O") == gas.replacing("2/N2O", with: "N2O"))
    // 1,000 t of U's gas, 100 t of W's steam, 50 + 136.5 of A's, 1,000 m3 × 0.5 kg.
    #expect(try text("bridge/market-based").contains("firms 1287 − counted twice 287 = 1000"))
    #expect(try text("total").contains("firms 1287 − counted twice 287 = 1000"))
    #expect(try text("bridge/2023-02").contains("struck"))
  }
}

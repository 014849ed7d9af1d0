import Banyan
import TestSupport
import Testing

/// The rules of the page WalkOfAPark, each by arithmetic written out.
@Suite("The rules of a park")
struct RuleTests {
  /// U burns 20 TJ × 50 = 1,000 t and sells 3,000 t of steam to A; A books 3,000 × 0.2 = 600 t, and 100 t by gas.
  private static let simple = SmallPark(
    firms: [
      ("u", SmallPark.year("boiler,stationary-combustion/natural-gas,20,TJ (net)")),
      (
        "a",
        SmallPark.year(
          "steam-meter,steam/purchased,3000,t",
          "burner,stationary-combustion/natural-gas,2,TJ (net)")
      ),
    ],
    flows: "flows:\n"
      + SmallPark.flow(
        "u-a", "steam", "u", "a", gives: "quantity: 3000 t",
        takes: "records: {source: steam-meter}"))

  @Test("Boundary: a member counts what it counts alone")
  func boundary() throws {
    let (stage, folder) = try Self.simple.stage()
    let report = try #require(stage.value)
    for firm in ["u", "a"] {
      let run = try #require(try Run.open(folder.path("firms/\(firm)")).value)
      let alone = try #require(try run.inventory().value).result
      #expect(report.result.firms.first { $0.id == firm }?.tonnesCO2e == alone.totals.tonnesCO2e)
    }
  }

  @Test("One bridge: firms less what is counted twice is the park, in every view")
  func bridge() throws {
    let result = try Self.simple.result()
    // 1,000 + 700 − 600.
    #expect(isEqual(result.bridge.total.firms, "1700"))
    #expect(isEqual(result.bridge.total.twice, "600"))
    #expect(isEqual(result.tonnesCO2e, "1100"))
    #expect(isEqual(result.bridge.categories[0].tonnesCO2e.park, "1100"))
    #expect(isEqual(result.bridge.categories[1].tonnesCO2e.park, "0"))
    let months = result.bridge.months.map(\.tonnesCO2e)
    #expect(months.reduce(ExactDecimal.zero) { $0 + $1.twice } == result.bridge.total.twice)
    #expect(months.reduce(ExactDecimal.zero) { $0 + $1.firms } == result.bridge.total.firms)
    #expect(
      result.struck.reduce(ExactDecimal.zero) { $0 + $1.tonnesCO2e } == result.bridge.total.twice)
  }

  @Test("Both sides: quantities stand in the giver's unit")
  func units() throws {
    var park = Self.simple
    // 3,000 t in tonnes of a thousand kilograms.
    park.flows = park.flows.replacing("3000 t", with: "3000000 kg")
    let flow = try #require(try park.result().flows.first)
    #expect(flow.state == .matched)
    #expect(flow.confirmed.unit == "kg")
    #expect(flow.confirmed.value == ExactRatio(3_000_000))
  }

  @Test("Both sides: a bill across the flow's days counts by days, and is struck in them")
  func dates() throws {
    var park = Self.simple
    // A year of 365 days with 3,650 t: 10 t a day. March and April have 61 days: 610 t, 122 t CO2e.
    park.firms[1].records = SmallPark.year("steam-meter,steam/purchased,3650,t")
    park.flows =
      "flows:\n"
      + SmallPark.flow(
        "u-a", "steam", "u", "a", gives: "quantity: 610 t", takes: "records: {source: steam-meter}",
        more: "dates: {from: 2023-03-01, through: 2023-04-30}")
    let result = try park.result()
    #expect(result.flows[0].state == .matched)
    #expect(isEqual(result.bridge.total.twice, "122"))
    // 31 of 61 days: 62 t; 30: 60 t.
    #expect(isEqual(result.bridge.months[2].tonnesCO2e.twice, "62"))
    #expect(isEqual(result.bridge.months[3].tonnesCO2e.twice, "60"))
    #expect(isEqual(result.bridge.months[4].tonnesCO2e.twice, "0"))
  }

  @Test("Made or passed on: the reseller's line is struck, and its losses stay with it")
  func passedOn() throws {
    // The park buys 1,000 MWh × 0.6 = 600 t; A books 940 MWh = 564 t. Struck 600 × 940/1,000 = 564.
    let park = SmallPark(
      firms: [
        ("a", SmallPark.year("main,electricity/grid,940,MWh")),
        ("park", SmallPark.year("intake,electricity/grid,1000,MWh")),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "p-a", "electricity", "park", "a",
          gives: "records: {source: intake}, quantity: 940 MWh", takes: "records: {source: main}",
          kind: "passed-on"))
    let result = try park.result()
    #expect(isEqual(result.bridge.total.firms, "1164"))
    #expect(isEqual(result.tonnesCO2e, "600"))
    #expect(isEqual(result.firms.last?.struckTonnesCO2e, "564"))
    #expect(isEqual(result.firms.first?.struckTonnesCO2e, "0"))
  }

  @Test("Made or passed on: where a reseller does not tell, what is left is the taker's line")
  func untoldReseller() throws {
    let park = SmallPark(
      firms: [
        ("a", SmallPark.year("main,electricity/grid,500,MWh")),
        ("park", SmallPark.year("intake,electricity/grid,1000,MWh")),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "p-a", "electricity", "park", "a", takes: "records: {source: main}", kind: "passed-on"))
    let result = try park.result()
    // 500 MWh × 0.6.
    #expect(isEqual(result.atMostTooHigh, "300"))
    #expect(result.flows[0].state == .notDelivered)
  }

  /// What the taker says against 1,000 t given, with a tolerance of 5 %: the state, what is struck of 0.2 t a tonne,
  /// and what is left.
  @Test(
    "What both confirm, no more",
    arguments: [
      ("1000", FlowState.matched, "200", "0"), ("950", .lineLoss, "190", "0"),
      ("949", .short, "189.8", "0"), ("1001", .over, "200", "0.2"),
    ])
  func confirmed(taken: String, state: FlowState, struck: String, left: String) throws {
    var park = Self.simple
    park.firms[1].records = SmallPark.year("steam-meter,steam/purchased,\(taken),t")
    park.flows =
      "tolerance: 5 %\nflows:\n"
      + SmallPark.flow(
        "u-a", "steam", "u", "a", gives: "quantity: 1000 t",
        takes: "records: {source: steam-meter}")
    let result = try park.result()
    #expect(result.flows[0].state == state)
    #expect(isEqual(result.bridge.total.twice, struck))
    #expect(isEqual(result.atMostTooHigh, left))
    #expect(result.head.findings.contains { $0.code == "flow.unmatched" } == state.isUnsettled)
  }

  @Test("What both confirm: flows that make up a record make up its tonnes, to the last digit")
  func thirds() throws {
    var park = Self.simple
    park.firms[1].records = SmallPark.year("steam-meter,steam/purchased,3,t")
    park.flows =
      "flows:\n"
      + ["x", "y", "z"].map {
        SmallPark.flow(
          $0, "steam", "u", "a", gives: "quantity: 1 t",
          takes: "records: {source: steam-meter}, quantity: 1 t")
      }.joined()
    let result = try park.result()
    #expect(isEqual(result.bridge.total.twice, "0.6"))
    #expect(isEqual(result.bridge.categories[1].tonnesCO2e.park, "0"))
  }

  @Test(
    "What both confirm, under equity share: what is made inside to a part is struck to that part")
  func equity() throws {
    // U counts 60 % of 1,000 t; A's 600 t of steam are made inside to 60 %: 360 struck, 240 stay.
    var park = Self.simple
    park.firms[1].records = SmallPark.year("steam-meter,steam/purchased,3000,t")
    park.consolidation = "equity-share"
    park.own["u"] = "facilities: [{id: u, country: VN, share: 60 %}]"
    let result = try park.result()
    #expect(isEqual(result.tonnesCO2e, "840"))
    #expect(isEqual(result.bridge.total.twice, "360"))
    #expect(isEqual(result.atMostTooHigh, "0"))
  }

  @Test(
    "Invariant: the factor with which a taker books what is made inside does not move the park",
    arguments: ["0.2", "0.31", "7.77"])
  func invariant(factor: String) throws {
    var park = Self.simple
    park.changed["a"] = ["steam": "steam/purchased, per: t, emits: {CO2: \(factor) t}"]
    #expect(isEqual(try park.result().tonnesCO2e, "1100"))
  }

  @Test(
    "By contract, biogenic, uncertainty: biogenic CO2 passes the same bridge, outside the total")
  func biogenic() throws {
    var park = Self.simple
    park.changed["a"] = [
      "steam": "steam/purchased, per: t, emits: {CO2 (biogenic): 0.4 t, CO2: 0.1 t}"
    ]
    let result = try park.result()
    // 3,000 t × 0.4 and × 0.1.
    #expect(isEqual(result.bridge.biogenic.twice, "1200"))
    #expect(isEqual(result.bridge.total.twice, "300"))
  }

  @Test(
    "By contract, biogenic, uncertainty: a published value of two firms is one error; its own is a firm's"
  )
  func uncertainty() throws {
    // Each meter of 100 t CO2e is known to 3 %: √(3² + 3²) = 4.2426 t of 200 t.
    let park = SmallPark(
      firms: ["a", "b"].map { firm in
        (
          firm,
          SmallPark.year("m,steam/purchased,500,t,3 %", columns: ",uncertainty")
        )
      })
    let percent = try #require(try park.result().uncertainty.plusPercent)
    #expect(abs(percent.approximate - 2.1213) < 0.0001)
  }

  @Test("Columns of the records tell flows by themselves, by an id or by the firm's name")
  func columns() throws {
    let park = SmallPark(
      firms: [
        (
          "u",
          SmallPark.year(
            "boiler,stationary-combustion/natural-gas,20,TJ (net),",
            "out,delivery/steam,900,t,a", columns: ",buyer")
        ),
        ("a", SmallPark.year("in,steam/purchased,900,t,Firm U", columns: ",supplier")),
      ])
    let (stage, _) = try park.stage()
    let result = try #require(stage.value).result
    #expect(result.flows.map(\.id) == ["u-a-steam"])
    #expect(result.flows[0].state == .matched)
    #expect(isEqual(result.bridge.total.twice, "180"))
    #expect(isEqual(result.firms[0].tonnesCO2e, "1000"))
  }

  @Test("A result reads back to an equal value, and to the same bytes")
  func closed() throws {
    for park in [Self.simple, ShareTests.loop] {
      let result = try park.result()
      var found = Diagnostics()
      let read = try #require(ParkResult.read(result.json, file: "park.json", &found))
      #expect(found.isEmpty)
      #expect(read == result)
      #expect(read.json == result.json)
    }
  }

  @Test("Any number of threads gives the same bytes", arguments: [1, 2, 3])
  func threads(count: Int) throws {
    let folder = try ShareTests.loop.written()
    let run = try #require(
      try Run.open(folder.root, options: .init(workers: Workers(most: count))).value)
    let one = try #require(
      try Run.open(folder.root, options: .init(workers: Workers(most: 1))).value)
    #expect(try run.park().value?.result.json == one.park().value?.result.json)
  }
}

@Suite("Shares of a park")
struct ShareTests {
  /// U: 9,000 t by gas, and 100 t of steam's worth from W; W: 600 t… U hands W half of its steam, and W hands U a tenth of
  /// its treatment: u = 1,000 + w/10, w = 0 + u/2 → u = 1,000 ÷ 0.95, w = 500 ÷ 0.95.
  static let loop = SmallPark(
    firms: [
      (
        "u",
        SmallPark.year(
          "boiler,stationary-combustion/natural-gas,20,TJ (net)",
          "effluent,services/wastewater-treatment,100,m3")
      ),
      ("w", SmallPark.year("steam-meter,steam/purchased,500,t")),
      (
        "a",
        SmallPark.year(
          "steam-meter,steam/purchased,500,t", "effluent,services/wastewater-treatment,900,m3")
      ),
    ],
    flows: "flows:\n"
      + SmallPark.flow(
        "u-w", "steam", "u", "w", gives: "quantity: 500 t", takes: "records: {source: steam-meter}")
      + SmallPark.flow(
        "u-a", "steam", "u", "a", gives: "quantity: 500 t", takes: "records: {source: steam-meter}")
      + SmallPark.flow(
        "w-u", "wastewater-treatment", "w", "u", gives: "quantity: 100 m3",
        takes: "records: {source: effluent}")
      + SmallPark.flow(
        "w-a", "wastewater-treatment", "w", "a", gives: "quantity: 900 m3",
        takes: "records: {source: effluent}")
        + """
        shares:
          - {member: u, rule: mass, outputs: [{carrier: steam, quantity: 1000 t}]}
          - {member: w, rule: shares, outputs: [{carrier: wastewater-treatment, quantity: 1000 m3, share: 100 %}]}

        """)

  @Test("Shares: a loop is solved, not cut, and shares sum to what was emitted, to the last digit")
  func solved() throws {
    let shares = try #require(try Self.loop.result().shares)
    // All of it ends at A: half of u's steam and nine tenths of w's treatment.
    #expect(isEqual(shares.emittedTonnesCO2e, "1000"))
    #expect(shares.members.reduce(ExactDecimal.zero) { $0 + $1.tonnesCO2e } == 1000)
    #expect(isEqual(shares.members.first { $0.id == "a" }?.tonnesCO2e, "1000"))
    #expect(shares.loops == [["u", "w"]])
  }

  /// One firm makes heat 80 GJ and power 20 GJ of 1,000 t; A takes half of the heat. Its share by each rule.
  @Test(
    "Weights of a rule, by hand",
    arguments: [
      // Half of 80/100.
      ("energy", "", "", "400"),
      // Half of 30/(30 + 10).
      ("metered", ", metered: 30 GJ", ", metered: 10 GJ", "375"),
      // (80/0.8) against (20/0.5): 100 and 40; half of 100/140.
      ("efficiency", ", reference: 80 %", ", reference: 50 %", "357.142857142857142857"),
      // 80 × 1 against 20 × 4: half of a half.
      ("economic", ", price: 1 VND/GJ", ", price: 4 VND/GJ", "250"),
      // Half of 90 %.
      ("shares", ", share: 90 %", ", share: 10 %", "450"),
    ])
  func weights(rule: String, heat: String, power: String, share: String) throws {
    let park = SmallPark(
      firms: [
        ("u", SmallPark.year("boiler,stationary-combustion/natural-gas,20,TJ (net)")),
        ("a", SmallPark.year("heat-meter,steam/purchased,40,GJ")),
      ],
      flows: "flows:\n"
        + SmallPark.flow(
          "u-a", "heat", "u", "a", gives: "quantity: 40 GJ", takes: "records: {source: heat-meter}")
          + """
          shares:
            - member: u
              rule: \(rule)
              outputs:
                - {carrier: heat, quantity: 80 GJ\(heat)}
                - {product: power, quantity: 20 GJ\(power)}

          """,
      changed: ["a": ["steam": "steam/purchased, per: GJ, emits: {CO2: 0.1 t}"]])
    let shares = try #require(try park.result().shares)
    #expect(isEqual(shares.members.first { $0.id == "a" }?.tonnesCO2e, share))
  }
}

@Suite("What one firm sees of a park")
struct FirmViewTests {
  @Test("Its own, and nothing of a neighbour", arguments: ["text", "json", "csv", "html"])
  func view(format: String) throws {
    let (stage, _) = try ShareTests.loop.stage()
    let report = try #require(stage.value)
    let document = try #require(report.document(for: .firm("a")))
    let form = try #require(ParkDocument.formats.first { $0.name == format })
    let shown = try form.render(document, Surface(language: .english))
    let bytes = try #require(shown.value).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("u-a") && text.contains("w-a"))
    // Flows among neighbours, their names and folders, their totals, and the sum of all.
    for secret in ["u-w", "w-u", "Firm U", "Firm W", "firms/u", "firms/w", "1000.05", "1200"] {
      #expect(!text.contains(secret), "\(secret)")
    }
  }

  @Test("A firm's document reads back to an equal value")
  func closed() throws {
    let (stage, _) = try ShareTests.loop.stage()
    let document = try #require(stage.value?.document(for: .firm("a")))
    let form = try #require(ParkDocument.formats.first { $0.name == "json" })
    let json = String(
      decoding: try #require(try form.render(document, Surface(language: .english)).value).bytes,
      as: UTF8.self)
    var found = Diagnostics()
    let read = try #require(FirmResult.read(json, file: "a.json", &found))
    #expect(read.firm.id == "a" && read.flows.map(\.id) == ["u-a", "w-a"])
    #expect(isEqual(read.shareTonnesCO2e, "1000"))
  }

  @Test("Explained for a firm, a neighbour's figures are unknown names")
  func explained() throws {
    // The folder stays: a line is explained from its files.
    let (stage, folder) = try ShareTests.loop.stage()
    defer { withExtendedLifetime(folder) {} }
    let report = try #require(stage.value)
    for (figure, isKnown) in [
      ("flow/u-a", true), ("share/a", true), ("a/2.2/a/steam-meter/steam/purchased", true),
      ("flow/u-w", false), ("share/u", false), ("total", false), ("bridge/2", false),
      ("w/2.2/w/steam-meter/steam/purchased", false),
    ] {
      let explanation = try ParkExplanation(
        report, for: .firm("a"), of: ExplanationRequest(of: figure, in: .english)
      ).text()
      #expect((explanation.value != nil) == isKnown, "\(figure)")
      #expect(!(explanation.value ?? "").contains("firms/u"))
    }
  }

  @Test("Explained for a firm, what is wrong between its neighbours is not told")
  func heard() throws {
    var park = ShareTests.loop
    park.flows = park.flows.replacing(
      "to: w, gives: {quantity: 500", with: "to: w, gives: {quantity: 499")
    let folder = try park.written()
    let run = try #require(try Run.open(folder.root).value)
    for (audience, count) in [(ParkAudience.park, 1), (.firm("w"), 1), (.firm("a"), 0)] {
      let figure = audience == .firm("w") ? "flow/u-w" : "flow/u-a"
      let stage = try run.explanation(
        of: ExplanationRequest(of: figure, in: .english), for: audience)
      #expect(stage.value != nil)
      #expect(
        stage.findings.ordered.map(\.code)
          == [DiagnosticCode](repeating: .flowUnmatched, count: count))
    }
  }

  @Test("What a neighbour books by its own factor is no giver's to know")
  func tonnesOfNeighbours() throws {
    // U hands 500 t of steam to W, who books 500 × 0.123 = 61.5 t of it, and so tells its factor to nobody.
    var park = ShareTests.loop
    park.changed["w"] = ["steam": "steam/purchased, per: t, emits: {CO2: 0.123 t}"]
    let report = try #require(try park.stage().0.value)
    for name in ["json", "csv", "text", "html"] {
      let form = try #require(ParkDocument.formats.first { $0.name == name })
      let document = try #require(report.document(for: .firm("u")))
      let shown = try #require(try form.render(document, Surface(language: .english)).value)
      let text = String(decoding: shown.bytes, as: UTF8.self)
      #expect(text.contains("u-w") && text.contains("500"))
      #expect(!text.contains("61.5") && !text.contains(">62<") && !text.contains(" 62 "), "\(name)")
    }
    let explanation = try ParkExplanation(
      report, for: .firm("u"), of: ExplanationRequest(of: "flow/u-w", in: .english)
    ).text()
    #expect(explanation.value?.contains("t CO2e") == false)
  }
}

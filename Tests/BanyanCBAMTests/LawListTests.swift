import Banyan
import Foundation
import TestSupport
import Testing

/// Each item of the lists of 2547 Annex IV 1.1, 1.1.1 and 1.2 is filled, does not apply, or is missing by name.
@Suite("The law's lists, item by item")
struct LawListTests {
  private func json(_ form: String, _ report: CBAMReport) throws -> String {
    let stage = try CBAMStandard.formats.document(form, of: report, in: .english)
    return String(decoding: try #require(stage.value).bytes, as: UTF8.self)
  }

  /// Items of a document with what stands for each.
  private func items(_ form: String, _ report: CBAMReport) throws -> [[String: Any]] {
    let data = Data(try json(form, report).utf8)
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(root["items"] as? [[String: Any]])
  }

  private func rows(_ item: String, _ report: CBAMReport) throws -> [[String]] {
    try items("operator-report.json", report).filter { $0["item"] as? String == item }
      .flatMap { $0["rows"] as? [[String]] ?? [] }
  }

  // MARK: Completeness

  private static let report: [String] = [
    "1(a)", "1(b)", "1(c)", "1(d)", "2(a)", "2(b)", "2(c)", "2(d)", "2(e)", "2(f)", "2(g)", "2(h)",
    "3", "4(a)", "4(b)", "4(c)", "4(d)", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14",
    "15(a)", "15(b)", "15(c)", "15(d)", "15(e)", "15(f)", "16", "16(a)", "16(b)", "16(c)",
    "16(d)", "16(e)", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28",
    "29", "30", "31", "32", "33", "34(a)", "34(b)", "35", "1.1.1(1)", "1.1.1(2)", "1.1.1(3)",
  ]
  private static let summary: [String] = [
    "(1)(a)", "(1)(b)", "(1)(c)", "(2)(a)", "(2)(b)", "(2)(c)", "(2)(d)", "(2)(e)", "(3)",
    "(4)(a)", "(4)(b)", "(4)(c)", "(4)(d)", "(4)(e)", "(4)(f)", "(5)", "(6)", "(7)", "(8)", "(9)",
    "(10)", "(11)(a)", "(11)(b)", "(11)(c)", "(11)(d)", "(12)", "(13)", "(14)", "(15)", "(16)",
  ]

  private static let plan: [String] =
    (1...6).map(String.init) + ["7(a)", "7(b)"] + (8...16).map(String.init)
    + "abcd".map { "17(\($0))" } + (18...21).map(String.init) + "abcdefgh".map { "22(\($0))" }

  @Test(
    "No item of the act is left out, in the act's order",
    arguments: [
      ("operator-report.json", report), ("summary.json", summary), ("monitoring-plan.json", plan),
    ], ["mill", "cement"])
  func complete(list: (form: String, items: [String]), plant: String) throws {
    let items = try items(list.form, try Plant(plant).report())
    // `15(a), (b)` stands for two items of the act, `19, 27` too.
    let numbers = items.compactMap { $0["item"] as? String }.flatMap { number -> [String] in
      number == "15(a), (b)"
        ? ["15(a)", "15(b)"] : number.split(separator: ", ").map(String.init)
    }
    #expect(Set(list.items).isSubset(of: numbers), "\(Set(list.items).subtracting(numbers))")
    for item in items {
      let kinds = ["text", "rows", "missing", "applies"].filter { item[$0] != nil }
      #expect(!kinds.isEmpty, "\(item["item"] ?? "")")
    }
    let first = numbers.compactMap { list.items.firstIndex(of: $0) }
    let places = first.enumerated().filter { first.firstIndex(of: $0.element) == $0.offset }
      .map(\.element)
    // Item 27 stands beside 19, 34(a) beside 31.
    let moved = Set(["27", "34(a)"].compactMap { list.items.firstIndex(of: $0) })
    let inOrder = places.filter { !moved.contains($0) }
    #expect(inOrder == inOrder.sorted())
  }

  @Test("The addendum for imported electricity does not apply, and says why")
  func addendum() throws {
    let items = try items("operator-report.json", try Plant("mill").report())
    for number in ["15(f)", "1.1.1(1)", "1.1.1(2)", "1.1.1(3)"] {
      let item = try #require(items.first { $0["item"] as? String == number })
      #expect(item["applies"] as? Bool == false)
      #expect((item["because"] as? String)?.contains("2716") == true)
    }
  }

  // MARK: 2(d)

  /// Own wood chips by mass with a factor by mass: no table of the act has them, so nobody knows their energy.
  @Test("A fuel whose energy nobody states stands behind the ranked ones, and is missing by name")
  func unranked() throws {
    let report = try SmallPlant(
      products: SmallPlant.products("rolling", "rebar", "100 t"),
      cbam: """
        processes:
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
        streams:
          - {records: stationary-combustion/shop-sludge, factor: 2 t/t}

        """,
      records: [
        "burner,stationary-combustion/diesel,1,t,rolling",
        "kiln,stationary-combustion/shop-sludge,3,t,rolling",
      ]
    ).report()
    #expect(
      try rows("2(d)", report) == [
        ["burner", "stationary-combustion/diesel", "0.043", "3.1863"],
        ["kiln", "stationary-combustion/shop-sludge", "–", "6"],
      ])
    #expect(
      report.missing.contains {
        $0.item == "2(d)"
          && $0.key == "streams kiln/stationary-combustion/shop-sludge: emission-factor"
      })
  }

  // MARK: 15(c)

  /// Own process 1,130.976, A 11,700, B 1,188, C 3,517.8 of 17,536.776 t.
  @Test("Data quality tells of each part what it rests on, and its weight")
  func quality() throws {
    let rows = try rows("15(c)", try Plant("extruder").report()).filter { $0[0] == "hollow" }
    #expect(rows.map { $0[1] } == ["whole", "own process", "billet-a", "billet-b", "billet-c"])
    #expect(rows.map { $0[2] } == ["100 %", "6.44917 %", "66.7169 %", "6.77434 %", "20.0596 %"])
    #expect(rows[0][3] == "monitored, default values for some precursors")
    #expect(rows[1][4].hasPrefix("source streams: combustion, II B.3.1, Eq. 5 (2)"))
    #expect(rows[1][4].hasSuffix("no data gap"))
    #expect(rows[2].suffix(2) == ["actual value, verified", "VR-EXAMPLE-7, Example Verification"])
    #expect(
      rows[4].suffix(2) == ["default value", "with mark-up, (EU) 2025/2621, 2025/2621 Annex IV"])
  }

  @Test("A plant without default values is fully monitored; its electricity factor is said apart")
  func monitored() throws {
    let rows = try rows("15(c)", try Plant("cement").report())
    #expect(
      rows[0].dropFirst() == [
        "whole", "100 %", "fully monitored",
        "each part monitored, verified or of exempt origin; 100 % of the indirect emissions by default values",
      ])
  }

  // MARK: 16 and 17

  /// Generator of the mill: 2.25 t × 0.043 TJ/t × 74.1 t/TJ = 7.169175 t CO2, by its meters 45.1 and 8.7 of
  /// 53.8 MWh.
  @Test("Activity data stand for each process with its part of the stream")
  func activity() throws {
    let rows = try rows("16(a)", try Plant("mill").report()).filter {
      $0[2] == "stationary-combustion/diesel"
    }
    #expect(rows.map { $0[0] } == ["steelmaking", "bar-rolling"])
    #expect(rows.map { $0[6] } == ["6.00984744424", "1.15932755576"])
  }

  /// One boiler gives melting 3 TJ and rolling 2 TJ; rolling sells 1 TJ of its burner's heat, and takes 20 MWh.
  @Test("Heat, waste gases and electricity of each process stand in a balance")
  func balance() throws {
    let report = try SmallPlant(
      products: """
        processes:
          - id: melting
            outputs: [{product: ingot, quantity: 100 t}]
          - id: rolling
            outputs: [{product: rebar, quantity: 200 t}]
        products:
          - {id: ingot, name: Ingots, declared-unit: 1 t}
          - {id: rebar, name: Rebar, declared-unit: 1 t}
        outside: [{records: {source: boiler}, because: "steam of the site"}]

        """,
      cbam: """
        processes:
          - {id: melting, of: melting, goods: [{product: ingot, cn: "72071116", benchmark: E}]}
          - {id: rolling, of: rolling, goods: [{product: rebar, cn: "72142000"}]}
        heat:
          - {process: melting, direction: import, quantity: 3 TJ, fuels: {source: boiler}, efficiency: 90 %}
          - {process: melting, direction: import, quantity: 1 TJ, factor: 60 t/TJ, partner: {installation: Neighbour, country: VN}}
          - {process: rolling, direction: export, quantity: 1 TJ, fuels: {source: burner}, efficiency: 80 %}

        """,
      records: [
        "boiler,stationary-combustion/natural-gas,10,TJ (net),",
        "burner,stationary-combustion/natural-gas,2,TJ (net),rolling",
        "meter,electricity/grid,20,MWh,rolling",
      ]
    ).report()
    // 3 TJ × 56.1/0.9 + 60 t; 1 TJ × 56.1/0.8; 20 MWh × 0.581.
    #expect(
      try rows("17", report) == [
        ["melting", "measurable heat", "1 TJ", "3 TJ", "0 TJ", "4 TJ", "247"],
        ["melting", "waste gases", "0 TJ", "0 TJ", "0 TJ", "0 TJ", "0"],
        ["melting", "electricity", "0 MWh", "0 MWh", "0 MWh", "0 MWh", "0"],
        [
          "rolling", "measurable heat", "0 TJ", "not metered", "1 TJ", "not metered", "-70.125",
        ],
        ["rolling", "waste gases", "0 TJ", "0 TJ", "0 TJ", "0 TJ", "0"],
        ["rolling", "electricity", "20 MWh", "0 MWh", "0 MWh", "20 MWh", "11.62"],
      ])
  }

  // MARK: 23 and 24

  /// Billet A was made the year before: its own 1.95 t/t, for 2025 (Art. 13), in goods of 2026.
  @Test("A precursor of another year has its period, the year of use and the value used")
  func periods() throws {
    let plant = try Plant("extruder").replacing(
      "    country: Bahrain\n",
      with: "    country: Bahrain\n    period: 2025\n    evidence: evidence/vr-7.txt\n")
    let report = try plant.report()
    let actual = try #require(try rows("23", report).first)
    #expect(actual[3...5] == ["2025", "actual time of production, used in 2026", "1.95"])
    #expect(try rows("24", report) == [["7601 20 40", "billet-a", "2025", "1.95", "t"]])
  }

  // MARK: English

  @Test("What is not written in English is missing in English")
  func english() throws {
    let plant = try Plant("cement").adding(
      "\nmonitoring-plan: {version: \"1\", date: 2026-01-15, 22(a): \"Hiệu chuẩn cân mỗi năm\"}\n")
    let missing = try plant.report().missing
    #expect(
      missing.contains { $0.item == "22(a)" && $0.key == "monitoring-plan.22(a), in English" })
    let named = try Plant("extruder").replacing("name: Remelter B", with: "name: Công ty Đúc B")
    let json = try json("operator-report.json", try named.report())
    #expect(json.contains("Cong ty Duc B (transliterated from: Công ty Đúc B)"))
  }

  // MARK: On a page

  /// 829,366.09 t; the file for programs keeps its digits together.
  @Test("Figures are grouped for people, and not for programs")
  func grouped() throws {
    let report = try Plant("cement").report()
    let page = try json("operator-report", report)
    #expect(page.contains("829\u{202F}366\u{A0}t\u{A0}CO₂e\u{A0}(829\u{202F}366.09)"))
    #expect(page.contains("1\u{202F}000\u{202F}000"))
    #expect(page.contains("2523\u{A0}10\u{A0}00"))
    let own = try json("operator-report.json", report)
    #expect(own.contains("829366 t CO2e (829366.09)"))
    #expect(!own.contains("\u{202F}"))
  }
}

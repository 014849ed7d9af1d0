import Banyan
import Testing

/// Every rendering reads the same report, so every one shows the same figures.
@Suite struct RenderingTests {
  let report: InventoryReport

  init() throws { report = try SmallReport().report }

  @Test("JSON keeps every digit")
  func json() {
    let json = InventoryJSON().text(of: report.result)
    #expect(json.contains(#""total": {"tCO2e": "1065.7824"}"#))
    #expect(json.contains(#"{"category": "1", "tCO2e": "252"}"#))
  }

  @Test("Piped text has plain columns: totals first, no colour, no bar, no time")
  func pipedText() {
    let text = InventoryText(language: .english).text(of: report)
    let lines = text.split(separator: "\n")
    #expect(
      lines.first?.hasPrefix("\(SmallReport.organisation) · 2023 · operational control") == true)
    #expect(text.contains("1 066 t CO2e"))
    #expect(text.contains("1  direct (1.4 fugitive)"))
    #expect(text.contains("814"))
    // 252 of 1065.7824 is 23.6 %.
    #expect(text.contains("24 %"))
    #expect(!text.contains("\u{1B}") && !text.contains("█") && !text.contains(" s\n"))
  }

  @Test("A terminal gets colour, bars and the time")
  func terminalText() {
    let surface = InventoryText.Surface(isTerminal: true, width: 100, elapsed: 0.0312)
    let text = InventoryText(language: .vietnamese, surface: surface).text(of: report)
    #expect(text.contains("\u{1B}[1m") && text.contains("█"))
    #expect(text.contains("1.066 tấn CO₂tđ"))
    #expect(text.contains("0,03 s"))
  }

  @Test("CSV rows are the lines and nothing else, exact, and sum to the total")
  func csv() throws {
    let text = InventoryCSV().text(of: report)
    let rows = text.components(by: "\r\n")
    #expect(rows.last == "")
    #expect(rows.count == report.lines.count + 2)
    #expect(
      rows[0]
        == "id,category,facility,source,activity,process,from,through,records,quantity,unit,factor,"
        + "tCO2e,marketBased_tCO2e,biogenic_CO2_t,CO2_t,SF6_t")
    #expect(rows[1].hasSuffix(",10,kg,gas/SF6,252,,0,,0.01"))
    #expect(rows[2].contains("\"meter, main\""))
    #expect(
      rows[2].hasSuffix(",1234.5,MWh,viet-nam-electricity/grid-2023,813.7824,813.7824,0,813.7824,"))
    #expect(report.total == ExactDecimal("1065.7824"))
  }

  @Test("The page shows the figures in both languages", arguments: Language.allCases)
  func page(language: Language) {
    let html = InventoryHTML(language: language).text(of: report)
    let total = language == .english ? "1\u{202F}066" : "1.066"
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(html.contains("<p class=\"value\">\(total)</p>"))
    #expect(html.contains("<td class=\"figure\">814</td>"))
    #expect(html.contains("<td class=\"figure\">252</td>"))
  }

  @Test("The page escapes the user's words")
  func escaping() {
    let html = InventoryHTML(language: .english).text(of: report)
    #expect(html.contains("<h1>Thép &lt;Một&gt; &amp; &quot;Hai&quot;</h1>"))
    #expect(html.contains("below &lt;1 % &amp; no data"))
    #expect(html.contains("For the &quot;board&quot;"))
    #expect(!html.contains("<Một>"))
  }

  @Test("The page needs no network and no script")
  func selfContained() {
    let html = InventoryHTML(language: .english).text(of: report)
    for forbidden in ["<script", "<link", "<img", "src=", "href=\"http", "url(", "@import"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("Every item of clause 9.3.1 is there, a to t, in order, and gaps are visible")
  func clause() {
    let html = InventoryHTML(language: .english).text(of: report)
    var rest = html[...]
    for letter in "abcdefghijklmnopqrst" {
      let heading = rest.firstRange(of: "id=\"item-\(letter)\"")
      #expect(heading != nil, "\(letter)")
      if let heading { rest = rest[heading.upperBound...] }
    }
    #expect(html.contains("<p class=\"missing\">not verified</p>"))
    #expect(html.contains("<p class=\"missing\">not stated</p>"))
  }

  @Test("The same report gives the same bytes")
  func stable() throws {
    let again = try SmallReport().report
    let page = InventoryHTML(language: .vietnamese)
    #expect(page.text(of: report) == page.text(of: again))
    #expect(InventoryCSV().text(of: report) == InventoryCSV().text(of: again))
  }
}

extension String {
  /// Split by scalars: "\r\n" is a single character to Swift.
  fileprivate func components(by separator: String) -> [String] {
    var result: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      result.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return result + [String(rest)]
  }
}

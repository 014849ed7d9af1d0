import Banyan
import Foundation
import Testing

/// The page against the other renderings of the same report.
@Suite("The page of a footprint")
struct FootprintPageTests {
  private func page(_ language: Language, _ mill: SmallMill = SmallMill()) throws -> String {
    FootprintHTML(language: language).text(of: try mill.report())
  }

  @Test("Elements nest and end, attributes are quoted", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let html = try page(language, SmallMill(boundary: "cradle-to-grave"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    var open: [Substring] = []
    var rest = html.dropFirst("<!DOCTYPE html>".count)
    while let start = rest.firstIndex(of: "<"), let end = rest[start...].firstIndex(of: ">") {
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name)
      } else if !tag.hasSuffix("/"), !["meta", "col", "br"].contains(name) {
        open.append(name)
      }
      #expect(tag.filter { $0 == "\"" }.count % 2 == 0, "\(tag)")
    }
    #expect(open.isEmpty)
  }

  @Test("An id is given once, and every reference within the page leads somewhere")
  func identifiers() throws {
    let html = try page(.english)
    let ids = html.values(of: "id")
    #expect(Set(ids).count == ids.count)
    for target in html.values(of: "aria-labelledby").flatMap({ $0.split(separator: " ") }) {
      #expect(ids.contains(String(target)))
    }
  }

  @Test("The page needs no network and no script")
  func selfContained() throws {
    let html = try page(.english)
    for forbidden in ["<script", "<link", "<img", "src=", "href=\"http", "url(", "@import"] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
  }

  @Test("The user's words are escaped, in the text and in the picture")
  func escaping() throws {
    let html = try page(.english, SmallMill(rebar: "Bar <8> & \\\"more\\\""))
    #expect(html.contains("<h1>Bar &lt;8&gt; &amp; &quot;more&quot;</h1>"))
    #expect(!html.contains("<8>"))
  }

  @Test("The same report gives the same bytes")
  func stable() throws {
    #expect(try page(.vietnamese) == page(.vietnamese))
  }

  /// 325/19 = 17.105..., 200/19 = 10.526..., 125/19 = 6.578..., 265/76 = 3.486..., 235/76 = 3.092...
  @Test(
    "The page shows the footprint and its parts",
    arguments: [(Language.english, "."), (.vietnamese, ",")])
  func figures(language: Language, mark: String) throws {
    let html = try page(language)
    #expect(html.contains("<p class=\"value\">17\(mark)11</p>"))
    for figure in [
      "10\(mark)53", "6\(mark)58", "3\(mark)49", "3\(mark)09", "11\(mark)43", "0\(mark)90",
    ] {
      #expect(html.contains("<td class=\"figure\">\(figure)</td>"), "\(figure)")
    }
    #expect(html.contains("Works laboratory, 2025"))
    #expect(html.contains("the same steel"))
  }

  @Test("A range that nobody knows is not shown as certainty")
  func unknownRange() throws {
    let html = try page(.english)
    #expect(html.contains("<p class=\"sure\">uncertainty not stated</p>"))
    #expect(html.contains("id=\"uncertainty\""))
  }

  @Test("Every figure of the JSON's groupings and tree stands on the page and in the text")
  func agreement() throws {
    let report = try SmallMill(boundary: "cradle-to-grave").report()
    let html = FootprintHTML(language: .english).text(of: report)
    let text = FootprintPlainText(report, in: .english).text
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(FootprintJSON().text(of: report.result).utf8))
        as? [String: Any])
    let numbers = NumberFormat(.english, for: .page, largest: report.footprint.total)
    let plain = NumberFormat(.english, for: .terminal, largest: report.footprint.total)
    func figures(_ value: Any?) -> [ExactDecimal] {
      if let list = value as? [Any] { return list.flatMap { figures($0) } }
      guard let object = value as? [String: Any] else { return [] }
      let own = (object["kgCO2e"] as? String).flatMap { ExactDecimal($0) }
      return (own.map { [$0] } ?? []) + object.values.flatMap { figures($0) }
    }
    for key in ["byProcess", "byInput", "byGas", "flows", "tree", "stages"] {
      let all = figures(json[key])
      #expect(!all.isEmpty, "\(key)")
      for figure in all {
        #expect(html.contains(">\(numbers.tonnes(figure))<"), "\(key) \(figure)")
      }
    }
    for figure in figures(json["tree"]) {
      #expect(text.contains(plain.tonnes(figure)), "\(figure)")
    }
  }

  @Test("The tree hangs each part from the one it belongs to")
  func treeText() throws {
    let report = try SmallMill().report()
    let tree = ContributionTree(report, depth: 2, cutOff: ExactDecimal(exactly: "0.01"))
    let text = FootprintPlainText(report, in: .english, tree: tree).text
    #expect(
      text.contains(
        """
        Where it comes from
          17.11   Rebar   100 %
          └─ 17.11   Rolling   100 %
             ├─ 10.86   Billet   63 %
             │  └─ 10.86   Melting   63 %
             │     ├─ 10.00   material/coke   58 %
             │     └─ 0.86   Returned scrap   5 %
             │        └─ not followed further: 1 part
             ├─ 3.31   process/lime   19 %
             └─ 2.94   gas/SF6   17 %

        """))
  }
}

extension String {
  /// All values of an attribute.
  fileprivate func values(of attribute: String) -> [String] {
    split(separator: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }
}

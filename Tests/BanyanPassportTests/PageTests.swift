import Banyan
import Foundation
import TestSupport
import Testing

@Suite("The page of a passport, its symbol and its links")
struct PageTests {
  private func document(_ form: String) throws -> String {
    let passport = try PassportMill().passport().value
    let own = try #require(PassportStandard.formats.first { $0.name == form })
    let stage = try own.render(#require(passport), Surface(language: .vietnamese))
    return String(decoding: try #require(stage.value).bytes, as: UTF8.self)
  }

  /// 680.79386745492860063 kg CO2e for one tonne, at the 15 digits that all forms state.
  @Test("It says the figure that the other forms state, in both ways of writing numbers")
  func figure() throws {
    let page = try document("html")
    #expect(page.contains(#"<data value="680.793867454929">"#))
    #expect(page.contains("chính xác 680,793867454929"))
    #expect(page.contains("exactly 680.793867454929"))
    #expect(page.contains("not measured on this batch"))
    #expect(page.contains("không đo riêng lô này"))
    // (74475.9 + 30001.6) ÷ 111629.41 of the year's tonnes.
    #expect(page.contains("93,59"))
    #expect(page.contains("Verified by Example verification body on 2026-02-20"))
  }

  /// products.yaml of the mill cuts off 1.5 %, 5.5 % and 3 %, and names its route.
  @Test("It names what is left out, what the group of the product has, and where to ask")
  func whole() throws {
    let page = try document("html")
    for part in [
      "Fero mangan, than nạp lò, vôi và vật liệu chịu lửa: 1,50", " / 5.50",
      // Together 10 %, which is all that a label has room for.
      "Also left out, by estimate: 10.00", "Phần chưa tính, theo ước tính: 10,00",
      "Công nghệ luyện thép / Steelmaking route</dt><dd>EAF",
      "https://song-buong.example/status/1", "Không có cảnh báo nào.", "There are none.",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let mill = try PassportMill(editing: [("safety: []", "safety: [\"Mép sắc, đeo găng tay\"]")])
    let passport = try #require(try mill.passport().value)
    let own = try #require(PassportStandard.formats.first { $0.name == "html" })
    let stage = try own.render(passport, Surface(language: .english))
    let warned = String(decoding: try #require(stage.value).bytes, as: UTF8.self)
    #expect(warned.contains("<li>Mép sắc, đeo găng tay</li>"))
    #expect(!warned.contains("There are none."))
  }

  @Test("It loads nothing and asks for nothing")
  func closed() throws {
    let page = try document("html")
    for word in [
      "<script", "<link", "<img", "<form", "<iframe", "@import", "url(", " src=", "onclick",
    ] {
      #expect(!page.contains(word), "\(word)")
    }
  }

  @Test("Text of the user is never markup")
  func escaped() throws {
    let mill = try PassportMill(editing: [
      ("name-en: Ribbed reinforcing bar", #"name-en: "<script>alert(1)</script>""#)
    ])
    let passport = try #require(try mill.passport().value)
    let own = try #require(PassportStandard.formats.first { $0.name == "html" })
    let page = try #require(try own.render(passport, Surface(language: .english)).value).bytes
    #expect(!String(decoding: page, as: UTF8.self).contains("<script"))
  }

  @Test("The symbol holds the identifier and nothing else")
  func symbol() throws {
    let link = "https://id.song-buong.example/01/09521234543213/10/H250312-04"
    #expect(try document("qr") == QRSymbol(of: link)?.svg)
    let path = try #require(QRSymbol(of: link)?.path)
    #expect(try document("html").contains(path))
  }

  @Test("A DID has no links, and its other forms stand")
  func withoutLinks() throws {
    let mill = try PassportMill(editing: [("scheme: gs1", "scheme: did")])
    let passport = try #require(try mill.passport().value)
    var found = Diagnostics()
    #expect(PassportForm.linkset.document(of: passport, &found) == nil)
    #expect(found.ordered.map(\.code.rawValue) == ["passport.links"])
    #expect(found.ordered.first?.location?.line != nil)
    #expect(PassportForm.en18223.document(of: passport, &found) != nil)
  }

  /// The worked example of the passport's forms: anchor, relations and targets in this order.
  @Test("Links lead to passport, page, facility, making and statement")
  func links() throws {
    let text = try document("linkset")
    let site = "https://song-buong.example"
    let targets = [
      "\(site)/v1/dpps/H250312-04", "\(site)/credentials/dpp-H250312-04.jwt",
      "\(site)/p/H250312-04.html", "\(site)/credentials/dfr-mill-2025.jwt",
      "\(site)/credentials/dte-H250312-04.jwt", "\(site)/credentials/conformity-2025.jwt",
    ]
    var rest = text[...]
    for target in targets {
      let range = try #require(rest.firstRange(of: "\"\(target)\""), "\(target)")
      rest = rest[range.upperBound...]
    }
    #expect(text.contains("https://ref.gs1.org/voc/certificationInfo"))
  }
}

import BanyanDiagnostics
import TestSupport
import Testing

@testable import BanyanFiles
@testable import BanyanSpreadsheets

@Suite("XML is read in a bounded window, and what is not well formed is refused")
struct XMLPullParserTests {
  private func events(_ text: String, piece: Int) throws -> String {
    try events(Array(text.utf8), piece: piece)
  }

  private func events(_ bytes: [UInt8], piece: Int) throws -> String {
    let parser = XMLPullParser(
      PiecewiseStream(bytes, piece: piece), file: "book.xlsx", part: "part.xml")
    var events = ""
    while true {
      switch try parser.next() {
      case .start:
        events += "<\(String(decoding: parser.name, as: UTF8.self))"
        if let id = parser.attributeText("id") { events += " \(id)" }
        events += ">"
      case .end: events += "</\(String(decoding: parser.name, as: UTF8.self))>"
      case .text: events += String(decoding: parser.text, as: UTF8.self)
      case .finish: return events
      }
    }
  }

  static let sound: [(String, String)] = [
    ("<a/>", "<a></a>"),
    ("\u{FEFF}<?xml version=\"1.0\" encoding='UTF-8'?>\n<a>x</a>\n", "<a>x</a>"),
    ("<x:a xmlns:x='u' x:id = \"1\"><x:b></x:b ></x:a>", "<a 1><b></b></a>"),
    ("<a>&lt;&amp;&gt;&quot;&apos;&#65;&#x1EA1;</a>", "<a><&>\"'Aạ</a>"),
    (
      "<a id='&#x41;&amp;>'>1<!-- <b> -->2<?p <c> ?>3<![CDATA[<d>&amp;]]>4</a>",
      "<a A&>>123<d>&amp;4</a>"
    ),
    ("<a><b id='1'/><b id='2'>Đồng hồ</b></a>", "<a><b 1></b><b 2>Đồng hồ</b></a>"),
  ]

  @Test("Wherever the bytes are cut, the tokens are the same", arguments: sound)
  func tokens(_ text: String, _ expected: String) throws {
    for piece in [1, 2, 3, 7, 1000] {
      #expect(try events(text, piece: piece) == expected, "in pieces of \(piece)")
    }
  }

  static let refused: [(String, TextKey)] = [
    ("", .xmlEnds), ("<a>", .xmlEnds), ("<a", .xmlEnds), ("<a><!-- x", .xmlEnds),
    ("<a></b>", .xmlNesting), ("</a>", .xmlNesting), ("<a><b></a></b>", .xmlNesting),
    ("<a/><b/>", .xmlOutside), ("x<a/>", .xmlOutside), ("<a/>x", .xmlOutside),
    ("<!DOCTYPE a><a/>", .xmlDoctype),
    ("<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>", .xmlDoctype),
    ("<a>&b;</a>", .xmlReference), ("<a>&#0;</a>", .xmlReference), ("<a>& </a>", .xmlReference),
    ("<a>&#xD800;</a>", .xmlReference), ("<a>&#-65;</a>", .xmlReference),
    ("<a b/>", .xmlTag), ("<a b=1/>", .xmlTag), ("<a b='1'c='2'/>", .xmlTag),
    ("<a b='1' b='2'/>", .xmlTag), ("<a b='<'/>", .xmlTag), ("< a/>", .xmlTag), ("<1/>", .xmlTag),
    ("<?xml version='1.0' encoding='windows-1258'?><a/>", .xmlEncoding),
  ]

  @Test("What is not well formed is refused with its reason", arguments: refused)
  func faults(_ text: String, _ reason: TextKey) throws {
    for piece in [1, 5, 1000] {
      let fault = #expect(throws: StreamFailure.self) { try events(text, piece: piece) }
      guard case .damaged(let diagnostic) = fault else {
        Issue.record("\(text)")
        continue
      }
      #expect(diagnostic.code == .workbookXML)
      #expect(diagnostic.arguments.last == .phrase(reason), "\(text)")
    }
  }

  @Test("Depth, a tag's length and UTF-16 are refused; a text may be of any length")
  func limits() throws {
    let deep = String(repeating: "<a>", count: 65)
    #expect(throws: StreamFailure.self) { try events(deep, piece: 1000) }
    let long = "<a id='" + String(repeating: "x", count: 1 << 18) + "'/>"
    #expect(throws: StreamFailure.self) { try events(long, piece: 1 << 16) }
    let wide: [UInt8] = Array("<a/>".utf8).flatMap { (unit: UInt8) -> [UInt8] in [unit, 0] }
    #expect(throws: StreamFailure.self) { try events([0xFF, 0xFE] + wide, piece: 100) }
    let text = String(repeating: "x&amp;ạ", count: 1 << 17)
    #expect(
      try events("<a>\(text)</a>", piece: 1 << 16)
        == "<a>" + String(repeating: "x&ạ", count: 1 << 17) + "</a>")
  }
}

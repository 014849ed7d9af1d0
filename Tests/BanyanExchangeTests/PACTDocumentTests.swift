import Foundation
import Testing

@testable import BanyanExchange
import Banyan

@Suite("What is written is PACT 3.0")
struct PACTDocumentTests {
  @Test("The independent schema accepts what is written")
  func judged() throws {
    for (name, footprint) in [
      ("rebar", Examples.rebar()), ("everything", Examples.everything()),
      ("extended", Examples.extended()),
    ] {
      try Judge.accepts(PACTDocument().text(of: footprint), as: "pact", name: name)
    }
  }

  @Test("Numbers are decimal text with every digit, and attributes keep PACT's order")
  func text() {
    let text = PACTDocument().text(of: Examples.rebar())
    #expect(text.contains(#""pcfExcludingBiogenicUptake": "612.34567890123456789""#))
    #expect(text.contains(#""declaredUnitAmount": "1000""#))
    let names = text.split(separator: "\n").compactMap { line in
      line.split(separator: "\"", maxSplits: 2).dropFirst().first.map(String.init)
    }
    #expect(Array(names.prefix(5)) == ["id", "specVersion", "created", "status", "companyName"])
  }

  @Test("The id follows from the content alone")
  func identity() {
    let first = Examples.rebar()
    var second = Examples.rebar()
    #expect(first.id == second.id)
    #expect(first.id == first.documentID)
    second.pcf.carbon.fossil = Examples.decimal("2.20")
    #expect(second.documentID == first.id, "2.20 is 2.2")
    second.pcf.carbon.fossil = Examples.decimal("2.3")
    #expect(second.documentID != first.id)
    second = first
    second.id = "another"
    #expect(second.documentID == first.id)
  }
}

import Banyan
import BanyanJSON
import Foundation
import Testing

@testable import BanyanDiagnostics

@Suite("Findings for programs: read back by another JSON parser")
struct DiagnosticJSONTests {
  private func parsed(_ diagnostics: Diagnostics) throws -> [[String: Any]] {
    let text = DiagnosticJSON.text(of: diagnostics, in: .english)
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(object?["diagnostics"] as? [[String: Any]])
  }

  @Test("No finding is an empty list")
  func empty() throws {
    #expect(try parsed(Diagnostics()).isEmpty)
  }

  @Test("Every key of the contract is there")
  func keys() throws {
    var found = Diagnostics()
    found.report(
      Diagnostic(
        .unitDimension, at: SourceLocation(file: "activity/gas.csv", line: 14, column: 29),
        words: [
          "kg", .phrase(.dimensionMass), "electricity/grid",
          .phrase(.dimensionEnergy),
        ],
        notes: [
          Note(Phrase(.noteOtherHere), at: SourceLocation(file: "b.csv", line: 1, column: 2))
        ],
        hint: Phrase(.hintGiveUnits, "kWh")))
    let item = try #require(try parsed(found).first)
    #expect(
      Set(item.keys) == [
        "code", "severity", "message", "file", "line", "column", "sheet", "cell", "notes", "hint",
      ])
    #expect(item["code"] as? String == "unit.dimension")
    #expect(item["severity"] as? String == "error")
    #expect(item["message"] as? String == "'kg' is a mass, electricity/grid wants an energy")
    #expect(item["file"] as? String == "activity/gas.csv")
    #expect(item["line"] as? Int == 14)
    #expect(item["column"] as? Int == 29)
    #expect(item["sheet"] is NSNull)
    #expect(item["cell"] is NSNull)
    #expect(item["hint"] as? String == "give kWh")
    let note = try #require((item["notes"] as? [[String: Any]])?.first)
    #expect(note["file"] as? String == "b.csv")
  }

  @Test("Any text comes back as it was")
  func roundTrip() throws {
    let controls = (0..<0x20).compactMap(UnicodeScalar.init).map(String.init).joined()
    let texts = [
      controls, "\"\\/\u{7F}\u{85}\u{2028}\u{2029}", "Điện lưới \u{1F333} e\u{302}", "",
      "\u{FFFD}\u{FEFF}", "{1} {2}",
    ]
    for text in texts {
      let quoted = "[\(JSONText.quoted(text))]"
      let back = try JSONSerialization.jsonObject(with: Data(quoted.utf8)) as? [String]
      #expect(back.map { Array($0[0].unicodeScalars) } == Array(text.unicodeScalars))
    }
  }
}

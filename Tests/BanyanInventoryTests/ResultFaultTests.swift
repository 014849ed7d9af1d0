import Banyan
import Testing

/// A result that somebody changed, or that another version wrote, is refused at the place in question.
@Suite("Results that are not as they were written")
struct ResultFaultTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let written: String
    let changed: String
    let code: String
    /// Column of the place in the line that is changed.
    let column: Int
    let message: String
  }

  static let cases: [Case] = [
    .init(
      testDescription: "a later schema", written: #""schema": "banyan.inventory/2""#,
      changed: #""schema": "banyan.inventory/3""#, code: "result.schema", column: 13,
      message: "a result of the schema 'banyan.inventory/3' is none of 'banyan.inventory/2'"),
    .init(
      testDescription: "an earlier schema", written: #""schema": "banyan.inventory/2""#,
      changed: #""schema": "banyan.inventory/1""#, code: "result.schema", column: 13,
      message: "a result of the schema 'banyan.inventory/1' is none of 'banyan.inventory/2'"),
    .init(
      testDescription: "another result", written: #""schema": "banyan.inventory/2""#,
      changed: #""schema": "banyan.footprint/2""#, code: "result.schema", column: 13,
      message: "a result of the schema 'banyan.footprint/2' is none of 'banyan.inventory/2'"),
    .init(
      testDescription: "a key left out", written: #"  "records": 3,"#, changed: "",
      code: "result.missing", column: 1, message: "the result does not state 'records'"),
    .init(
      testDescription: "a key too many", written: #"  "records": 3,"#,
      changed: #"  "records": 3, "recods": 3,"#, code: "result.unknown", column: 17,
      message: "'recods' is no part of this result"),
    .init(
      testDescription: "a number with a mark of thousands",
      written: #""total": {"tCO2e": "1065.7824"}"#, changed: #""total": {"tCO2e": "1,065.7824"}"#,
      code: "result.value", column: 22, message: "'tCO2e' is no decimal number in quotes"),
    .init(
      testDescription: "a number without quotes", written: #""total": {"tCO2e": "1065.7824"}"#,
      changed: #""total": {"tCO2e": 1065.7824}"#, code: "result.value", column: 22,
      message: "'tCO2e' is no text in quotes"),
    .init(
      testDescription: "a list for a text", written: #""gwp": "AR6","#,
      changed: #""gwp": ["AR6"],"#, code: "result.value", column: 10,
      message: "'gwp' is no text in quotes"),
    .init(
      testDescription: "an unknown category", written: #"{"category": "1", "#,
      changed: #"{"category": "7", "#, code: "result.value", column: 18,
      message: "'category' is no word that the program writes here"),
    .init(
      testDescription: "a period that ends before it begins",
      written: #""from": "2023-01-01", "through": "2023-12-31"}"#,
      changed: #""from": "2024-01-01", "through": "2023-12-31"}"#, code: "result.value", column: 13,
      message: "'through' is no day such as 2025-01-31 in its order"),
  ]

  @Test("Faults", arguments: cases)
  func fault(_ example: Case) throws {
    let text = InventoryJSON().text(of: try SmallReport().report.result)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(lines.firstIndex { $0.contains(example.written) })
    var changed = lines.map(String.init)
    changed[line] = changed[line].replacing(example.written, with: example.changed)
    var findings = Diagnostics()
    let result = InventoryResult.read(
      changed.joined(separator: "\n"), file: "inventory.json", &findings)
    #expect(result == nil)
    let found = try #require(findings.ordered.first)
    #expect(findings.ordered.count == 1)
    #expect(found.code.rawValue == example.code)
    #expect(found.message(in: .english) == example.message)
    #expect(found.location?.file == "inventory.json")
    // What is missing is said of the object that lacks it.
    #expect(found.location?.line == (example.code == "result.missing" ? 1 : line + 1))
    #expect(found.location?.column == example.column)
    #expect(found.hint != nil)
  }

  @Test("What is no JSON, or no object, is said as that")
  func noResult() {
    for (text, code) in [("", "json.syntax"), ("[]", "result.value"), ("{}", "result.schema")] {
      var findings = Diagnostics()
      #expect(InventoryResult.read(text, file: "inventory.json", &findings) == nil)
      #expect(findings.ordered.map(\.code.rawValue) == [code])
    }
  }
}

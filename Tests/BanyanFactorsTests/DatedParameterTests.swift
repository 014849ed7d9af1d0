import Banyan
import Testing

@testable import BanyanFactors

@Suite("A parameter that changes with time")
struct DatedParameterTests {
  private static let law = Citation(title: "An Act")

  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }

  private func markUp(_ days: [(String, Int)]) throws -> DatedParameter<Int> {
    try DatedParameter(
      days.map { .init(from: try day($0.0), value: $0.1, citation: Self.law) })
  }

  @Test(
    "A value holds from its first day until the next one's",
    arguments: [
      ("2025-12-31", nil), ("2026-01-01", 10), ("2026-12-31", 10), ("2027-01-01", 20),
      ("2027-12-31", 20), ("2028-01-01", 30), ("2199-12-31", 30),
    ])
  func holds(on text: String, value: Int?) throws {
    // Given out of order: the days decide, not the lines.
    let markUp = try markUp([("2028-01-01", 30), ("2026-01-01", 10), ("2027-01-01", 20)])
    #expect(markUp.entry(on: try day(text))?.value == value)
    #expect(markUp.first.from == CalendarDate(iso: "2026-01-01"))
  }

  @Test("Two values from one day are refused, and so is none")
  func refused() throws {
    let repeated = try day("2027-01-01")
    #expect(throws: DatedParameter<Int>.Fault.repeated(repeated)) {
      try markUp([("2026-01-01", 10), ("2027-01-01", 20), ("2027-01-01", 30)])
    }
    #expect(throws: DatedParameter<Int>.Fault.none) { try markUp([]) }
  }

  private func read(_ text: String) throws -> (DatedParameter<String>?, [String]) {
    var findings = Diagnostics()
    let root = try #require(
      Array(text.utf8).withUnsafeBytes {
        YAMLDocument.read($0, file: "law.yaml", &findings)
      })
    var fields = try #require(MappingReader(root, "law", &findings))
    let parameter = DatedParameter.read("mark-up", of: &fields, &findings) {
      $0.requiredText("share", &$1)?.value
    }
    fields.finish(&findings)
    return (
      parameter,
      findings.ordered.map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code.rawValue)"
      }
    )
  }

  @Test("Each value is read with its day and its own citation")
  func reads() throws {
    let (parameter, findings) = try read(
      """
      mark-up:
        - {from: 2027-01-01, citation: {title: Second Act, document: no. 2}, share: 20 %}
        - {from: 2026-01-01, citation: First Act, share: 10 %}
      """)
    #expect(findings.isEmpty)
    let found = try #require(parameter)
    #expect(found.first.value == "10 %")
    #expect(found.first.citation.line == "First Act")
    #expect(found.later.map(\.value) == ["20 %"])
    #expect(found.later.map(\.citation.line) == ["Second Act, no. 2"])
  }

  @Test(
    "What is wrong with a list of values is said at its place, and then there is no parameter",
    arguments: [
      ("{from: 2026-01-01, citation: B, share: 3}", "3:5 parameter.repeated"),
      ("{citation: B, share: 3}", "3:5 field.missing"),
      ("{from: 2026-02-30, citation: B, share: 3}", "3:12 date.invalid"),
      ("{from: 2027-01-01, share: 3}", "3:5 table.citation"),
      ("{from: 2027-01-01, citation: B}", "3:5 field.missing"),
      ("{from: 2027-01-01, citation: B, share: 3, until: 2028}", "3:47 field.unknown"),
    ])
  func faults(item: String, finding: String) throws {
    let (parameter, findings) = try read(
      "mark-up:\n  - {from: 2026-01-01, citation: A, share: 2}\n  - \(item)\n")
    #expect(findings == [finding])
    #expect(parameter == nil || finding.hasSuffix("field.unknown"))
  }

  @Test("A list without a value is missed")
  func nothing() throws {
    let (parameter, findings) = try read("other: 1\n")
    #expect(parameter == nil)
    #expect(findings.sorted() == ["1:1 field.missing", "1:1 field.unknown"])
  }
}

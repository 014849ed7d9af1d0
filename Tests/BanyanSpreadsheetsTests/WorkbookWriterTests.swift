import BanyanQuantities
import Testing

@testable import BanyanSpreadsheets

@Suite("Writing workbooks")
struct WorkbookWriterTests {
  /// The XML of one sheet, and the texts its cells share.
  private func xml(_ sheet: NewWorkbook.Sheet) -> (sheet: WorksheetXML, strings: String) {
    var styles = WorkbookStyles()
    var strings = SharedTexts()
    let xml = WorksheetXML(sheet, isFirst: true, &styles, &strings)
    return (xml, strings.xml)
  }

  private func cells(_ cells: NewWorkbook.Cell...) -> String {
    var sheet = NewWorkbook.Sheet("Sheet", widths: [10])
    sheet.rows = [cells]
    let text = xml(sheet).sheet.xml
    guard let start = text.firstRange(of: "<row r=\"1\">"), let end = text.firstRange(of: "</row>")
    else { return text }
    return String(text[start.upperBound..<end.lowerBound])
  }

  @Test(
    "A number is written in the fewest digits that read back as the nearest double",
    arguments: [
      ("0", "0"), ("12", "12"), ("-0.5", "-0.5"), ("0.1", "0.1"),
      // 2^53 + 1 lies between two doubles and rounds to the even one.
      ("9007199254740993", "9007199254740992"),
      // The double nearest to 1/3 has 17 digits 0.33333333333333331; 16 threes read back as it.
      ("0.33333333333333333333333333", "0.3333333333333333"),
      ("2.363253924417724812", "2.363253924417725"),
      ("0.000000000000000001", "1e-18"),
    ])
  func numbers(exact: String, expected: String) throws {
    let value = try #require(ExactDecimal(exact))
    #expect(cells(.init(.number(value))) == "<c r=\"A1\"><v>\(expected)</v></c>")
  }

  @Test(
    "A text that begins like a formula stays a text", arguments: ["=1+1", "+1", "-1", "@SUM(1)"])
  func texts(text: String) {
    var sheet = NewWorkbook.Sheet("Sheet", widths: [10])
    sheet.rows = [[.text(text)]]
    let written = xml(sheet)
    #expect(written.sheet.xml.contains("<c r=\"A1\" t=\"s\"><v>0</v></c>"))
    #expect(!written.sheet.xml.contains("<f>"))
    #expect(written.strings.contains("<si><t>\(text)</t></si>"))
  }

  @Test(
    "A date is its number of days; the two months programs disagree about are text",
    arguments: [
      // 45658 is what LibreOffice and Excel show for 2025-01-01 as a number.
      ("2025-01-01", "<c r=\"A1\"><v>45658</v></c>"), ("1900-03-01", "<c r=\"A1\"><v>61</v></c>"),
      ("1900-02-28", "<c r=\"A1\" t=\"s\"><v>0</v></c>"),
    ])
  func dates(date: String, expected: String) throws {
    let day = try #require(CalendarDate(iso: date))
    #expect(cells(.init(.date(day))) == expected)
  }

  @Test("A formula stands with its value; markup in it is escaped")
  func formulas() {
    #expect(
      cells(.init(.formula("SUMIF(A:A,\">=3\",B:B)", value: 4)))
        == "<c r=\"A1\"><f>SUMIF(A:A,&quot;&gt;=3&quot;,B:B)</f><v>4</v></c>")
  }

  @Test("Equal texts are shared, and counted as often as they are used")
  func shared() {
    var sheet = NewWorkbook.Sheet("Sheet", widths: [10])
    sheet.rows = [[.text("a"), .text("b"), .text("a")]]
    #expect(xml(sheet).strings.contains("count=\"3\" uniqueCount=\"2\""))
  }

  @Test("Only an address that can be followed is a link")
  func links() {
    var sheet = NewWorkbook.Sheet("Sheet", widths: [10])
    let addresses = [
      "https://example.org/a?b=1&c=2", "http://x.vn", "ftp://x", "https://a b",
      "https://\(String(repeating: "a", count: 2_080))",
    ]
    sheet.rows = [addresses.map { .init(.link($0, address: $0)) }]
    let written = xml(sheet).sheet
    #expect(
      written.xml.contains(
        "<hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/><hyperlink ref=\"B1\" r:id=\"rId2\"/>"
          + "</hyperlinks>"))
    #expect(
      written.relations?.contains(
        "Target=\"https://example.org/a?b=1&amp;c=2\" TargetMode=\"External\"") == true)
  }

  @Test(
    "Columns are named A to Z, then AA",
    arguments: [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16_383, "XFD")])
  func letters(column: Int, name: String) {
    #expect(CellName.letters(column) == name)
  }

  @Test("The head stays in sight and is printed on every page; an apostrophe in a name is doubled")
  func frozen() throws {
    var sheet = NewWorkbook.Sheet("Tom's", widths: [10, 10])
    sheet.rows = [[.text("a"), .text("b")], [.count(1), .count(2)]]
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    sheet.filtered = 1...2
    let text = xml(sheet).sheet.xml
    #expect(
      text.contains(
        "<pane xSplit=\"1\" ySplit=\"1\" topLeftCell=\"B2\" activePane=\"bottomRight\" "
          + "state=\"frozen\"/>"))
    #expect(text.contains("<autoFilter ref=\"A1:B2\"/>"))
    #expect(sheet.reference == "'Tom''s'!")
  }

  @Test("The same workbook gives the same bytes, another one others")
  func bytes() throws {
    var sheet = NewWorkbook.Sheet("Sheet", widths: [10])
    sheet.rows = [[.text("a")]]
    let first = try WorkbookWriter(NewWorkbook(title: "T", sheets: [sheet])).bytes()
    #expect(first.prefix(4) == [0x50, 0x4B, 3, 4])
    // Time 0 and date 33 of the first entry: midnight of 1980-01-01, as a ZIP counts.
    #expect(Array(first[10..<14]) == [0, 0, 33, 0])
    #expect(try WorkbookWriter(NewWorkbook(title: "T", sheets: [sheet])).bytes() == first)
    sheet.rows = [[.text("b")]]
    #expect(try WorkbookWriter(NewWorkbook(title: "T", sheets: [sheet])).bytes() != first)
  }

  @Test("More rows than any program reads are refused, not cut")
  func tooManyRows() {
    var sheet = NewWorkbook.Sheet("Long", widths: [10])
    sheet.rows = Array(repeating: [], count: 1_048_577)
    let error = #expect(throws: WorkbookError.self) {
      try WorkbookWriter(NewWorkbook(title: "T", sheets: [sheet])).bytes()
    }
    #expect(error?.description == "Long: 1048577 rows")
  }
}

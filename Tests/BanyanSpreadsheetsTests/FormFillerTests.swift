import BanyanQuantities
import Testing

@testable import BanyanSpreadsheets

@Suite("Filling cells of a form in place")
struct FormFillerTests {
  /// Style 1 is unlocked; a cell that says nothing is locked.
  private static let styles = UnlockedStyles(
    Array(
      """
      <styleSheet><cellStyleXfs><xf><protection locked="0"/></xf></cellStyleXfs><cellXfs>\
      <xf/><xf><alignment/><protection locked="0"/></xf><xf><protection locked="1"/></xf>\
      </cellXfs></styleSheet>
      """.utf8))

  private static let sheet = """
    <worksheet><sheetData><row r="2"><c r="A2" s="1"/><c r="B2" s="1" t="s"><v>7</v></c>\
    <c r="C2" s="2"/><c r="D2" s="1"><f>A2</f><v>0</v></c><c r="E2" cm="4" s="1"><v>3</v></c></row>\
    </sheetData><sheetProtection sheet="1"/></worksheet>
    """

  private func filled(
    _ cell: String, _ content: CellEntry.Content, in sheet: String = Self.sheet
  ) throws(FormFailure) -> String {
    let entry = CellEntry("S", cell, content)
    let form = try FormSheet(
      Array(sheet.utf8), [entry], unlocked: Self.styles, count: DayCount(is1904: false))
    return String(decoding: form.xml, as: UTF8.self)
  }

  @Test(
    "The cell takes its value and keeps its other attributes; nothing else changes",
    arguments: [
      (
        "A2", CellEntry.Content.text("Nhà máy & 1"), "<c r=\"A2\" s=\"1\"/>",
        "<c r=\"A2\" s=\"1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">Nhà máy &amp; 1</t></is></c>"
      ),
      (
        "B2", .number(ExactDecimal(coefficient: 125, exponent: -2)),
        "<c r=\"B2\" s=\"1\" t=\"s\"><v>7</v></c>", "<c r=\"B2\" s=\"1\"><v>1.25</v></c>"
      ),
      (
        "E2", .truth(true), "<c r=\"E2\" cm=\"4\" s=\"1\"><v>3</v></c>",
        "<c r=\"E2\" cm=\"4\" s=\"1\" t=\"b\"><v>1</v></c>"
      ),
    ])
  func place(cell: String, content: CellEntry.Content, old: String, new: String) throws {
    #expect(try filled(cell, content) == Self.sheet.replacing(old, with: new))
  }

  /// 2026-01-01 is 46023 in Excel and LibreOffice, and 44561 where days count from 1904.
  @Test("A day is the number that programs count it as")
  func day() throws {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 1))
    #expect(try filled("A2", .day(day)).contains("<v>46023</v>"))
    #expect(DayCount(is1904: true).number(of: day) == 44_561)
    #expect(DayCount(is1904: false).day(46_023) == day)
  }

  @Test("Seventeen digits stand in the file, which a binary number tells apart")
  func digits() throws {
    let third = ExactRatio(.one, over: ExactDecimal(3)).decimal()
    #expect(try filled("A2", .number(third)).contains("<v>0.33333333333333333</v>"))
  }

  @Test(
    "A locked cell, a formula and a cell that is not there take nothing",
    arguments: [
      ("C2", FormFailure.Refusal.locked), ("D2", .formula), ("F2", .absent), ("A3", .absent),
    ])
  func refused(cell: String, refusal: FormFailure.Refusal) {
    #expect(throws: FormFailure.cell(sheet: "S", cell: cell, refusal)) {
      try filled(cell, .truth(true))
    }
  }

  @Test("Where the sheet is not protected, a locked cell may be filled")
  func unprotected() throws {
    let sheet = Self.sheet.replacing("<sheetProtection sheet=\"1\"/>", with: "")
    #expect(try filled("C2", .truth(false), in: sheet).contains("<c r=\"C2\" s=\"2\" t=\"b\">"))
  }

  @Test(
    "The workbook is told to calculate when it is opened",
    arguments: [
      (
        "<workbook><sheets/><calcPr calcId=\"162913\"/></workbook>",
        "<workbook><sheets/><calcPr calcId=\"162913\" fullCalcOnLoad=\"1\"/></workbook>"
      ),
      (
        "<workbook><sheets/><extLst><ext/></extLst></workbook>",
        "<workbook><sheets/><calcPr fullCalcOnLoad=\"1\"/><extLst><ext/></extLst></workbook>"
      ),
      (
        "<workbook><sheets/></workbook>",
        "<workbook><sheets/><calcPr fullCalcOnLoad=\"1\"/></workbook>"
      ),
    ])
  func calculation(book: String, told: String) {
    #expect(String(decoding: FormBook(Array(book.utf8)).calculatedOnLoad, as: UTF8.self) == told)
  }

  @Test("A whole workbook is filled and reads back")
  func whole() throws {
    var sheet = NewWorkbook.Sheet("Form", widths: [10, 10])
    sheet.rows = [[.text("name"), .empty()], [.text("mass"), .count(1)]]
    let bytes = try WorkbookWriter(NewWorkbook(title: "Form", sheets: [sheet])).bytes()
    let filled = try FormFiller().filled(
      bytes, with: [CellEntry("Form", "B2", .number(ExactDecimal(42)))])
    let archive = try ZipEditor(filled)
    let part = try archive.bytes(of: "xl/worksheets/sheet1.xml")
    let xml = String(decoding: try #require(part), as: UTF8.self)
    #expect(xml.contains("<v>42</v>"))
    #expect(throws: FormFailure.part("Other")) {
      try FormFiller().filled(bytes, with: [CellEntry("Other", "B2", .truth(true))])
    }
  }
}

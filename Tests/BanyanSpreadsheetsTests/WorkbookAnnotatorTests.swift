import Testing

@testable import BanyanSpreadsheets

/// Parts as other programs write them, cut short; `.ci/workbooks` opens whole copies elsewhere.
@Suite("Annotating workbooks")
struct WorkbookAnnotatorTests {
  // MARK: Sheets

  private func marked(_ sheet: String, _ cells: [(String, CellMark.Kind)]) throws -> String {
    var styles = try #require(MarkedStyles(Array(Self.styles.utf8)))
    let marks = try cells.map { cell, kind in
      try #require(CellMark(sheet: "S", cell: cell, kind, "text"))
    }
    let xml = MarkedSheet(Array(sheet.utf8), MarkedCell.gathered(marks), &styles)
    return String(decoding: xml.xml(addingDrawing: nil), as: UTF8.self)
  }

  /// Two styles; a marked one is the third.
  private static let styles = """
    <styleSheet><fills count="2"><fill/><fill><patternFill/></fill></fills><cellStyleXfs>\
    <xf fillId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fillId="0"/>\
    <xf numFmtId="14" fillId="1" applyFill="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>
    """

  @Test(
    "A cell takes its marked style, and nothing else of the sheet changes",
    arguments: [
      (
        "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" s=\"1\"><v>7</v></c></row></sheetData>"
          + "</worksheet>",
        "B2",
        "<worksheet><sheetData><row r=\"2\"><c r=\"B2\" s=\"2\"><v>7</v></c></row></sheetData>"
          + "</worksheet>"
      ),
      // Without a style of its own.
      (
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>"
          + "</worksheet>",
        "A1",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\" s=\"2\"><v>0</v></c></row>"
          + "</sheetData></worksheet>"
      ),
      // Places left out count on from the last.
      (
        "<worksheet><sheetData><row><c/><c><v>1</v></c></row></sheetData></worksheet>", "B1",
        "<worksheet><sheetData><row><c/><c s=\"2\"><v>1</v></c></row></sheetData></worksheet>"
      ),
      // A cell that is not there, between two that are, and behind the last.
      (
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"C1\"/></row></sheetData>"
          + "</worksheet>",
        "B1",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"B1\" s=\"2\"/><c r=\"C1\"/></row>"
          + "</sheetData></worksheet>"
      ),
      (
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/></row></sheetData></worksheet>", "AA1",
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"/><c r=\"AA1\" s=\"2\"/></row></sheetData>"
          + "</worksheet>"
      ),
      // A row that is empty, one that is not there, and no rows at all; prefixes are kept.
      (
        "<worksheet><sheetData><row r=\"1\"/><row r=\"3\"/></sheetData></worksheet>", "B3",
        "<worksheet><sheetData><row r=\"1\"/><row r=\"3\"><c r=\"B3\" s=\"2\"/></row></sheetData>"
          + "</worksheet>"
      ),
      (
        "<worksheet><sheetData><row r=\"1\"/><row r=\"3\"/></sheetData></worksheet>", "B2",
        "<worksheet><sheetData><row r=\"1\"/><row r=\"2\"><c r=\"B2\" s=\"2\"/></row><row r=\"3\"/>"
          + "</sheetData></worksheet>"
      ),
      (
        "<x:worksheet><x:sheetData/></x:worksheet>", "B2",
        "<x:worksheet><x:sheetData><x:row r=\"2\"><x:c r=\"B2\" s=\"2\"/></x:row></x:sheetData>"
          + "</x:worksheet>"
      ),
      // A comment or a text that looks like a cell is none.
      (
        "<worksheet><!-- <c r=\"A1\"/> --><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>"
          + "<t><![CDATA[<c r=\"A1\"/>]]></t></is></c></row></sheetData></worksheet>", "A1",
        "<worksheet><!-- <c r=\"A1\"/> --><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\" "
          + "s=\"2\"><is><t><![CDATA[<c r=\"A1\"/>]]></t></is></c></row></sheetData></worksheet>"
      ),
    ])
  func cells(sheet: String, cell: String, expected: String) throws {
    #expect(try marked(sheet, [(cell, .error)]) == expected)
  }

  @Test("Marks in any order, many in a row, some in rows that are not there")
  func many() throws {
    let sheet = "<worksheet><sheetData><row r=\"2\"><c r=\"B2\"/></row></sheetData></worksheet>"
    #expect(
      try marked(sheet, [("C3", .error), ("A2", .error), ("B2", .warning), ("D1", .error)])
        == "<worksheet><sheetData><row r=\"1\"><c r=\"D1\" s=\"2\"/></row><row r=\"2\">"
        + "<c r=\"A2\" s=\"2\"/><c r=\"B2\" s=\"3\"/></row><row r=\"3\"><c r=\"C3\" s=\"2\"/></row>"
        + "</sheetData></worksheet>")
  }

  @Test("A cell that is not there looks like its row, else like its column")
  func inherited() throws {
    var styles = try #require(MarkedStyles(Array(Self.styles.utf8)))
    let mark = try #require(CellMark(sheet: "S", cell: "B1", .error, ""))
    let sheet = """
      <worksheet><cols><col min="2" max="3" style="1"/></cols><sheetData><row r="1"/></sheetData>\
      </worksheet>
      """
    _ = MarkedSheet(Array(sheet.utf8), MarkedCell.gathered([mark]), &styles)
    let xml = String(decoding: styles.xml, as: UTF8.self)
    #expect(xml.contains("<xf numFmtId=\"14\" fillId=\"2\" applyFill=\"1\"><alignment"))
  }

  @Test("A style is copied with another ground, and the lists count one more")
  func styles() throws {
    var styles = try #require(MarkedStyles(Array(Self.styles.utf8)))
    #expect(styles.number(like: 1, .error) == 2)
    #expect(styles.number(like: 0, .warning) == 3)
    #expect(styles.number(like: 1, .error) == 2)
    let xml = String(decoding: styles.xml, as: UTF8.self)
    #expect(xml.contains("<fills count=\"4\"><fill/><fill><patternFill/></fill><fill>"))
    #expect(
      xml.contains(
        "<cellXfs count=\"4\"><xf numFmtId=\"0\" fillId=\"0\"/><xf numFmtId=\"14\" fillId=\"1\" "
          + "applyFill=\"0\"><alignment wrapText=\"1\"/></xf><xf numFmtId=\"14\" fillId=\"2\" "
          + "applyFill=\"1\"><alignment wrapText=\"1\"/></xf><xf numFmtId=\"0\" fillId=\"3\" "
          + "applyFill=\"1\"/></cellXfs>"))
  }

  @Test(
    "Styles that hold nothing to copy are refused",
    arguments: [
      "", "<styleSheet/>", "<styleSheet><fills><fill/></fills><cellXfs/></styleSheet>",
      "<styleSheet><cellXfs><xf/></cellXfs></styleSheet>",
    ])
  func noStyles(xml: String) { #expect(MarkedStyles(Array(xml.utf8))?.xml == nil) }

  @Test("The drawing's place is the one the standard gives it")
  func drawingPlace() throws {
    var styles = try #require(MarkedStyles(Array(Self.styles.utf8)))
    let sheet = "<worksheet><sheetData/><pageMargins/><tableParts/><extLst/></worksheet>"
    let xml = MarkedSheet(Array(sheet.utf8), [], &styles).xml(addingDrawing: "rId9")
    #expect(
      String(decoding: xml, as: UTF8.self)
        == "<worksheet><sheetData></sheetData><pageMargins/><legacyDrawing xmlns:r=\""
        + "http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"rId9\"/>"
        + "<tableParts/><extLst/></worksheet>")
  }

  // MARK: Comments

  @Test("What others said at a cell is kept and continued")
  func comments() throws {
    let before = """
      <comments><authors><author>Lan</author></authors><commentList>\
      <comment ref="B2" authorId="0"><text><t>see bill</t></text></comment></commentList></comments>
      """
    let marks = [("B2", "wrong <unit>"), ("C9", "no date")].compactMap {
      CellMark(sheet: "S", cell: $0.0, .error, $0.1)
    }
    let part = CommentPart(Array(before.utf8), author: "Banyan")
    #expect(part.commented == ["B2"])
    #expect(
      String(decoding: part.xml(adding: MarkedCell.gathered(marks)), as: UTF8.self) == """
        <comments><authors><author>Lan</author><author>Banyan</author></authors><commentList>\
        <comment ref="B2" authorId="0"><text><t>see bill</t><r><t xml:space="preserve">

        Banyan: wrong &lt;unit&gt;</t></r></text></comment><comment ref="C9" authorId="1"><text><r>\
        <t xml:space="preserve">no date</t></r></text></comment></commentList></comments>
        """)
  }

  @Test("Two faults of a cell are one comment, and the graver one colours it")
  func gathered() throws {
    let marks = [("A1", CellMark.Kind.warning, "first"), ("A1", .error, "second")].compactMap {
      CellMark(sheet: "S", cell: $0.0, $0.1, $0.2)
    }
    let cells = MarkedCell.gathered(marks)
    #expect(cells.count == 1)
    #expect(cells.first?.text == "first\n\nsecond" && cells.first?.kind == .error)
  }

  @Test("A box is added behind those that are there, under a number nobody has")
  func drawing() throws {
    let root =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:"
      + "office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
    let before = root + "<v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s5000\"/></xml>"
    let mark = try #require(CellMark(sheet: "S", cell: "C5", .error, "x"))
    let xml = CommentDrawing(Array(before.utf8)).xml(
      adding: MarkedCell.gathered([mark]), sheet: 1)
    let text = String(decoding: xml, as: UTF8.self)
    #expect(
      text.hasPrefix(
        root + "<v:shapetype id=\"_x0000_t202\"/><v:shape id=\"_x0000_s5000\"/><v:shape "
          + "id=\"_x0000_s5001\""))
    #expect(text.contains("<x:Row>4</x:Row><x:Column>2</x:Column>") && text.hasSuffix("</xml>"))
  }

  @Test("A drawing that names its kinds otherwise gets a box that says what it is")
  func foreignDrawing() throws {
    let before = "<xml><a:shape xmlns:a=\"urn:schemas-microsoft-com:vml\"/></xml>"
    let mark = try #require(CellMark(sheet: "S", cell: "C5", .error, "x"))
    let xml = CommentDrawing(Array(before.utf8)).xml(
      adding: MarkedCell.gathered([mark]), sheet: 1)
    #expect(
      String(decoding: xml, as: UTF8.self).contains(
        "<v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o="))
  }

  @Test("No cell is called so", arguments: ["", "A", "1", "A0", "1A", "AAAA1", "A1048577", "XFE1"])
  func names(cell: String) {
    #expect(CellMark(sheet: "S", cell: cell, .error, "") == nil)
  }

  // MARK: Whole workbooks

  private func workbook() throws -> [UInt8] {
    var sheet = NewWorkbook.Sheet("Tháng 7 & 8", widths: [10, 10])
    sheet.rows = [[.text("a"), .text("b")], [.count(1)]]
    return try WorkbookWriter(NewWorkbook(title: "T", sheets: [sheet])).bytes()
  }

  @Test("A copy has the comments, their relations and types, and every other part as it was")
  func whole() throws {
    let original = try workbook()
    let mark = try #require(CellMark(sheet: "Tháng 7 & 8", cell: "B2", .error, "no unit"))
    let annotator = WorkbookAnnotator(author: "Banyan")
    let copy = try annotator.annotated(original, with: [mark])
    #expect(try annotator.annotated(original, with: [mark]) == copy)
    let (before, after) = (try ZipEditor(original), try ZipEditor(copy))
    func text(_ name: String) throws -> String {
      String(decoding: try after.bytes(of: name) ?? [], as: UTF8.self)
    }
    for name in ["xl/workbook.xml", "xl/sharedStrings.xml", "docProps/core.xml", "_rels/.rels"] {
      let part = try before.bytes(of: name)
      #expect(try part != nil && after.bytes(of: name) == part)
    }
    #expect(try text("xl/comments1.xml").contains("ref=\"B2\""))
    #expect(try text("xl/drawings/vmlDrawing1.vml").contains("<x:Row>1</x:Row>"))
    let relations = try text("xl/worksheets/_rels/sheet1.xml.rels")
    #expect(relations.contains("/comments\" Target=\"/xl/comments1.xml\""))
    #expect(relations.contains("/vmlDrawing\" Target=\"/xl/drawings/vmlDrawing1.vml\""))
    let types = try text("[Content_Types].xml")
    #expect(types.contains("Extension=\"vml\"") && types.contains("/xl/comments1.xml"))
    #expect(try text("xl/worksheets/sheet1.xml").contains("<legacyDrawing "))
  }

  @Test("A copy of a copy carries both comments in one part")
  func twice() throws {
    let annotator = WorkbookAnnotator(author: "Banyan")
    let first = try #require(CellMark(sheet: "Tháng 7 & 8", cell: "A1", .error, "one"))
    let second = try #require(CellMark(sheet: "Tháng 7 & 8", cell: "B1", .warning, "two"))
    let copy = try annotator.annotated(
      try annotator.annotated(try workbook(), with: [first]), with: [second])
    let archive = try ZipEditor(copy)
    let comments = String(decoding: try archive.bytes(of: "xl/comments1.xml") ?? [], as: UTF8.self)
    #expect(comments.contains("one") && comments.contains("two"))
    #expect(!archive.has("xl/comments2.xml") && !archive.has("xl/drawings/vmlDrawing2.vml"))
  }

  @Test("Cells beyond the comments a sheet may have are coloured all the same")
  func mostComments() throws {
    let marks = (1...1_001).compactMap {
      CellMark(sheet: "Tháng 7 & 8", cell: "A\($0)", .error, "fault \($0)")
    }
    let copy = try WorkbookAnnotator(author: "Banyan").annotated(try workbook(), with: marks)
    let archive = try ZipEditor(copy)
    let comments = String(decoding: try archive.bytes(of: "xl/comments1.xml") ?? [], as: UTF8.self)
    #expect(comments.contains("ref=\"A1000\"") && !comments.contains("ref=\"A1001\""))
    let sheet = try archive.bytes(of: "xl/worksheets/sheet1.xml") ?? []
    #expect(String(decoding: sheet, as: UTF8.self).contains("<c r=\"A1001\" s="))
  }

  @Test("What is no workbook, or has no such sheet, is an error that says so")
  func errors() throws {
    let annotator = WorkbookAnnotator(author: "Banyan")
    let mark = try #require(CellMark(sheet: "Other", cell: "A1", .error, ""))
    #expect(throws: AnnotationError.self) {
      try annotator.annotated(Array("no archive".utf8), with: [mark])
    }
    let error = #expect(throws: AnnotationError.self) {
      try annotator.annotated(try workbook(), with: [mark])
    }
    #expect(error?.description == "Other")
  }
}

import BanyanQuantities

/// One sheet as XML, with the relations of its links.
struct WorksheetXML {
  /// Programs read no more links on a sheet, and none longer.
  private static let mostLinks = 65_530
  private static let longestLink = 2_079

  private(set) var xml = WorkbookWriter.declaration
  /// Nil where the sheet has none.
  var relations: String? {
    links.isEmpty
      ? nil
      : WorkbookWriter.relationships(
        links.enumerated().map { index, link in
          "<Relationship Id=\"rId\(index + 1)\" Type=\"\(WorkbookWriter.relations)/hyperlink\" "
            + "Target=\"\(SpreadsheetText.attribute(link.address))\" TargetMode=\"External\"/>"
        }.joined())
  }

  private let sheet: NewWorkbook.Sheet
  private var links: [(cell: String, address: String)] = []

  init(
    _ sheet: NewWorkbook.Sheet, isFirst: Bool, _ styles: inout WorkbookStyles,
    _ strings: inout SharedTexts
  ) {
    self.sheet = sheet
    xml += "<worksheet xmlns=\"\(WorkbookWriter.main)\" xmlns:r=\"\(WorkbookWriter.relations)\">"
    xml += "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
    view(isFirst: isFirst)
    xml += "<sheetFormatPr defaultRowHeight=\"15\"/>"
    columns()
    xml += "<sheetData>"
    let letters = (0..<(sheet.rows.map(\.count).max() ?? 0)).map(CellName.letters)
    for (index, row) in sheet.rows.enumerated() {
      xml += "<row r=\"\(index + 1)\">"
      for (column, cell) in row.enumerated() {
        add(cell, at: "\(letters[column])\(index + 1)", &styles, &strings)
      }
      xml += "</row>"
    }
    xml += "</sheetData>"
    closing()
  }

  private mutating func view(isFirst: Bool) {
    xml += "<sheetViews><sheetView\(isFirst ? " tabSelected=\"1\"" : "") workbookViewId=\"0\">"
    let (rows, columns) = (sheet.frozenRows, sheet.frozenColumns)
    if rows > 0 || columns > 0 {
      let pane = rows == 0 ? "topRight" : columns == 0 ? "bottomLeft" : "bottomRight"
      xml += "<pane"
      if columns > 0 { xml += " xSplit=\"\(columns)\"" }
      if rows > 0 { xml += " ySplit=\"\(rows)\"" }
      xml += " topLeftCell=\"\(CellName.letters(columns))\(rows + 1)\" "
      xml += "activePane=\"\(pane)\" state=\"frozen\"/>"
      xml += "<selection pane=\"\(pane)\"/>"
    }
    xml += "</sheetView></sheetViews>"
  }

  private mutating func columns() {
    guard !sheet.widths.isEmpty else { return }
    xml += "<cols>"
    for (index, width) in sheet.widths.enumerated() {
      xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    xml += "</cols>"
  }

  private mutating func add(
    _ cell: NewWorkbook.Cell, at place: String, _ styles: inout WorkbookStyles,
    _ strings: inout SharedTexts
  ) {
    var style = cell.style
    switch cell.content {
    case .empty:
      if style != NewWorkbook.Style() { open(place, styles.number(of: style), "/>") }
    case .text(let text):
      open(place, styles.number(of: style), " t=\"s\"><v>\(strings.number(of: text))</v></c>")
    case .link(let text, let address):
      style.isLink = Self.leadsOn(address) && links.count < Self.mostLinks
      if style.isLink { links.append((place, address)) }
      open(place, styles.number(of: style), " t=\"s\"><v>\(strings.number(of: text))</v></c>")
    case .number(let value):
      open(place, styles.number(of: style), "><v>\(Self.digits(of: value))</v></c>")
    case .date(let date):
      guard let serial = date.spreadsheetSerial else {
        let text = strings.number(of: date.description)
        style.format = nil
        open(place, styles.number(of: style), " t=\"s\"><v>\(text)</v></c>")
        return
      }
      open(place, styles.number(of: style), "><v>\(serial)</v></c>")
    case .formula(let formula, let value):
      open(
        place, styles.number(of: style),
        "><f>\(SpreadsheetText.attribute(formula))</f><v>\(Self.digits(of: value))</v></c>")
    }
  }

  private mutating func open(_ place: String, _ style: Int, _ rest: String) {
    xml += "<c r=\"\(place)\"\(style == 0 ? "" : " s=\"\(style)\"")\(rest)"
  }

  /// The fewest digits that read back as the double nearest to the figure, at most 17.
  private static func digits(of value: ExactDecimal) -> String {
    let text = value.approximate.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Whether a program can follow an address; one it cannot makes the whole file suspect to it.
  private static func leadsOn(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://"))
      && address.utf8.count <= longestLink
      && address.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.isASCII && $0 != "\\" }
  }

  private mutating func closing() {
    if let range = sheet.filtered, let last = sheet.widths.indices.last {
      xml += "<autoFilter ref=\"A\(range.lowerBound):"
      xml += "\(CellName.letters(last))\(range.upperBound)\"/>"
    }
    if !links.isEmpty {
      xml += "<hyperlinks>"
      for (index, link) in links.enumerated() {
        xml += "<hyperlink ref=\"\(link.cell)\" r:id=\"rId\(index + 1)\"/>"
      }
      xml += "</hyperlinks>"
    }
    xml += "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\" header=\"0.3\" "
    xml += "footer=\"0.3\"/>"
    // A4 across; as many pages down as it takes.
    xml += "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>"
    xml += "</worksheet>"
  }
}

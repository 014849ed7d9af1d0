import BanyanQuantities

/// Why a workbook cannot be written.
package enum WorkbookError: Error, CustomStringConvertible {
  /// A sheet has a limit of rows that no program goes beyond.
  case tooManyRows(sheet: String, rows: Int)
  case archive(ZipError)

  package var description: String {
    switch self {
    case .tooManyRows(let sheet, let rows): "\(sheet): \(rows) rows"
    case .archive(let error): "\(error)"
    }
  }
}

/// Writes a workbook as Office Open XML (ECMA-376, transitional). The same workbook gives the same
/// bytes.
package struct WorkbookWriter {
  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"

  private let workbook: NewWorkbook

  package init(_ workbook: NewWorkbook) { self.workbook = workbook }

  /// The bytes of the file.
  package func bytes() throws(WorkbookError) -> [UInt8] {
    for sheet in workbook.sheets where sheet.rows.count > NewWorkbook.Sheet.mostRows {
      throw .tooManyRows(sheet: sheet.name, rows: sheet.rows.count)
    }
    var styles = WorkbookStyles()
    var strings = SharedTexts()
    let sheets = workbook.sheets.enumerated().map { index, sheet in
      WorksheetXML(sheet, isFirst: index == 0, &styles, &strings)
    }
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes)
    zip.add("_rels/.rels", packageRelations)
    zip.add("docProps/core.xml", properties)
    zip.add("docProps/app.xml", WorkbookApplication.part)
    zip.add("xl/workbook.xml", workbookXML)
    zip.add("xl/_rels/workbook.xml.rels", workbookRelations)
    zip.add("xl/styles.xml", styles.xml)
    zip.add("xl/sharedStrings.xml", strings.xml)
    for (index, sheet) in sheets.enumerated() {
      zip.add("xl/worksheets/sheet\(index + 1).xml", sheet.xml)
      if let relations = sheet.relations {
        zip.add("xl/worksheets/_rels/sheet\(index + 1).xml.rels", relations)
      }
    }
    do { return try zip.archive() } catch { throw .archive(error) }
  }

  // MARK: The package

  private var contentTypes: String {
    let office = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    func part(_ name: String, _ type: String) -> String {
      "<Override PartName=\"/\(name)\" ContentType=\"\(type)+xml\"/>"
    }
    var xml = Self.declaration + "<Types xmlns=\"\(Self.package)/content-types\">"
    xml += "<Default Extension=\"rels\" "
    xml += "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    xml += "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    xml += part("xl/workbook.xml", "\(office).sheet.main")
    for index in workbook.sheets.indices {
      xml += part("xl/worksheets/sheet\(index + 1).xml", "\(office).worksheet")
    }
    xml += part("xl/styles.xml", "\(office).styles")
    xml += part("xl/sharedStrings.xml", "\(office).sharedStrings")
    xml += part(
      "docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
    xml += part(
      "docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties")
    return xml + "</Types>"
  }

  static func relation(_ number: Int, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"rId\(number)\" Type=\"\(type)\" "
      + "Target=\"\(SpreadsheetText.attribute(target))\"/>"
  }

  static func relationships(_ items: String) -> String {
    declaration + "<Relationships xmlns=\"\(package)/relationships\">\(items)</Relationships>"
  }

  private var packageRelations: String {
    Self.relationships(
      Self.relation(1, "\(Self.relations)/officeDocument", "xl/workbook.xml")
        + Self.relation(
          2, "\(Self.package)/relationships/metadata/core-properties", "docProps/core.xml")
        + Self.relation(3, "\(Self.relations)/extended-properties", "docProps/app.xml"))
  }

  private var properties: String {
    Self.declaration
      + "<cp:coreProperties xmlns:cp=\"\(Self.package)/metadata/core-properties\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
      + "<dc:title>\(SpreadsheetText.attribute(workbook.title))</dc:title>"
      + "<dc:creator>Banyan</dc:creator></cp:coreProperties>"
  }

  // MARK: The workbook

  private var workbookXML: String {
    var xml = Self.declaration
    xml += "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\">"
    xml += "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
    for (index, sheet) in workbook.sheets.enumerated() {
      xml += "<sheet name=\"\(SpreadsheetText.attribute(sheet.name))\" "
      xml += "sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    xml += "</sheets>\(definedNames)<calcPr calcId=\"191029\"/></workbook>"
    return xml
  }

  /// The rows printed on every page, and the ranges of the filters.
  private var definedNames: String {
    var names = ""
    for (index, sheet) in workbook.sheets.enumerated() {
      let reference = SpreadsheetText.attribute(sheet.reference)
      if let range = sheet.filtered, let last = sheet.widths.indices.last {
        names += "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"\(index)\" "
        names += "hidden=\"1\">\(reference)$A$\(range.lowerBound):"
        names += "$\(CellName.letters(last))$\(range.upperBound)</definedName>"
      }
      if sheet.frozenRows > 0 {
        names += "<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"\(index)\">"
        names += "\(reference)$1:$\(sheet.frozenRows)</definedName>"
      }
    }
    return names.isEmpty ? "" : "<definedNames>\(names)</definedNames>"
  }

  private var workbookRelations: String {
    var items = ""
    for index in workbook.sheets.indices {
      items += Self.relation(
        index + 1, "\(Self.relations)/worksheet", "worksheets/sheet\(index + 1).xml")
    }
    let next = workbook.sheets.count + 1
    items += Self.relation(next, "\(Self.relations)/styles", "styles.xml")
    items += Self.relation(next + 1, "\(Self.relations)/sharedStrings", "sharedStrings.xml")
    return Self.relationships(items)
  }
}

/// The texts of all cells, each once.
struct SharedTexts {
  private var numbers: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  mutating func number(of text: String) -> Int {
    uses += 1
    if let known = numbers[text] { return known }
    numbers[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  var xml: String {
    var xml = WorkbookWriter.declaration
    xml += "<sst xmlns=\"\(WorkbookWriter.main)\" count=\"\(uses)\" uniqueCount=\"\(texts.count)\">"
    for text in texts { xml += "<si>\(SpreadsheetText.element(text))</si>" }
    return xml + "</sst>"
  }
}

/// Gives each style of a workbook its number, and writes styles.xml.
struct WorkbookStyles {
  private var numbers: [NewWorkbook.Style: Int] = [:]
  private var styles: [NewWorkbook.Style] = []

  init() { _ = number(of: NewWorkbook.Style()) }

  /// The index under cellXfs.
  mutating func number(of style: NewWorkbook.Style) -> Int {
    if let known = numbers[style] { return known }
    numbers[style] = styles.count
    styles.append(style)
    return styles.count - 1
  }

  private static let looks: [NewWorkbook.Style.Look] = [
    .plain, .title, .heading, .section, .total, .quiet,
  ]

  var xml: String {
    // Formats of our own are numbered from 164; below stand those every program knows.
    var formats: [String] = []
    for format in styles.compactMap(\.format) where !formats.contains(format) {
      formats.append(format)
    }
    var xml = WorkbookWriter.declaration
    xml += "<styleSheet xmlns=\"\(WorkbookWriter.main)\">"
    if !formats.isEmpty {
      xml += "<numFmts count=\"\(formats.count)\">"
      for (index, format) in formats.enumerated() {
        xml +=
          "<numFmt numFmtId=\"\(164 + index)\" "
          + "formatCode=\"\(SpreadsheetText.attribute(format))\"/>"
      }
      xml += "</numFmts>"
    }
    xml += "<fonts count=\"7\">" + Self.looks.map(Self.font).joined() + Self.linkFont + "</fonts>"
    xml += Self.fills + Self.borders
    xml += "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    xml += "</cellStyleXfs><cellXfs count=\"\(styles.count)\">"
    for style in styles {
      xml += Self.record(style, format: style.format.flatMap { formats.firstIndex(of: $0) })
    }
    xml += "</cellXfs><cellStyles count=\"1\">"
    xml += "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
    return xml
  }

  private static func font(_ look: NewWorkbook.Style.Look) -> String {
    let isBold = look == .title || look == .heading || look == .section || look == .total
    let size = look == .title ? 15 : 11
    let colour =
      switch look {
      case .heading: "FFFFFFFF"
      case .quiet: "FF5F6B66"
      case .title, .section: "FF1F4D3A"
      case .plain, .total: "FF000000"
      }
    return "<font>\(isBold ? "<b/>" : "")<sz val=\"\(size)\"/><color rgb=\"\(colour)\"/>"
      + "<name val=\"Calibri\"/><family val=\"2\"/></font>"
  }

  private static let linkFont =
    "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/>"
    + "<family val=\"2\"/></font>"

  /// The first two are prescribed.
  private static let fills =
    "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>"
    + "<fill><patternFill patternType=\"gray125\"/></fill>"
    + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF1F4D3A\"/>"
    + "<bgColor indexed=\"64\"/></patternFill></fill></fills>"

  private static let borders =
    "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>"
    + "<border><left/><right/><top style=\"thin\"><color rgb=\"FF1F4D3A\"/></top><bottom/>"
    + "<diagonal/></border></borders>"

  private static func record(_ style: NewWorkbook.Style, format: Int?) -> String {
    let isHeading = style.look == .heading
    let font = style.isLink ? looks.count : looks.firstIndex(of: style.look) ?? 0
    var alignment = ""
    if let side = style.side { alignment += " horizontal=\"\(side.rawValue)\"" }
    if isHeading {
      alignment += " vertical=\"center\" wrapText=\"1\""
    } else if style.wraps {
      alignment += " vertical=\"top\" wrapText=\"1\""
    }
    return "<xf numFmtId=\"\(format.map { 164 + $0 } ?? 0)\" fontId=\"\(font)\" "
      + "fillId=\"\(isHeading ? 2 : 0)\" borderId=\"\(style.look == .total ? 1 : 0)\" xfId=\"0\""
      + "\(format == nil ? "" : " applyNumberFormat=\"1\"") applyFont=\"1\" applyFill=\"1\" "
      + "applyBorder=\"1\" applyAlignment=\"1\"><alignment\(alignment)/></xf>"
  }
}

import BanyanJSON
import BanyanDiagnostics
import BanyanFactors

/// A place in a file of a run.
public struct StatedPlace: StatedPart {
  /// Whose the file is.
  public let origin: FileOrigin
  /// Relative to the workspace, or a table's path.
  public internal(set) var file: String
  /// 1-based; nil when the whole file is meant.
  public let line: Int?
  /// 1-based.
  public let column: Int?
  /// Of a workbook.
  public let sheet: String?
  /// As `F18`.
  public let cell: String?

  package init(_ location: SourceLocation, _ origin: FileOrigin) {
    self.origin = origin
    file = location.file
    line = location.line
    column = location.column
    sheet = location.sheet
    cell = location.cell
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    origin = try object.choice("origin")
    file = try object.text("file")
    line = try object.wholeIfAny("line")
    column = try object.wholeIfAny("column")
    sheet = try object.textIfStated("sheet")
    cell = try object.textIfStated("cell")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("origin", origin.rawValue)
    json.field("file", file)
    if let line { json.field("line", line) }
    if let column { json.field("column", column) }
    if let sheet { json.field("sheet", sheet) }
    if let cell { json.field("cell", cell) }
  }
}

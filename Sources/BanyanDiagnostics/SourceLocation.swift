/// A place in a user's file: the file relative to the workspace, a line and a column.
public struct SourceLocation: Hashable, Sendable {
  /// Path relative to the workspace's folder, or a table's path under `factors/`.
  public var file: String
  /// 1-based; nil when the whole file is meant.
  public var line: Int?
  /// 1-based, counted in Unicode scalars.
  public var column: Int?
  /// Sheet and cell of a workbook, in place of line and column.
  public var sheet: String?
  /// As `F18`.
  public var cell: String?

  /// A place in a file, or the whole of it.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, sheet: String? = nil, cell: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.sheet = sheet
    self.cell = cell
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `activity/gas.csv:14:29`, or `bills.xlsx!Tháng7!F18` in a workbook.
  public var description: String {
    var text = file
    if let sheet { text += "!\(sheet)" }
    if let cell { text += "!\(cell)" }
    guard cell == nil, let line else { return text }
    text += ":\(line)"
    if let column { text += ":\(column)" }
    return text
  }
}

extension SourceLocation: Comparable {
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    if a.file != b.file { return a.file.utf8.lexicographicallyPrecedes(b.file.utf8) }
    if a.sheet != b.sheet { return (a.sheet ?? "") < (b.sheet ?? "") }
    if a.line != b.line { return (a.line ?? 0) < (b.line ?? 0) }
    if a.column != b.column { return (a.column ?? 0) < (b.column ?? 0) }
    return (a.cell ?? "") < (b.cell ?? "")
  }
}

import BanyanDiagnostics

/// `activity/NAME.map.yaml`: how to read a workbook that was not made for this program.
package struct WorkbookMap: Sendable {
  /// Where a column of ours stands in the sheet.
  enum Place: Sendable {
    case heading(String)
    /// Column of the sheet, from 0.
    case column(Int)
  }

  /// Names of the sheets to read; empty for all that are visible.
  var sheets: [Located<String>] = []
  /// Number of the row that holds the headings; nil where it is looked for.
  var header: Int?
  /// Where the key `columns` stands; nil where it does not, because the headings are our own names.
  var columnsLocation: SourceLocation?
  var columns: [(column: ActivityColumn, place: Located<Place>)] = []
  var constants: [(column: ActivityColumn, text: Located<String>)] = []
  var numbers: NumberStyle?
  var dates: DateStyle?
  /// What words of the sheet stand for, by column.
  var words: [ActivityColumn: [String: String]] = [:]
  let file: String

  static let ending = ".map.yaml"

  /// The name of the mapping of a workbook: `bills.map.yaml` of `bills.xlsx`.
  package static func name(of workbook: String) -> String {
    let stem = workbook.split(separator: ".", omittingEmptySubsequences: false).dropLast()
    return stem.joined(separator: ".") + ending
  }
}

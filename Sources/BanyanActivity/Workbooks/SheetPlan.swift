import BanyanDiagnostics
import BanyanSpreadsheets

/// How the rows of a sheet become records: which cell fills which field.
struct SheetPlan: Sendable {
  enum Source: Sendable {
    /// Column of the sheet, from 0.
    case column(Int)
    /// The same text in every row, and where it is written.
    case constant(String, SourceLocation)
  }

  struct Field: Sendable {
    let column: ActivityColumn
    let source: Source
    /// What words of the sheet stand for.
    var words: [String: String] = [:]
  }

  let sheet: Workbook.Sheet
  let headerRow: Int
  /// In the order of the sheet's columns, constants last.
  let fields: [Field]
  let numbers: NumberStyle
  let dates: DateStyle
  /// Whether a value under no heading is worth a word: it is not where a mapping chooses columns.
  let isMapped: Bool

  var layout: SheetLayout {
    var places = [Int](repeating: -1, count: ActivityColumn.allCases.count)
    for (index, field) in fields.enumerated() { places[field.column.index] = index }
    return SheetLayout(
      sheet: sheet.name, firstRow: headerRow + 1,
      header: ActivityHeader(
        delimiter: SheetStream.delimiter, fieldCount: fields.count, numbers: numbers, dates: dates,
        fieldOfColumn: places),
      fields: fields.map { field in
        switch field.source {
        case .column(let column): .column(CellName.letters(column))
        case .constant(_, let location): .constant(location)
        }
      })
  }
}

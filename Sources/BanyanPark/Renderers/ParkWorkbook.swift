import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanSpreadsheets

/// The report as a workbook: a sheet for each table, figures as numbers.
struct ParkWorkbook {
  let view: ParkView

  func bytes() throws(WorkbookError) -> [UInt8] {
    var first = NewWorkbook.Sheet(view.say(.title), widths: [110])
    first.rows = ([view.title, view.facts] + view.sentences).map { [.text($0)] }
    return try WorkbookWriter(
      NewWorkbook(
        title: "\(view.title): \(view.facts)",
        sheets: [first] + view.tables.filter { !$0.rows.isEmpty }.map(sheet))
    ).bytes()
  }

  private func sheet(_ table: ParkTable) -> NewWorkbook.Sheet {
    // A quantity is a number and, beside it, its unit.
    let columns = table.columns.indices.flatMap { index -> [(place: Int, isUnit: Bool)] in
      let hasUnits = table.rows.contains { if case .quantity = $0[index] { true } else { false } }
      return hasUnits ? [(index, false), (index, true)] : [(index, false)]
    }
    var sheet = NewWorkbook.Sheet(
      view.say(table.title), widths: columns.map { width(of: $0.place, isUnit: $0.isUnit, table) })
    sheet.frozenRows = 1
    sheet.frozenColumns = 1
    sheet.rows = [
      columns.map { column in
        .text(
          view.say(column.isUnit ? .unit : table.columns[column.place].title), .init(.heading))
      }
    ]
    for row in table.rows {
      sheet.rows.append(columns.map { cell(row[$0.place], isUnit: $0.isUnit) })
    }
    sheet.filtered = 1...sheet.rows.count
    return sheet
  }

  /// As wide as what stands in the column, so that nothing is cut off, up to what a screen shows.
  private func width(of column: Int, isUnit: Bool, _ table: ParkTable) -> Double {
    let heading = view.say(isUnit ? .unit : table.columns[column].title).count
    let cells = table.rows.map { row -> Int in
      if isUnit, case .quantity(let quantity?) = row[column] { return quantity.unit.count }
      // Figures have three places here and thousands apart.
      return isUnit
        ? 0 : view.text(of: row[column]).count + (table.columns[column].isFigure ? 5 : 0)
    }
    return Double(min(80, max(8, heading + 3, (cells.max() ?? 0) + 2)))
  }

  private func cell(_ cell: ParkTable.Cell, isUnit: Bool) -> NewWorkbook.Cell {
    switch cell {
    case .words(let text), .named(_, let text): .text(text)
    case .tonnes(let value), .mass(let value): .number(value, "#,##0.000")
    case .quantity(let quantity):
      quantity.map { isUnit ? .text($0.unit) : .number($0.value.decimal(), "#,##0.######") }
        ?? .empty()
    case .figure(let value): .number(value, "General")
    case .percent(let value): value.map { .number($0, "0.0###") } ?? .empty()
    case .none, .withheld: .empty()
    }
  }
}

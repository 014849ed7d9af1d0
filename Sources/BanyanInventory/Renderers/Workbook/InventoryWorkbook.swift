import BanyanCalculation
import BanyanDiagnostics
import BanyanSpreadsheets
import BanyanQuantities
import BanyanReporting

/// The inventory as a workbook that people go on with: figures are numbers, totals are formulas over
/// the lines, and each factor stands with its citation.
///
/// A cell holds the double nearest to an exact figure. Nothing depends on the clock, so the same
/// input gives the same bytes.
package struct InventoryWorkbook {
  package var language: Language

  package init(language: Language) { self.language = language }

  /// The bytes of the file; throws where a sheet would have more rows than any program reads.
  package func bytes(of report: InventoryReport) throws(WorkbookError) -> [UInt8] {
    try WorkbookWriter(workbook(of: report)).bytes()
  }

  func workbook(of report: InventoryReport) -> NewWorkbook {
    let view = WorkbookView(view: ReportView(report, in: language, for: .terminal))
    let lines = LinesSheet(view)
    return NewWorkbook(
      title: "\(report.settings.organisation.name): \(view.say(.pageTitle))",
      sheets: [
        SummarySheet(view, lines).sheet, lines.sheet, view.months(), view.factors(),
        view.properties(), view.potentials(), view.findings(), view.completeness(),
      ])
  }
}

/// What the sheets have in common: words, and the formats of figures.
struct WorkbookView {
  let view: ReportView

  var report: InventoryReport { view.report }

  func say(_ key: WorkbookText, _ arguments: String...) -> String {
    key.text(in: view.language, arguments: arguments)
  }

  func say(_ key: StatementText, _ arguments: String...) -> String {
    key.text(in: view.language, arguments: arguments)
  }

  func say(_ key: FindingsText) -> String { key.text(in: view.language) }

  // MARK: Formats

  static let tonnes = "#,##0.000"
  /// Grams show: methane and nitrous oxide weigh little and count much.
  static let finely = "#,##0.000000"
  static let percent = "0.0%"

  var dateFormat: String { view.language == .english ? "yyyy-mm-dd" : "dd/mm/yyyy" }
  var monthFormat: String { view.language == .english ? "yyyy-mm" : "mm/yyyy" }

  /// As many places as the figure has, six at most.
  static func format(for value: ExactDecimal) -> String {
    let places = min(6, value.normalised.places)
    return "#,##0" + (places == 0 ? "" : "." + String(repeating: "0", count: places))
  }

  func date(_ date: CalendarDate) -> NewWorkbook.Cell {
    .init(.date(date), .init(format: dateFormat))
  }

  /// Masses of a gas: finely unless it is CO2.
  static func format(of gas: Gas) -> String {
    gas == .carbonDioxide || gas == .publishedEquivalent ? tonnes : finely
  }

  /// The gas as the reports name it, with the origin of its carbon.
  func name(of species: GasSpecies) -> String {
    species.gas == .publishedEquivalent
      ? view.name(ofGas: species.gas.formula) : species.description
  }
}

/// A sheet with one head row that stays, and a filter.
struct SheetTable {
  private(set) var sheet: NewWorkbook.Sheet

  init(_ name: String, _ columns: [(title: String, width: Double)], frozenColumns: Int = 1) {
    sheet = NewWorkbook.Sheet(name, widths: columns.map(\.width))
    sheet.frozenRows = 1
    sheet.frozenColumns = frozenColumns
    sheet.rows = [columns.map { .text($0.title, .init(.heading)) }]
    sheet.filtered = 1...1
  }

  mutating func add(_ cells: [NewWorkbook.Cell]) {
    // The head of figures stands above them.
    for (index, cell) in cells.enumerated() where cell.isFigure {
      sheet.rows[0][index].style.side = .right
    }
    sheet.rows.append(cells)
    sheet.filtered = 1...sheet.rows.count
  }

  /// The range of a column under the head: `$B$2:$B$9`; nil where there is no row.
  func range(ofColumn column: Int) -> String? {
    guard let last = sheet.filtered?.upperBound, last > 1 else { return nil }
    let letters = CellName.letters(column)
    return "$\(letters)$2:$\(letters)$\(last)"
  }

  /// A row of sums, which no filter hides.
  mutating func addTotals(_ label: String, _ totals: [Int: (value: ExactDecimal, format: String)]) {
    let row = sheet.widths.indices.map { column -> NewWorkbook.Cell in
      if column == 0 { return .text(label, .init(.total)) }
      guard let total = totals[column] else { return .empty(.init(.total)) }
      let style = NewWorkbook.Style(.total, format: total.format)
      guard let range = range(ofColumn: column) else { return .init(.number(total.value), style) }
      let plain = range.replacing("$", with: "")
      return .init(.formula("SUM(\(plain))", value: total.value), style)
    }
    sheet.rows.append(row)
  }
}

extension NewWorkbook.Cell {
  fileprivate var isFigure: Bool {
    switch content {
    case .number, .formula: style.side == nil
    case .empty, .text, .link, .date: false
    }
  }
}

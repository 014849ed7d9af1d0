import BanyanDiagnostics
import BanyanSpreadsheets
import BanyanQuantities
import BanyanReporting

/// Months by category, what the run found, and what is in and out.
extension WorkbookView {
  func months() -> NewWorkbook.Sheet {
    let categories = view.usedCategories
    var table = SheetTable(
      say(.sheetMonths),
      [(say(.month), 14)]
        + categories.map { (view.title(ofCategory: $0.category), 24) }
        + [(say(.unitTonnesCO2e), 16)])
    let last = CellName.letters(categories.count)
    for item in report.months {
      let row = table.sheet.rows.count + 1
      let total: NewWorkbook.Content =
        categories.isEmpty
        ? .number(item.equivalent)
        : .formula("SUM(B\(row):\(last)\(row))", value: item.equivalent)
      table.add(
        [.init(.date(item.month.from), .init(format: monthFormat, side: .left))]
          + categories.map { .number(item.byCategory[$0.category] ?? .zero, Self.tonnes) }
          + [.init(total, .init(format: Self.tonnes))])
    }
    var totals: [Int: (value: ExactDecimal, format: String)] = [
      categories.count + 1: (report.total, Self.tonnes)
    ]
    for (index, item) in categories.enumerated() {
      totals[index + 1] = (item.equivalent, Self.tonnes)
    }
    table.addTotals(say(.total), totals)
    return table.sheet
  }

  func findings() -> NewWorkbook.Sheet {
    var table = SheetTable(
      say(.sheetFindings),
      [
        (say(.severity), 12), (say(FindingsText.finding), 90), (say(FindingsText.place), 40),
        (say(.hint), 60),
        (say(FindingsText.code), 24),
      ], frozenColumns: 0)
    var found = Diagnostics()
    for finding in report.findings { found.report(finding) }
    let ordered = found.ordered
    for finding in ordered.filter({ $0.severity == .warning })
      + ordered.filter({ $0.severity == .note })
    {
      let notes = finding.notes.map { $0.phrase.text(in: view.language) }
      let message = ([finding.message(in: view.language)] + notes).joined(separator: "; ")
      let label: TextKey = finding.severity == .warning ? .labelWarning : .labelNote
      table.add([
        .text(label.text(in: view.language)), .text(message, .init(wraps: true)),
        .text(finding.location?.description ?? ""),
        .text(finding.hint?.text(in: view.language) ?? "", .init(wraps: true)),
        .text(finding.code.rawValue),
      ])
    }
    if report.findings.isEmpty { table.add([.empty(), .text(say(FindingsText.findingsNone))]) }
    return table.sheet
  }

  func completeness() -> NewWorkbook.Sheet {
    var table = SheetTable(
      say(.sheetCompleteness),
      [
        (say(.subcategory), 12), (say(.name), 50), (say(.state), 18), (say(.lines), 10),
        (say(.reason), 80),
      ], frozenColumns: 0)
    for entry in report.completeness {
      let name: [NewWorkbook.Cell] = [
        .text(entry.subcategory.rawValue), .text(view.say(entry.subcategory.title)),
      ]
      switch entry.state {
      case .included(let lines): table.add(name + [.text(say(.included)), .count(lines)])
      case .excluded(let reason):
        table.add(
          name + [.text(say(.excluded)), .empty(), .text(reason, .init(wraps: true))])
      case .notConsidered: table.add(name + [.text(say(.notConsidered))])
      }
    }
    return table.sheet
  }
}

import BanyanDiagnostics
import BanyanSpreadsheets

/// Finds the columns that a mapping names in the sheets of a workbook.
struct MappedSheets {
  let workbook: Workbook
  let map: WorkbookMap
  let rules: HeaderRules

  private var numbers: NumberStyle { map.numbers ?? rules.numbers }
  private var dates: DateStyle { map.dates ?? rules.dates }

  /// The sheets that are meant, each name looked for.
  func sheets(_ diagnostics: inout Diagnostics) -> [Workbook.Sheet] {
    guard !map.sheets.isEmpty else { return workbook.sheets }
    let names = workbook.sheets.map(\.name)
    for name in map.sheets where !names.contains(name.value) {
      diagnostics.report(
        Diagnostic(
          .mapSheet, at: name.location, [name.value],
          hint: NearestName.nearest(to: name.value, among: names).map {
            Phrase(.hintDidYouMean, $0)
          } ?? Phrase(.hintOneOf, names.joined(separator: ", "))))
    }
    // In the order of the workbook, whatever the order they are named in.
    return workbook.sheets.filter { sheet in map.sheets.contains { $0.value == sheet.name } }
  }

  /// Whether a hidden sheet is read: only one that is asked for by its name.
  func isNamed(_ sheet: Workbook.Sheet) -> Bool {
    map.sheets.contains { $0.value == sheet.name }
  }

  /// The row of the headings: as stated, or the first in which most of them stand; nil where none
  /// does.
  func headerRow(_ head: SheetHead) -> Int? {
    let wanted = Set(
      map.columns.compactMap { column -> String? in
        if case .heading(let text) = column.place.value { text.lowercased() } else { nil }
      })
    if let row = map.header { return row }
    var best: (row: Int, count: Int)?
    for row in head.rows {
      guard row.texts.values.contains(where: { wanted.contains($0.lowercased()) }) else { continue }
      let here = Set(head.headings(of: row.number).values.map { $0.lowercased() })
      let count = here.intersection(wanted).count
      if count > best?.count ?? 0 { best = (row.number, count) }
    }
    return best?.row
  }

  /// The fields of a sheet; nil with diagnostics where a heading is not to be found.
  func plan(
    _ sheet: Workbook.Sheet, _ head: SheetHead, row: Int, _ diagnostics: inout Diagnostics
  ) -> SheetPlan? {
    let headings = head.headings(of: row)
    var fields: [SheetPlan.Field] = []
    var isSound = true
    for (column, place) in map.columns {
      switch place.value {
      case .column(let index):
        fields.append(.init(column: column, source: .column(index), words: words(column)))
      case .heading(let text):
        let found = headings.filter { $0.value.lowercased() == text.lowercased() }.keys.sorted()
        if found.count == 1 {
          fields.append(.init(column: column, source: .column(found[0]), words: words(column)))
          continue
        }
        isSound = false
        let arguments = [text, String(row), sheet.name]
        if found.isEmpty {
          let nearest = NearestName.nearest(to: text, among: headings.values.sorted())
          diagnostics.report(
            Diagnostic(
              .mapHeading, at: place.location, arguments,
              hint: nearest.map { Phrase(.hintDidYouMean, $0) } ?? Phrase(.hintMapColumn)))
        } else {
          diagnostics.report(
            Diagnostic(
              .mapHeadingTwice, at: place.location, arguments, hint: Phrase(.hintMapColumn)))
        }
      }
    }
    fields.sort { position($0) < position($1) }
    for (column, text) in map.constants {
      fields.append(.init(column: column, source: .constant(text.value, text.location)))
    }
    guard isSound else { return nil }
    return SheetPlan(
      sheet: sheet, headerRow: row, fields: fields, numbers: numbers, dates: dates, isMapped: true)
  }

  /// Reports the columns that no record can do without and the mapping says nothing of: they are
  /// missing in every sheet.
  func reportMissing(_ diagnostics: inout Diagnostics) -> Bool {
    let given = Set(map.columns.map(\.column) + map.constants.map(\.column))
    let missing = ActivityHeader.missing(from: given, rules)
    for column in missing {
      diagnostics.report(
        Diagnostic(
          .columnMissing, at: map.columnsLocation ?? SourceLocation(file: map.file),
          [column.rawValue], hint: ActivityHeader.columnsHint))
    }
    return !missing.isEmpty
  }

  private func words(_ column: ActivityColumn) -> [String: String] { map.words[column] ?? [:] }

  private func position(_ field: SheetPlan.Field) -> Int {
    if case .column(let index) = field.source { index } else { .max }
  }
}

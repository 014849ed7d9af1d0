import BanyanDiagnostics
import BanyanDocuments

/// Turns a workbook of `activity/` into its sheets of records.
struct WorkbookInputs {
  let path: String
  let name: String
  let rules: HeaderRules

  /// One input for each sheet that is read; what is wrong with the workbook is reported.
  func inputs(_ diagnostics: inout Diagnostics) throws(FileError) -> [ActivityInput] {
    do throws(StreamFailure) {
      return try read(&diagnostics)
    } catch {
      switch error {
      case .outside(let failure): throw failure
      case .damaged(var diagnostic):
        diagnostic.location = diagnostic.location ?? SourceLocation(file: name)
        diagnostics.report(diagnostic)
        return []
      }
    }
  }

  private func read(_ diagnostics: inout Diagnostics) throws(StreamFailure) -> [ActivityInput] {
    let workbook = try Workbook(path: path, name: name)
    var inputs: [ActivityInput] = []
    var skipped: [Workbook.Sheet] = []
    var hasTable = false
    for sheet in workbook.sheets {
      let place = SourceLocation(file: name, sheet: sheet.name)
      let head = try SheetHead(try workbook.reader(of: sheet))
      if head.rows.isEmpty { continue }
      if sheet.isHidden {
        diagnostics.report(
          Diagnostic(.workbookHidden, at: place, hint: Phrase(.hintWorkbookHidden)))
        continue
      }
      guard let found = head.knownRow() else {
        skipped.append(sheet)
        continue
      }
      hasTable = true
      if let plan = plan(sheet, found.row, found.headings, &diagnostics) {
        inputs.append(input(plan, workbook))
      }
    }
    guard hasTable else {
      diagnostics.report(
        Diagnostic(.workbookNone, at: SourceLocation(file: name), hint: ActivityHeader.columnsHint))
      return []
    }
    for sheet in skipped {
      diagnostics.report(
        Diagnostic(
          .workbookSkipped, at: SourceLocation(file: name, sheet: sheet.name),
          hint: ActivityHeader.columnsHint))
    }
    return inputs
  }

  func input(_ plan: SheetPlan, _ workbook: Workbook) -> ActivityInput {
    ActivityInput(name: name, size: plan.sheet.packedSize, sheet: plan.layout) {
      () throws(StreamFailure) in try SheetStream(plan, workbook)
    }
  }

  /// The fields of a sheet whose headings are our columns.
  private func plan(
    _ sheet: Workbook.Sheet, _ row: Int, _ headings: [Int: String],
    _ diagnostics: inout Diagnostics
  ) -> SheetPlan? {
    var fields: [SheetPlan.Field] = []
    var isSound = true
    var meant: Set<String> = []
    func place(_ column: Int) -> SourceLocation {
      SourceLocation(
        file: name, line: row, column: column + 1, sheet: sheet.name,
        cell: "\(CellName.letters(column))\(row)")
    }
    for (index, text) in headings.sorted(by: { $0.key < $1.key }) {
      guard let column = ActivityColumn(rawValue: text.lowercased()) else {
        isSound = false
        let nearest = ActivityHeader.nearest(to: text.lowercased())
        if let nearest { meant.insert(nearest) }
        diagnostics.report(
          Diagnostic(
            .columnUnknown, at: place(index), [text],
            hint: nearest.map { Phrase(.hintDidYouMean, $0) } ?? ActivityHeader.columnsHint))
        continue
      }
      if fields.contains(where: { $0.column == column }) {
        isSound = false
        diagnostics.report(Diagnostic(.columnRepeated, at: place(index), [text]))
        continue
      }
      fields.append(.init(column: column, source: .column(index)))
    }
    let given = Set(fields.map(\.column))
    let missing = ActivityHeader.missing(from: given, rules).filter { !meant.contains($0.rawValue) }
    for column in missing {
      diagnostics.report(
        Diagnostic(
          .columnMissing,
          at: SourceLocation(file: name, line: row, sheet: sheet.name, cell: "A\(row)"),
          [column.rawValue], hint: ActivityHeader.columnsHint))
    }
    guard isSound, missing.isEmpty else { return nil }
    return SheetPlan(
      sheet: sheet, headerRow: row, fields: fields, numbers: rules.numbers, dates: rules.dates,
      isMapped: false)
  }
}

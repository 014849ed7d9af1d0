import BanyanDiagnostics
import BanyanFiles
import BanyanSpreadsheets

/// Turns a workbook of `activity/` into its sheets of records.
struct WorkbookInputs {
  let path: String
  let name: String
  let rules: HeaderRules
  let inputs: Inputs
  var map: WorkbookMap?

  /// One input for each sheet that is read; what is wrong with the workbook is reported.
  func inputs(_ diagnostics: inout Diagnostics) throws(FileError) -> [ActivityInput] {
    do throws(StreamFailure) {
      return try read(&diagnostics)
    } catch {
      switch error.placed(in: name) {
      case .outside(let failure): throw failure
      case .damaged(let diagnostic):
        diagnostics.report(diagnostic)
        return []
      }
    }
  }

  private func read(_ diagnostics: inout Diagnostics) throws(StreamFailure) -> [ActivityInput] {
    let workbook = try Workbook(path: path, name: name, inputs: inputs)
    var inputs: [ActivityInput] = []
    var skipped: [Workbook.Sheet] = []
    var hasTable = false
    let mapped = map.map { MappedSheets(workbook: workbook, map: $0, rules: rules) }
    let namesColumns = map?.columnsLocation != nil
    let isShort = namesColumns && mapped?.reportMissing(&diagnostics) == true
    for sheet in mapped?.sheets(&diagnostics) ?? workbook.sheets {
      let place = SourceLocation(file: name, sheet: sheet.name)
      let head = try SheetHead(try workbook.reader(of: sheet), through: map?.header)
      if head.rows.isEmpty { continue }
      if sheet.isHidden, mapped?.isNamed(sheet) != true {
        diagnostics.report(
          Diagnostic(.workbookHidden, at: place, hint: Phrase(.hintWorkbookHidden)))
        continue
      }
      let plan: SheetPlan?
      if let mapped, namesColumns {
        guard let row = mapped.headerRow(head) else {
          skipped.append(sheet)
          continue
        }
        plan = mapped.plan(sheet, head, row: row, &diagnostics)
      } else {
        guard let found = head.knownRow(stated: map?.header, constants: constants) else {
          skipped.append(sheet)
          continue
        }
        plan = self.plan(sheet, found.row, found.headings, &diagnostics)
      }
      hasTable = true
      if let plan, !isShort { inputs.append(input(plan, workbook)) }
    }
    guard hasTable else {
      if map?.sheets.isEmpty == false, skipped.isEmpty { return [] }
      // Without a column nothing could be looked for.
      if isShort, map?.columns.isEmpty == true { return [] }
      diagnostics.report(
        Diagnostic(.workbookNone, at: SourceLocation(file: name), hint: headingsHint))
      return []
    }
    for sheet in skipped {
      diagnostics.report(
        Diagnostic(
          .workbookSkipped, at: SourceLocation(file: name, sheet: sheet.name), hint: headingsHint))
    }
    return inputs
  }

  private var constants: Set<ActivityColumn> { Set(map?.constants.map(\.column) ?? []) }

  /// What headings are looked for.
  private var headingsHint: Phrase {
    let headings = (map?.columns ?? []).compactMap { column -> String? in
      if case .heading(let text) = column.place.value { text } else { nil }
    }
    return headings.isEmpty
      ? ActivityHeader.columnsHint : Phrase(.hintOneOf, headings.joined(separator: ", "))
  }

  func input(_ plan: SheetPlan, _ workbook: Workbook) -> ActivityInput {
    ActivityInput(name: name, size: plan.sheet.packedSize, sheet: plan.layout) {
      _ throws(StreamFailure) in try SheetStream(plan, workbook)
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
      fields.append(
        .init(column: column, source: .column(index), words: map?.words[column] ?? [:]))
    }
    for (column, text) in map?.constants ?? [] {
      if fields.contains(where: { $0.column == column }) {
        isSound = false
        diagnostics.report(Diagnostic(.columnRepeated, at: text.location, [column.rawValue]))
      }
      fields.append(.init(column: column, source: .constant(text.value, text.location)))
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
      sheet: sheet, headerRow: row, fields: fields, numbers: map?.numbers ?? rules.numbers,
      dates: map?.dates ?? rules.dates,
      isMapped: false)
  }
}

import BanyanDiagnostics
import BanyanFiles
import BanyanQuantities
import BanyanSpreadsheets

/// A workbook that is the Commission's template, filled or not: its edition, its cells, its lists.
package struct TemplateWorkbook: Sendable {
  /// As findings call it.
  package let file: String
  package let map: TemplateMap
  package let edition: TemplateMap.Edition
  let lists: TemplateLists
  private let sheets: [String: SheetCells]
  private let workbook: Workbook

  package enum Use: Sendable {
    /// Only the newest edition is filled.
    case filling
    /// Earlier ones are read where their labels agree.
    case reading
  }

  /// Nil, with diagnostics, for what is no template, or one of another edition.
  package static func open(
    _ path: String, as name: String, for use: Use, by map: TemplateMap, through inputs: Inputs,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> TemplateWorkbook? {
    do throws(StreamFailure) {
      let workbook = try Workbook(path: path, name: name, inputs: inputs)
      var sheets: [String: SheetCells] = [:]
      for sheet in workbook.sheets where map.sheets.contains(sheet.name) {
        sheets[sheet.name] = try SheetCells(of: sheet, in: workbook)
      }
      guard let edition = edition(of: workbook, sheets, for: use, by: map, &diagnostics) else {
        return nil
      }
      let template = TemplateWorkbook(
        file: name, map: map, edition: edition, lists: TemplateLists(map, sheets),
        sheets: sheets, workbook: workbook)
      // The map was made of the newest; an earlier one must say the same of its cells.
      if edition.day != map.newest?.day, !template.labelsAgree(&diagnostics) { return nil }
      return template
    } catch {
      try error.report(in: name, &diagnostics)
      return nil
    }
  }

  private static func edition(
    of workbook: Workbook, _ sheets: [String: SheetCells], for use: Use, by map: TemplateMap,
    _ diagnostics: inout Diagnostics
  ) -> TemplateMap.Edition? {
    let place = map[.versionDay]
    let cell = map.cell(.versionDay)
    let location = SourceLocation(file: workbook.name, sheet: place.sheet, cell: cell)
    guard case .number(let number)? = sheets[place.sheet]?[cell]?.value,
      let day = workbook.day(number), let newest = map.newest
    else {
      diagnostics.report(
        Diagnostic(
          .templateNone, at: SourceLocation(file: workbook.name), [workbook.name],
          hint: Phrase(.hintTemplateNewest)))
      return nil
    }
    guard let edition = map.edition(of: day) else {
      diagnostics.report(
        Diagnostic(
          .templateUnknown, at: location,
          [day.description, map.editions.map(\.version).joined(separator: ", ")],
          hint: Phrase(.hintTemplateNewest)))
      return nil
    }
    let isTaken = use == .filling ? edition.day == newest.day : edition.isRead
    if isTaken { return edition }
    diagnostics.report(
      Diagnostic(
        .templateVersion, at: location, [edition.version, day.description, newest.version],
        notes: [Note(edition.phrase)], hint: Phrase(.hintTemplateNewest)))
    return nil
  }

  /// Whether every label stands where the newest edition has it.
  private func labelsAgree(_ diagnostics: inout Diagnostics) -> Bool {
    var agree = true
    var told: Set<String> = []
    for field in TemplateField.allCases {
      let place = map[field]
      guard let label = place.label, told.insert("\(place.sheet)!\(label.cell)").inserted else {
        continue
      }
      var stands = ""
      if case .text(let text)? = sheets[place.sheet]?[label.cell]?.value {
        stands = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      if stands == label.text { continue }
      agree = false
      diagnostics.report(
        Diagnostic(
          .templateLabel,
          at: SourceLocation(file: file, sheet: place.sheet, cell: label.cell),
          [stands, label.text], hint: Phrase(.hintTemplateNewest)))
    }
    return agree
  }

  // MARK: Cells

  package func location(
    of field: TemplateField, row: Int = 0, column: Int = 0, block: Int = 0
  ) -> SourceLocation {
    SourceLocation(
      file: file, sheet: map[field].sheet,
      cell: map.cell(field, row: row, column: column, block: block))
  }

  package func cell(
    _ field: TemplateField, row: Int = 0, column: Int = 0, block: Int = 0
  ) -> SheetCells.Cell? {
    sheets[map[field].sheet]?[map.cell(field, row: row, column: column, block: block)]
  }

  /// The text of a cell; a number stands as its digits.
  package func text(
    _ field: TemplateField, row: Int = 0, column: Int = 0, block: Int = 0
  ) -> String? {
    switch cell(field, row: row, column: column, block: block)?.value {
    case .text(let text): text
    case .number(let number): "\(number.normalised)"
    default: nil
    }
  }

  /// Nil for what is no number.
  package func number(
    _ field: TemplateField, row: Int = 0, column: Int = 0, block: Int = 0
  ) -> ExactRatio? {
    guard case .number(let number)? = cell(field, row: row, column: column, block: block)?.value
    else { return nil }
    return ExactRatio(number)
  }

  package func truth(_ field: TemplateField, block: Int) -> Bool? {
    switch cell(field, block: block)?.value {
    case .truth(let truth): truth
    case .number(let number): !number.isZero
    default: nil
    }
  }

  package func day(_ field: TemplateField) -> CalendarDate? {
    switch cell(field)?.value {
    case .number(let number): workbook.day(number)
    case .text(let text): CalendarDate(iso: text)
    default: nil
    }
  }
}

extension TemplateMap {
  /// Every sheet that it speaks of.
  var sheets: Set<String> { Set(TemplateField.allCases.map { self[$0].sheet }) }
}

/// The lists that a template lets its cells be chosen from, as it holds them itself.
struct TemplateLists: Sendable {
  /// By code; a name may stand for several codes in the Commission's list.
  let countryNames: [String: String]
  let currencies: Set<String>
  /// Routes by category; one alone means that routes do not matter.
  let routes: [String: [String]]
  /// Category by CN code of eight digits.
  let categories: [String: String]

  init(_ map: TemplateMap, _ sheets: [String: SheetCells]) {
    func texts(_ field: TemplateField, column: Int = 0) -> [String?] {
      let place = map[field]
      return (0..<place.rows).map { row in
        guard
          case .text(let text)? = sheets[place.sheet]?[map.cell(field, row: row, column: column)]?
            .value
        else { return nil }
        return text
      }
    }
    func pairs(_ keys: TemplateField, _ values: TemplateField) -> [String: String] {
      var pairs: [String: String] = [:]
      for case (let key?, let value?) in zip(texts(keys), texts(values)) where pairs[key] == nil {
        pairs[key] = value
      }
      return pairs
    }
    countryNames = pairs(.countryCodes, .countryNames)
    currencies = Set(texts(.currencyCodes).compactMap { $0 })
    categories = pairs(.codeNumbers, .codeCategories)
    let columns = (0..<map[.categoryRoutes].columns).map { texts(.categoryRoutes, column: $0) }
    var routes: [String: [String]] = [:]
    for (row, name) in texts(.categoryNames).enumerated() {
      guard let name else { continue }
      routes[name] = columns.compactMap { $0[row] }.filter { $0 != "n.a." }
    }
    self.routes = routes
  }
}

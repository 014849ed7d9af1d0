import BanyanDiagnostics
import BanyanQuantities

/// Items III.2 to III.4: activity data, results, reliability.
extension Decree06Document {
  var partIII: [DecreeBlock] {
    [part("III"), item("III.1")] + method + [item("III.2")] + activityTables + [item("III.3")]
      + [.table(resultTable), .table(gasTable)] + stepTables + [item("III.4")] + reliability
  }

  // MARK: III.2

  private var activityTables: [DecreeBlock] {
    report.years.flatMap { year -> [DecreeBlock] in
      guard year.covered != nil else { return [.paragraph(text(.yearNone, String(year.year)))] }
      return report.tables.filter { $0.year == year.year }.map { .table(table($0)) }
    }
  }

  private func table(_ table: ActivityTable) -> DecreeTable {
    let form = report.forms.circular38
    let columns = form.columns(ofTable: table.key)
    var rows = table.rows.enumerated().map { index, cells in
      DecreeTable.Row(cells: [String(index + 1)] + cells.map(cell))
    }
    if let total = table.total, !rows.isEmpty {
      let blanks = Array(repeating: "", count: columns.count - 2)
      rows.append(
        .init(cells: ["", text(.total)] + blanks + [number.data(total)], isTotal: true))
    }
    var remarks = table.remarks.map { remark in
      // The one remark with a number among its arguments is the mass of steam.
      remark.text.text(in: language, arguments: remark.arguments.map(localised))
    }
    if rows.isEmpty { remarks.insert(text(.tableNone, String(table.year)), at: 0) }
    return DecreeTable(
      caption: text(
        .tableCaption, table.key, form.heading(table.key).text(in: language), String(table.year)),
      origin: text(.circularCaption),
      columns: [text(.columnNumber)] + columns.map { $0.text(in: language) },
      numeric: numericColumns(table), rows: rows, remarks: remarks)
  }

  private func localised(_ argument: String) -> String {
    ExactDecimal(argument).map(number.data)
      ?? report.forms.names.citation(number.unit(argument), in: language)
  }

  private func numericColumns(_ table: ActivityTable) -> Set<Int> {
    var columns: Set<Int> = []
    for cells in table.rows {
      for (index, cell) in cells.enumerated() {
        switch cell {
        case .number, .quantity: columns.insert(index + 1)
        default: break
        }
      }
    }
    return columns
  }

  private func cell(_ cell: ActivityTable.Cell) -> String {
    switch cell {
    case .text(let written): written
    case .words(let words): text(words)
    case .activity(let line): name(of: line)
    case .number(let value): number.data(value)
    case .quantity(let value, let unit): "\(number.data(value)) \(number.unit(unit))"
    case .unit(let symbol): number.unit(symbol)
    case .unknown: "…"
    }
  }

  // MARK: III.3

  /// The two years side by side; one without data stays empty.
  private func figures(_ figure: ByYear) -> [String] { printed(figure, number.tonnes) }

  /// Dots where a year has no record behind the figure: nobody knows that it is zero. A dash where
  /// neither year has one.
  private func printed(_ figure: ByYear, _ format: (ExactDecimal) -> String) -> [String] {
    let occurs = report.years.contains { figure.value(in: $0.year) != nil }
    return report.years.map { year in
      if let value = figure.value(in: year.year) { return format(value) }
      return year.covered == nil || occurs ? "…" : "–"
    }
  }

  private var yearColumns: [String] {
    report.years.map { text(.columnYear, String($0.year)) }
  }

  private var resultTable: DecreeTable {
    func rows(_ isDirect: Bool) -> [DecreeTable.Row] {
      report.sources.filter { $0.type.isDirect == isDirect }.map { source in
        .init(cells: [sourceTitle(source.type)] + figures(source.equivalent))
      }
    }
    func total(_ title: DecreeText, _ figure: ByYear) -> DecreeTable.Row {
      .init(cells: [text(title)] + figures(figure), isTotal: true)
    }
    var all = rows(true)
    all.append(total(.totalDirect, report.direct))
    all += rows(false)
    all.append(total(.totalIndirect, report.indirect))
    all.append(total(.total, report.total))
    all.append(.init(cells: [text(.biogenicRow)] + figures(report.biogenicCarbonDioxide)))
    let unquantified = report.lines.filter(\.line.lacksBiogenicCarbonDioxide).map(name)
    return DecreeTable(
      caption: text(.resultsCaption), origin: text(.ownCaption),
      columns: [text(.columnSource)] + yearColumns, numeric: [1, 2], rows: all,
      remarks: unquantified.isEmpty
        ? [] : [text(.biogenicNone, Self.once(unquantified).joined(separator: ", "))])
  }

  private var gasTable: DecreeTable {
    let years = report.years.map { String($0.year) }
    var rows = report.gases.map { gas in
      DecreeTable.Row(
        cells: [number.gas(gas.gas) + (gas.isKyoto ? "" : " (*)")]
          + printed(gas.tonnes, number.mass) + figures(gas.equivalent))
    }
    rows.append(.init(cells: [text(.total), "", ""] + figures(report.total), isTotal: true))
    return DecreeTable(
      caption: text(.gasesCaption), origin: text(.ownCaption),
      columns: [text(.columnGas)] + years.map { text(.columnTonnes, $0) }
        + years.map { text(.columnEquivalent, $0) }, numeric: [1, 2, 3, 4], rows: rows,
      remarks: report.gases.allSatisfy(\.isKyoto) ? [] : [text(.outsideKyoto, "(*)")])
  }

  /// Every multiplication of the report, one table a year.
  private var stepTables: [DecreeBlock] {
    report.years.filter { $0.covered != nil }.map { year in
      let steps = report.steps.filter { $0.year == year.year }
      var rows: [DecreeTable.Row] = []
      for (index, step) in steps.enumerated() {
        if index == 0 || steps[index - 1].type != step.type {
          rows.append(.init(cells: [sourceTitle(step.type)], isGroup: true))
        }
        rows.append(
          .init(cells: [
            name(of: step.line), number.gas(step.gas), formula(step),
            number.tonnes(step.equivalent),
          ]))
      }
      rows.append(
        .init(
          cells: [text(.total), "", "", number.tonnes(report.total[year.year])], isTotal: true))
      return .table(
        DecreeTable(
          caption: text(.stepsCaption, String(year.year)), origin: text(.ownCaption),
          columns: [
            text(.columnActivity), text(.columnGas), text(.columnFormula), text(.columnResult),
          ], numeric: [3], rows: rows))
    }
  }

  private func formula(_ step: CalculationStep) -> String {
    let quantity = number.data(step.quantity)
    switch step.type {
    case .refrigerant where step.kilograms == .one:
      return text(.stepRefrigerant, quantity, number.data(step.potential))
    case .electricity where step.unit == "MWh":
      let tonnes = step.kilograms * step.potential * ExactDecimal(coefficient: 1, exponent: -3)
      return text(.stepElectricity, quantity, number.data(tonnes))
    default:
      return text(
        .stepFactor, quantity, number.unit(step.unit), number.data(step.kilograms),
        number.data(step.potential))
    }
  }

  static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

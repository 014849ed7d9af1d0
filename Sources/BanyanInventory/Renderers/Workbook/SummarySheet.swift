import BanyanCalculation
import BanyanDiagnostics
import BanyanSpreadsheets
import BanyanQuantities

/// The first sheet: what the organisation reports, each figure a formula over the lines.
struct SummarySheet {
  private let view: WorkbookView
  private let lines: LinesSheet
  private(set) var sheet: NewWorkbook.Sheet

  private var report: InventoryReport { view.report }
  /// Row of the location-based total, for the shares.
  private var totalRow = 0

  init(_ view: WorkbookView, _ lines: LinesSheet) {
    self.view = view
    self.lines = lines
    sheet = NewWorkbook.Sheet(view.say(.sheetSummary), widths: [22, 50, 18, 18, 12])
    head()
    totals()
    baseYear()
    categories()
    subcategories()
    scopes()
    gases()
    facilities()
  }

  // MARK: Head

  private mutating func head() {
    let settings = report.settings
    sheet.rows.append([.text(view.say(.pageTitle), .init(.title))])
    sheet.rows.append([.text(settings.organisation.name, .init(.section))])
    func fact(_ label: String, _ cell: NewWorkbook.Cell) {
      sheet.rows.append([.text(label, .init(.quiet)), cell])
    }
    func left(_ content: NewWorkbook.Content, _ format: String) -> NewWorkbook.Cell {
      .init(content, .init(format: format, side: .left))
    }
    fact(view.say(.from), left(.date(settings.period.from), view.dateFormat))
    fact(view.say(.through), left(.date(settings.period.through), view.dateFormat))
    fact(view.say(.standard), .text(InventoryReport.standardTitle))
    fact("GWP", .text("\(report.potentials.name): \(report.potentials.title)"))
    fact(view.say(.consolidation), .text(view.view.consolidation))
    fact(view.say(.records), left(.number(ExactDecimal(report.records)), "#,##0"))
    sheet.rows.append([.text(view.say(.exactness), .init(.quiet))])
  }

  // MARK: Blocks

  /// A blank row and a head.
  private mutating func block(_ title: String) {
    sheet.rows.append([])
    let words = [title, view.say(.figure)]
    let figures = [view.say(.unitTonnesCO2e), view.say(.unitTonnes), view.say(.share)]
    sheet.rows.append(
      words.map { .text($0, .init(.heading)) }
        + figures.map { .text($0, .init(.heading, side: .right)) })
  }

  private var nextRow: Int { sheet.rows.count + 1 }

  private mutating func row(
    _ key: String, _ title: String, equivalent: Figure? = nil, tonnes: Figure? = nil,
    hasShare: Bool = true, isTotal: Bool = false
  ) {
    let look: NewWorkbook.Style.Look = isTotal ? .total : .plain
    sheet.rows.append([
      .text(key, .init(look)), .text(title, .init(look)),
      equivalent?.cell(look) ?? .empty(.init(look)),
      tonnes?.cell(look) ?? .empty(.init(look)),
      hasShare ? share(equivalent, look) : .empty(.init(look)),
    ])
  }

  /// Of the location-based total; empty where that is zero.
  private func share(_ figure: Figure?, _ look: NewWorkbook.Style.Look) -> NewWorkbook.Cell {
    guard let figure, !report.total.isZero, totalRow > 0 else { return .empty(.init(look)) }
    let value = figure.value.divided(by: report.total, significantDigits: 20)
    return .init(
      .formula("C\(nextRow)/C$\(totalRow)", value: value),
      .init(look, format: WorkbookView.percent))
  }

  /// The sum of the block's rows from a row to the last.
  private mutating func sum(from first: Int, _ value: ExactDecimal) {
    guard first < nextRow else { return }
    row(
      view.say(.total), "",
      equivalent: Figure(value, "SUM(C\(first):C\(nextRow - 1))"), isTotal: true)
  }

  private mutating func totals() {
    block(view.say(.total))
    totalRow = nextRow
    row(
      "", view.say(.totalLocationBased), equivalent: Figure(report.total, lines.totalFormula),
      isTotal: true)
    row(
      "", view.say(.totalMarketBased),
      equivalent: Figure(report.marketBasedTotal, lines.marketFormula), hasShare: false)
    row(
      "", view.say(.biogenicApart),
      tonnes: view.view.biogenicTonnes.map { _ in
        Figure(report.biogenicCarbonDioxide, lines.formula(ofGas: \.isBiogenicCarbonDioxide))
      }, hasShare: false)
    if let gap = view.view.biogenicGap {
      row("", "\(view.say(.biogenicApart)), \(gap)", hasShare: false)
    }
    for gas in report.outsideBasket {
      row(
        "", view.say(.outsideBasket, gas.gas), equivalent: Figure(gas.equivalent),
        tonnes: mass(gas), hasShare: false)
    }
  }

  private mutating func baseYear() {
    guard let statement = report.baseYear else { return }
    block(view.say(.baseYear))
    let year = String(statement.baseYear.year)
    row(
      year, view.say(.baseYearTotal), equivalent: Figure(statement.baseYear.total),
      hasShare: false)
    if let recalculated = statement.recalculated {
      row(
        year, view.say(.baseYearRecalculated), equivalent: Figure(recalculated), hasShare: false)
    }
    if let difference = statement.difference {
      let reference = nextRow - 1
      row(
        "", view.say(.differenceToBaseYear),
        equivalent: Figure(difference, "C\(totalRow)-C\(reference)"), hasShare: false)
    } else {
      row("", view.say(.baseYearNotCompared), hasShare: false)
    }
  }

  private mutating func categories() {
    block(view.say(.category))
    let first = nextRow
    for item in report.categories {
      row(
        String(item.category), view.view.say(InventoryCategory.title(ofCategory: item.category)),
        equivalent: Figure(item.equivalent, lines.formula(ofCategory: item.category)))
    }
    sum(from: first, report.total)
  }

  private mutating func subcategories() {
    let parts = report.categories.flatMap(\.parts)
    if parts.isEmpty { return }
    block(view.say(.subcategory))
    let first = nextRow
    for part in parts {
      row(
        part.subcategory.rawValue, view.view.say(part.subcategory.title),
        equivalent: Figure(part.equivalent, lines.formula(ofSubcategoryIn: "A\(nextRow)")))
    }
    sum(from: first, report.total)
  }

  private mutating func scopes() {
    block(view.say(.scope))
    for item in report.scopes {
      let number = String(item.scope)
      let title: String =
        switch item.method {
        case .locationBased: view.say(.scopeByMarket, number, view.say(.locationBased))
        case .marketBased: view.say(.scopeByMarket, number, view.say(.marketBased))
        case nil: view.say(.scopeNumber, number)
        }
      let formula =
        item.scope == 3
        ? lines.formula(fromCategory: 3)
        : lines.formula(ofCategory: item.scope, byMarket: item.method == .marketBased)
      row(
        number, title, equivalent: Figure(item.equivalent, formula),
        hasShare: item.method != .marketBased)
    }
  }

  private mutating func gases() {
    if report.gases.isEmpty { return }
    block(view.say(.gas))
    let first = nextRow
    for gas in report.gases {
      row(
        gas.gas, view.view.name(ofGas: gas.gas), equivalent: Figure(gas.equivalent),
        tonnes: mass(gas))
    }
    sum(from: first, report.total)
  }

  /// Tonnes of a gas whatever its origin, biogenic CO2 apart.
  private func mass(_ gas: InventoryReport.GasTotal) -> Figure {
    var figure = Figure(
      gas.tonnes,
      lines.formula { $0.gas.formula == gas.gas && !$0.isBiogenicCarbonDioxide })
    figure.format = WorkbookView.format(of: Gas(gas.gas))
    return figure
  }

  private mutating func facilities() {
    block(view.say(.facility))
    let first = nextRow
    for item in report.facilities {
      row(
        item.facility.id, item.facility.name,
        equivalent: Figure(item.equivalent, lines.formula(ofFacilityIn: "A\(nextRow)")))
    }
    sum(from: first, report.total)
  }

  /// A figure with the formula that gives it, where there is one.
  private struct Figure {
    let value: ExactDecimal
    let formula: String?
    var format = WorkbookView.tonnes

    init(_ value: ExactDecimal, _ formula: String? = nil) {
      self.value = value
      self.formula = formula
    }

    func cell(_ look: NewWorkbook.Style.Look) -> NewWorkbook.Cell {
      .init(
        formula.map { .formula($0, value: value) } ?? .number(value), .init(look, format: format))
    }
  }
}

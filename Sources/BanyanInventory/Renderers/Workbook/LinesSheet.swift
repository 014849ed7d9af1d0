import BanyanCalculation
import BanyanDiagnostics
import BanyanSpreadsheets
import BanyanQuantities

/// Every line, one row each, and where the other sheets find its columns.
struct LinesSheet {
  private enum Column: Int, CaseIterable {
    case id, category, subcategory, title, facility, source, activity, process, from, through
    case records, quantity, unit, factor, equivalent, market, marketBasis
  }

  private let view: WorkbookView
  /// Gases by the origin of their carbon, in the order of inventories.
  private let species: [GasSpecies]
  private var table: SheetTable

  var sheet: NewWorkbook.Sheet { table.sheet }

  init(_ view: WorkbookView) {
    self.view = view
    species = Set(view.report.lines.lazy.flatMap(\.line.gases).map(\.species)).sorted()
    let widths: [Column: Double] = [
      .id: 44, .category: 9, .subcategory: 11, .title: 28, .facility: 12, .source: 18,
      .activity: 34, .process: 14, .from: 12, .through: 12, .records: 10, .quantity: 16,
      .unit: 10, .factor: 38, .equivalent: 14, .market: 16, .marketBasis: 28,
    ]
    table = SheetTable(
      view.say(.sheetLines),
      Column.allCases.map { (Self.title($0, view), widths[$0] ?? 12) }
        + species.map { (view.say(.massOf, view.name(of: $0)), 16) })
    for line in view.report.lines { table.add(row(line)) }
    table.addTotals(view.say(.total), totals)
  }

  private static func title(_ column: Column, _ view: WorkbookView) -> String {
    switch column {
    case .id: view.say(.line)
    case .category: view.say(.category)
    case .subcategory: view.say(.subcategory)
    case .title: view.say(.name)
    case .facility: view.say(.facility)
    case .source: view.say(.source)
    case .activity: view.say(.activity)
    case .process: view.say(.process)
    case .from: view.say(.from)
    case .through: view.say(.through)
    case .records: view.say(.records)
    case .quantity: view.say(.quantity)
    case .unit: view.say(.unit)
    case .factor: view.say(.factor)
    case .equivalent: view.say(.unitTonnesCO2e)
    case .market: view.say(.marketEquivalent)
    case .marketBasis: view.say(.marketBasis)
    }
  }

  private func row(_ item: InventoryLine) -> [NewWorkbook.Cell] {
    let line = item.line
    let own = Column.allCases.map { column -> NewWorkbook.Cell in
      switch column {
      case .id: .text(item.id)
      case .category: .number(ExactDecimal(item.category.category), "0")
      case .subcategory: .text(item.category.rawValue)
      case .title: .text(view.view.say(item.category.title))
      case .facility: .text(line.facility.id)
      case .source: .text(line.source)
      case .activity: .text(line.activity.description)
      case .process: .text(line.process ?? "")
      case .from: view.date(line.period.from)
      case .through: view.date(line.period.through)
      case .records: .count(line.records)
      case .quantity: .number(line.quantity, WorkbookView.format(for: line.quantity))
      case .unit: .text(line.unit.symbol)
      case .factor: .text(line.basis.name)
      case .equivalent: .number(item.equivalent, WorkbookView.tonnes)
      case .market: .number(market(item), WorkbookView.tonnes)
      case .marketBasis: .text(line.market.map(basis) ?? "")
      }
    }
    return own + species.map { mass(of: $0, in: line) }
  }

  /// The figure that counts in the market-based total: for all but purchased energy, the same.
  private func market(_ item: InventoryLine) -> ExactDecimal {
    guard item.category.category == 2 else { return item.equivalent }
    return item.line.market?.equivalent ?? item.equivalent
  }

  private func basis(_ market: MarketFigure) -> String {
    switch market.source {
    case .contract(let contract): contract.id
    case .factor(_, let match):
      match.chosen.id
    case .locationBased: view.say(.locationBased)
    }
  }

  /// Tonnes; empty where the line has none of it.
  private func mass(of species: GasSpecies, in line: EmissionLine) -> NewWorkbook.Cell {
    let figures = line.gases.filter { $0.species == species }
    if figures.isEmpty { return .empty() }
    return .number(
      figures.reduce(.zero) { $0 + $1.tonnes }, WorkbookView.format(of: species.gas))
  }

  private var totals: [Int: (value: ExactDecimal, format: String)] {
    let report = view.report
    var totals: [Int: (value: ExactDecimal, format: String)] = [
      Column.records.rawValue: (
        ExactDecimal(report.lines.reduce(0) { $0 + $1.line.records }), "#,##0"
      ),
      Column.equivalent.rawValue: (report.total, WorkbookView.tonnes),
      Column.market.rawValue: (report.marketBasedTotal, WorkbookView.tonnes),
    ]
    for (index, item) in species.enumerated() {
      totals[Column.allCases.count + index] = (mass(of: item), WorkbookView.format(of: item.gas))
    }
    return totals
  }

  private func mass(of species: GasSpecies) -> ExactDecimal {
    view.report.lines.lazy.flatMap(\.line.gases).filter { $0.species == species }
      .reduce(.zero) { $0 + $1.tonnes }
  }

  // MARK: Formulas over the lines; nil where there is no line

  var totalFormula: String? { range(.equivalent).map { "SUM(\($0))" } }
  var marketFormula: String? { range(.market).map { "SUM(\($0))" } }

  /// Tonnes CO2e of a category, 1 to 6; by market where that is asked.
  func formula(ofCategory category: Int, byMarket: Bool = false) -> String? {
    guard let figures = range(byMarket ? .market : .equivalent), let keys = range(.category) else {
      return nil
    }
    return "SUMIF(\(keys),\(category),\(figures))"
  }

  /// Categories 3 to 6.
  func formula(fromCategory category: Int) -> String? {
    guard let figures = range(.equivalent), let keys = range(.category) else { return nil }
    return "SUMIF(\(keys),\">=\(category)\",\(figures))"
  }

  /// By the text of a cell, compared letter by letter: a pattern in a name means nothing here.
  func formula(ofSubcategoryIn cell: String) -> String? { formula(.subcategory, equal: cell) }
  func formula(ofFacilityIn cell: String) -> String? { formula(.facility, equal: cell) }

  private func formula(_ column: Column, equal cell: String) -> String? {
    guard let figures = range(.equivalent), let keys = range(column) else { return nil }
    return "SUMPRODUCT(EXACT(\(keys),\(cell))*\(figures))"
  }

  /// Tonnes of a gas, over the columns of its origins.
  func formula(ofGas wanted: (GasSpecies) -> Bool) -> String? {
    let columns = species.indices.filter { wanted(species[$0]) }
    let ranges = columns.compactMap { index in
      table.range(ofColumn: Column.allCases.count + index).map { sheet.reference + $0 }
    }
    return ranges.isEmpty ? nil : "SUM(\(ranges.joined(separator: ",")))"
  }

  private func range(_ column: Column) -> String? {
    table.range(ofColumn: column.rawValue).map { sheet.reference + $0 }
  }
}

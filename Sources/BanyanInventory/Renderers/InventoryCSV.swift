import BanyanCalculation
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// The inventory's lines for a spreadsheet: RFC 4180, exact decimals with a point, stable English
/// headers in every language. Totals are not mixed in: a column sums to them. A base year, where one is
/// chosen, stands in two columns of the first line alone, so that it too is what its column sums to.
package struct InventoryCSV {
  package init() {}

  package func text(of report: InventoryReport) -> String {
    let gases = Self.gases(in: report.lines)
    let base = report.baseYear
    var text = CSVRecord.line(
      Self.headers + gases.map(Self.header) + (base == nil ? [] : Self.baseYearHeaders))
    for (index, line) in report.lines.enumerated() {
      text += CSVRecord.line(
        Self.names(of: line) + Self.figures(of: line, gases)
          + (base.map { Self.baseYear($0, isFirst: index == 0) } ?? []))
    }
    return text
  }

  /// Whether the first line of a text is that of an inventory's.
  package static func isHeading(_ first: Substring) -> Bool {
    first.hasPrefix(headers.joined(separator: ","))
  }

  private static let headers = [
    "id", "category", "facility", "source", "activity", "process", "from", "through", "records",
    "quantity", "unit", "factor", "tCO2e", "marketBased_tCO2e", "biogenic_CO2_t",
  ]

  private static let baseYearHeaders = ["baseYear", "baseYear_tCO2e"]

  private static func baseYear(
    _ statement: InventoryReport.BaseYearStatement, isFirst: Bool
  ) -> [String] {
    isFirst
      ? [String(statement.baseYear.year), statement.reference.normalised.description] : ["", ""]
  }

  /// Gases of all lines, in the order of inventories; biogenic CO2 has its own column.
  private static func gases(in lines: [InventoryLine]) -> [Gas] {
    Set(
      lines.lazy.flatMap(\.line.gases).filter { !$0.species.isBiogenicCarbonDioxide }
        .map(\.species.gas)
    ).sorted()
  }

  /// What a publisher printed only as CO2e is no gas of its own.
  private static func header(of gas: Gas) -> String {
    gas == .publishedEquivalent ? "published_CO2e_t" : "\(gas)_t"
  }

  /// Columns that hold text of the user or of a table.
  private static func names(of item: InventoryLine) -> [String] {
    let line = item.line
    return [
      item.id, item.category.rawValue, line.facility.id, line.source, line.activity.description,
      line.process ?? "",
    ].map(ShownText.cell)
  }

  private static func figures(of item: InventoryLine, _ gases: [Gas]) -> [String] {
    let line = item.line
    let own = [
      line.period.from.description, line.period.through.description,
      String(line.records), line.quantity.normalised.description, ShownText.cell(line.unit.symbol),
      ShownText.cell(line.basis.name), item.equivalent.normalised.description,
      line.market?.equivalent.normalised.description ?? "",
      // What is not quantified is not zero.
      line.lacksBiogenicCarbonDioxide ? "" : line.biogenicCarbonDioxide.normalised.description,
    ]
    return own + gases.map { mass(of: $0, in: line) }
  }

  /// Tonnes of a gas, whatever the origin of its carbon; empty where the line has none of it.
  private static func mass(of gas: Gas, in line: EmissionLine) -> String {
    let figures = line.gases.filter {
      $0.species.gas == gas && !$0.species.isBiogenicCarbonDioxide
    }
    if figures.isEmpty { return "" }
    return figures.reduce(ExactDecimal.zero) { $0 + $1.tonnes }.normalised.description
  }
}

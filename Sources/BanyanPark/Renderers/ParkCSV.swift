import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Every figure of the report on a line of its own, unrounded: RFC 4180, exact decimals with a point,
/// the same keys in every language.
package struct ParkCSV {
  let tables: [ParkTable]

  /// Whether the first line of a text is that of a park's figures.
  package static func isHeading(_ first: Substring) -> Bool {
    first == headers.joined(separator: ",")
  }

  private static let headers = ["table", "row", "column", "value", "unit"]

  var text: String {
    var text = CSVRecord.line(Self.headers)
    for table in tables {
      for row in table.rows {
        let name = Self.value(of: row[0]).value
        for (column, cell) in zip(table.columns, row).dropFirst() {
          let (value, unit) = Self.value(of: cell)
          if value.isEmpty { continue }
          text += CSVRecord.line([table.key, name, column.key, value, unit])
        }
      }
    }
    return text
  }

  private static func value(of cell: ParkTable.Cell) -> (value: String, unit: String) {
    switch cell {
    case .words(let text): (ShownText.cell(text), "")
    case .named(let key, _): (key, "")
    case .tonnes(let value): (value.normalised.description, "tCO2e")
    case .mass(let value): (value.normalised.description, "t")
    case .quantity(let quantity):
      quantity.map { ($0.value.decimal().normalised.description, $0.unit) } ?? ("", "")
    case .figure(let value): (value.normalised.description, "")
    case .percent(let value): value.map { ($0.normalised.description, "%") } ?? ("", "")
    case .none, .withheld: ("", "")
    }
  }
}

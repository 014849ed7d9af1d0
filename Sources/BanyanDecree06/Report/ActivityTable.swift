import BanyanDiagnostics
import BanyanQuantities

/// One of the tables of Circular 38/2023, Annex II, section 1, for one year.
package struct ActivityTable: Sendable {
  package enum Cell: Sendable {
    case text(String)
    case words(DecreeText)
    /// The name of the activity of a line.
    case activity(DecreeLine)
    case number(ExactDecimal)
    /// A number in another unit than the column's.
    case quantity(ExactDecimal, unit: String)
    case unit(String)
    /// Asked for by the table and not in the workspace: prints blank and stands among the missing.
    case unknown
  }

  /// `1.1`, `2.2`, `3` …: the key of the table's heading.
  package let key: String
  package let year: Int
  package let rows: [[Cell]]
  /// The sum of the last column, where it is one.
  package let total: ExactDecimal?
  /// Sources of calorific values and the like, printed below the table.
  package let remarks: [Remark]

  package struct Remark: Sendable, Equatable {
    package let text: DecreeText
    package let arguments: [String]
  }

  init(
    _ key: String, _ year: Int, rows: [[Cell]], total: ExactDecimal? = nil, remarks: [Remark] = []
  ) {
    self.key = key
    self.year = year
    self.rows = rows
    self.total = total
    self.remarks = remarks
  }
}

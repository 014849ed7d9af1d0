import BanyanSpreadsheets

/// Headings of a sheet of costs: a row for what each is and one for its unit. Not every program makes a row
/// as high as its wrapped words, and a sheet as wide as whole headings prints too small.
struct CostHeadings {
  private let parts: [[String]]

  /// A line feed stands before the unit.
  init(_ headings: [String]) {
    parts = headings.map { $0.split(separator: "\n").map(String.init) }
  }

  var rows: [[NewWorkbook.Cell]] {
    (0..<2).map { row in
      parts.map { .text($0.indices.contains(row) ? $0[row] : "", .init(.heading)) }
    }
  }

  /// Wide enough for headings and for the words below them.
  func widths(over words: [[String]]) -> [Double] {
    parts.enumerated().map { column, parts in
      let own = words.compactMap { $0.indices.contains(column) ? $0[column].count : nil }
      return Double((parts.map(\.count) + own + [11]).max() ?? 11) + 2
    }
  }
}

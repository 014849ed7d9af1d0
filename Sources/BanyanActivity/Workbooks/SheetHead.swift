import BanyanFiles
import BanyanSpreadsheets

/// The first rows of a sheet, as texts: where the headings are looked for.
package struct SheetHead: Sendable {
  package struct Row: Sendable {
    package let number: Int
    /// Text of each cell that has one, by the column of the sheet from 0.
    package let texts: [Int: String]
  }

  /// Rows with at least one text.
  package static let mostRows = 20

  package let rows: [Row]

  /// Reads as far as the row `through`, or as far as `mostRows` rows go.
  package init(
    _ reader: SheetReader, through last: Int? = nil
  ) throws(StreamFailure) {
    var rows: [Row] = []
    var number = 0
    var texts: [Int: String] = [:]
    func finish() {
      if !texts.isEmpty { rows.append(Row(number: number, texts: texts)) }
      texts = [:]
    }
    reading: while true {
      switch try reader.next() {
      case .row(let next, _):
        finish()
        if let last, next > last { break reading }
        if last == nil, rows.count == Self.mostRows { break reading }
        if let last, rows.count > Self.mostRows, rows.first?.number ?? 0 < last - Self.mostRows {
          rows.removeFirst()
        }
        number = next
      case .cell:
        guard reader.kind != .blank, texts.count < 1 << 10 else { continue }
        texts[reader.column] = Self.squeezed(
          String(decoding: reader.value.prefix(1 << 12), as: UTF8.self))
      case .end:
        finish()
        break reading
      }
    }
    self.rows = rows
  }

  /// White space of any kind and length reads as one space.
  package static func squeezed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The headings of a row. A cell without one takes that of the cell above it, up to two rows:
  /// a heading that is joined over several rows stands in the uppermost.
  package func headings(of row: Int) -> [Int: String] {
    var headings: [Int: String] = [:]
    for above in rows where above.number <= row && above.number >= row - 2 {
      for (column, text) in above.texts { headings[column] = text }
    }
    return headings
  }

  /// Column of each known heading, for the first row that names the required columns, or at least
  /// three of the known. A row right below that names more of them is taken in its place: headings
  /// may stand in two rows, the upper with titles over several.
  ///
  /// - Parameters:
  ///   - stated: The row that is said to hold the headings.
  ///   - constants: Columns that need no heading.
  package func knownRow(
    stated: Int? = nil, constants: Set<ActivityColumn> = []
  ) -> (row: Int, headings: [Int: String])? {
    var best: (row: Int, headings: [Int: String])?
    var bestCount = 0
    for row in rows where stated == nil || row.number == stated {
      if let best, row.number != best.row + 1 { break }
      guard row.texts.values.contains(where: { Self.column($0) != nil }) else { continue }
      // From the rows above only what is a heading: a title is none.
      var headings = self.headings(of: row.number).filter { Self.column($0.value) != nil }
      headings.merge(row.texts) { _, own in own }
      let known = Set(headings.values.compactMap(Self.column))
      let isEnough =
        stated != nil || known.count >= 3
        || known.union(constants).isSuperset(of: ActivityColumn.required)
      if isEnough, known.count > bestCount {
        best = (row.number, headings)
        bestCount = known.count
      }
    }
    return best
  }

  private static func column(_ heading: String) -> ActivityColumn? {
    ActivityColumn(rawValue: heading.lowercased())
  }
}

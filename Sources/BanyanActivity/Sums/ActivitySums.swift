import BanyanDiagnostics
import BanyanQuantities

/// Where a record begins: file in the sorted list, and byte offset.
struct RecordPosition: Comparable, Hashable, Sendable {
  var file: Int
  var offset: Int

  static func < (a: RecordPosition, b: RecordPosition) -> Bool {
    (a.file, a.offset) < (b.file, b.offset)
  }
}

/// A record that can be found again. Its line is known since its bytes were scanned; the column of a
/// field and the line as written are looked for in the file when a finding wants to show them.
package struct RecordPlace: Sendable, Comparable, Hashable {
  let position: RecordPosition
  /// Line feeds of the file before the record; rows of the sheet before it.
  let feeds: Int
  let locator: RecordLocator

  package static func == (a: RecordPlace, b: RecordPlace) -> Bool { a.position == b.position }
  package static func < (a: RecordPlace, b: RecordPlace) -> Bool { a.position < b.position }
  package func hash(into hasher: inout Hasher) { hasher.combine(position) }

  /// File and line, or sheet and cell, as they were when the bytes were read.
  package var location: SourceLocation {
    let input = locator.inputs[position.file]
    guard let sheet = input.sheet else {
      return SourceLocation(file: input.name, line: feeds + 1)
    }
    let field = sheet.header.field(of: .activity)
    return input.location(feeds: feeds, column: 1, field: field < 0 ? nil : field)
  }

  /// File, line and the column of a field, with the line as written. A file that is no longer what was
  /// read still gives the line, and the run says that it changed.
  package func location(of column: ActivityColumn) -> (place: SourceLocation, excerpt: Excerpt?) {
    let question = RecordLocator.Question(position: position, column: column)
    guard let answer = locator.answers(to: [question])[question], answer.feeds != nil else {
      return (location, nil)
    }
    return (answer.location, answer.excerpt)
  }
}

/// The exact sum of all records that agree in their key, by cell of the period.
package struct ActivitySum: Sendable {
  package internal(set) var key: ActivityKey
  package internal(set) var unit: Unit
  /// Half-width of the 95 % range as a share, where the records state one.
  package let uncertainty: ExactDecimal?
  /// Sums of the records that lie within one cell, in the order of cells.
  package internal(set) var cells: [Cell]
  /// What numbers of more than 18 digits add to a cell.
  var further: [Int: ExactDecimal] = [:]
  /// Bills that reach over several cells.
  package internal(set) var spanning: [SpanningBill]
  package internal(set) var firstDay: CalendarDate
  package internal(set) var lastDay: CalendarDate
  /// Whether the records are bills with a first and a last day, or readings of a day.
  package internal(set) var hasBills: Bool
  /// Whether some record says a day alone.
  package internal(set) var hasDays = false
  /// Of bills that lie within a cell, what quantity times days adds up to.
  var billDays: [Int: ExactDecimal] = [:]
  /// The first record, in the order of files and lines.
  package internal(set) var place: RecordPlace

  package struct Cell: Sendable {
    /// Sum in units of 10⁻¹².
    var units: Int128
    /// Records of cells that no factor's validity and no year divides are counted in the first.
    package var records: Int
    var cell: Int32
    /// Whether a bill lies in it, rather than readings alone: it stands even where its sum is zero.
    var hasBills = false

    /// Place in `ActivitySums.cells`.
    package var index: Int { Int(cell) }
  }

  /// The exact sum in a cell.
  package func sum(in cell: Cell) -> ExactDecimal {
    let sum = ExactDecimal(coefficient: cell.units, exponent: -QuantityText.mostPlaces)
    return further.isEmpty ? sum : sum + (further[cell.index] ?? .zero)
  }

  /// Quantities of the bills within a cell times the days each reaches over.
  package func stockDays(in cell: Cell) -> ExactDecimal { billDays[cell.index] ?? .zero }

  package struct SpanningBill: Sendable {
    package var period: Period
    package var quantity: ExactDecimal

    package init(period: Period, quantity: ExactDecimal) {
      self.period = period
      self.quantity = quantity
    }
  }

  package var first: SourceLocation { place.location(of: .activity).place }
  package var firstExcerpt: Excerpt? { place.location(of: .activity).excerpt }
  package var firstUnit: SourceLocation { place.location(of: .unit).place }
  package var firstUnitExcerpt: Excerpt? { place.location(of: .unit).excerpt }

  package var records: Int { cells.reduce(spanning.count) { $0 + $1.records } }

  /// The whole quantity, as measured.
  package var quantity: ExactDecimal {
    let units = cells.reduce(Int128(0)) { $0 + $1.units }
    let inCells = further.values.reduce(
      ExactDecimal(coefficient: units, exponent: -QuantityText.mostPlaces)
    ) { $0 + $1 }
    return spanning.reduce(inCells) { $0 + $1.quantity }
  }
}

/// All sums of a workspace, in the order of their keys.
package struct ActivitySums: Sendable {
  /// The stretches of the period that no month and no factor's validity divides.
  package let cells: [Period]
  package internal(set) var sums: [ActivitySum]
  package let files: [String]
  package let records: Int
  package let bytes: Int
}

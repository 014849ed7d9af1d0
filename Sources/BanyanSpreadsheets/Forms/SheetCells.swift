import BanyanFiles
import BanyanQuantities

/// The cells of one sheet by their names: a form is read here and there, not row by row.
package struct SheetCells: Sendable {
  package enum Value: Sendable, Equatable {
    case text(String)
    case number(ExactDecimal)
    case truth(Bool)
    /// `#REF!` and its like.
    case error(String)
    /// A formula that nobody has calculated.
    case uncalculated
  }

  package struct Cell: Sendable {
    package let value: Value
    package let isFormula: Bool
  }

  /// By name, as `L16`; what is blank is not there.
  package private(set) var cells: [String: Cell] = [:]

  package init() {}

  /// All cells of a sheet that hold something.
  package init(of sheet: Workbook.Sheet, in workbook: Workbook) throws(StreamFailure) {
    let reader = try workbook.reader(of: sheet)
    let scratch = UnsafeMutablePointer<UInt8>.allocate(capacity: CellNumber.room)
    defer { scratch.deallocate() }
    var row = 0
    reading: while true {
      switch try reader.next() {
      case .row(let number, _): row = number
      case .cell:
        guard let value = Self.value(of: reader, scratch) else { continue }
        cells["\(CellName.letters(reader.column))\(row)"] = Cell(
          value: value, isFormula: reader.isFormula)
      case .end: break reading
      }
    }
  }

  private static func value(
    of reader: SheetReader, _ scratch: UnsafeMutablePointer<UInt8>
  ) -> Value? {
    let text = String(decoding: reader.value, as: UTF8.self)
    switch reader.kind {
    case .blank: return nil
    case .number:
      let mark = UInt8(ascii: ".")
      guard let count = CellNumber.write(reader.value, mark: mark, to: scratch) else {
        return .error(text)
      }
      let digits = UnsafeBufferPointer(start: scratch, count: count)
      return ExactDecimal(String(decoding: digits, as: UTF8.self)).map(Value.number)
        ?? .error(text)
    case .text, .day: return .text(text)
    case .boolean: return .truth(text == "1")
    case .error: return .error(text)
    case .uncalculated: return .uncalculated
    }
  }

  package subscript(_ name: String) -> Cell? { cells[name] }
}

extension Workbook {
  /// The day that a number of a cell means; nil for none of this or the next centuries.
  package func day(_ number: ExactDecimal) -> CalendarDate? {
    Int("\(number.rounded(places: 0).normalised)").flatMap(DayCount(is1904: is1904).day)
  }
}

/// Days as a workbook counts them.
struct DayCount {
  private static let unixEpoch = CalendarDate(year: 1970, month: 1, day: 1)
  /// The number of 1970-01-01; the years from 1904 on count 1,462 days less.
  private let ofEpoch: Int

  init(is1904: Bool) { ofEpoch = is1904 ? 25_569 - 1_462 : 25_569 }

  func number(of day: CalendarDate) -> Int { Int(day.dayNumber) + ofEpoch }

  func day(_ number: Int) -> CalendarDate? {
    (1..<80_000).contains(number) ? Self.unixEpoch?.adding(days: number - ofEpoch) : nil
  }
}

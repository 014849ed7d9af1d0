import BanyanQuantities

/// Turns the dates of rows into days and cells without a calendar in the loop.
///
/// A cell is a stretch of the period in which neither the month nor any factor's validity changes.
struct DayTable: Sendable {
  let period: Period
  let cells: [Period]
  /// Cell of each day of the period, counted from its first.
  let cellOfDay: [Int32]
  /// Stretch of each cell: cells of one year that no factor's validity divides.
  let stretchOfCell: [Int32]
  var stretches: Int { Int(stretchOfCell.last ?? -1) + 1 }
  let firstDay: Int32
  /// First day and length of each month from January 1900.
  private let months: [(first: Int32, days: Int32)]

  init(period: Period, boundaries: Set<CalendarDate>) {
    self.period = period
    firstDay = period.from.dayNumber
    var starts = Set(period.months.map(\.from))
    starts.formUnion(boundaries.filter { period.contains($0) })
    let ordered = starts.sorted()
    var cells: [Period] = []
    for (index, start) in ordered.enumerated() {
      let next = index + 1 < ordered.count ? ordered[index + 1].adding(days: -1) : period.through
      if let cell = Period(from: start, through: next) { cells.append(cell) }
    }
    self.cells = cells
    var stretches: [Int32] = []
    for cell in cells {
      let isNew = boundaries.contains(cell.from) || cell.from == cell.from.firstOfYear
      stretches.append(stretches.last.map { isNew ? $0 + 1 : $0 } ?? 0)
    }
    stretchOfCell = stretches
    cellOfDay = cells.enumerated().flatMap { index, cell in
      [Int32](repeating: Int32(index), count: cell.days)
    }
    months = (1900...2199).flatMap { year in
      (1...12).map { month in
        let first = CalendarDate(year: year, month: month, day: 1)?.dayNumber ?? 0
        return (first, Int32(CalendarDate.daysInMonth(month, of: year)))
      }
    }
  }

  /// The day number of a valid date from 1900 to 2199.
  @inline(__always)
  func day(year: Int, month: Int, day: Int) -> Int32? {
    guard year >= 1900, year < 2200, month >= 1, month <= 12, day >= 1 else { return nil }
    let place = months[(year &- 1900) &* 12 &+ month &- 1]
    guard day <= Int(place.days) else { return nil }
    return place.first &+ Int32(truncatingIfNeeded: day) &- 1
  }

  /// The cell of a day inside the period.
  @inline(__always)
  func cell(of day: Int32) -> Int32? {
    let offset = Int(day &- firstDay)
    guard offset >= 0, offset < cellOfDay.count else { return nil }
    return cellOfDay[offset]
  }

  /// `2025-01-31`, or `31/01/2025` with one or two digits for day and month.
  @inline(__always)
  func day(_ bytes: UnsafeRawPointer, _ length: Int, _ style: DateStyle) -> Int32? {
    if style == .iso {
      guard length == 10 else { return nil }
      let word = bytes.loadUnaligned(as: UInt64.self)
      let tail = bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
      // yyyy-mm- with the dashes at bytes 4 and 7.
      guard word & 0xFF00_00FF_0000_0000 == 0x2D00_002D_0000_0000 else { return nil }
      let digits = word ^ 0x1D30_301D_3030_3030
      let rest = tail ^ 0x3030
      func digit(_ place: UInt64) -> Int {
        Int(truncatingIfNeeded: (digits >> (place &* 8)) & 0xFF)
      }
      let d0 = digit(0)
      let d1 = digit(1)
      let d2 = digit(2)
      let d3 = digit(3)
      let m0 = digit(5)
      let m1 = digit(6)
      let t0 = Int(rest & 0xFF)
      let t1 = Int(rest >> 8)
      guard (d0 | d1 | d2 | d3 | m0 | m1 | t0 | t1) < 16,
        d0 < 10, d1 < 10, d2 < 10, d3 < 10, m0 < 10, m1 < 10, t0 < 10, t1 < 10
      else { return nil }
      return day(
        year: d0 &* 1000 &+ d1 &* 100 &+ d2 &* 10 &+ d3, month: m0 &* 10 &+ m1,
        day: t0 &* 10 &+ t1)
    }
    let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    return CalendarDate(dmy: text)?.dayNumber
  }
}

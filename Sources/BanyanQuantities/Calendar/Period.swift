/// The days from one to another, both of them included.
public struct Period: Sendable, Hashable {
  /// The first day.
  public let from: CalendarDate
  /// The last day, which is part of it.
  public let through: CalendarDate

  /// The calendar month of a day.
  public init(monthOf day: CalendarDate) {
    from = day.firstOfMonth
    through = day.lastOfMonth
  }

  /// Nil if the last day is before the first.
  public init?(from: CalendarDate, through: CalendarDate) {
    guard from <= through else { return nil }
    self.init(first: from, last: through)
  }

  /// A calendar year.
  public init(year: Int) {
    self.init(
      first: CalendarDate(uncheckedYear: year, month: 1, day: 1),
      last: CalendarDate(uncheckedYear: year, month: 12, day: 31))
  }

  private init(first: CalendarDate, last: CalendarDate) {
    from = first
    through = last
  }

  /// The number of days, at least one.
  public var days: Int { from.days(until: through) + 1 }

  /// Whether the day is one of its days.
  public func contains(_ date: CalendarDate) -> Bool {
    from <= date && date <= through
  }

  /// Whether each day of the other is one of its days.
  public func contains(_ other: Period) -> Bool {
    from <= other.from && other.through <= through
  }

  /// Whether any day is in both.
  public func overlaps(_ other: Period) -> Bool {
    from <= other.through && other.from <= through
  }

  /// The days in both, or nil if there are none.
  public func intersection(_ other: Period) -> Period? {
    Period(from: max(from, other.from), through: min(through, other.through))
  }

  /// The calendar months in order, the first and the last cut to the period.
  public var months: [Period] {
    var months: [Period] = []
    var first = from
    while first <= through {
      let last = min(first.lastOfMonth, through)
      months.append(Period(first: first, last: last))
      first = last.adding(days: 1)
    }
    return months
  }

  /// Whether the period is one year, whichever day it begins on.
  package var isWholeYear: Bool {
    let next = through.adding(days: 1)
    // A year that began on 29 February ends on the 28th; the next one begins on 1 March.
    let isDay =
      (next.month, next.day) == (from.month, from.day)
      || (from.month, from.day, next.month, next.day) == (2, 29, 3, 1)
    return isDay && next.year == from.year + 1
  }

  /// Whether the period runs from 1 January to 31 December of one year.
  public var isCalendarYear: Bool { from == from.firstOfYear && through == from.lastOfYear }
}

extension Period: CustomStringConvertible {
  /// "2025" for a calendar year, one date for a day, otherwise "2025-01-01 to 2025-03-31".
  public var description: String {
    if isCalendarYear { return String(from.description.prefix(4)) }
    return from == through ? from.description : "\(from) to \(through)"
  }
}

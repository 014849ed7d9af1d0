/// What a stock is over time: 250 kg through a year are 250 kg·years, through 184 days of a year of
/// 365 they are 250 × 184/365.
///
/// Each day is one part of its own calendar year, so that a year is one, twelve months are one and
/// two years are two, leap years as well. Quantities times days are kept whole and divided once: the
/// twelve months of a year add up to the year without a rest.
package struct StockYears: Sendable, Hashable {
  private var daysOfCommonYears: ExactDecimal = .zero
  private var daysOfLeapYears: ExactDecimal = .zero

  package init() {}

  /// A quantity that stood through a period.
  package mutating func add(_ quantity: ExactDecimal, through period: Period) {
    var first = period.from
    while first <= period.through {
      let last = min(first.lastOfYear, period.through)
      add(days: quantity * ExactDecimal(first.days(until: last) + 1), inYearOf: first)
      first = last.adding(days: 1)
    }
  }

  /// A sum of quantities times the days they stood, all of one calendar year.
  package mutating func add(days: ExactDecimal, inYearOf day: CalendarDate) {
    if CalendarDate.daysInMonth(2, of: day.year) == 29 {
      daysOfLeapYears += days
    } else {
      daysOfCommonYears += days
    }
  }

  /// The quantity times years; exact where its digits end, else 34 of them, rounded half to even.
  package var quantity: ExactDecimal {
    (ExactRatio(daysOfCommonYears, over: 365) + ExactRatio(daysOfLeapYears, over: 366))
      .decimal(significantDigits: 34)
  }
}

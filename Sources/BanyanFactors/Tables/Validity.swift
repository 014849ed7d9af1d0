import BanyanQuantities

/// The days for which a figure is published; open-ended where a publisher sets no last day.
package struct Validity: Sendable, Hashable {
  package let from: CalendarDate
  package let through: CalendarDate?

  /// Nil when the last day lies before the first.
  package init?(from: CalendarDate, through: CalendarDate? = nil) {
    if let through, through < from { return nil }
    self.from = from
    self.through = through
  }

  package func covers(_ period: Period) -> Bool {
    period.from >= from && through.map { period.through <= $0 } ?? true
  }

  package func overlaps(_ period: Period) -> Bool { distance(to: period) == 0 }

  /// Days by which the validity misses a period; 0 when it overlaps it.
  func distance(to period: Period) -> Int {
    if let through, through < period.from { return through.days(until: period.from) }
    return period.through < from ? period.through.days(until: from) : 0
  }

  /// `2023` for a calendar year, otherwise first and last day.
  package var text: String {
    guard let through else { return "\(from) →" }
    return Period(from: from, through: through)?.description ?? "\(from)"
  }
}

import BanyanQuantities
import Testing

@Suite("Periods")
struct PeriodTests {
  private func period(_ from: String, _ through: String) throws -> Period {
    let first = try #require(CalendarDate(iso: from))
    let last = try #require(CalendarDate(iso: through))
    return try #require(Period(from: first, through: last))
  }

  @Test("A period does not end before it begins")
  func notReversed() throws {
    let first = try #require(CalendarDate(iso: "2025-01-02"))
    #expect(Period(from: first, through: first.adding(days: -1)) == nil)
    #expect(Period(from: first, through: first)?.days == 1)
  }

  @Test("A year has 365 or 366 days", arguments: [(2024, 366), (2025, 365), (2100, 365)])
  func year(year: Int, days: Int) {
    let period = Period(year: year)
    #expect(period.days == days)
    #expect(period.description == String(year))
    #expect(period.months.count == 12)
    #expect(period.months.map(\.days).reduce(0, +) == days)
    #expect(period.isCalendarYear)
  }

  @Test("Both the first and the last day are in the period, the days beside them are not")
  func edges() throws {
    let quarter = try period("2025-01-01", "2025-03-31")
    #expect(quarter.contains(quarter.from))
    #expect(quarter.contains(quarter.through))
    #expect(!quarter.contains(quarter.from.adding(days: -1)))
    #expect(!quarter.contains(quarter.through.adding(days: 1)))
    #expect(quarter.description == "2025-01-01 to 2025-03-31")
    #expect(quarter.days == 90)
  }

  @Test("Two years and a year from July are not printed as a year")
  func notAYear() throws {
    #expect(try period("2024-01-01", "2025-12-31").description == "2024-01-01 to 2025-12-31")
    #expect(try period("2024-07-01", "2025-06-30").description == "2024-07-01 to 2025-06-30")
  }

  @Test("Periods that share one day overlap, neighbours do not")
  func overlap() throws {
    let january = try period("2025-01-01", "2025-01-31")
    let february = try period("2025-02-01", "2025-02-28")
    let both = try period("2025-01-31", "2025-02-01")
    #expect(!january.overlaps(february))
    #expect(january.intersection(february) == nil)
    #expect(january.overlaps(both) && both.overlaps(january))
    #expect(try january.intersection(both) == period("2025-01-31", "2025-01-31"))
    #expect(try both.intersection(february) == period("2025-02-01", "2025-02-01"))
    #expect(Period(year: 2025).contains(january))
    #expect(Period(year: 2025).contains(Period(year: 2025)))
    #expect(!january.contains(both))
    #expect(!january.contains(Period(year: 2025)))
  }

  @Test("Months are cut to the period")
  func months() throws {
    let months = try period("2024-11-15", "2025-02-10").months
    #expect(
      months.map(\.description) == [
        "2024-11-15 to 2024-11-30", "2024-12-01 to 2024-12-31", "2025-01-01 to 2025-01-31",
        "2025-02-01 to 2025-02-10",
      ])
    let day = try period("2024-02-29", "2024-02-29")
    #expect(day.months == [day])
    // The last month there is: what follows lies outside of the years accepted.
    #expect(try period("2199-12-30", "2199-12-31").months.count == 1)
  }
}

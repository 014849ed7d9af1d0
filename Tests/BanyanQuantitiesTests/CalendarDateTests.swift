import BanyanQuantities
import Testing

/// Day numbers from Python: `date(y, m, d).toordinal() - 719163`.
@Suite("Calendar dates")
struct CalendarDateTests {
  @Test(
    "A day has the number Python gives it",
    arguments: [
      ("1900-01-01", -25_567),
      ("1900-02-28", -25_509),
      ("1900-03-01", -25_508),
      ("1969-12-31", -1),
      ("1970-01-01", 0),
      ("1999-12-31", 10_956),
      ("2000-02-29", 11_016),
      ("2000-03-01", 11_017),
      ("2023-12-31", 19_722),
      ("2024-02-29", 19_782),
      ("2024-12-31", 20_088),
      ("2025-01-01", 20_089),
      ("2025-07-14", 20_283),
      ("2026-01-01", 20_454),
      ("2099-12-31", 47_481),
      ("2100-02-28", 47_540),
      ("2100-03-01", 47_541),
      ("2199-12-31", 84_005),
    ])
  func dayNumber(text: String, number: Int32) throws {
    let date = try #require(CalendarDate(iso: text))
    #expect(date.dayNumber == number)
    #expect(date.description == text)
  }

  @Test("Each day from 1900 to 2199 follows the one before and reads back")
  func everyDay() throws {
    var expected = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    var count = 0
    for year in 1900...2199 {
      for month in 1...12 {
        for day in 1...CalendarDate.daysInMonth(month, of: year) {
          let date = try #require(CalendarDate(year: year, month: month, day: day))
          let isSame =
            date == expected && date.year == year && date.month == month && date.day == day
          if !isSame { Issue.record("\(year)-\(month)-\(day) is not \(expected)") }
          expected = expected.adding(days: 1)
          count += 1
        }
      }
    }
    // (date(2199, 12, 31) - date(1900, 1, 1)).days + 1
    #expect(count == 109_573)
  }

  @Test(
    "Text and day give each other, all days of four years", arguments: [1900, 2000, 2024, 2199])
  func textsReadBack(year: Int) throws {
    var date = try #require(CalendarDate(year: year, month: 1, day: 1))
    while date.year == year {
      #expect(CalendarDate(iso: date.description) == date)
      #expect(CalendarDate(dmy: "\(date.day)/\(date.month)/\(date.year)") == date)
      date = date.adding(days: 1)
    }
  }

  @Test(
    "Every fourth year is a leap year, but of the centuries only every fourth",
    arguments: [(1900, false), (2000, true), (2023, false), (2024, true), (2100, false)])
  func leapYears(year: Int, isLeap: Bool) throws {
    #expect(CalendarDate.isLeap(year) == isLeap)
    #expect((CalendarDate(year: year, month: 2, day: 29) != nil) == isLeap)
    let date = try #require(CalendarDate(year: year, month: 2, day: 1))
    #expect(date.isInLeapYear == isLeap)
    #expect(date.lastOfMonth.day == (isLeap ? 29 : 28))
    #expect(date.firstOfYear.days(until: date.lastOfYear) == (isLeap ? 365 : 364))
  }

  @Test(
    "What is not a day is not read",
    arguments: [
      "", "2025", "2025-01", "2025-1-31", "2025-01-1", "25-01-31", "2025-02-29", "2025-04-31",
      "2025-13-01", "2025-00-01", "2025-01-00", "1899-12-31", "2200-01-01", "2025-01-31 ",
      " 2025-01-31", "2025-01-31T00", "2025/01/31", "20250131", "2025-01-31-", "-2025-01-31",
      "+025-01-31", "2025--0131", "２０２５-01-31", "02025-01-31",
    ])
  func notIso(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test(
    "A date may be written with the day first",
    arguments: [
      ("31/01/2025", "2025-01-31"), ("1/2/2025", "2025-02-01"), ("01/2/2025", "2025-02-01"),
      ("29/02/2024", "2024-02-29"),
    ])
  func dayFirst(text: String, iso: String) {
    #expect(CalendarDate(dmy: text)?.description == iso)
  }

  @Test(
    "A day first that is no day is not read",
    arguments: [
      "31/01/25", "001/01/2025", "1/001/2025", "31-01-2025", "01/13/2025", "29/02/2025", "//",
      "1//2025", "1/2/", "/1/2025", "1/2/2025/", "1/2/20255", "0/1/2025", "1 /2/2025", "",
    ])
  func notDayFirst(text: String) {
    #expect(CalendarDate(dmy: text) == nil)
  }

  @Test("The ends of a month")
  func endsOfMonth() throws {
    let date = try #require(CalendarDate(iso: "2025-12-15"))
    #expect(date.firstOfMonth.description == "2025-12-01")
    #expect(date.lastOfMonth.description == "2025-12-31")
    #expect(date.firstOfYear.description == "2025-01-01")
    #expect(date.adding(days: 17).description == "2026-01-01")
    #expect(date.adding(days: -350).description == "2024-12-30")
    #expect(date < date.adding(days: 1))
  }
}

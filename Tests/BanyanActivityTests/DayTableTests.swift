import BanyanQuantities
import Testing

@testable import BanyanActivity

@Suite("The days of rows")
struct DayTableTests {
  private func table(_ from: String, _ through: String, _ cuts: [String] = []) throws -> DayTable {
    let first = try #require(CalendarDate(iso: from))
    let last = try #require(CalendarDate(iso: through))
    return DayTable(
      period: try #require(Period(from: first, through: last)),
      boundaries: Set(cuts.compactMap { CalendarDate(iso: $0) }))
  }

  private func day(_ text: String, _ style: DateStyle, in table: DayTable) -> Int32? {
    let padded = Array(text.utf8) + [UInt8](repeating: 0, count: 32)
    return padded.withUnsafeBytes { bytes in
      bytes.baseAddress.flatMap { table.day($0, text.utf8.count, style) }
    }
  }

  @Test("Every day from 1900 to 2199 is read as the calendar has it, in both styles")
  func everyDay() throws {
    let table = try table("2025-01-01", "2025-12-31")
    var date = try #require(CalendarDate(year: 1900, month: 1, day: 1))
    while date.year < 2200 {
      let dmy = "\(date.day)/\(date.month)/\(date.year)"
      if day(date.description, .iso, in: table) != date.dayNumber
        || day(dmy, .dmy, in: table) != date.dayNumber
      {
        Issue.record("\(date)")
      }
      date = date.adding(days: 1)
    }
  }

  @Test(
    "What is no day is refused",
    arguments: [
      "2025-02-29", "2100-02-29", "2025-04-31", "2025-00-10", "2025-13-01", "2025-01-00",
      "2025-01-32", "1899-12-31", "2200-01-01", "2025-1-1", "2025/01/01", "20250101", "2025-01-1 ",
      "2025-01-0a", "2O25-01-01", "", "2025-01-01T", "-025-01-01", "31/01/2025", "２０２５-01-01",
    ])
  func refusedISO(_ text: String) throws {
    #expect(day(text, .iso, in: try table("2024-01-01", "2025-12-31")) == nil)
  }

  @Test(
    "What is no day the Vietnamese way is refused",
    arguments: [
      "29/02/2025", "31/04/2025", "0/1/2025", "1/13/2025", "1/1/25", "2025-01-31", "1-1-2025",
      "001/1/2025",
    ])
  func refusedDMY(_ text: String) throws {
    #expect(day(text, .dmy, in: try table("2024-01-01", "2025-12-31")) == nil)
  }

  @Test("29 February is a day of 2024")
  func leapDay() throws {
    let table = try table("2024-01-01", "2024-12-31")
    #expect(day("2024-02-29", .iso, in: table) == day("29/2/2024", .dmy, in: table))
    #expect(day("2024-02-29", .iso, in: table) != nil)
  }

  @Test("Cells part the period at months and at boundaries inside it, without gap or overlap")
  func cells() throws {
    let table = try table(
      "2024-11-15", "2025-02-10", ["2024-11-15", "2024-12-10", "2025-03-01", "2024-11-01"])
    #expect(
      table.cells.map(\.description) == [
        "2024-11-15 to 2024-11-30", "2024-12-01 to 2024-12-09", "2024-12-10 to 2024-12-31",
        "2025-01-01 to 2025-01-31", "2025-02-01 to 2025-02-10",
      ])
    #expect(table.cellOfDay.count == table.period.days)
    #expect(table.cell(of: table.firstDay - 1) == nil)
    #expect(table.cell(of: table.period.through.dayNumber) == 4)
    #expect(table.cell(of: table.period.through.dayNumber + 1) == nil)
  }
}

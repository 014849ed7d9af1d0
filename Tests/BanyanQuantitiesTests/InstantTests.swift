import BanyanQuantities
import Testing

@Suite("A moment is the same in every offset, and is printed in UTC")
struct InstantTests {
  @Test(
    "Date-times of RFC 3339 are read",
    arguments: [
      // The examples of RFC 3339, section 5.8, with the moments it says they are.
      ("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.52Z"),
      ("1996-12-19T16:39:57-08:00", "1996-12-20T00:39:57Z"),
      ("1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"),
      ("1937-01-01T12:00:27.87+00:20", "1937-01-01T11:40:27.87Z"),
      ("2025-01-01t00:00:00+07:00", "2024-12-31T17:00:00Z"),
      ("2024-02-29T00:00:00z", "2024-02-29T00:00:00Z"),
      ("2025-01-01T00:00:00.000Z", "2025-01-01T00:00:00Z"),
      ("2025-01-01T00:00:00.1234567891Z", "2025-01-01T00:00:00.123456789Z"),
    ])
  func reads(written: String, meant: String) {
    #expect(Instant(rfc3339: written)?.description == meant)
    #expect(Instant(rfc3339: meant)?.description == meant)
  }

  @Test(
    "Nothing else is",
    arguments: [
      "", "2025-01-01", "2025-01-01T00:00:00", "2025-01-01 00:00:00Z", "2025-02-29T00:00:00Z",
      "2025-01-01T24:00:00Z", "2025-01-01T00:60:00Z", "2025-01-01T00:00:61Z",
      "2025-01-01T00:00:00.Z", "2025-01-01T00:00:00+0700", "2025-01-01T00:00:00+24:00",
      "2025-01-01T00:00:00Zx", "0001-01-01T00:00:00+00:01",
      "9999-12-31T23:59:59-00:01", "2025-1-01T00:00:00Z", "25-01-01T00:00:00Z",
    ])
  func refuses(_ written: String) { #expect(Instant(rfc3339: written) == nil) }

  @Test("Moments follow one another")
  func order() throws {
    let texts = [
      "2024-12-31T23:59:59Z", "2024-12-31T23:59:59.5Z", "2025-01-01T00:00:00Z",
      "2025-01-01T07:00:01+07:00",
    ]
    let moments = try texts.map { try #require(Instant(rfc3339: $0)) }
    #expect(moments == moments.sorted())
    #expect(Set(moments).count == 4)
  }

  @Test("An end belongs to the day before where it is midnight, and to its own day otherwise")
  func ends() throws {
    let day = try #require(CalendarDate(iso: "2025-12-31"))
    #expect(Instant(endOf: day).description == "2026-01-01T00:00:00Z")
    #expect(Instant(endOf: day).lastDayBefore == day)
    #expect(try #require(Instant(rfc3339: "2025-12-31T23:59:59Z")).lastDayBefore == day)
    #expect(Instant(startOf: day).lastDayBefore.description == "2025-12-30")
  }

  @Test("Three years later is the same day, and 28 February for the 29th")
  func years() throws {
    let moment = try #require(Instant(rfc3339: "2024-02-29T06:00:00Z"))
    #expect(moment.adding(years: 3).description == "2027-02-28T06:00:00Z")
    #expect(moment.adding(years: 4).description == "2028-02-29T06:00:00Z")
  }
}

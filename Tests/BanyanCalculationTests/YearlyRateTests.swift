import Banyan
import TestWorkspace
import Testing

/// The leakage of a year is the charge times a yearly rate (IPCC 2006, Vol. 3, Eq. 7.13 and, for
/// switchgear, ch. 8.2.1): however the year is written down.
@Suite("Rates a year and the days they cover")
struct YearlyRateTests {
  private static let months = [
    "01-01,2025-01-31", "02-01,2025-02-28", "03-01,2025-03-31", "04-01,2025-04-30",
    "05-01,2025-05-31", "06-01,2025-06-30", "07-01,2025-07-31", "08-01,2025-08-31",
    "09-01,2025-09-30", "10-01,2025-10-31", "11-01,2025-11-30", "12-01,2025-12-31",
  ].map { "2025-" + $0 }

  private func outcome(
    _ spans: [String], _ activity: String, _ quantity: String, _ unit: String,
    period: String = "2025", sets: [String] = ["ipcc-2006"]
  ) throws -> TestWorkspace.Outcome {
    let rows = spans.map { "\($0),machine,\(activity),\(quantity),\(unit)" }
    return try TestWorkspace(
      (["from,through,source,activity,quantity,unit"] + rows).joined(separator: "\n"),
      period: period, gwp: "AR6", sets: sets,
      table: TestWorkspace.table(
        [], properties: ["id: leak, of: R-410A, property: leak-rate, value: 10 %"])
    ).run()
  }

  @Test("Twelve months are one year, and one line of it")
  func months() throws {
    let report = try #require(
      try outcome(Self.months, "refrigerant-charge/R-410A", "250", "kg").report)
    // 250 kg × 10 % × (771 + 3740) / 2 (IPCC AR6, Table 7.SM.7) = 56.3875 t
    #expect(report.total == ExactDecimal(exactly: "56.3875"))
    #expect(report.lines.map(\.line.quantity) == [250])
    #expect(report.lines.map(\.line.unit.symbol) == ["kg.year"])
    #expect(report.lines.map(\.line.records) == [12])
  }

  @Test(
    "A part of a year is its days, two years are two, and a leap year is one",
    arguments: [
      // 365 kg × 10 % × 2255.5 = 82.32575 t a year; 184 of 365 days are 41.5012
      ("2025-07-01,2025-12-31", "2025", "41.5012"),
      ("2025-01-01,2025-01-01", "2025", "0.22555"),
      ("2024-01-01,2025-12-31", "{from: 2024-01-01, through: 2025-12-31}", "164.6515"),
      ("2024-01-01,2024-12-31", "2024", "82.32575"),
    ])
  func days(span: String, period: String, tonnes: String) throws {
    let report = try #require(
      try outcome([span], "refrigerant-charge/R-410A", "365", "kg", period: period).report)
    #expect(report.total == ExactDecimal(exactly: tonnes))
  }

  @Test("A factor for a year of nameplate capacity meets months and the whole year alike")
  func switchgear() throws {
    // 100 kg × 0.026 a year (IPCC 2006, Vol. 3, Table 8.3) × 25 200 (AR6) = 65.52 t
    for spans in [Self.months, ["2025-01-01,2025-12-31"]] {
      let report = try #require(
        try outcome(spans, "electrical-equipment/closed-hv/EU", "100", "kg").report)
      #expect(report.total == ExactDecimal(exactly: "65.52"))
    }
    // What its maker uses is used once.
    let maker = try #require(
      try outcome(Self.months, "electrical-equipment/closed-hv/EU/manufacture", "1", "kg").report)
    #expect(maker.total == ExactDecimal(exactly: "25.704"))
  }

  @Test("A herd counts by its heads and days, or by head.years as they were counted")
  func herd() throws {
    // 1000 pigs × 1 kg CH4 a head and year (Decision 2626, annex III, 1.7) × 27
    for (unit, spans) in [("head", Self.months), ("head.year", ["2025-01-01,2025-12-31"])] {
      let outcome = try outcome(
        spans, "agriculture/enteric/pigs", "1000", unit, sets: ["viet-nam"])
      #expect(try #require(outcome.report).tonnes(of: "CH4") == 1)
    }
  }

  @Test("A day alone does not say how long a charge stood there")
  func day() throws {
    let outcome = try TestWorkspace(
      "date,source,activity,quantity,unit\n2025-12-31,chiller,refrigerant-charge/R-410A,250,kg",
      table: TestWorkspace.table(
        [], properties: ["id: leak, of: R-410A, property: leak-rate, value: 10 %"])
    ).run()
    #expect(outcome.errors == ["rate.days"])
  }

  @Test("The months of a line sum to its figure")
  func byMonth() throws {
    let report = try #require(
      try outcome(["2025-01-16,2025-12-31"], "refrigerant-charge/R-410A", "250", "kg").report)
    let sum = report.months.reduce(ExactDecimal.zero) { $0 + $1.equivalent }
    #expect(sum == report.total)
  }
}

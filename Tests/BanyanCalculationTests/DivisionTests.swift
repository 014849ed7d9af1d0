import Banyan
import TestWorkspace
import Testing

@Suite("Bills over several factors and months")
struct DivisionTests {
  /// A bill of grid electricity over the turn of the year 2022 (0.6766) to 2023 (0.6592).
  private func bill(_ quantity: String, through: String = "2023-01-20") throws
    -> TestWorkspace.Outcome
  {
    try TestWorkspace(
      """
      from,through,source,activity,quantity,unit
      2022-12-22,\(through),meter,electricity/grid,\(quantity),MWh
      """, period: "{from: 2022-07-01, through: 2023-06-30}", sets: ["viet-nam"]
    ).run()
  }

  @Test("A bill across a factor's last day is split by days, and that is noted")
  func split() throws {
    // 10 days in December, 20 in January
    let outcome = try bill("300")
    let report = try #require(outcome.report)
    #expect(outcome.codes.filter { $0 != "bill.gap" } == ["bill.split"])
    #expect(report.lines.map(\.line.quantity) == [100, 200])
    #expect(
      report.lines.map(\.line.basis.name) == [
        "viet-nam-electricity/grid-2022", "viet-nam-electricity/grid-2023",
      ])
    #expect(report.total == ExactDecimal(exactly: "199.5"))
    #expect(report.lines.map(\.line.records).reduce(0, +) == 1)
  }

  @Test(
    "Parts that do not divide evenly still add up to the bill",
    arguments: [
      "100", "0.000001", "99999999.999999", "1",
    ])
  func remainder(quantity: String) throws {
    let report = try #require(try bill(quantity).report)
    let sum = report.lines.reduce(ExactDecimal.zero) { $0 + $1.line.quantity }
    #expect(sum == ExactDecimal(quantity))
    let months = report.lines.flatMap(\.line.months).reduce(ExactDecimal.zero) { $0 + $1.quantity }
    #expect(months == ExactDecimal(quantity))
  }

  @Test("A bill over months of one factor stays one line, and its months follow the days")
  func months() throws {
    let report = try TestWorkspace(
      """
      from,through,source,activity,quantity,unit
      2023-01-17,2023-02-28,meter,electricity/grid,430,MWh
      """, period: "2023", sets: ["viet-nam"]
    ).report()
    #expect(report.lines.count == 1)
    // 15 days of January and 28 of February, 10 MWh a day
    #expect(report.lines[0].line.months.map(\.quantity) == [150, 280])
    #expect(report.months[0].equivalent == ExactDecimal(exactly: "98.88"))
    #expect(report.months[1].equivalent == ExactDecimal(exactly: "184.576"))
    #expect(report.months[2].equivalent.isZero)
  }

  @Test("A site's factor that changes within a month divides that month")
  func factorWithinMonth() throws {
    let report = try TestWorkspace(
      """
      from,through,source,activity,quantity,unit
      2025-03-01,2025-03-31,meter,process/thing,310,t
      """,
      table: TestWorkspace.table([
        "id: old, activity: process/thing, per: t, emits: {CO2: 1 t}, valid: {from: 2025-01-01, through: 2025-03-10}",
        "id: new, activity: process/thing, per: t, emits: {CO2: 2 t}, valid: {from: 2025-03-11}",
      ])
    ).report()
    #expect(report.total == 520)
    #expect(report.months[2].equivalent == 520)
  }

  @Test("Decision 2626 holds from 10 October 2022: October has two factors")
  func decisionWithinMonth() throws {
    let outcome = try TestWorkspace(
      """
      date,activity,quantity,unit
      2022-10-09,stationary-combustion/diesel,1,TJ (net)
      2022-10-10,stationary-combustion/diesel,1,TJ (net)
      """, period: "2022", sets: ["viet-nam", "ipcc-2006"]
    ).run()
    let report = try #require(outcome.report, "\(outcome.text)")
    #expect(
      Set(report.lines.map(\.line.basis.name)) == [
        "ipcc-2006-stationary-manufacturing/diesel",
        "viet-nam-2626-stationary-manufacturing/diesel",
      ])
  }

  @Test("A period that begins and ends within months adds up by its cut months")
  func cutMonths() throws {
    let report = try TestWorkspace(
      """
      from,through,activity,quantity,unit
      2022-12-15,2023-03-14,electricity/grid,90.7,MWh
      """, period: "{from: 2022-12-15, through: 2023-03-14}", sets: ["viet-nam"]
    ).report()
    #expect(report.months.map(\.month.days) == [17, 31, 28, 14])
    #expect(report.months.reduce(ExactDecimal.zero) { $0 + $1.equivalent } == report.total)
    // 17 of 90 days at 0.6766, 73 at 0.6592: 90.7 ÷ 90 × (17 × 0.6766 + 73 × 0.6592)
    #expect(report.total.isNear("60.08754066666666666666667", within: "0.00000000000000001"))
  }

  @Test("A figure by month adds up to the figure, whatever its digits")
  func byMonth() throws {
    let report = try TestWorkspace(
      """
      date,activity,quantity,unit
      2023-01-05,electricity/grid,1,MWh
      2023-02-05,electricity/grid,1,MWh
      2023-03-05,electricity/grid,1,MWh
      """, period: "2023", sets: ["viet-nam"]
    ).report()
    for figure in ["1", "0.1", "-7", "123456789.123456789", "0"] {
      let number = ExactDecimal(exactly: figure)
      let parts = report.lines[0].line.byMonth(number)
      #expect(parts.reduce(ExactDecimal.zero) { $0 + $1.value } == number)
    }
  }
}

@Suite("Properties that change within the period")
struct ChangingPropertyTests {
  private func report(_ rows: String, _ properties: [String]) throws -> InventoryReport {
    try TestWorkspace(rows, table: TestWorkspace.table([], properties: properties)).report()
  }

  @Test("A bill over the day a heating value changes is split there, each part by its own")
  func heatingValue() throws {
    let report = try report(
      """
      from,through,activity,quantity,unit
      2025-06-01,2025-07-30,stationary-combustion/bituminous-coal,600,t
      """,
      [
        "id: old, of: bituminous-coal, property: net-heating-value, value: 20 GJ/t, valid: {from: 2025-01-01, through: 2025-06-30}",
        "id: new, of: bituminous-coal, property: net-heating-value, value: 30 GJ/t, valid: {from: 2025-07-01}",
      ])
    // 300 t × 20 GJ + 300 t × 30 GJ = 15 TJ; × 94 600 kg
    #expect(report.tonnes(of: "CO2") == 1419)
    #expect(report.lines.count == 2)
    #expect(report.findings.map(\.code).contains(.billSplit))
  }

  @Test("A leak rate that changes holds from its first day")
  func leakRate() throws {
    let report = try report(
      """
      from,through,activity,quantity,unit
      2025-01-01,2025-12-31,refrigerant-charge/R-134a,365,kg
      """,
      [
        "id: old, of: R-134a, property: leak-rate, value: 4 %, valid: {from: 2025-01-01, through: 2025-06-30}",
        "id: new, of: R-134a, property: leak-rate, value: 6 %, valid: {from: 2025-07-01}",
      ])
    // 365 kg × (181 days × 4 % + 184 days × 6 %) ÷ 365 days × 1300
    #expect(report.total == ExactDecimal(exactly: "23.764"))
  }
}

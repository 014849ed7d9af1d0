import Banyan
import TestWorkspace
import Testing

/// 1,000 t of food waste, DOC 0.15 (IPCC 2006, Vol. 5, Table 2.4), DOCf 0.5, MCF 1 (Table 3.1), F 0.5: 1,000 ×
/// 0.15 × 0.5 × 1 × 0.5 × 16/12 = 50 t CH4 in all. k = 0.4 (Table 3.3, tropical wet). Powers of e by Python's
/// decimal module to 60 digits: e^-0.4 = 0.670320046035639300744432925148, e^-0.8 = 0.449328964117221591430102385016.
@Suite("A landfill of one's own decays year after year")
struct LandfillTests {
  private static let method =
    "name: first-order-decay, generation-rate: 0.4 1/yr, degradable-organic-carbon: 0.15, degradable-fraction: 0.5, correction: 1, methane-fraction: 0.5"

  private func run(
    _ rows: [String], period: String = "2023", method: String = method,
    activity: String = "waste-treatment/landfill/food", settings: String = ""
  ) throws -> TestWorkspace.Outcome {
    try TestWorkspace(
      (["from,through,source,activity,quantity,unit"] + rows).joined(separator: "\n"),
      period: period, gwp: "AR6", settings: settings,
      table: TestWorkspace.table([
        "id: food, activity: \(activity), per: t, method: {\(method)}"
      ])
    ).run()
  }

  private static func deposit(_ from: String, _ through: String, _ tonnes: String = "1000")
    -> String
  {
    "\(from),\(through),tip,waste-treatment/landfill/food,\"\(tonnes)\",t"
  }

  private func methane(_ outcome: TestWorkspace.Outcome) throws -> ExactDecimal {
    try #require(outcome.report, "\(outcome.text)").tonnes(of: "CH4")
  }

  /// Eq. 3.4 and 3.5: of a deposit of 2022 the year 2023 decays 1 − e^-0.4, of one of 2021 e^-0.4 − e^-0.8.
  @Test(
    "A deposit decays from the year after it, and each year by e^-k less",
    arguments: [
      (["2023-03-01", "2023-03-31"], "0"),
      (["2022-01-01", "2022-12-31"], "16.483997698218034963"),
      (["2022-12-31", "2022-12-31"], "16.483997698218034963"),
      (["2021-01-01", "2021-12-31"], "11.049554095920885466"),
      (["1950-05-01", "1950-05-31"], "0.000000000005121315"),
    ])
  func years(days: [String], tonnes: String) throws {
    let outcome = try run([Self.deposit(days[0], days[1])])
    let difference = try methane(outcome) - ExactDecimal(exactly: tonnes)
    let limit = ExactDecimal(coefficient: 1, exponent: -15)
    #expect(difference < limit && ExactDecimal.zero - difference < limit, "\(outcome.text)")
  }

  @Test("One line a deposit year, each with its records; recovered and oxidised gas is taken off")
  func lines() throws {
    let outcome = try run(
      [
        Self.deposit("2021-01-01", "2021-12-31"), Self.deposit("2022-01-01", "2022-06-30", "600"),
        Self.deposit("2022-07-01", "2022-12-31", "400"),
        Self.deposit("2023-01-01", "2023-12-31"),
      ], method: Self.method + ", recovered: 20 %, oxidation: 10 %")
    let report = try #require(outcome.report, "\(outcome.text)")
    #expect(outcome.codes.isEmpty, "\(outcome.text)")
    #expect(
      report.lines.map(\.line.activity.description) == [
        "waste-treatment/landfill/food/2021", "waste-treatment/landfill/food/2022",
        "waste-treatment/landfill/food/2023",
      ])
    #expect(report.lines.map(\.line.records) == [1, 2, 1])
    // 16.483997698218034963 × 0.8 × 0.9.
    let fresh = try #require(report.line(of: "waste-treatment/landfill/food/2022"))
    #expect(fresh.line.gases.first?.tonnes == ExactDecimal(exactly: "11.868478342716985173"))
    #expect(fresh.line.quantity == ExactDecimal(1000))
  }

  /// 2022's deposit gives 1 − e^-0.8 over both years, 2023's gives 1 − e^-0.4 in the second.
  @Test("A period of two years counts each year by itself")
  func twoYears() throws {
    let outcome = try run(
      [Self.deposit("2022-01-01", "2022-12-31"), Self.deposit("2023-01-01", "2023-12-31")],
      period: "{from: 2023-01-01, through: 2024-12-31}")
    // 27.533551794138920428 + 16.483997698218034963
    #expect(try methane(outcome) == ExactDecimal(exactly: "44.017549492356955392"))
  }

  @Test("A fiscal year takes of each calendar year the part of its days")
  func fiscal() throws {
    let outcome = try run(
      [Self.deposit("2023-02-01", "2023-02-28")],
      period: "{from: 2023-04-01, through: 2024-03-31}")
    // 16.483997698218034963 × 91/366 (January to March of 2024).
    #expect(try methane(outcome) == ExactDecimal(exactly: "4.098480302015959513"))
  }

  @Test(
    "What a landfill of one's own and waste handed over are counted by",
    arguments: [
      ("waste-treatment/landfill/food", "name: first-order-decay, generation-rate: 0.4 1/yr", true),
      ("waste-treatment/landfill/food", "name: landfill", false),
      ("waste-treatment/tip", "name: landfill", false), ("waste/landfill", "name: landfill", true),
      ("waste/landfill", "name: first-order-decay, generation-rate: 0.4 1/yr", false),
    ])
  func method(activity: String, name: String, holds: Bool) throws {
    let outcome = try run(
      [
        Self.deposit("2022-01-01", "2022-12-31").replacing(
          "waste-treatment/landfill/food", with: activity
        )
        .replacing("2022", with: holds && activity.hasPrefix("waste/") ? "2023" : "2022")
      ],
      method: name
        + ", degradable-organic-carbon: 0.15, degradable-fraction: 0.5, correction: 1, methane-fraction: 0.5",
      activity: activity)
    #expect(
      outcome.errors.filter { $0 != "date.outside" } == (holds ? [] : ["landfill.method"]),
      "\(outcome.text)")
  }

  @Test(
    "k is a rate a year above nothing",
    arguments: [
      ("0 1/yr", "value.bound"), ("40 1/yr", "value.bound"), ("0.4", "method.parameter"),
      ("0.4 1/month", "method.parameter"),
    ])
  func rate(value: String, code: String) throws {
    let outcome = try run(
      [Self.deposit("2022-01-01", "2022-12-31")],
      method: Self.method.replacing("0.4 1/yr", with: value))
    #expect(outcome.errors == [code], "\(outcome.text)")
  }

  @Test(
    "Deposits that cannot be read are said like any record",
    arguments: [
      (deposit("2021-07-01", "2022-06-30"), "deposit.years"),
      (deposit("2024-01-01", "2024-01-31"), "date.outside"),
      (deposit("2022-02-30", "2022-03-01"), "date.invalid"),
      (deposit("2022-03-01", "2022-02-01"), "date.order"),
      (deposit("2021-01-01", "2021-12-31", "many"), "number.syntax"),
      (deposit("2021-01-01", "2021-12-31").replacing(",t", with: ",kWh"), "unit.dimension"),
    ])
  func faults(row: String, code: String) throws {
    let outcome = try run([row])
    #expect(outcome.errors.contains(code), "\(outcome.text)")
    #expect(outcome.report == nil)
  }

  @Test(
    "A landfill whose records begin with the period is asked about",
    arguments: [
      ([deposit("2023-01-01", "2023-12-31")], ["landfill.history"]),
      ([deposit("2023-01-01", "2023-12-31"), deposit("2022-12-31", "2022-12-31", "0")], []),
    ])
  func history(rows: [String], codes: [String]) throws {
    #expect(try run(rows).codes == codes)
  }
}

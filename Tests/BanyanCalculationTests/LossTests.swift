import Banyan
import TestWorkspace
import Testing

@Suite("Stores and what is lost from them")
struct LossTests {
  private func outcome(
    _ rows: [String], period: String = "2025"
  ) throws -> TestWorkspace.Outcome {
    try TestWorkspace(
      (["date,from,through,source,activity,quantity,unit"] + rows).joined(separator: "\n"),
      period: period, gwp: "AR6",
      table: TestWorkspace.table(
        [], properties: ["id: leak, of: R-410A, property: leak-rate, value: 10 %"])
    ).run()
  }

  private func row(
    _ day: String, _ item: String, _ quantity: String, _ unit: String = "kg",
    source: String = "store"
  ) -> String {
    "\(day),,,\(source),refrigerant-store/R-410A/\(item),\(quantity),\(unit)"
  }

  @Test("A balance with both ends counts what is lost between them")
  func balanced() throws {
    let outcome = try outcome([
      row("2025-01-01", "opening", "50"), row("2025-06-01", "bought", "0.12", "t"),
      row("2025-12-31", "closing", "40"),
    ])
    // 50 + 120 − 40 = 130 kg × 2255.5 (half HFC-32, half HFC-125; IPCC AR6, Table 7.SM.7)
    #expect(try #require(outcome.report).total == ExactDecimal(exactly: "293.215"))
    #expect(outcome.errors.isEmpty)
  }

  @Test("An end that is missing, doubled or of another day is named")
  func ends() throws {
    let (opening, bought, closing) = (
      row("2025-01-01", "opening", "50"), row("2025-06-01", "bought", "120"),
      row("2025-12-31", "closing", "40")
    )
    #expect(try outcome([opening, bought]).errors == ["store.missing"])
    #expect(try outcome([bought, closing]).errors == ["store.missing"])
    #expect(try outcome([bought]).errors == ["store.missing", "store.missing"])
    #expect(try outcome([opening, opening, bought, closing]).errors == ["store.twice"])
    #expect(try outcome([opening, closing, bought, closing]).errors == ["store.twice"])
    let july = row("2025-07-01", "opening", "50")
    #expect(try outcome([july, bought, closing]).errors == ["store.day"])
    let november = row("2025-11-30", "closing", "40")
    #expect(try outcome([opening, bought, november]).errors == ["store.day"])
  }

  @Test("What closes a stretch opens the next, in whatever unit")
  func carried() throws {
    func errors(_ opening: String, _ unit: String, on day: String = "2025-01-01") throws -> [String]
    {
      try outcome(
        [
          row("2024-01-01", "opening", "50"), row("2024-12-31", "closing", "35"),
          row(day, "opening", opening, unit), row("2025-12-31", "closing", "20"),
        ], period: "{from: 2024-01-01, through: 2025-12-31}"
      ).errors
    }
    #expect(try errors("35", "kg").isEmpty)
    #expect(try errors("0.035", "t").isEmpty)
    #expect(try errors("45", "kg") == ["store.carried"])
    #expect(try errors("35", "kg", on: "2025-03-01") == ["store.day"])
  }

  @Test("Each store of a facility has its own ends; without a source they are told by substance")
  func stores() throws {
    #expect(
      try outcome([
        row("2025-01-01", "opening", "50"), row("2025-12-31", "closing", "40"),
        row("2025-01-01", "opening", "5", source: "van"),
      ]).errors == ["store.missing"])
    #expect(
      try outcome([
        row("2025-01-01", "opening", "50", source: ""),
        row("2025-12-31", "closing", "40", source: ""),
      ]).errors.isEmpty)
  }

  @Test("A refused line is not called missing as well")
  func refused() throws {
    let outcome = try outcome([
      row("2025-01-01", "opening", "5O"), row("2025-12-31", "closing", "40"),
    ])
    #expect(!outcome.errors.contains("store.missing"))
  }

  @Test("One source by balance and by another method is an error, by rate and by refill a warning")
  func methods() throws {
    let balance = [
      row("2025-01-01", "opening", "50", source: "chiller"),
      row("2025-12-31", "closing", "40", source: "chiller"),
    ]
    let rate = ",2025-01-01,2025-12-31,chiller,refrigerant-charge/R-410A,250,kg"
    let loss = "2025-06-02,,,chiller,refrigerant/R-410A,130,kg"
    #expect(try outcome(balance + [rate, loss]).errors == ["method.twice", "method.twice"])
    #expect(try outcome(balance + [loss]).errors == ["method.twice"])
    let beside = try outcome([rate, loss])
    #expect(beside.errors.isEmpty && beside.codes.contains("method.beside"))
    let other = try outcome([
      row("2025-01-01", "opening", "50"), row("2025-12-31", "closing", "40"), rate,
    ])
    #expect(other.errors.isEmpty && other.codes.contains("method.beside"))
    let apart = try outcome([rate, "2025-06-02,,,switchgear,gas/SF6,1,kg"])
    #expect(!apart.codes.contains("method.beside"))
  }
}

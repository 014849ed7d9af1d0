import Banyan
import TestWorkspace
import Testing

/// IPCC 2006, Vol. 3, Eq. 4.9: what leaves a process holds no more carbon than went in.
@Suite("Carbon balances below zero")
struct CarbonBalanceTests {
  // Carbon contents × 44/12: 1000 t of scrap of 0.18 % are 6.6 t CO2, of billet of 0.21 % 7.7 t.
  private static let table = TestWorkspace.table([
    "id: scrap, activity: carbon/input/scrap, per: t, method: {name: carbon-balance, carbon: 0.18 %, direction: input}",
    "id: coal, activity: carbon/input/coal, per: t, method: {name: carbon-balance, carbon: 75 %, direction: input}",
    "id: billet, activity: carbon/output/billet, per: t, method: {name: carbon-balance, carbon: 0.21 %, direction: output}",
  ])

  private func outcome(_ rows: String...) throws -> TestWorkspace.Outcome {
    try TestWorkspace(
      "date,source,process,activity,quantity,unit\n"
        + rows.map { "2025-03-01,\($0)" }.joined(separator: "\n"), table: Self.table
    ).run()
  }

  @Test("A furnace that puts out more carbon than it takes in is an error with its records")
  func furnace() throws {
    let outcome = try outcome(
      "furnace,,carbon/input/scrap,1000,t", "furnace,,carbon/output/billet,1000,t")
    #expect(outcome.errors == ["balance.negative"])
    #expect(outcome.diagnostics.ordered.first?.notes.count == 2)
    #expect(outcome.text.contains("furnace") && outcome.text.contains("-1.1"))
  }

  @Test("Its surplus is not hidden by another furnace of the plant")
  func other() throws {
    let outcome = try outcome(
      "furnace,,carbon/input/scrap,1000,t", "furnace,,carbon/output/billet,1000,t",
      "cupola,,carbon/input/coal,100,t")
    #expect(outcome.errors == ["balance.negative"])
  }

  @Test("Sources that state one side each are balanced by their process, else by their plant")
  func wholes() throws {
    let rows = ["yard,melt,carbon/input/scrap,1000,t", "caster,melt,carbon/output/billet,1000,t"]
    #expect(try outcome(rows[0], rows[1]).errors == ["balance.negative"])
    let plant = rows.map { $0.replacing(",melt,", with: ",,") }
    #expect(try outcome(plant[0], plant[1]).errors == ["balance.negative"])
    // 0.6 t of coal × 75 % × 44/12 = 1.65 t: more than the 1.1 t that were missing.
    #expect(try outcome(plant[0], plant[1], "bunker,,carbon/input/coal,0.6,t").codes == [])
  }

  // 1000 t of carbon leave in billets; coke burnt beside it, 100 t × 28.2 GJ/t × 107 kg/GJ =
  // 301.7 t, may be where it came from.
  @Test("Carbon that fuels of the plant may have brought is asked about and counts")
  func fuels() throws {
    let outcome = try outcome(
      "caster,,carbon/output/billet,1000,t", "bunker,,stationary-combustion/coke,100,t")
    #expect(outcome.errors == [])
    #expect(outcome.codes == ["balance.negative"])
  }

  @Test("A balance that closes at nothing is one")
  func even() throws {
    #expect(
      try outcome(
        "furnace,,carbon/input/scrap,7000,t", "furnace,,carbon/output/billet,6000,t"
      ).codes == [])
  }
}

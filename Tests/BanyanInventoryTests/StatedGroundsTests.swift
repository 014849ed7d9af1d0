import Banyan
import TestWorkspace
import Testing

@Suite("What a result says it rests on")
struct StatedGroundsTests {
  /// A grid factor in place of the published one.
  private static let grid = """
    table: viet-nam-electricity
    set: viet-nam
    citation: Somebody's figure
    valid: {from: 2014-01-01}
    geography: VN
    serves: [electricity]
    factors:
      - {id: grid-2023, activity: electricity/grid, per: MWh, emits: {CO2: 0.1 t}, valid: 2023}
    """

  private static let own = """
    table: own
    citation: Our laboratory
    valid: {from: 2023-01-01}
    geography: VN
    factors:
      - {id: x, activity: process/x, per: t, emits: {CO2: 0.5 t}}
    """

  @Test("Each table says whose it is, each file without a digest why, and constants are stated")
  func grounds() throws {
    let place = "viet-nam/electricity.yaml"
    let workspace = TestWorkspace(
      """
      date,activity,quantity,unit,evidence
      2023-03-01,electricity/grid,1,MWh,evidence/bill.pdf
      2023-03-01,process/x,2,t,
      """, period: "2023", sets: ["viet-nam"], table: Self.own, published: [place: Self.grid],
      files: ["evidence/bill.pdf": "%PDF"])
    try workspace.written { folder, library in
      let outcome = try TestWorkspace.run(folder, library: library)
      let report = try #require(outcome.report, "\(outcome.text)")
      let result = report.result
      let replaced = "\(folder)/published/\(place)"
      let tables = Dictionary(uniqueKeysWithValues: result.head.tables.map { ($0.file, $0) })
      #expect(
        Set(tables.keys) == ["factors/gwp/ar5-100.yaml", "factors/own.yaml", replaced])
      #expect(tables["factors/gwp/ar5-100.yaml"]?.origin == .published)
      #expect(tables["factors/own.yaml"]?.origin == .workspace)
      #expect(tables[replaced]?.origin == .replacement)
      #expect(tables[replaced]?.replaces == "factors/\(place)")
      // Of the factors as well.
      let factors = Dictionary(
        uniqueKeysWithValues: result.factors.map { ($0.factor.id, $0.factor.place) })
      #expect(factors["own/x"]?.origin == .workspace)
      #expect(factors["viet-nam-electricity/grid-2023"]?.origin == .replacement)
      // The workspace's own table is the file that was read.
      let inputs = result.head.inputs
      let input = inputs.first { $0.file == "factors/own.yaml" }
      #expect(input?.digest == tables["factors/own.yaml"]?.digest)
      // Nobody reads evidence; a result rests on it all the same.
      let evidence = try #require(inputs.first { $0.file == "evidence/bill.pdf" })
      #expect(evidence.digest == nil)
      #expect(evidence.undigested == .notRead)
      #expect(inputs.allSatisfy { ($0.digest == nil) == ($0.undigested != nil) })
      // 44/12, the ratio of molar masses.
      #expect(result.head.options.kilogramsCO2PerKilogramCarbon == ExactRatio(44, over: 12))
      var findings = Diagnostics()
      let text = InventoryJSON().text(of: result)
      let read = InventoryResult.read(text, file: "inventory.json", &findings)
      #expect(read == result)
      #expect(findings.isEmpty)
    }
  }
}

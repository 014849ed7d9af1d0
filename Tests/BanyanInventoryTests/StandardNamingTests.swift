import Banyan
import TestWorkspace
import Testing

@Suite("Names of lines")
struct StandardNamingTests {
  private static let table = TestWorkspace.table([
    "id: a, activity: process/thing, per: t, emits: {CO2: 1 t}",
    "id: b, activity: process/thing/fine, per: t, emits: {CO2: 2 t}",
    "id: c, activity: process/thing, per: t, emits: {CO2: 3 t}, supplier: Acme",
  ])

  private func ids(_ header: String, _ rows: String...) throws -> [String] {
    try TestWorkspace(
      ([header] + rows).joined(separator: "\n"), table: Self.table
    ).report().lines.map(\.id)
  }

  @Test("A line is called by category, facility, source and activity")
  func plain() throws {
    #expect(
      try ids("date,source,activity,quantity,unit", "2025-03-01,kiln,process/thing,1,t") == [
        "1.3/plant/kiln/process/thing"
      ])
    #expect(
      try ids("date,activity,quantity,unit", "2025-03-01,process/thing,1,t") == [
        "1.3/plant/process/thing"
      ])
  }

  @Test("Lines that differ in unit, process or supplier alone have names of their own")
  func details() throws {
    let header = "date,source,activity,quantity,unit,process,supplier"
    let names = try ids(
      header, "2025-03-01,s,process/thing,1,t,,", "2025-03-01,s,process/thing,1,kg,,",
      "2025-03-01,s,process/thing,1,t,hot,", "2025-03-01,s,process/thing,1,t,,North",
      "2025-03-01,s,process/thing,1,t,,South")
    #expect(names.count == 5)
    #expect(Set(names).count == 5)
  }

  @Test("A process called like the end of another activity does not clash")
  func processClash() throws {
    let names = try ids(
      "date,source,activity,quantity,unit,process,factor,note",
      "2025-03-01,s,process/thing,1,t,fine,own/a,x",
      "2025-03-01,s,process/thing/fine,1,t,,own/a,x")
    #expect(Set(names).count == 2)
  }

  @Test("A supplier called like a contract does not clash")
  func supplierClash() throws {
    let report = try TestWorkspace(
      """
      date,source,activity,quantity,unit,supplier,contract
      2023-03-01,m,electricity/grid,1,MWh,green,
      2023-03-01,m,electricity/grid,2,MWh,,green
      """, period: "2023", sets: ["viet-nam"],
      settings: """
        contracts:
          - {id: green, kind: certificate, emits: {CO2: 0 kg}, criteria: {conveys-attributes: "yes, a", sole-claim: "yes, b", tracked-and-redeemed: "yes, c", vintage: 2025, same-market: "yes, e"}}
        """
    ).report()
    #expect(Set(report.lines.map(\.id)).count == 2)
  }

  @Test("Names are in order of category, and stable")
  func order() throws {
    let workspace = TestWorkspace(
      """
      date,activity,quantity,unit
      2023-03-01,electricity/grid,1,MWh
      2023-03-01,process/clinker,1,t
      2023-03-01,stationary-combustion/wood,1,t
      """, period: "2023", sets: ["ipcc-2006", "viet-nam"])
    let ids = try workspace.report().lines.map(\.id)
    #expect(
      ids == [
        "1.1/plant/stationary-combustion/wood", "1.3/plant/process/clinker",
        "2.1/plant/electricity/grid",
      ])
    #expect(try workspace.report().lines.map(\.id) == ids)
  }
}

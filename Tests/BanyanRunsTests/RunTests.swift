import Banyan
import TestSupport
import Testing

@Suite("One run")
struct RunTests {
  private func workspace(_ rows: String = "") throws -> TemporaryWorkspace {
    try TemporaryWorkspace(files: [
      "banyan.yaml": """
      organisation: {name: Test, country: VN}
      period: 2023
      gwp: AR6
      numbers: en
      factors: [viet-nam, ipcc-2006]
      consolidation: equity-share
      facilities: [{id: plant, country: VN, share: 50 %}]

      """,
      "activity/a.csv": "date,source,activity,quantity,unit\n"
        + "2023-05-31,meter,electricity/grid,1000,MWh\n" + rows,
    ])
  }

  @Test("An empty standard takes part in everything by what it writes in its own folder")
  func emptyStandard() throws {
    let folder = try workspace()
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    let stage = try run.report(of: EmptyStandard.self, on: "lines")
    // Facilities whole: 1000 MWh × 0.6592 t/MWh, though half of the plant is the organisation's.
    #expect(stage.value?.total == ExactDecimal("659.2"))
    #expect(
      try run.check(EmptyStandard.self, isSound: true).ordered.map(\.code) == [.figureUnknown])
    let shown = try EmptyStandard.formats[0].render(
      #require(stage.value), Surface(language: .english))
    guard case .text(let text)? = shown.value else { Issue.record("no text"); return }
    #expect(text == "659.2")
    // The same run gives the inventory its own: 0.5 × 659.2 t.
    #expect(
      try run.report(of: InventoryStandard.self, on: ()).value?.total == ExactDecimal("329.6"))
  }

  @Test("Who asks for the end gets no report")
  func stopped() throws {
    let folder = try workspace()
    let workers = Workers(most: 2)
    let run = try #require(
      try Run.open(folder.root, library: .carried, options: .init(workers: workers)).value)
    workers.stop.request()
    #expect(throws: RunFailure.self) { try run.report(of: InventoryStandard.self, on: ()) }
  }

  @Test("A fault of a record is said once, whatever was asked of the run")
  func saidOnce() throws {
    let folder = try workspace("2023-06-30,meter,electricity/grid,5,kg\n")
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    #expect(try run.check().ordered.map(\.code.rawValue) == ["unit.dimension"])
  }

  @Test("A bill that changed since it was read explains nothing, and is named")
  func changed() throws {
    let folder = try workspace()
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    let figure = "2.1/plant/meter/electricity/grid"
    #expect(try run.report(of: InventoryStandard.self, on: ()).isSound)
    let before = try run.explanation(of: .init(of: figure, in: .english))
    #expect(before.value?.isEmpty == false)
    try folder.write(
      "date,source,activity,quantity,unit\n2023-05-31,meter,electricity/grid,2000.5,MWh\n",
      to: "activity/a.csv")
    let after = try run.explanation(of: .init(of: figure, in: .english))
    #expect(after.value == nil)
    #expect(after.findings.ordered.map(\.code) == [.fileChanged])
    #expect(after.findings.ordered.first?.location?.file == "activity/a.csv")
  }

  /// Each asks for the place of a record: what has no factor, and what stands in no total.
  @Test(
    "A bill that changed before its findings were placed is named, and no report is made of it",
    arguments: ["process/nothing,1,t", "refrigerant/R-22,1,kg"])
  func changedBeforeFindings(_ row: String) throws {
    let folder = try workspace("2023-06-30,meter,\(row)\n")
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    _ = try run.sums()
    // A line more in front: the record is no longer where it was.
    try folder.write(
      "date,source,activity,quantity,unit\n2023-01-31,meter,electricity/grid,1,MWh\n"
        + "2023-05-31,meter,electricity/grid,1000,MWh\n2023-06-30,meter,\(row)\n",
      to: "activity/a.csv")
    let stage = try run.report(of: InventoryStandard.self, on: ())
    #expect(stage.value == nil)
    let found = stage.findings.ordered
    #expect(found.map(\.code).contains(.fileChanged), "\(found)")
    // The place is that of the bytes that were read.
    let placed = try #require(found.first { $0.code != .fileChanged && $0.location != nil })
    #expect(placed.location?.line == 3, "\(placed)")
    #expect(placed.excerpt == nil)
    try folder.remove("activity/a.csv")
    #expect(try run.check().ordered.map(\.code).contains(.fileChanged))
  }

  @Test("A disk that does not say what stands beside banyan.yaml is no missing file")
  func failing() throws {
    let folder = try workspace()
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    #expect(try !run.workspace.has("cbam.yaml"))
    #expect(try run.workspace.has("banyan.yaml"))
    // The system refuses to look for a name of so many letters.
    #expect(throws: FileError.self) {
      try run.workspace.has(String(repeating: "a", count: 300))
    }
  }

  @Test("A file of suppliers/ that nobody names is said where all that may name it was read")
  func unnamedSuppliers() throws {
    let folder = try workspace()
    try folder.write("{}", to: "suppliers/zinc.json")
    try folder.write("{}", to: "suppliers/old/lime.json")
    try folder.write("a letter", to: "suppliers/letter.txt")
    try folder.link("suppliers/link.json", to: "zinc.json")
    try folder.write(
      "date,activity,quantity,unit,evidence\n"
        + "2023-07-31,electricity/grid,1,MWh,suppliers/letter.txt\n",
      to: "activity/b.csv")
    let run = try #require(try Run.open(folder.root, library: .carried).value)
    let found = try run.check().ordered
    #expect(
      found.map { $0.location?.file } == [
        "suppliers/link.json", "suppliers/old/lime.json", "suppliers/zinc.json",
      ])
    #expect(found.allSatisfy { $0.code == .supplierUnnamed && $0.hint != nil })
    #expect(try run.report(of: InventoryStandard.self, on: ()).findings.isEmpty)
  }

  @Test("Many sums come out the same with any number of threads", arguments: [1, 2, 3, 4])
  func threads(_ count: Int) throws {
    let rows = (0..<6000).map { "2023-06-30,s\($0),electricity/grid,\($0 % 7).25,MWh\n" }.joined()
    let folder = try workspace(rows)
    func text(_ most: Int) throws -> String {
      let run = try #require(
        try Run.open(folder.root, library: .carried, options: .init(workers: Workers(most: most)))
          .value)
      let stage = try run.report(of: InventoryStandard.self, on: ())
      return InventoryJSON().text(of: try #require(stage.value).result)
    }
    let expected = try text(1)
    #expect(try text(count) == expected)
    // 857 whole rounds of 0…6 and one more row of 0: 857 × 21 MWh, and a quarter for each row; the
    // first meter's 1000: (17 997 + 1 500 + 1 000) × 0.6592 × 0.5.
    #expect(expected.contains("\"total\": {\"tCO2e\": \"6755.8112\"}"))
  }
}

/// The least a standard can be: one figure, one form.
private enum EmptyStandard: Standard {
  struct Report: Sendable { let total: ExactDecimal }

  static let name = "empty"
  static func isAsked(by workspace: Workspace) -> Bool { true }
  static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) -> String? { workspace.settings.organisation.name }
  static func purpose(of reading: String) -> Purpose { Purpose(ownership: .whole) }
  static func questions(of reading: String) -> [String] { ["nothing"] }
  static func report(
    on question: String, of reading: String, on calculated: Calculated<EmptyStandard>,
    _ found: inout Diagnostics
  ) -> Report? {
    guard question == "lines" else {
      found.report(Diagnostic(.figureUnknown, [question]))
      return nil
    }
    return Report(
      total: calculated.calculation.lines.reduce(.zero) { $0 + $1.equivalent }.normalised)
  }
  static let formats: [ReportFormat<Report>] = [.text("text") { report, _ in "\(report.total)" }]
  static func explanation(of request: ExplanationRequest, in run: Run) -> Stage<Explained>? { nil }
}

import BanyanDiagnostics
import BanyanDigests
import BanyanFiles
import BanyanFactors
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("Nothing that stands in a workspace is passed over in silence")
struct WorkspaceFolderTests {
  @Test(
    "A near name is the name that was meant",
    arguments: [
      ("products.yml", false, "products.yaml"), ("Products.yaml", false, "products.yaml"),
      ("product.yaml", false, "products.yaml"), ("prodcuts.yaml", false, "products.yaml"),
      ("products.yaml.txt", false, "products.yaml"), ("banyan.yml", false, "banyan.yaml"),
      ("flow.yaml", false, "flows.yaml"), ("batch.csv", false, "batches.csv"),
      ("Factors", true, "factors"), ("factor", true, "factors"), ("ACTIVITY", true, "activity"),
      ("activities", true, "activity"), ("supplier", true, "suppliers"),
      ("factors.yaml", false, "factors"), ("activity.csv", false, "activity"),
      ("CBAM.yaml", false, "cbam.yaml"),
    ])
  func near(_ name: String, _ isFolder: Bool, _ meant: String) {
    #expect(WorkspaceEntry.meant(by: name, isFolder: isFolder)?.name == meant)
  }

  @Test(
    "A right name, and one that is a person's own, mean nothing else",
    arguments: [
      ("products.yaml", false), ("factors", true), ("README.md", false), ("notes.txt", false),
      ("tables", true), ("factory", true), ("plan.yaml", false), ("what-if", true),
      ("inventory.json", false), ("cbam.json", false), ("cbam.xlsx", false), ("bills.csv", false),
      ("products-2024.yaml", false), ("products.yaml.bak", false), ("products", true),
      ("report.html", false), ("activity.html", false), ("meters.csv", false), ("scans", true),
    ])
  func own(_ name: String, _ isFolder: Bool) {
    #expect(WorkspaceEntry.meant(by: name, isFolder: isFolder) == nil)
  }

  private static let own = """
    table: own
    citation: {title: "Certificate of the supplier, 2025"}
    valid: 2025
    geography: VN
    factors:
      - {id: grid, activity: electricity/grid, per: MWh, emits: {CO2: 650 kg}}
    """

  @Test("Tables of factors/ are read in sub-folders and under both endings")
  func tables() throws {
    let folder = try TemporaryWorkspace(files: [
      "banyan.yaml": ActivityReaderTests.settings,
      "factors/own.yml": Self.own,
      "factors/more/other.YAML": Self.own.replacing("table: own", with: "table: other"),
      "factors/.own.yaml.swp": "x",
    ])
    var found = Diagnostics()
    let workspace = try #require(try Workspace.open(folder.root, library: .carried, &found))
    #expect(found.ordered.map(\.code) == [])
    #expect(workspace.siteTables.map(\.head.id).sorted() == ["other", "own"])
  }

  @Test("A folder of BANYAN_FACTORS names what it does not read")
  func folders() throws {
    let folder = try TemporaryWorkspace(files: [
      "tables/a/sound.yaml": Self.own, "tables/a/own.yaml.txt": Self.own, "tables/notes.md": "x",
    ])
    try folder.link("tables/linked.yaml", to: "a/sound.yaml")
    try folder.pipe("tables/pipe.yaml")
    let inputs = Inputs()
    let library = try FactorLibrary(folders: [folder.path("tables")], inputs: inputs)
    let tables = folder.path("tables")
    let said = library.findings.ordered.map { "\($0.code.rawValue) \($0.location?.file ?? "")" }
    #expect(
      said.sorted() == [
        "file.kind \(tables)/pipe.yaml", "file.link \(tables)/linked.yaml",
        "table.name \(tables)/a/own.yaml.txt",
      ])
    #expect(library.setNames.contains("own") == false)
    #expect(inputs.opened.map(\.name) == ["\(tables)/a/sound.yaml"])
    // What it says is said of each workspace that it is used for.
    try folder.write(ActivityReaderTests.settings, to: "ws/banyan.yaml")
    var found = Diagnostics()
    _ = try Workspace.open(folder.path("ws"), library: library, owners: [], inputs: inputs, &found)
    #expect(found.ordered.count == 3)
  }

  @Test("A run knows every file that it read or rests on, each with its digest")
  func opened() throws {
    let bills = """
      date,facility,activity,quantity,unit,evidence
      2025-01-31,mill,electricity/grid,1,kWh,evidence/evn.pdf

      """
    let folder = try TemporaryWorkspace(files: [
      "banyan.yaml": ActivityReaderTests.settings, "activity/bills.csv": bills,
      "evidence/evn.pdf": "x", "evidence/unnamed.pdf": "x", "factors/own.yaml": Self.own,
    ])
    let tests = #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined()
    let workbook = try FileSystem.bytes(of: "\(tests)/Workbooks/openpyxl.xlsx")
    try folder.write(workbook, to: "activity/more.xlsx")
    let inputs = Inputs()
    var found = Diagnostics()
    let workspace = try #require(
      try Workspace.open(folder.root, library: .carried, owners: [], inputs: inputs, &found))
    _ = try ActivityReader(workspace).read(boundaries: [], &found)
    let digests = inputs.opened.map { "\($0.name) \($0.digest?.description ?? "-")" }
    #expect(
      digests == [
        "activity/bills.csv \(Digest(of: Array(bills.utf8)))",
        "activity/more.xlsx \(Digest(of: workbook))",
        "banyan.yaml \(Digest(of: Array(ActivityReaderTests.settings.utf8)))",
        "evidence/evn.pdf -",
        "factors/own.yaml \(Digest(of: Array(Self.own.utf8)))",
      ])
    let evidence = try #require(FileIdentity(path: folder.path("evidence/evn.pdf")))
    #expect(inputs.name(of: evidence) == "evidence/evn.pdf")
  }

  @Test("A linked folder of evidence or of suppliers does not lead out of the workspace")
  func evidence() throws {
    let folder = try TemporaryWorkspace(files: [
      "ws/banyan.yaml": ActivityReaderTests.settings,
      "ws/activity/bills.csv": """
      date,facility,source,activity,quantity,unit,evidence
      2025-01-31,mill,a,electricity/grid,1,kWh,scans/a.pdf
      2025-01-31,mill,b,electricity/grid,1,kWh,kept/b.pdf
      2025-01-31,mill,c,electricity/grid,1,kWh,scans/none.pdf
      2025-01-31,mill,d,electricity/grid,1,kWh,banyan.yaml/d.pdf
      2025-01-31,mill,e,electricity/grid,1,kWh,inside
      2025-01-31,mill,f,electricity/grid,1,kWh,inside/b.pdf
      2025-01-31,mill,g,electricity/grid,1,kWh,nowhere
      2025-01-31,mill,h,electricity/grid,1,kWh,../elsewhere/a.pdf

      """,
      "elsewhere/a.pdf": "x", "ws/kept/b.pdf": "x",
    ])
    try folder.link("ws/scans", to: "../elsewhere")
    try folder.link("ws/inside", to: "kept")
    try folder.link("ws/nowhere", to: "none")
    var found = Diagnostics()
    let workspace = try #require(
      try Workspace.open(folder.path("ws"), library: .carried, &found))
    _ = try ActivityReader(workspace).read(boundaries: [], &found)
    #expect(
      found.ordered.map { "\($0.code.rawValue) \($0.location?.line ?? 0)" } == [
        "evidence.outside 2", "evidence.outside 4", "evidence.missing 5", "evidence.file 6",
        "evidence.missing 8", "evidence.outside 9",
      ])
    let notes = found.ordered.map { $0.notes.map(\.phrase.key) }
    #expect(
      notes == [[.noteLinkOutside], [.noteLinkOutside], [], [], [.noteLinkToNothing], []])
  }
}

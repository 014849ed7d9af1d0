import BanyanDiagnostics
import BanyanFactors
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("Nothing in activity/ is passed over in silence")
struct WorkspaceFilesTests {
  private func findings(_ prepare: (TemporaryWorkspace) throws -> Void) throws -> [String] {
    let folder = try TemporaryWorkspace(files: ["banyan.yaml": ActivityReaderTests.settings])
    try prepare(folder)
    var found = Diagnostics()
    let workspace = try #require(try Workspace.open(folder.root, library: .carried, &found))
    _ = try ActivityReader(workspace).read(boundaries: [], &found)
    return found.ordered.map { "\($0.code.rawValue) \($0.location?.file ?? "")" }
  }

  private static let row =
    "date,facility,activity,quantity,unit\n2025-01-31,mill,electricity/grid,1,kWh\n"

  @Test("No folder, an empty one and one of headers alone are an inventory of zero, and said")
  func nothing() throws {
    #expect(try findings { _ in } == ["activity.none activity"])
    #expect(try findings { try $0.write("", to: "activity/.keep") } == ["activity.none activity"])
    #expect(
      try findings {
        try $0.write("date,facility,activity,quantity,unit\n", to: "activity/a.csv")
      } == ["activity.none activity"])
  }

  @Test("activity as a file or a link is an error")
  func noFolder() throws {
    #expect(try findings { try $0.write("x", to: "activity") } == ["activity.file activity"])
    #expect(try findings { try $0.link("activity", to: "/tmp") } == ["activity.link activity"])
  }

  @Test("Links and foreign files are errors; dot files are not")
  func foreign() throws {
    let found = try findings { folder in
      try folder.write(Self.row, to: "activity/good.csv")
      try folder.write("x", to: "activity/notes.txt")
      try folder.write("x", to: "activity/.DS_Store")
      try folder.write("x", to: "activity/.cache/x.txt")
      try folder.write("x", to: "activity/sub.csv/scan.pdf")
      try folder.link("activity/old.csv", to: "good.csv")
      try folder.link("activity/gone.csv", to: "nowhere")
    }
    #expect(
      found == [
        "activity.link activity/gone.csv", "activity.file activity/notes.txt",
        "activity.link activity/old.csv", "activity.file activity/sub.csv/scan.pdf",
      ])
  }

  @Test("A tabbed file is read by its tabs, upper-case endings as lower")
  func endings() throws {
    let found = try findings { folder in
      try folder.write(Self.row.replacing(",", with: "\t"), to: "activity/a.TSV")
      try folder.write(Self.row, to: "activity/deep/er/b.CSV")
    }
    #expect(found.isEmpty)
  }

  @Test("A path that is no folder is wrong use, a banyan.yaml that is one is a fault of the files")
  func openErrors() throws {
    let folder = try TemporaryWorkspace(files: ["file": "x", "inner/banyan.yaml/x": ""])
    var found = Diagnostics()
    #expect(throws: Workspace.OpenError.self) {
      try Workspace.open(folder.path("file"), library: .carried, &found)
    }
    #expect(try Workspace.open(folder.path("inner"), library: .carried, &found) == nil)
    #expect(found.ordered.map(\.code) == [.fileFolder])
    found = Diagnostics()
    #expect(try Workspace.open(folder.root, library: .carried, &found) == nil)
    #expect(found.ordered.map(\.code) == [.workspaceMissing])
  }

  @Test("Tables under factors/ are read by either ending, from a linked folder too")
  func siteTables() throws {
    let table =
      "table: own\ncitation: Lab\nvalid: 2025\ngeography: VN\nfactors:\n  - {id: a, activity: process/a, per: t, emits: {CO2: 1 kg}}\n"
    let folder = try TemporaryWorkspace(files: [
      "banyan.yaml": ActivityReaderTests.settings, "shared/a.yml": table,
      "shared/sub/b.yaml": table.replacing("own", with: "more"),
    ])
    try folder.link("factors", to: "shared")
    var found = Diagnostics()
    let workspace = try Workspace.open(folder.root, library: .carried, &found)
    #expect(workspace?.siteTables.map(\.head.id) == ["own", "more"])
    #expect(found.isEmpty)
  }
}

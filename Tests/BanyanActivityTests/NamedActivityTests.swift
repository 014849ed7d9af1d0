import BanyanDiagnostics
import BanyanFiles
import BanyanFactors
import BanyanQuantities
import Foundation
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("Files named for themselves are read beside those of activity/")
struct NamedActivityTests {
  /// Reads a workspace with these files of `activity/` and those named.
  private func read(
    _ named: [NamedActivity], in folder: TemporaryWorkspace
  ) throws -> (sums: ActivitySums, found: Diagnostics, reader: ActivityReader) {
    var found = Diagnostics()
    var workspace = try #require(try Workspace.open(folder.root, library: .carried, &found))
    workspace.named = named
    let reader = ActivityReader(workspace)
    let sums = try reader.read(boundaries: [], &found)
    return (sums, found, reader)
  }

  private func workspace(_ files: [String: String] = [:]) throws -> TemporaryWorkspace {
    try TemporaryWorkspace(
      files: files.merging(["banyan.yaml": ActivityReaderTests.settings]) { a, _ in a })
  }

  /// A pipe into which a thread writes; it is read by the path.
  private func pipe(_ bytes: [UInt8]) throws -> (path: String, pipe: Pipe) {
    let pipe = Pipe()
    let writing = pipe.fileHandleForWriting
    Thread.detachNewThread {
      // A reader that leaves early is no failure of the test's.
      try? writing.write(contentsOf: Data(bytes))
      try? writing.close()
    }
    return ("/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)", pipe)
  }

  private static let row =
    "date,facility,activity,quantity,unit\n2025-01-31,mill,electricity/grid,1,kWh\n"

  @Test(
    "What can be read only once is known by its first bytes, and its places are found again",
    arguments: ["faulty.csv.gz", "faulty.csv.zst", "plain"])
  func pipes(_ name: String) throws {
    let text = PackedFiles.rows(100_000, misspelt: 99_990)
    let bytes = try name == "plain" ? Array(text.utf8) : PackedFiles.bytes(of: name)
    let (path, pipe) = try pipe(bytes)
    defer { withExtendedLifetime(pipe) {} }
    let folder = try workspace()
    let named = try NamedActivity(path: path, temporaryFolder: folder.root)
    let (sums, found, reader) = try read([named], in: folder)
    #expect(
      found.ordered.map { "\($0.code.rawValue) \($0.location.map { "\($0)" } ?? "")" }
        == ["unit.unknown \(path):99991:44"])
    #expect(sums.records == 99_999)
    let sum = try #require(sums.sums.first { $0.key.source == "meter-3" })
    #expect(sum.first.line == 4)
    let period = try #require(sums.cells.first)
    #expect(
      try reader.records(of: [sum.key], during: period, limit: 1).records.first?.location.line == 25
    )
    // The temporary file has no name.
    #expect(try FileSystem.names(in: folder.root) == ["banyan.yaml"])
  }

  @Test("A pipe without a byte is a file without a header")
  func emptyPipe() throws {
    let (path, pipe) = try pipe([])
    defer { withExtendedLifetime(pipe) {} }
    let folder = try workspace()
    let named = try NamedActivity(path: path, temporaryFolder: folder.root)
    #expect(try read([named], in: folder).found.ordered.map(\.code) == [.csvEmpty])
  }

  @Test("Files elsewhere count beside those of activity/, links are followed")
  func elsewhere() throws {
    let outside = try TemporaryWorkspace(files: ["more.csv": Self.row.replacing(",1,", with: ",2,")]
    )
    try outside.write(PackedFiles.bytes(of: "small.csv.gz"), to: "small.csv.gz")
    try outside.link("link.csv", to: "more.csv")
    let folder = try workspace(["activity/a.csv": Self.row])
    let named = try ["link.csv", "small.csv.gz"].map {
      try NamedActivity(path: outside.path($0), temporaryFolder: folder.root)
    }
    let (sums, found, _) = try read(named, in: folder)
    #expect(found.isEmpty)
    // 1 of the folder, 2 of the link, 1 + 2 + … + 6 of the packed file.
    #expect(sums.sums.reduce(ExactDecimal.zero) { $0 + $1.quantity } == 24)
    #expect(sums.files == ["activity/a.csv"] + ["link.csv", "small.csv.gz"].map(outside.path))
  }

  @Test("A file that would count twice is an error, by whatever path it is named")
  func twice() throws {
    let folder = try workspace(["activity/a.csv": Self.row, "b.csv": Self.row])
    try folder.link("link.csv", to: "activity/a.csv")
    let paths = ["activity/../activity/a.csv", "link.csv", "b.csv", "./b.csv"].map(folder.path)
    let named = try paths.map { try NamedActivity(path: $0, temporaryFolder: folder.root) }
    let found = try read(named, in: folder).found
    #expect(found.ordered.map(\.code) == [.activityRepeated, .activityRepeated, .activityRepeated])
    #expect(Set(found.ordered.compactMap { $0.location?.file }) == [paths[0], paths[1], paths[3]])
  }

  @Test("A file of another kind is an error; one that is not there, or a folder, cannot be opened")
  func others() throws {
    let folder = try workspace(["scan.pdf": "x", "inner/a.csv": Self.row])
    let named = try NamedActivity(path: folder.path("scan.pdf"), temporaryFolder: folder.root)
    #expect(try read([named], in: folder).found.ordered.map(\.code) == [.activityFile])
    for (path, code) in [("gone.csv", ENOENT), ("inner", EISDIR)] {
      let error = #expect(throws: StreamFailure.self) {
        try NamedActivity(path: folder.path(path), temporaryFolder: folder.root)
      }
      guard case .outside(let failure)? = error else {
        Issue.record("\(path) is no file's own fault")
        continue
      }
      #expect(failure.code == code)
    }
  }

  @Test("Where nothing can be kept for reading again, the outside world has failed")
  func noRoom() throws {
    let (path, pipe) = try pipe(Array(Self.row.utf8))
    defer { withExtendedLifetime(pipe) {} }
    let folder = try workspace()
    let named = try NamedActivity(path: path, temporaryFolder: folder.path("gone"))
    let error = #expect(throws: FileError.self) { try read([named], in: folder) }
    #expect(error?.code == ENOENT)
  }
}

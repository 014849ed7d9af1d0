import BanyanDiagnostics
import BanyanDigests
import Foundation
import TestSupport
import Testing

@testable import BanyanFiles

@Suite("A run reads through one door and knows what it read")
struct InputsTests {
  /// NIST's example for "abc" (FIPS 180-4, SHA256.pdf).
  private static let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

  private func code(_ body: () throws -> Void) throws -> DiagnosticCode? {
    do {
      try body()
      return nil
    } catch let failure as StreamFailure {
      guard case .damaged(let finding) = failure else { throw failure }
      return finding.code
    }
  }

  private func all(_ stream: any ByteStream) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 7, alignment: 1)
    defer { room.deallocate() }
    while let base = room.baseAddress {
      let got = try stream.read(into: base, count: room.count)
      if got == 0 { return bytes }
      bytes += room[..<got]
    }
    return bytes
  }

  @Test("A file is known by its first name through links, with the digest of its bytes")
  func links() throws {
    let folder = try TemporaryWorkspace(files: ["activity/bills.csv": "abc"])
    try folder.link("other.csv", to: "activity/bills.csv")
    let inputs = Inputs()
    let file = try inputs.open(
      folder.path("activity/bills.csv"), as: "activity/bills.csv", .records)
    #expect(file.digest == nil)
    #expect(try all(file.stream()) == Array("abc".utf8))
    #expect(file.digest?.description == Self.abc)
    let same = try inputs.open(folder.path("other.csv"), as: "other.csv", .settings)
    #expect(same.digest?.description == Self.abc)
    let identity = try #require(FileIdentity(path: folder.path("other.csv")))
    #expect(inputs.name(of: identity) == "activity/bills.csv")
    #expect(inputs.opened.map(\.name) == ["activity/bills.csv"])
    let root = try #require(FileIdentity(path: folder.root))
    #expect(inputs.name(of: root) == nil)
  }

  @Test("Bytes that are read whole and a file that is only looked for are known too")
  func whole() throws {
    let folder = try TemporaryWorkspace(files: ["b.yaml": "abc", "a.pdf": "x"])
    let inputs = Inputs()
    var found = Diagnostics()
    #expect(
      try inputs.bytes(of: folder.path("b.yaml"), as: "b.yaml", .settings, &found)
        == Array("abc".utf8))
    let bill = try #require(FileIdentity(path: folder.path("a.pdf")))
    inputs.see(bill, as: "evidence/a.pdf")
    inputs.see(bill, as: "evidence/../a.pdf")
    #expect(inputs.name(of: bill) == "evidence/a.pdf")
    #expect(inputs.opened.map(\.name) == ["b.yaml", "evidence/a.pdf"])
    #expect(inputs.opened.map { $0.digest?.description } == [Self.abc, nil])
  }

  // The digests are those of `sha256sum Tests/Packed/*`.
  @Test(
    "A packed file is digested as it lies, below its unpacker",
    arguments: [
      ("small.csv.gz", "efa075de0a1dd27abe503d9849fabe63c276dd87ba80ce248814e828984e7921"),
      ("faulty.csv.zst", "24671a1db947407b278d1ed134ca3960ae722fd2ee4632a33006e149e24d0a71"),
    ])
  func packed(_ name: String, _ digest: String) throws {
    let packing: Packing = name.hasSuffix(".gz") ? .gzip : .zstd
    let folder = try TemporaryWorkspace()
    try folder.write(PackedFiles.bytes(of: name), to: name)
    let file = try Inputs().open(folder.path(name), as: name, .records)
    _ = try all(UnpackedStream(file.stream(), packing: packing, name: name))
    #expect(file.digest?.description == digest)
  }

  @Test(
    "What is no file is refused at once, also behind a link",
    arguments: ["pipe", "link", "/dev/zero", "/dev/null"])
  func noFile(_ name: String) throws {
    let folder = try TemporaryWorkspace()
    try folder.pipe("pipe")
    try folder.link("link", to: "pipe")
    let path = name.hasPrefix("/") ? name : folder.path(name)
    #expect(try code { _ = try Inputs().open(path, as: name, .records) } == .fileKind)
  }

  @Test("A path that a NUL cuts off names no file")
  func cutOff() throws {
    let folder = try TemporaryWorkspace(files: ["a.json": "{}"])
    #expect(
      try code { _ = try Inputs().open(folder.path("a.json\0b"), as: "a", .document) } == .filePath)
  }

  @Test("A file that is too large for its kind is refused before it is read")
  func large() throws {
    let folder = try TemporaryWorkspace(files: ["banyan.yaml": ""])
    let path = folder.path("banyan.yaml")
    #expect(truncate(path, 1 << 40) == 0)
    #expect(try code { _ = try Inputs().open(path, as: "banyan.yaml", .settings) } == .fileLarge)
    #expect(try code { _ = try Inputs().open(path, as: "banyan.yaml", .document) } == .fileLarge)
    // The last size that is read, and the first that is not.
    #expect(truncate(path, 16 << 20) == 0)
    #expect(try Inputs().open(path, as: "banyan.yaml", .settings).bytes().count == 16 << 20)
    #expect(truncate(path, 16 << 20 + 1) == 0)
    #expect(try code { _ = try Inputs().open(path, as: "banyan.yaml", .settings) } == .fileLarge)
  }

  @Test("A file that is not what it was when it was first opened is found out")
  func changed() throws {
    let folder = try TemporaryWorkspace(files: ["a.csv": "abc"])
    let (path, inputs) = (folder.path("a.csv"), Inputs())
    let file = try inputs.open(path, as: "a.csv", .records)
    // While it is read.
    let stream = file.stream()
    try folder.write("abcd", to: "a.csv.new")
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("d".utf8))
    try handle.close()
    #expect(try code { _ = try all(stream) } == .fileChanged)
    #expect(file.digest == nil)
    #expect(try code { _ = try inputs.open(path, as: "a.csv", .records) } == .fileChanged)
    // Another file of the same bytes in its place.
    let later = Inputs()
    _ = try later.open(path, as: "a.csv", .records).bytes()
    #expect(rename(folder.path("a.csv.new"), path) == 0)
    #expect(try code { _ = try later.open(path, as: "a.csv", .records) } == .fileChanged)
  }

  @Test("What is read again is held against the digest of what was read first")
  func readAgain() throws {
    let folder = try TemporaryWorkspace(files: ["a.csv": "abc"])
    let path = folder.path("a.csv")
    let file = try Inputs().open(path, as: "a.csv", .records)
    _ = try all(file.stream())
    #expect(try all(file.stream()) == Array("abc".utf8))
    #expect(try file.bytes() == Array("abc".utf8))
    // As many other bytes, and the time of writing set back: only when anything changed tells.
    var times = [timespec](repeating: .init(), count: 2)
    var status = stat()
    #expect(stat(path, &status) == 0)
    times = [status.st_atim, status.st_mtim]
    let handle = try #require(FileHandle(forWritingAtPath: path))
    try handle.write(contentsOf: Data("abd".utf8))
    try handle.close()
    #expect(utimensat(AT_FDCWD, path, times, 0) == 0)
    #expect(try code { _ = try all(file.stream()) } == .fileChanged)
    #expect(try code { _ = try file.bytes() } == .fileChanged)
  }

  @Test("What was read to its end has ended, whatever is appended")
  func appended() throws {
    let folder = try TemporaryWorkspace(files: ["a.csv": "abc"])
    let stream = try Inputs().open(folder.path("a.csv"), as: "a.csv", .records).stream()
    _ = try all(stream)
    let handle = try #require(FileHandle(forWritingAtPath: folder.path("a.csv")))
    try handle.seekToEnd()
    try handle.write(contentsOf: Data("d".utf8))
    try handle.close()
    #expect(try all(stream) == [])
  }

  @Test("What fails where nobody can be told is said later: a change, a loss, a failing disk")
  func later() throws {
    let inputs = Inputs()
    var found = Diagnostics()
    try inputs.reportLater(&found)
    #expect(found.isEmpty)
    inputs.note(.outside(FileError(path: "b.csv", code: ENOENT)), in: "b.csv")
    inputs.note(
      .damaged(Diagnostic(.fileChanged, at: SourceLocation(file: "a.csv"))), in: "a.csv")
    // Said when the file was first read.
    inputs.note(.damaged(Diagnostic(.fileDamaged, at: SourceLocation(file: "c.gz"))), in: "c.gz")
    try inputs.reportLater(&found)
    #expect(found.ordered.map(\.code) == [.fileChanged, .fileChanged])
    #expect(found.ordered.map { $0.location?.file } == ["a.csv", "b.csv"])
    inputs.note(.outside(FileError(path: "a.csv", code: EIO)), in: "a.csv")
    #expect(throws: FileError.self) { try inputs.reportLater(&found) }
  }

  @Test("A pipe that is named for itself has the digest of all that came through")
  func replayed() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("abc".utf8))
    try pipe.fileHandleForWriting.close()
    let source = try ReplayedSource.file(
      "/dev/fd/\(pipe.fileHandleForReading.fileDescriptor)", temporaryFolder: "/tmp")
    let inputs = Inputs()
    inputs.add(source)
    // The first bytes are looked at before the file is read, as for its packing.
    let room = UnsafeMutableRawPointer.allocate(byteCount: 2, alignment: 1)
    defer { room.deallocate() }
    #expect(try source.open().read(into: room, count: 2) == 2)
    #expect(try all(source.open()) == Array("abc".utf8))
    #expect(inputs.opened.map { $0.digest?.description } == [Self.abc])
  }

  @Test("A device gives no records, but an empty one is an empty file")
  func devices() throws {
    #expect(
      try code { _ = try ReplayedSource.file("/dev/zero", temporaryFolder: "/tmp") } == .fileKind)
    #expect(try all(ReplayedSource.file("/dev/null", temporaryFolder: "/tmp").open()) == [])
  }

  @Test("Nothing leads out of a folder, by whatever link")
  func enclosure() throws {
    let folder = try TemporaryWorkspace(files: ["ws/evidence/a.pdf": "x", "wsx/b.pdf": "x"])
    try folder.link("ws/inside", to: "evidence")
    try folder.link("ws/outside", to: "../wsx")
    let workspace = Enclosure(folder.path("ws"))
    #expect(workspace.holds("evidence/a.pdf"))
    #expect(workspace.holds("inside/a.pdf"))
    #expect(!workspace.holds("outside/b.pdf"))
    #expect(!workspace.holds("../wsx/b.pdf"))
    #expect(!workspace.holds("evidence/none.pdf"))
  }

  @Test("Absent, a folder, a link to nothing and a link that leads out are different things")
  func standing() throws {
    let folder = try TemporaryWorkspace(files: ["ws/a.pdf": "x", "ws/f/b.pdf": "x", "c.pdf": "x"])
    try folder.link("ws/nowhere", to: "none.pdf")
    try folder.link("ws/round", to: "round")
    try folder.link("ws/out", to: "../c.pdf")
    try folder.link("ws/inside", to: "a.pdf")
    try folder.pipe("ws/pipe")
    let workspace = Enclosure(folder.path("ws"))
    let own = try #require(FileIdentity(path: folder.path("ws/a.pdf")))
    let standings: [(String, Enclosure.Standing)] = [
      ("a.pdf", .file(own)), ("inside", .file(own)), ("f", .folder), ("pipe", .other),
      ("none.pdf", .missing), ("a.pdf/b", .missing), ("nowhere", .dangling), ("round", .dangling),
      ("out", .outside),
    ]
    for (path, expected) in standings {
      #expect(try workspace.standing(at: path) == expected, "\(path)")
    }
    let refusals: [(String, TextKey?)] = [
      ("a.pdf", nil), ("f/b.pdf", nil), ("inside", .noteLinkThere), ("f", .noteFolderThere),
      ("pipe", .noteDeviceThere), ("none.pdf", .noteNothingThere), ("nowhere", .noteLinkToNothing),
      ("out", .noteLinkOutside), ("../c.pdf", .notePathOutside), ("up/c.pdf", .noteLinkOutside),
    ]
    try folder.link("ws/up", to: "..")
    for (path, note) in refusals {
      #expect(try workspace.refusal(of: path)?.phrase.key == note, "\(path)")
    }
    #expect(try workspace.refusal(of: "inside", takesLinks: true) == nil)
  }
}

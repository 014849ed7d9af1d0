import Foundation
import TestSupport
import Testing

@testable import BanyanFiles

@Suite("A run writes through one door")
struct OutgoingTests {
  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  private func mode(_ path: String) throws -> mode_t {
    var status = stat()
    guard lstat(path, &status) == 0 else { throw FileError(path: path, code: errno) }
    return status.st_mode & 0o7777
  }

  /// What the door says where it refuses.
  private func refusal(_ body: () throws(WritingRefusal) -> Void) -> String? {
    do throws(WritingRefusal) {
      try body()
      return nil
    } catch {
      switch error {
      case .wasRead(_, let name): return "read as \(name)"
      case .isReadFrom(_, let folder): return "in \(folder)"
      case .isForeign: return "foreign"
      case .isLink: return "link"
      case .exists: return "exists"
      case .outside(let failure): return "errno \(failure.code)"
      }
    }
  }

  /// A door of a run that read some paths, and that wrote what begins with `{"banyan`.
  private func door(reading paths: [String: String], isForced: Bool = false) -> Outgoing {
    let names = paths.reduce(into: [FileIdentity: String]()) { names, entry in
      if let identity = FileIdentity(path: entry.key) { names[identity] = entry.value }
    }
    return Outgoing(
      inputName: { names[$0] },
      isOwn: { (try? String(contentsOfFile: $0, encoding: .utf8))?.hasPrefix("{\"banyan") == true },
      isForced: isForced)
  }

  @Test("What was read is not written over, by whatever name or link, forced or not")
  func readFiles() throws {
    let folder = try TemporaryWorkspace(files: ["bills.csv": "{\"banyan"])
    try folder.link("link.csv", to: "bills.csv")
    #expect(link(folder.path("bills.csv"), folder.path("hard.csv")) == 0)
    for isForced in [false, true] {
      let door = door(reading: [folder.path("bills.csv"): "bills.csv"], isForced: isForced)
      for name in ["bills.csv", "link.csv", "hard.csv", "./bills.csv"] {
        #expect(
          refusal { () throws(WritingRefusal) in
            try door.write([[1]], to: folder.path(name))
          } == "read as bills.csv", "\(name)")
      }
    }
    #expect(text(folder.path("bills.csv")) == "{\"banyan")
  }

  @Test("Nothing is put into a folder that is read whole, nor below it, nor through a link to it")
  func readFolder() throws {
    let folder = try TemporaryWorkspace(files: ["activity/sub/bills.csv": ""])
    try folder.link("alias", to: "activity")
    let door = door(reading: [folder.path("activity"): "activity"], isForced: true)
    for name in ["activity/new.csv", "activity/sub/new.csv", "alias/new.csv"] {
      #expect(
        refusal { () throws(WritingRefusal) in
          try door.write([[1]], to: folder.path(name))
        } == "in activity", "\(name)")
    }
    #expect(refusal { () throws(WritingRefusal) in try door.admit(folder.path("new.csv")) } == nil)
  }

  @Test("What the program did not write gives way only to force, and an empty file to anybody")
  func foreign() throws {
    let folder = try TemporaryWorkspace(
      files: ["own.json": "{\"banyan", "letter.txt": "Dear", "empty": ""])
    let careful = door(reading: [:])
    #expect(
      refusal { () throws(WritingRefusal) in
        try careful.write([[1]], to: folder.path("letter.txt"))
      } == "foreign")
    #expect(text(folder.path("letter.txt")) == "Dear")
    try careful.write([[UInt8(ascii: "a")], [UInt8(ascii: "b")]], to: folder.path("own.json"))
    try careful.write([[UInt8(ascii: "c")]], to: folder.path("empty"))
    try door(reading: [:], isForced: true).write([[0x64]], to: folder.path("letter.txt"))
    #expect(text(folder.path("own.json")) == "ab")
    #expect(text(folder.path("empty")) == "c")
    #expect(text(folder.path("letter.txt")) == "d")
  }

  @Test("What is made anew takes nobody's place, a link that leads nowhere included")
  func created() throws {
    let folder = try TemporaryWorkspace(files: ["there": "old"])
    try folder.link("nowhere", to: "missing")
    for name in ["there", "nowhere"] {
      #expect(
        refusal { () throws(WritingRefusal) in
          try Outgoing.unguarded.create([1], at: folder.path(name))
        } == "exists", "\(name)")
    }
    try Outgoing.unguarded.create(Array("new".utf8), at: folder.path("new"))
    #expect(text(folder.path("new")) == "new")
    #expect(text(folder.path("there")) == "old")
    #expect(try FileSystem.names(in: folder.root).sorted() == ["new", "nowhere", "there"])
  }

  @Test("A file that is replaced keeps its mode", arguments: [0o600, 0o640, 0o755] as [mode_t])
  func keepsMode(wanted: mode_t) throws {
    let folder = try TemporaryWorkspace(files: ["out": "old"])
    #expect(chmod(folder.path("out"), wanted) == 0)
    try Outgoing.unguarded.write([[1]], to: folder.path("out"))
    #expect(try mode(folder.path("out")) == wanted)
  }

  @Test("Nothing is written through a link, also to our own file or to nowhere, forced or not")
  func throughLink() throws {
    let folder = try TemporaryWorkspace(files: ["kept/real": "{\"banyan", "kept/empty": ""])
    try folder.link("own", to: "kept/real")
    try folder.link("again", to: "own")
    try folder.link("empty", to: "kept/empty")
    try folder.link("nowhere", to: "kept/missing")
    try folder.link("round", to: "round")
    for isForced in [false, true] {
      for name in ["own", "again", "empty", "nowhere", "round"] {
        #expect(
          refusal { () throws(WritingRefusal) in
            try door(reading: [:], isForced: isForced).write([[1]], to: folder.path(name))
          } == "link", "\(name)")
        #expect(try FileSystem.kind(of: folder.path(name)) == .link, "\(name)")
      }
    }
    #expect(text(folder.path("kept/real")) == "{\"banyan")
    #expect(try FileSystem.names(in: folder.path("kept")) == ["empty", "real"])
    // A folder may be one: its files are named, and none of them is a link.
    try folder.link("shelf", to: "kept")
    try door(reading: [:]).write([[0x61]], to: folder.path("shelf/real"))
    #expect(text(folder.path("kept/real")) == "a")
  }

  @Test("A folder where the file should stand is an error, and nothing is left behind")
  func failure() throws {
    let folder = try TemporaryWorkspace(files: ["out/x": ""])
    #expect(
      refusal { () throws(WritingRefusal) in
        try Outgoing.unguarded.write([[1]], to: folder.path("out"))
      } == "errno \(EISDIR)")
    // The renaming itself fails: what was written beside the place goes.
    #expect(throws: FileError.self) {
      try WholeFile(name: "out", place: folder.path("out")).write([[1, 2, 3]])
    }
    #expect(try FileSystem.names(in: folder.root) == ["out"])
  }

  @Test("A pipe with a reader gets the bytes and stays a pipe")
  func pipeStays() throws {
    let folder = try TemporaryWorkspace()
    try folder.pipe("pipe")
    // Open for both, so that neither end waits.
    let descriptor = open(folder.path("pipe"), O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    try Outgoing.unguarded.write([Array("abc".utf8)], to: folder.path("pipe"))
    var bytes = [UInt8](repeating: 0, count: 8)
    #expect(read(descriptor, &bytes, bytes.count) == 3)
    #expect(Array(bytes.prefix(3)) == Array("abc".utf8))
    #expect(try mode(folder.path("pipe")) == 0o600)
  }

  @Test("An open descriptor that leads to a bill is refused")
  func descriptor() throws {
    let folder = try TemporaryWorkspace(files: ["bills.csv": "x"])
    let door = door(reading: [folder.path("bills.csv"): "bills.csv"])
    let descriptor = open(folder.path("bills.csv"), O_RDWR | O_CLOEXEC)
    defer { close(descriptor) }
    #expect(
      refusal { () throws(WritingRefusal) in
        try door.admit(descriptor: descriptor, as: "standard output")
      } == "read as bills.csv")
    let null = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(null) }
    #expect(
      refusal { () throws(WritingRefusal) in
        try door.admit(descriptor: null, as: "standard output")
      } == nil)
  }

  @Test("While a file is written it lies beside its place under a new hidden name each time")
  func unguessable() throws {
    let folder = try TemporaryWorkspace()
    var met: Set<String> = []
    for _ in 0..<3 {
      let watched = WatchedFolder(folder.root)
      try Outgoing.unguarded.write([[UInt8](repeating: 7, count: 1 << 16)], to: folder.path("out"))
      let seen = watched.names().subtracting(["out"])
      #expect(seen.count == 1)
      for name in seen {
        #expect(name.hasPrefix(".banyan-"))
        // Two numbers of 64 bits, in base 36.
        #expect(name.count > 20, "\(name)")
        #expect(met.insert(name).inserted)
      }
    }
    #expect(try FileSystem.names(in: folder.root) == ["out"])
  }

  @Test("Where no signal came, what is held back gives its result or its failure")
  func heldBack() throws {
    #expect(!Interruption.isPending)
    #expect(Interruption.heldBack { 7 } == 7)
    #expect(throws: FileError.self) {
      try Interruption.heldBack { () throws(FileError) in
        throw FileError(path: "x", code: ENOSPC)
      }
    }
  }
}

/// Names that come up in a folder, as the system tells them.
private final class WatchedFolder {
  private let descriptor: Int32

  init(_ path: String) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK))
    _ = inotify_add_watch(descriptor, path, UInt32(IN_CREATE))
  }

  deinit { close(descriptor) }

  func names() -> Set<String> {
    var bytes = [UInt8](repeating: 0, count: 1 << 14)
    let count = read(descriptor, &bytes, bytes.count)
    var names: Set<String> = []
    var at = 0
    // An event is four numbers of 32 bits, the last of which counts the bytes of the name behind.
    while at + 16 <= count {
      let length = Int(bytes[at + 12]) | Int(bytes[at + 13]) << 8
      let name = bytes[at + 16..<at + 16 + length].prefix { $0 != 0 }
      names.insert(String(decoding: name, as: UTF8.self))
      at += 16 + length
    }
    return names
  }
}

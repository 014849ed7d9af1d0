import BanyanDiagnostics
import Foundation
import TestSupport
import Testing

@testable import BanyanFiles

@Suite("A file is written whole or not at all")
struct FileSystemTests {
  private func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }

  @Test("What stood there before is replaced, and nothing is left beside it")
  func replaced() throws {
    let folder = try TemporaryWorkspace(files: ["out.json": "old and much longer than the new"])
    try FileSystem.write("new", to: folder.path("out.json"))
    #expect(text(folder.path("out.json")) == "new")
    #expect(try FileSystem.names(in: folder.root) == ["out.json"])
  }

  @Test("A folder that is missing is an error of the outside world, and nothing is made")
  func missingFolder() throws {
    let folder = try TemporaryWorkspace()
    #expect(throws: FileError.self) {
      try FileSystem.write("new", to: folder.path("missing/out.json"))
    }
    #expect(try FileSystem.names(in: folder.root).isEmpty)
  }

  @Test("A folder is not replaced by a file")
  func folderInPlace() throws {
    let folder = try TemporaryWorkspace(files: ["out/kept.txt": "kept"])
    #expect(throws: FileError.self) { try FileSystem.write("new", to: folder.path("out")) }
    #expect(text(folder.path("out/kept.txt")) == "kept")
    #expect(try FileSystem.names(in: folder.root) == ["out"])
  }

  @Test("A path is whole also behind a link to what is not there yet")
  func leadingNowhere() throws {
    let folder = try TemporaryWorkspace(files: ["a.txt": ""])
    let manager = FileManager.default
    try manager.createSymbolicLink(
      atPath: folder.path("near"), withDestinationPath: "site")
    try manager.createSymbolicLink(
      atPath: folder.path("far"), withDestinationPath: folder.path("near"))
    try manager.createSymbolicLink(atPath: folder.path("round"), withDestinationPath: "round")
    let root = try #require(FileSystem.whole(folder.root))
    #expect(FileSystem.whole(folder.path("near/sub/x")) == "\(root)/site/sub/x")
    #expect(FileSystem.whole(folder.path("far/sub")) == "\(root)/site/sub")
    #expect(FileSystem.whole(folder.path("new/sub")) == "\(root)/new/sub")
    #expect(FileSystem.whole(folder.path("round/sub")) == nil)
  }

  @Test("A link is neither followed nor replaced")
  func link() throws {
    let folder = try TemporaryWorkspace(files: ["real.json": "old"])
    try folder.link("out.json", to: "real.json")
    #expect(throws: FileError.self) { try FileSystem.write("new", to: folder.path("out.json")) }
    #expect(try FileSystem.kind(of: folder.path("out.json")) == .link)
    #expect(text(folder.path("real.json")) == "old")
  }

  @Test("What is no folder is none; what may not be looked at is an error")
  func isFolder() throws {
    let folder = try TemporaryWorkspace(files: ["kept/file": ""])
    try folder.link("link", to: "kept")
    try folder.link("nowhere", to: "missing")
    try folder.link("round", to: "round")
    #expect(try FileSystem.isFolder(folder.path("kept")))
    #expect(try FileSystem.isFolder(folder.path("link")))
    for name in ["kept/file", "missing", "nowhere", "round", "kept/file/below"] {
      #expect(try !FileSystem.isFolder(folder.path(name)), "\(name)")
    }
    #expect(throws: FileError.self) { try FileSystem.kind(of: String(repeating: "a", count: 300)) }
  }

  @Test("A device stays a device, and a full one is an error")
  func devices() throws {
    try FileSystem.write("nothing", to: "/dev/null")
    #expect(try FileSystem.kind(of: "/dev/null") == .other)
    #expect(throws: FileError.self) { try FileSystem.write("much", to: "/dev/full") }
    #expect(try FileSystem.kind(of: "/dev/full") == .other)
  }

  @Test("Names come in the order of their bytes; links and what lies under dots are passed over")
  func listing() throws {
    let folder = try TemporaryWorkspace(files: [
      "b.yaml": "", "a.YAML": "", "B.yaml": "", "sub/c.yaml": "", ".git/d.yaml": "", "e.txt": "",
    ])
    try folder.link("loop", to: ".")
    #expect(try FileSystem.names(in: folder.root).first == ".git")
    #expect(
      try FileSystem.files(under: folder.root, suffix: ".yaml")
        == ["B.yaml", "a.YAML", "b.yaml", "sub/c.yaml"])
  }

  @Test("A folder is no text, and what is missing says so")
  func unreadable() throws {
    let folder = try TemporaryWorkspace(files: ["a/b": "x"])
    #expect(throws: FileError.self) { try FileSystem.bytes(of: folder.path("a")) }
    #expect(throws: FileError.self) { try FileSystem.bytes(of: folder.path("none")) }
    #expect(try FileSystem.kind(of: folder.path("a/b/c")) == nil)
    #expect(FileError(path: "p", code: ENOENT).isMissing)
  }

  @Test(
    "Bytes come back as they were, whatever the size", arguments: [0, 1, 4095, 4096, 4097, 1 << 20])
  func bytes(count: Int) throws {
    let folder = try TemporaryWorkspace()
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, to: "a")
    #expect(try FileSystem.bytes(of: folder.path("a")) == bytes)
    // A file whose size is not known beforehand.
    #expect(try FileSystem.bytes(of: "/proc/self/cmdline").isEmpty == false)
  }

  @Test("A path is told from the root, links followed as far as it exists")
  func whole() throws {
    let folder = try TemporaryWorkspace(files: ["activity/bills.csv": ""])
    try folder.link("link", to: folder.path("activity"))
    let root = try #require(FileSystem.whole(folder.root))
    #expect(FileSystem.whole(folder.path("link/bills.csv")) == root + "/activity/bills.csv")
    #expect(FileSystem.whole(folder.path("link/new/copy.xlsx")) == root + "/activity/new/copy.xlsx")
    #expect(FileSystem.whole(folder.path("other/")) == root + "/other")
    #expect(FileSystem.whole("/") == "/" && FileSystem.whole("/none/x") == "/none/x")
    #expect(FileSystem.whole("no-such-file")?.hasSuffix("/no-such-file") == true)
  }
}

@Suite("What the system says")
struct SystemWordsTests {
  @Test("English is the system's own word, Vietnamese another for each number")
  func words() {
    for (code, text) in FileError.words {
      #expect(text.english == String(cString: strerror(code)))
      let error = FileError(path: "a", code: code)
      #expect(
        error.text(in: .english) == "a: \(text.english)" && "\(error)" == "a: \(text.english)")
      #expect(error.text(in: .vietnamese) == "a: \(text.vietnamese)")
    }
    #expect(Set(FileError.words.map(\.code)).count == FileError.words.count)
  }

  /// No system has an error of this number.
  @Test("A number without words is said as it is")
  func unknown() {
    #expect(
      FileError(path: "a", code: 4711).text(in: .vietnamese) == "a: lỗi số 4711 của hệ thống")
  }

  @Test("What has no path is called in the language of the sentence")
  func places() {
    let error = FileError(of: .placeStandardOutput, code: ENOSPC)
    #expect(error.text(in: .english) == "standard output: No space left on device")
    #expect(error.text(in: .vietnamese) == "đầu ra chuẩn: thiết bị hết chỗ trống")
  }
}

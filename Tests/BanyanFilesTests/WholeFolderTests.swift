import BanyanFiles
import Foundation
import TestSupport
import Testing

@Suite("A folder that appears whole")
struct WholeFolderTests {
  private let folder: TemporaryWorkspace

  init() throws { folder = try TemporaryWorkspace() }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: folder.path("site/\(path)"), encoding: .utf8)
  }

  /// 9,000 lines of 10 bytes are more than waits in memory.
  @Test("Lists grow beside other files, and its note names each file once")
  func growing() throws {
    let site = try WholeFolder(at: folder.path("site"), mark: "us", of: "lists")
    var expected = ""
    for number in 0..<9000 {
      let line = "row \(10000 + number)\n"
      try site.add(Array(line.utf8), to: "list.csv")
      expected += line
      if number == 4000 { try site.write([0x31], to: "deep/one.html") }
    }
    #expect(try FileSystem.kind(of: folder.path("site")) == nil)
    try site.settle()
    #expect(try text("list.csv") == expected)
    #expect(try text("deep/one.html") == "1")
    #expect(
      try text(".types")
        == "# us: lists\nlist.csv\ttext/csv; charset=utf-8\ndeep/one.html\ttext/html; charset=utf-8\n"
    )
    #expect(try WholeFolder.isFree(folder.path("site"), mark: "us", of: "lists"))
    #expect(try !WholeFolder.isFree(folder.path("site"), mark: "us", of: "pictures"))
    try folder.write("theirs", to: "site/deep/two.html")
    #expect(try !WholeFolder.isFree(folder.path("site"), mark: "us", of: "lists"))
  }

  @Test("What has taken its place stays, whatever is let go afterwards")
  func settled() throws {
    let site = try WholeFolder(at: folder.path("site"), mark: "us", of: "lists")
    try site.add([0x31], to: "list.csv")
    try site.settle()
    site.discard()
    #expect(try text("list.csv") == "1")
  }

  @Test("What is let go leaves nothing")
  func discarded() throws {
    let site = try WholeFolder(at: folder.path("site"), mark: "us", of: "lists")
    try site.add([0x31], to: "list.csv")
    site.discard()
    #expect(try FileSystem.names(in: folder.root).isEmpty)
  }
}

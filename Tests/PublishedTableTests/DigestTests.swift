import Banyan
import Foundation
import Testing

@testable import BanyanFactors

/// A published figure changes only together with a word on how it was compared with its source.
@Suite("Published tables: digests")
struct DigestTests {
  private static let file = CarriedTables.repository + "/Tests/PublishedTableTests/digests.txt"

  private struct Entry {
    let note: String
    let digest: String
  }

  /// By path; a line that is no entry is an issue.
  private func entries() throws -> [String: Entry] {
    var entries: [String: Entry] = [:]
    var note = ""
    for line in try String(contentsOfFile: Self.file, encoding: .utf8).split(separator: "\n") {
      if line.hasPrefix("#") {
        note = String(line.dropFirst(2))
        continue
      }
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      try #require(parts.count == 2 && parts[1].hasPrefix(" factors/"), "\(line)")
      let path = String(parts[1].dropFirst())
      #expect(entries[path] == nil, "\(path) stands twice")
      entries[path] = Entry(note: note, digest: parts[0])
      note = ""
    }
    return entries
  }

  @Test("Every table has the bytes that were compared with its source, and a note of that")
  func digests() throws {
    let entries = try entries()
    #expect(entries.keys.sorted() == CarriedTables.paths.sorted())
    for file in FactorLibrary.carried.files {
      let digest = "\(file.withBytes { Digest(of: $0) })"
      let entry = try #require(entries[file.path])
      #expect(
        entry.digest == digest,
        "\(file.path) changed: compare it with its source, then write \(digest) and a note")
      // The note speaks of these bytes, and of no earlier ones.
      let spoken = "\(entry.digest.prefix(8)): "
      #expect(entry.note.hasPrefix(spoken), "\(file.path): the note is of other bytes")
      #expect(entry.note.count > spoken.count, "\(file.path): the note says nothing")
    }
  }
}

import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanThreads
import Synchronization
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("A packed file counts as its text does")
struct PackedFileTests {
  /// What was read of one activity file, with its folder, in which places are looked up.
  private struct Reading {
    let folder: TemporaryWorkspace
    let reader: ActivityReader
    let sums: ActivitySums
    let found: Diagnostics

    init(
      _ name: String, _ bytes: [UInt8], threads: Int? = nil,
      progress: (@Sendable (ReadingProgress) -> Void)? = nil
    ) throws {
      folder = try TemporaryWorkspace(files: ["banyan.yaml": ActivityReaderTests.settings])
      try folder.write(bytes, to: "activity/\(name)")
      var found = Diagnostics()
      let workspace = try #require(try Workspace.open(folder.root, library: .carried, &found))
      reader = ActivityReader(
        workspace, options: .init(workers: Workers(most: threads), progress: progress))
      sums = try reader.read(boundaries: [], &found)
      self.found = found
    }

    /// Everything of the sums but the name of the file.
    var figures: [String] {
      sums.sums.map {
        "\($0.key) \($0.quantity) \($0.records) \($0.firstDay) \($0.lastDay) \($0.first.line ?? 0)"
      }
    }

    var places: [String] {
      found.ordered.map { "\($0.code.rawValue) \($0.location.map { "\($0)" } ?? "")" }
    }
  }

  private static let text = Array(PackedFiles.rows(100_000).utf8)
  /// What the text gives unpacked.
  private static let plainFigures = Result { try Reading("meters.csv", text).figures }

  // Rows 1 to 100 000 have the quantities 1, 2 … 9, 0, 1 …: 10 000 times 45.
  @Test(
    "Several members or frames, records across chunks, any number of threads: the same sums",
    arguments: ["meters.csv.gz", "meters.csv.zst"], 1...3)
  func whole(_ name: String, _ threads: Int) throws {
    #expect(Self.text.count > 2 * ChunkSource.usualSize)
    let packed = try Reading(name, PackedFiles.bytes(of: name), threads: threads)
    #expect(packed.found.isEmpty)
    #expect(packed.sums.records == 100_000)
    #expect(packed.sums.sums.reduce(ExactDecimal.zero) { $0 + $1.quantity } == 450_000)
    #expect(packed.sums.bytes == Self.text.count)
    #expect(try packed.figures == Self.plainFigures.get())
  }

  // 1 + 2 + … + 6.
  @Test(
    "Endings are known in upper case too, and tabbed files are packed as well",
    arguments: ["SMALL.CSV.GZ", "small.Csv.Zst", "small.tsv.gz", "small.TSV.zst"])
  func endings(_ name: String) throws {
    let reading = try Reading(name, PackedFiles.bytes(of: name.lowercased()))
    #expect(reading.found.isEmpty)
    #expect(reading.sums.sums.reduce(ExactDecimal.zero) { $0 + $1.quantity } == 21)
  }

  // Row 99 990 stands on line 99 991. Before its unit: 2025-07-03,mill,meter-2,electricity/grid,0,
  // are 11 + 5 + 8 + 17 + 2 characters (99 990 mod 12 = 6, mod 28 = 2, mod 7 = 2).
  @Test(
    "A fault in a packed file is placed by the line and column of its text",
    arguments: ["faulty.csv.gz", "faulty.csv.zst"])
  func place(_ name: String) throws {
    let reading = try Reading(name, PackedFiles.bytes(of: name))
    #expect(reading.places == ["unit.unknown activity/\(name):99991:44"])
    #expect(
      reading.found.ordered.first?.excerpt?.text
        == "2025-07-03,mill,meter-2,electricity/grid,0,kWhh,\"row, 0\"")
  }

  @Test("Findings before the place of damage are shown with it", arguments: [1, 2])
  func faultsBeforeDamage(_ threads: Int) throws {
    // The sum of CRC-32 is the first four of the last eight bytes (RFC 1952, section 2.2).
    var bytes = try PackedFiles.bytes(of: "faulty.csv.gz")
    bytes[bytes.count - 8] ^= 1
    let reading = try Reading("a.csv.gz", bytes, threads: threads)
    #expect(
      reading.places == [
        "file.damaged activity/a.csv.gz", "unit.unknown activity/a.csv.gz:99991:44",
      ])
    // The sum of a frame is its last four bytes (RFC 8878, section 3.1.1).
    var frame = try PackedFiles.bytes(of: "faulty.csv.zst")
    frame[frame.count - 1] ^= 1
    #expect(
      try Reading("a.csv.zst", frame, threads: threads).places
        == ["file.damaged activity/a.csv.zst", "unit.unknown activity/a.csv.zst:99991:44"])
  }

  @Test(
    "A file that ends early is an error, its last record is none",
    arguments: ["small.csv.gz", "small.csv.zst"])
  func truncated(_ name: String) throws {
    let bytes = try PackedFiles.bytes(of: name)
    for count in bytes.indices {
      let reading = try Reading(name, Array(bytes[..<count]))
      #expect(reading.places == ["file.truncated activity/\(name)"], "after \(count) bytes")
    }
  }

  @Test("A large file that ends early gives what is whole and says so", arguments: 1...3)
  func largeTruncated(_ threads: Int) throws {
    let bytes = try PackedFiles.bytes(of: "meters.csv.gz")
    let reading = try Reading("a.csv.gz", bytes.dropLast(20), threads: threads)
    #expect(reading.places == ["file.truncated activity/a.csv.gz"])
    #expect((50_000..<100_000).contains(reading.sums.records))
  }

  @Test("A damaged file hides no bill of which a gap could tell")
  func noGaps() throws {
    // Bills of January and, in the part that is cut off, of all other months.
    let reading = try Reading("a.csv.gz", PackedFiles.bytes(of: "bills.csv.gz").dropLast(9))
    #expect(reading.places == ["file.truncated activity/a.csv.gz"])
  }

  @Test("Records behind a figure are found in the packed file again")
  func traces() throws {
    let reading = try Reading("meters.csv.zst", PackedFiles.bytes(of: "meters.csv.zst"))
    let sum = try #require(reading.sums.sums.first { $0.key.source == "meter-3" })
    let period = try #require(reading.sums.cells.first)
    let (records, count, _) = try reading.reader.records(of: [sum.key], during: period, limit: 2)
    // January: i mod 12 = 0 and i mod 7 = 3, so i mod 84 = 24: rows 24, 108 … 99 984.
    #expect(count == (99_984 - 24) / 84 + 1)
    #expect(
      records.map { "\($0.location)" } == [
        "activity/meters.csv.zst:25:1", "activity/meters.csv.zst:109:1",
      ])
    #expect(records.first?.text == "2025-01-25,mill,meter-3,electricity/grid,4,kWh,\"row, 4\"")
  }

  @Test(
    "Progress counts rows, and bytes as they lie on the disk",
    arguments: ["meters.csv.gz", "meters.csv.zst"], 1...2)
  func progress(_ name: String, _ threads: Int) throws {
    final class Heard: Sendable {
      let all = Mutex<[ReadingProgress]>([])
    }
    let heard = Heard()
    let bytes = try PackedFiles.bytes(of: name)
    _ = try Reading(name, bytes, threads: threads) { now in heard.all.withLock { $0.append(now) } }
    let all = heard.all.withLock { $0 }
    #expect(all.count > 2)
    #expect(all.map(\.rows).max() == 100_000)
    #expect(all.map(\.bytes).max() == bytes.count)
    #expect(all.allSatisfy { $0.totalBytes == bytes.count })
  }
}

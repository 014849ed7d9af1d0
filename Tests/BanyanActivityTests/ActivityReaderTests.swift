import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanThreads
import TestSupport
import Testing

@testable import BanyanActivity

@Suite("Activity files become exact sums, whatever their size, order and number of readers")
struct ActivityReaderTests {
  static let settings = """
    organisation: Example
    period: 2025
    gwp: AR6
    numbers: vi
    factors: [ipcc-2006]
    facilities:
      - {id: mill, country: VN}
      - {id: depot, country: VN}

    """

  private func read(
    _ files: [String: String], threads: Int? = nil, chunkSize: Int = ChunkSource.usualSize
  ) throws -> (sums: ActivitySums, found: Diagnostics) {
    var files = files
    files["banyan.yaml"] = files["banyan.yaml"] ?? Self.settings
    let folder = try TemporaryWorkspace(files: files)
    var found = Diagnostics()
    let workspace = try #require(
      try Workspace.open(folder.root, library: .carried, &found))
    var options = ActivityReader.Options(workers: Workers(most: threads))
    options.chunkSize = chunkSize
    let sums = try ActivityReader(workspace, options: options).read(boundaries: [], &found)
    return (sums, found)
  }

  private struct Row {
    var day: Int
    var facility: String
    var source: String
    var mantissa: Int
    var places: Int

    /// As the Vietnamese write it.
    var quantity: String {
      guard places > 0 else { return String(mantissa) }
      let digits =
        String(repeating: "0", count: max(0, places + 1 - String(mantissa).count))
        + String(mantissa)
      return "\(digits.dropLast(places)),\(digits.suffix(places))"
    }
  }

  private func rows(_ count: Int) -> [Row] {
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in
      let places = Int.random(in: 0...15, using: &generator)
      return Row(
        day: Int.random(in: 0..<365, using: &generator),
        facility: Bool.random(using: &generator) ? "mill" : "depot",
        source: "meter-\(Int.random(in: 1...5, using: &generator))",
        mantissa: Int.random(in: 0...999_999_999_999, using: &generator), places: places)
    }
  }

  private func text(_ rows: [Row]) -> String {
    let first = CalendarDate(year: 2025, month: 1, day: 1)
    return "date;facility;source;activity;quantity;unit;note\n"
      + rows.map { row in
        let date = first?.adding(days: row.day).description ?? ""
        return
          "\(date);\(row.facility);\(row.source);electricity/grid;\(row.quantity);kWh;\"a \"\"b\"\"\n;c\"\n"
      }.joined()
  }

  /// The sums, one record after the other.
  private func reference(_ rows: [Row]) -> [String: ExactDecimal] {
    rows.reduce(into: [:]) { sums, row in
      sums["\(row.facility)/\(row.source)", default: .zero] +=
        ExactDecimal(coefficient: Int128(row.mantissa), exponent: -row.places)
    }
  }

  private func totals(_ sums: ActivitySums) -> [String: ExactDecimal] {
    Dictionary(
      uniqueKeysWithValues: sums.sums.map { ("\($0.key.facility)/\($0.key.source)", $0.quantity) })
  }

  @Test("Order, number of files and number of threads change no sum")
  func orderAndThreads() throws {
    let rows = rows(50_000)
    let expected = reference(rows)
    for threads in 1...3 {
      let shuffled = rows.shuffled()
      let half = shuffled.count / 2
      let (sums, found) = try read(
        [
          "activity/a.csv": text(Array(shuffled[..<half])),
          "activity/sub/B.CSV": text(Array(shuffled[half...])),
        ], threads: threads, chunkSize: 1 << 16)
      #expect(found.isEmpty)
      #expect(sums.records == rows.count)
      #expect(totals(sums) == expected)
    }
  }

  private let header = "date,facility,source,activity,quantity,unit,note\n"
  private func line(_ quantity: String, _ note: String = "") -> String {
    "2025-05-01,mill,meter,electricity/grid,\(quantity),kWh,\(note)\n"
  }

  @Test(
    "A last line needs no line end, a file may hold blank lines and line ends of Windows",
    arguments: ["\n", "\r\n"])
  func lineEnds(_ end: String) throws {
    let text =
      ("\u{FEFF}" + header + line("1") + "\n" + line("2") + "\n\n" + line("3").dropLast())
      .replacing("\n", with: end)
    let (sums, found) = try read(["activity/a.csv": text])
    #expect(found.isEmpty)
    #expect(sums.sums.map(\.quantity) == [ExactDecimal(6)])
  }

  @Test("A file of every small size is read without a fault", arguments: 1...3)
  func tinyFiles(_ records: Int) throws {
    for padding in 0..<70 {
      let text =
        header
        + (0..<records).map { _ in line("1", String(repeating: "n", count: padding)) }.joined()
      let (sums, found) = try read(["activity/a.csv": text])
      #expect(found.isEmpty)
      #expect(sums.records == records)
    }
  }

  @Test("A record across the border of a chunk is one record, wherever the border falls")
  func borders() throws {
    let quoted = line("1", "\"đèn\n\"\"hai\"\"\r\n,ba\"")
    for shift in 0..<quoted.utf8.count {
      let first = line("1", String(repeating: "n", count: shift))
      let count = 3 * 4096 / quoted.utf8.count
      let text = header + first + String(repeating: quoted, count: count)
      let (sums, found) = try read(["activity/a.csv": text], threads: 2, chunkSize: 4096)
      if !found.isEmpty || sums.records != count + 1
        || sums.sums.first?.quantity != ExactDecimal(count + 1)
      {
        Issue.record("shift \(shift): \(sums.records) records")
      }
    }
  }

  @Test("Inches in an unquoted field open no quote, in a file of any size")
  func inches() throws {
    let count = 3_000
    let text = header + (0..<count).map { _ in line("1", "pipe 2\"\" and 5\" long") }.joined()
    let (sums, found) = try read(["activity/a.csv": text], chunkSize: 1 << 16)
    #expect(found.isEmpty)
    #expect(sums.records == count)
    #expect(sums.bytes > 2 << 16)
  }

  @Test("A line of 5 MiB is refused once, by its number, and what follows is read")
  func longLine() throws {
    let long = String(repeating: "x", count: 5 << 20)
    let text = header + line("1") + line("2", long) + line("4") + line("8,0,0")
    let (sums, found) = try read(["activity/a.csv": text])
    #expect(found.ordered.map(\.code) == [.csvLong, .csvFields])
    #expect(found.ordered.map { $0.location?.line } == [3, 5])
    #expect(sums.sums.map(\.quantity) == [ExactDecimal(5)])
  }

  @Test("A quote that never closes in a large file is one fault, not the end of the file")
  func unclosedQuote() throws {
    let count = 3_000
    let text = header + line("1", "\"open") + (0..<count).map { _ in line("1") }.joined()
    let (sums, found) = try read(["activity/a.csv": text], chunkSize: 1 << 16)
    #expect(found.ordered.map(\.code) == [.csvLong])
    #expect(found.ordered.first?.location?.line == 2)
    #expect(sums.records == count)
  }

  @Test("Of a hundred thousand bad rows the first are shown and all are counted", arguments: 1...3)
  func manyFaults(_ threads: Int) throws {
    let text = header + (0..<100_000).map { _ in line("1.5") }.joined()
    let (sums, found) = try read(["activity/a.csv": text], threads: threads)
    #expect(sums.records == 0)
    #expect(found.count(of: .error) == 100_000)
    #expect(found.ordered.count == 20)
    #expect(found.ordered.map { $0.location?.line } == Array(2...21))
  }

  @Test("A record with four faults shows four, each at its own cell")
  func allFaults() throws {
    let text = header + "2025-02-30,mil,meter,electricty/grid,1e3,kWhh,\n"
    let (_, found) = try read(["activity/a.csv": text])
    #expect(
      found.ordered.map(\.code) == [
        .dateInvalid, .facilityUnknown, .activityUnknown, .numberSyntax, .unitUnknown,
      ])
    #expect(found.ordered.map { $0.location?.column } == [1, 12, 22, 38, 42])
  }
}

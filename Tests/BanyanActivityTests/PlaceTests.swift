import BanyanDiagnostics
import BanyanThreads
import TestSupport
import Testing

@testable import BanyanActivity

/// A file cut anywhere, by small chunks, against lines counted by hand.
@Suite("The line of a record is known while bytes are scanned")
struct PlaceTests {
  /// 400 rows under 97 sources; some rows hold a line break inside quotes, some are blank.
  private static let (text, lines): (String, [String: Int]) = {
    var text = "date,source,activity,quantity,unit,note\n"
    var line = 2
    var first: [String: Int] = [:]
    for row in 0..<400 {
      let source = "meter-\(row * row % 97)"
      if first[source] == nil { first[source] = line }
      let note = row % 7 == 3 ? "\"two\nlines, \(row)\"" : "n\(row)"
      text += "2025-03-0\(row % 9 + 1),\(source),electricity/grid,\(row).5,kWh,\(note)\n"
      line += row % 7 == 3 ? 2 : 1
      if row % 11 == 5 {
        text += "\n"
        line += 1
      }
    }
    return (text, first)
  }()

  @Test("Whatever the chunks and the threads", arguments: [1, 2, 3], [300, 1_000, 4_096, 1 << 21])
  func counted(threads: Int, chunk: Int) throws {
    let folder = try TemporaryWorkspace(files: [
      "banyan.yaml": """
      organisation: {name: Test, country: VN}
      period: 2025
      gwp: AR5
      numbers: en
      factors: [ipcc-2006]
      facilities: [{id: plant, country: VN}]

      """,
      "activity/a.csv": Self.text, "activity/b.csv": "\u{FEFF}" + Self.text,
    ])
    var found = Diagnostics()
    let workspace = try #require(try Workspace.open(folder.root, library: .carried, &found))
    var options = ActivityReader.Options(workers: Workers(most: threads))
    options.chunkSize = chunk
    let sums = try ActivityReader(workspace, options: options).read(boundaries: [], &found)
    #expect(!found.hasErrors)
    #expect(sums.sums.count == Self.lines.count)
    for sum in sums.sums {
      let place = sum.place.location
      #expect(place.file == "activity/a.csv")
      #expect(place.line == Self.lines[sum.key.source], "\(sum.key.source)")
      // What is looked for in the file afterwards says the same.
      #expect(sum.place.location(of: .activity).place.line == place.line)
    }
  }
}

import Banyan
import TestSupport
import Testing

/// Records that are read once for two purposes look to each as if they had been read for it alone.
@Suite("Sums seen by one purpose")
struct CutTests {
  private static let period = "2025"

  /// Days in the middle of months, on which another purpose's factors begin.
  private static let others = Set(
    (1...12).compactMap { CalendarDate(year: 2025, month: $0, day: 15) })

  private static let rows: [String] = {
    var rows: [String] = []
    for month in 1...12 {
      let two = month < 10 ? "0\(month)" : "\(month)"
      // Readings on both sides of the 15th, one of nothing, and a bill across it.
      rows.append(",,2025-\(two)-03,meter,electricity/grid,10.5,kWh")
      rows.append(",,2025-\(two)-20,meter,electricity/grid,\(month % 3 == 0 ? 0 : month),kWh")
      rows.append("2025-\(two)-10,2025-\(two)-25,,boiler,stationary-combustion/diesel,\(month),l")
    }
    // Across months, across the year's half, and with more digits than fit a word.
    rows.append("2025-03-20,2025-05-02,,kiln,stationary-combustion/lpg,7,t")
    rows.append(",,2025-07-16,store,stationary-combustion/lpg,0.1234567890123456789,t")
    rows.append("2025-08-01,2025-08-31,,furnace,stationary-combustion/lpg,0,t")
    return rows
  }()

  private func sums(cutAt boundaries: Set<CalendarDate>) throws -> ActivitySums {
    let folder = try TemporaryWorkspace(files: [
      "banyan.yaml": """
      organisation: {name: Test, country: VN}
      period: \(Self.period)
      gwp: AR5
      numbers: en
      factors: [ipcc-2006]
      facilities: [{id: plant, country: VN}]

      """,
      "activity/a.csv": "from,through,date,source,activity,quantity,unit\n"
        + Self.rows.joined(separator: "\n") + "\n",
    ])
    var found = Diagnostics()
    let workspace = try #require(try Workspace.open(folder.root, library: .carried, &found))
    let stage = try Calculation.sums(of: workspace, cutAt: boundaries)
    #expect(stage.isSound)
    return try #require(stage.value)
  }

  /// What can be told apart of a sum.
  private func told(_ sums: ActivitySums) -> [String] {
    sums.sums.map { sum in
      let cells = sum.cells.map { cell in
        "\(sums.cells[cell.index].from): \(sum.sum(in: cell).normalised) of \(cell.records)"
      }
      let spanning = sum.spanning.map { "\($0.period.from)…\($0.period.through): \($0.quantity)" }
      return "\(sum.key) \(sum.firstDay) \(sum.lastDay) \(cells) \(spanning)"
    }
  }

  @Test(
    "Cuts of another purpose leave no trace",
    arguments: [
      [], ["2025-07-01"], ["2025-04-15", "2025-08-15"], ["2025-01-15"],
      ["2025-12-15", "2025-02-01"],
    ])
  func seen(own: [String]) throws {
    let own = Set(own.compactMap { CalendarDate(iso: $0) })
    let alone = try sums(cutAt: own)
    let shared = try sums(cutAt: own.union(Self.others))
    #expect(shared.cells.count > alone.cells.count)
    let seen = shared.seen(cutAt: own)
    #expect(seen.cells == alone.cells)
    #expect(told(seen) == told(alone))
  }

  @Test("Sums that are cut nowhere else are seen as they are")
  func same() throws {
    let alone = try sums(cutAt: Self.others)
    #expect(told(alone.seen(cutAt: Self.others)) == told(alone))
  }
}

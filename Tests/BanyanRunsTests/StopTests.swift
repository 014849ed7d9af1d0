import Banyan
import TestSupport
import Testing

@Suite("A run that is stopped ends where it is")
struct StopTests {
  private static let sources = 6000

  /// An inventory of as many lines as there are meters.
  private func plant() throws -> TemporaryWorkspace {
    let rows = (0..<Self.sources).map { "2023-06-30,s\($0),electricity/grid,\($0 % 7).25,MWh,\n" }
    return try TemporaryWorkspace(files: [
      "banyan.yaml": settings,
      "activity/a.csv": "date,source,activity,quantity,unit,process\n" + rows.joined(),
    ])
  }

  private let settings = """
    organisation: {name: Test, country: VN}
    period: 2023
    gwp: AR6
    numbers: en
    factors: [viet-nam, ipcc-2006]
    facilities: [{id: plant, country: VN}]

    """

  /// A chain in which each process makes what the next takes.
  private func chain(of count: Int) throws -> TemporaryWorkspace {
    let processes = (0..<count).map { index in
      let takes = index == 0 ? "" : ", takes: [{product: p\(index - 1), quantity: 100 t}]"
      return "  - {id: s\(index), outputs: [{product: p\(index), quantity: 100 t}]\(takes)}\n"
    }
    let products = (0..<count).map { "  - {id: p\($0), declared-unit: 1 t}\n" }
    let rows = (0..<count).map { "2023-06-30,meter,electricity/grid,\($0 + 1),MWh,s\($0)\n" }
    return try TemporaryWorkspace(files: [
      "banyan.yaml": settings,
      "activity/a.csv": "date,source,activity,quantity,unit,process\n" + rows.joined(),
      "products.yaml": """
      processes:
      \(processes.joined())
      products:
      \(products.joined())
      cut-offs:
        - {what: upstream, activity: well-to-tank, share: 1 %, because: not published}
        - {what: losses, activity: electricity-losses, share: 1 %, because: not published}

      """,
    ])
  }

  /// Looks until the end, and after a request that another thread made at the middle; whether that one
  /// ended as stopped.
  private func looks(
    _ work: (Workers, _ begin: () -> Void) throws -> Bool
  ) throws -> (all: Int, afterwards: Int) {
    let whole = Interruption(at: nil, isCounting: false)
    #expect(try !work(Workers(most: 2, stop: whole.stop())) { whole.begin() })
    let cut = Interruption(at: whole.looks / 2, isCounting: false)
    #expect(try work(Workers(most: 2, stop: cut.stop())) { cut.begin() })
    return (whole.looks, cut.afterwards)
  }

  private func run(_ folder: TemporaryWorkspace, _ workers: Workers) throws -> Run {
    try #require(
      try Run.open(folder.root, library: .carried, options: .init(workers: workers)).value)
  }

  private func isStopped<Value>(_ work: () throws(RunFailure) -> Value) -> Bool {
    do throws(RunFailure) {
      _ = try work()
      return false
    } catch {
      if case .stopped = error { return true }
      return false
    }
  }

  @Test("Lines are made one by one, and each is asked for")
  func lines() throws {
    let folder = try plant()
    let found = try looks { workers, begin in
      let run = try run(folder, workers)
      _ = try run.sums(for: [Purpose()])
      begin()
      return isStopped { () throws(RunFailure) in try run.calculation(for: Purpose()) }
    }
    // Each sum is divided, and each becomes a line.
    #expect(found.all >= 2 * Self.sources)
    #expect(found.afterwards < 12)
  }

  @Test("A footprint of linked processes", arguments: ["json", "html"])
  func footprint(format: String) throws {
    let folder = try chain(of: 1200)
    let form = try #require(FootprintStandard.formats.first { $0.name == format })
    let found = try looks { workers, begin in
      let run = try run(folder, workers)
      let stage = try run.report(of: FootprintStandard.self, on: .init(product: 1199))
      let report = try #require(stage.value)
      begin()
      do throws(RenderFailure) {
        _ = try form.render(report, Surface(language: .english, workers: workers))
        return false
      } catch {
        if case .stopped = error { return true }
        return false
      }
    }
    // Each process and each product is asked for at least once.
    #expect(found.all >= 2400)
    #expect(found.afterwards < 40)
  }

  @Test("Lines, attribution and draws of a footprint")
  func footprintReport() throws {
    let folder = try chain(of: 300)
    let found = try looks { workers, begin in
      let run = try run(folder, workers)
      _ = try run.calculation(for: Purpose(ownership: .whole))
      begin()
      return isStopped { () throws(RunFailure) in
        try run.report(
          of: FootprintStandard.self,
          on: .init(product: 299, sampling: .init(samples: 4000)))
      }
    }
    // 500 batches of samples, and the solves before them.
    #expect(found.all > 500)
    #expect(found.afterwards < 12)
  }

  @Test("An inventory for programs is written in pieces", arguments: ["json", "html"])
  func inventory(format: String) throws {
    let folder = try plant()
    let form = try #require(InventoryStandard.formats.first { $0.name == format })
    let found = try looks { workers, begin in
      let report = try #require(
        try run(folder, workers).report(of: InventoryStandard.self, on: ()).value)
      begin()
      do throws(RenderFailure) {
        _ = try form.render(report, Surface(language: .english, workers: workers))
        return false
      } catch {
        if case .stopped = error { return true }
        return false
      }
    }
    // As JSON 500 lines a piece, on the page a look a line.
    #expect(found.all >= (format == "json" ? Self.sources / 500 : Self.sources))
    #expect(found.afterwards < 12)
  }
}

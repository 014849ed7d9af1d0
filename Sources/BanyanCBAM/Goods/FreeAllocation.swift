import BanyanDiagnostics
import BanyanQuantities

/// Specific embedded free allocation of every good on actual values, t CO2e for one tonne
/// (2620 Art. 2, Eq. 2 to 5).
struct FreeAllocationMaking {
  let processes: [CBAMProcess]
  let groups: [PrecursorGroup]
  let takes: [OwnTake]
  let law: CBAMLaw
  let options: CBAMOptions
  let lawYear: Int

  /// By process and good; nil with diagnostics where a benchmark is not settled.
  func allocations(_ found: inout Diagnostics) -> [[ExactRatio]]? {
    // Goods in one row: a composition takes its own share of what its process takes.
    let firsts = processes.indices.map { place in
      processes[..<place].reduce(0) { $0 + $1.goods.count }
    }
    var constants: [ExactRatio] = []
    var rows: [[(Int, ExactRatio)]] = []
    for (place, process) in processes.enumerated() {
      for good in process.goods {
        guard let own = own(good, of: process, &found) else { return nil }
        let part = part(of: good, in: process)
        constants.append(
          groups.reduce(own) { $0 + $1.allocation(to: place) * part })
        rows.append(
          takes.filter { $0.taker == place }.map { take in
            (firsts[take.maker] + take.good, take.tonnes * part)
          })
      }
    }
    // What comes round was refused where emissions were solved.
    guard let solved = try? ExactSystem(rows: rows).solved(constants) else { return nil }
    return zip(firsts, processes).map { first, process in
      Array(solved[first..<(first + process.goods.count)])
    }
  }

  /// What one tonne of a good has of everything its process takes: by content, or by the mean of the
  /// process (Eq. 5).
  private func part(of good: CBAMProcess.Good, in process: CBAMProcess) -> ExactRatio {
    switch options.compositionAllocation {
    case .byContent: good.unitsPerTonne / process.activityLevel
    case .processAverage: .one / process.tonnes
    }
  }

  /// Column A of the process's own step, and of the steps inside a joint process.
  private func own(
    _ good: CBAMProcess.Good, of process: CBAMProcess, _ found: inout Diagnostics
  ) -> ExactRatio? {
    let values = AllocationValues(law: law, options: options, year: lawYear)
    func columnA(_ code: Located<CNCode>, _ letter: Located<String>?) -> ExactRatio? {
      values.kept(
        law.benchmarks.columnA(code.value, route: letter?.value, year: lawYear), of: code.value,
        letter?.location ?? code.location, &found)
    }
    guard var sum = columnA(good.text.code, good.text.benchmark) else { return nil }
    guard options.jointAllocation == .eachStep else { return sum }
    for inner in process.inner {
      guard let step = columnA(inner.text.code, inner.text.benchmark) else { return nil }
      sum += step * inner.tonnes * part(of: good, in: process)
    }
    return sum
  }
}

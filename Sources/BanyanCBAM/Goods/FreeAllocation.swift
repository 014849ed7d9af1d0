import BanyanDiagnostics
import BanyanQuantities

/// Specific embedded free allocation of a good, t CO2e for one tonne, and what it consists of.
package struct AllocationFigures: Sendable {
  package struct Part: Sendable {
    package enum Source: Sendable {
      /// A step of the process by its benchmark, times what is kept.
      case step(CNCode, Benchmarks.Benchmark)
      /// A product of the installation.
      case own(String)
      /// A bought precursor, by its id.
      case bought(String)
    }

    package let source: Source
    /// Tonnes of it in one tonne of the good.
    package let tonnes: ExactRatio
    /// t CO2e for one tonne of it.
    package let each: ExactRatio
  }

  package let parts: [Part]
  package var total: ExactRatio { parts.reduce(.zero) { $0 + $1.tonnes * $1.each } }
}

/// Specific embedded free allocation of every good on actual values, t CO2e for one tonne
/// (2620 Art. 2, Eq. 2 to 5).
struct FreeAllocationMaking {
  let processes: [CBAMProcess]
  let groups: [PrecursorGroup]
  let takes: [OwnTake]
  let law: CBAMLaw
  let options: CBAMOptions
  let lawYear: Int
  /// The id of a product.
  let name: (Int) -> String

  /// By process and good; nil with diagnostics where a benchmark is not settled.
  func allocations(_ found: inout Diagnostics) -> [[AllocationFigures]]? {
    // Goods in one row: a composition takes its own share of what its process takes.
    let firsts = processes.indices.map { place in
      processes[..<place].reduce(0) { $0 + $1.goods.count }
    }
    var bought: [[AllocationFigures.Part]] = []
    var own: [[(take: OwnTake, good: Int, tonnes: ExactRatio)]] = []
    for (place, process) in processes.enumerated() {
      let taken = groups.flatMap { $0.tonnes(to: place) }
      for good in process.goods {
        guard let steps = steps(good, of: process, &found) else { return nil }
        let part = part(of: good, in: process)
        bought.append(
          steps
            + taken.map { precursor, tonnes in
              .init(
                source: .bought(precursor.text.id.value), tonnes: tonnes * part,
                each: precursor.sefa)
            })
        own.append(
          takes.filter { $0.taker == place }.map { take in
            (take, firsts[take.maker] + take.good, take.tonnes * part)
          })
      }
    }
    // What comes round was refused where emissions were solved.
    guard
      let solved = try? ExactSystem(rows: own.map { $0.map { ($0.good, $0.tonnes) } })
        .solved(bought.map { AllocationFigures(parts: $0).total })
    else { return nil }
    return zip(firsts, processes).map { first, process in
      (first..<(first + process.goods.count)).map { row in
        AllocationFigures(
          parts: bought[row]
            + own[row].map { take, good, tonnes in
              .init(source: .own(name(take.product)), tonnes: tonnes, each: solved[good])
            })
      }
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
  private func steps(
    _ good: CBAMProcess.Good, of process: CBAMProcess, _ found: inout Diagnostics
  ) -> [AllocationFigures.Part]? {
    let values = AllocationValues(law: law, options: options, year: lawYear)
    func columnA(
      _ code: Located<CNCode>, _ letter: Located<String>?, _ tonnes: ExactRatio
    ) -> AllocationFigures.Part? {
      values.benchmark(
        law.benchmarks.columnA(code.value, route: letter?.value, year: lawYear), of: code.value,
        letter?.location ?? code.location, &found
      ).map {
        .init(
          source: .step(code.value, $0), tonnes: tonnes, each: values.factor * ExactRatio($0.value))
      }
    }
    guard let last = columnA(good.text.code, good.text.benchmark, .one) else { return nil }
    guard options.jointAllocation == .eachStep else { return [last] }
    var steps = [last]
    for inner in process.inner {
      let tonnes = inner.tonnes * part(of: good, in: process)
      guard let step = columnA(inner.text.code, inner.text.benchmark, tonnes) else { return nil }
      steps.append(step)
    }
    return steps
  }
}

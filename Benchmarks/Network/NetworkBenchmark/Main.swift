import BanyanNetworks
import BanyanThreads
import Glibc

/// NetworkBenchmark SYSTEM SAMPLES THREADS: solves a system from a plain file and prints times as JSON.
@main
struct Main {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let samples = Int(arguments[2]), let threads = Int(arguments[3])
    else {
      print("usage: NetworkBenchmark SYSTEM SAMPLES THREADS")
      exit(2)
    }
    let network = try SystemFile(path: arguments[1]).network()
    var figures: [(String, String)] = []
    func note(_ name: String, _ value: some CustomStringConvertible) {
      figures.append((name, value.description))
    }

    // Ordering, solving and proof, from the network alone.
    let (whole, solved) = try best(of: 9) { try SolvedNetwork(network, oneUnitOf: 0) }
    note("processes", network.processCount)
    note("inputs", network.inputs.count)
    note("score", solved.total(of: 0))
    note("first_s", whole)
    note("sweeps", solved.outputs.sweeps)
    note("backward_error", solved.outputs.backwardError)
    note("error_bound", solved.outputs.relativeErrorBound ?? .infinity)

    // Solving and proof with the order known.
    let solver = try SparseSolver(network.technology)
    let (solve, _) = try best(of: 25) { () -> Double in
      let outputs = try solver.solve(solved.demand)
      return zip(outputs.values, network.directIntensities(of: 0)).reduce(0) { $0 + $1.0 * $1.1 }
    }
    note("solve_s", solve)

    let (gradient, first) = try best(of: 9) {
      FirstOrderUncertainty(solved, try solved.contributions(to: 0), indicator: 0)
    }
    note("first_order_s", gradient)
    note("first_order_mean", first.mean)
    note("first_order_sd", first.standardDeviation)
    note("imbalance", try solved.contributions(to: 0).imbalance)

    if samples >= 2 {
      let (seconds, sampled) = try best(of: 1) {
        try MonteCarlo(solved, samples: samples, seed: 7, workers: Workers(most: threads))
      }
      note("samples", samples)
      note("monte_carlo_s", seconds)
      note("samples_per_s", Double(samples) / seconds)
      note("mean", sampled.totals[0].mean)
      note("sd", sampled.totals[0].standardDeviation)
      note("standard_error", sampled.totals[0].standardError)
      note("solved_directly", sampled.solvedDirectly)
      var digest: UInt64 = 0
      for value in sampled.totals[0].values { digest = digest &* 31 &+ value.bitPattern }
      note("digest", "\"\(String(digest, radix: 16))\"")
    }
    print("{" + figures.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}")
  }

  /// Processor seconds of the fastest of some runs: the one that was disturbed least.
  static func best<Result>(
    of runs: Int, _ body: () throws -> Result
  ) throws -> (seconds: Double, result: Result) {
    var start = processorSeconds()
    var result = try body()
    var least = processorSeconds() - start
    for _ in 1..<max(runs, 1) {
      start = processorSeconds()
      result = try body()
      least = min(least, processorSeconds() - start)
    }
    return (least, result)
  }

  /// Of all threads.
  static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

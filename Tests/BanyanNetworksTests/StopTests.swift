import BanyanThreads
import TestSupport
import Testing

@testable import BanyanNetworks

@Suite("A stop is heard inside what takes long")
struct StopTests {
  /// Looks until the end, and looks after the request where another thread made one at the middle.
  private func looks(_ work: (Stop) throws -> Void) throws -> (all: Int, afterwards: Int) {
    let whole = Interruption(at: nil)
    try work(whole.stop())
    let cut = Interruption(at: whole.looks / 2)
    try work(cut.stop())
    return (whole.looks, cut.afterwards)
  }

  /// Gauss-Seidel gains a factor of 0.85 with each sweep, so that 2⁻⁵² takes ln 2⁻⁵² ÷ ln 0.85 = 222 of them,
  /// and 222 ÷ 16 = 13.9 looks.
  @Test("Sweeps over a loop: one look in sixteen")
  func sweeps() throws {
    let found = try looks { stop in
      _ = try SparseSolver(matrix(2, [(0, 1, 0.85), (1, 0, 1)]), stop: stop).solve([1, 0])
    }
    #expect(found.all > 13)
    #expect(found.afterwards < 12)
  }

  /// A ring that puts out more than it takes, 1.05 a step: sweeps run away, and 800 of its 1000 rows are
  /// eliminated one by one before the last 200 are solved as a full matrix.
  @Test("Elimination of a loop that sweeps do not solve: one look a row")
  func elimination() throws {
    let count = 1000
    let ring = matrix(count, (0..<count).map { ($0, ($0 + 1) % count, 1.05) })
    let found = try looks { stop in _ = try SparseSolver(ring, stop: stop) }
    #expect(found.all > 1000)
    #expect(found.afterwards < 12)
  }

  /// I - A = 2·I - J of all ones: its eigenvalues are 2 and 2 - 300, so that sweeps run away.
  @Test("Elimination of a full matrix: one look a row")
  func dense() throws {
    let count = 300
    let entries = (0..<count).flatMap { row in
      (0..<count).filter { $0 != row }.map { (row, $0, 1.0) }
    }
    let full = matrix(count, entries)
    let found = try looks { stop in _ = try SparseSolver(full, stop: stop) }
    #expect(found.all > 300)
    #expect(found.afterwards < 12)
  }

  /// 8,000 samples are 1,000 batches of eight.
  @Test("Drawing: one look a batch on each thread", arguments: [1, 2])
  func draws(threads: Int) throws {
    let skew = Parameter(try Distribution(.lognormal(median: 4, sigma: 0.5)))
    let solved = try SolvedNetwork(network([Amount(3, times: 0)], parameters: [skew]), oneUnitOf: 0)
    let found = try looks { stop in
      _ = try MonteCarlo(
        solved, samples: 8000, seed: 1, workers: Workers(most: threads, stop: stop))
    }
    #expect(found.all >= 1000)
    #expect(found.afterwards <= 2 * threads)
  }

  /// Every sample of a loop that sweeps do not solve is factorised by itself.
  @Test("Drawing where samples are solved one by one: a look at each")
  func solvedDraws() throws {
    let solved = try SolvedNetwork(
      network(
        [Amount(1), Amount(1)], inputs: [(1, 0, Amount(times: 0)), (0, 1, Amount(2))],
        parameters: [Parameter(try Distribution(.uniform(least: 2, most: 3)))]), oneUnitOf: 0)
    let found = try looks { stop in
      _ = try MonteCarlo(solved, samples: 800, seed: 1, workers: Workers(most: 1, stop: stop))
    }
    #expect(found.all > 800)
    #expect(found.afterwards < 12)
  }
}

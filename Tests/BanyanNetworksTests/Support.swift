import BanyanFiles

@testable import BanyanNetworks

/// Numbers that another program worked out: see Reference/make.py.
enum Reference {
  struct System: CustomStringConvertible, Sendable {
    let name: String
    let matrix: SparseMatrix
    let demand: [Double]
    let direct: [Double]
    let solution: [Double]
    let transposedSolution: [Double]
    var description: String { name }
  }

  struct Spread: CustomStringConvertible, Sendable {
    let name: String
    let shares: [Double]
    let mean: Double
    let standardDeviation: Double
    let quantiles: [Double]
    var description: String { name }

    func distribution() throws -> Distribution {
      let words = name.split(separator: " ")
      let n = numbers(words.dropFirst().joined(separator: " ")[...])
      return try Distribution(
        words[0] == "lognormal"
          ? .lognormal(median: n[0], sigma: n[1])
          : words[0] == "normal"
            ? .normal(mean: n[0], standardDeviation: n[1])
            : words[0] == "uniform"
              ? .uniform(least: n[0], most: n[1])
              : .triangular(least: n[0], mode: n[1], most: n[2]))
    }
  }

  static func systems() throws -> [System] {
    let lines = try lines("systems.txt")
    return stride(from: 0, to: lines.count, by: 6).map { start in
      let demand = numbers(lines[start + 1])
      let entries = lines[start + 5].split(separator: " ").map { text in
        let parts = text.split(separator: ",")
        return SparseMatrix.Entry(
          row: Int(parts[0]) ?? -1, column: Int(parts[1]) ?? -1, value: Double(parts[2]) ?? .nan)
      }
      return System(
        name: String(lines[start].dropFirst("system ".count)),
        matrix: SparseMatrix(
          rowCount: demand.count, columnCount: demand.count, entries: entries),
        demand: demand, direct: numbers(lines[start + 2]), solution: numbers(lines[start + 3]),
        transposedSolution: numbers(lines[start + 4]))
    }
  }

  static func spreads() throws -> [Spread] {
    let lines = try lines("distributions.txt")
    let shares = numbers(lines[0])
    return stride(from: 1, to: lines.count, by: 2).map { start in
      let n = numbers(lines[start + 1])
      return Spread(
        name: String(lines[start]), shares: shares, mean: n[0], standardDeviation: n[1],
        quantiles: Array(n[2...]))
    }
  }

  private static func lines(_ name: String) throws -> [Substring] {
    let folder = #filePath.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
    let bytes = try FileSystem.bytes(of: "\(folder)/Reference/\(name)")
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
  }

  /// A word that is no number becomes one that equals nothing.
  private static func numbers(_ line: Substring) -> [Double] {
    line.split(separator: " ").map { Double($0) ?? .nan }
  }
}

/// A square matrix from its coefficients that are not zero.
func matrix(_ count: Int, _ entries: [(Int, Int, Double)]) -> SparseMatrix {
  SparseMatrix(
    rowCount: count, columnCount: count,
    entries: entries.map { .init(row: $0.0, column: $0.1, value: $0.2) })
}

/// A network of one indicator; inputs as supplier, consumer and amount.
func network(
  _ direct: [Amount], inputs: [(Int, Int, Amount)] = [], parameters: [Parameter] = []
) -> ProcessNetwork {
  ProcessNetwork(
    processCount: direct.count, indicatorCount: 1, parameters: parameters,
    inputs: inputs.map { .init(supplier: $0.0, consumer: $0.1, amount: $0.2) },
    interventions: direct.enumerated().map { .init(process: $0, indicator: 0, amount: $1) })
}

/// Equal but for a share of the greater.
func isClose(_ a: Double, _ b: Double, _ share: Double = 1e-14) -> Bool {
  abs(a - b) <= share * max(abs(a), abs(b))
}

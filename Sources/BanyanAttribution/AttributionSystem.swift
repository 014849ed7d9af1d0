import BanyanNetworks
import BanyanQuantities

/// y = M·y + d: what of a process's burden a product carries is what its outputs carry there directly, and
/// by way of those who take them. The other way round, x = Mᵀ·x + b: what a process carries is its own
/// burden and that of what it takes.
///
/// A process that puts out one product passes its burden on as all makers of that product do: their rows of
/// M are one, kept and reckoned with once.
struct AttributionSystem: Sendable {
  typealias Row = [(process: Int, part: ExactDecimal)]

  let approximate: SparseMatrix
  /// By product: who takes of it, and the part of its burden that goes there.
  private let takers: [Row]
  /// By process: its row.
  private let rows: [Source]
  private let network: AttributionNetwork
  private let outputsOfProduct: [[AttributionNetwork.Output]]

  private enum Source {
    case product(Int)
    case own(Row)
  }

  init(_ network: AttributionNetwork) {
    self.network = network
    let parts = Self.partsTaken(network)
    var ofProcess = [[AttributionNetwork.Output]](repeating: [], count: network.processCount)
    var ofProduct = [[AttributionNetwork.Output]](repeating: [], count: network.productCount)
    for output in network.outputs {
      ofProduct[output.product].append(output)
      if !output.share.isZero { ofProcess[output.process].append(output) }
    }
    let takers = parts.map(Self.row)
    rows = ofProcess.map { outputs in
      if outputs.count == 1, outputs[0].share == .one { return .product(outputs[0].product) }
      var merged: [Int: ExactRatio] = [:]
      for output in outputs {
        for (process, part) in parts[output.product] {
          merged[process, default: .zero] += output.share * part
        }
      }
      return .own(Self.row(merged))
    }
    self.takers = takers
    outputsOfProduct = ofProduct
    let ofProducts = takers.map { $0.map { ($0.process, $0.part.approximate) } }
    var entries: [SparseMatrix.Entry] = []
    for (process, source) in rows.enumerated() {
      let row =
        switch source {
        case .product(let product): ofProducts[product]
        case .own(let row): row.map { ($0.process, $0.part.approximate) }
        }
      for (column, value) in row {
        entries.append(.init(row: process, column: column, value: value))
      }
    }
    approximate = SparseMatrix(
      rowCount: network.processCount, columnCount: network.processCount, entries: entries)
  }

  /// By product: who takes of it, and the part of all that is made.
  private static func partsTaken(_ network: AttributionNetwork) -> [[Int: ExactRatio]] {
    let made = network.made
    var parts = [[Int: ExactRatio]](repeating: [:], count: network.productCount)
    for take in network.takes where !made[take.product].isZero && !take.quantity.isZero {
      parts[take.product][take.process, default: .zero] += take.quantity / made[take.product]
    }
    return parts
  }

  /// By rising process.
  private static func row(_ parts: [Int: ExactRatio]) -> Row {
    parts.sorted { $0.key < $1.key }.map {
      ($0.key, $0.value.decimal(significantDigits: Attribution.digits))
    }
  }

  /// What of each process's burden goes to a product directly.
  func demand(of product: Int) -> [ExactDecimal] {
    var demand = [ExactDecimal](repeating: .zero, count: network.processCount)
    for output in outputsOfProduct[product] {
      demand[output.process] += output.share.decimal(significantDigits: Attribution.digits)
    }
    return demand
  }

  /// d - y + M·y.
  func residual(_ values: [ExactDecimal], _ demand: [ExactDecimal]) -> [ExactDecimal] {
    func sum(_ row: Row) -> ExactDecimal {
      row.reduce(.zero) { $0 + $1.part * values[$1.process] }
    }
    let ofProducts = takers.map(sum)
    return values.indices.map { process in
      let taken =
        switch rows[process] {
        case .product(let product): ofProducts[product]
        case .own(let row): sum(row)
        }
      return demand[process] - values[process] + taken
    }
  }

  /// b - x + Mᵀ·x.
  func residualForward(_ values: [ExactDecimal], _ burdens: [ExactDecimal]) -> [ExactDecimal] {
    var rest = zip(burdens, values).map { $0 - $1 }
    func pass(_ burden: ExactDecimal, to row: Row) {
      if burden.isZero { return }
      for (process, part) in row { rest[process] += part * burden }
    }
    var pools = [ExactDecimal](repeating: .zero, count: network.productCount)
    for (process, source) in rows.enumerated() {
      switch source {
      case .product(let product): pools[product] += values[process]
      case .own(let row): pass(values[process], to: row)
      }
    }
    for (pool, row) in zip(pools, takers) { pass(pool, to: row) }
    return rest
  }

  /// By product: what its makers put into it of what they carry.
  func pools(_ values: [ExactDecimal]) -> [ExactDecimal] {
    outputsOfProduct.map { outputs in
      outputs.reduce(.zero) {
        $0 + $1.share.decimal(significantDigits: Attribution.digits) * values[$1.process]
      }
    }
  }
}

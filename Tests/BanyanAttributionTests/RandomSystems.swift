import BanyanAttribution
import BanyanQuantities
import Testing

/// Small systems from a seed: the same on every machine.
struct RandomSystem: CustomTestStringConvertible, Sendable {
  let seed: UInt64
  /// Whether processes may take what those after them, or they themselves, make.
  let isCyclic: Bool
  var testDescription: String { "\(isCyclic ? "cyclic" : "acyclic") \(seed)" }

  static let all = (1...60).map { RandomSystem(seed: UInt64($0), isCyclic: $0 % 2 == 0) }

  /// 2 to 9 processes; each makes one to three products, some of them made by others too, and takes
  /// of up to three. What is taken of a product is always less than what is made.
  var network: AttributionNetwork {
    var random = Sequence(state: seed)
    let processes = 2 + random.below(8)
    let products = processes + random.below(4)
    var outputs: [AttributionNetwork.Output] = []
    for process in 0..<processes {
      // One of its own, so that each process makes something.
      var own = [process]
      for _ in 0..<random.below(3) {
        let other = isCyclic ? random.below(products) : min(process + random.below(3), products - 1)
        if !own.contains(other) { own.append(other) }
      }
      let weights = own.map { _ in ratio(1 + random.below(9)) }
      let sum = weights.reduce(.zero, +)
      for (product, weight) in zip(own, weights) {
        outputs.append(
          .init(
            process: process, product: product, quantity: ratio(1 + random.below(997), 7),
            share: weight / sum))
      }
    }
    var left = outputs.reduce(into: [ExactRatio](repeating: .zero, count: products)) {
      $0[$1.product] += $1.quantity
    }
    let firstMaker = (0..<products).map { product in
      outputs.filter { $0.product == product }.map(\.process).max() ?? 0
    }
    var takes: [AttributionNetwork.Take] = []
    for process in 0..<processes {
      for _ in 0..<random.below(4) {
        let product = random.below(products)
        if left[product].isZero || (!isCyclic && firstMaker[product] >= process) { continue }
        let quantity = left[product] * ratio(1 + random.below(9), 10)
        left[product] -= quantity
        takes.append(.init(process: process, product: product, quantity: quantity))
      }
    }
    return AttributionNetwork(
      processCount: processes, productCount: products, outputs: outputs, takes: takes)
  }

  private struct Sequence {
    var state: UInt64

    /// SplitMix64 (Steele, Lea and Flood 2014).
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
  }
}

func ratio(_ a: Int, _ b: Int = 1) -> ExactRatio {
  ExactRatio(ExactDecimal(a), over: ExactDecimal(b))
}

/// Where burdens end, by elimination in exact fractions: nothing is shared with what is tested but the
/// network's own quantities.
///
/// x[p][q] is what process p bears of one unit of q's own burden: x[p] = 1 for q itself, plus for each
/// product p takes its part of what is made × the share each maker gives it × what that maker bears.
struct ExactSolution {
  /// By product, then process: the part of the process's burden that leaves with the product.
  let leaving: [[ExactRatio]]
  /// By product, then process: the part that all of the product carries.
  let carried: [[ExactRatio]]

  init(_ network: AttributionNetwork) {
    let count = network.processCount
    var made = [ExactRatio](repeating: .zero, count: network.productCount)
    var taken = made
    for output in network.outputs { made[output.product] += output.quantity }
    for take in network.takes { taken[take.product] += take.quantity }
    // (I − T) X = I, where T[p][m] is the part of m's burden that goes to p.
    var matrix = (0..<count).map { row in
      (0..<count * 2).map { $0 == row || $0 == row + count ? ExactRatio.one : .zero }
    }
    for take in network.takes where !made[take.product].isZero {
      for output in network.outputs where output.product == take.product {
        matrix[take.process][output.process] -=
          output.share * take.quantity / made[take.product]
      }
    }
    for column in 0..<count {
      let pivot = (column..<count).first { !matrix[$0][column].isZero } ?? column
      precondition(!matrix[pivot][column].isZero, "the system has a solution")
      matrix.swapAt(pivot, column)
      let divisor = matrix[column][column]
      matrix[column] = matrix[column].map { $0.isZero ? $0 : $0 / divisor }
      for row in 0..<count where row != column && !matrix[row][column].isZero {
        let factor = matrix[row][column]
        for entry in column..<count * 2 where !matrix[column][entry].isZero {
          matrix[row][entry] -= factor * matrix[column][entry]
        }
      }
    }
    var carried = [[ExactRatio]](
      repeating: [ExactRatio](repeating: .zero, count: count), count: network.productCount)
    for output in network.outputs {
      for process in 0..<count {
        carried[output.product][process] += output.share * matrix[output.process][count + process]
      }
    }
    self.carried = carried
    leaving = carried.enumerated().map { product, parts in
      let share =
        made[product].isZero ? .zero : (made[product] - taken[product]) / made[product]
      return parts.map { $0 * share }
    }
  }
}

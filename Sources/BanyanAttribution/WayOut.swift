import BanyanQuantities

/// Whether the burden of every process reaches a product that leaves. Reckoned by who feeds whom,
/// without any rounding.
struct WayOut {
  private let network: AttributionNetwork
  /// By process: those that take of its outputs.
  private let takers: [[Int]]
  private let leaves: [Bool]

  init(_ network: AttributionNetwork) {
    self.network = network
    let leaving = network.leavingShares
    var takersOf = [[Int]](repeating: [], count: network.productCount)
    for take in network.takes where !take.quantity.isZero {
      takersOf[take.product].append(take.process)
    }
    var takers = [Set<Int>](repeating: [], count: network.processCount)
    var leaves = [Bool](repeating: false, count: network.processCount)
    for output in network.outputs where !output.share.isZero {
      takers[output.process].formUnion(takersOf[output.product])
      if leaving[output.product] > .zero { leaves[output.process] = true }
    }
    self.takers = takers.map { $0.sorted() }
    self.leaves = leaves
  }

  /// The first processes whose burden never leaves; nil where all does.
  func closed() -> Attribution.Fault? {
    var reaches = leaves
    var feeders = [[Int]](repeating: [], count: reaches.count)
    for (process, others) in takers.enumerated() {
      for other in others { feeders[other].append(process) }
    }
    var open = reaches.indices.filter { reaches[$0] }
    while let process = open.popLast() {
      for feeder in feeders[process] where !reaches[feeder] {
        reaches[feeder] = true
        open.append(feeder)
      }
    }
    guard let first = reaches.firstIndex(of: false) else { return nil }
    // Going on from process to process ends where nothing is put out, or comes round.
    var path = [first]
    while let next = takers[path[path.count - 1]].first {
      if let place = path.firstIndex(of: next) {
        return .noWayOut(Array(path[place...]), isLoop: true)
      }
      path.append(next)
    }
    return .noWayOut(path, isLoop: false)
  }
}

import BanyanQuantities

/// Whether the burden of every process reaches a product that leaves. Reckoned by who feeds whom,
/// without any rounding.
struct WayOut {
  private let leaves: [Bool]
  /// By process: products it puts burden into, products it takes; by product: who makes and takes it.
  private var outputs: [[Int]]
  private var takes: [[Int]]
  private var makers: [[Int]]
  private var takers: [[Int]]

  init(_ network: AttributionNetwork) {
    leaves = network.leavingShares.map { $0 > .zero }
    outputs = [[Int]](repeating: [], count: network.processCount)
    takes = outputs
    makers = [[Int]](repeating: [], count: network.productCount)
    takers = makers
    for output in network.outputs where !output.share.isZero {
      outputs[output.process].append(output.product)
      makers[output.product].append(output.process)
    }
    for take in network.takes where !take.quantity.isZero {
      takes[take.process].append(take.product)
      takers[take.product].append(take.process)
    }
  }

  /// The first processes whose burden never leaves; nil where all does.
  func closed() -> Attribution.Fault? {
    var reaches = outputs.map { $0.contains { leaves[$0] } }
    var asked = leaves
    var open = reaches.indices.filter { reaches[$0] }
    while let process = open.popLast() {
      // Whoever makes what it takes reaches what it reaches.
      for product in takes[process] where !asked[product] {
        asked[product] = true
        for maker in makers[product] where !reaches[maker] {
          reaches[maker] = true
          open.append(maker)
        }
      }
    }
    guard let first = reaches.firstIndex(of: false) else { return nil }
    // Going on from process to process ends where nothing is put out, or comes round.
    var path = [first]
    var places = [first: 0]
    while let next = firstTaker(of: path[path.count - 1]) {
      if let place = places[next] { return .noWayOut(Array(path[place...]), isLoop: true) }
      places[next] = path.count
      path.append(next)
    }
    return .noWayOut(path, isLoop: false)
  }

  /// The first of those that take of its outputs.
  private func firstTaker(of process: Int) -> Int? {
    outputs[process].lazy.compactMap { takers[$0].min() }.min()
  }
}

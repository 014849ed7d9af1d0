import BanyanAttribution
import BanyanQuantities

/// Every weight of a network by product, then process: what is carried asked from behind, once for each
/// product; what leaves asked from the front, once for a burden of 1 at each process.
struct Weights {
  let carried: [[ExactDecimal]]
  let leaving: [[ExactDecimal]]
  let residual: ExactDecimal
  let loops: [[Int]]

  init(_ network: AttributionNetwork) throws {
    let attribution = try Attribution(network)
    let solved = try (0..<network.productCount).map { try attribution.carried(by: $0) }
    carried = solved.map(\.byProcess)
    residual = solved.map(\.residual).max() ?? .zero
    loops = attribution.loops
    var leaving = solved.map { [ExactDecimal](repeating: .zero, count: $0.byProcess.count) }
    for process in 0..<network.processCount {
      var burdens = [ExactDecimal](repeating: .zero, count: network.processCount)
      burdens[process] = .one
      for (product, part) in try attribution.attributed(burdens).leaving.enumerated() {
        leaving[product][process] = part
      }
    }
    self.leaving = leaving
  }
}

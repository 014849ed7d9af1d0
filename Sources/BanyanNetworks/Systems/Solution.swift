/// What solves a system, solved numerically, with the proof of how well.
package struct Solution: Sendable, Equatable {
  /// By process.
  package let values: [Double]
  /// The most sweeps a loop took; zero where no loop was swept.
  package let sweeps: Int
  /// Loops solved by factors, once for each solution and refinement.
  package let factorisedLoops: Int
  package let refinements: Int
  /// `values` solve exactly a system whose every coefficient and right side differs by at most this
  /// share from those given (W. Oettli, W. Prager, Numer. Math. 6 (1964)). Proven: the residual
  /// is summed in twice the digits and its own rounding is added.
  package let backwardError: Double
  /// No value is off by more than this share of itself. Nil where that is not proven: a coefficient
  /// is negative, or a loop needs as much as it yields.
  package let relativeErrorBound: Double?
}

/// What is left of d - x + A·x, position by position.
struct Residual {
  let values: [Double]
  /// The greatest size each may have exactly.
  let bounds: [Double]
  let backwardError: Double

  init(_ system: OrderedSystem, _ x: [Double], _ right: [Double]) {
    var values = [Double](repeating: 0, count: x.count)
    var bounds = values
    var worst = 0.0
    for position in x.indices {
      let row = system.starts[position]..<system.starts[position + 1]
      var sum = CompensatedSum()
      let own = x[position]
      sum.add(right[position])
      sum.add(-own)
      sum.add(system.diagonal[position], times: own)
      var size = abs(right[position]) + abs(own) + abs(system.diagonal[position] * own)
      for place in row {
        let value = x[Int(system.columns[place])]
        sum.add(system.values[place], times: value)
        size += abs(system.values[place] * value)
      }
      values[position] = sum.value
      // Each product is two terms; the size itself may be rounded down.
      let terms = 2 * (row.count + 3)
      let bound =
        abs(sum.value) * (1 + 0x1p-52)
        + CompensatedSum.bound(terms: terms, size: size * (1 + Double(terms) * 0x1p-52))
      bounds[position] = size == 0 ? 0 : bound
      if size > 0 { worst = max(worst, bound / (size * (1 - Double(terms) * 0x1p-52))) }
    }
    if !worst.isFinite { worst = .infinity }
    self.values = values
    self.bounds = bounds
    backwardError = worst
  }
}

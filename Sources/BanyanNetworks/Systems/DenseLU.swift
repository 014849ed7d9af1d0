import BanyanThreads

/// A small or filled matrix, factorised row by row with partial pivoting.
struct DenseLU: Sendable {
  private let size: Int
  private let values: [Double]
  /// The row of the matrix that stands at each place.
  private let order: [Int]

  /// Of nothing.
  init() { (size, values, order) = (0, [], []) }

  /// Stopped, it is half done.
  init(
    _ matrix: [Double], size: Int, tolerance: Double, _ stop: Stop
  ) throws(LUFactors.NoPivot) {
    precondition(matrix.count == size * size, "a square matrix")
    var values = matrix
    var order = Array(0..<size)
    for step in 0..<size {
      if stop.isRequested { break }
      var pivot = step
      for row in step..<size
      where abs(values[row * size + step]) > abs(values[pivot * size + step]) { pivot = row }
      if abs(values[pivot * size + step]) <= tolerance { throw LUFactors.NoPivot(column: step) }
      if pivot != step {
        for column in 0..<size {
          values.swapAt(pivot * size + column, step * size + column)
        }
        order.swapAt(pivot, step)
      }
      values.withUnsafeMutableBufferPointer { values in
        let above = step * size
        for row in step + 1..<max(size, step + 1) {
          let at = row * size
          let factor = values[at + step] / values[above + step]
          values[at + step] = factor
          guard factor != 0 else { continue }
          for column in step + 1..<size { values[at + column] -= factor * values[above + column] }
        }
      }
    }
    self.size = size
    self.values = values
    self.order = order
  }

  func solve(_ right: [Double]) -> [Double] {
    var x = order.map { right[$0] }
    for row in 0..<size {
      for column in 0..<row { x[row] -= values[row * size + column] * x[column] }
    }
    for row in (0..<size).reversed() {
      for column in row + 1..<max(size, row + 1) {
        x[row] -= values[row * size + column] * x[column]
      }
      x[row] /= values[row * size + row]
    }
    return x
  }

  func solveTransposed(_ right: [Double]) -> [Double] {
    var z = right
    for row in 0..<size {
      z[row] /= values[row * size + row]
      for column in row + 1..<max(size, row + 1) {
        z[column] -= values[row * size + column] * z[row]
      }
    }
    for row in (0..<size).reversed() {
      for column in 0..<row { z[column] -= values[row * size + column] * z[row] }
    }
    var result = z
    for (place, row) in order.enumerated() { result[row] = z[place] }
    return result
  }
}

import BanyanThreads

/// x = A·x + d with its unknowns put in the order in which they are solved.
struct OrderedSystem: Sendable {
  let order: ProcessOrder
  /// Where the coefficients of each position begin, and at last their count.
  let starts: [Int]
  /// Where those of the position's own block begin.
  let inner: [Int]
  /// Positions that each coefficient is multiplied with; the diagonal is apart.
  let columns: [Int32]
  let values: [Double]
  /// A's diagonal: what a process takes of its own output.
  let diagonal: [Double]
  /// Blocks whose unknowns hang on each other or on themselves.
  let isLoop: [Bool]

  init(_ matrix: SparseMatrix, order: ProcessOrder) {
    let count = matrix.rowCount
    let positions = order.positions
    var starts = [0]
    var inner: [Int] = []
    var columns: [Int32] = []
    var values: [Double] = []
    var diagonal = [Double](repeating: 0, count: count)
    var isLoop: [Bool] = []
    starts.reserveCapacity(count + 1)
    inner.reserveCapacity(count)
    columns.reserveCapacity(matrix.entryCount)
    values.reserveCapacity(matrix.entryCount)
    for block in order.blocks {
      for position in block {
        let row = Int(order.unknowns[position])
        let places = matrix.starts[row]..<matrix.starts[row + 1]
        // Two passes: what is known when the block is reached, then what is not.
        for place in places {
          let column = positions[Int(matrix.columns[place])]
          guard Int(column) < block.lowerBound else { continue }
          columns.append(column)
          values.append(matrix.values[place])
        }
        inner.append(columns.count)
        for place in places {
          let column = positions[Int(matrix.columns[place])]
          guard Int(column) >= block.lowerBound else { continue }
          if Int(column) == position {
            diagonal[position] = matrix.values[place]
          } else {
            columns.append(column)
            values.append(matrix.values[place])
          }
        }
        starts.append(columns.count)
      }
      isLoop.append(block.count > 1)
    }
    self.order = order
    self.starts = starts
    self.inner = inner
    self.columns = columns
    self.values = values
    self.diagonal = diagonal
    self.isLoop = isLoop
  }

  /// What stands at each position, from what stands at each unknown.
  func ordered(_ vector: [Double]) -> [Double] { order.unknowns.map { vector[Int($0)] } }

  func unordered(_ vector: [Double]) -> [Double] {
    var result = vector
    for (position, unknown) in order.unknowns.enumerated() {
      result[Int(unknown)] = vector[position]
    }
    return result
  }

  /// The block of I - A, row by row, for a factorisation.
  func block(_ block: Range<Int>) -> [[(column: Int32, value: Double)]] {
    block.map { position in
      [(Int32(position - block.lowerBound), 1 - diagonal[position])]
        + (inner[position]..<starts[position + 1]).map {
          (columns[$0] - Int32(block.lowerBound), -values[$0])
        }
    }
  }

  /// How sweeps over a loop ended.
  enum Sweeps { case converged(Int), gaveUp }

  /// Gauss-Seidel over one block whose `base` holds d and what comes from earlier blocks.
  ///
  /// Ends when no unknown moves by more than `tolerance` of the sizes it is summed from, or when
  /// rounding alone moves them; gives up when sixteen sweeps do not bring changes down enough.
  func sweep(
    _ block: Range<Int>, base: [Double], into x: inout [Double], tolerance: Double, _ stop: Stop
  ) -> Sweeps {
    let leastGain = block.count > Self.largeLoop ? 0.4 : 0.1
    var mark = Double.infinity
    var before = Double.infinity
    return x.withUnsafeMutableBufferPointer { x in
      values.withUnsafeBufferPointer { values in
        columns.withUnsafeBufferPointer { columns in
          for count in 1...Self.mostSweeps {
            var greatest = 0.0
            for position in block {
              var sum = base[position]
              var size = abs(sum)
              for place in inner[position]..<starts[position + 1] {
                let term = values[place] * x[Int(columns[place])]
                sum += term
                size += abs(term)
              }
              var value = sum
              if diagonal[position] != 0 {
                value /= 1 - diagonal[position]
                size /= abs(1 - diagonal[position])
              }
              let change = abs(value - x[position])
              // Not `change > …`: what is not a number must not pass for settled.
              if !(change <= greatest * size) {
                guard value.isFinite else { return .gaveUp }
                greatest = size == 0 ? .infinity : change / size
              }
              x[position] = value
            }
            if greatest <= tolerance { return .converged(count) }
            if greatest <= 0x1p-46, greatest >= before { return .converged(count) }
            before = greatest
            if count % 16 == 0 {
              if greatest > leastGain * mark || stop.isRequested { return .gaveUp }
              mark = greatest
            }
          }
          return .gaveUp
        }
      }
    }
  }

  /// Beyond this a factorisation costs so much that slow sweeps are borne.
  private static let largeLoop = 5000
  private static let mostSweeps = 2000
}

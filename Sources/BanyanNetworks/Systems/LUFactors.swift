import BanyanThreads

/// A square matrix as a product of triangular ones, for systems that sweeps do not solve.
///
/// Pivots of the sparse part are chosen for little fill among those that are at least a tenth of
/// the greatest in their row (H. M. Markowitz, Management Science 3 (1957)); what has filled up,
/// or is small, is factorised densely with partial pivoting.
struct LUFactors: Sendable {
  /// One row taken off the others.
  struct Step: Sendable {
    var row: Int32
    var column: Int32
    var pivot: Double
    /// Rows it was taken off, and how many times.
    var lower: [(row: Int32, factor: Double)]
    /// What is left of it beside the pivot.
    var upper: [(column: Int32, value: Double)]
  }

  /// No pivot was left in a column: the matrix has no inverse.
  struct NoPivot: Error {
    let column: Int
  }

  private let steps: [Step]
  private let rows: [Int32]
  private let columns: [Int32]
  private let dense: DenseLU
  /// Powers of two that rows and columns were multiplied by before.
  private let rowScale: [Double]
  private let columnScale: [Double]

  /// Stopped, it holds no factors, and what it solves is zero.
  init(_ matrix: [[(column: Int32, value: Double)]], _ stop: Stop) throws(NoPivot) {
    let count = matrix.count
    (rowScale, columnScale) = Self.scales(matrix)
    var elimination = SparseElimination(matrix, rowScale, columnScale)
    var steps: [Step] = []
    while !elimination.isDense, !stop.isRequested {
      guard let step = try elimination.step(tolerance: Self.tolerance(count)) else { break }
      steps.append(step)
    }
    if stop.isRequested {
      (self.steps, rows, columns, dense) = ([], [], [], DenseLU())
      return
    }
    self.steps = steps
    (rows, columns) = elimination.left
    var values = [Double](repeating: 0, count: rows.count * rows.count)
    var place = [Int](repeating: -1, count: count)
    for (index, column) in columns.enumerated() { place[Int(column)] = index }
    for (index, row) in rows.enumerated() {
      for (column, value) in elimination.rows[Int(row)] {
        values[index * rows.count + place[Int(column)]] = value
      }
    }
    do {
      dense = try DenseLU(values, size: rows.count, tolerance: Self.tolerance(count), stop)
    } catch {
      throw NoPivot(column: Int(columns[error.column]))
    }
  }

  /// Below this a pivot of the scaled matrix is what rounding left of zero.
  private static func tolerance(_ count: Int) -> Double { 4 * Double(count) * 0x1p-53 }

  /// x of M·x = b.
  func solve(_ right: [Double]) -> [Double] {
    var y = zip(right, rowScale).map { $0 * $1 }
    var x = [Double](repeating: 0, count: y.count)
    for step in steps {
      let value = y[Int(step.row)]
      if value != 0 { for (row, factor) in step.lower { y[Int(row)] -= factor * value } }
    }
    let tail = dense.solve(rows.map { y[Int($0)] })
    for (column, value) in zip(columns, tail) { x[Int(column)] = value }
    for step in steps.reversed() {
      var value = y[Int(step.row)]
      for (column, coefficient) in step.upper { value -= coefficient * x[Int(column)] }
      x[Int(step.column)] = value / step.pivot
    }
    return zip(x, columnScale).map { $0 * $1 }
  }

  /// z of Mᵀ·z = c.
  func solveTransposed(_ right: [Double]) -> [Double] {
    var c = zip(right, columnScale).map { $0 * $1 }
    var z = [Double](repeating: 0, count: c.count)
    for step in steps {
      let value = c[Int(step.column)] / step.pivot
      z[Int(step.row)] = value
      if value != 0 {
        for (column, coefficient) in step.upper { c[Int(column)] -= coefficient * value }
      }
    }
    let tail = dense.solveTransposed(columns.map { c[Int($0)] })
    for (row, value) in zip(rows, tail) { z[Int(row)] = value }
    for step in steps.reversed() {
      for (row, factor) in step.lower { z[Int(step.row)] -= factor * z[Int(row)] }
    }
    return zip(z, rowScale).map { $0 * $1 }
  }

  /// Powers of two that bring the greatest of each row and column near one, so that units in which
  /// processes are counted do not decide what is small.
  private static func scales(
    _ matrix: [[(column: Int32, value: Double)]]
  ) -> (rows: [Double], columns: [Double]) {
    var rows = [Double](repeating: 1, count: matrix.count)
    var columns = rows
    for _ in 0..<4 {
      var greatestOfRow = [Double](repeating: 0, count: matrix.count)
      var greatestOfColumn = greatestOfRow
      for (row, entries) in matrix.enumerated() {
        for (column, value) in entries {
          let size = abs(value) * rows[row] * columns[Int(column)]
          greatestOfRow[row] = max(greatestOfRow[row], size)
          greatestOfColumn[Int(column)] = max(greatestOfColumn[Int(column)], size)
        }
      }
      for index in matrix.indices {
        rows[index] *= halfPower(greatestOfRow[index])
        columns[index] *= halfPower(greatestOfColumn[index])
      }
    }
    return (rows, columns)
  }

  /// The power of two next to 1 / √size.
  private static func halfPower(_ size: Double) -> Double {
    guard size > 0, size.isFinite else { return 1 }
    return Double(sign: .plus, exponent: -Int(size.exponent) / 2, significand: 1)
  }
}

/// Rows that are taken off each other one after another.
private struct SparseElimination {
  var rows: [[(column: Int32, value: Double)]]
  /// Rows in which a column may stand; some have been used up.
  private var holders: [[Int32]]
  private var columnCounts: [Int]
  private var isRowLeft: [Bool]
  private var isColumnLeft: [Bool]
  private var leftCount: Int
  private var entryCount: Int
  /// Rows by their count of entries; an entry is stale when its row has changed.
  private var buckets: [[Int32]]
  private var place: [Int32]

  init(
    _ matrix: [[(column: Int32, value: Double)]], _ rowScale: [Double], _ columnScale: [Double]
  ) {
    let count = matrix.count
    rows = matrix.enumerated().map { row, entries in
      entries.map { ($0.column, $0.value * rowScale[row] * columnScale[Int($0.column)]) }
    }
    holders = [[Int32]](repeating: [], count: count)
    columnCounts = [Int](repeating: 0, count: count)
    isRowLeft = [Bool](repeating: true, count: count)
    isColumnLeft = isRowLeft
    leftCount = count
    entryCount = matrix.reduce(0) { $0 + $1.count }
    buckets = [[Int32]](repeating: [], count: count + 1)
    place = [Int32](repeating: -1, count: count)
    for (row, entries) in rows.enumerated() {
      buckets[entries.count].append(Int32(row))
      for entry in entries {
        holders[Int(entry.column)].append(Int32(row))
        columnCounts[Int(entry.column)] += 1
      }
    }
  }

  /// Few enough rows, or a quarter full.
  var isDense: Bool {
    leftCount <= 200 || (leftCount <= 6000 && 4 * entryCount > leftCount * leftCount)
  }

  var left: (rows: [Int32], columns: [Int32]) {
    (
      isRowLeft.indices.filter { isRowLeft[$0] }.map { Int32($0) },
      isColumnLeft.indices.filter { isColumnLeft[$0] }.map { Int32($0) }
    )
  }

  /// Takes the best pivot's row off all others that hold its column.
  mutating func step(tolerance: Double) throws(LUFactors.NoPivot) -> LUFactors.Step? {
    guard let (row, place) = try pivot(tolerance) else { return nil }
    let column = rows[row][place].column
    let pivot = rows[row][place].value
    var upper = rows[row]
    upper.remove(at: place)
    isRowLeft[row] = false
    isColumnLeft[Int(column)] = false
    leftCount -= 1
    entryCount -= rows[row].count
    for entry in rows[row] { columnCounts[Int(entry.column)] -= 1 }
    var lower: [(row: Int32, factor: Double)] = []
    for other in holders[Int(column)] where isRowLeft[Int(other)] {
      guard let factor = subtract(upper, from: Int(other), column, pivot) else { continue }
      lower.append((other, factor))
    }
    rows[row] = []
    holders[Int(column)] = []
    return LUFactors.Step(
      row: Int32(row), column: column, pivot: pivot, lower: lower, upper: upper)
  }

  /// Looks at the four shortest rows.
  private mutating func pivot(
    _ tolerance: Double
  ) throws(LUFactors.NoPivot) -> (row: Int, place: Int)? {
    var best: (row: Int, place: Int, cost: Int)?
    var seen = 0
    for length in buckets.indices {
      if let best, best.cost <= (length - 1) * (length - 1) { break }
      buckets[length].removeAll { [rows, isRowLeft] in
        !isRowLeft[Int($0)] || rows[Int($0)].count != length
      }
      for row in buckets[length].suffix(4) {
        let entries = rows[Int(row)]
        let greatest = entries.reduce(0) { max($0, abs($1.value)) }
        if greatest <= tolerance {
          let column = entries.first?.column ?? Int32(isColumnLeft.firstIndex(of: true) ?? 0)
          throw LUFactors.NoPivot(column: Int(column))
        }
        for (place, entry) in entries.enumerated() where abs(entry.value) >= 0.1 * greatest {
          let cost = (length - 1) * (columnCounts[Int(entry.column)] - 1)
          if best.map({ cost < $0.cost }) ?? true { best = (Int(row), place, cost) }
        }
        seen += 1
      }
      if seen >= 4, best != nil { break }
    }
    return best.map { ($0.row, $0.place) }
  }

  /// The factor by which the pivot's row was taken off; nil where the column is not held.
  private mutating func subtract(
    _ upper: [(column: Int32, value: Double)], from row: Int, _ column: Int32, _ pivot: Double
  ) -> Double? {
    var entries = rows[row]
    rows[row] = []
    defer {
      rows[row] = entries
      buckets[entries.count].append(Int32(row))
    }
    guard let held = entries.firstIndex(where: { $0.column == column }) else { return nil }
    let factor = entries[held].value / pivot
    entries.swapAt(held, entries.count - 1)
    entries.removeLast()
    entryCount -= 1
    for (index, entry) in entries.enumerated() { place[Int(entry.column)] = Int32(index) }
    let before = entries.count
    for (other, value) in upper {
      let at = place[Int(other)]
      if at >= 0 {
        entries[Int(at)].value -= factor * value
      } else {
        entries.append((other, -factor * value))
        holders[Int(other)].append(Int32(row))
        columnCounts[Int(other)] += 1
      }
    }
    entryCount += entries.count - before
    for entry in entries { place[Int(entry.column)] = -1 }
    return factor
  }
}

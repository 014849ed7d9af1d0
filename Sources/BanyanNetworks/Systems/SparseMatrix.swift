/// A matrix that is mostly zero, kept row by row.
package struct SparseMatrix: Sendable, Equatable {
  /// One coefficient at its place; several at one place are summed in the order given.
  package struct Entry: Sendable, Equatable {
    package let row: Int
    package let column: Int
    package let value: Double

    package init(row: Int, column: Int, value: Double) {
      self.row = row
      self.column = column
      self.value = value
    }
  }

  package let rowCount: Int
  package let columnCount: Int
  /// Where each row begins in `columns` and `values`, and at last their count.
  let starts: [Int]
  /// Ascending within a row, each once.
  let columns: [Int32]
  private(set) var values: [Double]

  /// Indices lie within the counts, values are finite.
  package init(rowCount: Int, columnCount: Int, entries: [Entry]) {
    for entry in entries {
      precondition(
        (0..<rowCount).contains(entry.row) && (0..<columnCount).contains(entry.column),
        "an entry lies within its matrix")
      precondition(entry.value.isFinite, "a coefficient is a finite number")
    }
    let byColumn = Self.sorted(Array(entries.indices), into: columnCount) { entries[$0].column }
    let byRow = Self.sorted(byColumn, into: rowCount) { entries[$0].row }
    var starts = [Int](repeating: 0, count: rowCount + 1)
    var columns: [Int32] = []
    var values: [Double] = []
    columns.reserveCapacity(entries.count)
    values.reserveCapacity(entries.count)
    var row = 0
    for index in byRow {
      let entry = entries[index]
      while row < entry.row {
        row += 1
        starts[row] = values.count
      }
      if values.count > starts[row], columns[columns.count - 1] == Int32(entry.column) {
        values[values.count - 1] += entry.value
      } else {
        columns.append(Int32(entry.column))
        values.append(entry.value)
      }
    }
    while row < rowCount {
      row += 1
      starts[row] = values.count
    }
    self.init(
      rowCount: rowCount, columnCount: columnCount, starts: starts, columns: columns,
      values: values)
  }

  init(rowCount: Int, columnCount: Int, starts: [Int], columns: [Int32], values: [Double]) {
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.starts = starts
    self.columns = columns
    self.values = values
  }

  /// Places that hold a coefficient.
  package var entryCount: Int { values.count }

  /// The coefficients of a row by rising column.
  package func row(_ row: Int) -> [(column: Int, value: Double)] {
    (starts[row]..<starts[row + 1]).map { (Int(columns[$0]), values[$0]) }
  }

  /// The coefficient at a place; zero where none is kept.
  package subscript(row: Int, column: Int) -> Double {
    place(row: row, column: column).map { values[$0] } ?? 0
  }

  /// The index among `values` of a place.
  func place(row: Int, column: Int) -> Int? {
    var low = starts[row]
    var high = starts[row + 1]
    while low < high {
      let middle = (low + high) / 2
      if columns[middle] < Int32(column) { low = middle + 1 } else { high = middle }
    }
    return low < starts[row + 1] && columns[low] == Int32(column) ? low : nil
  }

  /// Rows and columns exchanged.
  package var transposed: SparseMatrix {
    var starts = [Int](repeating: 0, count: columnCount + 1)
    for column in columns { starts[Int(column) + 1] += 1 }
    for column in 0..<columnCount { starts[column + 1] += starts[column] }
    var next = starts
    var rows = [Int32](repeating: 0, count: entryCount)
    var exchanged = [Double](repeating: 0, count: entryCount)
    for row in 0..<rowCount {
      for place in self.starts[row]..<self.starts[row + 1] {
        let column = Int(columns[place])
        rows[next[column]] = Int32(row)
        exchanged[next[column]] = values[place]
        next[column] += 1
      }
    }
    return SparseMatrix(
      rowCount: columnCount, columnCount: rowCount, starts: starts, columns: rows,
      values: exchanged)
  }

  /// The product with a column of numbers, plainly rounded.
  package func times(_ vector: [Double]) -> [Double] {
    precondition(vector.count == columnCount, "a vector has a number for each column")
    return (0..<rowCount).map { row in
      (starts[row]..<starts[row + 1]).reduce(0) { $0 + values[$1] * vector[Int(columns[$1])] }
    }
  }

  /// Indices by rising key, equal keys in their order.
  private static func sorted(_ indices: [Int], into count: Int, by key: (Int) -> Int) -> [Int] {
    var next = [Int](repeating: 0, count: count + 1)
    for index in indices { next[key(index) + 1] += 1 }
    for value in 0..<count { next[value + 1] += next[value] }
    var sorted = [Int](repeating: 0, count: indices.count)
    for index in indices {
      let value = key(index)
      sorted[next[value]] = index
      next[value] += 1
    }
    return sorted
  }
}

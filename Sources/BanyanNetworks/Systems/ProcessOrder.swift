/// An order of unknowns in which what feeds nothing back is solved in one pass.
///
/// For x = A·x + d, unknown i hangs on unknown j where A has a coefficient (i, j). Unknowns that
/// hang on each other form a loop (a strongly connected component); loops and single unknowns
/// stand so that each hangs only on those before it.
struct ProcessOrder: Sendable {
  /// The unknown at each position.
  let unknowns: [Int32]
  /// Consecutive positions that are solved together, all of them in order.
  let blocks: [Range<Int>]

  /// The inverse of `unknowns`.
  var positions: [Int32] {
    var positions = [Int32](repeating: 0, count: unknowns.count)
    for (position, unknown) in unknowns.enumerated() { positions[Int(unknown)] = Int32(position) }
    return positions
  }

  init(of matrix: SparseMatrix) {
    precondition(matrix.rowCount == matrix.columnCount, "a system has as many rows as unknowns")
    let dependents = matrix.transposed
    let components = Self.components(of: dependents)
    var unknowns: [Int32] = []
    var blocks: [Range<Int>] = []
    unknowns.reserveCapacity(matrix.rowCount)
    var loops = LoopOrder(of: matrix)
    for component in components.reversed() {
      let start = unknowns.count
      if component.count > 2 {
        unknowns += loops.order(component)
      } else {
        unknowns += component.sorted()
      }
      blocks.append(start..<unknowns.count)
    }
    self.unknowns = unknowns
    self.blocks = blocks
  }

  private init(unknowns: [Int32], blocks: [Range<Int>]) {
    self.unknowns = unknowns
    self.blocks = blocks
  }

  /// The order for the transposed system: back to front.
  var reversed: ProcessOrder {
    ProcessOrder(
      unknowns: unknowns.reversed(),
      blocks: blocks.reversed().map {
        unknowns.count - $0.upperBound..<unknowns.count - $0.lowerBound
      })
  }

  /// Strongly connected components, those that others hang on last.
  ///
  /// R. Tarjan, Depth-first search and linear graph algorithms, SIAM J. Comput. 1 (1972), without
  /// recursion: a chain of suppliers may be longer than a stack is deep.
  private static func components(of graph: SparseMatrix) -> [[Int32]] {
    let count = graph.rowCount
    var number = [Int32](repeating: -1, count: count)
    var lowest = [Int32](repeating: 0, count: count)
    var isOpen = [Bool](repeating: false, count: count)
    var open: [Int32] = []
    var path: [(node: Int, next: Int)] = []
    var components: [[Int32]] = []
    var visited: Int32 = 0
    func enter(_ node: Int) {
      number[node] = visited
      lowest[node] = visited
      visited += 1
      open.append(Int32(node))
      isOpen[node] = true
      path.append((node, graph.starts[node]))
    }
    for root in 0..<count where number[root] < 0 {
      enter(root)
      while let (node, next) = path.last {
        if next < graph.starts[node + 1] {
          path[path.count - 1].next += 1
          let other = Int(graph.columns[next])
          if number[other] < 0 {
            enter(other)
          } else if isOpen[other] {
            lowest[node] = min(lowest[node], number[other])
          }
          continue
        }
        path.removeLast()
        if let parent = path.last?.node { lowest[parent] = min(lowest[parent], lowest[node]) }
        guard lowest[node] == number[node] else { continue }
        var component: [Int32] = []
        while let member = open.popLast() {
          isOpen[Int(member)] = false
          component.append(member)
          if member == Int32(node) { break }
        }
        components.append(component)
      }
    }
    return components
  }
}

/// The order within a loop in which few unknowns hang on later ones: sweeps then converge faster.
struct LoopOrder {
  private let matrix: SparseMatrix
  /// The index within the loop of each unknown, -1 for those outside.
  private var local: [Int32]

  init(of matrix: SparseMatrix) {
    self.matrix = matrix
    local = [Int32](repeating: -1, count: matrix.rowCount)
  }

  /// The better of the order given by the indices and the greedy one.
  mutating func order(_ loop: [Int32]) -> [Int32] {
    let members = loop.sorted()
    for (index, member) in members.enumerated() { local[Int(member)] = Int32(index) }
    defer { for member in members { local[Int(member)] = -1 } }
    var links: [SparseMatrix.Entry] = []
    for (index, member) in members.enumerated() {
      for place in matrix.starts[Int(member)]..<matrix.starts[Int(member) + 1] {
        let other = Int(local[Int(matrix.columns[place])])
        if other >= 0, other != index { links.append(.init(row: index, column: other, value: 1)) }
      }
    }
    let needs = SparseMatrix(rowCount: members.count, columnCount: members.count, entries: links)
    var greedy = GreedyOrder(needs)
    let found = greedy.order()
    var position = found
    for (index, node) in found.enumerated() { position[Int(node)] = Int32(index) }
    let asGiven = links.reduce(0) { $0 + ($1.column > $1.row ? 1 : 0) }
    let asFound = links.reduce(0) { $0 + (position[$1.column] > position[$1.row] ? 1 : 0) }
    return asFound < asGiven ? found.map { members[Int($0)] } : members
  }
}

/// Those that hang on nothing left come first, those nothing hangs on last, else the one with most
/// dependents beyond what it hangs on.
///
/// P. Eades, X. Lin, W. F. Smyth, A fast and effective heuristic for the feedback arc set problem,
/// Inf. Process. Lett. 47 (1993).
private struct GreedyOrder {
  private let needs: SparseMatrix
  private let dependents: SparseMatrix
  private var isLeft: [Bool]
  private var needed: [Int]
  private var given: [Int]
  /// Nodes by bucket; an entry is stale when its node has moved on.
  private var buckets: [[Int32]]
  private var highest = 0

  init(_ needs: SparseMatrix) {
    let count = needs.rowCount
    self.needs = needs
    dependents = needs.transposed
    isLeft = [Bool](repeating: true, count: count)
    needed = (0..<count).map { needs.starts[$0 + 1] - needs.starts[$0] }
    given = (0..<count).map { [dependents] in dependents.starts[$0 + 1] - dependents.starts[$0] }
    buckets = [[Int32]](repeating: [], count: 2 * count + 1)
  }

  mutating func order() -> [Int32] {
    let count = isLeft.count
    for node in (0..<count).reversed() { file(node) }
    var front: [Int32] = []
    var back: [Int32] = []
    while front.count + back.count < count {
      if let node = buckets[0].popLast() {
        guard isLeft[Int(node)], bucket(Int(node)) == 0 else { continue }
        back.append(node)
        remove(Int(node))
        continue
      }
      while buckets[highest].isEmpty { highest -= 1 }
      guard let node = buckets[highest].popLast(), isLeft[Int(node)],
        bucket(Int(node)) == highest
      else { continue }
      front.append(node)
      remove(Int(node))
    }
    return front + back.reversed()
  }

  private func bucket(_ node: Int) -> Int {
    let top = buckets.count - 1
    if needed[node] == 0 { return top }
    if given[node] == 0 { return 0 }
    return max(1, min(top - 1, given[node] - needed[node] + top / 2))
  }

  private mutating func file(_ node: Int) {
    let bucket = bucket(node)
    buckets[bucket].append(Int32(node))
    highest = max(highest, bucket)
  }

  private mutating func remove(_ node: Int) {
    isLeft[node] = false
    for place in dependents.starts[node]..<dependents.starts[node + 1] {
      let other = Int(dependents.columns[place])
      guard isLeft[other] else { continue }
      needed[other] -= 1
      file(other)
    }
    for place in needs.starts[node]..<needs.starts[node + 1] {
      let other = Int(needs.columns[place])
      guard isLeft[other] else { continue }
      given[other] -= 1
      file(other)
    }
  }
}

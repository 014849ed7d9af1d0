/// A loop whose system has no solution, or infinitely many: what goes round comes back whole.
package struct SingularLoop: Error, Sendable, Equatable {
  /// Processes in order round the loop: each feeds the next, the last the first.
  package let processes: [Int]
  /// All processes that hang on each other with those of the loop, by index.
  package let entangled: [Int]
}

enum LoopSearch {
  /// A shortest loop through a process, of those among `members` it hangs together with.
  static func loop(through process: Int, among members: [Int], in matrix: SparseMatrix) -> [Int] {
    let isMember = Set(members)
    var feeder: [Int: Int] = [:]
    var queue = [process]
    var head = 0
    while head < queue.count {
      let current = queue[head]
      head += 1
      // Row i of A names those that take from i.
      for (other, value) in matrix.row(current) where value != 0 && isMember.contains(other) {
        if other == process {
          var path = [current]
          while let before = feeder[path[path.count - 1]] { path.append(before) }
          return startingAtLeast(path.reversed())
        }
        if feeder[other] == nil {
          feeder[other] = current
          queue.append(other)
        }
      }
    }
    return [process]
  }

  /// The same loop, from its least index.
  private static func startingAtLeast(_ loop: [Int]) -> [Int] {
    guard let least = loop.min(), let place = loop.firstIndex(of: least) else { return loop }
    return Array(loop[place...] + loop[..<place])
  }
}

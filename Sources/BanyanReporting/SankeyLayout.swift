/// Where the nodes and links of a Sankey diagram lie: columns by the longest way from a source,
/// flows that close a loop going back, long links led between the nodes they pass.
///
/// The same diagram has the same layout on every run: nothing is random and nothing depends on the
/// order of a dictionary.
struct SankeyLayout {
  struct Box {
    let column: Int
    let height: Double
    var top: Double = 0
    var middle: Double { top + height / 2 }
  }

  /// A link from column to column: where its middle passes, from the source's right side to the
  /// target's left side.
  struct Path {
    let link: Int
    /// Top of the link's band at each box it touches or passes.
    var tops: [(column: Int, leaving: Double, arriving: Double)]
    let isBack: Bool
  }

  let columns: Int
  /// By node of the diagram.
  private(set) var boxes: [Box]
  private(set) var paths: [Path] = []
  let scale: Double
  /// Of all boxes, those that links pass among them.
  private(set) var bottom = 0.0

  private let values: [Double]
  private let ends: [(from: Int, to: Int)]
  private let isBack: [Bool]
  /// By link: the boxes it goes through, its ends included. Back links have none between.
  private var routes: [[Int]]
  /// Boxes whose links all go back.
  private var returning: Set<Int> = []

  /// Links of values above zero among nodes.
  init(nodeCount: Int, links: [(from: Int, to: Int, value: Double)], height: Double, gap: Double) {
    values = links.map(\.value)
    ends = links.map { ($0.from, $0.to) }
    isBack = Self.backLinks(nodeCount, links)
    let column = Self.columns(of: nodeCount, ends, isBack)
    columns = (column.max() ?? 0) + 1
    var sums = [(Double, Double)](repeating: (0, 0), count: nodeCount)
    for link in links {
      sums[link.from].1 += link.value
      sums[link.to].0 += link.value
    }
    let sizes = sums.map { max($0.0, $0.1) }
    // Boxes of nodes, then those of links that pass a column.
    var places = column
    var weights = sizes
    var routes: [[Int]] = []
    for (index, link) in links.enumerated() {
      var route = [link.from]
      if !isBack[index], column[link.to] - column[link.from] > 1 {
        for passed in column[link.from] + 1..<column[link.to] {
          route.append(places.count)
          places.append(passed)
          weights.append(link.value)
        }
      }
      routes.append(route + [link.to])
    }
    self.routes = routes
    var counts = [Int](repeating: 0, count: columns)
    var flowing = [Double](repeating: 0, count: columns)
    for (place, weight) in zip(places, weights) {
      counts[place] += 1
      flowing[place] += weight
    }
    var scale = Double.infinity
    for (count, sum) in zip(counts, flowing) where sum > 0 {
      let room = max(height - gap * Double(count - 1), height / 4)
      scale = min(scale, room / sum)
    }
    self.scale = scale
    let size = scale
    boxes = zip(places, weights).map { Box(column: $0, height: max(1, $1 * size)) }
    place(height: height, gap: gap)
    // A column with more boxes than the height has room for reaches above it.
    let top = min(0, boxes.map(\.top).min() ?? 0)
    for box in boxes.indices { boxes[box].top -= top }
    bottom = boxes.map { $0.top + $0.height }.max() ?? 0
    paths = bands()
    boxes = Array(boxes.prefix(nodeCount))
  }

  // MARK: Columns

  /// Links that close a loop: taken by size, the greater first, each that would lead back to where
  /// it comes from.
  private static func backLinks(
    _ count: Int, _ links: [(from: Int, to: Int, value: Double)]
  ) -> [Bool] {
    var isBack = [Bool](repeating: false, count: links.count)
    var next = [[Int]](repeating: [], count: count)
    let order = links.indices.sorted {
      links[$0].value == links[$1].value ? $0 < $1 : links[$0].value > links[$1].value
    }
    for index in order {
      let link = links[index]
      if reaches(link.from, from: link.to, next) {
        isBack[index] = true
      } else {
        next[link.from].append(link.to)
      }
    }
    return isBack
  }

  private static func reaches(_ target: Int, from start: Int, _ next: [[Int]]) -> Bool {
    var seen: Set<Int> = [start]
    var open = [start]
    while let node = open.popLast() {
      if node == target { return true }
      for other in next[node] where seen.insert(other).inserted { open.append(other) }
    }
    return false
  }

  /// The longest way from a source; what nothing flows into stands just before what it flows into.
  private static func columns(
    of count: Int, _ ends: [(from: Int, to: Int)], _ isBack: [Bool]
  ) -> [Int] {
    var column = [Int](repeating: 0, count: count)
    let forward = ends.indices.filter { !isBack[$0] }.map { ends[$0] }
    var changed = true
    while changed {
      changed = false
      for link in forward where column[link.to] <= column[link.from] {
        column[link.to] = column[link.from] + 1
        changed = true
      }
    }
    let fed = Set(forward.map(\.to))
    for node in 0..<count where !fed.contains(node) {
      if let nearest = forward.filter({ $0.from == node }).map({ column[$0.to] }).min() {
        column[node] = nearest - 1
      }
    }
    return column
  }

  // MARK: Rows

  /// Neighbours of each box by the steps of all links, with what flows there.
  private func steps() -> [(from: Int, to: Int, value: Double)] {
    routes.indices.filter { !isBack[$0] }.flatMap { index in
      zip(routes[index], routes[index].dropFirst()).map { ($0, $1, values[index]) }
    }
  }

  private mutating func place(height: Double, gap: Double) {
    var rows = [[Int]](repeating: [], count: columns)
    for box in boxes.indices { rows[boxes[box].column].append(box) }
    for column in rows.indices { settle(&rows[column], height: height, gap: gap) }
    let steps = steps()
    returning = Set(ends.indices.filter { isBack[$0] }.map { ends[$0].from })
      .subtracting(steps.map(\.from))
    var into = [[(box: Int, value: Double)]](repeating: [], count: boxes.count)
    var out = into
    for step in steps {
      into[step.to].append((step.from, step.value))
      out[step.from].append((step.to, step.value))
    }
    for round in 0..<Self.rounds {
      // Alternately by what flows in and by what flows out.
      let byInflow = round % 2 == 0
      for column in byInflow ? Array(rows.indices) : rows.indices.reversed() {
        for box in rows[column] {
          let near = byInflow ? into[box] : out[box]
          let weight = near.reduce(0) { $0 + $1.value }
          guard weight > 0 else { continue }
          let middle = near.reduce(0) { $0 + boxes[$1.box].middle * $1.value } / weight
          boxes[box].top = middle - boxes[box].height / 2
        }
        settle(&rows[column], height: height, gap: gap)
      }
    }
  }

  /// Orders a column by where its boxes want to be, and pushes them apart.
  private mutating func settle(_ row: inout [Int], height: Double, gap: Double) {
    row = row.enumerated().sorted { a, b in
      let (left, right) = (wish(a.element), wish(b.element))
      return left == right ? a.offset < b.offset : left < right
    }.map(\.element)
    var edge = 0.0
    for box in row {
      boxes[box].top = max(boxes[box].top, edge)
      edge = boxes[box].top + boxes[box].height + gap
    }
    edge = height
    for box in row.reversed() {
      boxes[box].top = min(boxes[box].top, edge - boxes[box].height)
      edge = boxes[box].top - gap
    }
  }

  /// Where a box wants to be; what only goes back wants to be lowest, near where its links run.
  private func wish(_ box: Int) -> Double {
    returning.contains(box) ? .infinity : boxes[box].middle
  }

  private static let rounds = 24

  // MARK: Bands

  /// Stacks the links at each side of each box in the order of where they lead; links that go back
  /// lie lowest.
  private func bands() -> [Path] {
    var right = [[(link: Int, step: Int)]](repeating: [], count: boxes.count)
    var left = right
    for (link, route) in routes.enumerated() {
      for step in 0..<route.count - 1 {
        right[route[step]].append((link, step))
        left[route[step + 1]].append((link, step))
      }
    }
    var leaving = routes.map { [Double](repeating: 0, count: $0.count - 1) }
    var arriving = leaving
    func key(_ entry: (link: Int, step: Int), _ other: Int) -> (Double, Int) {
      (isBack[entry.link] ? .infinity : boxes[routes[entry.link][other]].middle, entry.link)
    }
    for box in boxes.indices {
      var edge = boxes[box].top
      for entry in right[box].sorted(by: { key($0, $0.step + 1) < key($1, $1.step + 1) }) {
        leaving[entry.link][entry.step] = edge
        edge += values[entry.link] * scale
      }
      edge = boxes[box].top
      for entry in left[box].sorted(by: { key($0, $0.step) < key($1, $1.step) }) {
        arriving[entry.link][entry.step] = edge
        edge += values[entry.link] * scale
      }
    }
    return routes.indices.map { link in
      Path(
        link: link,
        tops: (0..<routes[link].count - 1).map { step in
          (boxes[routes[link][step]].column, leaving[link][step], arriving[link][step])
        }, isBack: isBack[link])
    }
  }
}

/// Flows between nodes as inline SVG: bands as wide as what flows, loops as arcs that go back under
/// the rest. No script; the same bytes for the same flows.
package struct SankeyDiagram: Sendable {
  package struct Node: Sendable {
    package var label: String
    /// What flows through it, as printed.
    package var figure: String
    /// A colour of the style sheet: `c0` to `c6`.
    package var colour: String

    package init(label: String, figure: String, colour: String = "c0") {
      self.label = label
      self.figure = figure
      self.colour = colour
    }
  }

  /// Between two nodes by their places in the list.
  package struct Link: Sendable {
    package var from: Int
    package var to: Int
    package var value: Double
    /// What flows, as printed.
    package var figure: String

    package init(from: Int, to: Int, value: Double, figure: String) {
      self.from = from
      self.to = to
      self.value = value
      self.figure = figure
    }
  }

  /// Those that a link touches.
  package let nodes: [Node]
  /// Those above zero: nothing else can be drawn as a width.
  package let links: [Link]

  /// Of more nodes no picture is made: nobody could read it, and a long chain whose every step has a
  /// source of its own has bands by the square of its steps.
  package static let mostNodes = 200
  package var isReadable: Bool { nodes.count <= Self.mostNodes }

  package init(nodes: [Node], links: [Link]) {
    precondition(
      links.allSatisfy { nodes.indices.contains($0.from) && nodes.indices.contains($0.to) },
      "links join nodes of the diagram")
    let drawn = links.filter { $0.value > 0 && $0.from != $0.to }
    let touched = Set(drawn.flatMap { [$0.from, $0.to] })
    var places = [Int](repeating: 0, count: nodes.count)
    for (place, node) in nodes.indices.filter(touched.contains).enumerated() {
      places[node] = place
    }
    self.nodes = nodes.indices.filter(touched.contains).map { nodes[$0] }
    self.links = drawn.map {
      Link(from: places[$0.from], to: places[$0.to], value: $0.value, figure: $0.figure)
    }
  }

  /// `id` is of the page's own making and unlike any other on the page.
  package func write(
    id: String, title: String, description: String, in html: inout HTMLBuilder
  ) {
    // Nothing flows: an empty frame would only take room.
    guard !links.isEmpty, isReadable else { return }
    let layout = SankeyLayout(
      nodeCount: nodes.count, links: links.map { ($0.from, $0.to, $0.value) },
      height: Self.height, gap: Self.gap)
    let lanes = lanes(layout)
    let size = (
      width: left(layout.columns - 1) + Self.thickness + Self.lastLabel,
      height: Self.head + max(layout.bottom, lanes.bottom) + 6
    )
    html.element(
      "svg",
      [
        "viewBox": "0 0 \(number(size.width)) \(number(size.height))", "role": "img",
        "class": "sankey", "aria-labelledby": "\(id)-title \(id)-desc",
        "style": "min-width:\(number(size.width * 0.82))px;max-width:\(number(size.width * 1.3))px",
      ]
    ) { html in
      html.element("title", ["id": "\(id)-title"], title)
      html.element("desc", ["id": "\(id)-desc"], description)
      for path in layout.paths { band(path, layout, lanes.tops, &html) }
      for (node, box) in zip(nodes, layout.boxes) { self.box(node, box, &html) }
      for (node, box) in zip(nodes, layout.boxes) { words(node, box, &html) }
    }
  }

  // MARK: Links

  /// Where links that go back run, under everything else.
  private func lanes(_ layout: SankeyLayout) -> (tops: [Int: Double], bottom: Double) {
    var edge = layout.bottom + Self.laneGap
    var tops: [Int: Double] = [:]
    for path in layout.paths where path.isBack {
      tops[path.link] = edge
      edge += max(1, links[path.link].value * layout.scale) + 6
    }
    return (tops, edge)
  }

  private func band(
    _ path: SankeyLayout.Path, _ layout: SankeyLayout, _ lanes: [Int: Double],
    _ html: inout HTMLBuilder
  ) {
    let link = links[path.link]
    let width = link.value * layout.scale
    let shape: String
    if path.isBack, let lane = lanes[path.link], let ends = path.tops.first {
      shape = arc(ends, to: layout.boxes[link.to].column, lane: lane, width: width)
    } else {
      shape = forward(path, width: width)
    }
    html.newline()
    html.element(
      "path",
      [
        "d": shape, "class": "band s\(nodes[link.from].colour.dropFirst())",
        "stroke-width": number(max(0.8, width)),
      ]
    ) { html in
      html.element("title", "\(nodes[link.from].label) → \(nodes[link.to].label): \(link.figure)")
    }
  }

  private func forward(_ path: SankeyLayout.Path, width: Double) -> String {
    var text = ""
    for (step, tops) in path.tops.enumerated() {
      let x = (left(tops.column) + Self.thickness, left(tops.column + 1))
      let y = (middle(tops.leaving, width), middle(tops.arriving, width))
      let bend = (x.1 - x.0) / 2
      text += step == 0 ? "M\(number(x.0)) \(number(y.0))" : "H\(number(x.0))"
      text +=
        "C\(number(x.0 + bend)) \(number(y.0)) \(number(x.1 - bend)) \(number(y.1)) "
        + "\(number(x.1)) \(number(y.1))"
    }
    return text
  }

  /// Out to the right, down, back and up into the left side of the target.
  private func arc(
    _ ends: (column: Int, leaving: Double, arriving: Double), to column: Int, lane: Double,
    width: Double
  ) -> String {
    let reach = Self.reach + width / 2
    let start = (left(ends.column) + Self.thickness, middle(ends.leaving, width))
    let end = (left(column), middle(ends.arriving, width))
    let low = middle(lane, width)
    return "M\(number(start.0)) \(number(start.1))"
      + "C\(number(start.0 + reach)) \(number(start.1)) \(number(start.0 + reach)) \(number(low)) "
      + "\(number(start.0)) \(number(low))H\(number(end.0))"
      + "C\(number(end.0 - reach)) \(number(low)) \(number(end.0 - reach)) \(number(end.1)) "
      + "\(number(end.0)) \(number(end.1))"
  }

  private func left(_ column: Int) -> Double { Self.margin + Double(column) * Self.pitch }

  private func middle(_ top: Double, _ width: Double) -> Double { Self.head + top + width / 2 }

  // MARK: Nodes

  private func box(_ node: Node, _ box: SankeyLayout.Box, _ html: inout HTMLBuilder) {
    html.shape(
      "rect",
      [
        "x": number(left(box.column)), "y": number(Self.head + box.top),
        "width": number(Self.thickness), "height": number(box.height), "class": node.colour,
      ])
  }

  private func words(_ node: Node, _ box: SankeyLayout.Box, _ html: inout HTMLBuilder) {
    let x = number(left(box.column) + Self.thickness + 5)
    let lines = Self.lines(node.label)
    let top = Self.head + box.middle - Double(lines.count) * Self.line / 2 + 3.5
    html.element("text", ["class": "node"]) { html in
      for (index, line) in lines.enumerated() {
        html.element(
          "tspan", ["x": x, "y": number(top + Double(index) * Self.line)], line)
      }
      html.element(
        "tspan",
        ["x": x, "y": number(top + Double(lines.count) * Self.line), "class": "amount"],
        node.figure)
    }
  }

  /// At most two lines of words; the table beside has the whole label.
  static func lines(_ label: String) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in label.split(separator: " ") {
      if line.isEmpty {
        line = String(word)
      } else if line.count + word.count < letters {
        line += " " + word
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    lines.append(line)
    if lines.count > 2 { lines = [lines[0], lines[1] + " …"] }
    return lines.map { $0.count <= letters ? $0 : $0.prefix(letters - 1) + "…" }
  }

  private func number(_ value: Double) -> String { SVGChart.number(value) }

  // Lengths in units of the view box.
  private static let height = 330.0
  private static let gap = 34.0
  private static let pitch = 148.0
  private static let thickness = 12.0
  private static let margin = 34.0
  private static let head = 14.0
  private static let lastLabel = 150.0
  private static let laneGap = 16.0
  private static let reach = 26.0
  private static let line = 13.0
  private static let letters = 18
}

import Banyan
import Testing

@testable import BanyanReporting

@Suite("Sankey diagrams")
struct SankeyTests {
  /// Two sources into a, a into b, a third of b back into a, the rest out.
  private static let links: [(from: Int, to: Int, value: Double)] = [
    (0, 2, 60), (1, 2, 20), (2, 3, 120), (3, 2, 40), (3, 4, 80),
  ]

  private var layout: SankeyLayout {
    SankeyLayout(nodeCount: 5, links: Self.links, height: 200, gap: 20)
  }

  @Test("The smaller link of a loop goes back, the others go on by a column")
  func columns() {
    #expect(layout.paths.map(\.isBack) == [false, false, false, true, false])
    #expect(layout.boxes.map(\.column) == [0, 0, 1, 2, 3])
  }

  @Test("A node is as high as what flows through it, and no two overlap")
  func heights() {
    let scale = layout.scale
    #expect(layout.boxes.map { ($0.height / scale).rounded() } == [60, 20, 120, 120, 80])
    let first = layout.boxes[0]
    let second = layout.boxes[1]
    #expect(abs(first.middle - second.middle) >= (first.height + second.height) / 2 + 20 - 0.001)
    for box in layout.boxes { #expect(box.top >= -0.001 && box.top + box.height <= 200.001) }
  }

  @Test("Links at one side of a node lie side by side and fill it")
  func bands() {
    let arriving = [0, 1, 3].map { (layout.paths[$0].tops[0].arriving, Self.links[$0].value) }
      .sorted { $0.0 < $1.0 }
    var edge = layout.boxes[2].top
    for (top, value) in arriving {
      #expect(abs(top - edge) < 0.001)
      edge += value * layout.scale
    }
    #expect(abs(edge - layout.boxes[2].top - layout.boxes[2].height) < 0.001)
  }

  @Test("A source stands just before what it flows into; a long link is led past each column")
  func long() {
    let layout = SankeyLayout(
      nodeCount: 4, links: [(0, 1, 5), (1, 2, 5), (3, 2, 1), (0, 2, 2)], height: 100, gap: 10)
    #expect(layout.boxes.map(\.column) == [0, 1, 2, 1])
    #expect(layout.paths[3].tops.map(\.column) == [0, 1])
  }

  private func svg() -> String {
    var html = HTMLBuilder()
    SankeyDiagram(
      nodes: ["<a>", "b", "c", "a node of many words that need three lines", "e", "unused"].map {
        .init(label: $0, figure: "1")
      },
      links: Self.links.map { .init(from: $0.from, to: $0.to, value: $0.value, figure: "1") }
        + [.init(from: 0, to: 5, value: -3, figure: "-3")]
    ).write(id: "s", title: "T", description: "D", in: &html)
    return html.html
  }

  @Test("A picture says what it shows, escapes words, and draws nothing below zero")
  func picture() {
    let svg = svg()
    #expect(svg.contains("<title id=\"s-title\">T</title><desc id=\"s-desc\">D</desc>"))
    #expect(svg.contains("aria-labelledby=\"s-title s-desc\""))
    #expect(svg.contains("&lt;a&gt; → c") && !svg.contains("<a>"))
    #expect(!svg.contains("unused"))
    #expect(svg.split(separator: "<path").count == 6)
    #expect(svg == self.svg())
  }

  @Test("Nothing that flows is no picture")
  func empty() {
    var html = HTMLBuilder()
    SankeyDiagram(
      nodes: [.init(label: "a", figure: "0"), .init(label: "b", figure: "0")],
      links: [.init(from: 0, to: 1, value: 0, figure: "0")]
    ).write(id: "s", title: "T", description: "D", in: &html)
    #expect(html.html.isEmpty)
  }

  /// Each step of a chain takes from the one before and from one source: from the source a band passes
  /// every column on its way.
  private func chain(of count: Int) -> SankeyDiagram {
    SankeyDiagram(
      nodes: (0..<count).map { .init(label: "n\($0)", figure: "1") },
      links: (2..<count).flatMap { step -> [SankeyDiagram.Link] in
        [
          .init(from: step - 1, to: step, value: Double(step - 1), figure: "1"),
          .init(from: 0, to: step, value: 1, figure: "1"),
        ]
      })
  }

  @Test("A chain that can be read is drawn; a longer one is no picture, and nobody waits for it")
  func readable() {
    for (count, isDrawn) in [(200, true), (201, false), (5000, false)] {
      let diagram = chain(of: count)
      var html = HTMLBuilder()
      diagram.write(id: "s", title: "T", description: "D", in: &html)
      #expect(diagram.isReadable == isDrawn)
      #expect(html.html.isEmpty != isDrawn)
    }
  }

  @Test(
    "A column with more boxes than the height has room for begins at the top and ends in the picture"
  )
  func crowded() {
    let layout = SankeyLayout(
      nodeCount: 42, links: (1..<41).map { (0, $0, 1.0) } + (1..<41).map { ($0, 41, 1.0) },
      height: 200, gap: 14)
    #expect(layout.boxes.allSatisfy { $0.top >= 0 && $0.top + $0.height <= layout.bottom })
  }
}

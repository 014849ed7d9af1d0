/// Rows under their headings. Columns of figures are aligned right.
package struct HTMLTable: Sendable {
  package enum Kind: String, Sendable { case plain, part, sum }

  package var headings: [String]
  package var figures: Set<Int>
  /// Columns of words that stay on one line: dates, states, places in files.
  package var short: Set<Int>
  package private(set) var rows: [(kind: Kind, cells: [String])] = []
  /// Per cent of each column, where a table is wide: it scrolls sideways on a phone and is set
  /// smaller on paper.
  package var widths: [Int]
  package var caption: String?

  package init(
    headings: [String], figures: Set<Int> = [], short: Set<Int> = [], widths: [Int] = [],
    caption: String? = nil
  ) {
    self.headings = headings
    self.figures = figures
    self.short = short
    self.widths = widths
    self.caption = caption
  }

  package mutating func add(_ cells: String..., kind: Kind = .plain) { rows.append((kind, cells)) }
  package mutating func add(cells: [String], kind: Kind = .plain) { rows.append((kind, cells)) }

  package func write(in html: inout HTMLBuilder) {
    html.newline()
    html.element("div", ["class": widths.isEmpty ? "scroll" : "scroll wide", "tabindex": "0"]) {
      html in
      html.element("table") { html in
        if let caption { html.element("caption", caption) }
        for width in widths { html.empty("col", ["style": "width:\(width)%"]) }
        html.element("thead") { html in
          html.element("tr") { html in
            for (column, heading) in headings.enumerated() {
              let kind = figures.contains(column) ? "figure" : "words"
              html.element("th", ["scope": "col", "class": kind], heading)
            }
          }
        }
        html.element("tbody") { html in
          for row in rows { self.row(row, &html) }
        }
      }
    }
  }

  private func row(_ row: (kind: Kind, cells: [String]), _ html: inout HTMLBuilder) {
    html.newline()
    html.element("tr", ["class": row.kind.rawValue]) { html in
      for (column, cell) in row.cells.enumerated() {
        if figures.contains(column) {
          html.element("td", ["class": "figure"], cell)
        } else if column == 0 {
          html.element("th", ["scope": "row"], cell)
        } else if short.contains(column) {
          html.element("td", ["class": "short"], cell)
        } else {
          html.element("td", cell)
        }
      }
    }
  }
}

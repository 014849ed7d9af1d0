import BanyanDiagnostics
import BanyanInventory
import BanyanQuantities
import BanyanReporting

/// The report as one page: the total with its bound, the bridge, flows as a picture with the table of the
/// same figures, and what they rest on. Self-contained, without script; the same bytes for the same input.
struct ParkPage {
  let view: ParkView

  var text: String {
    HTMLBuilder.page(
      in: view.language, title: "\(view.title) · \(view.facts)",
      styles: [PageStylesheet.text, Self.styles]
    ) { html in
      html.element("header") { html in
        html.element(
          "p", ["class": "kind"], "\(view.say(.title)) · \(InventoryReport.standardTitle)")
        html.element("h1", view.title)
        html.element("p", ["class": "facts"], view.facts)
      }
      html.element("main") { html in
        html.element("section") { html in
          for sentence in view.sentences { html.paragraph(Formulas.typeset(sentence)) }
        }
        for table in view.tables { section(table, &html) }
      }
      html.element("footer") { html in
        html.element("p", view.footer)
      }
    }
  }

  private func section(_ table: ParkTable, _ html: inout HTMLBuilder) {
    html.section(view.say(table.title), table.key) { html in
      if table.key == "flows", case .park(let result) = view.subject {
        picture(result.flows, &html)
      }
      if table.rows.isEmpty, table.key == "unmatched" {
        html.paragraph(view.say(.unmatchedNone), class: "quiet")
        return
      }
      let figures = table.columns.indices.filter { table.columns[$0].isFigure }
      var shown = HTMLTable(
        headings: table.columns.map { Formulas.typeset(view.say($0.title)) },
        figures: Set(figures), widths: Self.widths[table.key] ?? [])
      for row in table.rows { shown.add(cells: row.map { Formulas.typeset(view.text(of: $0)) }) }
      shown.write(in: &html)
    }
  }

  /// Per cent of the columns of wide tables: names first, which nobody can read when they break at each hyphen.
  private static let widths = [
    "flows": [15, 8, 9, 10, 8, 7, 9, 9, 9, 8, 8], "indicators": [15, 24, 9, 12, 10, 10, 20],
  ]

  // MARK: The picture

  /// Firms as nodes, flows as wide as the tonnes that their records stand for.
  private func picture(_ flows: [ParkResult.Flow], _ html: inout HTMLBuilder) {
    var places: [String: Int] = [:]
    var names: [String] = []
    for name in flows.flatMap({ [$0.from, $0.to] }) where places[name] == nil {
      places[name] = names.count
      names.append(name)
    }
    var through: [String: ExactDecimal] = [:]
    for flow in flows {
      through[flow.from, default: .zero] += weight(of: flow)
      through[flow.to, default: .zero] += weight(of: flow)
    }
    let diagram = SankeyDiagram(
      nodes: names.map { name in
        .init(
          label: name, figure: view.numbers.tonnes(through[name] ?? .zero),
          colour: name == ParkSettings.ownID ? "c1" : "c0")
      },
      links: flows.compactMap { flow in
        guard let from = places[flow.from], let to = places[flow.to] else { return nil }
        let tonnes = weight(of: flow)
        return .init(
          from: from, to: to, value: tonnes.approximate,
          figure: "\(flow.carrier) \(view.numbers.tonnes(tonnes)) t CO2e")
      })
    guard diagram.isReadable else {
      let count = view.numbers.count(diagram.nodes.count)
      html.paragraph(view.say(.flowsTooMany, count), class: "quiet")
      return
    }
    html.newline()
    html.element("figure", ["class": "flows"]) { html in
      html.element("div", ["class": "scroll", "tabindex": "0"]) { html in
        diagram.write(
          id: "sankey", title: view.say(.flows), description: view.say(.flowsDescription),
          in: &html)
      }
    }
  }

  private func weight(of flow: ParkResult.Flow) -> ExactDecimal {
    (flow.struckTonnesCO2e ?? .zero) + (flow.leftTonnesCO2e ?? .zero)
  }

  private static let styles: StaticString = """
    figure.flows{display:block}
    #months th[scope=row],#firms th[scope=row],#shares th[scope=row]{white-space:nowrap}
    #firms td:nth-child(2),#shares td:nth-child(2){min-width:10rem}
    #unmatched td,#unmatched th[scope=row]{white-space:nowrap}
    #sources td{overflow-wrap:anywhere}
    svg.sankey{display:block;margin:0 auto;width:100%;font-size:11.5px}
    svg.sankey .band{fill:none;stroke-opacity:.34}
    .s0{stroke:var(--c0)}.s1{stroke:var(--c1)}.s2{stroke:var(--c2)}.s3{stroke:var(--c3)}
    .s4{stroke:var(--c4)}.s5{stroke:var(--c5)}.s6{stroke:var(--c6)}
    svg.sankey .node{font-weight:600;paint-order:stroke;stroke:#fffc;stroke-width:3px;stroke-linejoin:round}
    svg.sankey .amount{font-weight:400}
    @media print{svg.sankey{min-width:0!important}}

    """
}

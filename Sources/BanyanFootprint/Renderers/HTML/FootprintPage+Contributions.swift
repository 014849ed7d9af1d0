import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// How the figure flows together, step by step, down to every line and its factor.
extension FootprintPage {
  // MARK: Flows

  func flows(_ html: inout HTMLBuilder) {
    let flows = FootprintFlows(report, cutOff: tree.cutOff)
    section(.flowsTitle, "flows", &html) { html in
      paragraph(say(.flowsIntro), &html, class: "quiet")
      if flows.nodes.contains(.others) {
        paragraph(say(.flowsMerged, numbers.percent(exactly: tree.cutOff)), &html, class: "quiet")
      }
      if flows.flows.contains(where: { $0.kilograms < .zero }) {
        paragraph(say(.flowsBelowZero), &html, class: "quiet")
      }
      let diagram = diagram(flows)
      if !diagram.isReadable {
        paragraph(say(.flowsNotDrawn, numbers.count(diagram.nodes.count)), &html, class: "quiet")
      }
      html.newline()
      html.element("figure", ["class": "flows"]) { html in
        html.element(
          "figcaption",
          "\(say(.flowsCaption, view.declaredUnit)), \(say(.unitKilogramsCO2e))")
        html.element("div", ["class": "scroll", "tabindex": "0"]) { html in
          diagram.write(
            id: "sankey", title: say(.flowsTitle), description: description(of: flows), in: &html)
        }
        flowTable(flows, &html)
      }
    }
  }

  private func diagram(_ flows: FootprintFlows) -> SankeyDiagram {
    let places = Dictionary(
      uniqueKeysWithValues: flows.nodes.enumerated().map { ($1, $0) })
    return SankeyDiagram(
      nodes: flows.nodes.map { node in
        SankeyDiagram.Node(
          label: name(of: node), figure: numbers.tonnes(flows.throughput(of: node)),
          colour: colour(of: node))
      },
      links: flows.flows.compactMap { flow in
        guard let from = places[flow.from], let to = places[flow.to] else { return nil }
        return SankeyDiagram.Link(
          from: from, to: to, value: flow.kilograms.approximate,
          figure: "\(numbers.tonnes(flow.kilograms)) \(say(.unitKilogramsCO2e))")
      })
  }

  private func description(of flows: FootprintFlows) -> String {
    let greatest = flows.flows.max { $0.kilograms < $1.kilograms }.map {
      "\(name(of: $0.from)) → \(name(of: $0.to)), \(numbers.tonnes($0.kilograms)) "
        + say(.unitKilogramsCO2e)
    }
    return say(
      .flowsDescription, numbers.count(flows.flows.count), numbers.count(flows.nodes.count),
      greatest ?? "–")
  }

  private func flowTable(_ flows: FootprintFlows, _ html: inout HTMLBuilder) {
    var rows = Table(
      headings: [say(.from), say(.to), say(.unitKilogramsCO2e), say(.share)], figures: [2, 3])
    for flow in flows.flows {
      rows.add(
        name(of: flow.from), name(of: flow.to), numbers.tonnes(flow.kilograms),
        share(flow.kilograms), kind: flow.to == .declaredUnit ? .sum : .plain)
    }
    rows.write(in: &html)
  }

  private func name(of node: FootprintFlows.Node) -> String {
    switch node {
    case .input(let kind): view.title(of: kind)
    case .process(let index): report.system.processes[index].name
    case .product(let index): report.system.products[index].name
    case .others: say(.flowsOthers)
    case .declaredUnit: "\(view.declaredUnit) \(report.product.name)"
    }
  }

  private func colour(of node: FootprintFlows.Node) -> String {
    switch node {
    case .input: "c2"
    case .process, .others: "c0"
    case .product: "c3"
    case .declaredUnit: "c1"
    }
  }

  // MARK: Tree

  func branches(_ html: inout HTMLBuilder) {
    section(.treeTitle, "tree", &html) { html in
      paragraph(
        say(.treeIntro, numbers.percent(exactly: tree.cutOff), numbers.count(tree.depth)), &html,
        class: "quiet")
      html.newline()
      html.element("ul", ["class": "tree"]) { branch(tree.root, level: 0, &$0) }
    }
  }

  private func branch(
    _ node: ContributionTree.Node, level: Int, _ html: inout HTMLBuilder
  ) {
    let rest = view.words(for: node.notFollowed, cutOff: tree.cutOff)
    html.newline()
    html.element("li") { html in
      guard !node.children.isEmpty || rest != nil else {
        html.element("div", ["class": "row", "style": part(node.share)]) { row(node, &$0) }
        return
      }
      html.element("details", level <= 2 ? ["open": ""] : [:]) { html in
        html.element("summary", ["class": "row", "style": part(node.share)]) { row(node, &$0) }
        html.element("ul") { html in
          for child in node.children { branch(child, level: level + 1, &html) }
          if let rest {
            html.newline()
            html.element("li") { html in
              html.element("div", ["class": "row rest"]) { html in
                html.element("span", ["class": "name"], rest)
                html.element(
                  "span", ["class": "amount"], numbers.tonnes(node.notFollowed.kilograms))
                html.element("span", ["class": "amount"], share(node.notFollowed.kilograms))
              }
            }
          }
        }
      }
    }
  }

  private func row(_ node: ContributionTree.Node, _ html: inout HTMLBuilder) {
    let (kind, colour) =
      switch node.kind {
      case .product: (say(.kindProduct), "c3")
      case .process: (say(.kindProcess), "c0")
      case .input: (say(.kindInput), "c2")
      }
    html.element("span", ["class": "name"]) { html in
      html.element("span", ["class": "swatch \(colour)", "role": "img", "aria-label": kind], "")
      html.text(node.label)
    }
    html.element("span", ["class": "amount"], numbers.tonnes(node.kilograms))
    html.element("span", ["class": "amount"], share(node.kilograms))
  }

  /// The length of a row's bar.
  private func part(_ share: ExactDecimal) -> String {
    let percent = min(max(share.magnitude * 100, .zero), 100)
    return "--part:\(percent.rounded(places: 1).normalised)%"
  }

  // MARK: Lines

  func contributions(_ html: inout HTMLBuilder) {
    section(.contributionsTitle, "contributions", &html) { html in
      paragraph(say(.contributionsIntro, view.declaredUnit), &html, class: "quiet")
      var rows = Table(
        headings: [
          say(.process), say(.input), say(.quantity), say(.factor), say(.citation),
          say(.unitKilogramsCO2e), say(.share),
        ], figures: [2, 5, 6], widths: [13, 19, 13, 18, 23, 7, 7])
      for (burden, contribution) in view.contributions {
        if workers.stop.isRequested { return }
        add(burden, contribution, &rows, kind: .plain)
      }
      rows.add(
        say(.sum), "", "", "", "", numbers.tonnes(footprint.total), share(footprint.total),
        kind: .sum)
      for contribution in footprint.contributions where !contribution.isInsideBoundary {
        add(report.burdens[contribution.burden], contribution, &rows, kind: .part)
      }
      rows.write(in: &html)
    }
  }

  private func add(
    _ burden: Burden, _ contribution: Contribution, _ rows: inout Table, kind: Table.Kind
  ) {
    let total = contribution.masses.total
    let place = report.system.production.name(of: burden.carrier)
    rows.add(
      kind == .part ? "\(place) (\(say(.outsideBoundary)))" : place, input(of: burden),
      quantity(of: burden), burden.factor.isEmpty ? "–" : burden.factor, citation(of: burden),
      numbers.tonnes(total), kind == .part ? "–" : share(total), kind: kind)
  }

  private func input(of burden: Burden) -> String {
    guard let line = burden.line, line.source != line.activity.description else {
      return burden.name
    }
    return "\(burden.name), \(line.source)"
  }

  private func quantity(of burden: Burden) -> String {
    switch burden.origin {
    case .line(let line):
      let quantity = "\(numbers.exact(line.quantity)) \(line.unit.symbol)"
      return burden.share == .one ? quantity : "\(quantity) × \(view.percent(burden.share))"
    case .material(_, _, let quantity, let unit):
      return "\(numbers.significant(quantity.decimal(), digits: 6)) \(unit.symbol)"
    }
  }

  private func citation(of burden: Burden) -> String {
    switch burden.origin {
    case .material(_, let supplier, _, _):
      return say(
        .supplierDocument, supplier.company, supplier.product, supplier.file,
        "PACT \(supplier.specVersion)")
    case .line(let line):
      switch line.market?.source {
      case .contract(let contract)?: return say(.basisContract, contract.id)
      case .factor(.residualMix, let match)?:
        return "\(say(.basisResidualMix)): \(match.chosen.citationLine)"
      case .factor(_, let match)?: return match.chosen.citationLine
      case .locationBased?, nil: break
      }
      switch line.basis {
      case .factor(let match): return match.chosen.citationLine
      case .released: return say(.basisReleased)
      case .refrigerant: return say(.basisRefrigerant)
      case .ownGeneration, .uncounted: return say(.basisOwnGeneration)
      }
    }
  }
}

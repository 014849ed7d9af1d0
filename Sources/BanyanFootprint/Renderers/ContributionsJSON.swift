import BanyanQuantities
import BanyanReporting

/// What the footprint consists of, for programs: by process, by input, by gas, as a tree and as
/// flows.
struct ContributionsJSON {
  let report: FootprintReport
  let tree: ContributionTree

  func write(_ json: inout JSONWriter) {
    let groups = ContributionGroups(report)
    json.key("byProcess")
    list(groups.byProcess, &json) { group, json in
      json.field("process", group.process.map { report.system.processes[$0].id })
      json.field("kgCO2e", group.kilograms)
    }
    json.key("byInput")
    json.array { json in
      for group in groups.byInput {
        json.object { json in
          json.field("kind", group.kind.rawValue)
          json.field("kgCO2e", group.kilograms)
          json.key("inputs")
          list(group.inputs, &json) { entry, json in
            json.field("input", entry.input.id)
            json.field("kgCO2e", entry.kilograms)
          }
        }
      }
    }
    json.key("byGas")
    list(groups.byGas, &json) { group, json in
      json.field("gas", group.species?.gas.formula)
      json.field("origin", group.species?.origin?.rawValue)
      if let kilograms = group.kilograms { json.field("kg", kilograms) }
      json.field("kgCO2e", group.equivalent)
    }
    json.key("tree")
    json.object { json in
      json.field("depth", tree.depth)
      json.field("cutOff", tree.cutOff)
      json.key("root")
      node(tree.root, &json)
    }
    json.key("flows")
    list(FootprintFlows(report).flows, &json) { flow, json in
      json.field("from", id(of: flow.from))
      json.field("to", id(of: flow.to))
      json.field("kgCO2e", flow.kilograms)
    }
  }

  private func list<Item>(
    _ items: [Item], _ json: inout JSONWriter, _ body: (Item, inout JSONWriter) -> Void
  ) {
    json.array { json in
      for item in items {
        json.compact { json in json.object { body(item, &$0) } }
      }
    }
  }

  private func node(_ node: ContributionTree.Node, _ json: inout JSONWriter) {
    json.object { json in
      json.field("kind", node.kind.rawValue)
      json.field("id", node.id)
      json.field("kgCO2e", node.kilograms)
      json.field("share", node.share)
      if node.notFollowed.parts > 0 {
        json.key("notFollowed")
        json.compact { json in
          json.object { json in
            json.field("parts", node.notFollowed.parts)
            json.field("kgCO2e", node.notFollowed.kilograms)
            json.field("because", node.notFollowed.isTooDeep ? "depth" : "cut-off")
          }
        }
      }
      guard !node.children.isEmpty else { return }
      json.key("children")
      json.array { json in
        for child in node.children { self.node(child, &json) }
      }
    }
  }

  /// `input/electricity`, `process/eaf`, `product/billet`, `declared-unit`.
  private func id(of node: FootprintFlows.Node) -> String {
    switch node {
    case .input(let kind): "input/\(kind.rawValue)"
    case .process(let index): "process/\(report.system.processes[index].id)"
    case .product(let index): "product/\(report.system.products[index].id)"
    case .others: "others"
    case .declaredUnit: "declared-unit"
    }
  }
}

import BanyanYAML

/// Every name products.yaml declares, those of entries with a fault in them too: what only follows
/// from that fault is not said as well.
package struct DeclaredNames {
  package let processes: Names
  package let products: Names
  package let materials: Names
  /// By process: the products it puts out, waste left out.
  package let outputs: [String: [String]]

  /// In the order they are declared.
  package struct Names {
    package let all: [String]
    private let known: Set<String>

    init(_ all: [String]) {
      self.all = all
      known = Set(all)
    }

    package func contains(_ name: String) -> Bool { known.contains(name) }
  }

  package init(in root: DocumentNode) {
    func names(_ key: String) -> Names {
      Names(Self.items(root[key]).compactMap { $0["id"]?.text })
    }
    processes = names("processes")
    products = names("products")
    materials = names("materials")
    var outputs: [String: [String]] = [:]
    for process in Self.items(root["processes"]) {
      guard let id = process["id"]?.text else { continue }
      outputs[id, default: []] += Self.items(process["outputs"]).compactMap {
        $0["product"]?.text
      }
    }
    self.outputs = outputs
  }

  /// The items of a list; a lone value stands for a list of one.
  package static func items(_ node: DocumentNode?) -> [DocumentNode] {
    guard let node, !node.isEmpty else { return [] }
    if case .list(let items) = node.content { return items }
    return [node]
  }
}

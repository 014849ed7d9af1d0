import BanyanDocuments

/// Every name products.yaml declares, those of entries with a fault in them too: what only follows
/// from that fault is not said as well.
struct DeclaredNames {
  let processes: [String]
  let products: [String]
  let materials: [String]
  /// By process: the products it puts out, waste left out.
  let outputs: [String: [String]]
  /// Processes that state some rule of allocation.
  let divided: Set<String>

  init(in root: DocumentNode) {
    func items(_ node: DocumentNode?) -> [DocumentNode] {
      guard let node, !node.isEmpty else { return [] }
      if case .list(let items) = node.content { return items }
      return [node]
    }
    func names(_ key: String) -> [String] { items(root[key]).compactMap { $0["id"]?.text } }
    processes = names("processes")
    products = names("products")
    materials = names("materials")
    var outputs: [String: [String]] = [:]
    var divided: Set<String> = []
    for process in items(root["processes"]) {
      guard let id = process["id"]?.text else { continue }
      outputs[id, default: []] += items(process["outputs"]).compactMap { $0["product"]?.text }
      if process["allocation"] != nil { divided.insert(id) }
    }
    self.outputs = outputs
    self.divided = divided
  }
}

import Banyan
import Testing

@Suite("products.yaml has several owners")
struct SharedKeysTests {
  /// What a standard that is not asked in this run reads.
  private static let others = [
    SectionKeys("products.yaml", at: "products[]", ["customs-code"]),
    SectionKeys("products.yaml", ["installation"]),
  ]

  private func findings(_ text: String, others: [SectionKeys] = Self.others) -> [Diagnostic] {
    var found = Diagnostics()
    let bytes = Array(text.utf8)
    let root = bytes.withUnsafeBytes { YAMLDocument.read($0, file: "products.yaml", &found) }
    if let root { _ = ProductionReader(others: others).reading(of: root, &found) }
    return found.ordered
  }

  private func system(product: String, root: String = "") -> String {
    """
    processes:
      - {id: melting, outputs: [{product: billet, quantity: 100 t}]}
    products:
      - {id: billet, declared-unit: 1 t, \(product)}
    \(root)
    """
  }

  @Test("A key of another owner is not unknown")
  func known() {
    let text = system(product: "customs-code: 72071111", root: "installation: {id: a}")
    #expect(findings(text).isEmpty)
  }

  @Test("Without its owner it is")
  func unknown() {
    let found = findings(system(product: "customs-code: 72071111"), others: [])
    #expect(found.map(\.code.rawValue) == ["field.unknown"])
  }

  @Test(
    "A misspelt key is said once, with the nearest that anybody knows",
    arguments: [("custom-code", "customs-code"), ("masss", "mass"), ("moler-mass", "molar-mass")])
  func misspelt(key: String, nearest: String) throws {
    let found = findings(system(product: "\(key): 72071111"))
    #expect(found.count == 1)
    let hint = try #require(found.first?.hint).text(in: .english)
    #expect(hint.contains("'\(nearest)'"), "\(hint)")
  }

  @Test("At the place it belongs to, not at another of the file")
  func place() {
    let found = findings(system(product: "installation: a"))
    #expect(found.map(\.code.rawValue) == ["field.unknown"])
  }

  @Test("Production passes over what only a footprint reads, and a footprint reads both")
  func footprint() throws {
    let text = system(product: "price: 10 USD/t, boundary: cradle-to-grave")
    #expect(findings(text).map(\.code.rawValue) == ["field.unknown", "field.unknown"])
    #expect(findings(text, others: ProductSystem.keys).isEmpty)
    var found = Diagnostics()
    let bytes = Array(text.utf8)
    let root = try #require(
      bytes.withUnsafeBytes { YAMLDocument.read($0, file: "products.yaml", &found) })
    let system = try #require(ProductSystemReader().system(from: root, &found))
    #expect(found.isEmpty)
    #expect(system.products.first?.boundary == .cradleToGrave)
    #expect(system.products.first?.price?.value == 10)
  }

  @Test("A rule of another standard is refused where production reads alone")
  func rule() {
    let text = """
      processes:
        - {id: melting, outputs: [{product: billet, quantity: 100 t}]}
        - {id: casting, outputs: [{product: slab, quantity: 100 t}]}
      products:
        - {id: billet, declared-unit: 1 t}
        - {id: slab, declared-unit: 1 t}
      shared:
        - {records: electricity, among: [melting, casting], rule: economic, because: Test}
      """
    #expect(findings(text).map(\.code.rawValue) == ["field.choice"])
  }
}

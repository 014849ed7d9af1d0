import Banyan

/// What a workspace's footprint is, without the program around it.
package struct FootprintOutcome {
  package private(set) var diagnostics: Diagnostics
  package private(set) var report: FootprintReport?

  /// - Parameter product: its id; the first where none is named.
  package init(
    of root: String, library: FactorLibrary, product: String? = nil,
    options: Run.Options = .init(workers: Workers(most: 1)), comparesAllocation: Bool = false
  ) throws {
    let opened = try Run.open(root, library: library, options: options)
    diagnostics = opened.findings
    guard let run = opened.value else { return }
    let reading = try run.reading(of: FootprintStandard.self)
    let stage = try run.report(of: FootprintStandard.self, reading) { reading, found in
      guard let product else {
        return .init(product: 0, comparesAllocation: comparesAllocation)
      }
      guard let index = reading.system.product(named: product) else {
        let known = reading.system.products.map(\.id).joined(separator: ", ")
        found.report(
          Diagnostic(.nameUnknown, [product, "product"], hint: Phrase(.hintOneOf, known)))
        return nil
      }
      return .init(product: index, comparesAllocation: comparesAllocation)
    }
    diagnostics = stage.findings
    report = stage.value
  }
}

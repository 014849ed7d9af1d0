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
    let stage = try run.footprint(of: product, comparingAllocation: comparesAllocation)
    diagnostics = stage.findings
    report = stage.value
  }
}

import Banyan

/// What a workspace's footprint is, without the program around it.
public struct FootprintOutcome {
  public private(set) var diagnostics = Diagnostics()
  public private(set) var report: FootprintReport?

  /// - Parameter product: its id; the first where none is named.
  public init(of root: String, library: FactorLibrary, product: String? = nil) throws {
    guard let workspace = try Workspace.open(root, library: library, &diagnostics) else { return }
    let run = FootprintRun(product: product, options: .init(reading: .init(threads: 1)))
    report = try run.report(on: workspace, &diagnostics)
  }
}

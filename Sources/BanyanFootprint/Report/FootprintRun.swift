import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanDocuments

/// A product's footprint of a workspace in one call: products.yaml, suppliers' footprints, the
/// calculation, the report.
public struct FootprintRun {
  /// The product asked about, by its id; the first where none is named.
  public var product: String?
  public var options: Calculation.Options
  public var comparesAllocation: Bool

  public init(
    product: String? = nil, options: Calculation.Options = .init(),
    comparesAllocation: Bool = false
  ) {
    self.product = product
    self.options = options
    self.comparesAllocation = comparesAllocation
  }

  /// Nil, with every fault of every file, where anything is in error.
  public func report(
    on workspace: Workspace, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> FootprintReport? {
    // What is wrong in products.yaml hides nothing of the activity files.
    let hadBrokenTables = diagnostics.hasErrors
    let system = ProductSystem.read(from: workspace, &diagnostics)
    let suppliers = try system.map { system throws(FileError) in
      try Suppliers().footprints(
        of: system, in: workspace, gwp: options.gwp ?? workspace.settings.gwp, &diagnostics)
    }
    let settings = system.map { FootprintStandard.options(for: $0, options) } ?? options
    var found = Diagnostics()
    let sums = try Calculation.sums(of: workspace, options: settings, &found)
    let calculation = try Calculation.run(
      on: sums, workspace, options: settings, hadBrokenTables: hadBrokenTables, &found)
    diagnostics.append(contentsOf: found)
    guard let system, let suppliers, let calculation, let asked = asked(of: system, &diagnostics)
    else { return nil }
    let standard = FootprintStandard(
      system, suppliers: suppliers, product: asked, comparesAllocation: comparesAllocation)
    let report = standard.report(on: calculation, &diagnostics)
    return diagnostics.hasErrors ? nil : report
  }

  private func asked(of system: ProductSystem, _ diagnostics: inout Diagnostics) -> Int? {
    guard let product else { return system.products.indices.first }
    if let index = system.product(named: product) { return index }
    diagnostics.report(
      Diagnostic(
        .nameUnknown, [product, "product"],
        hint: Phrase(.hintOneOf, system.products.map(\.id).joined(separator: ", "))))
    return nil
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanProduction

extension ProductSystem {
  /// What products.yaml of a workspace says; nil with diagnostics where it is missing or in error.
  package static func read(
    from workspace: Workspace, _ diagnostics: inout Diagnostics
  ) -> ProductSystem? {
    guard let products = workspace.products else {
      // What keeps it from being read was said when the workspace was opened.
      if !workspace.hasProducts {
        let file = SourceLocation(file: ProductionSystem.fileName)
        diagnostics.report(Diagnostic(.productsMissing, at: file, hint: Phrase(.hintProducts)))
      }
      return nil
    }
    return ProductSystemReader(others: workspace.owners).system(from: products, &diagnostics)
  }
}

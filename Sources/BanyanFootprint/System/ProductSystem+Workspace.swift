import BanyanActivity
import BanyanDiagnostics
import BanyanProduction

extension ProductSystem {
  /// What products.yaml of a workspace says; nil with diagnostics where it is missing or in error.
  public static func read(
    from workspace: Workspace, _ diagnostics: inout Diagnostics
  ) -> ProductSystem? {
    guard let products = workspace.products else {
      let file = SourceLocation(file: ProductionSystem.fileName)
      if !diagnostics.ordered.contains(where: { $0.location?.file == file.file }) {
        diagnostics.report(Diagnostic(.productsMissing, at: file, hint: Phrase(.hintProducts)))
      }
      return nil
    }
    return ProductSystemReader().system(from: products, &diagnostics)
  }
}

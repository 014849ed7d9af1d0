import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanExchange
import BanyanProduction
import BanyanQuantities

/// Reads the footprints of suppliers that a product system names.
package struct Suppliers {
  package init() {}

  /// By material. What is no file, breaks a rule, is out of date or rests on other potentials is
  /// reported; one that cannot be used is left out.
  package func footprints(
    of system: ProductSystem, in workspace: Workspace, gwp: String,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [Int: SupplierFootprint] {
    var result: [Int: SupplierFootprint] = [:]
    for (index, material) in system.materials.enumerated() {
      result[index] = try footprint(of: material, in: workspace, gwp: gwp, &diagnostics)
    }
    return result
  }

  /// Of one material; nil where it has none, or with diagnostics.
  func footprint(
    of material: PurchasedMaterial, in workspace: Workspace, gwp: String,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> SupplierFootprint? {
    guard case .footprint(let path) = material.source,
      let document = try document(at: path, in: workspace, &diagnostics)
    else { return nil }
    PACTRules(.import).check(document, &diagnostics)
    if let expiry = document.expiry(in: workspace.settings.period) { diagnostics.report(expiry) }
    if let mismatch = document.potentialsMismatch(with: gwp) { diagnostics.report(mismatch) }
    if let footprint = SupplierFootprint(document, file: path.value) { return footprint }
    diagnostics.report(
      Diagnostic(
        .pactUnit, at: document.places.location(of: "pcf.declaredUnitOfMeasurement"),
        [document.pcf.declaredUnitAmount.description, document.pcf.declaredUnit.rawValue],
        hint: Phrase(
          .hintOneOf,
          PACTUnit.allCases.filter { $0.unit != nil }.map(\.rawValue).joined(separator: ", "))))
    return nil
  }

  private func document(
    at path: Located<String>, in workspace: Workspace, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> PACTFootprint? {
    if path.value.utf8.contains(0) {
      diagnostics.report(Diagnostic(.filePath, at: path.location, hint: Phrase(.hintSupplierFile)))
      return nil
    }
    let file = "\(workspace.root)/\(path.value)"
    if let why = try Enclosure(workspace.root).refusal(of: path.value) {
      diagnostics.report(
        Diagnostic(
          .supplierFile, at: path.location, [path.value], notes: [why],
          hint: Phrase(.hintSupplierFile)))
      return nil
    }
    let bytes = try workspace.inputs.bytes(of: file, as: path.value, .document, &diagnostics)
    return bytes.flatMap { bytes in
      bytes.withUnsafeBytes { PACTReader(file: path.value).footprint(in: $0, &diagnostics) }
    }
  }
}

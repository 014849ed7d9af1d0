import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// What purchased materials bring along.
struct MaterialBurdens {
  let system: ProductSystem
  let suppliers: [Int: SupplierFootprint]

  func burdens(_ flows: Flows, _ diagnostics: inout Diagnostics) -> [Burden]? {
    var found = Diagnostics()
    var names = Names()
    let burdens = flows.materials.compactMap { use -> Burden? in
      guard let supplier = suppliers[use.material] else { return nil }
      let material = system.materials[use.material]
      guard let ratio = use.unit.conversion(to: supplier.unit) else {
        found.report(
          Diagnostic(
            .flowUnit, at: use.location, [use.unit.symbol, material.id, supplier.unit.symbol],
            notes: [
              Note(
                Phrase(.noteDeclaredHere, supplier.product),
                at: SourceLocation(file: supplier.file))
            ],
            hint: Phrase(.hintGiveUnits, supplier.unit.symbol)))
        return nil
      }
      let units = use.quantity * ratio / supplier.amount
      var masses = supplier.masses.mapped { (units * $0).figure }
      if material.isPackaging { masses[.packaging] = masses.total }
      let process = system.processes[use.process].id
      return Burden(
        id: names.unique("\(process)/\(material.id)"),
        origin: .material(material, supplier, use.quantity, use.unit),
        carrier: .process(use.process),
        share: .one, stage: .rawMaterials,
        masses: masses, gases: [],
        quality: supplier.quality)
    }
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : burdens
  }
}

import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFootprint
import BanyanProduction
import BanyanQuantities

/// What the product consists of: what its footprint carries of records and of materials that were taken.
struct PassportMaterials {
  let text: PassportSettings.ProductText
  let report: FootprintReport
  /// By material of the system, those that have one.
  let suppliers: [Int: SupplierFootprint]
  let names: CountryNames

  /// Each as a share of them all; nil with every entry that no mass reaches the product of.
  func shares(_ found: inout Diagnostics) -> [Passport.MaterialShare]? {
    let places = CompositionMasses(report: report)
    let carriers = text.composition.map { places.carriers(of: $0.source) }
    let masses = carriers.map { $0.reduce(ExactRatio.zero) { $0 + places.mass(of: $1) } }
    let isSound = CompositionChecks(
      entries: text.composition, carriers: carriers, masses: places
    ).hold(&found)
    for (entry, mass) in zip(text.composition, masses) where mass.isZero {
      found.report(
        entry.reachesNothing(
          of: report.product.id,
          among: report.footprint.contributions.compactMap { report.burdens[$0.burden].line }))
    }
    guard !masses.contains(where: \.isZero), isSound else { return nil }
    let sum = masses.reduce(.zero, +)
    let named = zip(text.composition, text.composition.addressNames)
    return zip(named, masses).map { named, mass in
      let (entry, name) = named
      return .init(
        text: entry, name: name, origin: entry.origin.map(names.country),
        fraction: sum.isZero ? .zero : mass / sum, kilograms: mass,
        suppliersID: suppliersID(of: entry.source))
    }
  }

  /// What the supplier calls it, where a footprint of his is behind the material whose quantity the same
  /// records give.
  private func suppliersID(of source: PassportSettings.CompositionText.Source) -> String? {
    let place = report.system.materials.indices.first { place in
      let name = report.system.materials[place].id
      switch source {
      case .material(let own): return own.value == name
      case .records(let records):
        return report.system.processes.contains { process in
          process.materials.contains {
            guard $0.material.value == name, case .records(let path, _) = $0.quantity.source else {
              return false
            }
            return records.activity == path
          }
        }
      }
    }
    return place.flatMap { suppliers[$0]?.productIDs.first }
  }
}

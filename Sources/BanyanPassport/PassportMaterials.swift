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
    let masses = text.composition.map { entry -> ExactRatio? in
      let mass = mass(of: entry.source)
      if mass == nil { found.report(entry.reachesNothing(of: report.product.id)) }
      return mass
    }
    reportTwice(&found)
    guard !masses.contains(nil), !found.hasErrors else { return nil }
    let sum = masses.reduce(ExactRatio.zero) { $0 + ($1 ?? .zero) }
    return zip(text.composition, masses).map { entry, mass in
      .init(
        text: entry, origin: entry.origin.map(names.country),
        fraction: sum.isZero ? .zero : (mass ?? .zero) / sum, kilograms: mass ?? .zero,
        suppliersID: suppliersID(of: entry.source))
    }
  }

  /// What two entries name would be counted by both.
  private func reportTwice(_ found: inout Diagnostics) {
    var first: [Counted: SourceLocation] = [:]
    for entry in text.composition {
      let counted = counted(by: entry.source)
      if let known = counted.lazy.compactMap({ first[$0] }).first {
        found.report(
          Diagnostic(
            .fieldRepeated, at: entry.location, [entry.source.text, "composition"],
            notes: [Note(Phrase(.noteDeclaredHere, entry.source.text), at: known)]))
      }
      for each in counted where first[each] == nil { first[each] = entry.location }
    }
  }

  private enum Counted: Hashable {
    case contribution(Int)
    case material(String)
  }

  private func counted(by source: PassportSettings.CompositionText.Source) -> [Counted] {
    switch source {
    case .material(let name): [.material(name.value)]
    case .records(let records): contributions(of: records).map { .contribution($0) }
    }
  }

  /// Kilograms for one declared unit, attributed as the footprint attributes.
  private func mass(of source: PassportSettings.CompositionText.Source) -> ExactRatio? {
    let sum =
      switch source {
      case .records(let records): mass(of: records)
      case .material(let name): mass(ofMaterial: name.value)
      }
    return sum.flatMap { $0.isZero ? nil : $0 }
  }

  private func mass(of records: RecordSelector) -> ExactRatio? {
    var sum: ExactRatio?
    for place in contributions(of: records) {
      let contribution = report.footprint.contributions[place]
      let burden = report.burdens[contribution.burden]
      guard let line = burden.line else { continue }
      sum =
        (sum ?? .zero) + contribution.weight * burden.share * (line.unit.ratio * line.quantity)
    }
    return sum
  }

  /// Those of the footprint that bring mass by the records.
  private func contributions(of records: RecordSelector) -> [Int] {
    report.footprint.contributions.indices.filter { place in
      let burden = report.burdens[report.footprint.contributions[place].burden]
      guard let line = burden.line, case .process = burden.carrier else { return false }
      return line.unit.dimension == .mass
        && records.matches(activity: line.activity, source: line.source, facility: line.facility.id)
    }
  }

  private func mass(ofMaterial name: String) -> ExactRatio? {
    let made = report.footprint.made
    guard !made.isZero else { return nil }
    let unitShare = ExactRatio(report.product.declaredUnit.amount) / made
    var sum: ExactRatio?
    for use in report.flows.materials
    where report.system.materials[use.material].id == name && use.unit.dimension == .mass {
      let part = unitShare * report.carried.byProcess[use.process]
      sum = (sum ?? .zero) + part * (use.unit.ratio * use.quantity)
    }
    return sum
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

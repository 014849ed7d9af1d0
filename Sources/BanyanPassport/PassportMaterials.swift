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
    let named = text.composition.map { carriers(of: $0.source) }
    let masses = named.map { $0.reduce(ExactRatio.zero) { $0 + mass(of: $1) } }
    let isTwice = reportTwice(named, &found)
    for (entry, mass) in zip(text.composition, masses) where mass.isZero {
      found.report(entry.reachesNothing(of: report.product.id))
    }
    guard !masses.contains(where: \.isZero), !isTwice else { return nil }
    let sum = masses.reduce(.zero, +)
    return zip(text.composition, masses).map { entry, mass in
      .init(
        text: entry, origin: entry.origin.map(names.country),
        fraction: sum.isZero ? .zero : mass / sum, kilograms: mass,
        suppliersID: suppliersID(of: entry.source))
    }
  }

  /// What brings the mass of an entry, by its place in the footprint: records, or a material that is taken.
  private enum Carrier: Hashable {
    case contribution(Int)
    case use(Int)
  }

  private func carriers(of source: PassportSettings.CompositionText.Source) -> [Carrier] {
    switch source {
    case .material(let name):
      report.flows.materials.indices.filter { place in
        let use = report.flows.materials[place]
        return report.system.materials[use.material].id == name.value && use.unit.dimension == .mass
      }.map { .use($0) }
    case .records(let records):
      report.footprint.contributions.indices.filter { brings($0, by: records) }
        .map { .contribution($0) }
    }
  }

  /// Whether a contribution is mass of these records.
  private func brings(_ place: Int, by records: RecordSelector) -> Bool {
    let burden = report.burdens[report.footprint.contributions[place].burden]
    guard let line = burden.line, case .process = burden.carrier else { return false }
    return line.unit.dimension == .mass
      && records.matches(activity: line.activity, source: line.source, facility: line.facility.id)
  }

  /// What two entries name would be counted by both; whether there is any.
  private func reportTwice(_ named: [[Carrier]], _ found: inout Diagnostics) -> Bool {
    var first: [Carrier: SourceLocation] = [:]
    var isTwice = false
    for (entry, carriers) in zip(text.composition, named) {
      if let known = carriers.lazy.compactMap({ first[$0] }).first {
        isTwice = true
        found.report(
          Diagnostic(
            .fieldRepeated, at: entry.location, [entry.source.text, "composition"],
            notes: [Note(Phrase(.noteDeclaredHere, entry.source.text), at: known)]))
      }
      for each in carriers where first[each] == nil { first[each] = entry.location }
    }
    return isTwice
  }

  /// Kilograms for one declared unit, attributed as the footprint attributes.
  private func mass(of carrier: Carrier) -> ExactRatio {
    switch carrier {
    case .contribution(let place):
      let contribution = report.footprint.contributions[place]
      let burden = report.burdens[contribution.burden]
      guard let line = burden.line else { return .zero }
      return contribution.weight * burden.share * (line.unit.ratio * line.quantity)
    case .use(let place):
      let made = report.footprint.made
      guard !made.isZero else { return .zero }
      let use = report.flows.materials[place]
      let unitShare = ExactRatio(report.product.declaredUnit.amount) / made
      return unitShare * report.carried.byProcess[use.process] * (use.unit.ratio * use.quantity)
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

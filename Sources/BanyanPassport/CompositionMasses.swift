import BanyanActivity
import BanyanCalculation
import BanyanFootprint
import BanyanProduction
import BanyanQuantities

/// Where a footprint has the mass of an entry of a composition: in records, or in a material that is taken.
struct CompositionMasses {
  let report: FootprintReport

  /// What brings mass, by its place in the footprint.
  enum Carrier: Hashable {
    case contribution(Int)
    case use(Int)
  }

  func carriers(of source: PassportSettings.CompositionText.Source) -> [Carrier] {
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

  /// Whether a contribution is mass of these records. What a fuel brings along from upstream is stated for
  /// the fuel's own quantity, which is no second mass.
  private func brings(_ place: Int, by records: RecordSelector) -> Bool {
    let burden = report.burdens[report.footprint.contributions[place].burden]
    guard let line = burden.line, case .process = burden.carrier else { return false }
    return line.unit.dimension == .mass && EnergyUpstream.energy(behind: line.activity).isEmpty
      && records.matches(activity: line.activity, source: line.source, facility: line.facility.id)
  }

  /// Kilograms for one declared unit, attributed as the footprint attributes.
  func mass(of carrier: Carrier) -> ExactRatio {
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

  /// The process that it enters.
  func process(of carrier: Carrier) -> Int? {
    switch carrier {
    case .contribution(let place):
      report.burdens[report.footprint.contributions[place].burden].carrier.process
    case .use(let place): report.flows.materials[place].process
    }
  }

  /// The records that say how much; none where products.yaml states it.
  func lines(of carrier: Carrier) -> [EmissionLine] {
    switch carrier {
    case .contribution(let place):
      let line = report.burdens[report.footprint.contributions[place].burden].line
      return line.map { [$0] } ?? []
    case .use(let place):
      let use = report.flows.materials[place]
      let process = report.system.processes[use.process]
      let stated = process.materials.first { $0.quantity.location == use.location }
      guard let stated, case .records(let activity, let other) = stated.quantity.source else {
        return []
      }
      let name = other?.value ?? process.id
      return report.burdens.compactMap(\.line).filter {
        $0.process == name && $0.activity.hasPrefix(activity)
      }
    }
  }
}

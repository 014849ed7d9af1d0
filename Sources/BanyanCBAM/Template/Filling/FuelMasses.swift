import BanyanActivity
import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// The mass of fuels whose records state a volume, as the template wants it: by a published density, or by
/// the heating values of a tonne and of a volume that one publication prints.
struct FuelMasses {
  /// The tables that the inventory of the same records asks.
  let catalogue: FactorCatalogue
  let acceptances: [Acceptance]

  struct Mass {
    /// For one unit of the records.
    let tonnes: ExactRatio
    /// GJ for one tonne, where the same publication prints it.
    let heatingValue: ExactRatio?
    let properties: [PhysicalProperty]
  }

  /// Nil where no table asked for prints them, or where equally near ones differ.
  func mass(of line: EmissionLine) -> Mass? {
    guard let material = line.activity.material, line.unit.dimension == .volume else { return nil }
    return byDensity(line, material) ?? byHeatingValues(line, material)
  }

  private func byDensity(_ line: EmissionLine, _ material: String) -> Mass? {
    property("density", of: material, for: line) { tonnes(of: line.unit, by: $0) != nil }
      .flatMap { density in
        tonnes(of: line.unit, by: density).map {
          Mass(tonnes: $0, heatingValue: nil, properties: [density])
        }
      }
  }

  private func tonnes(of unit: Unit, by density: PhysicalProperty) -> ExactRatio? {
    guard let units = density.units, let number = density.value.number,
      let mass = units.top.conversion(to: .tonne), let volume = unit.conversion(to: units.bottom)
    else { return nil }
    return mass * volume * number
  }

  /// A litre's energy over a tonne's.
  private func byHeatingValues(_ line: EmissionLine, _ material: String) -> Mass? {
    let volume = property("net-heating-value", of: material, for: line) {
      gigajoules(of: line.unit, by: $0) != nil
    }
    guard let volume, let energy = gigajoules(of: line.unit, by: volume) else { return nil }
    let mass = property("net-heating-value", of: material, for: line) {
      $0.head.id == volume.head.id && gigajoules(of: .tonne, by: $0) != nil
    }
    guard let mass, let value = gigajoules(of: .tonne, by: mass), !value.isZero else { return nil }
    return Mass(tonnes: energy / value, heatingValue: value, properties: [volume, mass])
  }

  private func gigajoules(of unit: Unit, by property: PhysicalProperty) -> ExactRatio? {
    guard let units = property.units, let number = property.value.number,
      units.top.dimension == .energy, let amount = unit.conversion(to: units.bottom)
    else { return nil }
    return units.top.ratio / ExactDecimal(1000) * amount * number
  }

  private func property(
    _ kind: String, of material: String, for line: EmissionLine,
    where isUsable: (PhysicalProperty) -> Bool
  ) -> PhysicalProperty? {
    let point = LadderPoint(
      country: line.facility.country, subdivision: line.facility.subdivision, period: line.period)
    let signed = acceptances.filter { line.activity.hasPrefix($0.activity) }
    return
      (try? catalogue.property(
        kind, of: material, at: point,
        accepting: signed, where: isUsable))?.property
  }
}

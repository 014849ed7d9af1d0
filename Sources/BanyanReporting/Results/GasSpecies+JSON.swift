import BanyanJSON
import BanyanQuantities

extension JSONWriter {
  /// A gas and the origin of its carbon; nulls for what is stated as CO2e without its gases.
  package mutating func species(_ species: GasSpecies?) {
    field("gas", species?.gas.formula)
    field("origin", species?.origin?.rawValue)
  }
}

extension ResultObject {
  package mutating func species() throws(ResultFault) -> GasSpecies {
    let formula = try text("gas")
    return GasSpecies(Gas(formula), origin: try origin())
  }

  /// Nil for what is stated as CO2e without its gases.
  package mutating func speciesIfAny() throws(ResultFault) -> GasSpecies? {
    let formula = try textIfAny("gas")
    let origin = try origin()
    return formula.map { GasSpecies(Gas($0), origin: origin) }
  }

  private mutating func origin() throws(ResultFault) -> CarbonOrigin? {
    try valueIfAny("origin", .resultWord) { CarbonOrigin(rawValue: $0) }
  }
}

import BanyanQuantities

/// Perfluorocarbons of anode effects in primary aluminium, by the minutes they last.
///
/// CF4 = slope × minutes ÷ collection; C2F6 = CF4 × weight fraction.
/// IPCC 2006, Vol. 3, Eq. 4.26; Regulation (EU) 2025/2547, Eq. 20 to 23.
package struct AnodeEffectSlopeMethod: FactorMethod {
  package static let name = "anode-effect-slope"
  package static let formula =
    "CF4 = slope × minutes ÷ collection; C2F6 = CF4 × weight fraction"
  package static let source =
    "IPCC 2006, Vol. 3, Eq. 4.26; Regulation (EU) 2025/2547, Eq. 20 to 23"
  package static let denominators: [Dimension: String] = [.mass: "t"]

  /// (kg CF4/t Al) for each (anode effect minute/cell-day).
  let slope: ExactRatio
  /// Anode effects for each cell and day.
  let frequency: ExactRatio
  /// Minutes of one.
  let duration: ExactRatio
  let shares: PerfluorocarbonShares

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    shares.masses(kilogramsPerTonne: slope * frequency * duration, per: unit)
  }
}

/// What both methods of anode effects make of CF4 for a tonne of aluminium.
struct PerfluorocarbonShares {
  /// kg C2F6/kg CF4.
  let hexafluoroethane: ExactRatio
  /// The share that the hoods catch and that is measured; above zero.
  let collection: ExactRatio

  func masses(kilogramsPerTonne: ExactRatio, per unit: Unit) -> [GasMass] {
    let tetrafluoromethane = unit.ratio / ExactDecimal(1000) * kilogramsPerTonne / collection
    return [
      (GasSpecies(Gas("CF4")), tetrafluoromethane),
      (GasSpecies(Gas("C2F6")), tetrafluoromethane * hexafluoroethane),
    ]
  }
}

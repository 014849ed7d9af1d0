import BanyanQuantities

/// CO2 of a fuel from its carbon, for a mass of it or for its energy.
///
/// CO2 = heating value × carbon content × oxidation × carbon-to-CO2 ratio.
/// IPCC 2006, Vol. 2, Eq. 2.2 and Table 1.4.
package struct CombustionMethod: FactorMethod {
  package static let name = "combustion"
  package static let formula =
    "CO2 = heating value × carbon content × oxidation × carbon-to-CO2 ratio"
  package static let source = "IPCC 2006, Vol. 2, Eq. 2.2 and Table 1.4"
  package static let denominators: [Dimension: String] = [.mass: "t", .energy: "TJ"]

  /// kg C/GJ.
  let carbonContent: ExactRatio
  /// The share of the carbon that burns.
  let oxidation: ExactRatio
  /// GJ/t, where the factor is for a mass of fuel; nil where it is for energy.
  let heatingValue: ExactRatio?
  let ratio: CarbonRatio
  let origin: CarbonOrigin?

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    // The reference unit of energy is the MJ, of mass the kg: a thousandth of GJ and of t.
    let gigajoules = unit.ratio / ExactDecimal(1000) * (heatingValue ?? .one)
    let carbon = gigajoules * carbonContent * oxidation
    return [
      (GasSpecies(.carbonDioxide, origin: origin), carbon * ratio.value(under: constants))
    ]
  }
}

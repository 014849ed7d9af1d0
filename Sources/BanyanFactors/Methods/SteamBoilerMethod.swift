import BanyanQuantities

/// CO2 of bought steam, from the boiler it was made in.
///
/// CO2 = enthalpy ÷ boiler efficiency × fuel factor.
/// Circular 38/2023/TT-BCT, annex II, point 4, as corrected by 334/QĐ-BCT.
package struct SteamBoilerMethod: FactorMethod {
  package static let name = "steam-boiler"
  package static let formula = "CO2 = enthalpy ÷ boiler efficiency × fuel factor"
  package static let source =
    "Circular 38/2023/TT-BCT, annex II, point 4, as corrected by 334/QĐ-BCT"
  package static let denominators: [Dimension: String] = [.mass: "t"]

  /// kJ/kg of steam.
  let enthalpy: ExactRatio
  /// Above zero.
  let efficiency: ExactRatio
  /// kg CO2/TJ of the fuel.
  let fuelFactor: ExactRatio
  let origin: CarbonOrigin?

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    // kJ/kg × kg/TJ: 10⁹ kJ are one TJ.
    let perKilogram =
      enthalpy / efficiency * fuelFactor * ExactDecimal(coefficient: 1, exponent: -9)
    return [(GasSpecies(.carbonDioxide, origin: origin), unit.ratio * perKilogram)]
  }
}

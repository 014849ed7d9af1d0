import BanyanQuantities

/// CO2 of the carbon that a material brings into a process, or takes out of it.
///
/// CO2 = ± carbon content × carbon-to-CO2 ratio.
/// IPCC 2006, Vol. 3, Eq. 4.9; Regulation (EU) 2025/2547, Eq. 12.
package struct CarbonBalanceMethod: FactorMethod {
  package static let name = "carbon-balance"
  package static let formula = "CO2 = ± carbon content × carbon-to-CO2 ratio"
  package static let source = "IPCC 2006, Vol. 3, Eq. 4.9; Regulation (EU) 2025/2547, Eq. 12"
  package static let denominators: [Dimension: String] = [.mass: "t"]
  package static let isOfShares = true

  enum Direction: String, CaseIterable { case input, output }

  /// Carbon's share of the mass.
  let carbon: ExactRatio
  let direction: Direction
  let ratio: CarbonRatio
  let origin: CarbonOrigin?

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    let mass = unit.ratio * carbon * ratio.value(under: constants)
    return [
      (GasSpecies(.carbonDioxide, origin: origin), direction == .input ? mass : -mass)
    ]
  }
}

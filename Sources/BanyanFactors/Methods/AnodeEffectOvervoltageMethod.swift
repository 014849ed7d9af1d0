import BanyanQuantities

/// Perfluorocarbons of anode effects in primary aluminium, by the overvoltage of the cells.
///
/// CF4 = coefficient × overvoltage ÷ current efficiency ÷ collection; C2F6 = CF4 × weight fraction.
/// IPCC 2006, Vol. 3, Eq. 4.27; Regulation (EU) 2025/2547, Eq. 20, 24 and 25.
package struct AnodeEffectOvervoltageMethod: FactorMethod {
  package static let name = "anode-effect-overvoltage"
  package static let formula =
    "CF4 = coefficient × overvoltage ÷ current efficiency ÷ collection; "
    + "C2F6 = CF4 × weight fraction"
  package static let source =
    "IPCC 2006, Vol. 3, Eq. 4.27; Regulation (EU) 2025/2547, Eq. 20, 24 and 25"
  package static let denominators: [Dimension: String] = [.mass: "t"]

  /// (kg CF4/t Al) for each mV.
  let coefficient: ExactRatio
  /// mV.
  let overvoltage: ExactRatio
  /// A share, above zero.
  let currentEfficiency: ExactRatio
  let shares: PerfluorocarbonShares

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    // The equation takes the efficiency in per cent.
    let percent = currentEfficiency * ExactDecimal(100)
    return shares.masses(kilogramsPerTonne: coefficient * overvoltage / percent, per: unit)
  }
}

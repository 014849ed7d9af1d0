import BanyanQuantities

/// Methane of waste that is handed over, its whole potential in the year of deposit: the methane
/// commitment. A landfill of one's own is counted by `FirstOrderDecayMethod`.
///
/// CH4 = DOC × DOCf × MCF × F × 16/12 × (1 − recovered) × (1 − oxidation).
/// IPCC 2006, Vol. 5, Eq. 3.1 to 3.3.
package struct LandfillMethod: FactorMethod {
  package static let name = "landfill"
  package static let formula =
    "CH4 = DOC × DOCf × MCF × F × 16/12 × (1 − recovered) × (1 − oxidation)"
  package static let source =
    "IPCC 2006, Vol. 5, Eq. 3.1 to 3.3 (methane commitment: whole potential in the year of deposit)"
  package static let denominators: [Dimension: String] = [.mass: "t"]
  package static let isOfShares = true

  /// DOC.
  let degradableOrganicCarbon: ExactRatio
  /// DOCf.
  let degradableFraction: ExactRatio
  /// MCF.
  let correction: ExactRatio
  /// F.
  let methaneFraction: ExactRatio
  let recovered: ExactRatio
  let oxidation: ExactRatio

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    let decomposed = unit.ratio * degradableOrganicCarbon * degradableFraction * correction
    let generated = decomposed * methaneFraction * ExactRatio(16, over: 12)
    let emitted = generated * (ExactRatio.one - recovered) * (ExactRatio.one - oxidation)
    return [(GasSpecies(.methane), emitted)]
  }
}

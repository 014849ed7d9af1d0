import BanyanQuantities

/// Methane of the organic load of wastewater, for a mass of the load or a volume of water.
///
/// CH4 = organic load × B0 × MCF × (1 − recovered). IPCC 2006, Vol. 5, Eq. 6.1 and 6.4.
package struct WastewaterMethod: FactorMethod {
  package static let name = "wastewater"
  package static let formula = "CH4 = organic load × B0 × MCF × (1 − recovered)"
  package static let source = "IPCC 2006, Vol. 5, Eq. 6.1 and 6.4"
  package static let denominators: [Dimension: String] = [.mass: "kg", .volume: "m3"]

  /// B0, kg CH4/kg of BOD or COD.
  let capacity: ExactRatio
  /// MCF.
  let correction: ExactRatio
  let recovered: ExactRatio
  /// kg/m3, where the factor is for a volume; nil where it is for a mass of the load.
  let organicLoad: ExactRatio?

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    let load = unit.ratio * (organicLoad ?? .one)
    return [(GasSpecies(.methane), load * capacity * correction * (ExactRatio.one - recovered))]
  }
}

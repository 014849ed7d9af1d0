import BanyanQuantities

/// CO2 of burnt waste, fossil and biogenic.
///
/// CO2 = dry matter × carbon × fossil share × oxidation × ratio. IPCC 2006, Vol. 5, Eq. 5.1.
package struct IncinerationMethod: FactorMethod {
  package static let name = "incineration"
  package static let formula = "CO2 = dry matter × carbon × fossil share × oxidation × ratio"
  package static let source = "IPCC 2006, Vol. 5, Eq. 5.1"
  package static let denominators: [Dimension: String] = [.mass: "t"]
  package static let isOfShares = true

  let dryMatter: ExactRatio
  /// Carbon's share of the dry matter.
  let carbon: ExactRatio
  let fossilShare: ExactRatio
  let oxidation: ExactRatio

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    let all =
      unit.ratio * dryMatter * carbon * oxidation * constants.carbonDioxidePerCarbon
    return [
      (GasSpecies(.carbonDioxide), all * fossilShare),
      (
        GasSpecies(.carbonDioxide, origin: .biogenic),
        all * (ExactRatio.one - fossilShare)
      ),
    ]
  }
}

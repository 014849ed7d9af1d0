import BanyanQuantities

/// CO2 of burnt waste, fossil and biogenic.
///
/// CO2 = dry matter × carbon × fossil share × oxidation × ratio. IPCC 2006, Vol. 5, Eq. 5.1.
public struct IncinerationMethod: FactorMethod {
  public static let name = "incineration"
  public static let formula = "CO2 = dry matter × carbon × fossil share × oxidation × ratio"
  public static let source = "IPCC 2006, Vol. 5, Eq. 5.1"
  public static let denominators: [Dimension: String] = [.mass: "t"]

  let dryMatter: ExactRatio
  /// Carbon's share of the dry matter.
  let carbon: ExactRatio
  let fossilShare: ExactRatio
  let oxidation: ExactRatio

  public func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
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

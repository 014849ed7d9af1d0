import BanyanQuantities

/// CO2 of a material by a factor and the share of it that converts: carbonates, carbides.
///
/// CO2 = factor × conversion. Regulation (EU) 2025/2547, Eq. 11; IPCC 2006, Vol. 3, ch. 2.
public struct ProcessMethod: FactorMethod {
  public static let name = "process"
  public static let formula = "CO2 = factor × conversion"
  public static let source = "Regulation (EU) 2025/2547, Eq. 11; IPCC 2006, Vol. 3, ch. 2"
  public static let denominators: [Dimension: String] = [.mass: "t"]

  /// t CO2/t.
  let factor: ExactRatio
  let conversion: ExactRatio
  let origin: CarbonOrigin?

  public func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    [(GasSpecies(.carbonDioxide, origin: origin), unit.ratio * factor * conversion)]
  }
}

import BanyanQuantities

/// CO2 of a material by a factor and the share of it that converts: carbonates, carbides.
///
/// CO2 = factor × conversion. Regulation (EU) 2025/2547, Eq. 11; IPCC 2006, Vol. 3, ch. 2.
package struct ProcessMethod: FactorMethod {
  package static let name = "process"
  package static let formula = "CO2 = factor × conversion"
  package static let source = "Regulation (EU) 2025/2547, Eq. 11; IPCC 2006, Vol. 3, ch. 2"
  package static let denominators: [Dimension: String] = [.mass: "t"]

  /// t CO2/t.
  let factor: ExactRatio
  let conversion: ExactRatio
  let origin: CarbonOrigin?

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    [(GasSpecies(.carbonDioxide, origin: origin), unit.ratio * factor * conversion)]
  }
}

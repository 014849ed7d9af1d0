import BanyanQuantities

/// CO2 of the heat, or of the electricity, of a plant that makes both, by the efficiency method.
///
/// Heat's share = (ηh/ηref,h) ÷ (ηh/ηref,h + ηe/ηref,e); CO2 = fuel CO2 × share ÷ output.
/// Regulation (EU) 2025/2547, Eq. 46 to 51.
package struct CogenerationMethod: FactorMethod {
  package static let name = "cogeneration"
  package static let formula =
    "heat share = (ηh/ηref,h) ÷ (ηh/ηref,h + ηe/ηref,e); CO2 = fuel CO2 × share ÷ output"
  package static let source = "Regulation (EU) 2025/2547, Eq. 46 to 51 (efficiency method)"
  package static let denominators: [Dimension: String] = [.energy: "TJ"]

  enum Product: String, CaseIterable { case heat, electricity }

  /// TJ, above zero.
  let fuel: ExactRatio
  /// t CO2/TJ of the fuel.
  let fuelFactor: ExactRatio
  /// TJ made; above zero where it is the product.
  let heat: ExactRatio
  /// MWh made; above zero where it is the product.
  let electricity: ExactRatio
  /// Efficiencies of making each alone; above zero.
  let heatReference, electricityReference: ExactRatio
  let product: Product
  let origin: CarbonOrigin?

  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    // 1 MWh is 0.0036 TJ.
    let power = electricity * ExactDecimal(coefficient: 36, exponent: -4)
    let heatPart = heat / fuel / heatReference
    let powerPart = power / fuel / electricityReference
    let heatShare = heatPart / (heatPart + powerPart)
    let share = product == .heat ? heatShare : ExactRatio.one - heatShare
    let output = product == .heat ? heat : power
    // Tonnes for a TJ are kilograms for a GJ; the reference unit of energy is the MJ.
    let perMegajoule = fuel * fuelFactor * share / output / ExactDecimal(1000)
    return [(GasSpecies(.carbonDioxide, origin: origin), unit.ratio * perMegajoule)]
  }
}

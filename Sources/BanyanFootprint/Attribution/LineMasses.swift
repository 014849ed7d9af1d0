import BanyanActivity
import BanyanCalculation
import BanyanFactors
import BanyanQuantities

/// A line's gases in kilograms, and what they are in a footprint.
struct LineMasses {
  var masses: ComponentMasses
  var gases: [(species: GasSpecies, kilograms: ExactDecimal)]

  init(masses: ComponentMasses, gases: [(species: GasSpecies, kilograms: ExactDecimal)]) {
    self.masses = masses
    self.gases = gases
  }

  /// Purchased energy counts as its contract says where that meets every criterion of quality, or by
  /// a residual mix, otherwise by place (ISO 14067:2018, 6.4.9.4).
  init(_ line: EmissionLine) {
    let figures = Self.counted(line).filter(\.isKyoto)
    masses = ComponentMasses()
    gases = figures.map { ($0.species, $0.tonnes * 1000) }
    let burnsBiomass =
      line.unprintedCarbon != nil
      || figures.contains { $0.species.isBiogenicCarbonDioxide }
        && !figures.contains { $0.species == GasSpecies(.carbonDioxide) }
    var aircraft = ExactDecimal.zero
    for figure in figures {
      let kilograms = figure.equivalent.tonnes * 1000
      switch (figure.species.gas, figure.species.origin) {
      case (.carbonDioxide, .biogenic): masses[.biogenicCO2] += figure.tonnes * 1000
      case (.carbonDioxide, .landUse): masses[.landUseChange] += kilograms
      case (.carbonDioxide, _): masses[.fossil] += kilograms
      case (_, .biogenic): masses[.biogenicNonCO2] += kilograms
      case (_, nil) where burnsBiomass: masses[.biogenicNonCO2] += kilograms
      default: masses[.fossil] += kilograms
      }
      aircraft += kilograms
    }
    if Self.flies(line.activity) { masses[.aircraft] = aircraft }
  }

  func scaled(by share: ExactRatio) -> LineMasses {
    LineMasses(
      masses: masses.mapped { (share * $0).figure },
      gases: gases.map { ($0.species, (share * $0.kilograms).figure) })
  }

  static func - (whole: LineMasses, part: LineMasses) -> LineMasses {
    LineMasses(
      masses: whole.masses + part.masses.mapped { -$0 },
      gases: zip(whole.gases, part.gases).map { ($0.species, $0.kilograms - $1.kilograms) })
  }

  /// A product's energy counts by market where there is such a figure (ISO 14067:2018, 6.4.9.4.4).
  static func counted(_ line: EmissionLine) -> [GasFigure] { market(of: line)?.gases ?? line.gases }

  /// The figure by market where it is another than the one by place.
  static func market(of line: EmissionLine) -> MarketFigure? {
    line.market.flatMap { $0.isContractual ? $0 : nil }
  }

  private static func flies(_ activity: ActivityPath) -> Bool {
    let segments = activity.segments
    return ["freight", "freight-downstream", "business-travel"].contains(activity.head)
      && segments.count > 1 && ["air", "flight", "flights"].contains(segments[1])
  }
}

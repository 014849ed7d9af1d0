import BanyanQuantities

/// The carbon of biomass whose factor prints CH4 and N2O and no CO2, as Decision 2626/QĐ-BTNMT does.
///
/// CO2 of biomass stands in no total, but what a table leaves out is not zero: it is worked out from
/// the fuel's carbon content (IPCC 2006, Vol. 2, Eq. 2.2, all of it oxidised as in Table 1.4), or it is
/// said to be not quantified.
package struct UnprintedCarbon: Sendable {
  /// What it is worked out from; nil where the tables asked hold no carbon content that leads there.
  package let content: PhysicalProperty?
  /// Kilograms of biogenic CO2 for one unit of the factor; nil where it is not quantified.
  package let kilograms: ExactRatio?

  /// Whether a factor leaves out what becomes of the carbon of biomass: a publisher leaves out that CO2
  /// alone, a plant's own factor may lack anything.
  package static func isLeftOut(by match: FactorMatch, burning activity: ActivityPath) -> Bool {
    let factor = match.chosen
    return ActivityVocabulary.kind(of: activity) == .fuel
      && factor.emissions.contains { $0.species.gas == .methane }
      && !factor.emissions.contains { holdsCarbonDioxide($0.species) }
      && (!factor.isSiteSpecific || match.refused.contains { $0.factor.printsBiogenic })
  }

  /// Whether a carbon content leads to what is left out.
  package static func isUsable(_ content: PhysicalProperty) -> Bool {
    content.value.unit == "kg/GJ" && content.value.number != nil
  }

  /// `content`: the fuel's, where one is published that is usable.
  package init(of factor: EmissionFactor, content: PhysicalProperty?, _ constants: Constants) {
    guard factor.per.dimension == .energy, factor.per.basis == .net,
      let content, let perGigajoule = content.value.number
    else {
      self.content = nil
      kilograms = nil
      return
    }
    let method = CombustionMethod(
      carbonContent: ExactRatio(perGigajoule), oxidation: .one, heatingValue: nil,
      ratio: .ofTheRule, origin: .biogenic)
    self.content = content
    kilograms = method.masses(per: factor.per, constants).first?.kilograms
  }

  /// A total that a publisher prints as CO2e alone may hold it.
  private static func holdsCarbonDioxide(_ species: GasSpecies) -> Bool {
    species.gas == .carbonDioxide || species.gas == .publishedEquivalent
  }
}

extension EmissionFactor {
  fileprivate var printsBiogenic: Bool { emissions.contains { $0.species.isBiogenicCarbonDioxide } }
}

/// A named set of global warming potentials over 100 years, and the only maker of CO2e.
///
/// Potentials are kilograms of CO2e for one kilogram of gas.
package struct GWPSet: Sendable {
  /// One gas of a set.
  package struct Potential: Sendable {
    package let species: GasSpecies
    /// CO2, CH4, N2O, HFC, PFC, SF6, NF3, HCFC, CFC …
    package let family: String
    /// Whether the gas is in the basket of the Kyoto Protocol. Others are computed and stated
    /// outside the total.
    package let isKyoto: Bool
    package let value: ExactDecimal

    package init(species: GasSpecies, family: String, isKyoto: Bool, value: ExactDecimal) {
      self.species = species
      self.family = family
      self.isKyoto = isKyoto
      self.value = value
    }
  }

  /// `AR4`, `AR5`, `AR5-feedback`, `AR6`.
  package let name: String
  package let title: String
  private let potentials: [GasSpecies: Potential]

  package init(name: String, title: String, potentials: [Potential]) {
    self.name = name
    self.title = title
    self.potentials = Dictionary(
      potentials.map { ($0.species, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The potential of a gas; of methane with an origin the set does not part, the generic one.
  package func potential(of species: GasSpecies) -> Potential? {
    potentials[species] ?? potentials[GasSpecies(species.gas)]
  }

  package var gases: [GasSpecies] { potentials.keys.sorted() }

  /// Weighs a mass of one gas, in tonnes. Nil when the set has no potential for it.
  ///
  /// What a publisher printed only as CO2e counts as it stands, since it is admitted only under the
  /// set the publisher used. Biogenic CO2 weighs nothing: it stands outside every total.
  package func equivalent(of species: GasSpecies, tonnes: ExactRatio) -> CarbonDioxideEquivalent? {
    if species.isBiogenicCarbonDioxide { return CarbonDioxideEquivalent(tonnes: 0, set: name) }
    if species.gas == .publishedEquivalent {
      return CarbonDioxideEquivalent(tonnes: tonnes.figure, set: name)
    }
    guard let potential = potential(of: species) else { return nil }
    return CarbonDioxideEquivalent(
      tonnes: (tonnes * potential.value).figure, set: name)
  }
}

/// Tonnes of CO2e under a named set. Made only by a set; added only to figures of the same set.
package struct CarbonDioxideEquivalent: Hashable, Sendable {
  package let tonnes: ExactDecimal
  package let set: String

  @inlinable
  package static func sum(_ parts: some Sequence<CarbonDioxideEquivalent>) -> ExactDecimal {
    var set: String?
    return parts.reduce(ExactDecimal.zero) { total, part in
      precondition(set == nil || set == part.set, "CO2e of two sets of potentials never add up")
      set = part.set
      return total + part.tonnes
    }
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Masses of gases from quantities, and what they weigh under one set.
struct EmissionCalculation {
  let potentials: GWPSet

  /// Masses by factor: quantity × conversion × mass for one unit of the factor.
  ///
  /// Where a publisher's rounded parts miss its own printed total and the report uses the
  /// publisher's set, the difference is carried as CO2e, so that the printed total rules.
  func masses(
    of quantity: ExactDecimal, by factor: EmissionFactor, _ conversion: Conversion
  ) -> [(species: GasSpecies, kilograms: ExactRatio)] {
    let amount = conversion.ratio * quantity
    var masses = factor.emissions.map { ($0.species, amount * $0.kilograms) }
    if let total = factor.printedTotal, factor.head.gwp == potentials.name {
      let parts = factor.emissions.reduce(ExactRatio.zero) { sum, gas in
        guard !gas.species.isBiogenicCarbonDioxide,
          let potential = potentials.potential(of: gas.species)
        else { return sum }
        return sum + gas.kilograms * potential.value
      }
      masses.append((GasSpecies(.publishedEquivalent), amount * (total - parts)))
    }
    return masses
  }

  /// Masses by whatever a line rests on.
  func masses(
    of quantity: ExactDecimal, on shared: LineBasis
  ) -> [(species: GasSpecies, kilograms: ExactRatio)] {
    let conversion = shared.conversion
    let ratio = conversion?.ratio ?? .one
    switch shared.basis {
    case .factor(let match):
      guard let conversion else { preconditionFailure("a factor is met without a conversion") }
      let printed = masses(of: quantity, by: match.chosen, conversion)
      guard let unprinted = shared.unprintedCarbon?.kilograms else { return printed }
      let carbonDioxide = GasSpecies(.carbonDioxide, origin: .biogenic)
      return printed + [(carbonDioxide, ratio * quantity * unprinted)]
    case .released(let gas): return [(GasSpecies(gas), ratio * quantity)]
    case .refrigerant(let refrigerant, let part, _):
      return refrigerant.components.map {
        (GasSpecies($0.gas), ratio * quantity * $0.share * part)
      }
    case .ownGeneration: return []
    }
  }

  /// Weighs masses, the organisation's share applied. A gas without a potential is named.
  func figures(
    of masses: [(species: GasSpecies, kilograms: ExactRatio)], share: ExactDecimal,
    withoutPotential: Set<Gas> = []
  ) -> Result<[GasFigure], MissingPotential> {
    var bySpecies: [GasSpecies: ExactRatio] = [:]
    for (species, kilograms) in masses {
      bySpecies[species, default: .zero] += kilograms * Self.tonnesPerKilogram * share
    }
    var figures: [GasFigure] = []
    for species in bySpecies.keys.sorted() {
      guard let tonnes = bySpecies[species] else { continue }
      if withoutPotential.contains(species.gas) { continue }
      guard let equivalent = potentials.equivalent(of: species, tonnes: tonnes) else {
        return .failure(MissingPotential(gas: species.gas))
      }
      let isKyoto = potentials.potential(of: species)?.isKyoto ?? true
      figures.append(
        GasFigure(
          species: species, tonnes: tonnes.figure, equivalent: equivalent,
          isKyoto: isKyoto))
    }
    return .success(figures)
  }

  struct MissingPotential: Error {
    let gas: Gas
  }

  private static let tonnesPerKilogram = ExactDecimal(coefficient: 1, exponent: -3)
}

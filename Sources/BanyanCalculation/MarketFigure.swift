import BanyanActivity
import BanyanFactors
import BanyanQuantities

/// Purchased energy as its contracts say (GHG Protocol Scope 2 Guidance; ISO 14064-1:2018, annex E).
package final class MarketFigure: Sendable {
  package enum Source: Sendable {
    case contract(EnergyContract)
    case factor(FactorRole, FactorMatch)
    /// The location-based figure stands.
    case locationBased(ByPlace)
  }

  /// What stands in place of a contract.
  package enum FactorRole: Sendable {
    case supplierRate
    case residualMix
    /// Of own power whose attributes are not the firm's any more, where no residual mix is known.
    case gridAverage
  }

  /// Why the figure by place stands in the figure by market as well.
  package enum ByPlace: String, Sendable {
    /// None of the tables asked holds a residual mix for the place.
    case noMix
    /// Steam, heat, cooling and power that does not come through the grid have no residual mix.
    case notGridPower
    /// Own generation that nobody else claims.
    case ownGeneration
  }

  package let source: Source
  /// Each gas, share applied.
  package let gases: [GasFigure]
  /// The contract the records name, whether it counts or not, and what its own terms give.
  package let contracted: (contract: EnergyContract, gases: [GasFigure])?

  init(
    source: Source, gases: [GasFigure],
    contracted: (contract: EnergyContract, gases: [GasFigure])? = nil
  ) {
    self.source = source
    self.gases = gases
    self.contracted = contracted
  }

  /// Whether it is another figure than the one by place.
  package var isContractual: Bool {
    if case .locationBased = source { false } else { true }
  }

  /// The factor it rests on; nil of a contract and of a figure by place.
  package var match: FactorMatch? {
    if case .factor(_, let match) = source { match } else { nil }
  }

  /// Tonnes CO2e of the gases inside the Kyoto basket.
  package var equivalent: ExactDecimal {
    CarbonDioxideEquivalent.sum(gases.filter(\.isKyoto).map(\.equivalent))
  }

  /// Tonnes of biogenic CO2, outside every total.
  package var biogenicCarbonDioxide: ExactDecimal {
    gases.reduce(.zero) { $1.species.isBiogenicCarbonDioxide ? $0 + $1.tonnes : $0 }
  }
}

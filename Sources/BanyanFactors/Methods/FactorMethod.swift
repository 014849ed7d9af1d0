import BanyanQuantities

/// A way to derive a factor from parameters that a table states, cited to its equation.
///
/// Values alone: how they are written in a table is `ReadableMethod`'s concern.
package protocol FactorMethod: Sendable {
  /// The word after `name:` in a table.
  static var name: String { get }
  static var formula: String { get }
  /// Publication, volume and equation.
  static var source: String { get }
  /// What a factor by this method can be for, each with the unit to name for it.
  static var denominators: [Dimension: String] { get }

  /// Whether its parameters are shares alone, whose units nobody exchanges.
  static var isOfShares: Bool { get }

  /// The gases given off by one `unit`, under the constants of whoever asks.
  func masses(per unit: Unit, _ constants: Constants) -> [GasMass]
}

extension FactorMethod {
  package static var isOfShares: Bool { false }
}

/// Kilograms of a gas; what is taken away is below zero.
package typealias GasMass = (species: GasSpecies, kilograms: ExactRatio)

/// Numbers that a rule fixes for every calculation made under it.
package struct Constants: Sendable, Hashable {
  /// Kilograms of CO2 that one kilogram of carbon becomes.
  package let carbonDioxidePerCarbon: ExactRatio

  package init(carbonDioxidePerCarbon: ExactRatio) {
    self.carbonDioxidePerCarbon = carbonDioxidePerCarbon
  }

  /// The ratio of molar masses, 44/12. IPCC 2006, Vol. 1, ch. 1 and throughout; ISO 14064-1 and
  /// ISO 14067 fix none of their own.
  package static let ipcc = Constants(carbonDioxidePerCarbon: ExactRatio(44, over: 12))
}

/// The carbon-to-CO2 ratio belongs to the rule, unless a table states the one it was made with.
package enum CarbonRatio: Sendable, Hashable {
  case ofTheRule
  case stated(ExactRatio)

  func value(under constants: Constants) -> ExactRatio {
    switch self {
    case .ofTheRule: constants.carbonDioxidePerCarbon
    case .stated(let ratio): ratio
    }
  }
}

/// Every method a table can name.
package enum FactorMethods {
  /// In the order in which reports list them.
  package static var all: [any FactorMethod.Type] { readable }

  static let readable: [any ReadableMethod.Type] = [
    CombustionMethod.self, ProcessMethod.self, CarbonBalanceMethod.self, SteamBoilerMethod.self,
    CogenerationMethod.self, AnodeEffectSlopeMethod.self, AnodeEffectOvervoltageMethod.self,
    WastewaterMethod.self, LandfillMethod.self, FirstOrderDecayMethod.self,
    IncinerationMethod.self,
  ]
}

import BanyanDiagnostics
import BanyanQuantities

/// What a factor is wanted for.
package struct FactorRequest: Sendable {
  package let activity: ActivityPath
  /// ISO 3166-1 code of the facility's country.
  package let country: String
  package let subdivision: String?
  package let sector: String
  package let period: Period
  package let supplier: String?
  package let pin: String?
  package let unit: Unit
  package let view: EnergyView

  package init(
    activity: ActivityPath, country: String, subdivision: String?, sector: String,
    period: Period, supplier: String?, pin: String?, unit: Unit, view: EnergyView = .byPlace
  ) {
    self.view = view
    self.activity = activity
    self.country = country
    self.subdivision = subdivision
    self.sector = sector
    self.period = period
    self.supplier = supplier
    self.pin = pin
    self.unit = unit
  }
}

/// Which of its two figures a factor of grid power is wanted for; all else has one figure.
package enum EnergyView: Sendable {
  /// What the grid there emits, whoever sells the power (GHG Protocol Scope 2 Guidance, table 6.2).
  case byPlace
  /// What the named supplier's power emits, and nothing else (table 6.3).
  case supplierRate
}

/// The rungs of the ladder, highest first.
public enum FactorRung: String, Sendable, CaseIterable, Comparable {
  case pinned, site, supplier, subdivision, country, region, global, accepted

  private var order: Int {
    switch self {
    case .pinned: 0
    case .site: 1
    case .supplier: 2
    case .subdivision: 3
    case .country: 4
    case .region: 5
    case .global: 6
    case .accepted: 7
    }
  }

  public static func < (a: FactorRung, b: FactorRung) -> Bool { a.order < b.order }
}

/// Why a candidate was not taken.
package enum FactorRefusal: Sendable, Equatable {
  case period, geography, sector, boundary, status, supplier, unit
  /// A supplier's rate for grid power: it counts in the market-based figure alone.
  case contractual
  /// It fits, but a higher rung or an earlier set had one.
  case laterInLadder
  /// It fits as well, but would need a heating value or density where the chosen needs none.
  case lessDirect
}

/// One candidate that was not taken.
package struct RefusedFactor: Sendable {
  package let factor: EmissionFactor
  package let refusal: FactorRefusal

  package init(factor: EmissionFactor, refusal: FactorRefusal) {
    self.factor = factor
    self.refusal = refusal
  }
}

/// The chosen factor, and everything that was considered.
package struct FactorMatch: Sendable {
  package let chosen: EmissionFactor
  package let rung: FactorRung
  /// The signed step down, where there was one.
  package let acceptances: [Acceptance]
  package let refused: [RefusedFactor]
}

/// Why there is no factor.
package enum FactorMiss: Error, Sendable {
  case unknownPin
  case tie([EmissionFactor])
  /// Candidates exist, but each is refused; nearest first.
  case refused([RefusedFactor])
  /// No table of the sets asked has this activity.
  case none
}

package enum FactorOutcome: Sendable {
  case match(FactorMatch)
  case miss(FactorMiss)
}

/// How a quantity reaches a factor's unit.
package enum UnitReach: Sendable, Comparable {
  case direct, byProperty, none
}

import BanyanDiagnostics
import BanyanQuantities

/// What a factor is wanted for.
public struct FactorRequest: Sendable {
  public let activity: ActivityPath
  /// ISO 3166-1 code of the facility's country.
  public let country: String
  public let subdivision: String?
  public let sector: String
  public let period: Period
  public let supplier: String?
  public let pin: String?
  public let unit: Unit

  public init(
    activity: ActivityPath, country: String, subdivision: String?, sector: String,
    period: Period, supplier: String?, pin: String?, unit: Unit
  ) {
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
public enum FactorRefusal: Sendable, Equatable {
  case period, geography, sector, boundary, status, supplier, unit
  /// It fits, but a higher rung or an earlier set had one.
  case laterInLadder
  /// It fits as well, but would need a heating value or density where the chosen needs none.
  case lessDirect
}

/// One candidate that was not taken.
public struct RefusedFactor: Sendable {
  public let factor: EmissionFactor
  public let refusal: FactorRefusal

  public init(factor: EmissionFactor, refusal: FactorRefusal) {
    self.factor = factor
    self.refusal = refusal
  }
}

/// The chosen factor, and everything that was considered.
public struct FactorMatch: Sendable {
  public let chosen: EmissionFactor
  public let rung: FactorRung
  /// The signed step down, where there was one.
  public let acceptances: [Acceptance]
  public let refused: [RefusedFactor]
}

/// Why there is no factor.
public enum FactorMiss: Sendable {
  case unknownPin
  case tie([EmissionFactor])
  /// Candidates exist, but each is refused; nearest first.
  case refused([RefusedFactor])
  /// No table of the sets asked has this activity.
  case none
}

public enum FactorOutcome: Sendable {
  case match(FactorMatch)
  case miss(FactorMiss)
}

/// How a quantity reaches a factor's unit.
public enum UnitReach: Sendable, Comparable {
  case direct, byProperty, none
}

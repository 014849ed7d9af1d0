import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Who reports, for which facilities, by which approach (ISO 14064-1:2018, clause 5.1).
public struct Organisation: Sendable {
  public var name: String
  public var registration: String?
  public var country: String?
}

/// How the emissions of partly owned facilities are counted.
public enum ConsolidationApproach: String, Sendable, CaseIterable {
  case operationalControl = "operational-control"
  case financialControl = "financial-control"
  case equityShare = "equity-share"
}

/// A site of the organisation.
public final class Facility: Sendable {
  public let id: String
  public let name: String
  /// ISO 3166-1 alpha-2.
  public let country: String
  /// ISO 3166-2, such as VN-39.
  public let subdivision: String?
  /// The organisation's share, 0 to 1. Counts only under equity share.
  public let share: ExactDecimal
  public let location: SourceLocation

  init(
    id: String, name: String, country: String, subdivision: String?, share: ExactDecimal,
    location: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.country = country
    self.subdivision = subdivision
    self.share = share
    self.location = location
  }
}

/// The order of day and month in activity files.
public enum DateStyle: String, Sendable, CaseIterable {
  case iso, dmy
}

/// The decimal mark of activity files.
public enum NumberStyle: String, Sendable, CaseIterable {
  /// `1.234,5`
  case vietnamese = "vi"
  /// `1,234.5`
  case english = "en"

  package var decimalMark: UInt8 { self == .vietnamese ? UInt8(ascii: ",") : UInt8(ascii: ".") }
  package var groupMark: UInt8 { self == .vietnamese ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  package var other: NumberStyle { self == .vietnamese ? .english : .vietnamese }
}

/// The sector whose CH4 and N2O factors hold for stationary combustion.
public enum Sector: String, Sendable, CaseIterable {
  case manufacturing, energy, commercial, residential, agriculture
}

/// A contract behind `electricity/contract`: what it says the supply emits, and what proves it.
public struct EnergyContract: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case certificate
    case powerPurchaseAgreement = "power-purchase-agreement"
    case supplierRate = "supplier-rate"
    case directLine = "direct-line"
  }

  public let id: String
  public let kind: Kind
  public let supplier: String?
  public let period: Period?
  /// Megawatt hours it covers; nil where it covers all that is claimed.
  public let covers: ExactDecimal?
  /// Kilograms of each gas for one MWh.
  public let emits: [(species: GasSpecies, kilograms: ExactDecimal)]
  /// Quality criteria of the GHG Protocol Scope 2 Guidance, table 7.1, with what proves each.
  public let criteria: [String: String]
  public let location: SourceLocation

  /// The criteria every instrument must meet.
  public static let required = [
    "conveys-attributes", "sole-claim", "tracked-and-redeemed", "vintage", "same-market",
  ]
}

/// What banyan.yaml says of the organisation, its records and its factors. What one standard alone asks
/// for stands in sections that the standard reads.
public struct WorkspaceSettings: Sendable {
  public var organisation: Organisation
  public var period: Period
  public var consolidation: ConsolidationApproach
  public var sector: Sector
  public var gwp: String
  public var numbers: NumberStyle
  public var dates: DateStyle
  public var language: Language
  public var factorSets: [String]
  public var facilities: [Facility]
  public var acceptances: [Acceptance]
  public var contracts: [EnergyContract]
  /// Where each set is named, for faults found later.
  public var setLocations: [String: SourceLocation]
}

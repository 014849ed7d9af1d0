import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Who reports, for which facilities, by which approach (ISO 14064-1:2018, clause 5.1).
package struct Organisation: Sendable {
  package var name: String
  package var registration: String?
  package var country: String?
}

/// How the emissions of partly owned facilities are counted.
public enum ConsolidationApproach: String, Sendable, CaseIterable {
  case operationalControl = "operational-control"
  case financialControl = "financial-control"
  case equityShare = "equity-share"
}

/// A site of the organisation.
package final class Facility: Sendable {
  package let id: String
  package let name: String
  /// ISO 3166-1 alpha-2.
  package let country: String
  /// ISO 3166-2, such as VN-39.
  package let subdivision: String?
  /// The organisation's share, 0 to 1. Counts only under equity share.
  package let share: ExactDecimal
  package let location: SourceLocation

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
package enum DateStyle: String, Sendable, CaseIterable {
  case iso, dmy
}

/// The decimal mark of activity files.
package enum NumberStyle: String, Sendable, CaseIterable {
  /// `1.234,5`
  case vietnamese = "vi"
  /// `1,234.5`
  case english = "en"

  package var decimalMark: UInt8 { self == .vietnamese ? UInt8(ascii: ",") : UInt8(ascii: ".") }
  package var groupMark: UInt8 { self == .vietnamese ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  package var other: NumberStyle { self == .vietnamese ? .english : .vietnamese }
}

/// The sector whose CH4 and N2O factors hold for stationary combustion.
package enum Sector: String, Sendable, CaseIterable {
  case manufacturing, energy, commercial, residential, agriculture
}

/// What banyan.yaml says of the organisation, its records and its factors. What one standard alone asks
/// for stands in sections that the standard reads.
package struct WorkspaceSettings: Sendable {
  package var organisation: Organisation
  /// Whether it is a park, whose members are workspaces of their own.
  package var isPark = false
  package var period: Period
  package var consolidation: ConsolidationApproach
  package var sector: Sector
  package var gwp: String
  package var numbers: NumberStyle
  package var dates: DateStyle
  package var language: Language
  package var factorSets: [String]
  package var facilities: [Facility]
  package var acceptances: [Acceptance]
  package var contracts: [EnergyContract]
  /// Where each set is named, for faults found later.
  package var setLocations: [String: SourceLocation]
}

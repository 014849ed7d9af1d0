import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Goods of the installation that one importer brings into the Union in one quarter.
package struct Delivery: Sendable {
  package enum Basis: String, CaseIterable, Sendable { case actual, `default` }

  package var product: Located<String>
  package var importer: String
  package var year: Int
  /// `2026-Q2`.
  package var quarter: String
  package var tonnes: ExactRatio
  package var basis: Basis
  package var location: SourceLocation
}

/// Electricity (CN 2716 00 00) that one importer brings into the Union in one quarter.
///
/// Its importer owes for it, and no installation's report is on it: where it was produced is said here.
package struct ImportedElectricity: Sendable {
  /// What 2023/956 Annex IV.5 asks before actual emissions may count, all of it.
  package enum Criterion: String, CaseIterable, Sendable {
    /// A power purchase agreement of the declarant with the producer.
    case agreement
    /// A direct connection to the Union's network, or no congestion on the way.
    case connection
    /// At most 550 g of fossil CO2 for a kilowatt hour.
    case intensity
    /// Firmly nominated capacity in the hour of production.
    case nomination
    /// Certified by an accredited verifier, with monthly reports.
    case certificate

    /// As the act numbers it: `(a)`.
    package var letter: String {
      switch self {
      case .agreement: "(a)"
      case .connection: "(b)"
      case .intensity: "(c)"
      case .nomination: "(d)"
      case .certificate: "(e)"
      }
    }
  }

  package struct Answer: Sendable {
    package var criterion: Criterion
    package var isMet: Bool
    package var evidence: Located<String>?
    package var location: SourceLocation
  }

  /// What the producer's own emissions are said to be.
  package struct Actual: Sendable {
    /// t CO2/MWh.
    package var factor: ExactRatio
    /// One for each criterion, in the act's order.
    package var answers: [Answer]

    package var areAllMet: Bool { answers.allSatisfy(\.isMet) }
  }

  /// ISO code of the country that produced it, whatever it passed through (956 Annex IV.4.2).
  package var country: Located<String>
  package var importer: String
  package var year: Int
  /// `2026-Q2`.
  package var quarter: String
  package var megawattHours: ExactRatio
  /// Nil where the importer declares by default values.
  package var actual: Actual?
  package var location: SourceLocation
}

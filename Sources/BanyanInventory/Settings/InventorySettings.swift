import BanyanDiagnostics
import BanyanQuantities

/// What banyan.yaml says for the inventory alone: what is left out, the base year, the texts of the
/// statement.
package struct InventorySettings: Sendable {
  package var exclusions: [Exclusion] = []
  package var baseYear: BaseYear?
  package var statement = Statement()

  /// Free texts of the statement of ISO 14064-1:2018, 9.3.1; nil where nobody wrote one.
  package struct Statement: Sendable, Equatable {
    package var purpose: String?
    package var responsible: String?
    package var intendedUse: String?
    package var significance: String?
    package var verification: String?
    package var methodChanges: String?
    package var gwpReason: String?
  }
}

/// A category left out, with its reason (ISO 14064-1:2018, 5.2.3 and 9.3.1 i).
package struct Exclusion: Sendable {
  package let category: String
  package let reason: String
  package let location: SourceLocation
}

/// The year against which change is measured (ISO 14064-1:2018, 6.4).
package struct BaseYear: Sendable {
  package let year: Int
  /// Tonnes CO2e of the base-year inventory.
  package let total: ExactDecimal
  package let reason: String?
  /// The share of the total from which changes force a recalculation, as the organisation states it.
  package let statedThreshold: ExactDecimal?
  /// Structural, method or factor changes and found errors, with their effect in t CO2e.
  package let changes: [Change]

  package struct Change: Sendable {
    package let what: String
    package let effect: ExactDecimal
  }

  /// 5 % is the customary significance threshold; the organisation may set its own.
  package static let customaryThreshold = ExactDecimal(coefficient: 5, exponent: -2)

  package var threshold: ExactDecimal { statedThreshold ?? Self.customaryThreshold }
}

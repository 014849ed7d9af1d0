import BanyanDiagnostics
import BanyanQuantities

/// What banyan.yaml says for the inventory alone: what is left out, the base year, the texts of the
/// statement.
public struct InventorySettings: Sendable {
  public var exclusions: [Exclusion] = []
  public var baseYear: BaseYear?
  public var statement = Statement()

  /// Free texts of the statement of ISO 14064-1:2018, 9.3.1; nil where nobody wrote one.
  public struct Statement: Sendable, Equatable {
    public var purpose: String?
    public var responsible: String?
    public var intendedUse: String?
    public var significance: String?
    public var verification: String?
    public var methodChanges: String?
    public var gwpReason: String?
  }
}

/// A category left out, with its reason (ISO 14064-1:2018, 5.2.3 and 9.3.1 i).
public struct Exclusion: Sendable {
  public let category: String
  public let reason: String
  public let location: SourceLocation
}

/// The year against which change is measured (ISO 14064-1:2018, 6.4).
public struct BaseYear: Sendable {
  public let year: Int
  /// Tonnes CO2e of the base-year inventory.
  public let total: ExactDecimal
  public let reason: String?
  /// The share of the total from which changes force a recalculation.
  public let threshold: ExactDecimal
  /// Structural, method or factor changes and found errors, with their effect in t CO2e.
  public let changes: [Change]

  public struct Change: Sendable {
    public let what: String
    public let effect: ExactDecimal
  }
}

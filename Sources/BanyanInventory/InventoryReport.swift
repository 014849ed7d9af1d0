import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting
import BanyanThreads

/// An organisation's inventory as ISO 14064-1:2018, clause 9.3.1 wants it.
///
/// Every rendering (text, JSON, CSV, HTML) reads this one value. Figures are exact tonnes; rounding
/// belongs to what is printed.
public struct InventoryReport: Sendable {
  public static let standardTitle = "ISO 14064-1:2018"

  public let settings: WorkspaceSettings
  /// What banyan.yaml says for the inventory alone.
  public let own: InventorySettings
  public let potentials: GWPSet
  public let lines: [InventoryLine]
  /// Location-based, biogenic CO2 and gases outside the Kyoto basket apart.
  public let total: ExactDecimal
  public let marketBasedTotal: ExactDecimal
  public let biogenicCarbonDioxide: ExactDecimal
  /// Categories 1 to 6 in order, those without a line too.
  public let categories: [CategoryFigure]
  public let scopes: [ScopeFigure]
  public let scope3: [Scope3Figure]
  public let gases: [GasTotal]
  /// Gases outside the Kyoto basket: computed, stated, not in the total.
  public let outsideBasket: [GasTotal]
  public let facilities: [FacilityFigure]
  public let months: [MonthFigure]
  public let factors: [FactorUse]
  public let completeness: [CompletenessEntry]
  public let uncertainty: UncertaintyAnalysis
  public let market: MarketStatement
  public let baseYear: BaseYearStatement?
  public let records: Int
  public let files: [String]
  public let bytes: Int
  /// For what is still to be made of the report: many lines are written side by side.
  package let workers: Workers
  /// Warnings and notes of the run.
  public let findings: [Diagnostic]
  /// What the closed result says before its figures.
  public let head: ResultHead

  public struct CategoryFigure: Sendable {
    public let category: Int
    public let equivalent: ExactDecimal
    /// Subcategories with lines, in order.
    public let parts: [(subcategory: InventoryCategory, equivalent: ExactDecimal)]
  }

  public struct ScopeFigure: Sendable {
    public enum Method: String, Sendable {
      case locationBased = "location-based"
      case marketBased = "market-based"
    }

    public let scope: Int
    public let method: Method?
    public let equivalent: ExactDecimal
  }

  public struct Scope3Figure: Sendable {
    /// 1 to 15 of the GHG Protocol Scope 3 Standard.
    public let category: Int
    public let equivalent: ExactDecimal
  }

  public struct GasTotal: Sendable {
    public let gas: String
    public let tonnes: ExactDecimal
    public let equivalent: ExactDecimal
  }

  public struct FacilityFigure: Sendable {
    public let facility: Facility
    public let equivalent: ExactDecimal
    public let byCategory: [Int: ExactDecimal]
  }

  public struct MonthFigure: Sendable {
    /// A calendar month.
    public let month: Period
    public let equivalent: ExactDecimal
    public let byCategory: [Int: ExactDecimal]
  }

  /// A factor the inventory rests on, and how much of the total.
  public struct FactorUse: Sendable {
    public let factor: EmissionFactor
    public let rung: FactorRung
    public let acceptances: [Acceptance]
    public let equivalent: ExactDecimal
    public let lines: Int
  }

  /// What is in, what is out and why, and what nobody considered.
  public struct CompletenessEntry: Sendable {
    public enum State: Sendable, Equatable {
      case included(lines: Int)
      case excluded(because: String)
      case notConsidered
    }

    public let subcategory: InventoryCategory
    public let state: State
  }

  public struct MarketStatement: Sendable {
    /// Tonnes CO2e of purchased energy by place and by market.
    public let locationBased: ExactDecimal
    public let marketBased: ExactDecimal
    /// Contracts with the MWh claimed and the criteria each does not state.
    public let contracts:
      [(contract: EnergyContract, megawattHours: ExactDecimal, unstated: [String])]
    /// Whether any residual mix was published and used.
    public let usesResidualMix: Bool
    public let hasPurchasedElectricity: Bool
  }

  public struct BaseYearStatement: Sendable {
    public let baseYear: BaseYear
    /// Sum of the sizes of all changes, as a share of the base-year total.
    public let changeShare: ExactDecimal
    public let mustRecalculate: Bool
    /// The base-year total with the changes applied.
    public let recalculated: ExactDecimal
    /// This inventory less the base year's figure to compare with.
    public let difference: ExactDecimal
  }
}

/// A line of the inventory: a core line with its category and a name `explain` takes.
public struct InventoryLine: Sendable {
  /// Stable for the same input: `2.1/mill/main-meter/electricity/grid`.
  public let id: String
  public let category: InventoryCategory
  public let line: EmissionLine

  public var equivalent: ExactDecimal { line.equivalent }
}

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
  package static let standardTitle = "ISO 14064-1:2018"

  package let settings: WorkspaceSettings
  /// What banyan.yaml says for the inventory alone.
  package let own: InventorySettings
  package let potentials: GWPSet
  package let lines: [InventoryLine]
  /// What was handed over to others; it stands in no line and no total.
  package let deliveries: [ActivitySum]
  /// Location-based, biogenic CO2 and gases outside the Kyoto basket apart.
  package let total: ExactDecimal
  package let marketBasedTotal: ExactDecimal
  /// Whether contracts bring biogenic CO2 along that the figure by place does not have.
  package var statesMarketBiogenic: Bool { market.biogenic.byPlace != market.biogenic.byMarket }
  /// Tonnes of biogenic CO2 where purchased energy counts by contracts.
  package var marketBasedBiogenicCarbonDioxide: ExactDecimal {
    biogenicCarbonDioxide - market.biogenic.byPlace + market.biogenic.byMarket
  }
  package let biogenicCarbonDioxide: ExactDecimal
  /// Lines that burn biomass whose CO2 no table at hand quantifies.
  package var linesWithoutBiogenic: [InventoryLine] {
    lines.filter(\.line.lacksBiogenicCarbonDioxide)
  }
  /// Categories 1 to 6 in order, those without a line too.
  package let categories: [CategoryFigure]
  package let scopes: [ScopeFigure]
  package let scope3: [Scope3Figure]
  package let gases: [GasTotal]
  /// Gases outside the Kyoto basket: computed, stated, not in the total.
  package let outsideBasket: [GasTotal]
  package let facilities: [FacilityFigure]
  package let months: [MonthFigure]
  package let factors: [FactorUse]
  package let completeness: [CompletenessEntry]
  package let uncertainty: UncertaintyAnalysis
  package let market: MarketStatement
  package let baseYear: BaseYearStatement?
  package let records: Int
  package let files: [String]
  package let bytes: Int
  /// For what is still to be made of the report: many lines are written side by side.
  package let workers: Workers
  /// Warnings and notes of the run.
  package let findings: [Diagnostic]
  /// What the closed result says before its figures.
  package let head: ResultHead

  package struct CategoryFigure: Sendable {
    package let category: Int
    package let equivalent: ExactDecimal
    /// Subcategories with lines, in order.
    package let parts: [(subcategory: InventoryCategory, equivalent: ExactDecimal)]
  }

  package struct ScopeFigure: Sendable {
    package let scope: Int
    package let method: InventoryResult.Scope2Method?
    package let equivalent: ExactDecimal
  }

  package struct Scope3Figure: Sendable {
    /// 1 to 15 of the GHG Protocol Scope 3 Standard.
    package let category: Int
    package let equivalent: ExactDecimal
  }

  package struct GasTotal: Sendable {
    package let gas: String
    package let tonnes: ExactDecimal
    package let equivalent: ExactDecimal
  }

  package struct FacilityFigure: Sendable {
    package let facility: Facility
    package let equivalent: ExactDecimal
    package let byCategory: [Int: ExactDecimal]
  }

  package struct MonthFigure: Sendable {
    /// A calendar month.
    package let month: Period
    package let equivalent: ExactDecimal
    package let byCategory: [Int: ExactDecimal]
  }

  /// A factor the inventory rests on, and how much of the total.
  package struct FactorUse: Sendable {
    package let factor: EmissionFactor
    package let rung: FactorRung
    package let acceptances: [Acceptance]
    package let equivalent: ExactDecimal
    package let lines: Int
  }

  /// What is in, what is out and why, and what nobody considered.
  package struct CompletenessEntry: Sendable {
    package let subcategory: InventoryCategory
    package let state: InventoryResult.Completeness.State
  }

  package struct MarketStatement: Sendable {
    /// Tonnes CO2e of purchased energy by place and by market.
    package let locationBased: ExactDecimal
    package let marketBased: ExactDecimal
    /// Tonnes of biogenic CO2 of purchased energy, outside both.
    package let biogenic: (byPlace: ExactDecimal, byMarket: ExactDecimal)
    /// Contracts that records name, with the MWh claimed, whether they count or not.
    package let contracts: [(contract: EnergyContract, megawattHours: ExactDecimal)]
    /// Suppliers' rates, residual mixes and grid averages that stand in place of a contract.
    package let factors: [MarketFactor]
    /// Countries whose grid power counts by place for want of a residual mix.
    package let countriesWithoutMix: [String]
    package let hasPurchasedElectricity: Bool
  }

  /// A factor of the market-based figure.
  package struct MarketFactor: Sendable {
    package let role: MarketFigure.FactorRole
    package let match: FactorMatch

    init(_ role: MarketFigure.FactorRole, _ match: FactorMatch) {
      self.role = role
      self.match = match
    }
  }

  package struct BaseYearStatement: Sendable {
    package let baseYear: BaseYear
    /// Sum of the sizes of all changes, as a share of the base-year total.
    package let changeShare: ExactDecimal
    /// The base-year total with the changes applied; nil below the threshold, where it stands as it
    /// was.
    package let recalculated: ExactDecimal?
    /// This inventory less the base year's figure to compare with; nil where this period is no whole
    /// year, which no year can be compared with.
    package let difference: ExactDecimal?

    package var mustRecalculate: Bool { recalculated != nil }
    /// Tonnes CO2e that periods are compared with.
    package var reference: ExactDecimal { recalculated ?? baseYear.total }
  }
}

/// A line of the inventory: a core line with its category and a name `explain` takes.
package struct InventoryLine: Sendable {
  /// Stable for the same input: `2.1/mill/main-meter/electricity/grid`.
  package let id: String
  package let category: InventoryCategory
  package let line: EmissionLine

  package var equivalent: ExactDecimal { line.equivalent }
}

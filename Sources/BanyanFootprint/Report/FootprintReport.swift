import BanyanExchange
import BanyanActivity
import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanReporting
import BanyanThreads

/// Footprints of all products of a system, and the one asked about (ISO 14067:2018; PACT
/// Methodology 3.0).
///
/// Every rendering reads this one value. Masses are exact kilograms; rounding belongs to what is
/// printed.
public struct FootprintReport: Sendable {
  package static let standardTitle = "ISO 14067:2018"

  package let settings: WorkspaceSettings
  package let potentials: GWPSet
  package let system: ProductSystem
  package let flows: Flows
  /// By the stated rules.
  package let allocation: SystemAllocation
  package let attribution: Attribution
  /// How much of processes' burdens all of the product asked about carries.
  package let carried: CarriedShares
  /// By product: what all of it carries inside the boundary of the product asked about, in kilograms
  /// CO2e over the period.
  let pools: [ExactDecimal]
  /// All burdens of all processes, in the order of processes.
  package let burdens: [Burden]
  /// Of the product asked about.
  package let footprint: ProductFootprint
  /// Of every product, in the order of products.yaml.
  package let totals: [ProductTotal]
  package let balance: AttributionBalance
  /// Footprints of the product asked about by other rules, where they were asked for.
  package let comparison: [AllocationComparison]
  /// How well the footprint of the product asked about is known.
  package let uncertainty: FootprintUncertainty
  /// The same by drawing, where that was asked for.
  package let sampled: SampledFootprint?
  package let records: Int
  package let files: [String]
  package let bytes: Int
  package let findings: [Diagnostic]
  /// What the closed result says before its figures.
  package let head: ResultHead
  /// How far the tree of contributions goes where it is shown.
  let treeDepth: Int
  let treeCutOff: ExactDecimal
  /// How many threads whatever is made of it may use.
  let workers: Workers

  /// Index of the product asked about.
  package var asked: Int { footprint.product }
  package var product: DeclaredProduct { system.products[asked] }

  /// The first moment at which the statement holds no more: three years after the period (PACT Technical
  /// Specifications 3.0, `validityPeriodEnd`).
  package var validityEnd: Instant { Instant(endOf: settings.period.through).adding(years: 3) }
}

/// What one declared unit of a product comes to, of all products of a system.
package struct ProductTotal: Sendable {
  /// Index among the system's products.
  package let product: Int
  /// Made over the period, and what of it left, in the product's unit.
  package let made: ExactRatio
  package let leaving: ExactRatio
  /// Kilograms CO2e for one declared unit, inside the product's boundary.
  package let total: ExactDecimal
}

/// What one declared unit of a product carries.
package struct ProductFootprint: Sendable {
  /// Index among the system's products.
  package let product: Int
  /// Made over the period, and what of it left, in the product's unit.
  package let made: ExactRatio
  package let leaving: ExactRatio
  /// One for each burden that reaches the product, in the order of burdens, inside and outside the
  /// boundary.
  package let contributions: [Contribution]
  /// Kilograms for one declared unit, inside the boundary.
  package let masses: ComponentMasses
  /// Stages inside the boundary that have a contribution, in order.
  package let stages: [(stage: LifeCycleStage, masses: ComponentMasses)]
  /// Kilograms CO2e of stages outside the boundary, stated apart.
  package let outsideBoundary: [(stage: LifeCycleStage, masses: ComponentMasses)]
  /// Kilograms of each gas for one declared unit, inside the boundary; suppliers' CO2e apart.
  package let gases: [(species: GasSpecies, kilograms: ExactDecimal)]
  /// Gases outside the Kyoto basket, for one declared unit, inside the boundary: computed, stated, not in
  /// the footprint.
  package let outsideBasket: [BesideFigure]
  /// The part of the footprint that rests on primary data, 0 to 1.
  package let primaryDataShare: ExactDecimal
  /// Ratings weighted by contribution, and the part of the footprint that is rated, 0 to 1.
  package let rating: DataQualityRating?
  package let ratedShare: ExactDecimal

  /// Kilograms CO2e for one declared unit, without the uptake of biogenic carbon.
  package var total: ExactDecimal { masses.total }

  /// Kilograms of a gas that stands beside the footprint, and what they weigh.
  package struct BesideFigure: Sendable {
    package let gas: String
    package let kilograms: ExactDecimal
    package let equivalent: ExactDecimal
  }
}

/// What one burden adds to one declared unit.
package struct Contribution: Sendable {
  /// Index among the report's burdens.
  package let burden: Int
  /// The part of the process's burden that one declared unit carries.
  package let weight: ExactRatio
  /// Kilograms for one declared unit.
  package let masses: ComponentMasses
  package let isInsideBoundary: Bool
}

/// What was emitted and what products carry away: equal, to the last digit.
package struct AttributionBalance: Sendable {
  /// Kilograms CO2e of own records inside the system, and of purchased materials.
  package let own: ExactDecimal
  package let materials: ExactDecimal
  /// By product that leaves: its quantity, the kilograms CO2e that go with it, and those of them inside
  /// the product's own boundary, which are its footprint for all that left.
  package let attributed: [Part]

  package struct Part: Sendable {
    package let product: Int
    package let quantity: ExactRatio
    package let kilograms: ExactDecimal
    package let insideBoundary: ExactDecimal

    package var outsideBoundary: ExactDecimal { kilograms - insideBoundary }
  }

  /// Records that belong to no product, with the reason and their kilograms CO2e.
  package let outside: [(records: String, reason: String, lines: Int, kilograms: ExactDecimal)]

  package var emitted: ExactDecimal { own + materials }
  package var carriedAway: ExactDecimal { attributed.reduce(.zero) { $0 + $1.kilograms } }
  /// What was emitted less what is carried away.
  package var difference: ExactDecimal { (emitted - carriedAway).normalised }
}

/// The footprint as another rule would have it.
package struct AllocationComparison: Sendable {
  package let rule: AllocationRule
  /// Kilograms CO2e for one declared unit; nil where nothing could be divided by the rule.
  package let total: ExactDecimal?
  /// What kept its stated rule, since something it needs is not stated.
  package let kept: [(name: String, lacks: String)]
}

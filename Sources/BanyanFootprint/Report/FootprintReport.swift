import BanyanActivity
import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// Footprints of all products of a system, and the one asked about (ISO 14067:2018; PACT
/// Methodology 3.0).
///
/// Every rendering reads this one value. Masses are exact kilograms; rounding belongs to what is
/// printed.
public struct FootprintReport: Sendable {
  public static let standardTitle = "ISO 14067:2018"

  public let settings: WorkspaceSettings
  public let potentials: GWPSet
  public let system: ProductSystem
  public let flows: Flows
  /// By the stated rules.
  public let allocation: SystemAllocation
  public let attribution: Attribution
  /// How much of processes' burdens all of the product asked about carries.
  public let carried: CarriedShares
  /// By product: what all of it carries inside the boundary of the product asked about, in kilograms
  /// CO2e over the period.
  let pools: [ExactDecimal]
  /// All burdens of all processes, in the order of processes.
  public let burdens: [Burden]
  /// Of the product asked about.
  public let footprint: ProductFootprint
  /// Of every product, in the order of products.yaml.
  public let totals: [ProductTotal]
  public let balance: AttributionBalance
  /// Footprints of the product asked about by other rules, where they were asked for.
  public let comparison: [AllocationComparison]
  /// How well the footprint of the product asked about is known.
  public let uncertainty: FootprintUncertainty
  /// The same by drawing, where that was asked for.
  public let sampled: SampledFootprint?
  public let records: Int
  public let files: [String]
  public let bytes: Int
  public let findings: [Diagnostic]
  /// What the closed result says before its figures.
  public let head: ResultHead
  /// How far the tree of contributions goes where it is shown.
  let treeDepth: Int
  let treeCutOff: ExactDecimal

  /// Index of the product asked about.
  public var asked: Int { footprint.product }
  public var product: DeclaredProduct { system.products[asked] }
}

/// What one declared unit of a product comes to, of all products of a system.
public struct ProductTotal: Sendable {
  /// Index among the system's products.
  public let product: Int
  /// Made over the period, and what of it left, in the product's unit.
  public let made: ExactRatio
  public let leaving: ExactRatio
  /// Kilograms CO2e for one declared unit, inside the product's boundary.
  public let total: ExactDecimal
}

/// What one declared unit of a product carries.
public struct ProductFootprint: Sendable {
  /// Index among the system's products.
  public let product: Int
  /// Made over the period, and what of it left, in the product's unit.
  public let made: ExactRatio
  public let leaving: ExactRatio
  /// One for each burden that reaches the product, in the order of burdens, inside and outside the
  /// boundary.
  public let contributions: [Contribution]
  /// Kilograms for one declared unit, inside the boundary.
  public let masses: ComponentMasses
  /// Stages inside the boundary that have a contribution, in order.
  public let stages: [(stage: LifeCycleStage, masses: ComponentMasses)]
  /// Kilograms CO2e of stages outside the boundary, stated apart.
  public let outsideBoundary: [(stage: LifeCycleStage, masses: ComponentMasses)]
  /// Kilograms of each gas for one declared unit, inside the boundary; suppliers' CO2e apart.
  public let gases: [(species: GasSpecies, kilograms: ExactDecimal)]
  /// The part of the footprint that rests on primary data, 0 to 1.
  public let primaryDataShare: ExactDecimal
  /// Ratings weighted by contribution, and the part of the footprint that is rated, 0 to 1.
  public let rating: BurdenQuality.Rating?
  public let ratedShare: ExactDecimal

  /// Kilograms CO2e for one declared unit, without the uptake of biogenic carbon.
  public var total: ExactDecimal { masses.total }
}

/// What one burden adds to one declared unit.
public struct Contribution: Sendable {
  /// Index among the report's burdens.
  public let burden: Int
  /// The part of the process's burden that one declared unit carries.
  public let weight: ExactRatio
  /// Kilograms for one declared unit.
  public let masses: ComponentMasses
  public let isInsideBoundary: Bool
}

/// What was emitted and what products carry away: equal, to the last digit.
public struct AttributionBalance: Sendable {
  /// Kilograms CO2e of own records inside the system, and of purchased materials.
  public let own: ExactDecimal
  public let materials: ExactDecimal
  /// By product that leaves: its quantity, and the kilograms CO2e that go with it.
  public let attributed: [(product: Int, quantity: ExactRatio, kilograms: ExactDecimal)]
  /// Records that belong to no product, with the reason and their kilograms CO2e.
  public let outside: [(records: String, reason: String, lines: Int, kilograms: ExactDecimal)]

  public var emitted: ExactDecimal { own + materials }
  public var carriedAway: ExactDecimal { attributed.reduce(.zero) { $0 + $1.kilograms } }
  /// What was emitted less what is carried away.
  public var difference: ExactDecimal { (emitted - carriedAway).normalised }
}

/// The footprint as another rule would have it.
public struct AllocationComparison: Sendable {
  public let rule: AllocationRule
  /// Kilograms CO2e for one declared unit; nil where nothing could be divided by the rule.
  public let total: ExactDecimal?
  /// What kept its stated rule, since something it needs is not stated.
  public let kept: [(name: String, lacks: String)]
}

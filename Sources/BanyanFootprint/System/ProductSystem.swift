import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanExchange
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// What products.yaml says: production, and what a footprint wants to know beyond it.
public struct ProductSystem: Sendable {
  public var production: ProductionSystem
  /// In the order of production's.
  public let products: [DeclaredProduct]
  /// In the order of production's.
  public var materials: [PurchasedMaterial]
  /// By process: how its burden is divided among its products; nil where it has one.
  public let allocations: [StatedAllocation?]
  /// By entry of shared records.
  public let sharedRules: [AllocationRule]
  public let cutOffs: [CutOff]
  public let ratings: [StatedRating]
  public let company: Company
  /// What Catena-X wants beyond PACT; nil where nothing is stated.
  public let catenaX: CatenaXDetails?

  public var processes: [ProductionProcess] { production.processes }
  public var shared: [SharedRecords] { production.shared }
  public var outside: [OutsideRecords] { production.outside }
  public var location: SourceLocation { production.location }

  public func product(named id: String) -> Int? { production.product(named: id) }
  public func process(named id: String) -> Int? { production.process(named: id) }
}

/// How the burden of a process is divided among its products.
public struct StatedAllocation: Sendable {
  public let rule: AllocationRule
  public let division: StatedDivision

  public var reason: String { division.reason }
}

/// What is left out inside the boundary, with an estimate of its share of the footprint.
public struct CutOff: Sendable {
  /// Upstream activities it stands for, where it does.
  public var activity: ActivityPath?
  public var what: String
  public var share: ExactDecimal
  public var reason: String
  public var location: SourceLocation
}

/// Data-quality ratings that somebody gave to records, from 1 (best) to 5.
public struct StatedRating: Sendable {
  public var records: RecordSelector
  public var rating: BurdenQuality.Rating
}

/// What exchange formats say of the firm and the statement.
public struct Company: Sendable {
  public var identifiers: [Located<String>] = []
  /// The day the statement was made.
  public var issued: Located<CalendarDate>?
  /// Documents that this one replaces.
  public var preceding: [Located<String>] = []
  public var location: SourceLocation?
}

extension ProductSystem {
  /// What a footprint reads of products.yaml beside production.
  public static let keys: [SectionKeys] = [
    SectionKeys(ProductionSystem.fileName, ["cut-offs", "ratings", "company", "catena-x"]),
    SectionKeys(ProductionSystem.fileName, at: "processes[]", ["allocation"]),
    SectionKeys(
      ProductionSystem.fileName, at: "products[]",
      [
        "description", "boundary", "price", "fossil-carbon", "biogenic-carbon",
        "recycled-carbon", "ids", "classifications", "packaging",
      ]),
    SectionKeys(
      ProductionSystem.fileName, at: "materials[]",
      ["supplier", "footprint", "burden", "because", "uncertainty", "role"]),
  ]
}

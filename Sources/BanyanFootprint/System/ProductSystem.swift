import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanExchange
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// What products.yaml says: production, and what a footprint wants to know beyond it.
package struct ProductSystem: Sendable {
  package var production: ProductionSystem
  /// In the order of production's.
  package let products: [DeclaredProduct]
  /// In the order of production's.
  package var materials: [PurchasedMaterial]
  /// By process: how its burden is divided among its products; nil where it has one.
  package let allocations: [StatedAllocation?]
  /// By entry of shared records.
  package let sharedRules: [AllocationRule]
  package let cutOffs: [CutOff]
  package let ratings: [StatedRating]
  package let company: Company
  /// What Catena-X wants beyond PACT; nil where nothing is stated.
  package let catenaX: CatenaXDetails?

  package var processes: [ProductionProcess] { production.processes }
  package var shared: [SharedRecords] { production.shared }
  package var outside: [OutsideRecords] { production.outside }
  package var location: SourceLocation { production.location }

  package func product(named id: String) -> Int? { production.product(named: id) }
  package func process(named id: String) -> Int? { production.process(named: id) }
}

/// How the burden of a process is divided among its products.
package struct StatedAllocation: Sendable {
  package let rule: AllocationRule
  package let division: StatedDivision

  package var reason: String { division.reason }
}

/// What is left out inside the boundary, with an estimate of its share of the footprint.
package struct CutOff: Sendable {
  /// Upstream activities it stands for, where it does.
  package var activity: ActivityPath?
  package var what: String
  package var share: ExactDecimal
  package var reason: String
  package var location: SourceLocation
}

/// Data-quality ratings that somebody gave to records, from 1 (best) to 5.
package struct StatedRating: Sendable {
  package var records: RecordSelector
  package var rating: DataQualityRating
}

/// What exchange formats say of the firm and the statement.
package struct Company: Sendable {
  package var identifiers: [Located<String>] = []
  /// The day the statement was made.
  package var issued: Located<CalendarDate>?
  /// Documents that this one replaces.
  package var preceding: [Located<String>] = []
  package var location: SourceLocation?
}

extension ProductSystem {
  /// What a footprint reads of products.yaml beside production.
  package static let keys: [SectionKeys] = [
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

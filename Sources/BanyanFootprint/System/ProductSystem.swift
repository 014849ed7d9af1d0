import BanyanActivity
import BanyanAttribution
import BanyanDiagnostics
import BanyanExchange
import BanyanFactors
import BanyanQuantities

/// What products.yaml says: processes, what they put out and take, and the products asked about.
public struct ProductSystem: Sendable {
  public var processes: [ProductionProcess]
  public var products: [Product]
  public var materials: [Material]
  public var shared: [SharedRecords]
  public var outside: [OutsideRecords]
  public var assigned: [AssignedRecords]
  public var cutOffs: [CutOff]
  public var ratings: [StatedRating]
  public var company: Company
  /// What Catena-X wants beyond PACT; nil where nothing is stated.
  public var catenaX: CatenaXDetails?
  /// Where the file begins, for what is missing in it.
  public var location: SourceLocation

  public func product(named id: String) -> Int? { products.firstIndex { $0.id == id } }
  public func process(named id: String) -> Int? { processes.firstIndex { $0.id == id } }
}

/// A quantity as written: with its unit, and its 95 % half-width as a share where one is stated.
public struct StatedQuantity: Sendable {
  public enum Source: Sendable {
    case written(ExactDecimal, Unit)
    /// The sum of a process's records of an activity; of the process itself where none is named.
    case records(ActivityPath, process: Located<String>?)
  }

  public var source: Source
  public var uncertainty: ExactDecimal?
  public var location: SourceLocation
}

/// A production process (ISO 14044:2006, 3.11), over the period.
public struct ProductionProcess: Sendable {
  public var id: String
  public var name: String
  /// Products and waste.
  public var outputs: [Output]
  public var takes: [Take]
  public var materials: [MaterialUse]
  /// How its burden is divided among its products; nil where it has one.
  public var allocation: StatedAllocation?
  public var location: SourceLocation

  public struct Output: Sendable {
    public var product: Located<String>
    public var quantity: StatedQuantity
    /// Waste carries no burden of its process.
    public var isWaste: Bool
  }

  /// What it takes of its own firm's products.
  public struct Take: Sendable {
    public var product: Located<String>
    public var quantity: StatedQuantity
  }

  /// A line of its bill of materials.
  public struct MaterialUse: Sendable {
    public var material: Located<String>
    public var quantity: StatedQuantity
  }
}

/// A rule, the reason for it, and what it needs beyond quantities and properties.
public struct StatedAllocation: Sendable {
  public var rule: AllocationRule
  public var reason: String
  /// Metered quantities or given shares by the name of a product or process.
  public var given: [(name: Located<String>, value: ExactRatio)]
  public var location: SourceLocation
}

/// What a customer asks about.
public struct Product: Sendable {
  public var id: String
  public var name: String
  public var description: String
  /// What the footprint is stated for: 1 t, 1 piece.
  public var declaredUnit: DeclaredUnit
  public var boundary: SystemBoundary
  /// Kilograms of one declared unit; nil where it has no mass.
  public var mass: ExactRatio?
  /// For one of the declared unit's unit, by kind: energy in MJ, money, kg/mol.
  public var properties: [ProductProperty: PropertyValue]
  /// Kilograms of carbon in one declared unit.
  public var fossilCarbon: ExactDecimal?
  public var biogenicCarbon: ExactDecimal?
  public var recycledCarbon: ExactDecimal?
  /// URNs, and what other systems call it.
  public var identifiers: [Located<String>]
  public var classifications: [Located<String>]
  public var packagingIncluded: Bool?
  public var location: SourceLocation

  public struct PropertyValue: Sendable {
    /// `top` for one `bottom`.
    public var value: ExactDecimal
    public var top: Unit
    public var bottom: Unit
    public var location: SourceLocation
  }
}

/// What allocation may rest on.
public enum ProductProperty: String, Sendable, CaseIterable {
  case mass
  case energy
  case price
  case molarMass = "molar-mass"
}

public struct DeclaredUnit: Sendable {
  public var amount: ExactDecimal
  public var unit: Unit
  public var location: SourceLocation

  public var text: String { "\(amount.normalised) \(unit.symbol)" }
}

/// A purchased material: with its supplier's footprint, or without a burden and with the reason.
public struct Material: Sendable {
  public enum Source: Sendable {
    /// A file in the workspace.
    case footprint(path: Located<String>)
    case burdenFree(because: String)
  }

  public var id: String
  public var name: String
  public var supplier: String?
  public var source: Source
  /// Whether it packs the product: PACT states what packaging emits beside the total it is part of.
  public var isPackaging = false
  /// Half-width of the 95 % range of the footprint, as a share.
  public var uncertainty: ExactDecimal?
  public var location: SourceLocation
}

/// Records of no one process, divided among several by a rule.
public struct SharedRecords: Sendable {
  public var records: RecordSelector
  public var among: [Located<String>]
  public var allocation: StatedAllocation
}

/// Records that belong to no product, and why.
public struct OutsideRecords: Sendable {
  public var records: RecordSelector
  public var reason: String
}

/// Records that belong to one process though they do not say so, or to a product after it has left:
/// its transport, use and end of life.
public struct AssignedRecords: Sendable {
  public enum Place: Sendable {
    case process(Located<String>)
    case product(Located<String>)
  }

  public var records: RecordSelector
  public var place: Place
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

import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// A production process (ISO 14044:2006, 3.11), over the period.
public struct ProductionProcess: Sendable {
  public var id: String
  public var name: String
  /// Products and waste.
  public var outputs: [Output]
  public var takes: [Take]
  public var materials: [MaterialUse]
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

  package var quantities: [StatedQuantity] {
    outputs.map(\.quantity) + takes.map(\.quantity) + materials.map(\.quantity)
  }
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

import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities

/// What processes put out and take over the period, in units that meet.
public struct Flows: Sendable {
  public struct Output: Sendable {
    public let process: Int
    public let product: Int
    /// In the product's own unit.
    public let quantity: ExactRatio
    public let uncertainty: ExactDecimal?
  }

  public struct Take: Sendable {
    public let process: Int
    public let product: Int
    /// In the product's own unit.
    public let quantity: ExactRatio
    public let uncertainty: ExactDecimal?
  }

  public struct MaterialUse: Sendable {
    public let process: Int
    public let material: Int
    public let quantity: ExactRatio
    public let unit: Unit
    public let uncertainty: ExactDecimal?
    public let location: SourceLocation
  }

  public let outputs: [Output]
  public let takes: [Take]
  public let materials: [MaterialUse]

  /// What of each product is made, in its unit.
  public func made(_ product: Int) -> ExactRatio {
    outputs.reduce(.zero) { $1.product == product ? $0 + $1.quantity : $0 }
  }

  /// What of each product is taken inside, in its unit.
  public func taken(_ product: Int) -> ExactRatio {
    takes.reduce(.zero) { $1.product == product ? $0 + $1.quantity : $0 }
  }
}

import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// A product as a customer asks about it.
public struct DeclaredProduct: Sendable {
  public let product: Product
  public let description: String
  public let boundary: SystemBoundary
  /// For one of the declared unit's unit, or of mass.
  public let price: PropertyValue?
  /// Kilograms of carbon in one declared unit.
  public let fossilCarbon: ExactDecimal?
  public let biogenicCarbon: ExactDecimal?
  public let recycledCarbon: ExactDecimal?
  /// URNs, and what other systems call it.
  public let identifiers: [Located<String>]
  public let classifications: [Located<String>]
  public let packagingIncluded: Bool?

  public var id: String { product.id }
  public var name: String { product.name }
  /// What the footprint is stated for: 1 t, 1 piece.
  public var declaredUnit: DeclaredUnit { product.declaredUnit }
  /// Kilograms of one declared unit; nil where it has no mass.
  public var mass: ExactRatio? { product.mass }
  public var location: SourceLocation { product.location }
}

/// A purchased material: with its supplier's footprint, or without a burden and with the reason.
public struct PurchasedMaterial: Sendable {
  public enum Source: Sendable {
    /// A file in the workspace.
    case footprint(path: Located<String>)
    case burdenFree(because: String)
  }

  public let material: Material
  public let supplier: String?
  public var source: Source
  /// Whether it packs the product: PACT states what packaging emits beside the total it is part of.
  public let isPackaging: Bool
  /// Half-width of the 95 % range of the footprint, as a share.
  public let uncertainty: ExactDecimal?

  public var id: String { material.id }
  public var name: String { material.name }
  public var location: SourceLocation { material.location }
}

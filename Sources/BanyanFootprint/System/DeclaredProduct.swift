import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// A product as a customer asks about it.
package struct DeclaredProduct: Sendable {
  package let product: Product
  package let description: String
  package let boundary: SystemBoundary
  /// For one of the declared unit's unit, or of mass.
  package let price: PropertyValue?
  /// Kilograms of carbon in one declared unit.
  package let fossilCarbon: ExactDecimal?
  package let biogenicCarbon: ExactDecimal?
  package let recycledCarbon: ExactDecimal?
  /// URNs, and what other systems call it.
  package let identifiers: [Located<String>]
  package let classifications: [Located<String>]
  package let packagingIncluded: Bool?

  package var id: String { product.id }
  package var name: String { product.name }
  /// What the footprint is stated for: 1 t, 1 piece.
  package var declaredUnit: DeclaredUnit { product.declaredUnit }
  /// Kilograms of one declared unit; nil where it has no mass.
  package var mass: ExactRatio? { product.mass }
  package var location: SourceLocation { product.location }
}

/// A purchased material: with its supplier's footprint, or without a burden and with the reason.
package struct PurchasedMaterial: Sendable {
  package enum Source: Sendable {
    /// A file in the workspace.
    case footprint(path: Located<String>)
    case burdenFree(because: String)
  }

  package let material: Material
  package let supplier: String?
  package var source: Source
  /// Whether it packs the product: PACT states what packaging emits beside the total it is part of.
  package let isPackaging: Bool
  /// Half-width of the 95 % range of the footprint, as a share.
  package let uncertainty: ExactDecimal?

  package var id: String { material.id }
  package var name: String { material.name }
  package var location: SourceLocation { material.location }
}

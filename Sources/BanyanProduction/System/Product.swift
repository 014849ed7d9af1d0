import BanyanDiagnostics
import BanyanQuantities

/// What a process puts out, as far as matter and energy go.
package struct Product: Sendable {
  package let id: String
  package let name: String
  /// What it is counted in, and what its mass is stated for: 1 t, 1 piece.
  package let declaredUnit: DeclaredUnit
  /// Kilograms of one declared unit; nil where it has no mass.
  package let mass: ExactRatio?
  /// For one of the declared unit's unit.
  package let energy: PropertyValue?
  package let molarMass: PropertyValue?
  package let location: SourceLocation
}

package struct DeclaredUnit: Sendable {
  package let amount: ExactDecimal
  package let unit: Unit
  package let location: SourceLocation

  package var text: String { "\(amount.normalised) \(unit.symbol)" }
}

/// So much of one thing for one of another: `42.5 GJ/t`.
package struct PropertyValue: Sendable {
  /// `top` for one `bottom`.
  package let value: ExactDecimal
  package let top: Unit
  package let bottom: Unit
  package let location: SourceLocation
}

/// A purchased material. Where it comes from and what it brings along is a standard's to ask.
package struct Material: Sendable {
  package let id: String
  package let name: String
  package let location: SourceLocation
}

extension Product {
  /// The finding for a quantity in a unit of another kind than the product is counted in.
  package func mismatch(of unit: Unit, at location: SourceLocation) -> Diagnostic {
    let own = declaredUnit.unit.symbol
    return Diagnostic(
      .flowUnit, at: location, [unit.symbol, id, own],
      notes: [Note(Phrase(.noteDeclaredHere, id), at: declaredUnit.location)],
      hint: Phrase(.hintGiveUnits, own))
  }
}

extension Unit {
  package static let kilogram = Unit(symbol: "kg", dimension: .mass, ratio: .one)
  package static let megajoule = Unit(symbol: "MJ", dimension: .energy, ratio: .one)
}

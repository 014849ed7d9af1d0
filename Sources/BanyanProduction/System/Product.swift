import BanyanDiagnostics
import BanyanQuantities

/// What a process puts out, as far as matter and energy go.
public struct Product: Sendable {
  public let id: String
  public let name: String
  /// What it is counted in, and what its mass is stated for: 1 t, 1 piece.
  public let declaredUnit: DeclaredUnit
  /// Kilograms of one declared unit; nil where it has no mass.
  public let mass: ExactRatio?
  /// For one of the declared unit's unit.
  public let energy: PropertyValue?
  public let molarMass: PropertyValue?
  public let location: SourceLocation
}

public struct DeclaredUnit: Sendable {
  public let amount: ExactDecimal
  public let unit: Unit
  public let location: SourceLocation

  public var text: String { "\(amount.normalised) \(unit.symbol)" }
}

/// So much of one thing for one of another: `42.5 GJ/t`.
public struct PropertyValue: Sendable {
  /// `top` for one `bottom`.
  public let value: ExactDecimal
  public let top: Unit
  public let bottom: Unit
  public let location: SourceLocation
}

/// A purchased material. Where it comes from and what it brings along is a standard's to ask.
public struct Material: Sendable {
  public let id: String
  public let name: String
  public let location: SourceLocation
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

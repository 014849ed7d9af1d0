import BanyanDiagnostics
import BanyanQuantities

/// The product that lacks what a rule needs, or states it in what cannot be compared.
package struct MissingProperty: Error {
  let product: Product
  /// As products.yaml calls it.
  let property: String
  let stated: PropertyValue?
  /// The unit wanted, where a value is stated in another.
  var wanted: String?

  package func diagnostic(for division: StatedDivision) -> Diagnostic {
    let notes = [Note(Phrase(.noteDeclaredHere, division.rule.word), at: division.location)]
    if let wanted, let stated {
      return Diagnostic(
        .flowUnit, at: stated.location,
        ["\(stated.top.symbol)/\(stated.bottom.symbol)", property, wanted],
        notes: notes, hint: Phrase(.hintGiveUnits, wanted))
    }
    return Diagnostic(
      .allocationProperty, at: product.location, [product.id, division.rule.word], notes: notes,
      hint: Phrase(.hintAllocationProperty, property))
  }
}

extension Product {
  /// What a quantity of the product, in its own unit, weighs where something is divided.
  package func weight(
    of quantity: ExactRatio, by rule: PhysicalRule
  ) throws(MissingProperty) -> ExactRatio {
    switch rule {
    case .mass: return try kilograms(of: quantity)
    case .energy:
      let unit = declaredUnit.unit
      if unit.dimension == .energy, let ratio = unit.conversion(to: .megajoule) {
        return ratio * quantity
      }
      return try amount(of: energy, called: "energy", in: .megajoule, for: quantity)
    case .molar:
      guard let molarMass else { throw missing("molar-mass") }
      guard !molarMass.value.isZero, let top = molarMass.top.conversion(to: .kilogram),
        molarMass.bottom.dimension == .amount
      else {
        throw MissingProperty(
          product: self, property: "molar-mass", stated: molarMass, wanted: "g/mol")
      }
      // kg/mol: mol is the reference unit of amounts.
      let perMole = top * molarMass.value / molarMass.bottom.ratio
      return try kilograms(of: quantity) / perMole
    case .metered, .shares:
      preconditionFailure("metered quantities and shares are given, not reckoned")
    }
  }

  /// What a quantity amounts to by a property that is stated for one of some unit, its own or one of
  /// mass.
  package func amount(
    of stated: PropertyValue?, called property: String, in unit: Unit?, for quantity: ExactRatio
  ) throws(MissingProperty) -> ExactRatio {
    guard let unit, let stated else { throw missing(property) }
    guard stated.top.dimension == unit.dimension else {
      throw MissingProperty(
        product: self, property: property, stated: stated,
        wanted: "\(unit.symbol)/\(stated.bottom.symbol)")
    }
    let perUnit = ExactRatio(stated.value) * stated.top.ratio
    if let ratio = declaredUnit.unit.conversion(to: stated.bottom) {
      return quantity * ratio * perUnit
    }
    // By mass of what is counted otherwise.
    guard let ratio = Unit.kilogram.conversion(to: stated.bottom) else {
      throw MissingProperty(
        product: self, property: property, stated: stated,
        wanted: "\(stated.top.symbol)/\(declaredUnit.unit.symbol)")
    }
    return try kilograms(of: quantity) * ratio * perUnit
  }

  private func kilograms(of quantity: ExactRatio) throws(MissingProperty) -> ExactRatio {
    guard let mass else { throw missing("mass") }
    return quantity * mass / declaredUnit.amount
  }

  private func missing(_ property: String) -> MissingProperty {
    MissingProperty(product: self, property: property, stated: nil)
  }
}

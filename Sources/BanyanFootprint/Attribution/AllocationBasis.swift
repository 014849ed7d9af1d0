import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities

/// What a rule divides by: masses, energies, values or moles of what is put out.
struct AllocationBasis {
  let system: ProductSystem

  /// The product that lacks what the rule needs, or states it in what cannot be compared.
  struct Missing: Error {
    let product: Int
    let property: ProductProperty
    /// The unit wanted, where a value is stated in another.
    var wanted: String?

    func diagnostic(in system: ProductSystem, _ allocation: StatedAllocation) -> Diagnostic {
      let product = system.products[self.product]
      let rule = allocation.rule.rawValue
      let notes = [Note(Phrase(.noteDeclaredHere, rule), at: allocation.location)]
      if let wanted, let stated = product.properties[property] {
        return Diagnostic(
          .flowUnit, at: stated.location,
          ["\(stated.top.symbol)/\(stated.bottom.symbol)", property.rawValue, wanted],
          notes: notes, hint: Phrase(.hintGiveUnits, wanted))
      }
      return Diagnostic(
        .allocationProperty, at: product.location, [product.id, rule], notes: notes,
        hint: Phrase(.hintAllocationProperty, property.rawValue))
    }
  }

  /// The weight of a quantity of a product, in the product's own unit.
  func weight(
    of quantity: ExactRatio, product index: Int, by rule: AllocationRule
  ) throws(Missing) -> ExactRatio {
    let product = system.products[index]
    let unit = product.declaredUnit.unit
    switch rule {
    case .mass: return try mass(of: quantity, index)
    case .energy:
      if unit.dimension == .energy, let ratio = unit.conversion(to: Self.megajoule) {
        return ratio * quantity
      }
      return try byProperty(.energy, of: quantity, index, in: Self.megajoule)
    case .economic:
      return try byProperty(.price, of: quantity, index, in: currency)
    case .molar:
      guard let molar = product.properties[.molarMass] else {
        throw Missing(product: index, property: .molarMass)
      }
      guard !molar.value.isZero,
        let top = molar.top.conversion(to: ProductSystemReader.kilogram),
        molar.bottom.dimension == .amount
      else { throw Missing(product: index, property: .molarMass, wanted: "g/mol") }
      // kg/mol: mol is the reference unit of amounts.
      let perMole = top * molar.value / molar.bottom.ratio
      return try mass(of: quantity, index) / perMole
    case .metered, .shares:
      preconditionFailure("metered quantities and shares are given, not reckoned")
    }
  }

  /// One currency for all prices: that of the first product that has one.
  private var currency: Unit? {
    system.products.lazy.compactMap { $0.properties[.price]?.top }.first
  }

  private func mass(of quantity: ExactRatio, _ index: Int) throws(Missing) -> ExactRatio {
    let product = system.products[index]
    guard let mass = product.mass else { throw Missing(product: index, property: .mass) }
    return quantity * mass / product.declaredUnit.amount
  }

  private func byProperty(
    _ property: ProductProperty, of quantity: ExactRatio, _ index: Int, in unit: Unit?
  ) throws(Missing) -> ExactRatio {
    let product = system.products[index]
    guard let unit, let stated = product.properties[property] else {
      throw Missing(product: index, property: property)
    }
    guard stated.top.dimension == unit.dimension else {
      throw Missing(
        product: index, property: property, wanted: "\(unit.symbol)/\(stated.bottom.symbol)")
    }
    let perUnit = ExactRatio(stated.value) * stated.top.ratio
    if let ratio = product.declaredUnit.unit.conversion(to: stated.bottom) {
      return quantity * ratio * perUnit
    }
    // A price or a heating value by mass of what is counted otherwise.
    guard let ratio = ProductSystemReader.kilogram.conversion(to: stated.bottom) else {
      throw Missing(
        product: index, property: property,
        wanted: "\(stated.top.symbol)/\(product.declaredUnit.unit.symbol)")
    }
    return try mass(of: quantity, index) * ratio * perUnit
  }

  private static let megajoule = Unit(symbol: "MJ", dimension: .energy, ratio: .one)
}

import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities

/// What a rule divides by: masses, energies, values or moles of what is put out.
struct AllocationBasis {
  let system: ProductSystem

  /// The product that lacks what the rule needs.
  struct Missing: Error, Equatable {
    let product: Int
    let property: ProductProperty

    func diagnostic(in system: ProductSystem, _ allocation: StatedAllocation) -> Diagnostic {
      let product = system.products[self.product]
      let rule = allocation.rule.rawValue
      return Diagnostic(
        .allocationProperty, at: product.location, [product.id, rule],
        notes: [Note(Phrase(.noteDeclaredHere, rule), at: allocation.location)],
        hint: Phrase(.hintAddField, property.rawValue))
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
      return try byProperty(.energy, of: quantity, index, in: Self.megajoule.dimension)
    case .economic:
      return try byProperty(.price, of: quantity, index, in: currency ?? .money(currency: ""))
    case .molar:
      guard let molar = product.properties[.molarMass], !molar.value.isZero,
        let top = molar.top.conversion(to: ProductSystemReader.kilogram),
        molar.bottom.dimension == .amount
      else { throw Missing(product: index, property: .molarMass) }
      // kg/mol: mol is the reference unit of amounts.
      let perMole = top * molar.value / molar.bottom.ratio
      return try mass(of: quantity, index) / perMole
    case .metered, .shares:
      preconditionFailure("metered quantities and shares are given, not reckoned")
    }
  }

  /// One currency for all prices: that of the first product that has one.
  private var currency: Dimension? {
    system.products.lazy.compactMap { $0.properties[.price]?.top.dimension }.first
  }

  private func mass(of quantity: ExactRatio, _ index: Int) throws(Missing) -> ExactRatio {
    let product = system.products[index]
    guard let mass = product.mass else { throw Missing(product: index, property: .mass) }
    return quantity * mass / product.declaredUnit.amount
  }

  private func byProperty(
    _ property: ProductProperty, of quantity: ExactRatio, _ index: Int, in dimension: Dimension
  ) throws(Missing) -> ExactRatio {
    let product = system.products[index]
    guard let stated = product.properties[property], stated.top.dimension == dimension else {
      throw Missing(product: index, property: property)
    }
    let perUnit = ExactRatio(stated.value) * stated.top.ratio
    if let ratio = product.declaredUnit.unit.conversion(to: stated.bottom) {
      return quantity * ratio * perUnit
    }
    // A price or a heating value by mass of what is counted otherwise.
    guard let ratio = ProductSystemReader.kilogram.conversion(to: stated.bottom) else {
      throw Missing(product: index, property: property)
    }
    return try mass(of: quantity, index) * ratio * perUnit
  }

  private static let megajoule = Unit(symbol: "MJ", dimension: .energy, ratio: .one)
}

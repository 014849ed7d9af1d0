import BanyanQuantities

/// How a factor follows from parameters a table states, for the reader of an explanation.
package struct FactorDerivation: Sendable {
  package let method: any FactorMethod
  /// Parameters as written, in the order of the method's formula.
  package let parameters: [(name: String, value: String)]
  /// The constants its masses were made with.
  package let constants: Constants

  package var name: String { type(of: method).name }
  package var formula: String { type(of: method).formula }
  package var source: String { type(of: method).source }

  func amounts(per unit: Unit) -> [GasAmount] {
    method.masses(per: unit, constants).map { species, kilograms in
      GasAmount(
        species: species, kilograms: kilograms, low: nil, high: nil,
        text: "\(kilograms.decimal(significantDigits: 12).normalised) kg")
    }
  }

  func with(_ constants: Constants) -> FactorDerivation {
    FactorDerivation(method: method, parameters: parameters, constants: constants)
  }
}

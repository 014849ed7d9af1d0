import BanyanQuantities

/// How a factor follows from parameters a table states, for the reader of an explanation.
public struct FactorDerivation: Sendable {
  public let method: any FactorMethod
  /// Parameters as written, in the order of the method's formula.
  public let parameters: [(name: String, value: String)]
  /// The constants its masses were made with.
  public let constants: Constants

  public var name: String { type(of: method).name }
  public var formula: String { type(of: method).formula }
  public var source: String { type(of: method).source }

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

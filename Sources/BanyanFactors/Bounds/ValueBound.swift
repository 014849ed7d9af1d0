import BanyanDiagnostics
import BanyanQuantities

/// What a value of one kind can be, whoever states it: its sign, and what matter allows.
///
/// Each kind stands here once. Readers of tables, contracts and products hold what they read to it.
package struct ValueBound: Sendable {
  private let least: ExactRatio
  private let holdsLeast: Bool
  private let most: ExactRatio?
  private let below: TextKey
  private let above: TextKey

  private init(
    from least: ExactRatio = .zero, holdsLeast: Bool = true, through most: ExactRatio? = nil,
    below: TextKey, above: TextKey? = nil
  ) {
    self.least = least
    self.holdsLeast = holdsLeast
    self.most = most
    self.below = below
    self.above = above ?? below
  }

  /// Why a value cannot be; nil where it can.
  package func fault(of value: ExactRatio) -> TextKey? {
    if value < least || value == least && !holdsLeast { return below }
    if let most, most < value { return above }
    return nil
  }

  /// What an activity gives off. Removals are stated apart (ISO 14064-1:2018, 9.3.1 h).
  package static let emission = ValueBound(below: .boundEmission)
  package static let notNegative = ValueBound(below: .boundNotNegative)
  package static let aboveZero = ValueBound(holdsLeast: false, below: .boundAboveZero)
  /// From nothing to the whole.
  package static let share = ValueBound(through: .one, below: .boundShare)
  /// Kilograms of carbon in one kilogram. A thousandth is left for printed roundings.
  package static let carbonOfMass = ValueBound(
    through: roundedUp(.one), below: .boundNotNegative, above: .boundCarbonOfMass)
  /// Carbon in a product over its mass.
  package static let carbonOfProduct = ValueBound(
    through: .one, below: .boundNotNegative, above: .boundCarbonOfProduct)
  /// Recycled carbon over all that a product holds.
  package static let recycledOfCarbon = ValueBound(
    through: .one, below: .boundNotNegative, above: .boundRecycled)
  /// Kilograms of CO2 that one kilogram of carbon becomes: 44/12 = 3.6667 by whole numbers,
  /// 44.009/12.011 = 3.6641 by atomic weights (IUPAC 2021), each as people round it.
  package static let carbonRatio = ValueBound(
    from: ExactRatio(366, over: 100), through: ExactRatio(367, over: 100), below: .boundCarbonRatio)
  /// MJ for one kilogram: hydrogen gives the most. 285.83 kJ/mol for water that condenses and
  /// 241.826 kJ/mol for steam (CODATA key values, 1989) over 2.016 g/mol.
  package static let grossHeatingValue = ValueBound(
    holdsLeast: false, through: ExactRatio(142), below: .boundAboveZero,
    above: .boundHeatingValue)
  package static let netHeatingValue = ValueBound(
    holdsLeast: false, through: ExactRatio(120), below: .boundAboveZero,
    above: .boundHeatingValue)
  /// MJ of a kilogram of a product, which may be nothing.
  package static let energyOfMass = ValueBound(
    through: ExactRatio(142), below: .boundNotNegative, above: .boundHeatingValue)
  /// Kilograms of a mole: of hydrogen atoms, the lightest, 1.008 g (IUPAC 2021).
  package static let molarMass = ValueBound(
    from: ExactRatio(1008, over: 1_000_000), below: .boundMolarMass)
  /// Kilograms of one cubic metre: osmium, the densest of matter, has 22.59 kg/l (CRC Handbook of
  /// Chemistry and Physics, "Density of the elements").
  package static let density = ValueBound(
    holdsLeast: false, through: ExactRatio(22_600), below: .boundAboveZero, above: .boundDensity)
  /// kJ for one kilogram of steam: at 1500 K, which no boiler reaches, it holds 5219.8 kJ/kg
  /// (IAPWS-IF97, Table 42).
  package static let steamEnthalpy = ValueBound(
    holdsLeast: false, through: ExactRatio(5220), below: .boundAboveZero, above: .boundSteam)
  /// k of waste, for one year. The fastest published is 0.7 (IPCC 2006, Vol. 5, Table 3.3); ten times
  /// that is a number of another unit.
  package static let decayRate = ValueBound(
    holdsLeast: false, through: ExactRatio(7), below: .boundAboveZero, above: .boundDecayRate)
  /// What a plant gives for what it takes.
  package static let plantEfficiency = ValueBound(
    through: .one, below: .boundNotNegative, above: .boundPlant)

  private static func roundedUp(_ value: ExactRatio) -> ExactRatio {
    value * ExactDecimal(coefficient: 1001, exponent: -3)
  }
}

extension ExactRatio {
  fileprivate init(_ whole: Int) { self.init(ExactDecimal(whole)) }
}

extension Diagnostics {
  /// Says of a value that it cannot be, and whether it can.
  ///
  /// `name`: what the value is of, in the words of the file; `text`: the value as written.
  package mutating func hold(
    _ value: ExactRatio, to bound: ValueBound, named name: String, as text: String,
    at location: SourceLocation?, hint: Phrase? = nil
  ) -> Bool {
    guard let reason = bound.fault(of: value) else { return true }
    report(
      Diagnostic(
        .valueBound, at: location, words: [.text(name), .text(text), .phrase(reason)], hint: hint))
    return false
  }
}

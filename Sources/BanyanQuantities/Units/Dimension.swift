/// What a unit measures. Quantities of different dimensions never meet without a property
/// (a heating value, a density) that is stated and cited.
package enum Dimension: Hashable, Sendable {
  case energy
  case mass
  case volume
  case area
  case amount
  case distance
  /// Mass carried over a distance: t·km.
  case freight
  /// Persons carried over a distance: passenger·km.
  case passengerDistance
  case time
  /// Each currency is a dimension of its own: rates are data, not arithmetic.
  case money(currency: String)
  /// Things that are counted: rooms per night, pieces.
  case count(of: String)
  /// Shares and percentages.
  case fraction
  /// Something that stands there over years: the kg·year of a charge, the head·year of a herd.
  indirect case overYears(Dimension)
}

/// Which heating value a fuel's energy is counted on.
///
/// Net (lower) excludes the heat of condensing the water formed; gross (higher) includes it.
package enum HeatingValueBasis: String, Hashable, Sendable, CaseIterable {
  case net, gross
}

/// The temperature at which a gas volume is stated, at 101.325 kPa.
package struct GasState: Hashable, Sendable {
  package let kelvin: ExactRatio

  package init(kelvin: ExactRatio) { self.kelvin = kelvin }

  package init(celsius: ExactDecimal) {
    kelvin = ExactRatio(celsius + ExactDecimal(coefficient: 27315, exponent: -2))
  }

  /// 0 °C, the Nm3 of gas bills.
  package static let normal = GasState(celsius: 0)
  /// 15 °C, the Sm3 of ISO 13443.
  package static let standard = GasState(celsius: 15)
  /// 60 °F = 519.67 °R, the US standard cubic foot.
  package static let sixtyFahrenheit = GasState(
    kelvin: ExactRatio(
      ExactDecimal(coefficient: 51967, exponent: -2),
      over: ExactDecimal(coefficient: 18, exponent: -1)))
}

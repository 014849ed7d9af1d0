import BanyanQuantities

/// Methane of waste in a landfill of one's own, year after year.
///
/// The whole potential of a deposit is `LandfillMethod`'s; of it a year gives off what decays then.
/// IPCC 2006, Vol. 5, ch. 3: a deposit decays from the year after it (Eq. 3.4 and 3.5, the default delay
/// of six months, p. 3.19), and what is left falls by e^−k a year.
package struct FirstOrderDecayMethod: FactorMethod {
  package static let name = "first-order-decay"
  package static let formula =
    "CH4 = DOC × DOCf × MCF × F × 16/12 × (1 − recovered) × (1 − oxidation) × (e^(−k (T − 1 − x)) − e^(−k (T − x)))"
  package static let source = "IPCC 2006, Vol. 5, Eq. 3.1 to 3.6"
  package static let denominators: [Dimension: String] = [.mass: "t"]
  package static let isOfShares = true

  let potential: LandfillMethod
  /// k, for one year.
  let rate: ExactRatio

  /// Of the whole, over all years.
  package func masses(per unit: Unit, _ constants: Constants) -> [GasMass] {
    potential.masses(per: unit, constants)
  }

  /// The part of a deposit that decays in a calendar year, to 30 decimal places: (Eq. 3.5) what was left
  /// of it when the year began times 1 − e^−k.
  package func share(of deposit: LandfillDeposit, decayedIn year: Int) -> ExactDecimal {
    guard year > deposit.year else { return .zero }
    func left(_ years: Int) -> ExactDecimal {
      (rate * ExactDecimal(years)).decay(places: Self.places)
    }
    return left(year - 1 - deposit.year) - left(year - deposit.year)
  }

  private static let places = 30
}

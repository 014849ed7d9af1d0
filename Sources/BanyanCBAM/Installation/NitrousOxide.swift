import BanyanQuantities

/// Measured nitrous oxide as the act prints it: tonnes to three decimals, and of those full tonnes of CO2e
/// (2547 Annex II B.6.2.4, Eq. 18). Sums and shares go on with all digits.
package struct NitrousOxide: Sendable {
  /// t N2O of all sources over the year.
  package let tonnes: ExactRatio
  /// t CO2e for one tonne.
  package let potential: ExactRatio

  package var rounded: ExactDecimal { tonnes.decimal().rounded(places: 3).normalised }

  package var equivalent: ExactDecimal {
    (potential * rounded).decimal().rounded(places: 0)
  }
}

extension CBAMReport {
  /// Of all measured sources; nil where none of them is of the gas.
  package var nitrousOxide: NitrousOxide? {
    let sources = zip(settings.measured, hours).filter { $0.0.gas == .dinitrogenOxide }
    if sources.isEmpty { return nil }
    return NitrousOxide(
      tonnes: sources.reduce(.zero) { $0 + $1.1.tonnes },
      potential: law.parameters.constant("N2O"))
  }
}

import BanyanDiagnostics
import BanyanQuantities

/// What imported electricity costs its importer: MWh times a factor of direct emissions (2547 Annex II
/// D.2). There is no free allocation (2620 Art. 1(2)), no mark-up (2023/956 Annex IV.4.2) and no
/// threshold (956 Art. 2a).
package struct ImportedElectricityFigures: Owed {
  package let text: ImportedElectricity
  /// Actual, default, or exempt.
  package let basis: ValueBasis
  /// t CO2/MWh that counts.
  package let factor: ExactRatio
  /// By default, t CO2/MWh; nil where it is not carried and counts for nothing.
  package let defaultFactor: ExactRatio?
  /// Whose default factor it is: a country's, or `EU`.
  package let holder: String
  /// The table of default factors.
  let table: SourceLocation?
  /// EUR for one certificate; nil where none is published and nobody assumes one.
  package let price: ExactDecimal?

  /// One for a tonne of CO2; unrounded.
  package var certificates: ExactRatio { text.megawattHours * factor }
  package var byDefault: ExactRatio? { defaultFactor.map { text.megawattHours * $0 } }
}

struct ImportedElectricityMaking {
  let settings: CBAMSettings
  let factors: ImportedElectricityFactors
  let prices: PublishedPrices
  /// The year reported on.
  let year: Int

  /// Fossil CO2 of the installation that criterion (c) allows, t/MWh: 550 g for a kilowatt hour.
  static let greatestIntensity = ExactRatio(ExactDecimal(coefficient: 55, exponent: -2))

  func figures(_ found: inout Diagnostics) -> [ImportedElectricityFigures] {
    settings.importedElectricity.compactMap { figures(of: $0, &found) }
  }

  private func figures(
    of text: ImportedElectricity, _ found: inout Diagnostics
  ) -> ImportedElectricityFigures? {
    if text.year < year {
      found.report(
        Diagnostic(
          .electricityBefore, at: text.location, [text.quarter, String(year)],
          hint: Phrase(.hintWrite, "quarter: \(year)-Q2")))
    }
    checkIntensity(text, &found)
    let country = text.country.value
    let value = CBAMLaw.isExempt(country) ? .zero : factors.value(for: country)
    let counts: (basis: ValueBasis, factor: ExactRatio)
    if CBAMLaw.isExempt(country) {
      counts = (.exempt, .zero)
    } else if let actual = text.actual, actual.areAllMet {
      counts = (.actual, actual.factor)
    } else {
      checkCarbonPrice(text, &found)
      guard let value else {
        found.report(
          Diagnostic(
            .electricityFactor, at: text.country.location, [factors.holder(for: country)],
            hint: Phrase(.hintImportedElectricityFactor, factors.holder(for: country))))
        return nil
      }
      counts = (.default, value)
    }
    let figures = ImportedElectricityFigures(
      text: text, basis: counts.basis, factor: counts.factor, defaultFactor: value,
      holder: factors.holder(for: country), table: factors.location,
      price: prices.price(of: text.quarter))
    reportUnmet(figures, &found)
    return figures
  }

  /// Who says that (c) is met states no factor above what it allows.
  private func checkIntensity(_ text: ImportedElectricity, _ found: inout Diagnostics) {
    guard let actual = text.actual, Self.greatestIntensity < actual.factor,
      let answer = actual.answers.first(where: { $0.criterion == .intensity }), answer.isMet
    else { return }
    found.report(
      Diagnostic(
        .electricityIntensity, at: answer.location,
        ["\(actual.factor.decimal().normalised)"], hint: Phrase(.hintElectricityIntensity)))
  }

  /// Default values and a price paid in the same country do not go together (956 Art. 9(4)).
  private func checkCarbonPrice(_ text: ImportedElectricity, _ found: inout Diagnostics) {
    guard let price = settings.carbonPrices.first(where: { $0.country == text.country.value })
    else { return }
    found.report(
      Diagnostic(
        .carbonPriceByDefault, at: text.location, [CNCode.electricity.printed],
        notes: [Note(Phrase(.noteDeclaredHere, "carbon-price"), at: price.location)],
        hint: Phrase(.hintElectricityCarbonPrice)))
  }

  /// A factor that may not count is said, with what that costs.
  private func reportUnmet(
    _ figures: ImportedElectricityFigures, _ found: inout Diagnostics
  ) {
    guard figures.basis == .default, let actual = figures.text.actual,
      let first = actual.answers.first(where: { !$0.isMet })
    else { return }
    let letters = actual.answers.filter { !$0.isMet }.map(\.criterion.letter)
    let difference = figures.certificates - figures.text.megawattHours * actual.factor
    var notes: [Note] = []
    if let price = figures.price {
      let euros = (difference * price).decimal().rounded(places: 2).normalised
      notes.append(Note(Phrase(.noteCosts, "\(euros)")))
    }
    found.report(
      Diagnostic(
        .electricityUnmet, at: first.location,
        [
          letters.joined(separator: ", "), "\(figures.factor.decimal().normalised)",
          "\(actual.factor.decimal().normalised)",
          "\(difference.decimal().rounded(places: 3).normalised)",
        ], notes: notes, hint: Phrase(.hintElectricityUnmet, first.criterion.rawValue)))
  }
}

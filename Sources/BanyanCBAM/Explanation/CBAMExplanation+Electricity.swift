import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Electricity that importers bring into the Union.
extension CBAMExplanation {
  func electricityImport(_ number: Int) -> ExplainedFigure? {
    guard report.importedElectricity.indices.contains(number - 1) else { return nil }
    let figures = report.importedElectricity[number - 1]
    let text = figures.text
    let words = ImportedElectricityWording(language: language)
    return ExplainedFigure(
      name: "cbam/electricity-import/\(number)", value: figures.certificates, unit: "t CO2e",
      basis: "956 Art. 7(3), 22, Annex IV.4.2, IV.5",
      branches: [
        Branch(
          text: "\(shown(text.megawattHours)) " + words.say(.imported, text.importer, text.quarter),
          place: "\(text.location)"),
        Branch(
          text: "× \(shown(figures.factor)) \(words.say(.factor))  \(words.basis(of: figures))",
          place: place(of: figures), below: (text.actual?.answers ?? []).map(answer)),
        Branch(text: "= \(shown(figures.certificates))"),
      ] + money(figures.price, figures.euros, in: text.quarter))
  }

  /// Where the factor stands that counts.
  private func place(of figures: ImportedElectricityFigures) -> String? {
    switch figures.basis {
    case .default: figures.table.map { "\($0)" }
    case .actual, .exempt, .own: "\(figures.text.location)"
    }
  }

  private func answer(_ answer: ImportedElectricity.Answer) -> Branch {
    let words = ImportedElectricityWording(language: language)
    return Branch(
      text: words.say(answer.isMet ? .answerYes : .answerNo, answer.criterion.letter),
      place: answer.evidence?.value ?? "\(answer.location)")
  }
}

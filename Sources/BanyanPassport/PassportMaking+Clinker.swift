import BanyanDiagnostics
import BanyanQuantities

extension PassportMaking {
  /// Clinker by records against what cbam.yaml states of the good: mills that make several cements carry
  /// the same of it into each.
  func checkClinker(
    _ materials: [Passport.MaterialShare], _ text: PassportSettings.ProductText,
    _ found: inout Diagnostics
  ) {
    let own = materials.filter { $0.text.constituent == .clinker }
    guard let stated = text.group.clinkerContent, let first = own.first ?? materials.first,
      !own.isEmpty || materials.allSatisfy({ isOfLastProcess($0.text) })
    else { return }
    let share = own.reduce(ExactRatio.zero) { $0 + $1.fraction }
    let hundredth = ExactDecimal(coefficient: 1, exponent: -2)
    if (share - stated).decimal().magnitude <= hundredth { return }
    found.report(
      Diagnostic(
        .passportDiffers, at: first.text.location,
        [GroupFacts.percent(share), GroupFacts.percent(stated)],
        hint: Phrase(own.isEmpty ? .hintPassportNoClinker : .hintPassportClinker)))
  }

  /// Whether it is added where the product is finished: what enters before may be what its clinker is made of.
  private func isOfLastProcess(_ entry: PassportSettings.CompositionText) -> Bool {
    let masses = CompositionMasses(report: report)
    return masses.carriers(of: entry.source).allSatisfy { carrier in
      masses.process(of: carrier).map { lastProcesses.contains($0) } ?? false
    }
  }
}

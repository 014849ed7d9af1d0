import BanyanDiagnostics
import BanyanFactors

/// Factors that records name although their place, days or extent are others: a decision, which its
/// reader must see. A factor of another activity is refused where it is chosen.
enum PinnedFactors {
  /// A warning for each thing that a pin goes past, at the first record that meets it.
  static func report(in lines: [EmissionLine], _ diagnostics: inout Diagnostics) {
    var seen: Set<[String]> = []
    for line in lines {
      guard case .factor(let match) = line.basis else { continue }
      for miss in match.pinnedPast {
        guard let (holds, wanted) = words(miss, match.chosen, line),
          seen.insert([match.chosen.id, line.activity.description, holds, wanted]).inserted
        else { continue }
        let nearer = match.refused.first { $0.refusal == .pinnedAnother }?.factor
        diagnostics.report(
          Diagnostic(
            .factorPinned, at: line.first, [match.chosen.id, holds, wanted],
            notes: [Note(Phrase(.noteDeclaredHere, match.chosen.id), at: match.chosen.location)]
              + [nearer].compactMap { $0 }.map {
                Note(Phrase(.noteNearestFactor, $0.description), at: $0.location)
              },
            hint: nearer.map { Phrase(.hintPinNearer, $0.id) }))
      }
    }
  }

  /// What the factor holds for, and what the record is of.
  private static func words(
    _ miss: FactorRefusal, _ factor: EmissionFactor, _ line: EmissionLine
  ) -> (String, String)? {
    switch miss {
    case .geography: (factor.geography, line.facility.country)
    case .period: (factor.validity.text, line.period.description)
    case .boundary: (factor.boundary.rawValue, line.activity.description)
    case .sector: (factor.sector ?? "", line.activity.description)
    default: nil
    }
  }
}

import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Factors of exactly 0 where a source that is asked later prints more: the order of two names decides
/// about all of a source, and nothing in a figure of 0 shows it.
enum ZeroFactors {
  /// A note for each pair of factors, at the first record that meets it.
  static func report(in lines: [EmissionLine], _ diagnostics: inout Diagnostics) {
    var seen: Set<String> = []
    for line in lines {
      guard case .factor(let match) = line.basis, seen.insert(match.chosen.id).inserted,
        let other = match.refused.first(where: { prints($0, moreThan: match.chosen) })?.factor
      else { continue }
      diagnostics.report(
        Diagnostic(
          .factorZero, at: line.first,
          [match.chosen.id, line.activity.description, other.id, masses(of: other)],
          notes: [
            Note(Phrase(.noteDeclaredHere, match.chosen.id), at: match.chosen.location),
            Note(Phrase(.noteDeclaredHere, other.id), at: other.location),
          ], hint: Phrase(.hintFactorZero, other.head.set)))
    }
  }

  /// Whether it would have been taken for the same record, and has of a gas what the chosen one says
  /// is none.
  private static func prints(_ refused: RefusedFactor, moreThan chosen: EmissionFactor) -> Bool {
    guard refused.refusal == .laterInLadder else { return false }
    let counted = chosen.emissions.filter { !$0.species.isBiogenicCarbonDioxide }
    let zeros = counted.filter(\.kilograms.isZero).map(\.species.gas)
    guard !zeros.isEmpty else { return false }
    return refused.factor.emissions.contains { gas in
      !gas.species.isBiogenicCarbonDioxide && !gas.kilograms.isZero
        && (zeros.contains(gas.species.gas) || zeros.count == counted.count)
    }
  }

  /// `0.18 kg CH4 / kg`.
  private static func masses(of factor: EmissionFactor) -> String {
    let masses = factor.emissions.filter { !$0.kilograms.isZero }.map {
      "\($0.kilograms.decimal().rounded(significantDigits: 6).normalised) kg \($0.species)"
    }
    return "\(masses.joined(separator: ", ")) / \(factor.per.symbol)"
  }
}

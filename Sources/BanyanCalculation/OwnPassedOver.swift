import BanyanDiagnostics
import BanyanFactors

/// Own values that were there to be used and were not, while a published one of the same thing was: those
/// of another year, and those whose unit the record does not reach. What is for another place, supplier or
/// sector is left aside for good.
struct OwnPassedOver {
  let catalogue: FactorCatalogue

  /// A warning for each own value, at its own place.
  func report(in lines: [EmissionLine], _ diagnostics: inout Diagnostics) {
    var used: Set<String> = []
    for line in lines { used.formUnion([line.basis.name] + line.properties.map(\.id)) }
    var passed: [String: (own: any LadderRow, published: any LadderRow)] = [:]
    for line in lines {
      for (own, published) in factors(of: line) + properties(of: line)
      where !used.contains(own.id) && passed[own.id] == nil {
        passed[own.id] = (own, published)
      }
    }
    for (own, published) in passed.values {
      diagnostics.report(
        Diagnostic(
          .ownPassedOver, at: own.location, [own.id, own.validity.text, published.id],
          notes: [Note(Phrase(.noteDeclaredHere, published.id), at: published.location)],
          hint: Phrase(.hintOwnPassedOver)))
    }
  }

  private func factors(
    of line: EmissionLine
  ) -> [(own: any LadderRow, published: any LadderRow)] {
    guard case .factor(let match) = line.basis, match.rung != .pinned,
      !match.chosen.isSiteSpecific
    else { return [] }
    return match.refused.filter {
      $0.factor.isSiteSpecific && [.period, .unit].contains($0.refusal)
    }.map { ($0.factor, match.chosen) }
  }

  private func properties(
    of line: EmissionLine
  ) -> [(own: any LadderRow, published: any LadderRow)] {
    line.properties.filter { !$0.isSiteSpecific }.flatMap { published in
      catalogue.properties(of: published.material).filter { own in
        let point = LadderPoint(at: line.facility, during: line.period)
        return own.isSiteSpecific && own.kind == published.kind
          && !point.misses(own).contains(.geography)
      }.map { ($0, published) }
    }
  }
}

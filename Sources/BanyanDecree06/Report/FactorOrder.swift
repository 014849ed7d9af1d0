import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors

/// The order Circular 38/2023, Art. 18 prescribes: the facility's own approved factor, Decision
/// 2626/QĐ-BTNMT, the IPCC.
package enum FactorOrder {
  package enum Rank: String, Sendable, CaseIterable {
    case own, national, ipcc
    /// A publisher the article does not name.
    case other
  }

  package static let nationalSet = "viet-nam"
  private static let guidelinesOf2006 = "ipcc-2006"

  package static func rank(of factor: EmissionFactor) -> Rank {
    if factor.isSiteSpecific { return .own }
    return rank(ofSet: factor.head.set)
  }

  private static func rank(ofSet set: String) -> Rank {
    if set == nationalSet { return .national }
    return set.hasPrefix("ipcc-") ? .ipcc : .other
  }

  /// The sets in the order of the article, which a workspace's own does not change: the national one,
  /// the IPCC's as the workspace asks them, and last what it asks besides. Own factors come before all.
  static func sets(asked: [String]) -> [String] {
    let guidelines = asked.filter { rank(ofSet: $0) == .ipcc }
    return [nationalSet] + guidelines
      + (guidelines.contains(guidelinesOf2006) ? [] : [guidelinesOf2006])
      + asked.filter { rank(ofSet: $0) == .other }
  }

  /// Says that the form is calculated in another order than the workspace asks, and by which factors
  /// that shows.
  static func note(
    _ prescribed: [String], _ settings: WorkspaceSettings, _ bridge: TotalBridge?,
    _ diagnostics: inout Diagnostics
  ) {
    var seen: Set<[String]> = []
    let changed = (bridge?.steps ?? []).compactMap { step -> [String]? in
      guard case .otherFactor(let old, let new) = step.reason else { return nil }
      return [new, old]
    }.filter { seen.insert($0).inserted }
    diagnostics.report(
      Diagnostic(
        .decreeOrder, at: settings.factorSets.first.flatMap { settings.setLocations[$0] },
        [prescribed.joined(separator: ", "), settings.factorSets.joined(separator: ", ")],
        notes: changed.map { Note(Phrase(.noteDecreeFactor, $0[0], $0[1])) }))
  }

  /// A line whose record names a factor that ranks below a national one that holds: somebody's
  /// decision, listed for the signature.
  package struct Breach: Sendable {
    package let chosen: EmissionFactor
    package let national: EmissionFactor
  }

  static func pinnedInstead(in lines: [DecreeLine]) -> [Breach] {
    lines.compactMap { line in
      guard line.directSupply == nil, case .factor(let match) = line.line.basis,
        match.rung == .pinned, [.ipcc, .other].contains(rank(of: match.chosen)),
        let national = match.refused.first(where: isNational)?.factor
      else { return nil }
      return Breach(chosen: match.chosen, national: national)
    }
  }

  /// A national factor that the line could have taken.
  private static func isNational(_ refused: RefusedFactor) -> Bool {
    refused.refusal == .pinnedAnother && refused.factor.head.set == nationalSet
  }
}

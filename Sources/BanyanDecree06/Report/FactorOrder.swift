import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors

/// The order Circular 38/2023, Art. 18 prescribes: the facility's own approved factor, Decision
/// 2626/QĐ-BTNMT, the IPCC.
package struct FactorOrder {
  package enum Rank: String, Sendable, CaseIterable {
    case own, national, ipcc
    /// A publisher the article does not name.
    case other
  }

  package static let nationalSet = "viet-nam"

  package static func rank(of factor: EmissionFactor) -> Rank {
    if factor.isSiteSpecific { return .own }
    if factor.head.set == nationalSet { return .national }
    return factor.head.set.hasPrefix("ipcc-") ? .ipcc : .other
  }

  /// A line whose factor ranks below a national one that holds.
  package struct Breach: Sendable {
    package let line: DecreeLine
    package let chosen: EmissionFactor
    package let national: EmissionFactor
    package let isPinned: Bool
  }

  let settings: WorkspaceSettings
  let national: FactorCatalogue

  /// - Parameter catalogue: the tables of the calculation; where it was not told to ask the national
  ///   set, that set is looked at besides.
  init(
    _ settings: WorkspaceSettings, _ catalogue: FactorCatalogue, _ lines: [DecreeLine],
    _ diagnostics: inout Diagnostics
  ) {
    self.settings = settings
    guard !settings.factorSets.contains(Self.nationalSet) else {
      national = catalogue
      return
    }
    var unasked = FactorCatalogue(
      sets: [Self.nationalSet], site: [], constants: catalogue.constants,
      library: catalogue.library)
    let heads = Set(lines.flatMap { ActivityVocabulary.tableHeads(of: $0.line.activity) })
    unasked.load(heads: heads, pins: [], &diagnostics)
    national = unasked
  }

  func breaches(_ lines: [DecreeLine]) -> [Breach] {
    lines.compactMap { line in
      guard line.directSupply == nil, case .factor(let match) = line.line.basis,
        [.ipcc, .other].contains(Self.rank(of: match.chosen)),
        let better = candidate(for: line.line, in: match)
      else { return nil }
      return Breach(
        line: line, chosen: match.chosen, national: better, isPinned: match.rung == .pinned)
    }
  }

  /// The national factor the line could have taken.
  private func candidate(for line: EmissionLine, in match: FactorMatch) -> EmissionFactor? {
    if let passedOver = match.refused.first(where: {
      $0.refusal == .laterInLadder && $0.factor.head.set == Self.nationalSet
    }) {
      return passedOver.factor
    }
    // A pin looks at no candidates, and a set that was not asked has none.
    guard match.rung == .pinned || !settings.factorSets.contains(Self.nationalSet) else {
      return nil
    }
    let places = [line.facility.subdivision, line.facility.country, "GLO"].compactMap { $0 }
    return national.factors(for: line.activity).first { factor in
      factor.head.set == Self.nationalSet && factor.status == .official
        && factor.boundary == .direct && places.contains(factor.geography)
        && (factor.sector ?? settings.sector.rawValue) == settings.sector.rawValue
        && factor.validity.covers(line.period)
        && [line.unit.dimension, match.chosen.per.dimension].contains(factor.per.dimension)
    }
  }

  /// One warning for each set that was asked too early, with the factors that rank before its own.
  ///
  /// A pinned factor is somebody's decision with a reason: it is listed for the signature instead.
  func warn(of breaches: [Breach], _ diagnostics: inout Diagnostics) {
    let unpinned = breaches.filter { !$0.isPinned }
    for set in Set(unpinned.map(\.chosen.head.set)).sorted() {
      var seen: Set<String> = []
      let notes = unpinned.filter { $0.chosen.head.set == set }.compactMap { breach -> Note? in
        guard seen.insert(breach.chosen.id + breach.national.id).inserted else { return nil }
        return Note(
          Phrase(.noteCandidate, "\(breach.national.id) ← \(breach.chosen.id)"))
      }
      diagnostics.report(
        Diagnostic(
          .decreeOrder, at: settings.setLocations[set], [set], notes: notes,
          hint: Phrase(.hintDecreeOrder)))
    }
  }
}

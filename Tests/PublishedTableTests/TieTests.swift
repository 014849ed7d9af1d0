import Banyan
import Testing

@testable import BanyanFactors

@Suite("Published tables: no two factors tie")
struct TieTests {
  /// Whether one request could be met by both, on the same rung.
  private func tie(_ a: EmissionFactor, _ b: EmissionFactor) -> Bool {
    guard a.geography == b.geography, a.boundary == b.boundary, a.supplier == b.supplier,
      a.sector == nil || b.sector == nil || a.sector == b.sector
    else { return false }
    let overlap =
      a.validity.from <= (b.validity.through ?? b.validity.from.adding(days: 1 << 20))
      && b.validity.from <= (a.validity.through ?? a.validity.from.adding(days: 1 << 20))
    return overlap && a.per.conversion(to: b.per) != nil
  }

  @Test("Of one set, for one activity, place, time, sector and kind of unit there is one factor")
  func noTies() {
    var ties: [String] = []
    let official = CarriedTables.factors.filter { $0.status == .official }
    let bySet = Dictionary(grouping: official, by: \.head.set)
    for factors in bySet.values {
      let byPath = Dictionary(grouping: factors, by: \.activity)
      for activity in byPath.keys {
        let candidates = ActivityVocabulary.factorPaths(of: activity).flatMap { byPath[$0] ?? [] }
        for (index, first) in candidates.enumerated() {
          for second in candidates[(index + 1)...] where tie(first, second) {
            ties.append("\(first.id) and \(second.id)")
          }
        }
      }
    }
    #expect(ties.isEmpty, "\(ties.sorted().joined(separator: "\n"))")
  }
}

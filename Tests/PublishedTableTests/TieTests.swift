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

  @Test(
    "Of one set, for one material, kind, place, time and pair of dimensions there is one property")
  func noPropertyTies() {
    let all = CarriedTables.tables.flatMap(\.properties).filter {
      PropertyKind.calculated.contains($0.kind) && $0.value.number != nil
    }
    let alike = Dictionary(grouping: all) { property in
      let units = property.units.map { "\($0.top.dimension) \($0.bottom.dimension)" }
      return [
        property.head.set, property.material, property.kind, property.geography,
        units ?? property.value.unit,
      ]
    }
    for properties in alike.values {
      for (index, first) in properties.enumerated() {
        for second in properties[(index + 1)...] {
          let ends = first.validity.through.map { $0 < second.validity.from } ?? false
          let begins = second.validity.through.map { $0 < first.validity.from } ?? false
          #expect(ends || begins, "\(first.id) and \(second.id)")
        }
      }
    }
  }

  @Test(
    "Every kind of property in a table is a known one, and each known parameter is in some table")
  func kinds() {
    let kinds = Set(CarriedTables.tables.flatMap(\.properties).map(\.kind))
    #expect(kinds.subtracting(PropertyKind.known).isEmpty)
    #expect(PropertyKind.parameters.subtracting(kinds).isEmpty)
  }
}

import BanyanDiagnostics
import BanyanQuantities

/// A row of a table that holds somewhere and for some days, and is chosen by that: a factor, or a
/// property of a material.
package protocol LadderRow: Sendable {
  /// `table/id`.
  var id: String { get }
  var head: FactorTable.Head { get }
  /// ISO 3166-1 code, a subdivision, or `GLO`.
  var geography: String { get }
  var validity: Validity { get }
  var location: SourceLocation { get }
}

extension EmissionFactor: LadderRow {}
extension PhysicalProperty: LadderRow {}

extension LadderRow {
  package var isSiteSpecific: Bool { head.set == FactorTable.siteSet }
}

/// Where and when a row is wanted.
package struct LadderPoint: Sendable {
  /// ISO 3166-1 code.
  package let country: String
  package let subdivision: String?
  package let period: Period

  package init(country: String, subdivision: String?, period: Period) {
    self.country = country
    self.subdivision = subdivision
    self.period = period
  }

  /// What keeps a row from being taken here and now: nothing, its place, its days, or both.
  package func misses(_ row: some LadderRow) -> [FactorRefusal] {
    var misses: [FactorRefusal] = []
    if nearness(of: row) == nil { misses.append(.geography) }
    if !row.validity.covers(period) { misses.append(.period) }
    return misses
  }

  /// Subdivision before country before the world; nil for a place elsewhere.
  fileprivate func nearness(of row: some LadderRow) -> FactorRung? {
    switch row.geography {
    case subdivision: .subdivision
    case country: .country
    case "GLO": .global
    default: nil
    }
  }
}

/// How near a row is to what is asked; the least is taken.
///
/// One order for factors and properties: what fits before what somebody accepted; the workspace's own
/// before each published set in the order asked; of what was accepted the fewest steps away, then the
/// fewest days; what the named supplier measured; the subdivision before the country before the world.
package struct LadderStep: Sendable, Hashable, Comparable {
  let isAccepted: Bool
  /// 0 for the workspace's own, then the place of the set in the order asked.
  let set: Int
  let misses: Int
  /// Days between the row's validity and what is asked.
  let days: Int
  let isOfSupplier: Bool
  let rung: FactorRung

  package static func < (a: LadderStep, b: LadderStep) -> Bool { a.order < b.order }

  private var order: (Int, Int, Int, Int, Int, FactorRung) {
    (isAccepted ? 1 : 0, set, misses, days, isOfSupplier ? 0 : 1, rung)
  }
}

extension FactorCatalogue {
  /// The place of a row on the ladder.
  ///
  /// `isOfSupplier`: holds for the supplier that the record names, and for no other.
  func step(
    of row: some LadderRow, at point: LadderPoint, misses: [FactorRefusal],
    isOfSupplier: Bool = false
  ) -> LadderStep {
    LadderStep(
      isAccepted: !misses.isEmpty, set: rank(row.head), misses: misses.count,
      days: row.validity.distance(to: point.period), isOfSupplier: isOfSupplier,
      rung: point.nearness(of: row) ?? .accepted)
  }
}

/// A row that was taken because somebody accepted it, and what lies nearer.
package struct StepDown: Sendable {
  /// The row that was taken.
  package let id: String
  package let acceptances: [Acceptance]
  package let nearer: NearerRow?
}

/// A row that differs less from what is asked than the one that was taken.
package struct NearerRow: Sendable, Hashable {
  package let id: String
  /// What the acceptance would name to take it: `2023`, `GB 2023`.
  package let take: String
  /// `2023`, or first and last day.
  package let validity: String
  package let location: SourceLocation

  init(_ row: some LadderRow, missing misses: [FactorRefusal]) {
    id = row.id
    take = row.words(toAccept: misses).joined(separator: " ")
    validity = row.validity.text
    location = row.location
  }
}

extension LadderRow {
  /// What `take:` names of a row.
  package func words(toAccept misses: [FactorRefusal]) -> [String] {
    misses.compactMap { miss in
      switch miss {
      case .geography: geography
      case .period: String((validity.through ?? validity.from).year)
      case .boundary: (self as? EmissionFactor)?.boundary.rawValue
      default: nil
      }
    }
  }
}

extension Acceptance {
  /// Whether it names both what is taken and what that stands for.
  func covers(
    _ miss: FactorRefusal, of row: some LadderRow, at point: LadderPoint
  ) -> Bool {
    switch miss {
    case .period:
      take.contains { Self.year($0).map(row.validity.overlaps) ?? false }
        && stands.contains { Self.year($0).map { $0.contains(point.period) } ?? false }
    case .geography:
      take.contains(row.geography)
        && stands.contains { $0 == point.country || $0 == point.subdivision }
    case .boundary: take.contains((row as? EmissionFactor)?.boundary.rawValue ?? "")
    default: false
    }
  }

  /// A calendar year written with four digits.
  package static func year(_ text: String) -> Period? {
    guard text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) else {
      return nil
    }
    return Period(year: year)
  }
}

extension [Acceptance] {
  /// Those that together cover everything a row misses; nil where one thing is left.
  func covering(
    _ misses: [FactorRefusal], of row: some LadderRow, at point: LadderPoint
  ) -> [Acceptance]? {
    var signed: [Acceptance] = []
    for miss in misses {
      guard let cover = first(where: { $0.covers(miss, of: row, at: point) }) else { return nil }
      signed.append(cover)
    }
    return signed
  }
}

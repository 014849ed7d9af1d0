import BanyanFactors
import BanyanQuantities

/// Ways from unit to unit by one heating value or density, or by two.
///
/// The nearest is taken. A way is as near as its farthest property, then as its other one; so two own
/// values come before a published one. Of ways through a published value the one that holds an own value
/// comes before the one that holds none, then the shorter.
struct PropertyWays {
  static let kinds = ["net-heating-value", "gross-heating-value", "density"]

  private let edges: [Edge]

  init(_ candidates: [PropertyCandidate]) { edges = candidates.flatMap(Edge.both) }

  /// Nil where none leads there.
  func nearest(from unit: Unit, to target: Unit) throws(PropertyTie) -> Conversion? {
    var ways: [Way] = []
    for first in edges {
      if let way = Way([first], from: unit, to: target) {
        ways.append(way)
        continue
      }
      for second in edges where second.candidate.property.id != first.candidate.property.id {
        if let way = Way([first, second], from: unit, to: target) { ways.append(way) }
      }
    }
    guard let best = ways.min(by: { $0.isNearer(than: $1) ?? ($0.shape < $1.shape) }) else {
      return nil
    }
    // Ways of another shape, by mass or by volume, say the same of other things.
    let equal = ways.filter { $0.isNearer(than: best) == nil && $0.shape == best.shape }
    if equal.contains(where: { $0.ratio != best.ratio }) {
      var seen: Set<String> = []
      let rows = equal.flatMap(\.properties).filter { seen.insert($0.id).inserted }
      let shared = rows.filter { row in
        equal.allSatisfy { $0.properties.contains { $0.id == row.id } }
      }
      throw PropertyTie(rows.filter { row in !shared.contains { $0.id == row.id } })
    }
    return Conversion(
      ratio: best.ratio, properties: best.properties, assumesNormalState: best.assumesNormalState,
      stepsDown: best.edges.compactMap(\.candidate.stepDown))
  }

  /// A property taken one way or the other: from its bottom unit to its top, or back.
  private struct Edge {
    let candidate: PropertyCandidate
    let from: Unit
    let to: Unit
    /// `to` for one `from`.
    let ratio: ExactRatio

    /// None of a property without a number to multiply with.
    static func both(_ candidate: PropertyCandidate) -> [Edge] {
      guard let units = candidate.property.units, let number = candidate.property.value.number,
        number.signum > 0
      else { return [] }
      let value = ExactRatio(number)
      return [
        Edge(candidate: candidate, from: units.bottom, to: units.top, ratio: value),
        Edge(candidate: candidate, from: units.top, to: units.bottom, ratio: .one / value),
      ]
    }

    /// The kind, and between what it leads.
    var shape: String { "\(candidate.property.kind) \(from.dimension) \(to.dimension)" }
  }

  private struct Way {
    let edges: [Edge]
    let ratio: ExactRatio
    let assumesNormalState: Bool

    /// Nil where the edges do not lead from the unit to the target.
    init?(_ edges: [Edge], from unit: Unit, to target: Unit) {
      var ratio = ExactRatio.one
      var current = unit
      var assumes = false
      for edge in edges {
        guard let step = UnitStep(from: current, to: edge.from) else { return nil }
        ratio = ratio * step.ratio * edge.ratio
        assumes = assumes || step.assumesNormalState
        current = edge.to
      }
      guard let last = UnitStep(from: current, to: target) else { return nil }
      self.edges = edges
      self.ratio = ratio * last.ratio
      assumesNormalState = assumes || last.assumesNormalState
    }

    var properties: [PhysicalProperty] { edges.map(\.candidate.property) }
    var shape: String { edges.map(\.shape).joined(separator: " ") }

    /// Nil where both are as near.
    func isNearer(than other: Way) -> Bool? {
      let (mine, theirs) = (farthestFirst, other.farthestFirst)
      if mine[0] != theirs[0] { return mine[0] < theirs[0] }
      let (own, others) = (holdsOwnBesidePublished, other.holdsOwnBesidePublished)
      if own != others { return own }
      if mine.count != theirs.count { return mine.count < theirs.count }
      for (first, second) in zip(mine, theirs) where first != second { return first < second }
      return nil
    }

    private var farthestFirst: [LadderStep] { edges.map(\.candidate.step).sorted(by: >) }
    private var holdsOwnBesidePublished: Bool {
      let own = properties.filter(\.isSiteSpecific).count
      return own > 0 && own < edges.count
    }
  }
}

/// Between units of one dimension and basis. A publisher's m3 without a temperature is read as a normal
/// cubic metre when the meter states one; the reverse is refused.
struct UnitStep {
  let ratio: ExactRatio
  let assumesNormalState: Bool

  init?(from unit: Unit, to target: Unit) {
    if let ratio = unit.conversion(to: target) {
      self.ratio = ratio
      assumesNormalState = false
      return
    }
    guard unit.dimension == .volume, target.dimension == .volume, target.gasState == nil,
      unit.gasState != nil
    else { return nil }
    let normal = Unit(
      symbol: target.symbol, dimension: .volume, ratio: target.ratio, gasState: .normal)
    guard let ratio = unit.conversion(to: normal) else { return nil }
    self.ratio = ratio
    assumesNormalState = true
  }
}

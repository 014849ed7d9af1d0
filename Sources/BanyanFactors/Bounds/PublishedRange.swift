import BanyanDiagnostics
import BanyanQuantities

/// What published tables say of one thing, all in one unit, for an own value to be held against.
struct PublishedRange {
  struct Figure {
    /// In the unit the range is for.
    let value: ExactRatio
    /// Its published 95 % limits; the value itself where there are none.
    let low: ExactRatio
    let high: ExactRatio
    /// Where it stands, and what it was converted by.
    let notes: [Note]
  }

  enum Side {
    case both
    /// What may well be less: a supplier's rate beside that of a whole grid.
    case above
  }

  let figures: [Figure]

  /// How far a value lies from every published one, and the nearest of these: more than twice the
  /// largest, or less than half the least, and outside every published limit.
  func distance(of own: ExactRatio, _ side: Side) -> (word: TextKey, nearest: Figure)? {
    guard let largest = figures.max(by: { $0.value < $1.value }),
      let least = figures.min(by: { $0.value < $1.value })
    else { return nil }
    if largest.value * Self.factor < own, figures.allSatisfy({ $0.high < own }) {
      return (.farAbove, largest)
    }
    if side == .both, own * Self.factor < least.value, figures.allSatisfy({ own < $0.low }) {
      return (.farBelow, least)
    }
    return nil
  }

  private static let factor = ExactDecimal(2)
}

/// The ways between mass, volume and energy of a material that published properties open.
///
/// What is asked is whether a value is of a usual size. So net and gross heating values stand for
/// each other here, which are a tenth apart, and gas volumes at any temperature.
struct PublishedWays {
  struct Way {
    /// Reference units of the goal for one of the start.
    let ratio: ExactRatio
    let properties: [PhysicalProperty]
  }

  private struct Step {
    let from: Dimension
    let to: Dimension
    let ratio: ExactRatio
    let property: PhysicalProperty
  }

  private let steps: [Step]

  init(_ properties: [PhysicalProperty]) {
    steps = properties.flatMap { property -> [Step] in
      guard let units = property.units else { return [] }
      let scale = units.top.ratio / units.bottom.ratio
      return property.value.ends.filter { $0 > .zero }.flatMap { end in
        let ratio = scale * end
        return [
          Step(
            from: units.bottom.dimension, to: units.top.dimension, ratio: ratio,
            property: property),
          Step(
            from: units.top.dimension, to: units.bottom.dimension, ratio: .one / ratio,
            property: property),
        ]
      }
    }
  }

  /// By nothing where start and goal are of one dimension, else by one property, else by two.
  func ways(from start: Dimension, to goal: Dimension) -> [Way] {
    if start == goal { return [Way(ratio: .one, properties: [])] }
    let leaving = steps.filter { $0.from == start }
    let direct = leaving.filter { $0.to == goal }
    if !direct.isEmpty { return direct.map { Way(ratio: $0.ratio, properties: [$0.property]) } }
    return leaving.flatMap { first in
      steps.filter { $0.from == first.to && $0.to == goal }.map { second in
        Way(ratio: first.ratio * second.ratio, properties: [first.property, second.property])
      }
    }
  }
}

extension PublishedValue {
  /// The number, or both ends where only a range is printed.
  var ends: [ExactDecimal] { number.map { [$0] } ?? [low, high].compactMap { $0 } }
}

import BanyanDiagnostics
import BanyanQuantities

/// What a property of each kind can be, in the unit its bound is written for.
enum PropertyBounds {
  /// Parts of a whole: `1`, `%`, kilograms in a kilogram. A leak rate is none: what is topped up
  /// leaks as well, and accelerators lose twice their charge in a year.
  private static let shares: Set<String> = [
    "oxidation-factor", "methane-correction-factor", "emitted-fraction",
    "degradable-organic-carbon", "degradable-fraction", "methane-fraction",
    "fossil-carbon-fraction", "fossil-carbon", "total-carbon", "dry-matter", "water-content",
    "recovery-efficiency", "destruction-factor", "utilisation-factor", "charge-remaining",
    "cullet-ratio", "clinker-fraction", "combustion-factor", "carbon-fraction", "c2f6-fraction",
    "oxidised-during-use", "use-fraction", "heel-fraction", "initial-leak-rate", "capacity-use",
    "methane-conversion", "carbon-content", "first-year-emission", "cao-content",
  ]
  /// What an engine gives off while it starts, less what it gives off warm, may lie below zero.
  private static let differences: Set<String> = [
    "methane-per-start", "nitrous-oxide-per-start",
  ]

  /// The bound of a kind, and the value in its unit; nil where nothing is known of the kind.
  static func bound(
    of number: ExactDecimal, _ value: PublishedValue, kind: String, _ units: (Unit, Unit)?
  ) -> (ValueBound, ExactRatio)? {
    let plain = ExactRatio(number)
    if differences.contains(kind) { return nil }
    if shares.contains(kind), let scale = PublishedValue.shareScale(of: value.unit) {
      return (.share, plain * scale)
    }
    guard let (top, bottom) = units else { return (.notNegative, plain) }
    let scaled = plain * top.ratio / bottom.ratio
    switch (kind, top.dimension, bottom.dimension) {
    case ("net-heating-value", .energy, .mass): return (.netHeatingValue, scaled)
    case ("gross-heating-value", .energy, .mass): return (.grossHeatingValue, scaled)
    case ("density", .mass, .volume): return (.density, scaled)
    case ("net-heating-value", _, _), ("gross-heating-value", _, _), ("density", _, _):
      return (.aboveZero, plain)
    default: return (.notNegative, plain)
    }
  }
}

extension PublishedValue {
  /// One of a unit of shares as a part of the whole; nil for any other unit.
  static func shareScale(of unit: String) -> ExactDecimal? {
    switch unit {
    case "%": ExactDecimal(coefficient: 1, exponent: -2)
    case "1", "t/t", "kg/kg": .one
    default: nil
    }
  }
}

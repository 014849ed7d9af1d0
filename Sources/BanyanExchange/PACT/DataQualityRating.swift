import BanyanQuantities

/// How well data fit what they stand for, the lower the better: 1 to 5 in PACT 3, 1 to 3 in PACT 2.
///
/// Of PACT 3: weighted over all inputs by what they contribute to the absolute total without uptake
/// (PACT Methodology 3, section 4.2.3). Of PACT 2: over the inputs of more than 5 % (Pathfinder
/// Framework 2, table 9).
public struct DataQualityRating: Sendable, Equatable {
  /// How near the technology is; 1 to 5.
  public var technological: ExactDecimal
  /// How near the place is; 1 to 5.
  public var geographical: ExactDecimal
  /// How near the year is; 1 to 5.
  public var temporal: ExactDecimal

  package init(
    technological: ExactDecimal, geographical: ExactDecimal, temporal: ExactDecimal
  ) {
    self.technological = technological
    self.geographical = geographical
    self.temporal = temporal
  }
}

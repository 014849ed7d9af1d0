import BanyanQuantities

/// Shares that sum to one, exactly.
package struct Allocation: Sendable, Equatable {
  /// In the order given; none is below zero.
  package let shares: [ExactRatio]

  /// Why numbers are no allocation.
  package enum Fault: Error, Sendable, Equatable {
    /// The place of a share or weight below zero.
    case negative(Int)
    /// What given shares sum to instead of one.
    case sum(ExactRatio)
    /// All weights are zero, or there are none.
    case nothing
  }

  /// Shares as somebody states them.
  package init(shares: [ExactRatio]) throws(Fault) {
    if let place = shares.firstIndex(where: { $0 < .zero }) { throw .negative(place) }
    let sum = shares.reduce(.zero, +)
    guard sum == .one else { throw .sum(sum) }
    self.shares = shares
  }

  /// Shares in proportion to weights, which need not sum to one.
  package init(proportionalTo weights: [ExactRatio]) throws(Fault) {
    if let place = weights.firstIndex(where: { $0 < .zero }) { throw .negative(place) }
    let sum = weights.reduce(.zero, +)
    guard !sum.isZero else { throw .nothing }
    shares = weights.map { $0 / sum }
  }
}

import BanyanActivity
import BanyanCalculation
import BanyanExchange
import BanyanFactors
import BanyanQuantities

/// How good the data behind a burden is: the part that rests on primary data, and ratings from 1
/// (best) to 5 (PACT Methodology 3.0, 4.2.2 and 4.2.3).
package struct BurdenQuality: Sendable, Equatable {
  /// From 0 to 1; nil where a supplier states none.
  package var primaryShare: ExactDecimal?
  package var rating: DataQualityRating?

  package init(primaryShare: ExactDecimal?, rating: DataQualityRating?) {
    self.primaryShare = primaryShare
    self.rating = rating
  }

  /// Of a line of records: primary where both the quantity and the factor are the firm's, its
  /// supplier's or its contract's own. A record is primary data unless it says `estimated`; a
  /// published factor is not.
  init(of line: EmissionLine, rating: DataQualityRating?) {
    let isEstimated = line.keys.contains { $0.quality == DataQuality.estimated.rawValue }
    let isOwn: Bool
    if let market = LineMasses.market(of: line) {
      isOwn = market.match.map { $0.chosen.supplier != nil } ?? true
    } else {
      isOwn = line.basis.factor.map { $0.isSiteSpecific || $0.supplier != nil } ?? true
    }
    primaryShare = !isEstimated && isOwn ? .one : .zero
    self.rating = rating
  }
}

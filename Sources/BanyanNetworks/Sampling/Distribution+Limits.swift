extension Distribution {
  /// The lognormal distribution of a mean and standard deviation: σ² = ln(1 + (deviation / mean)²),
  /// median = mean · exp(-σ² / 2) (IPCC 2006, Vol. 1, ch. 3, eq. 3.5 and 3.6, where the deviation
  /// is half of the 95 % half-width).
  package static func lognormal(
    mean: Double, standardDeviation: Double
  ) throws(Fault) -> Distribution {
    guard mean.isFinite, standardDeviation.isFinite else { throw .notFinite }
    guard mean > 0 else { throw .medianNotPositive(mean) }
    let variation = standardDeviation / mean
    let variance = logarithmOfOnePlus(variation * variation)
    return try Distribution(
      .lognormal(median: mean * Elementary.exp(-variance / 2), sigma: variance.squareRoot()))
  }

  /// The lognormal distribution of which 2.5 % lie below one limit and 2.5 % above the other.
  package static func lognormal(low: Double, high: Double) throws(Fault) -> Distribution {
    guard low.isFinite, high.isFinite else { throw .notFinite }
    guard low > 0 else { throw .medianNotPositive(low) }
    guard low < high else { throw .limitsReversed(least: low, most: high) }
    return try Distribution(
      .lognormal(
        median: low.squareRoot() * high.squareRoot(),
        sigma: logarithmOfOnePlus(high / low - 1) / (2 * widthOf95Percent)))
  }

  /// The normal distribution of which 2.5 % lie below one limit and 2.5 % above the other.
  package static func normal(low: Double, high: Double) throws(Fault) -> Distribution {
    guard low.isFinite, high.isFinite else { throw .notFinite }
    guard low < high else { throw .limitsReversed(least: low, most: high) }
    return try Distribution(
      .normal(
        mean: low + (high - low) / 2, standardDeviation: (high - low) / (2 * widthOf95Percent)))
  }

  /// Standard deviations on either side of the middle that hold 95 % of a normal distribution.
  package static let widthOf95Percent = NormalQuantile.value(0.975)

  /// Without the loss of digits near zero.
  private static func logarithmOfOnePlus(_ x: Double) -> Double {
    guard x < 1e-4 else { return Elementary.log(1 + x) }
    // The next term is x⁵ / 5, below 10⁻¹⁶ of the first.
    return x * (1 - x * (1 / 2.0 - x * (1 / 3.0 - x / 4)))
  }
}

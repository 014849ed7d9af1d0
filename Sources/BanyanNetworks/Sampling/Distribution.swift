/// How an uncertain number is spread.
package struct Distribution: Sendable, Hashable {
  package enum Shape: Sendable, Hashable {
    /// `sigma`: the standard deviation of the natural logarithm.
    case lognormal(median: Double, sigma: Double)
    case normal(mean: Double, standardDeviation: Double)
    case uniform(least: Double, most: Double)
    case triangular(least: Double, mode: Double, most: Double)
  }

  package let shape: Shape

  /// Why numbers do not describe a distribution.
  package enum Fault: Error, Sendable, Hashable {
    case notFinite
    /// A logarithm wants a number above zero.
    case medianNotPositive(Double)
    case deviationNotPositive(Double)
    /// The variance exceeds what a Double holds.
    case deviationTooGreat(Double)
    case limitsReversed(least: Double, most: Double)
    case modeOutside(least: Double, mode: Double, most: Double)
  }

  package init(_ shape: Shape) throws(Fault) {
    switch shape {
    case .lognormal(let median, let sigma):
      guard median.isFinite, sigma.isFinite else { throw .notFinite }
      guard median > 0 else { throw .medianNotPositive(median) }
      guard sigma > 0 else { throw .deviationNotPositive(sigma) }
      guard sigma <= 18 else { throw .deviationTooGreat(sigma) }
    case .normal(let mean, let deviation):
      guard mean.isFinite, deviation.isFinite else { throw .notFinite }
      guard deviation > 0 else { throw .deviationNotPositive(deviation) }
    case .uniform(let least, let most):
      guard least.isFinite, most.isFinite, (most - least).isFinite else { throw .notFinite }
      guard least < most else { throw .limitsReversed(least: least, most: most) }
    case .triangular(let least, let mode, let most):
      guard least.isFinite, mode.isFinite, most.isFinite, (most - least).isFinite else {
        throw .notFinite
      }
      guard least < most else { throw .limitsReversed(least: least, most: most) }
      guard least <= mode, mode <= most else {
        throw .modeOutside(least: least, mode: mode, most: most)
      }
    }
    self.shape = shape
  }

  /// Median of a lognormal, mode of a triangular, else the mean.
  package var central: Double {
    switch shape {
    case .lognormal(let median, _): median
    case .normal(let mean, _): mean
    case .uniform(let least, let most): least + (most - least) / 2
    case .triangular(_, let mode, _): mode
    }
  }

  package var mean: Double { moments.mean }

  package var standardDeviation: Double { moments.standardDeviation }

  var moments: (mean: Double, standardDeviation: Double) {
    switch shape {
    case .lognormal(let median, let sigma):
      // With g = exp(sigma² / 2) - 1: exp(sigma²) - 1 is g·(g + 2).
      let growth = Self.exponentialLessOne(sigma * sigma / 2)
      let mean = median + median * growth
      return (mean, mean * (growth * (growth + 2)).squareRoot())
    case .normal(let mean, let deviation): return (mean, deviation)
    case .uniform(let least, let most): return (central, (most - least) / 12.0.squareRoot())
    case .triangular(let least, let mode, let most):
      // (a² + b² + c² - ab - ac - bc) / 18 with a = 0.
      let squares = (most - least) * (most - mode) + (mode - least) * (mode - least)
      return (least + ((mode - least) + (most - least)) / 3, (squares / 18).squareRoot())
    }
  }

  /// The value that a share of draws, above 0 and below 1, lies below.
  package func quantile(_ share: Double) -> Double {
    precondition(share > 0 && share < 1, "a share of draws lies between 0 and 1")
    switch shape {
    case .lognormal(let median, let sigma):
      return median * Elementary.exp(sigma * NormalQuantile.value(share))
    case .normal(let mean, let deviation): return mean + deviation * NormalQuantile.value(share)
    case .uniform(let least, let most): return least + share * (most - least)
    case .triangular(let least, let mode, let most):
      let width = most - least
      return share * width < mode - least
        ? least + (share * (width * (mode - least))).squareRoot()
        : most - ((1 - share) * (width * (most - mode))).squareRoot()
    }
  }

  /// e to the x less one, without the loss of digits near zero, for x from zero.
  private static func exponentialLessOne(_ x: Double) -> Double {
    guard x < 0.25 else { return Elementary.exp(x) - 1 }
    var sum = 0.0
    for divisor in stride(from: x < 0.01 ? 7.0 : 13.0, through: 1, by: -1) {
      sum = (sum + 1) * x / divisor
    }
    return sum
  }
}

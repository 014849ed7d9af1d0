import BanyanNetworks
import BanyanQuantities

/// How a number is spread, as a multiple of the value that is reckoned with, which is always 1.
struct InputSpread: Sendable, Equatable {
  /// What somebody states of a number.
  enum Statement: Sendable, Equatable {
    /// Half-width of the 95 % range as a share of the value, above zero.
    case halfWidth(Double)
    /// Published 95 % limits over the value; `isEven` where the value is their middle.
    case limits(low: Double, high: Double, isEven: Bool)
  }

  let distribution: Distribution
  /// 95 % limits.
  let low: Double
  let high: Double

  /// A half-width up to 0.3 standard deviations a mean is a normal distribution about the value:
  /// above, a normal one would reach below zero, and a lognormal one of the same mean and deviation
  /// stands for it (IPCC 2006, Vol. 1, ch. 3, 3.2.2.4 and 3.2.3.1). What is divided by is always
  /// lognormal, so that its reciprocal is too.
  ///
  /// Limits about the value are a normal distribution; uneven ones are a lognormal one that meets
  /// both, whose median and mean lie elsewhere than the published value. Where a lower limit is not
  /// above zero, a normal one meets both.
  init(_ statement: Statement, isDivisor: Bool) {
    do throws(Distribution.Fault) {
      switch statement {
      case .halfWidth(let share):
        let deviation = min(share, Self.greatestHalfWidth) / Distribution.widthOf95Percent
        let isLarge = deviation > Self.greatestNormalVariation
        distribution =
          isLarge || isDivisor
          ? try .lognormal(mean: 1, standardDeviation: deviation)
          : try .normal(low: 1 - share, high: 1 + share)
        low = isLarge ? distribution.quantile(0.025) : 1 - share
        high = isLarge ? distribution.quantile(0.975) : 1 + share
      case .limits(let low, let high, let isEven):
        let isPositive = low > 0 && high / low < Self.greatestHalfWidth
        distribution =
          isPositive && (isDivisor || !isEven)
          ? try .lognormal(low: low, high: high) : try .normal(low: low, high: high)
        self.low = low
        self.high = high
      }
    } catch {
      preconditionFailure("limits that differ describe a distribution: \(error)")
    }
  }

  private static let greatestNormalVariation = 0.3
  /// Whoever states more knows nothing at all, and figures stay finite.
  private static let greatestHalfWidth = 1e9
}

extension InputSpread.Statement {
  /// Nil where nothing is stated, or that there is no uncertainty.
  init?(halfWidth: ExactDecimal?) { self.init(halfWidth: halfWidth?.approximate) }

  init?(halfWidth: Double?) {
    guard let halfWidth, halfWidth > 0 else { return nil }
    self = .halfWidth(halfWidth)
  }

  /// Nil where no limits are published, or they are the value itself.
  init?(value: ExactRatio, low: ExactRatio?, high: ExactRatio?) {
    guard let low, let high, !value.isZero, low != high else { return nil }
    let ratios = [low / value, high / value].sorted()
    self = .limits(
      low: ratios[0].decimal().approximate, high: ratios[1].decimal().approximate,
      isEven: ratios[0] + ratios[1] == ExactRatio(2))
  }
}

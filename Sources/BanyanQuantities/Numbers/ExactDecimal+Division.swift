/// What becomes of the digits that are dropped.
public enum DecimalRounding: Sendable, Hashable, CaseIterable {
  /// To the nearest; from the middle to the even digit.
  case halfEven
  /// To the nearest; from the middle away from zero.
  case halfUp
  /// Towards zero.
  case down
  /// Away from zero.
  case up
  /// Towards minus infinity.
  case floor
  /// Towards plus infinity.
  case ceiling
}

extension ExactDecimal {
  /// The number with at most so many significant digits; one that has fewer stays as it is.
  public func rounded(
    significantDigits: Int, _ rule: DecimalRounding = .halfEven
  ) -> ExactDecimal {
    precondition(significantDigits > 0, "a number has at least one significant digit")
    let excess = coefficient.digitCount - significantDigits
    guard excess > 0 else { return self }
    let rounded = droppingDigits(excess, rule)
    // 99.9 to two digits is 100, one digit more than asked for, and that digit a zero.
    return rounded.coefficient.digitCount > significantDigits
      ? rounded.droppingDigits(1, .down) : rounded
  }

  /// The number with just so many places: 1.5 to two places is 1.50, 1250 to −2 places 1200.
  public func rounded(
    places: Int, _ rule: DecimalRounding = .halfEven
  ) -> ExactDecimal {
    let excess = -places - exponent
    if excess > 0 { return droppingDigits(excess, rule) }
    return ExactDecimal(
      coefficient: coefficient.scaled(byPowerOfTen: -excess), exponent: -places)
  }

  private func droppingDigits(_ count: Int, _ rule: DecimalRounding) -> ExactDecimal {
    let quotient: WholeNumber
    let remainder: WholeNumber
    let half: Int
    if count > coefficient.digitCount {
      (quotient, remainder, half) = (.small(0), coefficient, -1)
    } else {
      let divisor = WholeNumber.powerOfTen(count)
      (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: divisor)
      let twice = (remainder + remainder).magnitude
      half = twice < divisor ? -1 : twice == divisor ? 0 : 1
    }
    let isAwayFromZero =
      !remainder.isZero
      && rule.isAwayFromZero(
        isNegative: isNegative, isOdd: quotient.trailingZeroBitCount == 0 && !quotient.isZero,
        comparedWithHalf: half)
    let step = WholeNumber.small(isAwayFromZero ? (isNegative ? -1 : 1) : 0)
    return ExactDecimal(coefficient: quotient + step, exponent: exponent + count)
  }
}

extension DecimalRounding {
  /// Whether a number that is not exact goes to its neighbour further from zero.
  fileprivate func isAwayFromZero(
    isNegative: Bool, isOdd: Bool, comparedWithHalf half: Int
  ) -> Bool {
    switch self {
    case .halfEven: half > 0 || (half == 0 && isOdd)
    case .halfUp: half >= 0
    case .down: false
    case .up: true
    case .floor: isNegative
    case .ceiling: !isNegative
    }
  }
}

extension ExactDecimal {
  /// The quotient to so many significant digits.
  ///
  /// One that ends within them is exact and has no more zeros at its end than the operands bring:
  /// 6 by 4 is 1.5, 2.40 by 2 is 1.20.
  public func divided(
    by divisor: ExactDecimal, significantDigits: Int, _ rule: DecimalRounding = .halfEven
  ) -> ExactDecimal {
    precondition(!divisor.isZero, "a divisor is not zero")
    precondition(significantDigits > 0, "a number has at least one significant digit")
    let idealExponent = exponent - divisor.exponent
    if isZero { return ExactDecimal(coefficient: .small(0), exponent: idealExponent) }
    // One digit more than asked for, then another that says whether anything follows: rounding
    // sees that the rest is neither nothing nor the exact middle.
    let shift = max(
      0, significantDigits + 1 + divisor.coefficient.digitCount - coefficient.digitCount)
    let (quotient, remainder) = coefficient.scaled(byPowerOfTen: shift)
      .quotientAndRemainder(dividingBy: divisor.coefficient)
    if remainder.isZero {
      return ExactDecimal(coefficient: quotient, exponent: idealExponent - shift)
        .strippingTrailingZeros(upTo: idealExponent)
        .rounded(significantDigits: significantDigits, rule)
    }
    let following = WholeNumber.small(isNegative == divisor.isNegative ? 1 : -1)
    return ExactDecimal(
      coefficient: quotient.scaled(byPowerOfTen: 1) + following,
      exponent: idealExponent - shift - 1
    )
    .rounded(significantDigits: significantDigits, rule)
  }

  /// The exact quotient, or nil when its digits have no end, as those of 1 by 3.
  public func dividedExactly(by divisor: ExactDecimal) -> ExactDecimal? {
    precondition(!divisor.isZero, "a divisor is not zero")
    let idealExponent = exponent - divisor.exponent
    let (rest, twos, fives) = divisor.coefficient.strippingTwosAndFives()
    // What is left of the divisor shares no factor with ten, so it has to go into the coefficient.
    let (quotient, remainder) = coefficient.quotientAndRemainder(dividingBy: rest)
    guard remainder.isZero else { return nil }
    let places = max(twos, fives)
    let scale =
      ExactDecimal(2).power(places - twos).coefficient
      * ExactDecimal(5).power(places - fives).coefficient
    return ExactDecimal(coefficient: quotient * scale, exponent: idealExponent - places)
      .strippingTrailingZeros(upTo: idealExponent)
  }

  /// The whole quotient towards zero, and what remains, with the sign of the dividend.
  package func quotientAndRemainder(
    dividingBy divisor: ExactDecimal
  ) -> (quotient: ExactDecimal, remainder: ExactDecimal) {
    precondition(!divisor.isZero, "a divisor is not zero")
    let (a, b, exponent) = Self.aligned(self, divisor)
    let (quotient, remainder) = a.quotientAndRemainder(dividingBy: b)
    return (
      ExactDecimal(coefficient: quotient, exponent: 0),
      ExactDecimal(coefficient: remainder, exponent: exponent)
    )
  }

  private func strippingTrailingZeros(upTo highest: Int) -> ExactDecimal {
    if isZero { return ExactDecimal(coefficient: .small(0), exponent: highest) }
    let (number, count) = coefficient.strippingTrailingZeros(atMost: max(0, highest - exponent))
    return ExactDecimal(coefficient: number, exponent: exponent + count)
  }
}

extension WholeNumber {
  /// The number without its factors of two and five, and how many of each it had.
  func strippingTwosAndFives() -> (rest: WholeNumber, twos: Int, fives: Int) {
    let (withoutTens, tens) = strippingTrailingZeros()
    let (withoutTwos, twos) = withoutTens.stripping(factor: 2)
    let (rest, fives) = withoutTwos.stripping(factor: 5)
    return (rest, tens + twos, tens + fives)
  }

  private func stripping(factor: Int128) -> (rest: WholeNumber, count: Int) {
    var (number, count) = (self, 0)
    while true {
      let (quotient, remainder) = number.quotientAndRemainder(dividingBy: .small(factor))
      guard remainder.isZero else { return (number, count) }
      (number, count) = (quotient, count + 1)
    }
  }
}

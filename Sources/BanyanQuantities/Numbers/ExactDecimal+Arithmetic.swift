extension ExactDecimal {
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(coefficient: -value.coefficient, exponent: value.exponent)
  }

  /// The exact sum, with as many places as the longer term.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let (a, b, exponent) = aligned(left, right)
    return ExactDecimal(coefficient: a + b, exponent: exponent)
  }

  /// The exact difference, with as many places as the longer term.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let (a, b, exponent) = aligned(left, right)
    return ExactDecimal(coefficient: a - b, exponent: exponent)
  }

  /// The exact product, with the places of both factors together.
  public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(
      coefficient: left.coefficient * right.coefficient,
      exponent: left.exponent + right.exponent)
  }

  public static func += (left: inout ExactDecimal, right: ExactDecimal) { left = left + right }

  public static func -= (left: inout ExactDecimal, right: ExactDecimal) { left = left - right }

  public static func *= (left: inout ExactDecimal, right: ExactDecimal) { left = left * right }

  /// The exact power; anything to the power of zero is one.
  package func power(_ exponent: Int) -> ExactDecimal {
    precondition(exponent >= 0, "a negative power is a division: state its digits")
    var (result, square, rest) = (ExactDecimal.one, self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result *= square }
      rest >>= 1
      if rest > 0 { square *= square }
    }
    return result
  }

  /// Both coefficients at the smaller of the two exponents.
  static func aligned(
    _ left: ExactDecimal, _ right: ExactDecimal
  ) -> (WholeNumber, WholeNumber, exponent: Int) {
    if left.exponent == right.exponent {
      return (left.coefficient, right.coefficient, left.exponent)
    }
    if left.exponent > right.exponent {
      let scaled = left.coefficient.scaled(byPowerOfTen: left.exponent - right.exponent)
      return (scaled, right.coefficient, right.exponent)
    }
    let scaled = right.coefficient.scaled(byPowerOfTen: right.exponent - left.exponent)
    return (left.coefficient, scaled, left.exponent)
  }
}

/// A quotient that is kept, not worked out: a third stays a third.
///
/// In lowest terms: the denominator is a positive whole number without a factor of two or five,
/// which the numerator takes as places, and shares no factor with the numerator. So each ratio
/// has one form, and it is a decimal just when its denominator is one.
public struct ExactRatio: Sendable, Hashable {
  /// Above the line; carries the sign.
  public let numerator: ExactDecimal
  /// Below the line; above zero.
  public let denominator: ExactDecimal

  /// A decimal as a ratio.
  public init(_ value: ExactDecimal) {
    numerator = value
    denominator = .one
  }

  /// One number over another, which is not zero.
  public init(_ numerator: ExactDecimal, over denominator: ExactDecimal) {
    if denominator.isLiterallyOne {
      self.numerator = numerator
      self.denominator = .one
      return
    }
    precondition(!denominator.isZero, "a denominator is not zero")
    let (rest, twos, fives) = denominator.coefficient.strippingTwosAndFives()
    let common = WholeNumber.greatestCommonDivisor(numerator.coefficient, rest)
    let signed = rest.isNegative ? -common : common
    let places = max(twos, fives)
    let scale =
      ExactDecimal(2).power(places - twos).coefficient
      * ExactDecimal(5).power(places - fives).coefficient
    self.numerator = ExactDecimal(
      coefficient: numerator.coefficient.quotientAndRemainder(dividingBy: signed).quotient * scale,
      exponent: numerator.exponent - denominator.exponent - places)
    self.denominator = ExactDecimal(
      coefficient: rest.quotientAndRemainder(dividingBy: signed).quotient, exponent: 0)
  }

  /// 0.
  public static let zero = ExactRatio(.zero)
  /// 1.
  public static let one = ExactRatio(.one)

  /// Whether it is 0.
  public var isZero: Bool { numerator.isZero }

  /// Whether a decimal of finitely many digits equals the ratio.
  public var isExactDecimal: Bool { denominator.isLiterallyOne }

  /// The exact value if its digits end, and otherwise so many of them, rounded half to even.
  public func decimal(significantDigits: Int = 34) -> ExactDecimal {
    isExactDecimal
      ? numerator : numerator.divided(by: denominator, significantDigits: significantDigits)
  }

  /// The value as a figure that is summed and printed: exact where 18 decimal places hold it, else
  /// rounded half to even to 18 places, or to 15 significant digits where those reach further.
  ///
  /// Of tonnes, 18 places are a picogram. Figures are settled once, before they are summed, so that
  /// printed parts add up to printed totals to the last digit, in any order and in any program that
  /// reckons with 28 digits.
  package var figure: ExactDecimal {
    if isExactDecimal {
      let shortest = numerator.normalised
      if shortest.places <= 18 { return shortest }
    }
    let whole = decimal(significantDigits: 60)
    let byPlaces = whole.rounded(places: 18)
    let byDigits = whole.rounded(significantDigits: 15)
    return (byDigits.places > byPlaces.places ? byDigits : byPlaces).normalised
  }
}

extension ExactRatio: Comparable {
  public static func < (left: ExactRatio, right: ExactRatio) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}

extension ExactRatio: CustomStringConvertible {
  /// The decimal, or numerator and denominator when its digits have no end: "1/3".
  public var description: String {
    isExactDecimal ? numerator.description : "\(numerator)/\(denominator)"
  }
}

extension ExactRatio {
  package static prefix func - (value: ExactRatio) -> ExactRatio {
    ExactRatio(lowestTerms: -value.numerator, value.denominator)
  }

  package static func + (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    if left.denominator == right.denominator {
      return ExactRatio(left.numerator + right.numerator, over: left.denominator)
    }
    return ExactRatio(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  package static func - (left: ExactRatio, right: ExactRatio) -> ExactRatio { left + -right }

  package static func * (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    ExactRatio(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The quotient by a ratio that is not zero.
  package static func / (left: ExactRatio, right: ExactRatio) -> ExactRatio {
    ExactRatio(left.numerator * right.denominator, over: left.denominator * right.numerator)
  }

  package static func + (left: ExactRatio, right: ExactDecimal) -> ExactRatio {
    left + ExactRatio(right)
  }

  package static func - (left: ExactRatio, right: ExactDecimal) -> ExactRatio {
    left - ExactRatio(right)
  }

  package static func * (left: ExactRatio, right: ExactDecimal) -> ExactRatio {
    left * ExactRatio(right)
  }

  /// The quotient by a number that is not zero.
  package static func / (left: ExactRatio, right: ExactDecimal) -> ExactRatio {
    left / ExactRatio(right)
  }

  package static func += (left: inout ExactRatio, right: ExactRatio) { left = left + right }

  package static func -= (left: inout ExactRatio, right: ExactRatio) { left = left - right }

  private init(lowestTerms numerator: ExactDecimal, _ denominator: ExactDecimal) {
    self.numerator = numerator
    self.denominator = denominator
  }
}

extension ExactDecimal {
  /// One, written as 1: the denominator of every decimal.
  fileprivate var isLiterallyOne: Bool {
    if exponent == 0, case .small(1) = coefficient { true } else { false }
  }
}

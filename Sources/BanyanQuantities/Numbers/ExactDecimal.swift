/// A decimal number of unlimited digits: a whole coefficient times a power of ten.
///
/// Sums, differences and products are exact. A division states its digits and its rounding.
/// Numbers that are equal compare equal and hash alike however they are written: 0.10 is 0.1.
/// The number of places is kept for printing until an operation changes it.
public struct ExactDecimal: Sendable {
  let coefficient: WholeNumber
  let exponent: Int

  init(coefficient: WholeNumber, exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// A whole number.
  public init(_ value: Int) {
    self.init(coefficient: .small(Int128(value)), exponent: 0)
  }

  /// A whole number.
  package init(_ value: Int128) {
    self.init(coefficient: WholeNumber(value), exponent: 0)
  }

  /// `coefficient × 10^exponent`; 1230 and −2 make 12.30.
  package init(coefficient: Int128, exponent: Int) {
    self.init(coefficient: WholeNumber(coefficient), exponent: exponent)
  }

  /// 0.
  public static let zero = ExactDecimal(0)
  /// 1.
  public static let one = ExactDecimal(1)

  /// Whether it is 0, with whatever places.
  public var isZero: Bool { coefficient.isZero }

  /// Below zero; zero itself has no sign.
  public var isNegative: Bool { coefficient.isNegative }

  /// −1, 0 or 1.
  package var signum: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// The number without its sign.
  public var magnitude: ExactDecimal { isNegative ? -self : self }

  /// Whether there is no fraction: 2.00 is a whole number.
  package var isWholeNumber: Bool { exponent >= 0 || normalised.exponent >= 0 }

  /// The number of digits printed after the point.
  package var places: Int { max(0, -exponent) }

  /// The number of digits of the coefficient, trailing zeros included: 3 for 1.50, 1 for zero.
  package var significantDigits: Int { coefficient.digitCount }

  /// The same number without zeros at the end of its fraction or of its coefficient.
  public var normalised: ExactDecimal {
    if coefficient.isZero { return .zero }
    let (number, count) = coefficient.strippingTrailingZeros()
    return ExactDecimal(coefficient: number, exponent: exponent + count)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension ExactDecimal: Hashable {
  public static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.coefficient == right.coefficient }
    return compare(left, right) == 0
  }

  public func hash(into hasher: inout Hasher) {
    let normalised = self.normalised
    hasher.combine(normalised.coefficient)
    hasher.combine(normalised.exponent)
  }
}

extension ExactDecimal: Comparable {
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    if left.exponent == right.exponent { return left.coefficient < right.coefficient }
    return compare(left, right) < 0
  }

  /// −1, 0 or 1 as the left number is less than, equal to or greater than the right.
  private static func compare(_ left: ExactDecimal, _ right: ExactDecimal) -> Int {
    let sign = left.signum
    if sign != right.signum { return sign < right.signum ? -1 : 1 }
    if sign == 0 { return 0 }
    // Numbers of different size are told apart before any scaling: 1E9000 needs no digits.
    let sizes = (left.sizeInDigits, right.sizeInDigits)
    if sizes.0 != sizes.1 { return sizes.0 < sizes.1 ? -sign : sign }
    let (a, b, _) = aligned(left, right)
    return a == b ? 0 : a < b ? -1 : 1
  }

  /// The place of the first digit: 1 for 1 to 9, 0 for 0.1, 3 for 100.
  private var sizeInDigits: Int { coefficient.digitCount + exponent }
}

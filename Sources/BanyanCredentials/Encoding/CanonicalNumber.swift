import BanyanQuantities

/// A number as RFC 8785 prints it (section 3.2.2.3, which is ECMAScript's Number::toString): no
/// exponent between 1e-6 and 1e21, no zero at the end, `0` for zero of either sign.
package struct CanonicalNumber: Sendable, Hashable {
  package let text: String

  /// Digits that a binary double keeps whatever they are: every reader prints the same.
  package static let digits = 15

  /// An exact figure, rounded half to even to the digits that every reader keeps.
  package init(_ figure: ExactDecimal) {
    text = Self.text(of: figure.rounded(significantDigits: Self.digits, .halfEven))
  }

  /// A number that another document wrote, through the double that RFC 8785 reads it as; nil where it
  /// is larger than any.
  package init?(written: String) {
    guard let double = Double(written), let shortest = ExactDecimal(shortest: double) else {
      return nil
    }
    text = Self.text(of: shortest)
  }

  private static func text(of figure: ExactDecimal) -> String {
    if figure.isZero { return "0" }
    let plain = figure.magnitude.normalised.description.utf8
    let whole = plain.prefix { $0 != UInt8(ascii: ".") }
    var digits = Array(whole) + Array(plain.dropFirst(whole.count + 1))
    // The number is 0.DIGITS times ten to the power of `point`.
    var point = whole.count
    let zeroes = digits.prefix { $0 == UInt8(ascii: "0") }.count
    digits.removeFirst(zeroes)
    point -= zeroes
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    return (figure.isNegative ? "-" : "") + layout(digits, point)
  }

  private static func layout(_ digits: [UInt8], _ point: Int) -> String {
    func text(_ part: some Sequence<UInt8>) -> String {
      String(decoding: Array(part), as: UTF8.self)
    }
    func zeroes(_ count: Int) -> String { String(repeating: "0", count: count) }
    switch point {
    // A double has at most 17 digits.
    case digits.count...21:
      return text(digits) + zeroes(point - digits.count)
    case 1...21: return text(digits[..<point]) + "." + text(digits[point...])
    case -5...0: return "0." + zeroes(-point) + text(digits)
    default:
      let fraction = digits.count > 1 ? "." + text(digits[1...]) : ""
      return text(digits[..<1]) + fraction + (point > 0 ? "e+" : "e-")
        + String((point - 1).magnitude)
    }
  }
}

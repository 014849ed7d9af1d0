/// Exponential and logarithm from the four operations alone, so that results are the same bits with
/// any system's mathematical library.
enum Elementary {
  private static let ln2High = 0x1.62e42feep-1
  private static let ln2Low = 0x1.a39ef35793c76p-33
  /// Added and taken off again, it leaves the nearest whole number.
  private static let rounder = 0x1.8p52

  /// e to the x, for |x| below 700.
  @inline(__always)
  static func exp(_ x: Double) -> Double {
    let shifted = x * 1.4426950408889634 + rounder
    let whole = shifted - rounder
    let r = (x - whole * ln2High) - whole * ln2Low
    let exponent = (shifted.bitPattern &+ 1023) << 52
    return series(r) * Double(bitPattern: exponent)
  }

  /// The same of eight numbers, to one part in 10¹².
  @inline(__always)
  static func exp(_ x: SIMD8<Double>) -> SIMD8<Double> {
    let shifted: SIMD8<Double> = x * 1.4426950408889634 + rounder
    let whole: SIMD8<Double> = shifted - rounder
    let high: SIMD8<Double> = x - whole * ln2High
    let r: SIMD8<Double> = high - whole * ln2Low
    let bits = unsafeBitCast(shifted, to: SIMD8<UInt64>.self)
    let biased: SIMD8<UInt64> = bits &+ SIMD8<UInt64>(repeating: 1023)
    let exponent: SIMD8<UInt64> = biased &<< SIMD8<UInt64>(repeating: 52)
    return series(r) * unsafeBitCast(exponent, to: SIMD8<Double>.self)
  }

  /// The Taylor series to the twelfth power: half of ln 2 to the 13th over 13! is below 2⁻⁵².
  @inline(__always)
  private static func series(_ r: Double) -> Double {
    var sum = 1.0 / 479_001_600
    sum = sum * r + 1.0 / 39_916_800
    sum = sum * r + 1.0 / 3_628_800
    sum = sum * r + 1.0 / 362_880
    sum = sum * r + 1.0 / 40_320
    sum = sum * r + 1.0 / 5_040
    sum = sum * r + 1.0 / 720
    sum = sum * r + 1.0 / 120
    sum = sum * r + 1.0 / 24
    sum = sum * r + 1.0 / 6
    sum = sum * r + 0.5
    sum = sum * r + 1
    return sum * r + 1
  }

  /// To the tenth power, which leaves 10⁻¹²; its branches do not wait for each other.
  @inline(__always)
  private static func series(_ r: SIMD8<Double>) -> SIMD8<Double> {
    let square: SIMD8<Double> = r * r
    let fourth: SIMD8<Double> = square * square
    let low: SIMD8<Double> = sum(r + 1.0, line(r, 1.0 / 6, 0.5), times: square)
    let middle: SIMD8<Double> = sum(
      line(r, 1.0 / 120, 1.0 / 24), line(r, 1.0 / 5_040, 1.0 / 720), times: square)
    let last: SIMD8<Double> = square * (1.0 / 3_628_800)
    let high: SIMD8<Double> = line(r, 1.0 / 362_880, 1.0 / 40_320) + last
    return sum(low, sum(middle, high, times: fourth), times: fourth)
  }

  /// r·slope + level, each operation rounded. Written apart, for the type checker takes seconds over
  /// vectors and literals in one expression.
  @inline(__always)
  private static func line(
    _ r: SIMD8<Double>, _ slope: Double, _ level: Double
  ) -> SIMD8<Double> {
    let product: SIMD8<Double> = r * slope
    return product + level
  }

  @inline(__always)
  private static func sum(
    _ a: SIMD8<Double>, _ b: SIMD8<Double>, times c: SIMD8<Double>
  ) -> SIMD8<Double> {
    let product: SIMD8<Double> = b * c
    return a + product
  }

  /// The natural logarithm of a positive, normal number.
  static func log(_ x: Double) -> Double {
    var exponent = Double(x.exponent)
    var m = x.significand
    if m > 1.4142135623730951 {
      m *= 0.5
      exponent += 1
    }
    // ln m = 2·artanh((m - 1) / (m + 1)); the argument is below 0.1716.
    let s = (m - 1) / (m + 1)
    let z = s * s
    var sum = 1.0 / 21
    for odd in stride(from: 19.0, through: 1, by: -2) { sum = sum * z + 1 / odd }
    return exponent * ln2High + (2 * s * sum + exponent * ln2Low)
  }
}

/// Standard normal draws from random words by table: the quantile in 848 polynomials.
///
/// A word's 52 high bits, less the last, choose a share below one half and its lowest bit the
/// side. Shares from 2⁻⁵⁴ to 1/2 are cut into octaves and each octave into 16 pieces; of
/// distance to the singularity at zero a piece is a thirty-second wide, so that a polynomial of the
/// fifth degree through Chebyshev's nodes is right to 10⁻¹⁰.
struct NormalTable: Sendable {
  /// Six coefficients for each piece, lowest first.
  private let coefficients: [Double]

  private static let first = Double(sign: .plus, exponent: -54, significand: 1).bitPattern >> 48
  private static let pieces = 53 * 16

  init() {
    var coefficients: [Double] = []
    coefficients.reserveCapacity(6 * Self.pieces)
    for piece in 0..<Self.pieces {
      let start = Double(bitPattern: (Self.first + UInt64(piece)) << 48)
      let end = Double(bitPattern: (Self.first + UInt64(piece) + 1) << 48)
      let values = Self.nodes.map { NormalQuantile.value(start + ($0 + 0.5) * (end - start)) }
      coefficients += Self.polynomial(values)
    }
    self.coefficients = coefficients
  }

  /// Chebyshev's nodes of the sixth polynomial, cos((2k + 1)·π/12), halved.
  private static let nodes: [Double] = [
    -0.9659258262890683 / 2, -0.7071067811865476 / 2, -0.25881904510252074 / 2,
    0.25881904510252074 / 2, 0.7071067811865476 / 2, 0.9659258262890683 / 2,
  ]

  /// Coefficients of the polynomial through values at the nodes: Newton's differences, multiplied
  /// out.
  private static func polynomial(_ values: [Double]) -> [Double] {
    var differences = values
    for order in 1..<nodes.count {
      for index in (order..<nodes.count).reversed() {
        differences[index] =
          (differences[index] - differences[index - 1]) / (nodes[index] - nodes[index - order])
      }
    }
    var result = [Double](repeating: 0, count: nodes.count)
    for index in nodes.indices.reversed() {
      // result · (t - node) + difference
      for power in (1..<nodes.count).reversed() {
        result[power] = result[power - 1] - nodes[index] * result[power]
      }
      result[0] = differences[index] - nodes[index] * result[0]
    }
    return result
  }

  /// A draw from a word.
  func draw(_ word: UInt64) -> Double {
    coefficients.withUnsafeBufferPointer { Self.draw(word, $0) }
  }

  func withCoefficients<Result>(_ body: (UnsafeBufferPointer<Double>) -> Result) -> Result {
    coefficients.withUnsafeBufferPointer(body)
  }

  @inline(__always)
  static func draw(_ word: UInt64, _ table: UnsafeBufferPointer<Double>) -> Double {
    let share = (Double(Int64(bitPattern: word >> 12)) + 0.5) * 0x1p-53
    let bits = share.bitPattern
    let at = Int(bits >> 48 &- first) &* 6
    let t = Double(bitPattern: (bits & 0xFFFF_FFFF_FFFF) << 4 | 0x3FF0_0000_0000_0000) - 1.5
    let t2 = t * t
    let a = (table[at] + table[at + 1] * t) + (table[at + 2] + table[at + 3] * t) * t2
    let value = a + (table[at + 4] + table[at + 5] * t) * (t2 * t2)
    return Double(bitPattern: value.bitPattern ^ word << 63)
  }
}

/// Random words that are a function of a seed, a sample and a parameter, and of nothing else.
///
/// Philox2x64-7: J. K. Salmon et al., Parallel random numbers: as easy as 1, 2, 3, SC11. No state is
/// carried, so any thread can draw any sample.
package struct CounterStream: Sendable {
  package let seed: UInt64

  package init(seed: UInt64) {
    self.seed = seed
  }

  /// The word of a sample and parameter.
  package func word(sample: Int, parameter: Int) -> UInt64 {
    let pair = words(UInt64(sample) >> 1, UInt64(parameter))
    return sample & 1 == 0 ? pair.0 : pair.1
  }

  /// Both words of a counter. Two samples share a counter, since one costs as much as both.
  @inline(__always)
  func words(_ low: UInt64, _ high: UInt64) -> (UInt64, UInt64) {
    var a = low
    var b = high
    var key = seed
    for _ in 0..<7 {
      let product = a.multipliedFullWidth(by: 0xD2B7_4407_B1CE_6E93)
      a = product.high ^ key ^ b
      b = product.low
      key &+= 0x9E37_79B9_7F4A_7C15
    }
    return (a, b)
  }

  /// A number between 0 and 1, neither of them, from a word: 52 bits and a half.
  @inline(__always)
  static func fraction(_ word: UInt64) -> Double {
    (Double(Int64(bitPattern: word >> 12)) + 0.5) * 0x1p-52
  }
}

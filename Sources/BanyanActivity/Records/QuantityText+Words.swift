import BanyanQuantities
extension QuantityText {
  /// Plain digits with at most one decimal mark, at most eight bytes, read as one word; nil for
  /// everything else, which `plain` looks at.
  ///
  /// Eight bytes are readable from `bytes` on.
  @inline(__always)
  static func short(
    _ bytes: UnsafeRawPointer, _ length: Int, mark: UInt8
  ) -> (mantissa: Int64, places: Int)? {
    guard length > 0, length <= 8 else { return nil }
    let zeros: UInt64 = 0x3030_3030_3030_3030
    // The number at the end of the word, zeros before it: the last digit in the highest byte.
    let free = UInt64(truncatingIfNeeded: (8 &- length) &* 8)
    let loaded = bytes.loadUnaligned(as: UInt64.self)
    var word = loaded &<< free | (zeros &>> 1) &>> (63 &- free)
    let difference = word ^ (0x0101_0101_0101_0101 &* UInt64(mark))
    let marks = (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080
    var places = 0
    if marks != 0 {
      let place = marks.trailingZeroBitCount & ~7
      places = 7 &- place >> 3
      // A mark has digits on both sides.
      guard places > 0, place > Int(truncatingIfNeeded: free) else { return nil }
      let before = word & ((1 &<< UInt64(truncatingIfNeeded: place)) &- 1)
      let after =
        word
        & ~((UInt64(0xFF) &<< UInt64(truncatingIfNeeded: place))
        | ((1 &<< UInt64(truncatingIfNeeded: place)) &- 1))
      word = after | before &<< 8 | 0x30
    }
    // Each byte from 0x30 to 0x39, and no carry into the next.
    guard word & 0xF0F0_F0F0_F0F0_F0F0 == zeros,
      (word &+ 0x0606_0606_0606_0606) & 0xF0F0_F0F0_F0F0_F0F0 == zeros
    else { return nil }
    // Pairs, fours, eights: the first digit stands in the lowest byte.
    let digits = word ^ zeros
    let pairs = (digits &* 10 &+ digits >> 8) & 0x00FF_00FF_00FF_00FF
    let fours = (pairs &* 100 &+ pairs >> 16) & 0x0000_FFFF_0000_FFFF
    let eight = (fours &* 10000 &+ fours >> 32) & 0xFFFF_FFFF
    return (Int64(truncatingIfNeeded: eight), places)
  }
}

/// Gives byte strings small numbers in the order they are first met.
///
/// Open addressing over the first 16 bytes and the length; longer strings are compared in full.
/// Callers guarantee 16 readable bytes behind every string. Number 0 is the empty string.
struct ByteTable {
  private struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var length: Int32 = -1
    var code: Int32 = 0
  }

  private var slots: [Slot]
  private var mask: Int
  private(set) var strings: [[UInt8]] = [[]]

  init() {
    slots = [Slot](repeating: Slot(), count: 64)
    mask = 63
  }

  var count: Int { strings.count }

  func text(of code: Int) -> String { String(decoding: strings[code], as: UTF8.self) }

  @inline(__always)
  private static func keep(_ word: UInt64, _ bytes: Int) -> UInt64 {
    bytes >= 8
      ? word : bytes <= 0 ? 0 : word & ((1 &<< UInt64(truncatingIfNeeded: bytes &* 8)) &- 1)
  }

  @inline(__always)
  private static func hash(_ low: UInt64, _ high: UInt64, _ length: Int) -> Int {
    let mixed =
      (low ^ (high &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: length))
      &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 32)
  }

  /// The number of a string, and whether it is new.
  @inline(__always)
  mutating func code(_ bytes: UnsafeRawPointer, _ length: Int) -> (code: Int, isNew: Bool) {
    if length == 0 { return (0, false) }
    let low = Self.keep(bytes.loadUnaligned(as: UInt64.self), length)
    let high = Self.keep(
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self), length &- 8)
    var place = Self.hash(low, high, length) & mask
    while true {
      let slot = slots[place]
      if slot.length < 0 { break }
      if slot.low == low, slot.high == high, Int(slot.length) == length,
        length <= 16 || isSame(Int(slot.code), bytes, length)
      {
        return (Int(slot.code), false)
      }
      place = (place &+ 1) & mask
    }
    return (insert(bytes, length, low, high), true)
  }

  private func isSame(_ code: Int, _ bytes: UnsafeRawPointer, _ length: Int) -> Bool {
    strings[code].elementsEqual(UnsafeRawBufferPointer(start: bytes, count: length))
  }

  @inline(never)
  private mutating func insert(
    _ bytes: UnsafeRawPointer, _ length: Int, _ low: UInt64, _ high: UInt64
  ) -> Int {
    let code = strings.count
    strings.append([UInt8](UnsafeRawBufferPointer(start: bytes, count: length)))
    if strings.count * 2 > slots.count { grow() }
    place(
      Slot(
        low: low, high: high, length: Int32(truncatingIfNeeded: length),
        code: Int32(truncatingIfNeeded: code)))
    return code
  }

  private mutating func place(_ slot: Slot) {
    var place = Self.hash(slot.low, slot.high, Int(slot.length)) & mask
    while slots[place].length >= 0 { place = (place &+ 1) & mask }
    slots[place] = slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    mask = slots.count - 1
    for slot in old where slot.length >= 0 { place(slot) }
  }
}

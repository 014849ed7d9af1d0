import Glibc

/// Gives byte strings small numbers in the order they are first met. Number 0 is the empty string.
///
/// Open addressing over the length and sixteen bytes: all of a short string, both ends of a longer
/// one, which is then compared in full. A string with spaces around it has the number of the string
/// without. Callers guarantee 16 readable bytes behind every string.
final class ByteTable {
  struct Slot {
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// -1 where the slot is free.
    var length: Int32 = -1
    var code: Int32 = 0
  }

  private(set) var slots: UnsafeMutablePointer<Slot>
  private(set) var mask: Int
  private var used = 0
  private var strings = [""]
  /// Copies of the long strings as they were met, by slot key; compared byte by byte.
  private var long: [UnsafeRawPointer] = []

  init() {
    slots = .allocate(capacity: 64)
    slots.initialize(repeating: Slot(), count: 64)
    mask = 63
    // The empty string is known like any other.
    place(Slot(low: 0, high: 0, length: 0, code: 0))
    used = 1
  }

  deinit {
    slots.deallocate()
    long.forEach { $0.deallocate() }
  }

  var count: Int { strings.count }

  func text(of code: Int) -> String { strings[code] }

  /// The sixteen bytes a string is looked up by.
  @inline(__always)
  static func words(
    _ bytes: UnsafeRawPointer, _ length: Int, _ masks: UnsafePointer<UInt64>
  ) -> (low: UInt64, high: UInt64) {
    let low = bytes.loadUnaligned(as: UInt64.self)
    if length >= 16 {
      return (low, bytes.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self))
    }
    let high = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
    return (low & masks[length], high & masks[length &+ 17])
  }

  /// The bytes of the first and, 17 places on, of the second word that belong to a string of up to
  /// 16 bytes, by its length.
  nonisolated(unsafe) static let masks: UnsafePointer<UInt64> = {
    let masks = UnsafeMutablePointer<UInt64>.allocate(capacity: 34)
    for (place, first) in [(0, 0), (17, 8)] {
      for length in 0...16 {
        let bytes = min(8, max(0, length - first))
        masks[place + length] = bytes == 8 ? .max : (1 << UInt64(bytes * 8)) - 1
      }
    }
    return UnsafePointer(masks)
  }()

  @inline(__always)
  static func hash(_ low: UInt64, _ high: UInt64, _ length: Int) -> Int {
    // Both halves of a wide product: every byte of the string reaches every bit of the place.
    let mixed = (low ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
      by: high ^ UInt64(truncatingIfNeeded: length) ^ 0xD6E8_FEB8_6659_FD93)
    return Int(truncatingIfNeeded: mixed.high ^ mixed.low)
  }

  /// The number of a string where the first look finds it; -2 where it takes more, or the string is
  /// longer than 16 bytes. Asks nothing that could be guessed wrongly.
  @inline(__always)
  static func probe(
    _ bytes: UnsafeRawPointer, _ length: Int, in slots: UnsafeMutablePointer<Slot>, _ mask: Int,
    _ masks: UnsafePointer<UInt64>
  ) -> Int32 {
    let short = min(length, 16)
    let low = bytes.loadUnaligned(as: UInt64.self) & masks[short]
    let high = bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & masks[short &+ 17]
    let slot = slots + (hash(low, high, length) & mask)
    let difference =
      (slot.pointee.low ^ low) | (slot.pointee.high ^ high)
      | UInt64(truncatingIfNeeded: Int(slot.pointee.length) ^ length)
      | UInt64(truncatingIfNeeded: length ^ short)
    return difference == 0 ? slot.pointee.code : -2
  }

  /// The number of a string of at most 16 bytes among some slots; -1 where it is not known.
  @inline(__always)
  static func known(
    _ bytes: UnsafeRawPointer, _ length: Int, in slots: UnsafeMutablePointer<Slot>, _ mask: Int,
    _ masks: UnsafePointer<UInt64>
  ) -> Int32 {
    let (low, high) = words(bytes, length, masks)
    var place = hash(low, high, length) & mask
    while true {
      let slot = slots + place
      // One comparison, one branch.
      let difference =
        (slot.pointee.low ^ low) | (slot.pointee.high ^ high)
        | UInt64(truncatingIfNeeded: Int(slot.pointee.length) ^ length)
      if difference == 0 { return slot.pointee.code }
      if slot.pointee.length < 0 { return -1 }
      place = (place &+ 1) & mask
    }
  }

  /// The number of a string of more than 16 bytes; -1 where it is not known.
  func knownLong(_ bytes: UnsafeRawPointer, _ length: Int) -> Int32 {
    let (low, high) = Self.words(bytes, length, Self.masks)
    var place = Self.hash(low, high, length) & mask
    while slots[place].length >= 0 {
      let slot = slots[place]
      if slot.low == low, slot.high == high, Int(slot.length) == length,
        memcmp(long[Int(slot.code)], bytes, length) == 0
      {
        return Int32(truncatingIfNeeded: longCodes[Int(slot.code)])
      }
      place = (place &+ 1) & mask
    }
    return -1
  }

  /// The number of a string, and whether it is new.
  func code(_ bytes: UnsafeRawPointer, _ length: Int) -> (code: Int, isNew: Bool) {
    if length == 0 { return (0, false) }
    let (low, high) = Self.words(bytes, length, Self.masks)
    let known =
      length <= 16
      ? Self.known(bytes, length, in: slots, mask, Self.masks) : knownLong(bytes, length)
    if known >= 0 { return (Int(known), false) }
    return insert(bytes, length, low, high)
  }

  /// Numbers of the strings of `long`: their slots hold places in it.
  private var longCodes: [Int] = []

  @inline(never)
  private func insert(
    _ bytes: UnsafeRawPointer, _ length: Int, _ low: UInt64, _ high: UInt64
  ) -> (code: Int, isNew: Bool) {
    let string = UnsafeRawBufferPointer(start: bytes, count: length)
    var inner = string[...]
    while let first = inner.first, Self.isSpace(first) { inner = inner.dropFirst() }
    while let last = inner.last, Self.isSpace(last) { inner = inner.dropLast() }
    let isNew: Bool
    let code: Int
    if inner.count < length {
      // Looked up again as a copy, with room to read beyond it.
      let trimmed = Array(inner) + [UInt8](repeating: 0, count: 16)
      (code, isNew) = trimmed.withUnsafeBytes { copy in
        copy.baseAddress.map { self.code($0, inner.count) } ?? (0, false)
      }
    } else {
      code = strings.count
      isNew = true
      strings.append(String(decoding: string, as: UTF8.self))
    }
    var slotCode = code
    if length > 16 {
      slotCode = long.count
      let copy = UnsafeMutableRawPointer.allocate(byteCount: length, alignment: 1)
      copy.copyMemory(from: bytes, byteCount: length)
      long.append(UnsafeRawPointer(copy))
      longCodes.append(code)
    }
    used += 1
    if used * 4 > mask + 1 { grow() }
    place(
      Slot(
        low: low, high: high, length: Int32(truncatingIfNeeded: length),
        code: Int32(truncatingIfNeeded: slotCode)))
    return (code, isNew)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func place(_ slot: Slot) {
    var place = Self.hash(slot.low, slot.high, Int(slot.length)) & mask
    while slots[place].length >= 0 { place = (place &+ 1) & mask }
    slots[place] = slot
  }

  private func grow() {
    let old = UnsafeBufferPointer(start: slots, count: mask + 1)
    let count = old.count * 2
    slots = .allocate(capacity: count)
    slots.initialize(repeating: Slot(), count: count)
    mask = count - 1
    for slot in old where slot.length >= 0 { place(slot) }
    old.deallocate()
  }
}

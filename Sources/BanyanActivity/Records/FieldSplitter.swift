/// Splits one record of a delimited file into its fields (RFC 4180, any delimiter).
///
/// Reads ahead in words of eight bytes: callers put a line feed and 32 zero bytes behind the last
/// record. Quoted fields with doubled quotes are unescaped into memory the splitter keeps.
struct FieldSplitter {
  struct Field {
    var start: UnsafeRawPointer
    var length: Int
    /// Where it stands in the file's buffer, for messages: quoted text is unescaped elsewhere.
    var origin: UnsafeRawPointer
  }

  enum Outcome: Equatable {
    case record(fields: Int)
    case unclosedQuote
    case strayText
  }

  private let delimiterMask: UInt64
  private let delimiter: UInt8
  let capacity: Int
  let fields: UnsafeMutablePointer<Field>
  private var unescaped: [UnsafeMutableRawPointer] = []

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  init(delimiter: UInt8, capacity: Int) {
    self.delimiter = delimiter
    delimiterMask = Self.ones &* UInt64(delimiter)
    self.capacity = capacity
    fields = .allocate(capacity: capacity)
  }

  func deallocate() {
    unescaped.forEach { $0.deallocate() }
    fields.deallocate()
  }

  @inline(__always)
  private static func matches(_ word: UInt64, _ mask: UInt64) -> UInt64 {
    let difference = word ^ mask
    return (difference &- ones) & ~difference & tops
  }

  /// Splits the record at `cursor` and moves the cursor behind its line feed, or to the character
  /// at fault: the quote that never closes, the first character of the stray text.
  ///
  /// Fields beyond the capacity are counted, not kept.
  @inline(__always)
  mutating func split(
    _ cursor: inout UnsafeRawPointer, end: UnsafeRawPointer
  ) -> Outcome {
    let lineFeeds = Self.ones &* 0x0A
    var count = 0
    var start = cursor
    if !unescaped.isEmpty { release() }
    while true {
      if start.load(as: UInt8.self) == 0x22 {
        let outcome = splitQuoted(&start, count, end)
        switch outcome {
        case .next:
          count &+= 1
          continue
        case .last:
          cursor = start
          return .record(fields: count &+ 1)
        case .unclosed:
          cursor = start
          return .unclosedQuote
        case .stray:
          cursor = start
          return .strayText
        }
      }
      var scan = start
      var found: UInt64
      repeat {
        let word = scan.loadUnaligned(as: UInt64.self)
        found = Self.matches(word, delimiterMask) | Self.matches(word, lineFeeds)
        scan += 8
      } while found == 0
      let stop = scan - 8 + (found.trailingZeroBitCount >> 3)
      let isLast = stop.load(as: UInt8.self) == 0x0A
      var length = stop - start
      if isLast, length > 0, (stop - 1).load(as: UInt8.self) == 0x0D { length &-= 1 }
      if count < capacity { fields[count] = trimmed(start, length) }
      count &+= 1
      start = stop + 1
      if isLast {
        cursor = start
        return .record(fields: count)
      }
    }
  }

  /// Spaces around a field are nobody's words.
  @inline(__always)
  private func trimmed(_ start: UnsafeRawPointer, _ length: Int) -> Field {
    var first = start
    var length = length
    while length > 0, isSpace(first.load(as: UInt8.self)) {
      first += 1
      length &-= 1
    }
    while length > 0, isSpace((first + (length &- 1)).load(as: UInt8.self)) { length &-= 1 }
    return Field(start: first, length: length, origin: first)
  }

  @inline(__always)
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private enum QuotedOutcome { case next, last, unclosed, stray }

  @inline(never)
  private mutating func splitQuoted(
    _ start: inout UnsafeRawPointer, _ count: Int, _ end: UnsafeRawPointer
  ) -> QuotedOutcome {
    let opening = start
    var scan = start + 1
    var doubled = 0
    while true {
      while scan < end, scan.load(as: UInt8.self) != 0x22 { scan += 1 }
      if scan >= end { return .unclosed }
      if scan + 1 < end, (scan + 1).load(as: UInt8.self) == 0x22 {
        doubled += 1
        scan += 2
        continue
      }
      break
    }
    let inside = opening + 1
    var field = trimmed(inside, scan - inside)
    if doubled > 0 { field = unescape(field) }
    if count < capacity { fields[count] = field }
    scan += 1
    while scan < end, isSpace(scan.load(as: UInt8.self)), delimiter != 0x09 { scan += 1 }
    if scan < end, scan.load(as: UInt8.self) == 0x0D { scan += 1 }
    if scan >= end || scan.load(as: UInt8.self) == 0x0A {
      start = scan + 1
      return .last
    }
    guard scan.load(as: UInt8.self) == delimiter else {
      start = scan
      return .stray
    }
    start = scan + 1
    return .next
  }

  private mutating func unescape(_ field: Field) -> Field {
    let copy = UnsafeMutableRawPointer.allocate(byteCount: field.length + 32, alignment: 8)
    unescaped.append(copy)
    var length = 0
    var i = 0
    while i < field.length {
      let byte = field.start.load(fromByteOffset: i, as: UInt8.self)
      copy.storeBytes(of: byte, toByteOffset: length, as: UInt8.self)
      length += 1
      i += byte == 0x22 ? 2 : 1
    }
    return Field(start: UnsafeRawPointer(copy), length: length, origin: field.origin)
  }

  private mutating func release() {
    unescaped.forEach { $0.deallocate() }
    unescaped.removeAll(keepingCapacity: true)
  }
}

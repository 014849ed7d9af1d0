import CScan
import Glibc

/// The ends of fields and records in a stretch of bytes, found 64 bytes at a time.
///
/// What lies inside quotes is not told apart: a stretch with a quote is looked at more closely.
struct RecordIndex {
  /// Bytes looked at in one go; their index stays in the nearest cache.
  static let stretch = 1 << 14

  /// Offsets of delimiters and line feeds. The place before the first holds -1, as if a record had
  /// ended there.
  let stops: UnsafeMutablePointer<Int32>
  /// Offsets of line feeds.
  let feeds: UnsafeMutablePointer<Int32>
  private(set) var stopCount = 0
  private(set) var feedCount = 0
  private(set) var hasQuotes = false
  /// Whether all bytes are ASCII, and none is zero.
  private(set) var isPlain = true

  private let storage: UnsafeMutablePointer<Int32>

  init() {
    // Some places more than can be filled are written in one go.
    let room = Self.stretch + 80
    storage = .allocate(capacity: room * 2)
    storage[0] = -1
    stops = storage + 1
    feeds = storage + room
  }

  func deallocate() { storage.deallocate() }

  /// Writes the places of the bits and gives their number. So many as are usual are written without
  /// asking whether they are there.
  @inline(__always)
  private static func write(
    _ bits: UInt64, _ base: Int32, to places: UnsafeMutablePointer<Int32>, atOnce: Int
  ) -> Int {
    var bits = bits
    let count = bits.nonzeroBitCount
    for i in 0..<atOnce {
      places[i] = base &+ Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
      bits &= bits &- 1
    }
    if count > atOnce {
      var i = atOnce
      while bits != 0 {
        places[i] = base &+ Int32(truncatingIfNeeded: bits.trailingZeroBitCount)
        bits &= bits &- 1
        i &+= 1
      }
    }
    return count
  }

  /// Indexes `count` bytes, at most `stretch`; 64 bytes behind them may be read.
  @inline(__always)
  mutating func index(_ bytes: UnsafeRawPointer, _ count: Int, delimiter: UInt8) {
    var seen: UInt64 = 0
    var stopCount = 0
    var feedCount = 0
    var offset = 0
    while offset < count {
      seen |= scan_high(bytes + offset)
      var feedBits = scan_equal(bytes + offset, 0x0A)
      var stopBits = scan_equal(bytes + offset, delimiter)
      if count &- offset < 64 {
        let inside = (UInt64(1) &<< UInt64(truncatingIfNeeded: count &- offset)) &- 1
        feedBits &= inside
        stopBits &= inside
      }
      let base = Int32(truncatingIfNeeded: offset)
      stopCount &+= Self.write(stopBits | feedBits, base, to: stops + stopCount, atOnce: 10)
      feedCount &+= Self.write(feedBits, base, to: feeds + feedCount, atOnce: 2)
      offset &+= 64
    }
    self.stopCount = stopCount
    self.feedCount = feedCount
    hasQuotes = memchr(bytes, 0x22, count) != nil
    // Bytes behind the stretch count too, which only makes the look closer.
    isPlain = seen == 0 && memchr(bytes, 0, count) == nil
  }
}

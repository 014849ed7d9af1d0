import CScan

/// Line feeds among bytes, 64 at a time.
enum LineFeeds {
  /// 64 bytes behind them may be read.
  @inline(__always)
  static func count(_ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    var feeds = 0
    var offset = 0
    while offset &+ 64 <= count {
      feeds &+= scan_equal(bytes + offset, 0x0A).nonzeroBitCount
      offset &+= 64
    }
    if offset < count {
      let inside = (UInt64(1) &<< UInt64(truncatingIfNeeded: count &- offset)) &- 1
      feeds &+= (scan_equal(bytes + offset, 0x0A) & inside).nonzeroBitCount
    }
    return feeds
  }
}

/// The lines of places in one chunk, which are asked for nearly in their order: none is counted twice.
struct ChunkLines {
  private let start: UnsafeRawPointer
  private let offset: Int
  private var cursor: UnsafeRawPointer
  private var feeds: Int

  init(_ chunk: Chunk) {
    start = UnsafeRawPointer(chunk.bytes)
    offset = chunk.offset
    cursor = start
    feeds = chunk.feeds
  }

  /// Line feeds of the file before an offset that lies in the chunk.
  mutating func feeds(before place: Int) -> Int {
    let next = start + (place - offset)
    if next >= cursor {
      feeds += LineFeeds.count(cursor, next - cursor)
    } else {
      feeds -= LineFeeds.count(next, cursor - next)
    }
    cursor = next
    return feeds
  }
}

import Glibc

/// Bytes that grow, without the checks of an array in the loop.
///
/// One owner at a time; what is behind `count` may be written to after `reserve`.
///
/// Its stored properties are `@exclusivity(unchecked)`: one thread uses it and nothing calls back,
/// and to prove so at each access took a third of the time of reading a sheet.
package final class ByteStore: @unchecked Sendable {
  @exclusivity(unchecked)
  package private(set) var start: UnsafeMutablePointer<UInt8>
  @exclusivity(unchecked)
  private var capacity: Int
  @exclusivity(unchecked)
  package var count = 0

  package init(capacity: Int = 256) {
    self.capacity = capacity
    start = .allocate(capacity: capacity + Self.slack)
  }

  /// Readers look ahead in words.
  private static let slack = 16

  deinit { start.deallocate() }

  @inline(__always)
  package func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    if count &+ bytes.count > capacity { grow(count + bytes.count) }
    memcpy(start + count, base, bytes.count)
    count &+= bytes.count
  }

  @inline(__always)
  package func append(_ byte: UInt8) {
    if count == capacity { grow(count + 1) }
    start[count] = byte
    count &+= 1
  }

  /// Makes room for so many bytes more.
  @inline(__always)
  package func reserve(_ more: Int) {
    if count &+ more > capacity { grow(count + more) }
  }

  @inline(never)
  private func grow(_ wanted: Int) {
    capacity = max(wanted, capacity * 2)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + Self.slack)
    memcpy(larger, start, count)
    start.deallocate()
    start = larger
  }

  @inline(__always)
  package subscript(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
  }
}

import Banyan

/// Bytes given out a few at a time, as a slow pipe does, so that whatever is read is cut somewhere.
package final class PiecewiseStream: ByteStream, @unchecked Sendable {
  private let bytes: [UInt8]
  private let piece: Int
  package private(set) var bytesTaken = 0

  package init(_ bytes: [UInt8], piece: Int) {
    self.bytes = bytes
    self.piece = piece
  }

  package func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(StreamFailure) -> Int {
    let part = bytes[bytesTaken...].prefix(min(piece, count))
    UnsafeMutableRawBufferPointer(start: buffer, count: count).copyBytes(from: part)
    bytesTaken += part.count
    return part.count
  }
}

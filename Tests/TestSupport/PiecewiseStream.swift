import Banyan

/// Bytes given out a few at a time, as a slow pipe does, so that whatever is read is cut somewhere.
public final class PiecewiseStream: ByteStream, @unchecked Sendable {
  private let bytes: [UInt8]
  private let piece: Int
  public private(set) var bytesTaken = 0

  public init(_ bytes: [UInt8], piece: Int) {
    self.bytes = bytes
    self.piece = piece
  }

  public func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(StreamFailure) -> Int {
    let part = bytes[bytesTaken...].prefix(min(piece, count))
    UnsafeMutableRawBufferPointer(start: buffer, count: count).copyBytes(from: part)
    bytesTaken += part.count
    return part.count
  }
}

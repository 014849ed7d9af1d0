import CZlib

/// Members of a gzip file, RFC 1952, by zlib, which checks length and CRC-32 of each.
final class GzipUnpacker: Unpacker {
  /// A window of 32 KiB, the largest there is, and the gzip frame around it.
  private static let windowBits: Int32 = 15 + 16

  private let state: UnsafeMutablePointer<z_stream>

  /// Nil where there is no memory.
  init?() {
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    let size = Int32(MemoryLayout<z_stream>.size)
    guard inflateInit2_(state, Self.windowBits, ZLIB_VERSION, size) == Z_OK else {
      state.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
  }

  func step(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> UnpackStep {
    let offered = UInt32(clamping: input.count)
    let room = UInt32(clamping: output.count)
    // zlib reads through this pointer and never writes.
    state.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: Bytef.self))
    state.pointee.avail_in = offered
    state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: Bytef.self)
    state.pointee.avail_out = room
    let code = inflate(state, Z_NO_FLUSH)
    return UnpackStep(
      taken: Int(offered - state.pointee.avail_in), given: Int(room - state.pointee.avail_out),
      outcome: outcome(code))
  }

  private func outcome(_ code: Int32) -> UnpackStep.Outcome {
    switch code {
    // Z_BUF_ERROR: more input is wanted.
    case Z_OK, Z_BUF_ERROR: .going
    case Z_STREAM_END: inflateReset(state) == Z_OK ? .ended : .fault(.damaged)
    case Z_MEM_ERROR: .fault(.outOfMemory)
    default: .fault(.damaged)
    }
  }
}

import CZlib

/// A few bytes that stand packed inside a document, RFC 1952: for what is a file of its own there is
/// `UnpackedStream`.
package enum Gzip {
  /// The bytes of just one member; nil where it is none, is cut short, something follows it, or it
  /// unpacks to more than `most` bytes.
  package static func unpacked(_ packed: [UInt8], most: Int) -> [UInt8]? {
    guard let unpacker = GzipUnpacker() else { return nil }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 16)
    var taken = 0
    while true {
      let step = packed.withUnsafeBytes { input in
        room.withUnsafeMutableBytes { output in
          unpacker.step(UnsafeRawBufferPointer(rebasing: input[taken...]), into: output)
        }
      }
      taken += step.taken
      guard bytes.count + step.given <= most else { return nil }
      bytes += room[..<step.given]
      switch step.outcome {
      case .ended: return taken == packed.count ? bytes : nil
      case .fault: return nil
      // Without progress the rest is missing.
      case .going: if step.taken == 0, step.given == 0 { return nil }
      }
    }
  }

  /// One member, without a date or a name, so that the same bytes are packed the same each time.
  package static func packed(_ bytes: [UInt8]) -> [UInt8] {
    var state = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    let code = deflateInit2_(
      &state, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size)
    precondition(code == Z_OK, "zlib packs where there is memory")
    defer { deflateEnd(&state) }
    let bound = Int(deflateBound(&state, UInt(bytes.count)))
    var bytes = bytes
    return bytes.withUnsafeMutableBufferPointer { input in
      [UInt8](unsafeUninitializedCapacity: bound) { output, count in
        state.next_in = input.baseAddress
        state.avail_in = UInt32(input.count)
        state.next_out = output.baseAddress
        state.avail_out = UInt32(bound)
        let code = deflate(&state, Z_FINISH)
        precondition(code == Z_STREAM_END, "the bound that zlib gives is enough")
        count = bound - Int(state.avail_out)
      }
    }
  }
}

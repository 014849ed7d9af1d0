import CZlib

/// Bytes packed at once, RFC 1951, in one of the wrappers that zlib knows.
package enum Deflation {
  package enum Wrapper: Int32, Sendable {
    /// RFC 1950, as pictures have it.
    case zlib = 15
    /// RFC 1952.
    case gzip = 31
  }

  package enum Effort: Sendable {
    /// As small as it gets.
    case most
    /// For a few kilobytes that repeat themselves closely, as the lines of a drawing do: a window of
    /// 4 KiB and a short search. The most is lost in such bytes, thirty times as long for nothing.
    case little
  }

  /// The same bytes are packed the same each time.
  package static func packed(
    _ bytes: [UInt8], _ wrapper: Wrapper, _ effort: Effort = .most
  ) -> [UInt8] {
    var state = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    let (level, narrowed, memory): (Int32, Int32, Int32) =
      switch effort {
      case .most: (Z_BEST_COMPRESSION, 0, 8)
      case .little: (4, 3, 5)
      }
    let code = deflateInit2_(
      &state, level, Z_DEFLATED, wrapper.rawValue - narrowed, memory, Z_DEFAULT_STRATEGY,
      ZLIB_VERSION, size)
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

  /// CRC-32 of some bytes, ISO 3309.
  package static func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { bytes in
      UInt32(crc32(0, bytes.baseAddress, UInt32(bytes.count)))
    }
  }
}

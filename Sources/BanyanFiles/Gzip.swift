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
  package static func packed(_ bytes: [UInt8]) -> [UInt8] { Deflation.packed(bytes, .gzip) }
}

/// Base64 with the alphabet of URLs and without padding (RFC 4648, section 5; RFC 7515, section 2).
///
/// Reading is strict: a text that is not just what writing gives is none, so that two texts never
/// stand for the same bytes.
package enum Base64URL {
  private static let signs = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// Six bits for each sign, 0xFF for what is none.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 0xFF, count: 256)
    for (value, sign) in signs.enumerated() { values[Int(sign)] = UInt8(value) }
    return values
  }()

  package static func text(of bytes: some Collection<UInt8>) -> String {
    String(decoding: encoded(Array(bytes)), as: UTF8.self)
  }

  /// The text as bytes.
  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    signs.withUnsafeBufferPointer { signs in
      [UInt8](unsafeUninitializedCapacity: (bytes.count * 4 + 2) / 3) { text, count in
        var held = 0
        var bits = 0
        for byte in bytes {
          held = (held & 0x3F) << 8 | Int(byte)
          bits += 8
          while bits >= 6 {
            bits -= 6
            text[count] = signs[held >> bits & 0x3F]
            count += 1
          }
        }
        if bits > 0 {
          text[count] = signs[held << (6 - bits) & 0x3F]
          count += 1
        }
      }
    }
  }

  /// Nil for padding, other signs, a length that no bytes give, and unused bits that are not zero.
  package static func bytes(of text: some Collection<UInt8>) -> [UInt8]? {
    guard text.count % 4 != 1 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 3 / 4)
    var held: UInt32 = 0
    var bits = 0
    for sign in text {
      let value = values[Int(sign)]
      guard value != 0xFF else { return nil }
      held = held << 6 | UInt32(value)
      bits += 6
      if bits >= 8 {
        bits -= 8
        bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(bits)))
      }
    }
    return held & (1 << UInt32(bits) - 1) == 0 ? bytes : nil
  }

  package static func bytes(of text: String) -> [UInt8]? { bytes(of: text.utf8) }
}

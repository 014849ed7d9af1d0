import BanyanDigests

/// Base 58 with the alphabet of Bitcoin, which multibase calls `z`.
package enum Base58 {
  private static let signs = Array(
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz".utf8)

  static func isSign(_ byte: UInt8) -> Bool { signs.contains(byte) }

  package static func text(of bytes: [UInt8]) -> String {
    // Lowest digit first.
    var digits: [Int] = []
    for byte in bytes {
      var carry = Int(byte)
      for place in digits.indices {
        carry += digits[place] << 8
        digits[place] = carry % 58
        carry /= 58
      }
      while carry > 0 {
        digits.append(carry % 58)
        carry /= 58
      }
    }
    // A zero byte in front is no digit of the number and yet a part of the text.
    let zeroes = bytes.prefix { $0 == 0 }.count
    let text = [UInt8](repeating: signs[0], count: zeroes) + digits.reversed().map { signs[$0] }
    return String(decoding: text, as: UTF8.self)
  }
}

extension Digest {
  /// As credentials write it: a multihash of SHA-256 (0x12) with 32 bytes (0x20), in base 58.
  package var multibase: String { "z" + Base58.text(of: [0x12, 0x20] + bytes) }

  /// The same in base64url, which others write.
  package var multibaseURL: String { "u" + Base64URL.text(of: [0x12, 0x20] + bytes) }
}

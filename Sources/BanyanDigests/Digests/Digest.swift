/// The SHA-256 digest of some bytes (FIPS 180-4): the same bytes have the same, and nobody can make
/// other bytes that have it.
///
/// Written as `sha256sum` writes it, so that anybody can check one without this program.
public struct Digest: Hashable, Sendable, LosslessStringConvertible {
  /// 32 of them.
  package let bytes: [UInt8]

  private static let length = 32

  init(bytes: [UInt8]) {
    precondition(bytes.count == Self.length, "a SHA-256 digest has 32 bytes")
    self.bytes = bytes
  }

  /// Of bytes that are all there.
  package init(of bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest(of: $0) } }

  /// Of bytes that are all there.
  package init(of bytes: UnsafeRawBufferPointer) {
    let stream = DigestStream()
    stream.add(bytes)
    self = stream.digest()
  }

  /// Reads 64 hexadecimal digits, in either case of letters; nil for anything else.
  public init?(_ description: String) {
    let digits = Array(description.utf8)
    guard digits.count == 2 * Self.length else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(of: digits[place]), let low = Self.value(of: digits[place + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// 64 hexadecimal digits in small letters.
  public var description: String {
    var text: [UInt8] = []
    for byte in bytes {
      for digit in [byte >> 4, byte & 0x0F] {
        text.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

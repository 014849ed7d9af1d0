/// Which characters make up names and space, and which of them references stand for.
enum XMLCharacter {
  /// The character of a reference, given without its `&` and `;`; nil where there is none.
  static func scalar(_ name: XMLPullParser.Bytes) -> Unicode.Scalar? {
    if XMLPullParser.isSame(name, "lt") { return "<" }
    if XMLPullParser.isSame(name, "gt") { return ">" }
    if XMLPullParser.isSame(name, "amp") { return "&" }
    if XMLPullParser.isSame(name, "quot") { return "\"" }
    if XMLPullParser.isSame(name, "apos") { return "'" }
    guard name.count >= 2, name[0] == 0x23 else { return nil }
    let isHex = name[1] == 0x78
    let digits = String(decoding: name[(isHex ? 2 : 1)...], as: UTF8.self)
    guard digits.utf8.first != 0x2B, digits.utf8.first != 0x2D,
      let value = UInt32(digits, radix: isHex ? 16 : 10), let scalar = Unicode.Scalar(value)
    else { return nil }
    return value >= 0x20 || value == 9 || value == 10 || value == 13 ? scalar : nil
  }

  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte &- 48 < 10 || byte == 0x2D || byte == 0x2E
  }

  @inline(__always)
  static func isName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 11 || byte == 0x5F || byte == 0x2D || byte == 0x2E
      || byte >= 0x80
  }
}

import BanyanDigests

/// A UUID of version 8 (RFC 9562, section 5.8) made of the SHA-256 of a text.
///
/// The same text has the same UUID, on every machine and in every run.
package struct ContentUUID: CustomStringConvertible {
  package let description: String

  package init(of text: String) {
    var bytes = Array(Digest(of: Array(text.utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
    var text = ""
    for (position, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(position) { text += "-" }
      text.append(digit)
    }
    description = text
  }
}

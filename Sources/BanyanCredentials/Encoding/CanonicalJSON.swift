/// The one text of a JSON document, RFC 8785: what is signed, so that the same document always gives
/// the same bytes.
package enum CanonicalJSON {
  package static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, to: &bytes)
    return bytes
  }

  static func write(_ value: JSONValue, to bytes: inout [UInt8]) {
    switch value {
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (place, index) in order(of: members).enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        write(members[index].name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        write(members[index].value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        write(value, to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .text(let text): write(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: number.text.utf8)
    case .truth(let truth): bytes.append(contentsOf: (truth ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    }
  }

  /// Places of members by their names, sorted by the numbers of UTF-16 (section 3.2.3).
  private static func order(of members: [JSONValue.Member]) -> [Int] {
    members.indices.sorted { isBefore(members[$0].name, members[$1].name) }
  }

  /// The order of UTF-16 is that of UTF-8, but that what begins with a surrogate (0xF0 and above) stands
  /// before what begins with 0xEE or 0xEF.
  private static func isBefore(_ a: String, _ b: String) -> Bool {
    func rank(_ byte: UInt8) -> UInt8 { 0xEE...0xEF ~= byte ? byte + 0x10 : byte }
    var other = b.utf8.makeIterator()
    for byte in a.utf8 {
      guard let next = other.next() else { return false }
      if byte != next { return rank(byte) < rank(next) }
    }
    return other.next() != nil
  }

  /// Section 3.2.2.2: only what JSON does not allow is escaped, in the shortest way.
  static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      if text.contains(where: needsEscape) {
        for byte in text { escape(byte, to: &bytes) }
      } else {
        bytes.append(contentsOf: text)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case UInt8(ascii: "\""): bytes += "\\\"".utf8
    case UInt8(ascii: "\\"): bytes += "\\\\".utf8
    case ..<0x20:
      bytes += (byte < 0x10 ? "\\u000" : "\\u00").utf8
      bytes += String(byte, radix: 16).utf8
    default: bytes.append(byte)
    }
  }
}

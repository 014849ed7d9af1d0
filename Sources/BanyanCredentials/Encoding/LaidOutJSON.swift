/// JSON laid out for people, in the order its members were given: for what is not signed.
package enum LaidOutJSON {
  package static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, margin: "\n", to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static func write(_ value: JSONValue, margin: String, to bytes: inout [UInt8]) {
    let inner = margin + "  "
    switch value {
    case .object(let members) where !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        bytes += ((place > 0 ? "," : "") + inner).utf8
        bytes += CanonicalJSON.bytes(of: .text(member.name))
        bytes += ": ".utf8
        write(member.value, margin: inner, to: &bytes)
      }
      bytes += (margin + "}").utf8
    case .array(let values) where !values.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        bytes += ((place > 0 ? "," : "") + inner).utf8
        write(value, margin: inner, to: &bytes)
      }
      bytes += (margin + "]").utf8
    default: bytes += CanonicalJSON.bytes(of: value)
    }
  }
}

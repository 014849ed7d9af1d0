/// JSON laid out for people, in the order its members were given: for what is not signed.
package enum LaidOutJSON {
  package static func bytes(of value: JSONValue) -> [UInt8] {
    var bytes: [UInt8] = []
    write(value, depth: 0, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private static func write(_ value: JSONValue, depth: Int, to bytes: inout [UInt8]) {
    switch value {
    case .object(let members) where !members.isEmpty:
      bytes.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine(depth + 1, in: &bytes)
        CanonicalJSON.write(member.name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        write(member.value, depth: depth + 1, to: &bytes)
      }
      startLine(depth, in: &bytes)
      bytes.append(UInt8(ascii: "}"))
    case .array(let values) where !values.isEmpty:
      bytes.append(UInt8(ascii: "["))
      for (place, value) in values.enumerated() {
        if place > 0 { bytes.append(UInt8(ascii: ",")) }
        startLine(depth + 1, in: &bytes)
        write(value, depth: depth + 1, to: &bytes)
      }
      startLine(depth, in: &bytes)
      bytes.append(UInt8(ascii: "]"))
    default: CanonicalJSON.write(value, to: &bytes)
    }
  }

  private static func startLine(_ depth: Int, in bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

/// Names that begin with `urn:`, and the kinds among them that PACT uses for firms and products.
package enum UniformResourceName {
  /// The name's parts: `urn:gtin:4712345060507` is of the namespace `gtin`.
  ///
  /// RFC 8141, section 2: a namespace of 2 to 32 letters, digits and hyphens, none at its ends, then
  /// path characters; what follows `?+`, `?=` or `#` is not part of the name.
  static func parts(of text: String) -> (namespace: String, specific: String)? {
    let parts = text.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].lowercased() == "urn" else { return nil }
    let namespace = parts[1]
    guard 2...32 ~= namespace.utf8.count, namespace.utf8.first != UInt8(ascii: "-"),
      namespace.utf8.last != UInt8(ascii: "-"), namespace.lowercased() != "urn",
      namespace.utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }),
      arePathCharacters(parts[2])
    else { return nil }
    return (namespace.lowercased(), String(parts[2]))
  }

  /// Characters of a path (RFC 3986, section 3.3) and the marks `?` and `#` of RFC 8141's components.
  private static func arePathCharacters(_ text: Substring) -> Bool {
    let others = Set("-._~!$&'()*+,;=:@/?#".utf8)
    guard let first = text.utf8.first, ![UInt8(ascii: "/"), UInt8(ascii: "?")].contains(first)
    else { return false }
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst(), let low = rest.popFirst(), high.isHexadecimal,
          low.isHexadecimal
        else { return false }
      } else if !(byte.isDigit || byte.isLetter || others.contains(byte)) {
        return false
      }
    }
    return true
  }

  /// A name whose namespace has rules of its own is held to them.
  static func fault(in text: String) -> IdentifierFault? {
    guard let (namespace, specific) = parts(of: text) else { return .form(.urn) }
    switch namespace {
    case "pact": return pactFault(in: text)
    case "gtin": return IdentifierKind.gtin.fault(in: specific)
    case "uuid": return IdentifierKind.uuid.fault(in: specific)
    case "gs1", "epc": return gs1Fault(in: specific)
    default: return nil
    }
  }

  /// `urn:pact:$domain$:$type$:$id$`: a domain name, a word and any identifier.
  static func pactFault(in text: String) -> IdentifierFault? {
    guard let (namespace, specific) = parts(of: text), namespace == "pact" else {
      return .form(.pactURN)
    }
    let parts = specific.split(separator: ":", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, isDomain(parts[0]), !parts[2].isEmpty, !parts[1].isEmpty,
      parts[1].utf8.allSatisfy({ $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") })
    else { return .form(.pactURN) }
    return nil
  }

  /// Labels of letters, digits and hyphens between points; RFC 1123, section 2.1.
  private static func isDomain(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      1...63 ~= label.utf8.count && label.utf8.first != UInt8(ascii: "-")
        && label.utf8.last != UInt8(ascii: "-")
        && label.utf8.allSatisfy { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "-") }
    }
  }

  /// Numbers named plainly, `urn:gs1:gtin:…` and `urn:gs1:gln:…`, are checked; EPC's forms, which
  /// leave the check digit out, are not.
  private static func gs1Fault(in specific: String) -> IdentifierFault? {
    let parts = specific.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    switch parts[0].lowercased() {
    case "gtin": return IdentifierKind.gtin.fault(in: String(parts[1]))
    case "gln": return IdentifierKind.gln.fault(in: String(parts[1]))
    default: return nil
    }
  }
}

import BanyanIdentifiers

/// A GS1 Digital Link: an address that ends in a key, its value and qualifiers.
struct DigitalLink {
  enum Granularity: String { case model, batch, item }

  let key: String
  let value: String
  /// Of a trade item; nil of places and parties.
  let granularity: Granularity?

  /// Nil where the address is none.
  init?(_ address: String) {
    // Most addresses name no key, and are not taken apart to see that.
    guard Self.mayNameKey(address),
      address.hasPrefix("http://") || address.hasPrefix("https://")
    else { return nil }
    let path = address.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    let parts = path.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    // scheme:, nothing, host, …
    for place in parts.indices.dropFirst(3) {
      let rest = parts[(place + 1)...]
      guard Self.isKey(parts[place]), let value = rest.first, !value.isEmpty,
        value.allSatisfy({ 0x30...0x39 ~= $0 }), Self.areQualifiers(rest.dropFirst())
      else { continue }
      let named = stride(from: place + 2, to: parts.endIndex, by: 2).map { parts[$0] }
      key = String(Substring(parts[place]))
      self.value = String(Substring(value))
      granularity =
        key == "01"
        ? named.contains { $0.elementsEqual("21".utf8) }
          ? .item : named.contains { $0.elementsEqual("10".utf8) } ? .batch : .model
        : nil
      return
    }
    return nil
  }

  /// Whether a part of it begins as keys do.
  private static func mayNameKey(_ address: String) -> Bool {
    var before: UInt8 = 0
    for byte in address.utf8 {
      let isStart = byte == UInt8(ascii: "0") || byte == UInt8(ascii: "4")
      if isStart, before == UInt8(ascii: "/") { return true }
      before = byte
    }
    return false
  }

  private typealias Part = Substring.UTF8View

  private static func isKey(_ part: Part) -> Bool {
    part.elementsEqual("01".utf8) || part.elementsEqual("414".utf8)
      || part.elementsEqual("417".utf8)
  }

  /// Whether nothing but qualifiers with their values follows.
  private static func areQualifiers(_ parts: ArraySlice<Part>) -> Bool {
    parts.count % 2 == 0
      && stride(from: parts.startIndex, to: parts.endIndex, by: 2).allSatisfy { place in
        qualifiers.contains { parts[place].elementsEqual($0.utf8) } && !parts[place + 1].isEmpty
      }
  }

  private static let qualifiers = ["10", "21", "22", "235", "254", "7040"]

  var isSound: Bool {
    value.utf8.count == (key == "01" ? 14 : 13)
      && GS1Number.checkDigit(after: value.dropLast()) == value.last
  }
}

extension RuleBreach {
  /// A key of wrong length or check digit; any other address names none.
  static func ofKey(in address: String, of part: DocumentPart) -> [RuleBreach] {
    DigitalLink(address)?.isSound ?? true
      ? [] : [RuleBreach("GS1-CHECK-1", part.path, .ruleCheckDigit)]
  }
}

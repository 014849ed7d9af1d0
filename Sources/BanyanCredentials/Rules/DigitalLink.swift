import BanyanIdentifiers

/// A GS1 Digital Link: an address that ends in a key, its value and qualifiers.
struct DigitalLink {
  enum Granularity: String { case model, batch, item }

  let key: String
  let value: String
  /// Of a trade item; nil of places and parties.
  let granularity: Granularity?

  private static let keys: Set<Substring> = ["01", "414", "417"]
  private static let qualifiers: Set<Substring> = ["10", "21", "22", "235", "254", "7040"]

  /// Nil where the address is none.
  init?(_ address: String) {
    guard address.hasPrefix("http://") || address.hasPrefix("https://") else { return nil }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    // scheme:, nothing, host, …
    for place in parts.indices.dropFirst(3) where Self.keys.contains(parts[place]) {
      let rest = parts[(place + 1)...]
      guard let value = rest.first, !value.isEmpty, value.utf8.allSatisfy({ 0x30...0x39 ~= $0 }),
        let named = Self.qualifiers(in: rest.dropFirst())
      else { continue }
      key = String(parts[place])
      self.value = String(value)
      granularity =
        key == "01"
        ? named.contains("21") ? .item : named.contains("10") ? .batch : .model : nil
      return
    }
    return nil
  }

  /// Nil where what follows the key is something else.
  private static func qualifiers(in parts: ArraySlice<Substring>) -> Set<Substring>? {
    guard parts.count % 2 == 0 else { return nil }
    var named: Set<Substring> = []
    for place in stride(from: parts.startIndex, to: parts.endIndex, by: 2) {
      guard qualifiers.contains(parts[place]), !parts[place + 1].isEmpty else { return nil }
      named.insert(parts[place])
    }
    return named
  }

  var isSound: Bool {
    value.utf8.count == (key == "01" ? 14 : 13)
      && GS1Number.checkDigit(after: value.dropLast()) == value.last
  }
}

extension RuleBreach {
  /// A key of wrong length or check digit; any other address names none.
  static func ofKey(in address: String, at path: String) -> [RuleBreach] {
    DigitalLink(address)?.isSound ?? true
      ? [] : [RuleBreach("GS1-CHECK-1", path, .ruleCheckDigit)]
  }
}

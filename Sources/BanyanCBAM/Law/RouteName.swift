/// A route of production as cbam.yaml has it: `electric-arc-furnace`.
package enum RouteName {
  /// The key of a route that the law or the template prints: small letters and hyphens, without what stands
  /// in brackets to explain it. The template says `Haber-Bosch process with …` and `Other production routes`
  /// where the acts say `Haber-Bosch with …` and `other`.
  package static func key(of printed: String) -> String {
    var isBracket = false
    let plain = printed.filter { character in
      if character == "(" { isBracket = true }
      defer { if character == ")" { isBracket = false } }
      return !isBracket
    }
    let words = plain.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if words.suffix(2) == ["production", "routes"] { return words[0] }
    return words.filter { $0 != "process" }.joined(separator: "-")
  }

  /// What the template has for routes that it does not list.
  static let other = "other"
}

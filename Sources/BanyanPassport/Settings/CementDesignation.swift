/// What common cements are called by EN 197-1:2011: the type (table 1), the class of strength (table 3) and
/// what else the cement is, as `CEM II/B-M (S-L) 42.5 N` or `CEM III/B 32.5 N-LH/SR`.
///
/// The standard wants the constituents of composite types in brackets; labels often leave them out, and so
/// they may be.
enum CementDesignation {
  /// The mark of decimals is a point or a comma.
  static func isOne(_ text: String) -> Bool {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count >= 4, words.removeFirst() == "CEM",
      let type = types[String(words.removeFirst())]
    else { return false }
    if words[0].hasPrefix("("), !areConstituents(words.removeFirst(), of: type) { return false }
    guard words.count >= 2, classes.contains(words.removeFirst()) else {
      return false
    }
    let strength = words.joined(separator: " ").split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    // Low early strength is for blast furnace cements alone.
    return (["N", "R"].contains(strength[0]) || strength[0] == "L" && type == .blastFurnace)
      && (strength.count == 1 || areProperties(strength[1]))
  }

  private enum Kind: Equatable {
    /// What is in it follows from its letters.
    case plain
    case blastFurnace
    /// Several constituents beside clinker, any of these, and at least so many.
    case composite(of: Set<Substring>, least: Int)
  }

  /// The 27 common cements.
  private static let types: [String: Kind] = {
    var types: [String: Kind] = ["I": .plain, "II/A-D": .plain]
    for share in ["A", "B"] {
      for letters in ["S", "P", "Q", "V", "W", "T", "L", "LL"] {
        types["II/\(share)-\(letters)"] = .plain
      }
      types["II/\(share)-M"] = .composite(
        of: ["S", "D", "P", "Q", "V", "W", "T", "L", "LL"], least: 2)
      types["IV/\(share)"] = .composite(of: ["D", "P", "Q", "V", "W"], least: 1)
      types["V/\(share)"] = .composite(of: ["S", "P", "Q", "V"], least: 2)
    }
    for share in ["A", "B", "C"] { types["III/\(share)"] = .blastFurnace }
    return types
  }()

  /// Standard strength after 28 days, MPa.
  private static let classes: Set<Substring> = [
    "32.5", "32,5", "42.5", "42,5", "52.5", "52,5",
  ]

  /// `(S-L)`.
  private static func areConstituents(_ text: Substring, of type: Kind) -> Bool {
    guard case .composite(let known, let least) = type, text.hasSuffix(")") else { return false }
    let letters = text.dropFirst().dropLast().split(
      separator: "-", omittingEmptySubsequences: false)
    return letters.count >= least && Set(letters).count == letters.count
      && letters.allSatisfy(known.contains)
  }

  /// Low heat of hydration, and resistance to sulphates: of CEM I with the most C3A that its clinker holds.
  private static func areProperties(_ text: Substring) -> Bool {
    let properties = text.split(separator: "/", omittingEmptySubsequences: false).map {
      $0.replacing(" ", with: "")
    }
    let resisting = properties.filter { ["SR", "SR0", "SR3", "SR5"].contains($0) }
    let rest = properties.filter { !resisting.contains($0) }
    return resisting.count <= 1 && (rest.isEmpty || rest == ["LH"])
  }
}

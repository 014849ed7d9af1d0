import BanyanDiagnostics

/// Finds sources whose names look alike and are not: spaces of several kinds, characters that nobody
/// sees. Such a name counts a bill twice, or divides one meter into two. Letters that are put together in
/// two ways are one name already.
struct AlikeSources {
  /// At the first record of the later name, in the order of the sums. So many as `most` are said in full,
  /// the others are counted.
  static func report(_ sums: [ActivitySum], most: Int, _ diagnostics: inout Diagnostics) {
    // Names of plain letters look like no others; most workspaces have no others.
    guard sums.contains(where: { !$0.key.source.utf8.allSatisfy(isPlain) }) else { return }
    var found = 0
    var known: [String: [String]] = [:]
    for sum in sums {
      let source = sum.key.source
      let look = look(of: source)
      let others = known[look, default: []]
      if others.contains(source) { continue }
      known[look] = others + [source]
      guard let first = others.first else { continue }
      found += 1
      if found > most { continue }
      let place = sum.place.location(of: .source)
      diagnostics.report(
        Diagnostic(
          .sourceAlike, at: place.place,
          [source, first, [source, first].map(characters(of:)).joined(separator: " ≠ ")],
          excerpt: place.excerpt, hint: Phrase(.hintSourceAlike)))
    }
    if found > most { diagnostics.count(found - most, furtherOf: .sourceAlike) }
  }

  /// From the space to the tilde.
  private static func isPlain(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }

  /// What is left of a name for the eye.
  private static func look(of name: String) -> String {
    var look = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !scalar.properties.isDefaultIgnorableCodePoint {
      if !scalar.properties.isWhitespace {
        look.append(scalar)
      } else if let last = look.last, last != " " {
        look.append(" ")
      }
    }
    if look.last == " " { look.removeLast() }
    return String(look)
  }

  /// What cannot be told from a name by looking at it: `U+200B`.
  private static func characters(of name: String) -> String {
    let odd = name.unicodeScalars.filter { scalar in
      scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.isWhitespace
        || scalar.properties.generalCategory == .nonspacingMark
    }
    return odd.isEmpty ? "—" : odd.map(code(of:)).joined(separator: " ")
  }

  private static func code(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

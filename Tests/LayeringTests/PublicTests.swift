import Testing

/// What outsiders see is a promise, so it is said in words.
@Suite("Public declarations")
struct PublicTests {
  private struct Declaration {
    let path: String
    let line: Int
    let text: Substring
    let isDocumented: Bool
  }

  private static func all() throws -> [Declaration] {
    try SourceFile.all().flatMap { file in
      file.lines.indices.compactMap { index in
        let text = file.lines[index].drop { $0 == " " }
        guard text.hasPrefix("public ") else { return nil }
        let above = file.lines[..<index].map { $0.drop { $0 == " " } }
          .last { !$0.hasPrefix("@") }
        return Declaration(
          path: file.path, line: index + 1, text: text.dropFirst("public ".count),
          isDocumented: above?.hasPrefix("///") ?? false)
      }
    }
  }

  /// Operators, and what a protocol of the standard library says already.
  private static let known = [
    "static func ", "static prefix func ", "func hash(", "var description", "init(integerLiteral",
  ]

  @Test("Each has a comment that says what it means")
  func documented() throws {
    for declaration in try Self.all() where !declaration.isDocumented {
      let text = declaration.text
      let isOperator = Self.known.prefix(2).contains { prefix in
        text.hasPrefix(prefix) && !(text.dropFirst(prefix.count).first?.isLetter ?? true)
      }
      let isKnown = isOperator || Self.known.dropFirst(2).contains { text.hasPrefix($0) }
      #expect(isKnown, "\(declaration.path):\(declaration.line): \(text)")
    }
  }

  /// Numbers whose unit is not in their name, with where it is.
  private static let elsewhere: [String: String] = [
    "quantity": "`unit` stands beside it", "value": "`unit` stands beside it",
    "kilograms": "of a gas, or of what the component counts",
    "residualBelow": "a part of one",
  ]
  private static let units = [
    "tonnes", "Tonnes", "kilograms", "Kilograms", "Percent", "share", "Share", "StandardErrors",
  ]

  @Test("A number of a result says its unit")
  func units() throws {
    var count = 0
    for declaration in try Self.all() where declaration.path.contains("/Result") {
      let words = declaration.text.split(separator: " ")
      guard words.count >= 3, words[0] == "let",
        words[2].hasPrefix("Exact") || words[2].hasPrefix("Double")
      else { continue }
      count += 1
      let name = String(words[1].dropLast())
      let saysUnit = Self.units.contains { name.contains($0) }
      #expect(
        saysUnit || Self.elsewhere[name] != nil,
        "\(declaration.path):\(declaration.line): \(name) has no unit")
    }
    #expect(count > 50)
  }
}

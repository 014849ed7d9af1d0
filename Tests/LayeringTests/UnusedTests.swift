import Testing

@Suite("Declarations")
struct UnusedTests {
  /// Declared for users of the library, or found by name from outside the sources.
  private static let outside: [String: String] = [
    "allTexts": "the tests that hold texts to their rules",
    "defaultValueDescription": "asked by the parser of the command line",
    "soundValue": "for users of the library",
    "isInLeapYear": "for users of the library",
    "dividedExactly": "for users of the library",
  ]

  private static let kinds: Set = [
    "func", "struct", "enum", "class", "protocol", "var", "let", "typealias", "actor",
  ]
  private static let modifiers: Set = [
    "public", "package", "internal", "private", "fileprivate", "static", "mutating", "final",
    "override", "indirect", "lazy", "weak",
  ]

  @Test("Nothing is declared that only tests use")
  func used() throws {
    var counts: [Substring: Int] = [:]
    var declared: [(name: Substring, path: String)] = []
    for file in try SourceFile.all() {
      for line in file.code {
        let words = line.split { !($0.isLetter || $0.isNumber || $0 == "_") }
        for word in words { counts[word, default: 0] += 1 }
        let rest = words.drop { Self.modifiers.contains(String($0)) }
        guard let kind = rest.first, Self.kinds.contains(String(kind)),
          let name = rest.dropFirst().first
        else { continue }
        declared.append((name, file.path))
      }
    }
    var unused: Set<String> = []
    for (name, path) in declared where counts[name] == 1 {
      unused.insert(String(name))
      #expect(Self.outside[String(name)] != nil, "\(path): \(name) is used nowhere else")
    }
    #expect(Set(Self.outside.keys).isSubset(of: unused), "exceptions nobody needs any more")
  }
}

import BanyanFiles

/// One Swift file under Sources, as the layering rules look at it.
struct SourceFile {
  /// Relative to the package: `Sources/BanyanFactors/Tables/Citation.swift`.
  let path: String
  let target: String
  let lines: [Substring]
  /// Lines with what follows `//` cut off.
  let code: [Substring]

  init(path: String, text: String) {
    self.path = path
    target = String(path.split(separator: "/")[1])
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    code = lines.map { line in line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line }
  }

  /// The modules named by `import`, whatever stands before it, with their lines.
  var imports: [(module: String, line: Int)] {
    code.enumerated().compactMap { index, line in
      var words = line.split(separator: " ")[...]
      while let word = words.first, word.hasPrefix("@") || Self.modifiers.contains(String(word)) {
        words.removeFirst()
      }
      guard words.popFirst() == "import" else { return nil }
      if let kind = words.first, Self.kinds.contains(String(kind)) { words.removeFirst() }
      return words.first.map { (String($0.prefix { $0 != "." }), index + 1) }
    }
  }

  /// Lines on which a word stands that does not continue an identifier.
  func lines(with word: String) -> [Int] {
    code.enumerated().compactMap { index, line in
      let isFound = line.ranges(of: word).contains { range in
        let before = line[..<range.lowerBound].last
        return before.map { !($0.isLetter || $0.isNumber || "_.".contains($0)) } ?? true
      }
      return isFound ? index + 1 : nil
    }
  }

  private static let modifiers: Set = ["public", "package", "internal", "fileprivate", "private"]
  private static let kinds: Set = [
    "struct", "class", "enum", "protocol", "func", "var", "let", "typealias",
  ]

  /// The package's folder, from the place of this file.
  static var package: String {
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  }

  static func all() throws -> [SourceFile] {
    try FileSystem.files(under: package + "/Sources", suffix: ".swift").map { name in
      let bytes = try FileSystem.bytes(of: "\(package)/Sources/\(name)")
      return SourceFile(path: "Sources/\(name)", text: String(decoding: bytes, as: UTF8.self))
    }
  }
}

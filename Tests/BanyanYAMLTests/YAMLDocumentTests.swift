import BanyanDiagnostics
import Testing

@testable import BanyanYAML

@Suite("YAML says what is seen: text stays text, and nothing is said in two places")
struct YAMLDocumentTests {
  private func read(_ text: String) -> (root: DocumentNode?, found: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let root = YAMLDocument.read(text, file: "a.yaml", &diagnostics)
    return (root, diagnostics.ordered)
  }

  @Test(
    "A scalar is the text that is written",
    arguments: [
      "NO", "yes", "on", "007", "0x1F", "1_000", "1.10", "2025-01-31", "1e3", ".inf", "12:30",
      "Công ty", "a#b",
    ])
  func scalarsStayText(_ written: String) {
    #expect(read("key: \(written)\n").root?["key"]?.text == written)
    guard case .list(let items)? = read("key: [\(written)]\n").root?["key"]?.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.text) == [written])
  }

  @Test("Only an empty value, ~ and null mean nothing, and only without quotes")
  func nothing() {
    for empty in ["", "~", "null"] { #expect(read("key: \(empty)\n").root?["key"]?.text == nil) }
    for text in ["\"\"", "\"~\"", "'null'"] {
      #expect(read("key: \(text)\n").root?["key"]?.text == String(text.dropFirst().dropLast()))
    }
  }

  @Test(
    "What says more than is seen is refused at its place",
    arguments: [
      ("a: &x 1\n", DiagnosticCode.yamlAlias, 1, 4), ("a: *x\n", .yamlAlias, 1, 4),
      ("a: !!int 1\n", .yamlAlias, 1, 4), ("a: !own [1]\n", .yamlAlias, 1, 4),
      ("a: ! {b: 1}\n", .yamlAlias, 1, 4), ("&x a: 1\n", .yamlAlias, 1, 1),
      ("a: &x [1]\n", .yamlAlias, 1, 4), ("a: 1\nb: 2\na: 3\n", .yamlRepeatedKey, 3, 1),
      ("a: {b: 1, b: 2}\n", .yamlRepeatedKey, 1, 11), ("a: 1\n\"a\": 2\n", .yamlRepeatedKey, 2, 1),
      ("? [a]\n: 1\n", .yamlKey, 1, 3), ("{{a: 1}: 2}\n", .yamlKey, 1, 2),
      ("a: 1\n---\nb: 2\n", .yamlDocuments, 2, 1), ("a:\n\tb: 1\n", .yamlTab, 2, 1),
      ("a: [1\n", .yamlSyntax, 2, 1), ("a: b: c\n", .yamlSyntax, 1, 5),
      ("Lò: \"điện\n", .yamlSyntax, 2, 1), ("Lò: {điện: &x 1}\n", .yamlAlias, 1, 12),
    ])
  func refused(text: String, code: DiagnosticCode, line: Int, column: Int) {
    let (root, found) = read(text)
    #expect(root == nil)
    #expect(found.map(\.code) == [code])
    #expect(
      found.first?.location == SourceLocation(file: "a.yaml", line: line, column: column))
  }

  @Test(
    "Nothing, comments and a lone marker are an empty file", arguments: ["", "# a\n", "\u{FEFF}"])
  func empty(_ text: String) {
    #expect(read(text).found.map(\.code) == [.yamlEmpty])
  }

  @Test("32 levels are read, the next is refused")
  func depth() {
    func nested(_ levels: Int) -> String {
      String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    }
    #expect(read(nested(33)).root != nil)
    #expect(read(nested(34)).found.map(\.code) == [.yamlDepth])
    #expect(read(nested(200_000)).found.first?.code == .yamlDepth)
  }

  @Test("A byte-order mark is skipped and no column moves")
  func byteOrderMark() {
    let (root, found) = read("\u{FEFF}a: 1\nb: 2\n")
    #expect(found.isEmpty)
    #expect(root?["a"]?.location == SourceLocation(file: "a.yaml", line: 1, column: 4))
    #expect(root?["b"]?.location.line == 2)
  }

  @Test("Line ends of Windows are line ends", arguments: ["\n", "\r\n"])
  func lineEnds(_ end: String) {
    let (root, _) = read(["a: 1", "b:", "  - x", "  - y", ""].joined(separator: end))
    #expect(root?["a"]?.text == "1")
    guard case .list(let items)? = root?["b"]?.content else {
      Issue.record("no list")
      return
    }
    #expect(items.map(\.text) == ["x", "y"])
    #expect(items[1].location == SourceLocation(file: "a.yaml", line: 4, column: 5))
  }

  @Test("Columns count letters, not bytes")
  func columns() {
    let (root, _) = read("{tên: Nhà máy, nước: VN}\n")
    #expect(root?["tên"]?.location.column == 7)
    #expect(root?["nước"]?.location.column == 22)
  }

  @Test("A head is read up to the key asked for, and no fault behind it is seen")
  func stopping() throws {
    var diagnostics = Diagnostics()
    var text = "table: a\nvalid: 2025\nfactors:\n  - &broken [\n"
    let root = text.withUTF8 {
      YAMLDocument.read(
        UnsafeRawBufferPointer($0), file: "a.yaml", stoppingBefore: ["factors"], &diagnostics)
    }
    #expect(root?["valid"]?.text == "2025")
    #expect(root?["factors"] == nil)
    #expect(diagnostics.isEmpty)
  }

  @Test("Random text never ends the program")
  func random() {
    var generator = SystemRandomNumberGenerator()
    let letters = Array("ab:-[]{}&*!|>'\"#%@`,? \t\n\r0~ệ")
    for _ in 0..<2_000 {
      let text = String(
        (0..<Int.random(in: 0...40, using: &generator)).map { _ in
          letters.randomElement(using: &generator) ?? "a"
        })
      let (root, found) = read(text)
      #expect((root == nil) == !found.isEmpty, "\(text)")
    }
  }
}

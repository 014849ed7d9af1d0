import BanyanDiagnostics
import Testing

@testable import BanyanYAML
@testable import BanyanJSON

@Suite("JSON is read as RFC 8259 has it, each value with its place")
struct JSONDocumentTests {
  private func read(_ text: String) -> (root: DocumentNode?, found: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let root = JSONDocument.read(text, file: "a.json", &diagnostics)
    return (root, diagnostics.ordered)
  }

  @Test("Values keep their text, and what stood in quotes is told from what did not")
  func values() throws {
    let (root, found) = read(
      #" {"a": "x", "b": -0.50E+3, "c": true, "d": null, "e": [1, "1", []], "f": {"g": ""}} "#)
    #expect(found.isEmpty)
    let node = try #require(root)
    #expect(node["a"]?.text == "x")
    guard case .scalar("-0.50E+3", plain: true)? = node["b"]?.content,
      case .scalar("true", plain: true)? = node["c"]?.content,
      case .list(let items)? = node["e"]?.content, items.count == 3,
      case .scalar("1", plain: true) = items[0].content,
      case .scalar("1", plain: false) = items[1].content
    else {
      Issue.record("\(node)")
      return
    }
    #expect(node["d"]?.isEmpty == true)
    #expect(node["f"]?["g"]?.text == "")
    #expect(node["f"]?["g"]?.isEmpty == false)
  }

  @Test("Lines and columns count characters, not bytes")
  func places() throws {
    let root = try #require(read("{\n  \"điện\": 1, \"b\": [\n\t2]\n}\n").root)
    #expect(root.location == SourceLocation(file: "a.json", line: 1, column: 1))
    #expect(root["điện"]?.location == SourceLocation(file: "a.json", line: 2, column: 11))
    #expect(root["b"]?.location == SourceLocation(file: "a.json", line: 2, column: 19))
    guard case .list(let items)? = root["b"]?.content else {
      Issue.record("no list")
      return
    }
    #expect(items[0].location == SourceLocation(file: "a.json", line: 3, column: 2))
  }

  @Test(
    "Escapes are the characters they stand for",
    arguments: [
      (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u0041\u1EC7""#, "A\u{1EC7}"),
      (#""\uD83C\uDF33""#, "\u{1F333}"), (#""🌳""#, "\u{1F333}"), (#""\u0000""#, "\0"),
    ])
  func escapes(written: String, meant: String) {
    #expect(read(written).root?.text == meant)
  }

  @Test(
    "A number is what the grammar has",
    arguments: ["0", "-0", "10", "0.0", "1e5", "1E-05", "-12.30", "123456789012345678901234567890"])
  func numbers(_ written: String) {
    #expect(read(written).root?.text == written)
  }

  @Test(
    "What is no JSON is refused at its place",
    arguments: [
      ("", DiagnosticCode.jsonSyntax, 1, 1), ("  \n", .jsonSyntax, 2, 1),
      ("{\"a\": 1,}", .jsonSyntax, 1, 9), ("[1,]", .jsonSyntax, 1, 4), ("[1 2]", .jsonSyntax, 1, 4),
      ("{\"a\" 1}", .jsonSyntax, 1, 6), ("{a: 1}", .jsonSyntax, 1, 2),
      ("{'a': 1}", .jsonSyntax, 1, 2),
      ("{\"a\": 1", .jsonSyntax, 1, 8), ("[", .jsonSyntax, 1, 2), ("\"abc", .jsonSyntax, 1, 5),
      ("\"a\nb\"", .jsonSyntax, 1, 3), ("\"\\x\"", .jsonSyntax, 1, 2),
      ("\"\\u12g4\"", .jsonSyntax, 1, 2), ("\"\\u+123\"", .jsonSyntax, 1, 2),
      ("\"\\uD83C\"", .jsonSyntax, 1, 2), ("\"\\uDF33\"", .jsonSyntax, 1, 2),
      ("\"\\uD83C\\u0041\"", .jsonSyntax, 1, 2), ("01", .jsonSyntax, 1, 1),
      ("-", .jsonSyntax, 1, 1), ("+1", .jsonSyntax, 1, 1), (".5", .jsonSyntax, 1, 1),
      ("1.", .jsonSyntax, 1, 1), ("1e", .jsonSyntax, 1, 1), ("[1.e1]", .jsonSyntax, 1, 2),
      ("True", .jsonSyntax, 1, 1), ("nul", .jsonSyntax, 1, 1), ("NaN", .jsonSyntax, 1, 1),
      ("{} {}", .jsonSyntax, 1, 4), ("1 // one", .jsonSyntax, 1, 3),
      ("truefalse", .jsonSyntax, 1, 5),
      ("{\"a\": 1, \"b\": {\"c\": 1,\n \"c\": 2}}", .jsonRepeatedKey, 2, 2),
      ("{\"a\": 1, \"\\u0061\": 2}", .jsonRepeatedKey, 1, 10),
    ])
  func refused(text: String, code: DiagnosticCode, line: Int, column: Int) {
    let (root, found) = read(text)
    #expect(root == nil)
    #expect(found.map(\.code) == [code])
    #expect(found.first?.location == SourceLocation(file: "a.json", line: line, column: column))
  }

  @Test("Nesting is bounded, so that no file can exhaust the stack")
  func depth() {
    let allowed = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
    #expect(read(allowed).root != nil)
    let (root, found) = read(String(repeating: "[", count: 1_000_000))
    #expect(root == nil)
    #expect(found.map(\.code) == [.jsonDepth])
    #expect(found.first?.location?.column == 65)
  }

  @Test("Only UTF-8 is read; a byte-order mark is passed over")
  func encoding() {
    var diagnostics = Diagnostics()
    let broken: [UInt8] = [0x22, 0xC3, 0x28, 0x22]
    #expect(
      broken.withUnsafeBytes { JSONDocument.read($0, file: "a.json", &diagnostics) } == nil)
    #expect(diagnostics.ordered.map(\.code) == [.textEncoding])
    #expect(read("\u{FEFF}[]").root != nil)
  }

  @Test("Every truncation of a document is refused")
  func truncations() {
    let text = #"{"a": [1.5e3, "\u1EC7", true], "b": {"c": null}}"#
    for length in 0..<text.utf8.count {
      let (root, found) = read(String(decoding: text.utf8.prefix(length), as: UTF8.self))
      #expect(root == nil && found.count == 1, "\(length)")
    }
  }
}

import BanyanDiagnostics
import Testing

@testable import BanyanYAML

@Suite("A mapping is read field by field")
struct MappingReaderTests {
  private func finish(_ count: Int) throws -> Diagnostics {
    let text = "name: x\n" + (0..<count).map { "k\($0): 1\n" }.joined()
    var found = Diagnostics()
    let root = try #require(YAMLDocument.read(text, file: "a.yaml", &found))
    let reader = MappingReader(root, "file", &found)
    var fields = try #require(reader)
    _ = fields.text("name", &found)
    fields.finish(&found, others: ["k0"])
    return found
  }

  @Test(
    "Of unknown fields the first hundred are said in full and the others counted",
    arguments: [(1, 0, 0), (2, 1, 0), (101, 100, 0), (102, 100, 1), (5001, 100, 4900)])
  func unknown(_ written: Int, _ said: Int, _ counted: Int) throws {
    let found = try finish(written)
    #expect(found.ordered.count == said)
    #expect(found.ordered.allSatisfy { $0.code == .fieldUnknown && $0.hint != nil })
    #expect(found.uncounted[.fieldUnknown] ?? 0 == counted)
    // In the order of the lines: the first unknown key stands in the third.
    #expect(found.ordered.first?.location?.line == (said == 0 ? nil : 3))
  }
}

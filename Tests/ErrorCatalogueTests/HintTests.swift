import Banyan
import TestSupport
import Testing

@Suite("A hint works as written")
struct HintTests {
  @Test(
    "The acceptance a message proposes is enough",
    arguments: [
      "factor.period", "factor.geography", "factor.geography--and-period", "factor.boundary",
      "property.none--year",
    ])
  func acceptance(_ name: String) throws {
    let outcome = try ErrorCase(name: name).run()
    let hint = try #require(outcome.diagnostics.ordered.first?.hint).text(in: .english)
    let lines = hint.split(separator: "\n").dropFirst().map { $0.dropFirst(2) }
    let folder = try TemporaryWorkspace()
    try folder.overlay("\(ErrorCase.folder)/_base")
    try folder.overlay("\(ErrorCase.folder)/\(name)", except: ["expected.txt", "expected-vi.txt"])
    let settings = try FileSystem.bytes(of: folder.path("banyan.yaml"))
    try folder.write(
      String(decoding: settings, as: UTF8.self) + lines.joined(separator: "\n") + "\n",
      to: "banyan.yaml")
    let accepted = try folder.run(library: ErrorCase.library())
    #expect(Set(accepted.codes) == [.factorCarried], "\(accepted.text())")
    #expect(accepted.report != nil)
  }
}

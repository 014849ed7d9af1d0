import Foundation
import Testing

/// The built program on a folder of cases: what is typed, what it says, how it ends.
@Suite("The program")
struct TranscriptTests {
  @Test("Every case is read")
  func areRead() throws {
    let folder = Program.tests.appendingPathComponent("Cases")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(Transcript.all.map(\.name) == names)
    #expect(Transcript.all.allSatisfy { !$0.steps.isEmpty })
  }

  @Test("It says and does what is written", arguments: Transcript.all)
  func holds(_ transcript: Transcript) throws {
    let program = try Program(transcript.workspace)
    defer { program.remove() }
    for file in transcript.files {
      let url = program.folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.text.utf8).write(to: url)
    }
    for step in transcript.steps {
      let ending = try program.run(step.command)
      let place = "\(transcript.name):\(step.line): \(step.command)"
      let isSaid = Expectation.holds(step.output, ending.output)
      let isComplained = Expectation.holds(step.complaint, ending.complaint)
      #expect(ending.code == step.code, "\(place)\n\(ending.complaint)")
      #expect(isSaid, "\(place)\n\(ending.output)")
      #expect(isComplained, "\(place)\n\(ending.complaint)")
    }
  }

  @Test(
    "An expected line is compared whole, and … stands for anything",
    arguments: [
      (["a"], "a\n", true), (["a"], "ab\n", false), (["a…"], "ab\n", true),
      (["a…c"], "abd\n", false), (["a…c"], "abc\n", true), (["…b…"], "abc\n", true),
      (["a", "…"], "a\nb\nc\n", true), (["…", "c"], "a\nb\nc\n", true),
      (["…", "b"], "a\nb\nc\n", false),
      ([], "", true), ([], "a\n", false), (["…"], "", true), (["aa…a"], "aa\n", false),
    ] as [([String], String, Bool)])
  func expectation(expected: [String], said: String, holds: Bool) {
    #expect(Expectation.holds(expected, said) == holds)
  }
}

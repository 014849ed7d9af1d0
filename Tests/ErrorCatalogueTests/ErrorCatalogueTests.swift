import Banyan
import Foundation
import TestSupport
import Testing

/// Each code has a folder under `Cases/` that provokes it, laid over the sound workspace `_base`, and
/// over `_footprint` where it has products or a supplier's file.
///
///     Cases/unit.unknown/activity/bills.csv     what the user wrote
///     Cases/unit.unknown/expected.txt           every word that is printed
///     Cases/unit.unknown/expected-vi.txt        the same in Vietnamese, for some
///     Cases/unit.unknown/removed                names of base files that are not there
///     Cases/loop.closed/footprint               empty: the first product's footprint alone is asked
///                                               for, over `_base`, and no statement of PACT
///
/// `unit.unknown--second` is a further case of the same code. `BANYAN_WRITE_EXPECTED=1` writes the
/// texts anew; each is then read by a person before it is committed.
@Suite("Every fault says where, what and what to do")
struct ErrorCatalogueTests {
  private static let codes = allTexts.flatMap { $0.codes }

  @Test("The text of each case is exact", arguments: ErrorCase.all)
  func textIsExact(_ example: ErrorCase) throws {
    let outcome = try example.run()
    try compare(outcome.text(in: .english), with: example.path("expected.txt"))
    if FileManager.default.fileExists(atPath: example.path("expected-vi.txt")) {
      try compare(outcome.text(in: .vietnamese), with: example.path("expected-vi.txt"))
    }
    #expect(outcome.codes.contains { $0.rawValue == example.code })
  }

  @Test("An error keeps the report back, a warning does not", arguments: ErrorCase.all)
  func errorsKeepReportBack(_ example: ErrorCase) throws {
    let outcome = try example.run()
    #expect(outcome.hasReport != outcome.diagnostics.hasErrors)
  }

  @Test("Every code has a case, or a reason why a user's file cannot provoke it")
  func everyCodeHasCase() {
    let provoked = Set(ErrorCase.all.map(\.code))
    for code in Self.codes {
      let reason = ErrorCase.withoutCase[code]
      #expect(
        provoked.contains(code.rawValue) != (reason != nil),
        "\(code.rawValue) needs exactly one of: a folder in Cases, an entry in withoutCase")
    }
    let known = Set(Self.codes.map(\.rawValue))
    #expect(provoked.subtracting(known).isEmpty)
  }

  @Test(
    "The base that cases are laid over is itself without a finding",
    arguments: [["_base"], ["_base", "_footprint"]])
  func baseIsSound(folders: [String]) throws {
    let workspace = try TemporaryWorkspace()
    for folder in folders { try workspace.overlay("\(ErrorCase.folder)/\(folder)") }
    let outcome = try workspace.run(library: ErrorCase.library())
    #expect(outcome.text() == "")
    #expect(outcome.report != nil)
  }

  private func compare(_ text: String, with path: String) throws {
    if ProcessInfo.processInfo.environment["BANYAN_WRITE_EXPECTED"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    let expected = try String(contentsOfFile: path, encoding: .utf8)
    #expect(Array(text.utf8) == Array(expected.utf8), "\(text)")
  }
}

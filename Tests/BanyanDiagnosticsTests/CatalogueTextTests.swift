import Testing

@testable import BanyanDiagnostics
@testable import BanyanCLI
import Banyan

@Suite("Every text exists in both languages, with the same places to fill")
struct CatalogueTextTests {
  /// Pages and forms speak in sentences, findings in phrases.
  private func check<Text: CatalogueText>(_ type: Text.Type, hasSentences: Bool = false) {
    check(Text.allCases.map { ("\(type).\($0.rawValue)", $0) }, hasSentences: hasSentences)
  }

  private func check(
    _ texts: [(name: String, text: any CatalogueEntry)], hasSentences: Bool = false
  ) {
    for (name, text) in texts {
      #expect(!text.english.isEmpty, "\(name)")
      #expect(!text.vietnamese.isEmpty, "\(name)")
      #expect(places(text.english) == places(text.vietnamese), "\(name)")
      #expect(hasSentences || !text.english.hasSuffix("."), "no full stop: \(name)")
      let numbers = places(text.english).sorted()
      #expect(numbers == Array(1..<(numbers.count + 1)), "places count from 1: \(name)")
    }
  }

  /// The numbers in braces.
  private func places(_ template: String) -> Set<Int> {
    Set(
      template.split(separator: "{").compactMap { part in
        part.firstIndex(of: "}").flatMap { Int(part[..<$0]) }
      })
  }

  /// Those of the program stand above those of the library.
  private static let all: [any TargetTexts.Type] = allTexts + [ProgramTexts.self]
  private static var codes: [DiagnosticCode] { all.flatMap { $0.codes } }
  private static var phrases: [TextKey] { all.flatMap { $0.phrases } }

  @Test("Messages") func messages() { check(Self.codes.map { ($0.rawValue, $0) }) }
  @Test("Notes, hints and words") func keys() { check(Self.phrases.map { ($0.name, $0) }) }
  @Test("Findings on a page") func findings() { check(FindingsText.self, hasSentences: true) }
  @Test("Forms") func forms() { check(DecreeText.self, hasSentences: true) }
  @Test("Statements") func statements() { check(StatementText.self, hasSentences: true) }
  @Test("Footprints") func footprints() {
    check(FootprintText.self, hasSentences: true)
    check(FootprintPageText.self, hasSentences: true)
  }
  @Test("Reports") func reports() { check(ReportText.self) }
  @Test("Drafts") func drafts() { check(DraftText.self) }
  @Test("Workbooks") func workbooks() { check(WorkbookText.self) }
  @Test("Explanations") func explanations() { check(ExplainText.self) }
  @Test("Embedded emissions") func embedded() {
    check(CBAMText.self, hasSentences: true)
    check(CBAMExplainText.self)
    check(CostText.self, hasSentences: true)
    check(CBAMPageText.self, hasSentences: true)
    check(DocumentWord.self)
    check(CBAMTerm.self)
    check(CBAMAct.self)
    check(LeverText.self)
    check(ImportedElectricityText.self, hasSentences: true)
  }
  @Test("Plans") func plans() { check(PlanText.self) }

  @Test("A code is a subject and a problem, and no two are equal")
  func codes() {
    let codes = Self.codes.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    let names = Self.phrases.map(\.name)
    #expect(Set(names).count == names.count)
    for code in codes {
      let words = code.split(separator: ".")
      #expect(
        words.count == 2 && code.allSatisfy { $0.isLowercase || ".-16".contains($0) }, "\(code)")
    }
  }

  @Test(
    "Places are filled once, and what fills them is not filled again",
    arguments: [
      ("{1} of {2}", ["a", "b"], "a of b"), ("{2}{1}{1}", ["a", "b"], "baa"),
      ("{1}", ["{2}", "b"], "{2}"), ("{3}", ["a"], "{3}"), ("{from: 1} {1}", ["a"], "{from: 1} a"),
      ("{1", ["a"], "{1"), ("{0}", ["a"], "{0}"), ("plain", ["a"], "plain"), ("{1}", [], "{1}"),
    ])
  func filling(template: String, arguments: [String], expected: String) {
    #expect(template.filled(with: arguments) == expected)
  }

  @Test("A word of the catalogue takes the language of the sentence it stands in")
  func words() {
    let phrase = Phrase(.hintProperty, words: ["kg", .phrase(.propertyDensity), "diesel"])
    #expect(phrase.text(in: .english).contains("density"))
    #expect(phrase.text(in: .vietnamese).contains("khối lượng riêng"))
  }

  @Test(
    "Words of the user name no text of the catalogue", arguments: ["\u{1}labelError", "labelError"])
  func userWords(text: String) {
    let finding = Diagnostic(.unitUnknown, [text])
    for language in Language.allCases {
      #expect(finding.message(in: language).contains(text))
    }
  }
}

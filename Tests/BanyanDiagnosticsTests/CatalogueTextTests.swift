import Testing

@testable import BanyanDiagnostics

@Suite("Every text exists in both languages, with the same places to fill")
struct CatalogueTextTests {
  private func check<Text: CatalogueText>(_ type: Text.Type) {
    for text in Text.allCases {
      let name = "\(type).\(text.rawValue)"
      #expect(!text.english.isEmpty, "\(name)")
      #expect(!text.vietnamese.isEmpty, "\(name)")
      #expect(places(text.english) == places(text.vietnamese), "\(name)")
      #expect(!text.english.hasSuffix("."), "no full stop: \(name)")
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

  @Test("Messages") func messages() { check(DiagnosticCode.self) }
  @Test("Notes, hints and words") func keys() { check(TextKey.self) }
  @Test("Reports") func reports() { check(ReportText.self) }
  @Test("Drafts") func drafts() { check(DraftText.self) }
  @Test("Workbooks") func workbooks() { check(WorkbookText.self) }
  @Test("Explanations") func explanations() { check(ExplainText.self) }

  @Test("A code is a subject and a problem, and no two are equal")
  func codes() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
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
    #expect(template.filled(with: arguments, in: .english) == expected)
  }

  @Test("A word of the catalogue takes the language of the sentence it stands in")
  func words() {
    let phrase = Phrase(.hintProperty, "kg", TextKey.propertyDensity.argument, "diesel")
    #expect(phrase.text(in: .english).contains("density"))
    #expect(phrase.text(in: .vietnamese).contains("khối lượng riêng"))
  }
}

import Banyan
import Foundation
import TestSupport
import TestWorkspace
import Testing

/// Each kilogram of a composition is counted by one entry.
@Suite("Compositions count once")
struct CompositionTests {
  private static let pigIron =
    "- {records: carbon/input/pig-iron, name: Gang thỏi, name-en: pig iron"
  private static let scrap =
    "- {records: carbon/input/scrap-domestic, name: Thép phế liệu trong nước"
  private static let more = ", name: Thêm, hs: \"7201.10\", origin: VN}"

  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    /// The entry that is added behind the others.
    let entry: String
    var edits: [(String, String)] = []
    /// Of the message.
    let words: String
    var testDescription: String { entry }
  }

  private static let twice = "passport.composition-twice"
  private static let own = "passport.composition-own"

  static let cases = [
    // The material's own quantity is these records.
    Case(code: twice, entry: "{material: pig-iron", words: "'pig-iron' counts mass"),
    Case(
      code: twice, entry: "{records: {source: lo-ho-quang, activity: carbon/input/pig-iron}",
      words: "'carbon/input/pig-iron, lo-ho-quang' counts mass"),
    Case(code: twice, entry: "{records: carbon/input", words: "'carbon/input' counts mass"),
    Case(code: twice, entry: "{records: {facility: mill}", words: "'mill' counts mass"),
    // products.yaml states what the records of the same name and process say as well.
    Case(
      code: twice, entry: "{material: pig-iron",
      edits: [
        (
          "{material: pig-iron, quantity: {records: carbon/input/pig-iron, uncertainty: 1 %}}",
          "{material: pig-iron, quantity: 6001.8 t}"
        )
      ], words: "'pig-iron' counts mass that 'carbon/input/pig-iron' counts"),
    // One record is the quantity of two materials.
    Case(
      code: twice, entry: "{material: lime",
      edits: [
        (
          "      - {material: electrode,",
          "      - {material: lime, quantity: {records: carbon/input/pig-iron}}\n      - {material: electrode,"
        ),
        (
          "  - {id: electrode,",
          "  - {id: lime, burden: none, because: \"x\"}\n  - {id: electrode,"
        ),
      ], words: "'lime' counts mass"),
    Case(code: own, entry: "{records: carbon/input/scrap-return", words: "comes round again"),
    Case(code: own, entry: "{records: carbon/output/billet", words: "comes round again"),
    Case(code: own, entry: "{records: carbon/output/slag", words: "it leaves its process"),
    Case(code: own, entry: "{records: carbon/output/dust", words: "it leaves its process"),
    Case(
      code: "name.unknown", entry: "{material: billet", words: "no material is called 'billet'"),
    Case(
      code: twice, entry: "{material: electrode, records: carbon/input/electrode",
      words: "'carbon/input/electrode' counts mass that 'electrode' counts"),
    Case(code: "name.unknown", entry: "{material: Pig-iron", words: "did you mean 'pig-iron'"),
    Case(
      code: "passport.composition", entry: "{records: carbon/input/pig-iron/",
      words: "did you mean 'carbon/input/pig-iron'"),
    Case(
      code: "passport.composition", entry: "{records: \"carbon/input/*\"",
      words: "no mass of 'carbon/input/*'"),
    Case(
      code: "passport.composition", entry: "{records: Carbon/Input/Pig-Iron",
      words: "did you mean 'carbon/input/pig-iron'"),
  ]

  private static func text(of errors: [Diagnostic], in language: Language = .english) -> String {
    var found = Diagnostics()
    for error in errors { found.report(error) }
    return DiagnosticText(language: language).text(of: found)
  }

  private static func errors(_ edits: [(String, String)]) throws -> [Diagnostic] {
    let stage = try PassportMill(editing: edits).passport()
    #expect(stage.value == nil)
    return stage.findings.ordered.filter { $0.severity == .error }
  }

  private static func line(of text: String, after edits: [(String, String)]) throws -> Int? {
    let mill = try PassportMill(editing: edits)
    return try String(contentsOfFile: mill.folder.path("products.yaml"), encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.contains(text) }.map { $0 + 1 }
  }

  @Test("A second count of the same mass is refused where it stands", arguments: cases)
  func refused(one: Case) throws {
    let added = "- \(one.entry)\(Self.more)"
    let last = "      restricted: [suppliers"
    let edits = one.edits + [(last, "        \(added)\n\(last)")]
    let errors = try Self.errors(edits)
    #expect(errors.map(\.code.rawValue) == [one.code])
    let error = try #require(errors.first)
    #expect(error.location?.line == (try Self.line(of: added, after: edits)))
    #expect(Self.text(of: [error]).contains(one.words), "\(Self.text(of: [error]))")
    #expect(error.location?.column != nil && error.hint != nil)
    let both = Language.allCases.map { Self.text(of: [error], in: $0) }
    #expect(Set(both).count == 2)
  }

  /// The order in which entries are written decides which is the second, not what they are.
  @Test("Whichever is written later is the second")
  func order() throws {
    let before = [(Self.scrap, "- {material: pig-iron\(Self.more)\n        \(Self.scrap)")]
    let error = try #require(try Self.errors(before).first)
    #expect(error.code.rawValue == "passport.composition-twice")
    #expect(error.location?.line == (try Self.line(of: Self.pigIron, after: before)))
    #expect(
      error.notes.first?.location?.line
        == (try Self.line(of: "{material: pig-iron, name", after: before)))
  }

  /// 6,001.8 t of 111,629.41 t, whoever names them.
  @Test("A material in place of its records is the same share")
  func material() throws {
    let mill = try PassportMill(editing: [
      ("records: carbon/input/pig-iron, name", "material: pig-iron, name")
    ])
    let passport = try #require(try mill.passport().value)
    let share = ExactRatio(
      ExactDecimal(exactly: "6001.8"), over: ExactDecimal(exactly: "111629.41"))
    let difference = (passport.materials[2].fraction - share).decimal().magnitude
    #expect(difference < ExactDecimal(coefficient: 1, exponent: -30))
  }

  private static func cement(_ composition: String, kiln: String = "") throws -> [Diagnostic] {
    let folder = try TemporaryWorkspace()
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    try folder.overlay("\(root)/examples/cement")
    let products = try String(contentsOfFile: folder.path("products.yaml"), encoding: .utf8)
      .replacing(
        "      - {waste: kiln-dust, quantity: 4000 t}\n",
        with: "      - {waste: kiln-dust, quantity: 4000 t}\n\(kiln)"
      )
      .replacing(
        "  - {id: gypsum, burden",
        with: "  - {id: raw-meal, burden: none, because: x}\n  - {id: gypsum, burden"
      )
      .replacing(
        "CEM II/B-M (S-L) 42.5 N}",
        with: "CEM II/B-M (S-L) 42.5 N, composition: [\(composition)]}")
    try folder.write(products, to: "products.yaml")
    let border = try String(contentsOfFile: folder.path("cbam.yaml"), encoding: .utf8)
      .replacing(
        "not-precursors:\n", with: "not-precursors:\n  - {material: raw-meal, cn: \"25210000\"}\n")
    try folder.write(border, to: "cbam.yaml")
    let run = try #require(try Run.open(folder.root).value)
    let stage = try run.passport(run.passportReading()) { reading, _ in
      PassportStandard.questions(of: reading).first
    }
    return stage.findings.ordered.filter { $0.severity == .error }
  }

  private static let clinker =
    "{records: process/clinker, name: Clinker, hs: \"2523.10\", origin: VN}"
  private static func material(_ name: String) -> String {
    "{material: \(name), name: M, hs: \"2520.10\", origin: VN}"
  }

  @Test("A product made here stands beside what is added to it, and not beside what it is made of")
  func intermediate() throws {
    let takes = "    takes: [{material: raw-meal, quantity: 1200000 t}]\n"
    let beside = "\(Self.clinker), \(Self.material("gypsum"))"
    #expect(try Self.text(of: Self.cement(beside, kiln: takes)).isEmpty)
    let alone = "\(Self.material("raw-meal")), \(Self.material("gypsum"))"
    #expect(try Self.text(of: Self.cement(alone, kiln: takes)).isEmpty)
    let both = "\(Self.clinker), \(Self.material("raw-meal"))"
    let errors = try Self.cement(both, kiln: takes)
    #expect(errors.map(\.code.rawValue) == ["passport.composition-twice"])
    let text = Self.text(of: errors)
    #expect(text.contains("'raw-meal' counts mass that 'process/clinker' counts"), "\(text)")
    #expect(text.contains("'clinker' is made of what enters before it"), "\(text)")
    let turned = "\(Self.material("raw-meal")), \(Self.clinker)"
    let other = try Self.cement(turned, kiln: takes)
    #expect(
      Self.text(of: other)
        .contains("'process/clinker' counts mass that 'raw-meal' counts"))
  }

  @Test("A product does not consist of itself")
  func itself() throws {
    let mill = try PassportMill(editing: [
      (PassportMill.product, ""),
      (
        "    packaging: excluded\n",
        "    packaging: excluded\n    passport: {granularity: model, cn: \"72071100\", composition: [{records: carbon/output/billet, name: Phôi, hs: \"7207.11\", origin: VN}]}\n"
      ),
    ])
    let stage = try mill.passport(of: "billet")
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue).contains("passport.composition-own"))
    let text = DiagnosticText(language: .english).text(of: stage.findings)
    #expect(text.contains("it is the product itself"), "\(text)")
  }
}

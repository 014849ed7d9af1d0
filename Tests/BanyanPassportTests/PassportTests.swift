import Banyan
import Foundation
import TestSupport
import TestWorkspace
import Testing

@Suite("Passport of a heat")
struct PassportTests {
  /// Tonnes of the year in examples/steel-mill: scrap 74,475.9 and 30,001.6, pig iron 6,001.8, ferromanganese
  /// 249.95 and silicomanganese 900.16, together 111,629.41. All enter one process, so that their shares in
  /// the product are those of the tonnes.
  @Test("Composition is what the records say, attributed as the footprint attributes")
  func composition() throws {
    let passport = try #require(try PassportMill().passport().value)
    let whole = ExactDecimal(exactly: "111629.41")
    let tonnes = ["74475.9", "30001.6", "6001.8", "249.95", "900.16"].map {
      ExactRatio(ExactDecimal(exactly: $0), over: whole)
    }
    // The network is solved in decimals of 36 digits; beyond 30 they need not agree.
    for (material, expected) in zip(passport.materials, tonnes) {
      let difference = (material.fraction - expected).decimal().magnitude
      #expect(difference < ExactDecimal(coefficient: 1, exponent: -30))
    }
    #expect(passport.materials.count == 5)
    let recycled = try #require(passport.recycledPercent)
    #expect(recycled.preConsumer == .zero)
    #expect(
      recycled.postConsumer.decimal(significantDigits: 15)
        == ExactDecimal(exactly: "93.5931668903383"))
  }

  @Test("Its figure is the footprint's, and each address and identifier follows from the blocks")
  func document() throws {
    let text = try PassportMill().document()
    for part in [
      "\"value\": 680.793867454929", "\"value\": 93.5931668903383",
      "https://song-buong.example/credentials/dpp-H250312-04",
      "https://id.song-buong.example/01/09521234543213/10/H250312-04",
      "\"batchNumber\": \"H250312-04\"", "\"idGranularity\": \"batch\"",
      "\"productionDate\": \"2025-03-13\"", "\"value\": 18.6", "\"unit\": \"TNE\"",
      "\"validFrom\": \"2026-03-02T00:00:00Z\"", "\"validUntil\": \"2029-01-01T00:00:00Z\"",
      "\"countryName\": \"Japan\"", "Gang thỏi (pig iron)",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("A passport of the product at large names no batch")
  func model() throws {
    let text = try PassportMill(
      editing: [("granularity: batch", "granularity: model")], batches: ""
    )
    .document()
    #expect(text.contains("\"idGranularity\": \"model\""))
    #expect(text.contains("https://id.song-buong.example/01/09521234543213\""))
    #expect(!text.contains("batchNumber") && !text.contains("productionDate"))
  }

  /// A number for trade says it.
  @Test("Without a scheme the identifier is the trade item number's, where there is one")
  func noScheme() throws {
    let text = try PassportMill(editing: [("      scheme: gs1\n", "")]).document()
    #expect(
      text.contains("\"id\": \"https://id.song-buong.example/01/09521234543213/10/H250312-04\""))
    let bare = try PassportMill(
      editing: [("      scheme: gs1\n", ""), ("\"urn:gtin:09521234543213\", ", "")]
    ).document()
    #expect(bare.contains("\"id\": \"https://id.song-buong.example/p/rebar/H250312-04\""))
  }

  @Test(
    "Other schemes of identifiers",
    arguments: [
      ("iec61406", "https://id.song-buong.example/p/rebar/H250312-04"),
      ("did", "did:web:song-buong.example:p:rebar:H250312-04"),
    ])
  func schemes(scheme: String, id: String) throws {
    let text = try PassportMill(editing: [("scheme: gs1", "scheme: \(scheme)")]).document()
    #expect(text.contains("\"id\": \"\(id)\""))
  }
}

@Suite("Passports that are refused")
struct PassportFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let code: String
    let old: String
    let new: String
    let file: String

    init(_ code: String, _ old: String, _ new: String, in file: String = "products.yaml") {
      self.code = code
      self.old = old
      self.new = new
      self.file = file
    }

    var testDescription: String { "\(code) \(new)" }
  }

  private static let row = "H250312-04,250312-04,rebar,2025-03-12,2025-03-13,\"18,6\",t,CB400-V,"

  static let faults: [Fault] = [
    Fault("passport.issuer", "issuer: did:web:song-buong.example", "issuer: song-buong.example"),
    // A folder above the published one is no place for keys, nor one where passports stand.
    Fault("passport.issuer", "did:web:song-buong.example", "did:web:song-buong.example:..:x"),
    Fault("passport.issuer", "did:web:song-buong.example", "did:web:song-buong.example:.:x"),
    Fault(
      "passport.issuer-path", "did:web:song-buong.example", "did:web:song-buong.example:v1:dpps"),
    Fault(
      "passport.issuer-path", "did:web:song-buong.example", "did:web:song-buong.example:status:1"),
    // Quotes around nothing are no words.
    Fault("passport.empty", "name-en: Ribbed reinforcing bar", "name-en: \"\""),
    Fault("passport.empty", "locality: Biên Hòa", "locality: \"  \""),
    Fault("passport.empty", "safety: []", "safety: [\"\"]"),
    Fault("passport.empty", "name-en: pig iron", "name-en: \"\""),
    // Who verifies is another, between the end of the period and the day of issue, 2 March 2026.
    Fault("passport.verifier-own", "did:web:verifier.example", "did:web:song-buong.example"),
    Fault("passport.verified", "date: 2026-02-20", "date: 2026-03-03"),
    Fault("passport.verified", "date: 2026-02-20", "date: 2025-12-30"),
    Fault("field.choice", "assurance: limited", "assurance: full"),
    // A product with batches is of the one or the other, and somebody says of which.
    Fault("field.missing", "      granularity: batch\n", ""),
    Fault("passport.site", "site: https://song", "site: http://song"),
    Fault("passport.code", "cn: \"72142000\"", "cn: \"7214200\""),
    Fault("passport.country", "origin: Nhật Bản", "origin: Jappan"),
    Fault("passport.boundary", "id: rebar\n", "id: rebar\n    boundary: cradle-to-grave\n"),
    Fault("passport.issued", "issued: 2026-03-02", "issued: 2025-12-31"),
    Fault("passport.gtin-needed", "\"urn:gtin:09521234543213\", ", ""),
    Fault("passport.gtin", "urn:gtin:09521234543213", "urn:gtin:09521234543214"),
    Fault(
      "passport.composition", "records: carbon/input/pig-iron, name",
      "records: carbon/input/pigiron, name"),
    Fault("field.unknown", "name-en: Ribbed", "name-em: Ribbed"),
    Fault(
      "field.choice", "origin: Nhật Bản, recycled: post-consumer",
      "origin: Nhật Bản, recycled: 93 %"),
    Fault("passport.differs", "cn: \"72142000\"", "cn: \"72141000\""),
    Fault("passport.through", "through: 2029-01-01", "through: 2026-03-01"),
    Fault(
      "passport.composition-twice", "records: carbon/input/pig-iron, name",
      "records: carbon/input/scrap-domestic, name"),
    Fault("passport.degrees", "latitude: 10.9", "latitude: 109"),
    Fault("field.choice", "route: EAF", "route: EAR"),
    Fault("field.missing", "certificate: {type: \"3.1\", ", "certificate: {"),
    Fault("name.unknown", "    mill:\n", "    mil:\n"),
    Fault("passport.code", "hs: \"7201.10\"", "hs: \"7201.1\""),
    Fault("passport.code", "isic: \"2410\"", "isic: C24"),
    Fault("field.missing", "latitude: 10.9, ", ""),
    Fault(
      "field.missing", "hs-name: \"Non-alloy pig iron, phosphorus 0.5 % or less\", origin: VN",
      "hs-name: x"),
    Fault("field.choice", "restricted: [suppliers,", "restricted: [supplier,"),
    Fault("passport.verifier", "by: did:web:verifier.example", "by: verifier.example"),
    Fault("passport.site", "credential: \"https://", "credential: \"http://"),
    Fault(
      "passport.site", "links: https://id.song-buong.example",
      "links: https://id.song-buong.example/?id="),
    Fault(
      "passport.issuer", "issuer: did:web:song-buong.example", "issuer: did:web:song_buong.example"),
    Fault("evidence.outside", "assurance: limited", "assurance: limited, statement: ../none.pdf"),
    Fault("passport.batches", row, "", in: "products.yaml"),
    Fault("passport.list", "grade,evidence", "grad,evidence", in: "batches.csv"),
    Fault("passport.list-fields", "CB400-V,", "CB400-V,,,,", in: "batches.csv"),
    Fault("csv.quote", "CB400-V,", "\"CB400-V,", in: "batches.csv"),
    Fault("csv.stray-quote", "CB400-V,", "\"CB\"400-V,", in: "batches.csv"),
    Fault("passport.batch-name", "H250312-04,", "rebar,", in: "batches.csv"),
    Fault("passport.batch-name", "H250312-04,", "Lô 4,", in: "batches.csv"),
    Fault("name.unknown", "04,rebar", "04,rebra", in: "batches.csv"),
    Fault("passport.batch-date", "2025-03-13", "13.3.25", in: "batches.csv"),
    Fault("passport.batch-period", "2025-03-13", "2026-03-13", in: "batches.csv"),
    Fault("date.order", "2025-03-13", "2025-03-11", in: "batches.csv"),
    Fault("passport.batch-unit", "\",t,", "\",kWh,", in: "batches.csv"),
    Fault("passport.batch-date", "2025-03-13", "13/03/2025", in: "batches.csv"),
    Fault("passport.batch-quantity", "\"18,6\"", "0", in: "batches.csv"),
    Fault("passport.batch-quantity", "\"18,6\"", "\"-18,6\"", in: "batches.csv"),
    Fault("number.style", "\"18,6\"", "18.6", in: "batches.csv"),
    Fault("number.syntax", "\"18,6\"", "18 t", in: "batches.csv"),
    Fault("field.missing", "\",t,", "\",,", in: "batches.csv"),
    Fault("field.repeated", "batch,heat", "batch,batch", in: "batches.csv"),
    Fault("evidence.outside", "CB400-V,", "CB400-V,../cert.pdf", in: "batches.csv"),
    Fault("field.repeated", row, row + "\n" + row.replacing("H25", with: "h25"), in: "batches.csv"),
    Fault("passport.batches-made", "\"18,6\"", "\"95.400,1\"", in: "batches.csv"),
  ]

  @Test("Each is one error at its place", arguments: faults)
  func refused(fault: Fault) throws {
    let stage = try PassportMill(editing: [(fault.old, fault.new)]).passport()
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == [fault.code])
    #expect(errors.first?.location?.file == fault.file)
    #expect(errors.first?.location?.line != nil)
    #expect(errors.first?.hint != nil || !fault.code.hasPrefix("passport."))
  }

  /// 95,400 t are made: 60,000 + 30,000 are in, 10,000 more are not.
  @Test("More in batches than was made is said of the row that passes it, with all rows")
  func surplus() throws {
    let rows = [("A", "\"60.000\""), ("B", "\"30.000\""), ("C", "\"10.000\""), ("D", "1")].map {
      "\($0),,rebar,2025-03-12,2025-03-13,\($1),t,,"
    }
    let other = "S,,slag,,,1,t,,"
    let list = ["batch,heat,product,from,through,quantity,unit,grade,evidence", rows[0], other]
    let stage = try PassportMill(
      batches: (list + rows.dropFirst()).joined(separator: "\n") + "\n"
    ).passport()
    let error = try #require(stage.findings.ordered.first { $0.severity == .error })
    #expect(error.code.rawValue == "passport.batches-made")
    #expect(error.location == SourceLocation(file: "batches.csv", line: 5, column: 33))
    #expect(error.message(in: .english).contains("100001 t, and 95400 t were made"))
    #expect(error.notes.first?.phrase.text(in: .english).hasSuffix("lines 2, 4-6") == true)
  }

  /// A warning where it is not there, as for records; an error where it lies outside.
  @Test(
    "Absent, outside, a folder, a link to nothing and a link that leads out have words of their own",
    arguments: [
      ("evidence/none.pdf", "evidence.missing", nil), ("../none.pdf", "evidence.outside", nil),
      ("evidence/folder", "evidence.file", nil),
      ("evidence/dangling", "evidence.missing", .noteLinkToNothing),
      ("evidence/leading", "evidence.outside", .noteLinkOutside),
    ] as [(String, String, TextKey?)], ["batches.csv", "products.yaml"])
  func evidence(of named: (path: String, code: String, note: TextKey?), in file: String) throws {
    let edit =
      file == "batches.csv"
      ? ("CB400-V,", "CB400-V,\(named.path)")
      : ("assurance: limited", "assurance: limited, statement: \(named.path)")
    let mill = try PassportMill(editing: [edit])
    try mill.folder.write("x", to: "evidence/folder/page.txt")
    try mill.folder.link("evidence/dangling", to: "none")
    try mill.folder.link("evidence/leading", to: "/etc/hostname")
    let stage = try mill.passport()
    let findings = stage.findings.ordered.filter { $0.location?.file == file }
    #expect(findings.map(\.code.rawValue) == [named.code])
    #expect(findings.flatMap(\.notes).map(\.phrase.key) == [named.note].compactMap { $0 })
    #expect(findings.allSatisfy { $0.location?.line != nil && $0.hint != nil })
    #expect((stage.value == nil) == (named.code == "evidence.outside"))
  }

  @Test("A list that is no text, no file or leads nowhere is called what it is")
  func noList() throws {
    for name in ["batches.csv", "passports.csv"] {
      func code(_ make: (PassportMill) throws -> Void) throws -> [String] {
        let mill = try PassportMill()
        if name == "batches.csv" { try mill.folder.remove(name) }
        try make(mill)
        let stage = try mill.passport()
        return stage.findings.ordered.filter { $0.location?.file == name }.map(\.code.rawValue)
      }
      #expect(
        try code { try $0.folder.write([0x50, 0x4B, 3, 4, 0], to: name) } == ["text.foreign"])
      #expect(try code { try $0.folder.write("x", to: "\(name)/x") } == ["file.folder"])
      #expect(try code { try $0.folder.link(name, to: "none.csv") } == ["file.dangling"])
      #expect(try code { try $0.folder.link(name, to: "/etc/hostname") } == ["file.outside"])
    }
  }

  @Test("A statement without its day says which key of which file is missing")
  func withoutDay() throws {
    let stage = try PassportMill(editing: [("  issued: 2026-03-02\n", "")]).passport()
    let error = try #require(stage.findings.ordered.first { $0.severity == .error })
    #expect(error.message(in: .english) == "'company: issued' is missing")
    #expect(error.location?.file == "products.yaml")
    #expect(error.hint?.text(in: .english).contains("products.yaml") == true)
  }

  @Test("What was never issued is told with what was issued under near names")
  func neverIssued() throws {
    var register = IssueRegister()
    let asked = IssuedSubject(.untp, of: "rebar", batch: "H250312-40")
    func finding() -> Diagnostic {
      register.refusal(of: asked, named: asked.words(in: "my mill"))
    }
    #expect(finding().notes.map(\.phrase.key) == [.notePassportNone])
    let day = try #require(CalendarDate(iso: "2026-03-02"))
    for batch in ["H250312-04", "Z1"] {
      register.issue(IssuedSubject(.untp, of: "rebar", batch: batch), on: day)
    }
    #expect(
      finding().notes.map { $0.phrase.text(in: .english) }
        == ["issued under near names: dpp-H250312-04"])
    #expect(
      finding().hint?.text(in: .english).contains(
        "banyan passport 'my mill' --product rebar --batch H250312-40 --sign KEY") == true)
  }

  /// An unknown record in a composition needs the calculation to be seen; a wrong trade number keeps the
  /// system of products.yaml from being read at all.
  @Test(
    "Faults that only the calculation shows are told with those of the files",
    arguments: [
      ("issuer: did:web", "issuer: didweb", "passport.issuer"),
      ("name-en: Ribbed", "name-em: Ribbed", "field.unknown"),
      ("urn:gtin:09521234543213", "urn:gtin:09521234543214", "passport.gtin"),
      (row, row + "\nX,,rebra,,,,,,", "name.unknown"),
    ])
  func together(old: String, new: String, code: String) throws {
    let mill = try PassportMill(editing: [
      (old, new), ("site: https://song", "site: http://song"),
      ("records: carbon/input/pig-iron, name", "records: carbon/input/pigiron, name"),
    ])
    let stage = try mill.passport()
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(
      errors.map(\.code.rawValue).sorted()
        == [code, "passport.composition", "passport.site"].sorted())
    #expect(errors.allSatisfy { $0.location?.line != nil })
  }

  /// The largest symbol holds 2,331 characters with error correction M.
  @Test("An identifier that no symbol holds is said in each form that draws one")
  func tooLong() throws {
    let links = "links: https://id.song-buong.example"
    let long = String(repeating: "x", count: 2400)
    let mill = try PassportMill(editing: [(links, "\(links)/\(long)")])
    let passport = try #require(try mill.passport().value)
    for form in PassportForm.pictures + [PassportForm.symbolInDots] {
      let stage = try form.render(passport, Surface(language: .english))
      #expect(stage.value == nil)
      #expect(stage.findings.ordered.map(\.code.rawValue) == ["passport.symbol"])
      #expect(stage.findings.ordered.first?.location?.line != nil)
    }
    #expect(try mill.document().contains(long))
  }

  @Test("A product that nothing is recorded for has no footprint to state")
  func withoutFootprint() throws {
    let mill = try PassportMill(editing: [
      (
        "  - id: rolling\n",
        "  - {id: other, name: Other, outputs: [{product: other, quantity: 1 t}]}\n  - id: rolling\n"
      ),
      (
        "  - id: slag\n",
        "  - {id: other, name: Other, declared-unit: 1 t, passport: {granularity: model, cn: \"72142000\"}}\n  - id: slag\n"
      ),
    ])
    let stage = try mill.passport(of: "other")
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["passport.no-footprint"])
  }

  @Test("A product whose id cannot be part of an address is refused by name")
  func naming() throws {
    let mill = try PassportMill(editing: [
      ("id: rebar\n", "id: thép-vằn\n"), ("product: rebar,", "product: thép-vằn,"),
      ("product: rebar}", "product: thép-vằn}"), (",rebar,", ",thép-vằn,"),
    ])
    let stage = try mill.passport()
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue).contains("passport.name"))
  }

  @Test("A block of a product wants one of the firm, and batches.csv wants both")
  func halves() throws {
    let stage = try PassportMill(editing: [(PassportMill.firm, "")]).passport()
    #expect(stage.findings.ordered.contains { $0.code.rawValue == "field.missing" })
    let product = try PassportMill(editing: [(PassportMill.product, "")]).passport()
    #expect(product.value == nil)
  }

  @Test("Both languages say it", arguments: PassportTexts.codes.map(\.rawValue))
  func texts(code: String) throws {
    let found = try #require(PassportTexts.codes.first { $0.rawValue == code })
    #expect(!found.english.isEmpty && found.english != found.vietnamese)
  }
}

import Banyan
import Foundation
import TestSupport
import TestWorkspace
import Testing

/// Every example with a passport, in all forms that state its figures.
@Suite("What a passport states, in whatever form")
struct AgreementTests {
  /// Those of examples/ whose products.yaml speaks of passports, and the extruder with a passport put in.
  static let examples: [String] = {
    let names = (try? FileSystem.names(in: EmbeddedTests.examples)) ?? []
    return names.filter { name in
      let path = "\(EmbeddedTests.examples)/\(name)/products.yaml"
      return (try? String(contentsOfFile: path, encoding: .utf8))?.contains("passport:") ?? false
    } + ["extruder"]
  }()

  /// A product's passport, and the reports that state the same figures.
  private struct Case {
    let passport: Passport
    let footprint: FootprintReport
    let cbam: CBAMReport?

    func document(_ form: PassportForm) throws -> JSONValue {
      var found = Diagnostics()
      let document = form.document(of: passport, &found)
      return try #require(document, "\(DiagnosticText(language: .english).text(of: found))")
    }

    func text(_ form: String) throws -> String {
      let own = try #require(PassportStandard.formats.first { $0.name == form })
      let document = try own.render(passport, Surface(language: .english)).value
      return String(decoding: try #require(document).bytes, as: UTF8.self)
    }

    /// In the forms of the reports themselves.
    func pact() throws -> JSONValue {
      let form = try #require(FootprintStandard.formats.first { $0.name == "pact" })
      let document = try form.render(footprint, Surface(language: .english)).value
      return try HeatDocuments.read(#require(document).bytes, called: "pact")
    }

    /// Figures for one tonne: those for a functional unit are of clinker where the good is a cement.
    func perTonne() throws -> JSONValue? {
      guard let cbam else { return nil }
      let form = try #require(CBAMStandard.formats.first { $0.name == "json" })
      let document = try form.render(cbam, Surface(language: .english)).value
      let report = try HeatDocuments.read(#require(document).bytes, called: "cbam")
      let good = report["goods"]?.items.first { $0["product"]?.words == passport.product.key }
      return good?["perTonne"]
    }
  }

  /// What PACT asks besides and examples need not say; it enters no figure that is compared here.
  private static let forPACT = [
    (
      "packaging: excluded\n    passport:",
      "packaging: excluded\n    fossil-carbon: 1 %\n    passport:"
    ),
    (
      "product-id:pcb40\"]\n",
      "product-id:pcb40\"]\n    packaging: excluded\n    fossil-carbon: 1 %\n"
    ),
    (
      "declared-unit: 1 t, passport: {",
      "declared-unit: 1 t, ids: [\"urn:pact:aluminium.example:product-id:hollow\"], "
        + "packaging: excluded, fossil-carbon: 0 %, passport: {"
    ),
  ]

  /// All products of an example that have a passport.
  private func cases(_ example: String) throws -> [Case] {
    let folder = example == "extruder" ? try EmbeddedTests.extruder() : try TemporaryWorkspace()
    if example != "extruder" { try folder.overlay("\(EmbeddedTests.examples)/\(example)") }
    var products = try String(contentsOfFile: folder.path("products.yaml"), encoding: .utf8)
    if !products.contains("fossil-carbon") {
      for (old, new) in Self.forPACT { products = products.replacing(old, with: new) }
    }
    try folder.write(products, to: "products.yaml")
    return try cases(in: folder.root)
  }

  private func cases(in folder: String) throws -> [Case] {
    let run = try #require(try Run.open(folder).value)
    let reading = try run.passportReading()
    let basis = try #require(reading.value?.basis)
    return try PassportStandard.questions(of: basis).map { question in
      let stage = try run.passport(reading) { _, _ in question }
      let text = DiagnosticText(language: .english).text(of: stage.findings)
      let product = try #require(question.product)
      let isCovered = try run.asks(CBAMStandard.self)
      return Case(
        passport: try #require(stage.value, "\(text)"),
        footprint: try #require(
          try run.report(of: FootprintStandard.self, on: .init(product: product)).value),
        cbam: isCovered ? try run.report(of: CBAMStandard.self, on: ()).value : nil)
    }
  }

  /// As every JSON number of a passport is written: 15 digits, half to even.
  private func stated(_ digits: String) -> String {
    ExactDecimal(exactly: digits).rounded(significantDigits: 15, .halfEven).normalised.description
  }

  private func claims(_ document: JSONValue, _ part: String) -> [JSONValue] {
    (document["credentialSubject/performanceClaim"]?.items ?? []).filter {
      $0["id"]?.words?.hasSuffix("/\(part)") ?? false
    }
  }

  private func value(_ claim: JSONValue?) -> String? {
    claim?["claimedPerformance/0/measure/value"]?.number
  }

  @Test("The footprint is PACT's, to the digits that each form holds", arguments: examples)
  func footprint(example: String) throws {
    for it in try cases(example) {
      let digits = try #require(try it.pact()["pcf/pcfExcludingBiogenicUptake"]?.words)
      #expect(it.footprint.footprint.total == ExactDecimal(exactly: digits))
      let asset = "submodels/0/submodelElements/0/value/0/value/1/value"
      #expect(try it.document(.aas)[asset]?.words == digits)
      let rounded = stated(digits)
      let claim = claims(try it.document(.untp), "footprint")
      #expect(claim.count == 1 && value(claim.first) == rounded)
      #expect(try it.document(.en18223)["carbonFootprint/value"]?.number == rounded)
      let full = try it.document(.en18223Full)["elements"]?.items ?? []
      let element = full.first { $0["elementId"]?.words == "carbonFootprint" }
      #expect(element?["elements/0/elementId"]?.words == "value")
      #expect(element?["elements/0/value"]?.number == rounded)
      #expect(try it.text("html").contains(#"<data value="\#(rounded)">"#))
      if it.passport.product.tradeItem != nil {
        let national = try it.document(.vietNam)
        #expect(national["thongTinKhac/dauVetCacBon/giaTri"]?.number == rounded)
      }
      if it.passport.verification != nil {
        let path = "credentialSubject/conformityAssessment/0/assessedPerformance/0/measure/value"
        #expect(try it.document(.untpConformity)[path]?.number == rounded)
      }
    }
  }

  @Test(
    "PACT's two figures differ by the uptake, and so do the passport's; the page says how much",
    arguments: examples)
  func uptake(example: String) throws {
    for it in try cases(example) {
      let pact = try it.pact()
      let without = try #require(pact["pcf/pcfExcludingBiogenicUptake"]?.words)
      let with = try #require(pact["pcf/pcfIncludingBiogenicUptake"]?.words)
      #expect(it.passport.footprint.kilogramsWithUptake == ExactDecimal(exactly: with))
      let uptake = it.footprint.footprint.masses[.biogenicUptake]
      #expect(ExactDecimal(exactly: with) - ExactDecimal(exactly: without) == uptake)
      #expect(try it.text("html").contains("took up: ") == !uptake.isZero)
    }
  }

  /// The mill's pig iron with 100 kg of uptake in a tonne, as from charcoal; of it 1.5 kg of carbon are in
  /// one tonne of rebar: 1.5 × 44 ÷ 12 = 5.5 kg.
  @Test("Where plants took something up, the page leads from one of PACT's figures to the other")
  func bound() throws {
    let mill = try PassportMill(editing: [
      ("    packaging: included\n", "    packaging: included\n    biogenic-carbon: 1.5 kg\n")
    ])
    let supplier = try String(
      contentsOfFile: mill.folder.path("suppliers/gang-thoi.json"), encoding: .utf8)
    try mill.folder.write(
      supplier.replacing(
        #"IncludingBiogenicUptake": "1983.4""#, with: #"IncludingBiogenicUptake": "1883.4""#
      )
      .replacing(#"biogenicCO2Uptake": "0""#, with: #"biogenicCO2Uptake": "-100""#),
      to: "suppliers/gang-thoi.json")
    let it = try #require(try cases(in: mill.folder.root).first)
    let pact = try it.pact()
    #expect(pact["pcf/biogenicCO2Uptake"]?.words == "-5.5")
    let page = try it.text("html")
    #expect(page.contains("took up: −5.5") && page.contains("is 675.29386745492860063"))
    #expect(page.contains("hấp thụ: −5,5") && page.contains("là 675,29386745492860063"))
  }

  @Test("Recycled content and materials are the same parts in every form", arguments: examples)
  func materials(example: String) throws {
    for it in try cases(example) {
      let untp = try it.document(.untp)
      let shares = untp["credentialSubject/materialProvenance"]?.items ?? []
      #expect(shares.count == it.passport.materials.count)
      let recycled = claims(untp, "recycled").first
      let parts = try it.document(.en18223)["recycledContent"]
      #expect((recycled == nil) == (parts == nil))
      guard let recycled, let parts else { continue }
      let whole = shares.reduce(ExactDecimal.zero) { sum, share in
        guard share["recycledMassFraction"]?.number == "1" else { return sum }
        return sum + ExactDecimal(exactly: share["massFraction"]?.number ?? "0")
      }
      let fraction = try #require(parts["recycledContent"]?.number)
      // Rounded parts miss their sum by a digit behind the fifteenth.
      let gap = (whole - ExactDecimal(exactly: fraction)).magnitude
      #expect(gap < ExactDecimal(coefficient: 1, exponent: -14))
      let percent = try #require(value(recycled))
      let hundredth = ExactDecimal(exactly: percent) * ExactDecimal(coefficient: 1, exponent: -2)
      #expect(
        (hundredth - ExactDecimal(exactly: fraction)).magnitude
          < ExactDecimal(coefficient: 1, exponent: -14))
      let page = try it.text("html")
      for part in ["postConsumerRecycledContent", "preConsumerRecycledContent"] {
        let share = ExactDecimal(exactly: try #require(parts[part]?.number))
        let shown = NumberFormat(.english, for: .page).percent(share, of: .one, places: 2)
        #expect(page.contains("\(shown) \(part.hasPrefix("post") ? "post" : "pre")-consumer"))
      }
    }
  }

  @Test(
    "Embedded emissions are those of the CBAM report, and no form has them where it declares none",
    arguments: examples)
  func embedded(example: String) throws {
    for it in try cases(example) {
      let untp = try it.document(.untp)
      let english = try it.document(.en18223)["cbamEmbeddedEmissions"]
      let own = claims(untp, "cbam-direct") + claims(untp, "cbam-indirect")
      let page = try it.text("html")
      guard it.cbam?.isDeclarable ?? false, let law = try it.perTonne() else {
        #expect(own.isEmpty && english == nil && it.passport.embedded == nil)
        #expect(it.passport.bridge == nil && !page.contains(#"id="cbam""#))
        continue
      }
      #expect(own.count == 2)
      for (part, claim) in zip(["direct", "indirect"], own) {
        let tonnes = try #require(law[part]?.words)
        #expect(value(claim) == stated((ExactDecimal(exactly: tonnes) * 1000).description))
        #expect(english?[part]?.number == stated(tonnes))
        #expect(page.contains(#"<data value="\#(stated(tonnes))">"#))
      }
    }
  }

  @Test(
    "From one figure to the other the steps are the difference, to the last digit",
    arguments: examples)
  func bridge(example: String) throws {
    for it in try cases(example) {
      guard let embedded = it.passport.embedded else { continue }
      let bridge = try #require(it.passport.bridge)
      let mass = it.footprint.product.mass
      let perTonne = ExactRatio(1000) / (try #require(mass))
      #expect(bridge.footprint == perTonne * it.footprint.footprint.total)
      #expect(bridge.embedded == (embedded.direct + embedded.indirect) * 1000)
      let steps = bridge.steps.reduce(ExactRatio.zero) { $0 + $1.difference }
      #expect(bridge.footprint + steps == bridge.embedded)
      let page = try it.text("html")
      let format = NumberFormat(.english, for: .page)
      // What is printed adds up by itself, and no step is further from the exact one than its last digit.
      let printed = bridge.printed
      #expect(printed.lines.reduce(.zero) { $0 + $1.difference } == printed.sum.difference)
      let last = ExactDecimal(
        coefficient: 1,
        exponent: -max(printed.sum.footprint.places, printed.sum.embedded.places))
      for (step, line) in zip(bridge.steps, printed.lines) {
        #expect((step.footprint - ExactRatio(line.footprint)).decimal().magnitude <= last)
        #expect((step.embedded - ExactRatio(line.embedded)).decimal().magnitude <= last)
      }
      // The larger figure is the one that every form states.
      #expect(
        [
          stated(bridge.footprint.decimal().description),
          stated(bridge.embedded.decimal().description),
        ]
        .contains(
          max(printed.sum.footprint, printed.sum.embedded).normalised.description))
      for line in printed.lines + [printed.sum] {
        for cell in [line.footprint, line.embedded, line.difference] {
          #expect(page.contains(format.exact(cell)))
        }
      }
    }
  }

  /// A heat of the mill as anybody would look at it: no form of it is older or newer than another.
  @Test("The figure of a batch is the period's, and every form says so", arguments: examples)
  func period(example: String) throws {
    for it in try cases(example) where it.passport.batch != nil {
      let claim = claims(try it.document(.untp), "footprint").first
      let note = claim?["applicablePeriod/periodInformation"]?.words
      #expect(note?.contains("carried by every batch") ?? false)
      #expect(try it.document(.en18223)["carbonFootprint/basis"]?.words == "period")
      #expect(try it.text("html").contains("not measured on this batch"))
    }
  }
}

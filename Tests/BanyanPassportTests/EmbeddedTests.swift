import Banyan
import Foundation
import TestSupport
import TestWorkspace
import Testing

/// Emissions embedded under the border adjustment beside the footprint: claims of their own, and the way
/// from one figure to the other.
@Suite("Embedded emissions in passports")
struct EmbeddedTests {
  static let examples =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/examples"

  private struct Case {
    let passport: Passport
    let report: CBAMReport
    let footprint: FootprintReport
  }

  private func opened(_ folder: String, _ product: String) throws -> Case {
    let run = try #require(try Run.open(folder).value)
    let reading = try run.passportReading()
    let index = try #require(reading.value?.basis?.footprint.system.product(named: product))
    let stage = try run.passport(reading) { _, _ in .init(product: index, batch: nil) }
    let text = DiagnosticText(language: .english).text(of: stage.findings)
    return Case(
      passport: try #require(stage.value, "\(text)"),
      report: try #require(try run.report(of: CBAMStandard.self, on: ()).value),
      footprint: try #require(
        try run.report(of: FootprintStandard.self, on: .init(product: index)).value))
  }

  /// Aluminium profiles of examples/extruder, with a passport.
  static func extruder() throws -> TemporaryWorkspace {
    let folder = try TemporaryWorkspace()
    try folder.overlay("\(examples)/extruder")
    let products = try String(contentsOfFile: folder.path("products.yaml"), encoding: .utf8)
    let firm = """
      company: {ids: ["urn:pact:aluminium.example:company-id:1"], issued: 2027-03-15}
      passport: {issuer: did:web:aluminium.example, site: "https://aluminium.example"}

      """
    let block =
      "declared-unit: 1 t, passport: {scheme: iec61406, granularity: model, alloy: EN AW-6063}}"
    try folder.write(
      firm
        + products.replacing(
          "name: Hollow profiles, declared-unit: 1 t}", with: "name: Hollow profiles, \(block)"),
      to: "products.yaml")
    return folder
  }

  /// By hand, from examples/cement: the law's figure of the blended cement is 0.6055572301559792 t direct and
  /// 0.04861856952406346 t indirect for one tonne (its arithmetic stands in PlantTests), here in kilograms.
  @Test("The claims are those of the report, in kilograms for one tonne, under the regulation")
  func claims() throws {
    let cement = try opened("\(Self.examples)/cement", "pcb40")
    var found = Diagnostics()
    let document = try #require(PassportForm.untp.document(of: cement.passport, &found))
    let claims = document["credentialSubject/performanceClaim"]?.items ?? []
    let own = claims.filter {
      $0["name"]?.words?.contains("embedded emissions under CBAM") ?? false
    }
    #expect(
      own.map { $0["claimedPerformance/0/measure/value"]?.number }
        == ["605.557230155979", "48.6185695240635"])
    #expect(
      own.map { $0["id"]?.words } == [
        "https://example-cement.example/claims/pcb40/cbam-direct",
        "https://example-cement.example/claims/pcb40/cbam-indirect",
      ])
    for claim in own {
      #expect(claim["referenceRegulation/0/name"]?.words == "Regulation (EU) 2023/956")
      #expect(claim["referenceStandard"] == nil)
      #expect(claim["claimedPerformance/0/measure/unit"]?.words == "KGM")
    }
    let english = try #require(PassportForm.en18223.document(of: cement.passport, &found))
    #expect(english["cbamEmbeddedEmissions/direct"]?.number == "0.605557230155979")
    #expect(english["cbamEmbeddedEmissions/indirect"]?.number == "0.0486185695240635")
    #expect(english["cbamEmbeddedEmissions/unit"]?.words == "t CO2e/t")
    let good = try #require(
      cement.report.processes.flatMap(\.goods).first { $0.product == "pcb40" })
    #expect(cement.passport.embedded?.direct == good.direct)
    #expect(cement.passport.embedded?.indirect == good.indirect)
  }

  /// The footprint stands in no CBAM claim, and no CBAM figure in the footprint's.
  @Test("No figure stands in another's place")
  func apart() throws {
    let cement = try opened("\(Self.examples)/cement", "pcb40")
    let figure = ExactRatio(cement.passport.footprint.kilograms)
    let embedded = try #require(cement.passport.embedded)
    let law = (embedded.direct + embedded.indirect) * 1000
    #expect(figure != law)
    var found = Diagnostics()
    let document = try #require(PassportForm.untp.document(of: cement.passport, &found))
    let values = (document["credentialSubject/performanceClaim"]?.items ?? []).compactMap {
      $0["claimedPerformance/0/measure/value"]?.number
    }
    #expect(Set(values).count == values.count)
  }

  @Test(
    "The steps between footprint and embedded emissions are their difference, to the last digit",
    arguments: ["cement", "extruder"])
  func bridge(name: String) throws {
    let workspace = try Self.extruder()
    let isCement = name == "cement"
    let it = try opened(
      isCement ? "\(Self.examples)/cement" : workspace.root, isCement ? "pcb40" : "hollow")
    let bridge = try #require(it.passport.bridge)
    let embedded = try #require(it.passport.embedded)
    // Both are declared for one tonne.
    #expect(bridge.footprint == ExactRatio(it.footprint.footprint.total))
    #expect(bridge.embedded == (embedded.direct + embedded.indirect) * 1000)
    let steps = bridge.steps.reduce(ExactRatio.zero) { $0 + $1.difference }
    #expect(bridge.footprint + steps == bridge.embedded)
    let kinds = Set(bridge.steps.map(\.kind))
    #expect(
      kinds == (isCement ? [.electricity, .processes] : [.electricity, .processes, .precursors]))
  }

  /// Billets have no burden in the footprint of the example, and 1.95 t CO2e of the first supplier alone
  /// under the law: 6000 t of 10,000 t for 8200 t of profiles.
  @Test("Precursors count under the law what no footprint of a supplier states")
  func precursors() throws {
    let workspace = try Self.extruder()
    let it = try opened(workspace.root, "hollow")
    let step = try #require(it.passport.bridge?.steps.first { $0.kind == .precursors })
    #expect(step.footprint.isZero)
    let first = ExactRatio(ExactDecimal(exactly: "1950")) * 6000 / 8200
    #expect(step.embedded > first)
  }

  @Test("A rehearsal makes no claim: the steel mill's year lies before the definitive rules")
  func rehearsal() throws {
    let passport = try #require(try PassportMill().passport().value)
    #expect(passport.embedded == nil && passport.bridge == nil)
    #expect(try PassportMill().document(.en18223)["cbamEmbeddedEmissions"] == nil)
  }

  /// 288 kg of uptake in one tonne make the difference of PACT's two figures where there is any; the rebar
  /// binds none.
  @Test("With and without biogenic uptake the difference is the uptake")
  func uptake() throws {
    let mill = try PassportMill()
    let passport = try #require(try mill.passport().value)
    let report = try #require(try mill.footprint("rebar").value)
    let uptake = report.footprint.masses[.biogenicUptake]
    #expect(
      passport.footprint.kilogramsWithUptake - passport.footprint.kilograms == uptake)
  }
}

/// Products of other groups, by the figures of their example workspaces.
@Suite("Passports of other groups")
struct GroupTests {
  private func document(_ example: String, _ form: PassportForm) throws -> JSONValue {
    let run = try #require(try Run.open("\(EmbeddedTests.examples)/\(example)").value)
    let reading = try run.passportReading()
    let stage = try run.passport(reading) { reading, _ in
      PassportStandard.questions(of: reading).first
    }
    let text = DiagnosticText(language: .english).text(of: stage.findings)
    let passport = try #require(stage.value, "\(text)")
    var found = Diagnostics()
    let document = try #require(form.document(of: passport, &found))
    if form == .untp {
      DocumentRules(.credential).judge(document, at: SourceLocation(file: example), &found)
    } else {
      DocumentRules(.en18223).judge(document, at: SourceLocation(file: example), &found)
    }
    #expect(found.isEmpty, "\(DiagnosticText(language: .english).text(of: found))")
    return document
  }

  /// kg CO2e, materials by DESNZ 2025 (flat file, material use), natural gas by the IPCC 2006 (56,100 kg CO2,
  /// 1 kg CH4 and 0.1 kg N2O for one TJ; AR5: 28 and 265), power by 659.2 kg/MWh (Viet Nam, 2023):
  ///
  /// - aluminium: 2400 × 9115.90131 + 1600 × 995.0779 + 10 × (56,100 + 28 + 26.5) + 500 × 659.2
  ///   = 24,361,432.784, for 3900 t
  /// - fertiliser: 6000 × 112.08811 + 2000 × 114.90473 + 4 × 56,154.5 + 200 × 659.2 = 1,258,796.12, for 7600 t
  /// - garment: 300 × 22,310 + 600 × 659.2 = 7,088,520, for 1,500,000 pieces
  /// - lamp: 100 × 9115.90131 + 60 × 3354.28062 + 40 × 5647.94563 + 300 × 659.2 = 1,536,524.7934, for
  ///   250,000 pieces
  @Test(
    "The footprint is that of the records",
    arguments: [
      ("aluminium", "24361432.784", "3900"), ("fertiliser", "1258796.12", "7600"),
      ("garment", "7088520", "1500000"), ("lamp", "1536524.7934", "250000"),
    ])
  func footprint(example: String, kilograms: String, made: String) throws {
    let expected = ExactRatio(
      ExactDecimal(exactly: kilograms), over: ExactDecimal(exactly: made)
    )
    .decimal(significantDigits: 60).rounded(significantDigits: 15)
    let claim = "credentialSubject/performanceClaim/0/claimedPerformance/0/measure/value"
    let value = try document(example, .untp)[claim]?.number
    #expect(value.flatMap { ExactDecimal($0) } == expected)
    #expect(try document(example, .en18223)["carbonFootprint/value"]?.number == value)
  }

  /// Of 4000 t of metal 2400 t are primary, 1400 t post-consumer and 200 t pre-consumer.
  @Test("Aluminium: alloy, primary and recycled metal apart")
  func aluminium() throws {
    let document = try document("aluminium", .en18223)
    #expect(document["alloy"]?.words == "EN AW-6063")
    #expect(document["primaryMetalContent"]?.number == "0.6")
    #expect(document["recycledContent/postConsumerRecycledContent"]?.number == "0.35")
    #expect(document["recycledContent/preConsumerRecycledContent"]?.number == "0.05")
  }

  @Test("Cement: its type, and the clinker share that cbam.yaml rests on")
  func cement() throws {
    let document = try document("cement", .en18223)
    #expect(document["cementType"]?.words == "CEM II/B-M (S-L) 42.5 N")
    #expect(document["clinkerContent"]?.number == "0.72")
    #expect(document["commodityCode"]?.words == "25232900")
  }

  /// The mills carry 700,000 t of clinker, 32,000 t of gypsum, 88,000 t of limestone and 68,000 t of slag into
  /// both cements alike, 78.8 % clinker; cbam.yaml says 72 % of this one.
  @Test("A clinker share by records that cbam.yaml contradicts is refused")
  func contradiction() throws {
    let folder = try TemporaryWorkspace()
    try folder.overlay("\(EmbeddedTests.examples)/cement")
    let products = try String(contentsOfFile: folder.path("products.yaml"), encoding: .utf8)
    let composition = """
      , composition: [{records: process/clinker, name: Clinker, hs: "2523.10", origin: VN, constituent: clinker},
            {material: gypsum, name: Gypsum, hs: "2520.10", origin: VN}, {material: limestone, name: Limestone, hs: "2521.00", origin: VN},
            {material: slag, name: Slag, hs: "2618.00", origin: VN}]}
      """
    try folder.write(
      products.replacing("CEM II/B-M (S-L) 42.5 N}", with: "CEM II/B-M (S-L) 42.5 N\(composition)"),
      to: "products.yaml")
    let run = try #require(try Run.open(folder.root).value)
    let stage = try run.passport(run.passportReading()) { reading, _ in
      PassportStandard.questions(of: reading).first
    }
    #expect(stage.value == nil)
    let errors = stage.findings.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code.rawValue) == ["passport.differs"])
    let text = DiagnosticText(language: .english).text(of: stage.findings)
    #expect(text.contains("'78.83 %' here and '72 %' in cbam.yaml"), "\(text)")
  }

  @Test("Fertiliser: nutrients, and the batch's own weight")
  func fertiliser() throws {
    let document = try document("fertiliser", .en18223)
    #expect(document["nutrientContent/N"]?.number == "0.025")
    #expect(document["netWeightTonnes"]?.number == "24")
    let untp = try self.document("fertiliser", .untp)
    #expect(untp["credentialSubject/dimensions/weight/value"]?.number == "24000")
    #expect(untp["credentialSubject/dimensions/weight/unit"]?.words == "KGM")
    // Of 8000 t: 6000 t and 2000 t.
    #expect(untp["credentialSubject/materialProvenance/0/massFraction"]?.number == "0.75")
  }

  /// 180 t of cotton and 120 t of polyester.
  @Test("Textile: fibres by mass, and how much of each one piece of 0.18 kg holds")
  func garment() throws {
    let document = try document("garment", .en18223)
    #expect(document["fibreComposition/soi-bong"]?.number == "0.6")
    #expect(document["fibreComposition/soi-polyeste"]?.number == "0.4")
    let untp = try self.document("garment", .untp)["credentialSubject"]
    #expect(untp?["description"]?.words?.contains("60 % cotton, 40 % polyester") ?? false)
    #expect(untp?["materialProvenance/0/mass/value"]?.number == "0.108")
  }

  /// Of 200 t: 100, 60 and 40; a lamp weighs 0.8 kg.
  @Test("Electrical good: model number, and mass by material")
  func lamp() throws {
    let untp = try document("lamp", .untp)["credentialSubject"]
    #expect(untp?["modelNumber"]?.words == "HN-P36-66")
    #expect(untp?["dimensions/weight/value"]?.number == "0.8")
    let masses = (untp?["materialProvenance"]?.items ?? []).map { $0["mass/value"]?.number }
    #expect(masses == ["0.4", "0.24", "0.16"])
    #expect(try document("lamp", .en18223)["materialComposition/bo-nguon"]?.number == "0.2")
  }
}

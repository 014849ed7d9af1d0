import Banyan
import Foundation
import TestSupport
import Testing

/// The heat's documents with one thing changed, unsigned: each rule under its id.
@Suite("Rules of documents")
struct DocumentRuleTests {
  enum Weight: Sendable { case fault, ours, advice }

  struct Breach: Sendable, CustomTestStringConvertible {
    let rule: String
    let weight: Weight
    let of: String
    let path: String
    /// Nil takes the member away.
    let value: JSONValue?

    init(
      _ rule: String, _ weight: Weight, of: String = "heat.untp", _ path: String,
      _ value: JSONValue?
    ) {
      self.rule = rule
      self.weight = weight
      self.of = of
      self.path = path
      self.value = value
    }

    var testDescription: String { "\(rule) \(path)" }

    var kind: DocumentRules.Kind {
      switch of {
      case "linkset": .linkset
      case "registry-entry": .registry
      case _ where of.contains("en18223"): .en18223
      default: .credential
      }
    }
  }

  private static let subject = "credentialSubject"
  private static let claim = "credentialSubject/performanceClaim/0"
  private static let vocabulary = "https://vocabulary.uncefact.org"
  private static let en = "heat.en18223"
  private static let full = "heat.en18223-full"

  static let credentials = [
    Breach("VC-TYPE-1", .fault, "type", ["DigitalProductPassport"]),
    Breach("VC-CONTEXT-1", .ours, "@context/2", "https://example.com/context"),
    Breach("VC-ISSUER-1", .fault, "issuer/id", "https://song-buong.example"),
    Breach("VC-ISSUER-1", .ours, "issuer/id", "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnn"),
    Breach("VC-DATE-1", .fault, "validUntil", "2026-03-02T00:00:00Z"),
    Breach("VC-DATE-2", .advice, "validUntil", nil),
    Breach("VC-STATUS-1", .ours, "credentialStatus/id", nil),
    Breach("VC-STATUS-2", .advice, "credentialStatus/statusListIndex", .number(8)),
    Breach("UNTP-MASS-1", .fault, "\(subject)/materialProvenance/0/massFraction", .number(1)),
    // 0.671… less than 0.6671704…: the rest is not declared.
    Breach(
      "UNTP-MASS-1", .advice, "\(subject)/materialProvenance/0/massFraction",
      .number(ExactDecimal(coefficient: 6, exponent: -1))),
    Breach(
      "UNTP-MASS-1", .ours, "\(subject)/materialProvenance/0/massFraction",
      .number(ExactDecimal(coefficient: 668, exponent: -3))),
    // 1.2 t of 18.6 t are 6.5 %, and the fraction is 66.7 %.
    Breach(
      "UNTP-MASS-2", .advice, "\(subject)/materialProvenance/0/mass",
      ["value": .number(ExactDecimal(coefficient: 12, exponent: -1)), "unit": "TNE"]),
    // A keg, which was struck; a unit of no list.
    Breach("UNTP-UNIT-1", .ours, "\(subject)/dimensions/weight/unit", "KG"),
    Breach("UNTP-UNIT-1", .ours, "\(subject)/dimensions/weight/unit", "kgCO2e"),
    Breach("UNTP-UNIT-2", .ours, "\(claim)/claimedPerformance/0/measure/unit", "TNE"),
    Breach(
      "UNTP-UNIT-2", .ours, of: "conformity.untp",
      "\(subject)/conformityAssessment/0/assessedPerformance/0/measure/unit", "TNE"),
    Breach(
      "UNTP-UNIT-3", .advice, "\(claim)/claimedPerformance/0/measure/upperTolerance", .number(-1)),
    Breach("UNTP-COUNTRY-1", .fault, "\(subject)/countryOfProduction/countryCode", "ZZ"),
    Breach("UNTP-PERIOD-1", .fault, "\(claim)/applicablePeriod/endDate", "2024-12-31"),
    Breach("UNTP-CLAIM-1", .ours, "\(claim)/referenceStandard", nil),
    Breach("UNTP-CLAIM-2", .ours, "\(claim)/applicablePeriod", nil),
    Breach(
      "UNTP-CLAIM-3", .ours, "\(claim)/claimedPerformance/0/metric/id",
      .text("\(vocabulary)/performance-metrics/product-carbon-footprint")),
    Breach("UNTP-CLAIM-4", .fault, "\(claim)/claimedPerformance", []),
    Breach("UNTP-CLAIM-4", .fault, "\(claim)/claimedPerformance/0/measure", nil),
    Breach(
      "UNTP-CLAIM-4", .fault, of: "conformity.untp",
      "\(subject)/conformityAssessment/0/assessedPerformance", []),
    Breach(
      "UNTP-CLAIM-6", .fault, "\(subject)/performanceClaim/1/id",
      "https://song-buong.example/claims/H250312-04/footprint"),
    Breach("UNTP-CLAIM-7", .ours, "\(claim)/claimDate", "2024-12-31"),
    Breach(
      "UNTP-METRIC-1", .ours, "\(claim)/claimedPerformance/0/metric/id",
      .text("\(vocabulary)/performance-metrics/carbon")),
    // The base that the official samples write.
    Breach(
      "UNTP-METRIC-1", .ours, "\(claim)/claimedPerformance/0/metric/id",
      .text("\(vocabulary)/performance-metric/ghg-emissions-intensity")),
    Breach(
      "UNTP-TOPIC-1", .ours, "\(claim)/conformityTopic/0/id",
      .text("\(vocabulary)/conformity-topic/greenhouse-gas-emissions")),
    Breach("UNTP-PRODUCT-1", .fault, "\(subject)/productCategory", []),
    Breach("UNTP-PRODUCT-2", .fault, "\(subject)/batchNumber", nil),
    Breach(
      "UNTP-PRODUCT-3", .fault, "\(subject)/id",
      "https://id.song-buong.example/01/09521234543213"),
    Breach("UNTP-PRODUCT-4", .fault, "\(subject)/expiryDate", "2020-01-01"),
    Breach(
      "UNTP-SUM-1", .ours, of: "facility.untp",
      "\(claim)/claimedPerformance/0/measure/value", .number(1)),
    Breach(
      "UNTP-SUM-1", .advice, of: "facility.untp",
      "\(subject)/performanceClaim/4/claimedPerformance/0/metric/id",
      .text("\(vocabulary)/performance-metrics/scope-1-ghg-emissions")),
    Breach(
      "UNTP-EVENT-1", .ours, of: "make-event.untp", "\(subject)/0/eventDate",
      "2027-01-01T00:00:00Z"),
    Breach("UNTP-EVENT-2", .fault, of: "make-event.untp", "\(subject)/0/inputProduct", []),
    Breach(
      "UNTP-EVENT-3", .ours, of: "make-event.untp", "\(subject)/0/inputProduct/0/quantity", nil),
    Breach("UNTP-DCC-1", .fault, of: "conformity.untp", "\(subject)/conformityAssessment", nil),
    Breach(
      "UNTP-LINK-1", .ours, "\(subject)/relatedDocument/0/digestMultibase", "zQm1"),
    Breach("GS1-CHECK-1", .fault, "\(subject)/id", "https://id.example/01/09521234543214/10/X"),
    Breach("GS1-CHECK-1", .fault, "\(subject)/producedAtFacility/id", "https://a.example/414/1"),
    // Each clause and place in a second shape.
    Breach(
      "VC-TYPE-1", .fault, of: "facility.untp", "type", ["DigitalFacilityRecord", "Credential"]),
    Breach("VC-ISSUER-1", .fault, "issuer/id", "did::song-buong.example"),
    Breach("VC-DATE-1", .fault, "validUntil", "2026-03-02T06:59:59+07:00"),
    Breach("VC-DATE-1", .fault, of: "make-event.untp", "validUntil", "1999-01-01T00:00:00Z"),
    Breach("VC-DATE-2", .advice, of: "facility.untp", "validUntil", nil),
    Breach("VC-STATUS-1", .ours, of: "make-event.untp", "credentialStatus/id", nil),
    Breach(
      "VC-STATUS-2", .advice, "credentialStatus/statusListCredential",
      "https://song-buong.example/status/2"),
    Breach(
      "UNTP-MASS-1", .fault, of: "facility.untp", "\(subject)/materialUsage",
      ["materialConsumed": [material, material]]),
    Breach(
      "UNTP-MASS-1", .advice, of: "facility.untp", "\(subject)/materialUsage",
      ["materialConsumed": [material]]),
    Breach(
      "UNTP-UNIT-1", .ours, of: "make-event.untp", "\(subject)/0/inputProduct/0/quantity/unit",
      "tonne"),
    // A hectare was struck, and the vocabulary of metrics names it.
    Breach("UNTP-UNIT-1", .ours, "\(subject)/dimensions/weight/unit", "HAR"),
    Breach(
      "UNTP-UNIT-2", .ours, of: "facility.untp", "\(claim)/claimedPerformance/0/measure/unit",
      "KGM"),
    Breach(
      "UNTP-UNIT-3", .advice, of: "facility.untp",
      "\(claim)/claimedPerformance/0/measure/lowerTolerance",
      .number(ExactDecimal(coefficient: -1, exponent: -1))),
    Breach(
      "UNTP-COUNTRY-1", .fault, "\(subject)/materialProvenance/0/originCountry/countryCode", "vn"),
    Breach(
      "UNTP-COUNTRY-1", .fault, of: "facility.untp", "\(subject)/countryOfOperation/countryCode",
      "Việt Nam"),
    Breach(
      "UNTP-PERIOD-1", .fault, of: "facility.untp", "\(claim)/applicablePeriod/startDate",
      "2026-01-01"),
    Breach("UNTP-CLAIM-1", .ours, of: "facility.untp", "\(claim)/referenceStandard", []),
    Breach("UNTP-CLAIM-2", .ours, of: "facility.untp", "\(claim)/applicablePeriod", nil),
    Breach("UNTP-CLAIM-4", .fault, "\(claim)/claimedPerformance/0/metric", nil),
    Breach(
      "UNTP-CLAIM-4", .fault, of: "conformity.untp",
      "\(subject)/conformityAssessment/0/assessedPerformance/0/measure", nil),
    Breach(
      "UNTP-CLAIM-6", .fault, of: "facility.untp", "\(subject)/performanceClaim/1/id",
      "https://song-buong.example/claims/mill-2025/scope-1"),
    Breach("UNTP-CLAIM-7", .ours, of: "facility.untp", "\(claim)/claimDate", "2024-12-31"),
    Breach(
      "UNTP-METRIC-1", .ours, of: "conformity.untp",
      "\(subject)/conformityAssessment/0/assessedPerformance/0/metric/id",
      "https://example.com/performance-metrics/total-ghg-emissions"),
    Breach(
      "UNTP-TOPIC-1", .ours, of: "facility.untp", "\(claim)/conformityTopic/0/id",
      .text("\(vocabulary)/conformity-topics/carbon")),
    Breach("UNTP-PRODUCT-2", .fault, "\(subject)/batchNumber", ""),
    Breach("UNTP-PRODUCT-3", .fault, "\(subject)/idGranularity", "model"),
    Breach(
      "UNTP-PRODUCT-3", .fault, "\(subject)/id",
      "https://id.song-buong.example/01/09521234543213/10/A/21/1"),
    Breach("UNTP-EVENT-2", .fault, of: "make-event.untp", "\(subject)/0/outputProduct", []),
    Breach(
      "UNTP-EVENT-3", .ours, of: "make-event.untp", "\(subject)/0/outputProduct/0/quantity", nil),
    Breach("UNTP-DCC-1", .fault, of: "conformity.untp", "\(subject)/conformityAssessment", []),
    // Base 16, and base64url of another hash.
    Breach(
      "UNTP-LINK-1", .ours, "\(subject)/relatedDocument/0/digestMultibase", "f1220e3b0c44298fc1c14"),
    Breach(
      "UNTP-LINK-1", .ours, "\(subject)/relatedDocument/0/digestMultibase",
      "uEyAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
    Breach(
      "GS1-CHECK-1", .fault, of: "make-event.untp", "\(subject)/0/madeAtFacility/id",
      "https://a.example/417/9521234543214"),
  ]

  /// 60 % of a facility's materials: one of them leaves 40 % undeclared, two are 120 %.
  private static let material: JSONValue = [
    "name": "Scrap", "originCountry": ["countryCode": "VN"],
    "materialType": [
      "code": "7204.49", "name": "Scrap", "schemeId": "https://a.example/hs", "schemeName": "HS",
    ], "massFraction": .number(ExactDecimal(coefficient: 6, exponent: -1)),
  ]

  static let others = [
    Breach("EN-HEAD-1", .fault, of: en, "economicOperatorId", nil),
    Breach("EN-HEAD-3", .ours, of: en, "dppStatus", "Active"),
    Breach("EN-HEAD-4", .ours, of: en, "dppStatus", "sold"),
    Breach("EN-HEAD-5", .fault, of: en, "dppSchemaVersion", "EN 18223:2030"),
    Breach("EN-HEAD-6", .fault, of: en, "lastUpdated", "2026-03-02"),
    Breach("EN-HEAD-6", .ours, of: en, "lastUpdated", "2026-03-02T07:00:00+07:00"),
    Breach("EN-ID-1", .fault, of: en, "facilityId", "mill 1"),
    Breach("EN-ID-2", .fault, of: en, "granularity", "model"),
    Breach(
      "GS1-CHECK-1", .fault, of: en, "uniqueProductIdentifier",
      "https://id.example/01/09521234543214/10/X"),
    Breach("EN-ELEMENT-5", .fault, of: en, "số lò", "1"),
    Breach("EN-ELEMENT-6", .fault, of: en, "heatNumber", .null),
    Breach("EN-ELEMENT-1", .fault, of: full, "elements/2/elementId", nil),
    Breach("EN-ELEMENT-2", .fault, of: full, "elements/2/elementId", "productName"),
    Breach("EN-ELEMENT-3", .fault, of: full, "elements/2/objectType", "Element"),
    Breach("EN-ELEMENT-4", .fault, of: full, "elements/2/value", nil),
    Breach("EN-ELEMENT-4", .fault, of: full, "elements/0/value/0/language", "Vietnamese"),
    Breach("EN-TYPE-1", .ours, of: full, "elements/2/valueDataType", "xsd:text"),
    Breach("EN-TYPE-2", .fault, of: full, "elements/4/value", "13/03/2025"),
    Breach("EN-TYPE-2", .fault, of: full, "elements/5/value", "eighteen"),
    Breach("EN-DICTIONARY-1", .fault, of: full, "elements/2/dictionaryReference", "own"),
    Breach(
      "EN-DICTIONARY-2", .advice, of: full, "elements/2/dictionaryReference",
      "https://example.com/term"),
    Breach("EN-FULL-1", .ours, of: full, "heatNumber", "250312-04"),
    Breach("LINK-SET-1", .fault, of: "linkset", "linkset", []),
    Breach("LINK-ANCHOR-2", .ours, of: "linkset", "linkset/0/anchor", "http://a.example/x"),
    Breach("LINK-REL-2", .advice, of: "linkset", "linkset/0/https:++ref.gs1.org+voc+dpps", []),
    Breach("LINK-REL-3", .fault, of: "linkset", "linkset/0/gs1:dpp", []),
    Breach(
      "LINK-HREF-1", .fault, of: "linkset",
      "linkset/0/https:++ref.gs1.org+voc+pip/0/href", "p/H250312-04.html"),
    Breach(
      "LINK-HREF-2", .ours, of: "linkset",
      "linkset/0/https:++ref.gs1.org+voc+dpp/0/type", nil),
    Breach(
      "LINK-HREF-3", .fault, of: "linkset",
      "linkset/0/https:++ref.gs1.org+voc+dpp/0/title", nil),
    Breach(
      "GS1-CHECK-1", .fault, of: "linkset", "linkset/0/anchor",
      "https://id.example/01/09521234543214/10/X"),
    Breach("REGISTRY-MEMBER-1", .fault, of: "registry-entry", "dppApiEndpoint", nil),
    Breach("REGISTRY-MEMBER-1", .ours, of: "registry-entry", "granularity", "batch"),
    Breach("EN-ID-1", .fault, of: "registry-entry", "dppApiEndpoint", "song-buong.example"),
    Breach("REGISTRY-CODE-1", .fault, of: "registry-entry", "commodityCode", "7214200"),
    Breach("REGISTRY-HASH-1", .fault, of: "registry-entry", "passportDigest", "sha-256:12"),
    // Each clause and place in a second shape.
    Breach("EN-HEAD-1", .fault, of: full, "digitalProductPassportId", .number(1)),
    Breach("EN-HEAD-1", .fault, of: en, "granularity", "lot"),
    Breach("EN-HEAD-1", .fault, of: en, "facilityId", ["https://a.example/f"]),
    Breach("EN-HEAD-1", .fault, of: en, "contentSpecificationIds", "https://ref.gs1.org/voc/"),
    Breach("EN-HEAD-1", .fault, of: full, "contentSpecificationIds/0", "GS1"),
    Breach("EN-HEAD-3", .ours, of: full, "granularity", "Batch"),
    Breach("EN-HEAD-4", .ours, of: full, "dppStatus", ""),
    Breach("EN-HEAD-5", .fault, of: full, "dppSchemaVersion", "EN 18223"),
    Breach("EN-HEAD-6", .fault, of: full, "lastUpdated", nil),
    Breach("EN-ID-1", .fault, of: full, "economicOperatorId", "3600000000"),
    Breach(
      "EN-ID-2", .fault, of: full, "uniqueProductIdentifier",
      "https://id.song-buong.example/01/09521234543213"),
    Breach("EN-ELEMENT-1", .fault, of: full, "elements/2/elementId", ""),
    Breach("EN-ELEMENT-1", .fault, of: full, "elements/2", "commodityCode"),
    Breach("EN-ELEMENT-2", .fault, of: full, "elements/11/elements/1/elementId", "value"),
    Breach("EN-ELEMENT-3", .fault, of: full, "elements/11/elements/1/objectType", nil),
    Breach("EN-ELEMENT-4", .fault, of: full, "elements/2/valueDataType", nil),
    Breach("EN-ELEMENT-4", .fault, of: full, "elements/9/elements", nil),
    Breach("EN-ELEMENT-4", .fault, of: full, "elements/12/contentType", nil),
    Breach("EN-ELEMENT-4", .fault, of: full, "elements/12/url", "restricted.json"),
    Breach("EN-ELEMENT-4", .fault, of: full, "elements/0/value", "Rebar"),
    Breach("EN-ELEMENT-5", .fault, of: en, "1st", "1"),
    Breach("EN-ELEMENT-6", .fault, of: en, "carbonFootprint", .null),
    Breach("EN-TYPE-1", .ours, of: full, "elements/2/valueDataType", .number(1)),
    Breach("EN-TYPE-2", .fault, of: full, "elements/5/value", "1.86e1"),
    Breach("EN-TYPE-2", .fault, of: full, "elements/6/value", .number(250312)),
    Breach("EN-TYPE-2", .fault, of: full, "elements/8/value", "electric arc furnace"),
    Breach("EN-TYPE-2", .fault, of: full, "elements/11/elements/0/value", []),
    Breach("EN-TYPE-2", .fault, of: full, "elements/11/elements/6/value", "2025-02-30"),
    Breach(
      "EN-DICTIONARY-1", .fault, of: full, "elements/11/elements/0/dictionaryReference", .null),
    Breach(
      "EN-DICTIONARY-2", .advice, of: full, "elements/11/elements/0/dictionaryReference",
      "https://example.com/term"),
    // Beside the newer spelling the older is data.
    Breach("EN-FULL-1", .ours, of: full, "lastUpdate", "2026-03-02T00:00:00Z"),
    Breach(
      "LINK-ANCHOR-2", .ours, of: "linkset", "linkset/0/anchor",
      "http://id.example/01/09521234543213"),
    Breach("LINK-REL-3", .fault, of: "linkset", "linkset/0/https:++a.example+x-y", []),
    Breach("LINK-REL-3", .fault, of: "linkset", "linkset/0/description-of", []),
    Breach(
      "LINK-HREF-1", .fault, of: "linkset", "linkset/0/https:++ref.gs1.org+voc+dpp/1/href",
      "https://a.example/a b"),
    Breach(
      "LINK-HREF-2", .ours, of: "linkset", "linkset/0/https:++ref.gs1.org+voc+pip/0/type", nil),
    Breach(
      "LINK-HREF-3", .fault, of: "linkset", "linkset/0/https:++ref.gs1.org+voc+pip/0/title",
      .number(1)),
    Breach(
      "REGISTRY-MEMBER-1", .fault, of: "registry-entry", "uniqueProductIdentifier", .number(1)),
    Breach(
      "REGISTRY-MEMBER-1", .fault, of: "registry-entry", "backupUniqueEconomicOperatorIdentifier",
      .number(1)),
    Breach(
      "EN-ID-1", .fault, of: "registry-entry", "uniqueEconomicOperatorIdentifier", "3600000000"),
    Breach("REGISTRY-CODE-1", .fault, of: "registry-entry", "commodityCode", "7214.20"),
    Breach("REGISTRY-CODE-1", .fault, of: "registry-entry", "commodityCode", ["72142000"]),
    Breach(
      "REGISTRY-HASH-1", .fault, of: "registry-entry", "passportDigest",
      .text(String(repeating: "A", count: 64))),
    Breach("REGISTRY-HASH-1", .fault, of: "registry-entry", "passportDigest", .number(12)),
  ]

  private static func found(
    in document: JSONValue, _ kind: DocumentRules.Kind, isForeign: Bool
  ) -> Diagnostics {
    var found = Diagnostics()
    DocumentRules(kind, isForeign: isForeign)
      .judge(document, at: SourceLocation(file: "document"), &found)
    return found
  }

  @Test("Each rule refuses, warns or says, under its id", arguments: credentials + others)
  func rules(breach: Breach) throws {
    let sound = try Vectors.value("heat/\(breach.of).json")
    #expect(Self.found(in: sound, breach.kind, isForeign: false).isEmpty)
    let path = breach.path.split(separator: "/").map { Substring($0.replacing("+", with: "/")) }
    let document = sound.changed(path[...], breach.value)
    #expect(document != sound)
    for isForeign in [false, true] {
      let found = Self.found(in: document, breach.kind, isForeign: isForeign)
      let text = DiagnosticText(language: .english).text(of: found)
      #expect(text.contains("(\(breach.rule))"), "\(text)")
      let refuses =
        switch breach.weight {
        case .fault: true
        case .ours: !isForeign
        case .advice: false
        }
      #expect(found.hasErrors == refuses, "\(text)")
    }
  }

  @Test("Every rule of the list is provoked")
  func complete() {
    let ids = """
      VC-TYPE-1 VC-CONTEXT-1 VC-ISSUER-1 VC-DATE-1 VC-DATE-2 VC-STATUS-1 VC-STATUS-2 UNTP-MASS-1
      UNTP-MASS-2 UNTP-UNIT-1 UNTP-UNIT-2 UNTP-UNIT-3 UNTP-COUNTRY-1 UNTP-PERIOD-1 UNTP-CLAIM-1 UNTP-CLAIM-2
      UNTP-CLAIM-3 UNTP-CLAIM-4 UNTP-CLAIM-6 UNTP-CLAIM-7 UNTP-METRIC-1 UNTP-TOPIC-1
      UNTP-PRODUCT-1 UNTP-PRODUCT-2 UNTP-PRODUCT-3 UNTP-PRODUCT-4 UNTP-SUM-1 UNTP-EVENT-1
      UNTP-EVENT-2 UNTP-EVENT-3 UNTP-DCC-1 UNTP-LINK-1 GS1-CHECK-1 EN-HEAD-1 EN-HEAD-3 EN-HEAD-4
      EN-HEAD-5 EN-HEAD-6 EN-ID-1 EN-ID-2 EN-ELEMENT-1 EN-ELEMENT-2 EN-ELEMENT-3 EN-ELEMENT-4
      EN-ELEMENT-5 EN-ELEMENT-6 EN-TYPE-1 EN-TYPE-2 EN-DICTIONARY-1 EN-DICTIONARY-2 EN-FULL-1
      LINK-SET-1 LINK-ANCHOR-2 LINK-REL-2 LINK-REL-3 LINK-HREF-1 LINK-HREF-2 LINK-HREF-3
      REGISTRY-MEMBER-1 REGISTRY-CODE-1 REGISTRY-HASH-1
      """
    let provoked = Set((Self.credentials + Self.others).map(\.rule))
    #expect(Set(ids.split(whereSeparator: \.isWhitespace).map(String.init)) == provoked)
  }

  @Test("An intensity says per what")
  func per() throws {
    var document = try Vectors.value("heat/heat.untp.json")
    for member in ["name", "description"] {
      document = document.changed(
        "\(Self.claim)/\(member)".split(separator: "/")[...], "Carbon footprint")
    }
    let found = Self.found(in: document, .credential, isForeign: false)
    #expect(DiagnosticText(language: .english).text(of: found).contains("(UNTP-CLAIM-5)"))
  }

  @Test("Older spellings of EN 18223 are read")
  func older() throws {
    let document = try Vectors.value("heat/heat.en18223.json")
      .changed(["lastUpdated"[...]], nil)
      .changed(["lastUpdate"[...]], "2026-03-02T00:00:00Z")
      .changed(["granularity"[...]], "Batch")
    let own = Self.found(in: document, .en18223, isForeign: false)
    let text = DiagnosticText(language: .english).text(of: own)
    #expect(text.contains("(EN-HEAD-2)") && text.contains("(EN-HEAD-3)") && own.hasErrors)
    #expect(!Self.found(in: document, .en18223, isForeign: true).hasErrors)
  }

  @Test(
    "Members of a linkset that its schema does not have, or has otherwise",
    arguments: [
      ("more", "x", "'more' must not stand there"),
      ("linkset/0/description", .number(1), "no text"),
      ("linkset/0/anchor", "urn:a:b", "is no web address"), ("linkset/0/item", "x", "is no list"),
      ("linkset/0/https:++ref.gs1.org+voc+dpp/0/size", .number(1), "must not stand there"),
      ("linkset/0/https:++ref.gs1.org+voc+dpp/0/type", "json", "is no media type"),
      ("linkset/0/https:++ref.gs1.org+voc+dpp/0/hreflang", "vi", "is no list"),
      ("linkset/0/https:++ref.gs1.org+voc+dpp/0/hreflang/0", "Vietnamese", "is no language"),
      ("linkset/0/https:++ref.gs1.org+voc+dpp/0/href", "ftp://a.example", "is no web address"),
      ("linkset/0/https:++ref.gs1.org+voc+dpp/0/public", "yes", "neither true nor false"),
      ("linkset/0/https:++ref.gs1.org+voc+dpp/0/context", "VN", "is no list"),
    ] as [(String, JSONValue, String)])
  func linkset(path: String, value: JSONValue, words: String) throws {
    let path = path.split(separator: "/").map { Substring($0.replacing("+", with: "/")) }
    let document = try Vectors.value("heat/linkset.json").changed(path[...], value)
    for isForeign in [false, true] {
      let found = Self.found(in: document, .linkset, isForeign: isForeign)
      let text = DiagnosticText(language: .english).text(of: found)
      #expect(found.hasErrors && text.contains("[verify.schema]"), "\(text)")
      #expect(text.contains(words), "\(text)")
    }
  }

  @Test("A passport of no data, an anchor that stands twice, one that links to nothing")
  func whole() throws {
    guard case .object(let members) = try Vectors.value("heat/heat.en18223.json") else {
      throw Missing()
    }
    func text(_ document: JSONValue, _ kind: DocumentRules.Kind) -> String {
      DiagnosticText(language: .english)
        .text(of: Self.found(in: document, kind, isForeign: false))
    }
    // The header has nine members.
    #expect(text(.object(Array(members.prefix(9))), .en18223).contains("(EN-DATA-1)"))
    let linkset = try Vectors.value("heat/linkset.json")
    guard case .object(let outer) = linkset, case .array(let contexts)? = outer.first?.value else {
      throw Missing()
    }
    let twice: JSONValue = ["linkset": .array(contexts + contexts)]
    #expect(text(twice, .linkset).contains("(LINK-ANCHOR-1)"))
    let empty: JSONValue = ["linkset": [["anchor": "https://a.example/x"]]]
    #expect(text(empty, .linkset).contains("(LINK-REL-1)"))
  }

  struct Missing: Error {}

  @Test("The country codes are those of the table that programs and people share")
  func countries() {
    let table = FactorLibrary.carried.countries
    for code in ["VN", "DE", "JP", "KR", "US"] {
      #expect(CodeLists.countries.contains(code))
      #expect(table.country(code) == code)
    }
    #expect(CodeLists.countries.count == 249)
    // Of UN/ECE Recommendation 20, Revision 17: 1756 codes that stand.
    #expect(CodeLists.units.count == 1756)
    #expect(!CodeLists.units.contains("KG") && CodeLists.units.contains("KGM"))
    #expect(UNTPVocabulary.metrics.count == 79 && UNTPVocabulary.topics.count == 101)
  }

  /// Beside the project, not part of it.
  private static let samples = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }.appendingPathComponent("shared/reference/dpp/untp/0.7.0/samples").path

  /// What an independent judge of the same rules says of each, all as warnings: carbon claims without standard
  /// or period, a cradle-to-gate text under a whole-life metric, the vocabularies' singular base, cubic
  /// metres where the vocabulary says litres, fractions at 1.002, a digest that stands for one, events
  /// after the day of issue. One file has no schema of its kind in the release.
  private static let warnings: [String: Set<String>] = [
    "ConformityCredential_battery_instance.json": ["UNTP-METRIC-1", "UNTP-TOPIC-1"],
    "ConformityCredential_instance.json": ["UNTP-METRIC-1", "UNTP-TOPIC-1", "UNTP-UNIT-2"],
    "ConformityCredential_smelter_instance.json": ["UNTP-METRIC-1", "UNTP-TOPIC-1"],
    "DigitalFacilityRecord_battery_instance.json": [
      "UNTP-CLAIM-1", "UNTP-MASS-1", "UNTP-METRIC-1", "UNTP-TOPIC-1",
    ],
    "DigitalFacilityRecord_instance.json": [
      "UNTP-CLAIM-1", "UNTP-MASS-1", "UNTP-METRIC-1", "UNTP-TOPIC-1", "UNTP-UNIT-2",
    ],
    "DigitalFacilityRecord_smelter_instance.json": [
      "UNTP-CLAIM-1", "UNTP-METRIC-1", "UNTP-TOPIC-1",
    ],
    "DigitalIdentityAnchor_battery_instance.json": [],
    "DigitalIdentityAnchor_instance.json": ["UNTP-LINK-1", "VC-STATUS-2"],
    "DigitalIdentityAnchor_mine_instance.json": [],
    "DigitalIdentityAnchor_smelter_instance.json": [],
    "DigitalProductPassport_cathode_instance.json": [
      "UNTP-CLAIM-1", "UNTP-CLAIM-2", "UNTP-CLAIM-3", "UNTP-METRIC-1", "UNTP-TOPIC-1",
    ],
    "DigitalProductPassport_instance.json": [
      "UNTP-CLAIM-1", "UNTP-CLAIM-2", "UNTP-CLAIM-3", "UNTP-MASS-1", "UNTP-METRIC-1",
      "UNTP-TOPIC-1", "UNTP-UNIT-2",
    ],
    "DigitalTraceabilityEvent_battery_make_instance.json": ["UNTP-EVENT-1"],
    "DigitalTraceabilityEvent_cathode_move_instance.json": ["UNTP-EVENT-1"],
    "DigitalTraceabilityEvent_instance.json": ["UNTP-EVENT-1"],
  ]

  private static func judged(_ name: String) throws -> Diagnostics {
    var found = Diagnostics()
    let bytes = try FileSystem.bytes(of: "\(samples)/\(name)")
    let node = bytes.withUnsafeBytes { JSONDocument.read($0, file: name, &found) }
    DocumentRules(.credential, isForeign: true)
      .judge(try #require(node), at: SourceLocation(file: name), &found)
    return found
  }

  @Test(
    "Of the official samples the same is said as by another judge",
    .enabled(if: FileManager.default.fileExists(atPath: samples), "\(samples) is absent"))
  func officialSamples() throws {
    for (name, rules) in Self.warnings {
      let found = try Self.judged(name)
      let text = DiagnosticText(language: .english).text(of: found)
      #expect(!found.hasErrors, "\(text)")
      let said = text.split(whereSeparator: \.isWhitespace).filter {
        $0.hasPrefix("(UNTP-") || $0.hasPrefix("(VC-") || $0.hasPrefix("(GS1-")
      }
      #expect(Set(said.map { String($0.dropFirst().dropLast()) }) == rules, "\(text)")
    }
    let scheme = try Self.judged("ConformityScheme_instance.json")
    #expect(scheme.ordered.map(\.code.rawValue) == ["verify.version"])
  }
}

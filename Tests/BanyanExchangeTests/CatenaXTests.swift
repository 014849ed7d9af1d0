import Foundation
import Banyan
import Testing

@Suite("Catena-X is written from the same value as PACT")
struct CatenaXTests {
  static let details = CatenaXDetails(
    businessPartnerNumbers: ["BPNL00000000024R"], scope: .cradleToGate, outlook: .retrospective,
    version: 0, region: .region(.southEasternAsia), massBalance: CatenaXDetails.MassBalance.none,
    wasteIncineration: .cutOff)

  private func write(
    _ footprint: PACTFootprint, _ details: CatenaXDetails
  ) -> (text: String?, found: [Diagnostic]) {
    var diagnostics = Diagnostics()
    let place = SourceLocation(file: "products.yaml", line: 4, column: 3)
    let text = CatenaXDocument().text(of: footprint, details, at: place, &diagnostics)
    return (text, diagnostics.ordered)
  }

  @Test("The independent schema accepts what is written")
  func judged() throws {
    var all = Self.details
    all.massBalance = .used(freely: true, scheme: "ISCC PLUS")
    all.recycledCarbon = .cutOff
    all.legalStatement = "For information"
    all.shares = .init(programCertification: 10, firstParty: 20, secondParty: 0, thirdParty: 70)
    all.region = .several
    for (name, footprint, details) in [
      ("rebar", Examples.rebar(), Self.details), ("everything", Examples.everything(), all),
    ] {
      let text = try #require(write(footprint, details).text)
      try Judge.accepts(text, as: "catenax-pcf", name: name)
    }
  }

  @Test("A file is ours by the mark in its comment, and only for our own company")
  func ours() throws {
    let text = try #require(write(Examples.everything(), Self.details).text)
    func isOurs(_ other: String) -> Bool {
      CatenaXDocument.isOurs(Array(other.utf8), replacedBy: Array(text.utf8))
    }
    #expect(isOurs(text))
    let plain = try #require(write(Examples.rebar(), Self.details).text)
    #expect(CatenaXDocument.isOurs(Array(plain.utf8), replacedBy: Array(plain.utf8)))
    let mark = "Made by banyan \(Engine.version)."
    #expect(text.contains(mark))
    #expect(isOurs(text.replacing(mark, with: "Made by banyan 0.0.9.")))
    // Laid out alike by another system of the firm, whose comment may even name the program.
    #expect(!isOurs(text.replacing(" \(mark)", with: "")))
    #expect(!isOurs(text.replacing(mark, with: "\(mark) Read and signed.")))
    #expect(!isOurs(text.replacing(mark, with: "Made by banyan tree.")))
    #expect(!isOurs(text.replacing("\"general\"", with: "\"particular\"")))
    let name = Examples.everything().companyName
    #expect(!isOurs(text.replacing(name, with: "Another")))
    #expect(!isOurs(""))
  }

  @Test("Its numbers are PACT's, digit by digit, and its sections are lists of one")
  func sameNumbers() throws {
    let footprint = Examples.everything()
    let text = try #require(write(footprint, Self.details).text)
    #expect(text.contains("\"pcfExcludingBiogenicUptake\": 508,"))
    #expect(text.contains("\"pcfIncludingBiogenicUptake\": 500.5,"))
    let exact = try #require(write(Examples.rebar(), Self.details).text)
    #expect(exact.contains("\"fossilGhgEmissions\": 612.34567890123456789"))
    #expect(exact.contains("\"id\": \"\(Examples.rebar().id)\""))
    let root = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: [[String: Any]]])
    let company = try #require(
      (root["companyAndProductInformation"]?[0]["companyInformation"] as? [[String: Any]])?.first)
    #expect((company["companyIds"] as? [String])?.first == "urn:bpn:id:BPNL00000000024R")
    let stages = try #require(root["productLifeCycleStagesAndEmissions"]?[0])
    let way = try #require((stages["distributionStage"] as? [[String: Any]])?.first)
    #expect(way["distributionStageIncluded"] as? Bool == true)
    let assessment = try #require(root["pcfAssessmentAndMethodology"]?[0])
    let information = try #require(
      (assessment["pcfAssessmentInformation"] as? [[String: Any]])?.first)
    let place = try #require((information["geography"] as? [[String: Any]])?.first)
    #expect(place["geographyCountry"] as? String == "VN")
    #expect(place["geographyCountrySubdivision"] as? String == "VN-39")
  }

  @Test("What it wants and nobody stated is named, all of it, and nothing is written")
  func missing() {
    var footprint = Examples.rebar()
    footprint.pcf.productMass = nil
    footprint.pcf.packagingEmissionsIncluded = nil
    let (text, found) = write(footprint, CatenaXDetails())
    #expect(text == nil)
    #expect(Set(found.map(\.code)) == [.catenaMissing])
    #expect(
      found.map { $0.arguments[0] } == [
        "companyIds (urn:bpn:id:BPNL…)", "partialFullPcf", "retroOrProspectivePcfType", "version",
        "geographyRegionOrSubregion", "massBalancingUsed", "allocationWasteIncineration",
        "packagingEmissionsIncluded", "productMassPerDeclaredUnit",
      ])
    #expect(found.allSatisfy { $0.location?.line == 4 && $0.severity == .error })
  }

  /// What fits PACT and not Catena-X.
  static let unfit: [(String, @Sendable (inout PACTFootprint) -> Void, DiagnosticCode)] = [
    ("a unit", { $0.pcf.declaredUnit = .megabitSecond }, .catenaNone),
    ("two reports", { $0.pcf.ipccCharacterizationFactors = ["AR5", "AR6"] }, .catenaNone),
    ("an old report", { $0.pcf.ipccCharacterizationFactors = ["AR2"] }, .catenaNone),
    ("no report", { $0.pcf.ipccCharacterizationFactors = [] }, .catenaMissing),
    ("a large exemption", { $0.pcf.exemptedEmissionsPercent = 11 }, .catenaRange),
    ("a total below zero", { $0.pcf.excludingBiogenicUptake = -1 }, .catenaRange),
  ]

  @Test("What it has no room for is refused", arguments: unfit)
  func refused(
    _ example: (name: String, change: @Sendable (inout PACTFootprint) -> Void, code: DiagnosticCode)
  ) {
    var footprint = Examples.rebar()
    example.change(&footprint)
    let (text, found) = write(footprint, Self.details)
    #expect(text == nil)
    #expect(found.map(\.code) == [example.code])
  }

  @Test("A business partner number has its form")
  func partner() {
    var details = Self.details
    details.businessPartnerNumbers = ["BPNL24R"]
    #expect(write(Examples.rebar(), details).found.map(\.code) == [.identifierForm])
  }
}

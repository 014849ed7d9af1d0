import Banyan

/// Footprints of a rebar that the tests write, read and bend.
enum Examples {
  /// The number that a literal of a test says.
  static func decimal(_ text: String) -> ExactDecimal {
    guard let number = ExactDecimal(text) else { preconditionFailure("no number: \(text)") }
    return number
  }

  static func instant(_ text: String) -> Instant {
    guard let instant = Instant(rfc3339: text) else { preconditionFailure("no moment: \(text)") }
    return instant
  }

  /// Only what PACT 3 wants of every footprint; one tonne of rebar.
  static func rebar() -> PACTFootprint {
    PACTFootprint(
      created: instant("2026-02-01T08:30:00Z"), companyName: "Thép Sông Lam",
      companyIDs: ["urn:pact:songlam.example:company-id:1"],
      productDescription: "Deformed bar, 12 mm, of electric arc furnace steel",
      productIDs: ["urn:gtin:9521234601005"], productName: "Rebar SD390 12 mm",
      pcf: PACTCarbonFootprint(
        declaredUnit: .kilogram, declaredUnitAmount: 1000, productMass: 1000,
        referenceStart: instant("2025-01-01T00:00:00Z"),
        referenceEnd: instant("2026-01-01T00:00:00Z"),
        geography: PACTGeography(country: "VN"),
        excludingBiogenicUptake: decimal("612.345678901234567890"),
        includingBiogenicUptake: decimal("612.345678901234567890"),
        emissions: PACTEmissions(fossil: decimal("612.345678901234567890")),
        carbon: PACTCarbonContent(fossil: decimal("2.2")), packagingEmissionsIncluded: false,
        capture: PACTCarbonCapture(storageIncluded: false), ipccCharacterizationFactors: ["AR6"],
        crossSectoralStandards: ["ISO14067", "PACT-3.0"], exemptedEmissionsPercent: 0,
        primaryDataShare: decimal("56.1")))
  }

  /// Every attribute, each with a value of its own; the sums hold.
  ///
  /// 500 + 8 + 6 − 3 + 4 − 2 − 5 = 508; with the uptake 508 − 7.5 = 500.5.
  static func everything() -> PACTFootprint {
    var footprint = rebar()
    footprint.precedingIDs = ["0d1f6d5e-2a34-4c56-8f70-112233445566"]
    footprint.validityStart = instant("2026-01-01T00:00:00Z")
    footprint.validityEnd = instant("2028-06-30T17:00:00Z")
    footprint.companyIDs.append("urn:uuid:0f8e6a5c-1b2d-4e3f-9a4b-5c6d7e8f9012")
    footprint.productClassifications = ["urn:pact:un.org:cpc:41231"]
    footprint.comment = "All attributes, for the tests"
    footprint.pcf.geography = PACTGeography(subdivision: "VN-39")
    footprint.pcf.boundaryProcessesDescription = "Scrap, electricity, melting, rolling"
    footprint.pcf.excludingBiogenicUptake = 508
    footprint.pcf.includingBiogenicUptake = decimal("500.5")
    footprint.pcf.emissions = PACTEmissions(
      fossil: 500, landUseChange: 8, landCarbonLeakage: 1, landManagementFossil: 9,
      landManagementBiogenicCO2: 6, landManagementRemovals: -3, biogenicUptake: decimal("-7.5"),
      biogenicNonCO2: 4, aircraft: 2)
    footprint.pcf.carbon = PACTCarbonContent(
      fossil: decimal("2.2"), biogenic: decimal("0.3"), recycled: decimal("1.9"),
      packagingBiogenic: decimal("0.1"))
    footprint.pcf.landAreaOccupation = decimal("0.25")
    footprint.pcf.packagingEmissionsIncluded = true
    footprint.pcf.packagingEmissions = decimal("0.75")
    footprint.pcf.outboundLogisticsEmissions = decimal("11.5")
    footprint.pcf.capture = PACTCarbonCapture(
      storageIncluded: true, storage: -5, origin: "Flue gas of the furnace, stored at sea",
      removals: -2, usedCarbonContent: decimal("0.05"), usedApproach: .credit,
      usedCertification: "https://certificates.example/ccu/17")
    footprint.pcf.productOrSectorSpecificRules = [
      PACTRuleSet(ruleOperator: .other, names: ["Steel, 2024"], otherOperator: "Sector body"),
      PACTRuleSet(ruleOperator: .pef, names: ["PEF 3.1"]),
    ]
    footprint.pcf.exemptedEmissionsPercent = decimal("1.5")
    footprint.pcf.exemptedEmissionsDescription = "Office supplies"
    footprint.pcf.allocationRulesDescription = "By mass"
    footprint.pcf.secondaryEmissionFactorSources = [.init(name: "ecoinvent", version: "3.11")]
    footprint.pcf.dataQuality = DataQualityRating(
      technological: decimal("1.5"), geographical: 2, temporal: decimal("4.75"))
    footprint.pcf.verification = PACTVerification(
      coverage: .product, providerName: "Kiểm toán Lam",
      completedAt: instant("2026-01-20T00:00:00Z"),
      standardName: "ISO 14064-3", comments: "Limited assurance")
    footprint.extensions = []
    footprint.id = footprint.documentID
    return footprint
  }

  /// With data of a sector, as another document had it.
  static func extended() -> PACTFootprint {
    var diagnostics = Diagnostics()
    let text = #"{"grade": "SD390", "heats": [1, 2.50, null], "note": "\u1EC7\n", "ok": true}"#
    guard let data = JSONDocument.read(text, file: "data.json", &diagnostics) else {
      preconditionFailure("the data is JSON")
    }
    var footprint = everything()
    footprint.extensions = [
      PACTExtension(
        specVersion: "1.0.0", dataSchema: "https://schemas.example/steel.json",
        documentation: "https://schemas.example/steel.html", data: data)
    ]
    footprint.id = footprint.documentID
    return footprint
  }
}

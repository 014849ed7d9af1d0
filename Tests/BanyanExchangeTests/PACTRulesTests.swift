import Banyan
import Testing

@Suite("Each rule of PACT is broken once, in a file and in a document of one's own")
struct PACTRulesTests {
  /// Text of the file, what takes its place, the one code expected, the line of its place, and what
  /// the message says.
  static let broken: [(String, String, DiagnosticCode, Int, [PhraseArgument])] = [
    ("\"3.0.4\"", "\"3.0\"", .pactForm, 3, ["3.0", "specVersion"]),
    ("c3028ee9", "c3028eeg", .identifierForm, 2, ["c3028eeg-d595-4779-a73a-290bfa7505d6", "UUID"]),
    ("\"Active\"", "\"Deprecated\"", .pactDeprecated, 5, ["SHG zinc"]),
    (
      "\"urn:pact:kembac.example:company-id:9\"", "\"0100109106\"", .identifierForm, 9,
      ["0100109106", "URN"]
    ),
    (
      "urn:pact:kembac.example:product-id:shg", "urn:pact:kembac.example", .identifierForm, 11,
      ["urn:pact:kembac.example", "urn:pact URN"]
    ),
    ("4712345060507", "4712345060508", .identifierCheckDigit, 11, ["GTIN", "4712345060508", "7"]),
    (
      "\"urn:gtin:4712345060507\", ", "\"urn:pact:kembac.example:product-id:shg\", ", .pactRepeated,
      11, ["urn:pact:kembac.example:product-id:shg", "productIds"]
    ),
    ("\"companyName\": \"Kẽm Bắc\"", "\"companyName\": \"\"", .pactMissing, 8, ["companyName"]),
    (
      "\"companyIds\": [\"urn:pact:kembac.example:company-id:9\"],", "", .pactMissing, 1,
      ["companyIds"]
    ),
    ("\"primaryDataShare\": \"64.25\",", "", .pactMissing, 13, ["primaryDataShare"]),
    (
      "\"ccsTechnologicalCO2CaptureIncluded\": false,", "", .pactMissing, 13,
      ["ccsTechnologicalCO2CaptureIncluded"]
    ),
    (
      "\"packagingEmissionsIncluded\": false,", "", .pactMissing, 13,
      ["packagingEmissionsIncluded"]
    ),
    ("\"fossilCarbonContent\": \"0\",", "", .pactMissing, 13, ["fossilCarbonContent"]),
    (
      "\"pcfIncludingBiogenicUptake\": \"2.25\",", "", .pactMissing, 13,
      ["pcfIncludingBiogenicUptake"]
    ),
    ("[\"AR6\"]", "[]", .pactMissing, 31, ["ipccCharacterizationFactors"]),
    ("[\"PEF 3.1\"]", "[]", .pactMissing, 33, ["ruleNames"]),
    (
      "\"version\": \"3.11\"", "\"version\": \"\"", .pactMissing, 35,
      ["secondaryEmissionFactorSources.version"]
    ),
    (
      "\"referencePeriodStart\": \"2024", "\"referencePeriodStart\": \"2025", .pactValidity, 18,
      [
        "referencePeriodEnd", "2025-01-01T00:00:00Z", "referencePeriodStart",
        "2025-01-01T00:00:00Z",
      ]
    ),
    (
      "\"validityPeriodStart\": \"2025-01-01T00", "\"validityPeriodStart\": \"2024-12-31T23",
      .pactValidity, 6,
      ["validityPeriodStart", "2024-12-31T23:00:00Z", "referencePeriodEnd", "2025-01-01T00:00:00Z"]
    ),
    (
      "2027-12-31T23:59:59Z", "2025-01-01T00:00:00Z", .pactValidity, 7,
      ["validityPeriodEnd", "2025-01-01T00:00:00Z", "validityPeriodStart", "2025-01-01T00:00:00Z"]
    ),
    (
      "2027-12-31T23:59:59Z", "2028-01-01T00:00:01Z", .pactValidityLength, 7,
      ["validityPeriodEnd", "2028-01-01T00:00:01Z", "referencePeriodEnd", "2025-01-01T00:00:00Z"]
    ),
    (
      "\"geographyCountry\": \"VN\"",
      "\"geographyRegionOrSubregion\": \"Asia\",\n\"geographyCountry\": \"VN\"", .pactGeography, 20,
      ["geographyRegionOrSubregion", "geographyCountry"]
    ),
    ("\"VN\"", "\"Vietnam\"", .pactForm, 19, ["Vietnam", "geographyCountry"]),
    (
      "\"geographyCountry\": \"VN\"", "\"geographyCountrySubdivision\": \"VN39\"", .pactForm, 19,
      ["VN39", "geographyCountrySubdivision"]
    ),
    (
      "\"productMassPerDeclaredUnit\": \"1\"", "\"productMassPerDeclaredUnit\": \"2\"", .pactMass,
      16,
      ["productMassPerDeclaredUnit", "2", .phrase(.pactMassAmount)]
    ),
    (
      "\"kilogram\"", "\"kilowatt hour\"", .pactMass, 16,
      ["productMassPerDeclaredUnit", "1", .phrase(.pactMassNone)]
    ),
    (
      "\"productMassPerDeclaredUnit\": \"1\"", "\"productMassPerDeclaredUnit\": \"-1\"", .pactSign,
      16, ["productMassPerDeclaredUnit", "-1", .phrase(.pactNotBelowZero)]
    ),
    (
      "\"fossilCarbonContent\": \"0\"", "\"fossilCarbonContent\": \"-0.1\"", .pactSign, 22,
      ["fossilCarbonContent", "-0.1", .phrase(.pactNotBelowZero)]
    ),
    (
      "\"fossilGhgEmissions\": \"2.1\"", "\"fossilGhgEmissions\": \"2.4\"", .pactSum, 20,
      ["pcfExcludingBiogenicUptake", "2.55", "2.85"]
    ),
    (
      "\"biogenicCO2Uptake\": \"-0.3\"", "\"biogenicCO2Uptake\": \"-0.4\"", .pactSum, 21,
      ["pcfIncludingBiogenicUptake", "2.25", "2.15"]
    ),
    (
      "\"packagingEmissionsIncluded\": false",
      "\"packagingEmissionsIncluded\": false,\n\"packagingGhgEmissions\": \"0\"", .pactExcluded, 30,
      ["packagingGhgEmissions", "packagingEmissionsIncluded"]
    ),
    (
      "\"ccsTechnologicalCO2CaptureIncluded\": false",
      "\"ccsTechnologicalCO2CaptureIncluded\": false, \"technologicalCO2CaptureOrigin\": \"sea\"",
      .pactExcluded, 30, ["technologicalCO2CaptureOrigin", "ccsTechnologicalCO2CaptureIncluded"]
    ),
    ("[\"AR6\"]", "[\"AR 6\"]", .pactForm, 31, ["AR 6", "ipccCharacterizationFactors"]),
    ("[\"AR6\"]", "[\"AR6\", \"AR6\"]", .pactRepeated, 31, ["AR6", "ipccCharacterizationFactors"]),
    ("\"operator\": \"PEF\"", "\"operator\": \"Other\"", .pactOperator, 33, ["Other"]),
    (
      "\"operator\": \"PEF\"", "\"operator\": \"PEF\", \"otherOperatorName\": \"TfS\"",
      .pactOperator,
      33, ["PEF"]
    ),
    (
      "\"exemptedEmissionsPercent\": \"0.5\"", "\"exemptedEmissionsPercent\": \"100.5\"",
      .pactRange,
      34, ["exemptedEmissionsPercent", "100.5", "0", "100"]
    ),
    ("\"64.25\"", "\"-0.01\"", .pactRange, 36, ["primaryDataShare", "-0.01", "0", "100"]),
    (
      "\"temporalDQR\": \"3\"", "\"temporalDQR\": \"5.1\"", .pactRange, 37,
      ["temporalDQR", "5.1", "1", "5"]
    ),
    (
      "\"temporalDQR\": \"3\"", "\"temporalDQR\": \"0\"", .pactRange, 37,
      ["temporalDQR", "0", "1", "5"]
    ),
  ]

  @Test("A broken rule of a file is named at its place", arguments: broken)
  func files(
    _ example: (
      text: String, other: String, code: DiagnosticCode, line: Int, says: [PhraseArgument]
    )
  ) throws {
    try #require(Files.version3.contains(example.text))
    let (footprint, found) = Files.check(
      Files.version3.replacing(example.text, with: example.other))
    #expect(footprint != nil, "the file stays readable")
    #expect(found.map(\.code) == [example.code])
    #expect(found.first?.arguments == example.says)
    #expect(found.first?.location?.line == example.line)
    #expect(found.first?.hint != nil)
    // A share, a rating, a wrong sign would be carried on into what is made of the product, and what
    // was withdrawn is not to be used.
    let isCarried =
      [.pactSign, .pactDeprecated].contains(example.code)
      || example.code == .pactRange && example.says.first != "exemptedEmissionsPercent"
    #expect(found.first?.severity == (isCarried ? .error : .warning))
  }

  @Test(
    "The ranges of PACT 2 are its own",
    arguments: [
      ("\"temporalDQR\": 1.5", "\"temporalDQR\": 3.5", ["temporalDQR", "3.5", "1", "3"]),
      ("Percent\": 2.5", "Percent\": 5.5", ["exemptedEmissionsPercent", "5.5", "0", "5"]),
    ])
  func version2(text: String, other: String, says: [PhraseArgument]) {
    let found = Files.check(Files.version2.replacing(text, with: other)).found
    #expect(found.map(\.code) == [.pactRange])
    #expect(found.first?.arguments == says)
  }

  @Test("PACT 2 asks for a share of primary data or for ratings")
  func eitherMetric() {
    let share = "\"primaryDataShare\": 5.61E1,"
    #expect(Files.check(Files.version2.replacing(share, with: "")).found.isEmpty)
    let ratings = Files.version2.replacing("\"dqi\": {", with: "\"dqi\": null, \"extra\": {")
    let found = Files.check(ratings.replacing(share, with: "")).found
    #expect(found.map(\.code) == [.pactMissing, .pactUnknown])
    #expect(found.first?.arguments == ["primaryDataShare"])
  }

  @Test("All broken rules are named at once, in the order of the file")
  func allAtOnce() {
    let picked = [0, 2, 8, 9, 19, 24, 32, 38].map { Self.broken[$0] }
    let text = picked.reduce(Files.version3) { $0.replacing($1.0, with: $1.1) }
    let found = Files.check(text).found
    #expect(Set(found.map(\.code)) == Set(picked.map(\.2)))
    #expect(found.count == picked.count)
  }

  @Test("Sums of a file may be off by their rounding or a thousandth, one's own by nothing")
  func tolerance() {
    // 2.1 and 2.104 round alike; six terms and the total of two places: 0.06.
    for (fossil, codes) in [("2.104", 0), ("2.16", 0), ("2.161", 1)] as [(String, Int)] {
      let text = Files.version3.replacing("\"2.1\"", with: "\"\(fossil)\"")
      #expect(Files.check(text).found.count == codes, "\(fossil)")
    }
    var own = Examples.rebar()
    own.pcf.emissions.fossil = Examples.decimal("612.345678901234567891")
    var diagnostics = Diagnostics()
    PACTRules(.export(at: nil)).check(own, &diagnostics)
    #expect(diagnostics.ordered.map(\.code) == [.pactSum])
    #expect(diagnostics.hasErrors)
  }

  /// What a document of one's own may not lack, though the schema lets it.
  static let own: [(String, @Sendable (inout PACTFootprint) -> Void, DiagnosticCode)] = [
    ("an old version", { $0.specVersion = "2.3.0" }, .pactForm),
    ("no identifier of the product", { $0.productIDs = [] }, .pactMissing),
    ("no primary data share", { $0.pcf.primaryDataShare = nil }, .pactMissing),
    ("no word on packaging", { $0.pcf.packagingEmissionsIncluded = nil }, .pactMissing),
    ("no word on capture", { $0.pcf.capture.storageIncluded = nil }, .pactMissing),
    ("no fossil emissions", { $0.pcf.emissions.fossil = nil }, .pactMissing),
    ("an amount of zero", { $0.pcf.declaredUnitAmount = 0 }, .pactUnit),
    ("no mass", { $0.pcf.productMass = nil }, .pactMissing),
    ("no description", { $0.productDescription = "" }, .pactMissing),
    (
      "ratings, from the end of 2027", { $0.created = Examples.instant("2027-12-31T00:00:00Z") },
      .pactMissing
    ),
    ("a misspelt number", { $0.productIDs = ["urn:gtin:9521234601003"] }, .identifierCheckDigit),
    ("a bare number", { $0.productIDs = ["9521234601005"] }, .identifierForm),
    ("an id of one's own making", { $0.id = "rebar-1" }, .identifierForm),
    (
      "uptake above zero",
      {
        $0.pcf.emissions.biogenicUptake = 1; $0.pcf.includingBiogenicUptake? += 1
      }, .pactSign
    ),
    (
      "two places",
      { $0.pcf.geography.subdivision = "VN-39" }, .pactGeography
    ),
  ]

  @Test("A document of one's own keeps every rule or is not written", arguments: own)
  func exports(
    _ example: (name: String, change: @Sendable (inout PACTFootprint) -> Void, code: DiagnosticCode)
  ) {
    var footprint = Examples.rebar()
    example.change(&footprint)
    let place = SourceLocation(file: "products.yaml", line: 4, column: 3)
    var diagnostics = Diagnostics()
    PACTRules(.export(at: place)).check(footprint, &diagnostics)
    #expect(diagnostics.ordered.map(\.code) == [example.code])
    #expect(diagnostics.ordered.first?.location == place)
    #expect(diagnostics.hasErrors)
  }

  @Test("Examples of one's own keep every rule, ratings to the last moment")
  func sound() {
    for footprint in [Examples.rebar(), Examples.everything(), Examples.extended()] {
      var footprint = footprint
      footprint.created = Examples.instant("2027-12-30T23:59:59Z")
      var diagnostics = Diagnostics()
      PACTRules(.export(at: nil)).check(footprint, &diagnostics)
      #expect(diagnostics.ordered.map(\.code.rawValue) == [])
    }
  }
}

import Banyan
import Testing

@Suite("Footprints of PACT 2 and PACT 3 are read into one form")
struct PACTReaderTests {
  @Test("A file of PACT 3 that keeps the rules is read without a word")
  func version3() throws {
    let (footprint, found) = Files.check(Files.version3)
    #expect(found.map(\.code.rawValue) == [])
    let zinc = try #require(footprint)
    #expect(zinc.specVersion == "3.0.4")
    #expect(zinc.created.description == "2025-03-01T02:00:00Z")
    #expect(
      zinc.productIDs == ["urn:gtin:4712345060507", "urn:pact:kembac.example:product-id:shg"])
    #expect(zinc.pcf.declaredUnit == .kilogram)
    #expect(zinc.pcf.excludingBiogenicUptake == Examples.decimal("2.55"))
    #expect(zinc.pcf.emissions.landManagementRemovals == Examples.decimal("-0.1"))
    #expect(zinc.pcf.geography.country == "VN")
    #expect(zinc.pcf.capture.storageIncluded == false)
    #expect(zinc.pcf.productOrSectorSpecificRules.map(\.names) == [["PEF 3.1"]])
    #expect(zinc.pcf.primaryDataShare == Examples.decimal("64.25"))
    #expect(zinc.pcf.dataQuality?.geographical == Examples.decimal("1.5"))
    #expect(zinc.pcf.verification?.coverage == .product)
  }

  @Test("A file of PACT 2 comes under the names of PACT 3")
  func version2() throws {
    let (footprint, found) = Files.check(Files.version2)
    #expect(found.map(\.code.rawValue) == [])
    let zinc = try #require(footprint)
    #expect(zinc.specVersion == "2.3.0")
    #expect(zinc.pcf.declaredUnitAmount == 1000)
    #expect(zinc.pcf.excludingBiogenicUptake == Examples.decimal("2100.5"))
    #expect(zinc.pcf.includingBiogenicUptake == 1900)
    #expect(zinc.pcf.emissions.biogenicUptake == Examples.decimal("-200.5"))
    #expect(zinc.pcf.ipccCharacterizationFactors == ["AR5", "AR6"])
    #expect(zinc.pcf.crossSectoralStandards == ["ISO14067", "GHGP-Product"])
    #expect(zinc.pcf.exemptedEmissionsPercent == Examples.decimal("2.5"))
    #expect(zinc.pcf.primaryDataShare == Examples.decimal("56.1"))
    #expect(zinc.pcf.dataQuality?.technological == 2)
    #expect(zinc.pcf.verification?.coverage == .program)
    #expect(zinc.pcf.geography.region == .southEasternAsia)
    #expect(zinc.pcf.productMass == nil)
  }

  // Fossil emissions are part of the total, and a total is below zero by removals alone.
  @Test(
    "A total of PACT 2 holds its fossil emissions and is not below zero",
    arguments: [("2100.5", []), ("0", ["pact.part"]), ("-2", ["pact.sign"]), ("2100.4", [])])
  func totals(total: String, codes: [String]) {
    let text = Files.version2.replacing(
      "\"pCfExcludingBiogenic\": \"2100.5\"", with: "\"pCfExcludingBiogenic\": \"\(total)\"")
    let found = Files.check(text).1.map(\.code.rawValue)
    #expect(found.filter { ["pact.part", "pact.sign"].contains($0) } == codes)
  }

  @Test("The older list of potentials serves where the newer is missing")
  func olderPotentials() {
    let text = Files.version2.replacing(
      "    \"ipccCharacterizationFactorsSources\": [\"AR5\", \"AR6\"],\n", with: "")
    #expect(Files.read(text).footprint?.pcf.ipccCharacterizationFactors == ["AR5"])
  }

  /// The file with 12.5 of land-use change, −2 of land management and 0.5 of other biogenic emissions.
  private func biogenic(including: String?) -> String {
    Files.version2.replacing(
      "\"pCfIncludingBiogenic\": \"1900\",",
      with: (including.map { "\"pCfIncludingBiogenic\": \"\($0)\", " } ?? "")
        + "\"dLucGhgEmissions\": \"12.5\", \"landManagementGhgEmissions\": \"-2\", "
        + "\"otherBiogenicGhgEmissions\": \"0.5\",")
  }

  // Without biogenic 2100.5; the uptake is −200.5, the biogenic emissions 12.5 − 2 + 0.5 = 11:
  // with all of them 2100.5 + 11 − 200.5 = 1911, without the 11 it would be 1900.
  @Test(
    "Biogenic emissions that PACT 2 leaves out of its total are added, and named",
    arguments: ["1911", "1910.5", nil])
  func biogenicAdded(_ including: String?) {
    let (footprint, found) = Files.check(biogenic(including: including))
    #expect(found.map(\.code) == [.pactBiogenic])
    #expect(found.first?.severity == .warning)
    #expect(found.first?.arguments == ["2", "11", "pCfExcludingBiogenic"])
    #expect(footprint?.pcf.emissions.landManagementRemovals == -2)
    #expect(footprint?.pcf.excludingBiogenicUptake == Examples.decimal("2111.5"))
  }

  @Test("They are not added where the file's totals show that they are in")
  func biogenicCounted() {
    let (footprint, found) = Files.check(biogenic(including: "1900"))
    #expect(found.isEmpty)
    #expect(footprint?.pcf.excludingBiogenicUptake == Examples.decimal("2100.5"))
  }

  @Test("What was written is read back as it was")
  func roundTrip() throws {
    for footprint in [Examples.rebar(), Examples.everything(), Examples.extended()] {
      let text = PACTDocument().text(of: footprint)
      let (again, found) = Files.check(text)
      #expect(found.map(\.code.rawValue) == [])
      #expect(PACTDocument().text(of: try #require(again)) == text)
    }
  }

  @Test("A footprint stands alone, in a list or in a host's answer, but never with another")
  func wrapped() {
    let one = PACTDocument().text(of: Examples.rebar())
    for text in [one, "[\(one)]", "{\"data\": [\(one)]}", "{\"data\": \(one)}"] {
      #expect(Files.read(text).footprint?.id == Examples.rebar().id)
    }
    for (text, count) in [("{\"data\": []}", "0"), ("[\(one), \(one)]", "2")] {
      let (footprint, found) = Files.read(text)
      #expect(footprint == nil)
      #expect(found.ordered.map(\.code) == [.pactSeveral])
      #expect(found.ordered.first?.arguments == [.text(count)])
    }
  }

  @Test(
    "A version that is not known is not guessed at",
    arguments: ["1.0.0", "4.0.0", "3", "", "x.0.0", "03.x"])
  func versions(_ version: String) {
    let (footprint, found) = Files.read(Files.version3.replacing("3.0.4", with: version))
    if version == "03.x" {
      // The reader knows the version; the rules say that it is badly written.
      #expect(footprint != nil)
      return
    }
    #expect(footprint == nil)
    #expect(found.ordered.map(\.code) == [.pactVersion])
    #expect(found.ordered.first?.location?.line == 3)
  }

  /// Text, what takes its place, the code and the arguments expected.
  static let faults: [(String, String, DiagnosticCode, [PhraseArgument])] = [
    ("\"declaredUnitAmount\": \"1\"", "\"declaredUnitAmount\": \"1e3\"", .fieldNumber, ["1e3"]),
    ("\"declaredUnitAmount\": \"1\"", "\"declaredUnitAmount\": \"1,5\"", .fieldNumber, ["1,5"]),
    ("\"declaredUnitAmount\": \"1\"", "\"declaredUnitAmount\": \"+-1\"", .fieldNumber, ["+-1"]),
    (
      "\"declaredUnitAmount\": \"1\"", "\"declaredUnitAmount\": true", .fieldNumber, ["true"]
    ),
    (
      "\"declaredUnitAmount\": \"1\"", "\"declaredUnitAmount\": []", .fieldNumber,
      ["declaredUnitAmount"]
    ),
    (
      "\"kilogram\"", "\"pound\"", .fieldChoice, ["pound", "declaredUnitOfMeasurement"]
    ),
    (
      "\"declaredUnitAmount\": \"1\"", "\"declaredUnitAmount\": \"0.0\"", .pactUnit,
      ["0.0", "kilogram"]
    ),
    (
      "\"declaredUnitAmount\": \"1\"", "\"declaredUnitAmount\": \"-1\"", .pactUnit,
      ["-1", "kilogram"]
    ),
    ("\"Active\"", "\"active\"", .fieldChoice, ["active", "status"]),
    ("\"Active\"", "1", .fieldText, ["status"]),
    ("\"Kẽm Bắc\"", "7", .fieldText, ["companyName"]),
    (
      "\"2024-01-01T00:00:00Z\"", "\"2024-01-01\"", .timeInvalid, ["2024-01-01"]
    ),
    (
      "\"packagingEmissionsIncluded\": false", "\"packagingEmissionsIncluded\": \"false\"",
      .fieldChoice, ["false", "packagingEmissionsIncluded"]
    ),
    ("[\"AR6\"]", "\"AR6\"", .fieldList, ["ipccCharacterizationFactors"]),
    ("[\"AR6\"]", "[6]", .fieldText, ["ipccCharacterizationFactors"]),
    ("{\"operator\": \"PEF\", ", "{", .pactMissing, ["operator"]),
    ("\"temporalDQR\": \"3\"", "\"temporalDQR\": null", .pactMissing, ["temporalDQR"]),
    ("\"declaredUnitAmount\": \"1\",", "", .pactMissing, ["declaredUnitAmount"]),
    ("\"created\": \"2025-03-01T09:00:00+07:00\",", "", .pactMissing, ["created"]),
    ("\"specVersion\": \"3.0.4\",", "", .pactMissing, ["specVersion"]),
    ("\"pcf\": {", "\"pfc\": {", .pactMissing, ["pcf"]),
    (
      "[{\"name\": \"ecoinvent\", \"version\": \"3.11\"}]", "[1]", .fieldMapping,
      ["pcf.secondaryEmissionFactorSources.0"]
    ),
  ]

  @Test("What cannot be read is an error at its place", arguments: faults)
  func unreadable(
    _ example: (text: String, other: String, code: DiagnosticCode, arguments: [PhraseArgument])
  ) throws {
    #expect(Files.version3.contains(example.text))
    let text = Files.version3.replacing(example.text, with: example.other)
    let (footprint, found) = Files.read(text)
    #expect(footprint == nil)
    let errors = found.ordered.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [example.code])
    #expect(errors.first?.arguments == example.arguments)
    #expect(errors.first?.location?.file == "zinc.json")
  }

  @Test("All that cannot be read is named at once, by the file's own words")
  func allAtOnce() {
    let text = Files.version2
      .replacing("\"unitaryProductAmount\": \"1000\"", with: "\"unitaryProductAmount\": \"one\"")
      .replacing("\"declaredUnit\": \"kilogram\",", with: "")
      .replacing("\"South-eastern Asia\"", with: "\"Vietnam\"")
    let found = Files.read(text).found.ordered
    #expect(found.map(\.code) == [.pactMissing, .fieldNumber, .fieldChoice])
    #expect(found[0].arguments == ["declaredUnit"])
    #expect(found[1].location == SourceLocation(file: "zinc.json", line: 17, column: 29))
  }

  @Test("A number that is no text, and an attribute that nobody knows, are warnings")
  func warnings() {
    let text = Files.version3
      .replacing("\"declaredUnitAmount\": \"1\"", with: "\"declaredUnitAmount\": 1.0")
      .replacing("\"geographyCountry\"", with: "\"geographyCountri\"")
    let (footprint, found) = Files.check(text)
    #expect(footprint?.pcf.declaredUnitAmount == 1)
    #expect(found.map(\.code) == [.pactForm, .pactUnknown])
    #expect(found.map(\.severity) == [.warning, .warning])
    #expect(found[1].hint?.arguments == ["geographyCountry"])
  }
}

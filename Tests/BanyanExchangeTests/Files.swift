import Banyan

/// Files of suppliers, written for the tests by the attribute tables of PACT.
enum Files {
  /// Zinc of PACT 3, a host's answer; 2.1 + 0.3 + 0.2 − 0.1 + 0.05 = 2.55, with the uptake 2.25.
  static let version3 = """
    {"data": [{
      "id": "c3028ee9-d595-4779-a73a-290bfa7505d6",
      "specVersion": "3.0.4",
      "created": "2025-03-01T09:00:00+07:00",
      "status": "Active",
      "validityPeriodStart": "2025-01-01T00:00:00Z",
      "validityPeriodEnd": "2027-12-31T23:59:59Z",
      "companyName": "Kẽm Bắc",
      "companyIds": ["urn:pact:kembac.example:company-id:9"],
      "productDescription": "Special high grade zinc",
      "productIds": ["urn:gtin:4712345060507", "urn:pact:kembac.example:product-id:shg"],
      "productNameCompany": "SHG zinc",
      "pcf": {
        "declaredUnitOfMeasurement": "kilogram",
        "declaredUnitAmount": "1",
        "productMassPerDeclaredUnit": "1",
        "referencePeriodStart": "2024-01-01T00:00:00Z",
        "referencePeriodEnd": "2025-01-01T00:00:00Z",
        "geographyCountry": "VN",
        "pcfExcludingBiogenicUptake": "2.55",
        "pcfIncludingBiogenicUptake": "2.25",
        "fossilCarbonContent": "0",
        "fossilGhgEmissions": "2.1",
        "landUseChangeGhgEmissions": "0.3",
        "landManagementBiogenicCO2Emissions": "0.2",
        "landManagementBiogenicCO2Removals": "-0.1",
        "biogenicNonCO2Emissions": "0.05",
        "biogenicCO2Uptake": "-0.3",
        "packagingEmissionsIncluded": false,
        "ccsTechnologicalCO2CaptureIncluded": false,
        "ipccCharacterizationFactors": ["AR6"],
        "crossSectoralStandards": ["ISO14067", "PACT-3.0"],
        "productOrSectorSpecificRules": [{"operator": "PEF", "ruleNames": ["PEF 3.1"]}],
        "exemptedEmissionsPercent": "0.5",
        "secondaryEmissionFactorSources": [{"name": "ecoinvent", "version": "3.11"}],
        "primaryDataShare": "64.25",
        "dqi": {"technologicalDQR": "2", "geographicalDQR": "1.5", "temporalDQR": "3"},
        "verification": {"coverage": "product level", "providerName": "Lam & Co"}
      }
    }]}
    """

  /// Zinc of PACT 2.3: numbers as text and as numbers.
  static let version2 = """
    {
      "id": "c3028ee9-d595-4779-a73a-290bfa7505d6",
      "specVersion": "2.3.0",
      "version": 1,
      "created": "2025-03-01T02:00:00Z",
      "updated": "2025-03-02T02:00:00Z",
      "status": "Active",
      "companyName": "Kẽm Bắc",
      "companyIds": ["urn:pathfinder:company:customcode:vendor-assigned:9"],
      "productDescription": "Special high grade zinc",
      "productIds": ["urn:gtin:4712345060507"],
      "productCategoryCpc": "41441",
      "productNameCompany": "SHG zinc",
      "comment": "",
      "pcf": {
        "declaredUnit": "kilogram",
        "unitaryProductAmount": "1000",
        "pCfExcludingBiogenic": "2100.5",
        "pCfIncludingBiogenic": "1900",
        "fossilGhgEmissions": "2100.5",
        "fossilCarbonContent": "0",
        "biogenicCarbonContent": "0",
        "biogenicCarbonWithdrawal": "-200.5",
        "characterizationFactors": "AR5",
        "ipccCharacterizationFactorsSources": ["AR5", "AR6"],
        "crossSectoralStandardsUsed": ["ISO Standard 14067", "GHG Protocol Product standard"],
        "boundaryProcessesDescription": "Mining to slab",
        "referencePeriodStart": "2024-01-01T00:00:00Z",
        "referencePeriodEnd": "2025-01-01T00:00:00Z",
        "geographyRegionOrSubregion": "South-eastern Asia",
        "exemptedEmissionsPercent": 2.5,
        "exemptedEmissionsDescription": "",
        "packagingEmissionsIncluded": true,
        "packagingGhgEmissions": "0.5",
        "primaryDataShare": 5.61E1,
        "dqi": {
          "coveragePercent": 100, "technologicalDQR": 2.0, "temporalDQR": 1.5,
          "geographicalDQR": 3, "completenessDQR": 1, "reliabilityDQR": 2
        },
        "assurance": {
          "assurance": true, "coverage": "PCF system", "level": "limited",
          "boundary": "Cradle-to-Gate", "providerName": "Lam & Co"
        }
      }
    }
    """

  static func read(_ text: String) -> (footprint: PACTFootprint?, found: Diagnostics) {
    var diagnostics = Diagnostics()
    var text = text
    let footprint = text.withUTF8 {
      PACTReader(file: "zinc.json").footprint(in: UnsafeRawBufferPointer($0), &diagnostics)
    }
    return (footprint, diagnostics)
  }

  /// The file read and held to the rules.
  static func check(_ text: String) -> (footprint: PACTFootprint?, found: [Diagnostic]) {
    var (footprint, diagnostics) = read(text)
    if let footprint { PACTRules(.import).check(footprint, &diagnostics) }
    return (footprint, diagnostics.ordered)
  }
}

import BanyanDiagnostics
import BanyanQuantities

extension PACTReader {
  func readFootprint(
    _ reader: inout AttributeReader, _ reading: inout PACTReading
  ) -> PACTCarbonFootprint? {
    let unit = reader.choice("declaredUnitOfMeasurement", PACTUnit.self, &reading)
    let amount = reader.decimal("declaredUnitAmount", &reading)
    let start = reader.instant("referencePeriodStart", &reading)
    let end = reader.instant("referencePeriodEnd", &reading)
    let total = reader.decimal("pcfExcludingBiogenicUptake", &reading)
    if let amount, amount <= 0 {
      // Nothing can be divided by it.
      let path = "pcf.declaredUnitAmount"
      reading.diagnostics.report(
        Diagnostic(
          .pactUnit, at: reading.places.location(of: path),
          [amount.description, unit?.rawValue ?? ""], hint: Phrase(.hintPACTUnit)))
    }
    for name in [
      "declaredUnitOfMeasurement", "declaredUnitAmount", "referencePeriodStart",
      "referencePeriodEnd", "pcfExcludingBiogenicUptake",
    ] where reader.node(name, &reading) == nil { reader.reportMissing(name, &reading) }
    // The rest is read as well, so that its faults are named at once.
    var pcf = PACTCarbonFootprint(
      declaredUnit: unit ?? .piece, declaredUnitAmount: amount ?? 0, productMass: nil,
      referenceStart: start ?? Self.unread, referenceEnd: end ?? Self.unread,
      excludingBiogenicUptake: total ?? 0, includingBiogenicUptake: nil,
      emissions: PACTEmissions(fossil: nil), carbon: PACTCarbonContent(fossil: nil),
      packagingEmissionsIncluded: nil, capture: PACTCarbonCapture(storageIncluded: nil),
      ipccCharacterizationFactors: [], crossSectoralStandards: [], exemptedEmissionsPercent: nil,
      primaryDataShare: nil)
    for quantity in PACTQuantity.all {
      pcf[keyPath: quantity.keyPath] = reader.decimal(quantity.name, &reading)
    }
    readSurroundings(of: &pcf, &reader, &reading)
    readMethod(of: &pcf, &reader, &reading)
    if reading.majorVersion == 2 { readVersion2(into: &pcf, &reader, &reading) }
    guard unit != nil, amount != nil, start != nil, end != nil, total != nil else { return nil }
    return pcf
  }

  /// Stands in for a moment that was not read in a footprint that is not handed on.
  private static var unread: Instant { Instant(startOf: Period(year: 2000).from) }

  private func readSurroundings(
    of pcf: inout PACTCarbonFootprint, _ reader: inout AttributeReader,
    _ reading: inout PACTReading
  ) {
    pcf.geography = PACTGeography(
      region: reader.choice("geographyRegionOrSubregion", PACTRegion.self, &reading),
      country: reader.text("geographyCountry", &reading),
      subdivision: reader.text("geographyCountrySubdivision", &reading))
    pcf.boundaryProcessesDescription = reader.text("boundaryProcessesDescription", &reading)
    pcf.packagingEmissionsIncluded = reader.flag("packagingEmissionsIncluded", &reading)
    pcf.capture.storageIncluded = reader.flag("ccsTechnologicalCO2CaptureIncluded", &reading)
    pcf.capture.origin = reader.text("technologicalCO2CaptureOrigin", &reading)
    pcf.capture.usedApproach = reader.choice(
      "ccuCalculationApproach", PACTCaptureApproach.self, &reading)
    pcf.capture.usedCertification = reader.text("ccuCreditCertification", &reading)
  }

  private func readMethod(
    of pcf: inout PACTCarbonFootprint, _ reader: inout AttributeReader,
    _ reading: inout PACTReading
  ) {
    pcf.ipccCharacterizationFactors = reader.texts("ipccCharacterizationFactors", &reading)
    pcf.crossSectoralStandards = reader.texts("crossSectoralStandards", &reading)
    pcf.productOrSectorSpecificRules = reader.objects("productOrSectorSpecificRules", &reading) {
      rules, reading in
      let ruleOperator = rules.choice("operator", PACTOperator.self, &reading)
      let names = rules.texts("ruleNames", &reading)
      let other = rules.text("otherOperatorName", &reading)
      guard let ruleOperator else {
        if rules.node("operator", &reading) == nil { rules.reportMissing("operator", &reading) }
        return nil
      }
      return PACTRuleSet(ruleOperator: ruleOperator, names: names, otherOperator: other)
    }
    pcf.exemptedEmissionsDescription = reader.text("exemptedEmissionsDescription", &reading)
    pcf.allocationRulesDescription = reader.text("allocationRulesDescription", &reading)
    pcf.secondaryEmissionFactorSources = reader.objects(
      "secondaryEmissionFactorSources", &reading
    ) { source, reading in
      let (name, version) = (source.text("name", &reading), source.text("version", &reading))
      if name == nil { source.reportMissing("name", &reading) }
      return name.map { PACTFactorSource(name: $0, version: version ?? "") }
    }
    pcf.dataQuality = reader.object("dqi", &reading) { Self.quality(&$0, &$1) }
    pcf.verification = reader.object("verification", &reading) { Self.verification(&$0, &$1) }
  }

  private static func quality(
    _ reader: inout AttributeReader, _ reading: inout PACTReading
  ) -> DataQualityRating? {
    if reading.majorVersion == 2 {
      reader.pass("coveragePercent", "completenessDQR", "reliabilityDQR")
    }
    let names = ["technologicalDQR", "geographicalDQR", "temporalDQR"]
    let ratings = names.map { reader.decimal($0, &reading) }
    for name in names where reader.node(name, &reading) == nil {
      reader.reportMissing(name, &reading)
    }
    guard let technological = ratings[0], let geographical = ratings[1], let temporal = ratings[2]
    else { return nil }
    return DataQualityRating(
      technological: technological, geographical: geographical, temporal: temporal)
  }

  /// PACT 2 says with a flag whether there was an assurance at all; its coverages of a firm or a
  /// product line have no counterpart.
  private static func verification(
    _ reader: inout AttributeReader, _ reading: inout PACTReading
  ) -> PACTVerification? {
    var verification = PACTVerification(
      providerName: reader.text("providerName", &reading),
      completedAt: reader.instant("completedAt", &reading),
      standardName: reader.text("standardName", &reading),
      comments: reader.text("comments", &reading))
    guard reading.majorVersion == 2 else {
      verification.coverage = reader.choice("coverage", PACTCoverage.self, &reading)
      return verification
    }
    reader.pass("level", "boundary")
    switch reader.text("coverage", &reading) {
    case "product level": verification.coverage = .product
    case "PCF system": verification.coverage = .program
    default: break
    }
    return reader.flag("assurance", &reading) == false ? nil : verification
  }

  /// What PACT 2 has by another form than PACT 3.
  private func readVersion2(
    into pcf: inout PACTCarbonFootprint, _ reader: inout AttributeReader,
    _ reading: inout PACTReading
  ) {
    reader.pass("biogenicAccountingMethodology", "uncertaintyAssessmentDescription")
    if let factors = reader.text("characterizationFactors", &reading),
      pcf.ipccCharacterizationFactors.isEmpty
    {
      pcf.ipccCharacterizationFactors = [factors]
    }
    let standards = [
      "GHG Protocol Product standard": "GHGP-Product", "ISO Standard 14067": "ISO14067",
      "ISO Standard 14044": "ISO14040-44",
    ]
    let named = reader.texts("crossSectoralStandardsUsed", &reading)
    if pcf.crossSectoralStandards.isEmpty {
      pcf.crossSectoralStandards = named.map { standards[$0] ?? $0 }
    }
    // One figure for what PACT 3 parts by sign.
    if let management = reader.decimal("landManagementGhgEmissions", &reading) {
      if management.isNegative {
        pcf.emissions.landManagementRemovals = management
      } else {
        pcf.emissions.landManagementBiogenicCO2 = management
      }
    }
    countBiogenic(in: &pcf, &reading)
  }

  /// `pCfExcludingBiogenic` leaves biogenic emissions out, where PACT 3 leaves out only the uptake.
  ///
  /// They are added, with a warning, unless the file's own totals show that they are in already: the
  /// total with biogenic carbon is then nearer to the sum without them.
  private func countBiogenic(in pcf: inout PACTCarbonFootprint, _ reading: inout PACTReading) {
    let emissions = pcf.emissions
    let parts = [
      emissions.landUseChange, emissions.landManagementBiogenicCO2,
      emissions.landManagementRemovals, emissions.biogenicNonCO2,
    ].compactMap { $0 }
    guard parts.contains(where: { !$0.isZero }) else { return }
    let biogenic = parts.reduce(ExactDecimal.zero, +)
    if let including = pcf.includingBiogenicUptake {
      let missing = including - pcf.excludingBiogenicUptake - (emissions.biogenicUptake ?? 0)
      if missing.magnitude < (missing - biogenic).magnitude { return }
    }
    let path = "pcf.pcfExcludingBiogenicUptake"
    reading.diagnostics.report(
      Diagnostic(
        .pactBiogenic, at: reading.places.location(of: path),
        ["2", biogenic.normalised.description, reading.places.name(of: path)],
        hint: Phrase(.hintPACTBiogenic)))
    pcf.excludingBiogenicUptake += biogenic
  }
}

import BanyanQuantities

/// The carbon footprint of a product as firms hand it to each other: the data model
/// `ProductFootprint` of the PACT Technical Specifications 3.0.
///
/// Emissions are kilograms of CO2e, carbon contents kilograms of carbon, each for one declared unit,
/// which is the amount times its unit of measurement. What a file may lack is optional here, though
/// the methodology wants it of a footprint of one's own: `PACTRules` says so.
package struct PACTFootprint: Sendable {
  /// A UUID. Another value for every change of the content.
  package var id: String
  /// Version of the specification, `3.0.0`; for a file that was read, as it was written.
  package var specVersion: String
  package var precedingIDs: [String]
  package var created: Instant
  package var status: PACTStatus
  package var validityStart: Instant?
  /// Not part of the validity.
  package var validityEnd: Instant?
  package var companyName: String
  /// URNs.
  package var companyIDs: [String]
  package var productDescription: String
  /// URNs.
  package var productIDs: [String]
  /// URNs.
  package var productClassifications: [String]
  package var productName: String
  package var comment: String?
  package var pcf: PACTCarbonFootprint
  package var extensions: [PACTExtension]
  /// Where a file that was read has its attributes; empty for a footprint of one's own.
  package var places = PACTPlaces()

  /// `id`: left out, it is the document's own: see `documentID`.
  package init(
    id: String? = nil, specVersion: String = PACTFootprint.currentVersion,
    precedingIDs: [String] = [],
    created: Instant, status: PACTStatus = .active, validityStart: Instant? = nil,
    validityEnd: Instant? = nil, companyName: String, companyIDs: [String],
    productDescription: String, productIDs: [String], productClassifications: [String] = [],
    productName: String, comment: String? = nil, pcf: PACTCarbonFootprint,
    extensions: [PACTExtension] = []
  ) {
    self.id = id ?? ""
    self.specVersion = specVersion
    self.precedingIDs = precedingIDs
    self.created = created
    self.status = status
    self.validityStart = validityStart
    self.validityEnd = validityEnd
    self.companyName = companyName
    self.companyIDs = companyIDs
    self.productDescription = productDescription
    self.productIDs = productIDs
    self.productClassifications = productClassifications
    self.productName = productName
    self.comment = comment
    self.pcf = pcf
    self.extensions = extensions
    if id == nil { self.id = documentID }
  }

  /// What this program writes. Later 3.0.x are corrections of the same data model.
  package static let currentVersion = "3.0.0"

  /// 2 or 3; nil where the version is no version.
  package var majorVersion: Int? {
    specVersion.split(separator: ".", omittingEmptySubsequences: false).first.flatMap { Int($0) }
  }
}

/// The figures of a footprint and how they were found: `CarbonFootprint` of PACT 3.0.
package struct PACTCarbonFootprint: Sendable {
  package var declaredUnit: PACTUnit
  package var declaredUnitAmount: ExactDecimal
  /// Kilograms without packaging; zero for energy, transport and services.
  package var productMass: ExactDecimal?
  package var referenceStart: Instant
  /// Not part of the reference period.
  package var referenceEnd: Instant
  package var geography: PACTGeography
  package var boundaryProcessesDescription: String?
  package var excludingBiogenicUptake: ExactDecimal
  package var includingBiogenicUptake: ExactDecimal?
  package var emissions: PACTEmissions
  package var carbon: PACTCarbonContent
  /// Square metres a year.
  package var landAreaOccupation: ExactDecimal?
  package var packagingEmissionsIncluded: Bool?
  package var packagingEmissions: ExactDecimal?
  /// What the firm pays to bring the product out; not part of the total.
  package var outboundLogisticsEmissions: ExactDecimal?
  package var capture: PACTCarbonCapture
  /// `AR6`, or several.
  package var ipccCharacterizationFactors: [String]
  package var crossSectoralStandards: [String]
  package var productOrSectorSpecificRules: [PACTRuleSet]
  package var exemptedEmissionsPercent: ExactDecimal?
  package var exemptedEmissionsDescription: String?
  package var allocationRulesDescription: String?
  package var secondaryEmissionFactorSources: [PACTFactorSource]
  /// Per cent of the absolute total without uptake: PACT Methodology 3, section 4.2.2.
  ///
  /// Emissions are primary where both the activity and its factor are; a supplier's footprint counts
  /// with its own share. Pathfinder Framework 2, section 4.2.2, has the formula: the part of the
  /// footprint from primary data over the footprint, components weighted by what they contribute.
  package var primaryDataShare: ExactDecimal?
  package var dataQuality: DataQualityRating?
  package var verification: PACTVerification?

  package init(
    declaredUnit: PACTUnit, declaredUnitAmount: ExactDecimal, productMass: ExactDecimal?,
    referenceStart: Instant, referenceEnd: Instant, geography: PACTGeography = .init(),
    boundaryProcessesDescription: String? = nil, excludingBiogenicUptake: ExactDecimal,
    includingBiogenicUptake: ExactDecimal?, emissions: PACTEmissions, carbon: PACTCarbonContent,
    landAreaOccupation: ExactDecimal? = nil, packagingEmissionsIncluded: Bool?,
    packagingEmissions: ExactDecimal? = nil, outboundLogisticsEmissions: ExactDecimal? = nil,
    capture: PACTCarbonCapture, ipccCharacterizationFactors: [String],
    crossSectoralStandards: [String], productOrSectorSpecificRules: [PACTRuleSet] = [],
    exemptedEmissionsPercent: ExactDecimal?, exemptedEmissionsDescription: String? = nil,
    allocationRulesDescription: String? = nil,
    secondaryEmissionFactorSources: [PACTFactorSource] = [], primaryDataShare: ExactDecimal?,
    dataQuality: DataQualityRating? = nil, verification: PACTVerification? = nil
  ) {
    self.declaredUnit = declaredUnit
    self.declaredUnitAmount = declaredUnitAmount
    self.productMass = productMass
    self.referenceStart = referenceStart
    self.referenceEnd = referenceEnd
    self.geography = geography
    self.boundaryProcessesDescription = boundaryProcessesDescription
    self.excludingBiogenicUptake = excludingBiogenicUptake
    self.includingBiogenicUptake = includingBiogenicUptake
    self.emissions = emissions
    self.carbon = carbon
    self.landAreaOccupation = landAreaOccupation
    self.packagingEmissionsIncluded = packagingEmissionsIncluded
    self.packagingEmissions = packagingEmissions
    self.outboundLogisticsEmissions = outboundLogisticsEmissions
    self.capture = capture
    self.ipccCharacterizationFactors = ipccCharacterizationFactors
    self.crossSectoralStandards = crossSectoralStandards
    self.productOrSectorSpecificRules = productOrSectorSpecificRules
    self.exemptedEmissionsPercent = exemptedEmissionsPercent
    self.exemptedEmissionsDescription = exemptedEmissionsDescription
    self.allocationRulesDescription = allocationRulesDescription
    self.secondaryEmissionFactorSources = secondaryEmissionFactorSources
    self.primaryDataShare = primaryDataShare
    self.dataQuality = dataQuality
    self.verification = verification
  }
}

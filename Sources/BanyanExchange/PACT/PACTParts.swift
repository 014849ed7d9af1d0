import BanyanYAML
import BanyanQuantities

// The parts of a footprint, named for what they hold; the doc comments give PACT's own names.

/// The terms of the total, kilograms of CO2e for one declared unit.
public struct PACTEmissions: Sendable {
  /// `fossilGhgEmissions`; holds those of land management too.
  public var fossil: ExactDecimal?
  /// `landUseChangeGhgEmissions`.
  public var landUseChange: ExactDecimal?
  /// `landCarbonLeakage`: beside the total.
  public var landCarbonLeakage: ExactDecimal?
  /// `landManagementFossilGhgEmissions`: a part of `fossil`.
  public var landManagementFossil: ExactDecimal?
  /// `landManagementBiogenicCO2Emissions`.
  public var landManagementBiogenicCO2: ExactDecimal?
  /// `landManagementBiogenicCO2Removals`: zero or below.
  public var landManagementRemovals: ExactDecimal?
  /// `biogenicCO2Uptake`: zero or below.
  public var biogenicUptake: ExactDecimal?
  /// `biogenicNonCO2Emissions`.
  public var biogenicNonCO2: ExactDecimal?
  /// `aircraftGhgEmissions`: a part of the total, stated again.
  public var aircraft: ExactDecimal?

  public init(
    fossil: ExactDecimal?, landUseChange: ExactDecimal? = nil,
    landCarbonLeakage: ExactDecimal? = nil, landManagementFossil: ExactDecimal? = nil,
    landManagementBiogenicCO2: ExactDecimal? = nil, landManagementRemovals: ExactDecimal? = nil,
    biogenicUptake: ExactDecimal? = nil, biogenicNonCO2: ExactDecimal? = nil,
    aircraft: ExactDecimal? = nil
  ) {
    self.fossil = fossil
    self.landUseChange = landUseChange
    self.landCarbonLeakage = landCarbonLeakage
    self.landManagementFossil = landManagementFossil
    self.landManagementBiogenicCO2 = landManagementBiogenicCO2
    self.landManagementRemovals = landManagementRemovals
    self.biogenicUptake = biogenicUptake
    self.biogenicNonCO2 = biogenicNonCO2
    self.aircraft = aircraft
  }
}

/// Carbon in the product, kilograms of carbon for one declared unit.
public struct PACTCarbonContent: Sendable {
  /// `fossilCarbonContent`.
  public var fossil: ExactDecimal?
  /// `biogenicCarbonContent`.
  public var biogenic: ExactDecimal?
  /// `recycledCarbonContent`.
  public var recycled: ExactDecimal?
  /// `packagingBiogenicCarbonContent`.
  public var packagingBiogenic: ExactDecimal?

  public init(
    fossil: ExactDecimal?, biogenic: ExactDecimal? = nil, recycled: ExactDecimal? = nil,
    packagingBiogenic: ExactDecimal? = nil
  ) {
    self.fossil = fossil
    self.biogenic = biogenic
    self.recycled = recycled
    self.packagingBiogenic = packagingBiogenic
  }
}

/// Carbon dioxide captured by technology, stored (CCS) or used (CCU).
public struct PACTCarbonCapture: Sendable {
  /// `ccsTechnologicalCO2CaptureIncluded`.
  public var storageIncluded: Bool?
  /// `ccsTechnologicalCO2Capture`, kilograms of CO2e, zero or below.
  public var storage: ExactDecimal?
  /// `technologicalCO2CaptureOrigin`.
  public var origin: String?
  /// `technologicalCO2Removals`, kilograms of CO2e, zero or below.
  public var removals: ExactDecimal?
  /// `ccuCarbonContent`, kilograms of carbon.
  public var usedCarbonContent: ExactDecimal?
  /// `ccuCalculationApproach`.
  public var usedApproach: PACTCaptureApproach?
  /// `ccuCreditCertification`, an address.
  public var usedCertification: String?

  public init(
    storageIncluded: Bool?, storage: ExactDecimal? = nil, origin: String? = nil,
    removals: ExactDecimal? = nil, usedCarbonContent: ExactDecimal? = nil,
    usedApproach: PACTCaptureApproach? = nil, usedCertification: String? = nil
  ) {
    self.storageIncluded = storageIncluded
    self.storage = storage
    self.origin = origin
    self.removals = removals
    self.usedCarbonContent = usedCarbonContent
    self.usedApproach = usedApproach
    self.usedCertification = usedCertification
  }
}

/// Where the footprint holds: at most one of the three; none is the world.
public struct PACTGeography: Sendable {
  public var region: PACTRegion?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// ISO 3166-2.
  public var subdivision: String?

  public init(region: PACTRegion? = nil, country: String? = nil, subdivision: String? = nil) {
    self.region = region
    self.country = country
    self.subdivision = subdivision
  }
}

/// A rating of the sources, the lower the better: 1 to 5 in PACT 3, 1 to 3 in PACT 2.
///
/// Of PACT 3: weighted over all inputs by what they contribute to the absolute total without uptake
/// (PACT Methodology 3, section 4.2.3). Of PACT 2: over the inputs of more than 5 % (Pathfinder
/// Framework 2, table 9).
public struct PACTDataQuality: Sendable {
  public var technological: ExactDecimal
  public var geographical: ExactDecimal
  public var temporal: ExactDecimal

  public init(
    technological: ExactDecimal, geographical: ExactDecimal, temporal: ExactDecimal
  ) {
    self.technological = technological
    self.geographical = geographical
    self.temporal = temporal
  }
}

/// Who verified the footprint, and against what.
public struct PACTVerification: Sendable {
  public var coverage: PACTCoverage?
  public var providerName: String?
  public var completedAt: Instant?
  public var standardName: String?
  public var comments: String?

  public init(
    coverage: PACTCoverage? = nil, providerName: String? = nil, completedAt: Instant? = nil,
    standardName: String? = nil, comments: String? = nil
  ) {
    self.coverage = coverage
    self.providerName = providerName
    self.completedAt = completedAt
    self.standardName = standardName
    self.comments = comments
  }
}

/// A database of emission factors and its version.
public struct PACTFactorSource: Sendable, Hashable {
  public var name: String
  public var version: String

  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// Product category rules that were followed, by their operator.
public struct PACTRuleSet: Sendable, Hashable {
  public var ruleOperator: PACTOperator
  public var names: [String]
  /// The name of an operator that is `other`.
  public var otherOperator: String?

  public init(ruleOperator: PACTOperator, names: [String], otherOperator: String? = nil) {
    self.ruleOperator = ruleOperator
    self.names = names
    self.otherOperator = otherOperator
  }
}

/// Data that a sector adds to a footprint, after a schema of its own.
public struct PACTExtension: Sendable {
  public var specVersion: String
  /// Address of the schema: what identifies the extension.
  public var dataSchema: String
  public var documentation: String?
  /// A mapping.
  public var data: DocumentNode

  public init(
    specVersion: String, dataSchema: String, documentation: String? = nil, data: DocumentNode
  ) {
    self.specVersion = specVersion
    self.dataSchema = dataSchema
    self.documentation = documentation
    self.data = data
  }
}

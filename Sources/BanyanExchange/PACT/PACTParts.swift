import BanyanYAML
import BanyanQuantities

// The parts of a footprint, named for what they hold; the doc comments give PACT's own names.

/// The terms of the total, kilograms of CO2e for one declared unit.
package struct PACTEmissions: Sendable {
  /// `fossilGhgEmissions`; holds those of land management too.
  package var fossil: ExactDecimal?
  /// `landUseChangeGhgEmissions`.
  package var landUseChange: ExactDecimal?
  /// `landCarbonLeakage`: beside the total.
  package var landCarbonLeakage: ExactDecimal?
  /// `landManagementFossilGhgEmissions`: a part of `fossil`.
  package var landManagementFossil: ExactDecimal?
  /// `landManagementBiogenicCO2Emissions`.
  package var landManagementBiogenicCO2: ExactDecimal?
  /// `landManagementBiogenicCO2Removals`: zero or below.
  package var landManagementRemovals: ExactDecimal?
  /// `biogenicCO2Uptake`: zero or below.
  package var biogenicUptake: ExactDecimal?
  /// `biogenicNonCO2Emissions`.
  package var biogenicNonCO2: ExactDecimal?
  /// `aircraftGhgEmissions`: a part of the total, stated again.
  package var aircraft: ExactDecimal?

  package init(
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
package struct PACTCarbonContent: Sendable {
  /// `fossilCarbonContent`.
  package var fossil: ExactDecimal?
  /// `biogenicCarbonContent`.
  package var biogenic: ExactDecimal?
  /// `recycledCarbonContent`.
  package var recycled: ExactDecimal?
  /// `packagingBiogenicCarbonContent`.
  package var packagingBiogenic: ExactDecimal?

  package init(
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
package struct PACTCarbonCapture: Sendable {
  /// `ccsTechnologicalCO2CaptureIncluded`.
  package var storageIncluded: Bool?
  /// `ccsTechnologicalCO2Capture`, kilograms of CO2e, zero or below.
  package var storage: ExactDecimal?
  /// `technologicalCO2CaptureOrigin`.
  package var origin: String?
  /// `technologicalCO2Removals`, kilograms of CO2e, zero or below.
  package var removals: ExactDecimal?
  /// `ccuCarbonContent`, kilograms of carbon.
  package var usedCarbonContent: ExactDecimal?
  /// `ccuCalculationApproach`.
  package var usedApproach: PACTCaptureApproach?
  /// `ccuCreditCertification`, an address.
  package var usedCertification: String?

  package init(
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
package struct PACTGeography: Sendable {
  package var region: PACTRegion?
  /// ISO 3166-1 alpha-2.
  package var country: String?
  /// ISO 3166-2.
  package var subdivision: String?

  package init(region: PACTRegion? = nil, country: String? = nil, subdivision: String? = nil) {
    self.region = region
    self.country = country
    self.subdivision = subdivision
  }
}

/// Who verified the footprint, and against what.
package struct PACTVerification: Sendable {
  package var coverage: PACTCoverage?
  package var providerName: String?
  package var completedAt: Instant?
  package var standardName: String?
  package var comments: String?

  package init(
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
package struct PACTFactorSource: Sendable, Hashable {
  package var name: String
  package var version: String

  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}

/// Product category rules that were followed, by their operator.
package struct PACTRuleSet: Sendable, Hashable {
  package var ruleOperator: PACTOperator
  package var names: [String]
  /// The name of an operator that is `other`.
  package var otherOperator: String?

  package init(ruleOperator: PACTOperator, names: [String], otherOperator: String? = nil) {
    self.ruleOperator = ruleOperator
    self.names = names
    self.otherOperator = otherOperator
  }
}

/// Data that a sector adds to a footprint, after a schema of its own.
package struct PACTExtension: Sendable {
  package var specVersion: String
  /// Address of the schema: what identifies the extension.
  package var dataSchema: String
  package var documentation: String?
  /// A mapping.
  package var data: DocumentNode

  package init(
    specVersion: String, dataSchema: String, documentation: String? = nil, data: DocumentNode
  ) {
    self.specVersion = specVersion
    self.dataSchema = dataSchema
    self.documentation = documentation
    self.data = data
  }
}

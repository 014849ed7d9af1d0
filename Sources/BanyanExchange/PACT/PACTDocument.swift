import BanyanIdentifiers
import BanyanYAML
import BanyanJSON
import BanyanQuantities
import BanyanReporting

/// Writes a footprint as JSON of PACT 3.0: numbers as decimal text, attributes in the order of the
/// specification, what is not known left out.
package struct PACTDocument: Sendable {
  package init() {}

  package func text(of footprint: PACTFootprint) -> String { text(of: footprint, id: footprint.id) }

  /// - Parameter id: nil leaves the attribute out.
  func text(of footprint: PACTFootprint, id: String?) -> String {
    var json = JSONWriter()
    json.object { json in
      json.optional("id", id)
      json.field("specVersion", footprint.specVersion)
      json.texts("precedingPfIds", footprint.precedingIDs)
      json.field("created", footprint.created.description)
      json.field("status", footprint.status.rawValue)
      json.optional("validityPeriodStart", footprint.validityStart?.description)
      json.optional("validityPeriodEnd", footprint.validityEnd?.description)
      json.field("companyName", footprint.companyName)
      json.texts("companyIds", footprint.companyIDs)
      json.field("productDescription", footprint.productDescription)
      json.texts("productIds", footprint.productIDs)
      json.texts("productClassifications", footprint.productClassifications)
      json.field("productNameCompany", footprint.productName)
      json.optional("comment", footprint.comment)
      json.key("pcf")
      json.object { write(footprint.pcf, to: &$0) }
      json.objects("extensions", footprint.extensions, write)
    }
    json.endLine()
    return json.text
  }

  /// Whether the bytes are a document as this program wrote it: its id follows from all the rest.
  package static func isOurs(_ bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    let start = "{\n  \"id\": \""
    guard text.hasPrefix(start), let end = text.firstRange(of: "\",\n") else { return false }
    let id = text[..<end.lowerBound].dropFirst(start.count)
    return ContentUUID(of: "{\n" + text[end.upperBound...]).description == id
  }

  private func write(_ pcf: PACTCarbonFootprint, to json: inout JSONWriter) {
    json.field("declaredUnitOfMeasurement", pcf.declaredUnit.rawValue)
    json.field("declaredUnitAmount", pcf.declaredUnitAmount)
    json.optional("productMassPerDeclaredUnit", pcf.productMass)
    json.field("referencePeriodStart", pcf.referenceStart.description)
    json.field("referencePeriodEnd", pcf.referenceEnd.description)
    json.optional("geographyRegionOrSubregion", pcf.geography.region?.rawValue)
    json.optional("geographyCountry", pcf.geography.country)
    json.optional("geographyCountrySubdivision", pcf.geography.subdivision)
    json.optional("boundaryProcessesDescription", pcf.boundaryProcessesDescription)
    json.field("pcfExcludingBiogenicUptake", pcf.excludingBiogenicUptake)
    json.optional("pcfIncludingBiogenicUptake", pcf.includingBiogenicUptake)
    writeParts(of: pcf, to: &json)
    writeMethod(of: pcf, to: &json)
  }

  private func writeParts(of pcf: PACTCarbonFootprint, to json: inout JSONWriter) {
    json.optional("fossilCarbonContent", pcf.carbon.fossil)
    json.optional("biogenicCarbonContent", pcf.carbon.biogenic)
    json.optional("recycledCarbonContent", pcf.carbon.recycled)
    let emissions = pcf.emissions
    json.optional("fossilGhgEmissions", emissions.fossil)
    json.optional("landUseChangeGhgEmissions", emissions.landUseChange)
    json.optional("landCarbonLeakage", emissions.landCarbonLeakage)
    json.optional("landManagementFossilGhgEmissions", emissions.landManagementFossil)
    json.optional("landManagementBiogenicCO2Emissions", emissions.landManagementBiogenicCO2)
    json.optional("landManagementBiogenicCO2Removals", emissions.landManagementRemovals)
    json.optional("biogenicCO2Uptake", emissions.biogenicUptake)
    json.optional("biogenicNonCO2Emissions", emissions.biogenicNonCO2)
    json.optional("landAreaOccupation", pcf.landAreaOccupation)
    json.optional("aircraftGhgEmissions", emissions.aircraft)
    json.optional("packagingEmissionsIncluded", pcf.packagingEmissionsIncluded)
    json.optional("packagingGhgEmissions", pcf.packagingEmissions)
    json.optional("packagingBiogenicCarbonContent", pcf.carbon.packagingBiogenic)
    json.optional("outboundLogisticsGhgEmissions", pcf.outboundLogisticsEmissions)
    json.optional("ccsTechnologicalCO2CaptureIncluded", pcf.capture.storageIncluded)
    json.optional("ccsTechnologicalCO2Capture", pcf.capture.storage)
    json.optional("technologicalCO2CaptureOrigin", pcf.capture.origin)
    json.optional("technologicalCO2Removals", pcf.capture.removals)
    json.optional("ccuCarbonContent", pcf.capture.usedCarbonContent)
    json.optional("ccuCalculationApproach", pcf.capture.usedApproach?.rawValue)
    json.optional("ccuCreditCertification", pcf.capture.usedCertification)
  }

  private func writeMethod(of pcf: PACTCarbonFootprint, to json: inout JSONWriter) {
    json.texts("ipccCharacterizationFactors", pcf.ipccCharacterizationFactors)
    json.texts("crossSectoralStandards", pcf.crossSectoralStandards)
    json.objects("productOrSectorSpecificRules", pcf.productOrSectorSpecificRules) { rules, json in
      json.field("operator", rules.ruleOperator.rawValue)
      json.texts("ruleNames", rules.names)
      json.optional("otherOperatorName", rules.otherOperator)
    }
    json.optional("exemptedEmissionsPercent", pcf.exemptedEmissionsPercent)
    json.optional("exemptedEmissionsDescription", pcf.exemptedEmissionsDescription)
    json.optional("allocationRulesDescription", pcf.allocationRulesDescription)
    json.objects("secondaryEmissionFactorSources", pcf.secondaryEmissionFactorSources) {
      source, json in
      json.field("name", source.name)
      json.field("version", source.version)
    }
    json.optional("primaryDataShare", pcf.primaryDataShare)
    if let quality = pcf.dataQuality {
      json.key("dqi")
      json.object { json in
        json.field("technologicalDQR", quality.technological)
        json.field("geographicalDQR", quality.geographical)
        json.field("temporalDQR", quality.temporal)
      }
    }
    if let verification = pcf.verification {
      json.key("verification")
      json.object { write(verification, to: &$0) }
    }
  }

  private func write(_ verification: PACTVerification, to json: inout JSONWriter) {
    json.optional("coverage", verification.coverage?.rawValue)
    json.optional("providerName", verification.providerName)
    json.optional("completedAt", verification.completedAt?.description)
    json.optional("standardName", verification.standardName)
    json.optional("comments", verification.comments)
  }

  private func write(_ addition: PACTExtension, to json: inout JSONWriter) {
    json.field("specVersion", addition.specVersion)
    json.field("dataSchema", addition.dataSchema)
    json.optional("documentation", addition.documentation)
    json.key("data")
    json.node(addition.data)
  }
}

extension JSONWriter {
  /// Nothing where there is no value: PACT has no `null`.
  mutating func optional(_ key: String, _ value: String?) {
    if let value { field(key, value) }
  }

  mutating func optional(_ key: String, _ value: ExactDecimal?) {
    if let value { field(key, value) }
  }

  mutating func optional(_ key: String, _ value: Bool?) {
    if let value { field(key, value) }
  }

  /// Nothing where the list is empty: PACT's lists have at least one item.
  mutating func texts(_ key: String, _ values: [String]) {
    if values.isEmpty { return }
    self.key(key)
    array { json in
      for value in values { json.value(value) }
    }
  }

  mutating func objects<Item>(
    _ key: String, _ items: [Item], _ body: (Item, inout JSONWriter) -> Void
  ) {
    if items.isEmpty { return }
    self.key(key)
    array { json in
      for item in items { json.object { body(item, &$0) } }
    }
  }

  /// A value of another document as it was.
  mutating func node(_ node: DocumentNode) {
    switch node.content {
    case .scalar(let text, plain: true): literal(text)
    case .scalar(let text, plain: false): value(text)
    case .list(let items):
      array { json in
        for item in items { json.node(item) }
      }
    case .mapping(let entries):
      object { json in
        for entry in entries {
          json.key(entry.key.value)
          json.node(entry.value)
        }
      }
    }
  }
}

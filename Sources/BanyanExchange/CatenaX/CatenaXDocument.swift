import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting

/// Writes a footprint as `io.catenax.pcf` 9.0.0, from the same value that PACT is written from.
///
/// Numbers are plain numbers of JSON with all the digits of the decimals.
package struct CatenaXDocument: Sendable {
  package static let specVersion = "urn:io.catenax.pcf:datamodel:version:9.0.0"

  package init() {}

  /// Nil, with diagnostics, where something obligatory is missing or does not fit the model.
  ///
  /// `location`: where the product is declared, for the diagnostics.
  package func text(
    of footprint: PACTFootprint, _ details: CatenaXDetails, at location: SourceLocation? = nil,
    _ diagnostics: inout Diagnostics
  ) -> String? {
    var check = CatenaXCheck(location: location)
    let stated = check.stated(footprint, details)
    diagnostics.append(contentsOf: check.found)
    guard let stated, !check.found.hasErrors else { return nil }
    var json = JSONWriter()
    json.object { json in
      json.section("scopeOfPcfForm") { json in
        json.field("specVersion", Self.specVersion)
        json.field("partialFullPcf", stated.scope.rawValue)
      }
      json.section("companyAndProductInformation") {
        writeProduct(footprint, stated, to: &$0)
      }
      json.section("pcfAssessmentAndMethodology") { json in
        writeAssessment(footprint, stated, to: &json)
        writeMethodology(footprint, stated, to: &json)
      }
      json.section("general") { json in
        let comment = [footprint.comment, Self.mark].compactMap { $0 }
        json.field("comment", comment.joined(separator: " "))
        json.optional("pcfLegalStatement", details.legalStatement)
      }
      json.section("carbonContent") { writeCarbon(footprint.pcf.carbon, to: &$0) }
      json.section("productLifeCycleStagesAndEmissions") {
        writeStages(footprint.pcf, stated, to: &$0)
      }
    }
    json.endLine()
    return json.text
  }

  /// Who made the document, at the end of its comment: the model has no other place for that.
  private static let maker = "Made by \(Engine.name) "
  private static let mark = maker + "\(Engine.version)."

  /// Whether a file is one that this program wrote, for the company of the document that is to take its
  /// place: a supplier's own may be made by the same program.
  package static func isOurs(_ bytes: [UInt8], replacedBy document: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let first = company(in: text), isMarked(text) else { return false }
    return first == company(in: String(decoding: document, as: UTF8.self))
  }

  /// Whether the comment ends with the mark of some version.
  private static func isMarked(_ text: String) -> Bool {
    guard let section = text.firstRange(of: "\n  \"general\": [\n") else { return false }
    let lines = text[section.upperBound...].split(separator: "\n", maxSplits: 2)
    guard lines.count == 3, lines[1].hasPrefix("      \"comment\": \"") else { return false }
    let comment = lines[1].drop { $0 == " " }.dropLast(lines[1].hasSuffix(",") ? 1 : 0)
    guard let mark = comment.ranges(of: maker).last else { return false }
    let version = comment[mark.upperBound...].dropLast(2)
    return comment.hasSuffix(".\"") && version.split(separator: ".").allSatisfy { Int($0) != nil }
  }

  /// The lines from `companyName` to the end of `companyIds`.
  private static func company(in text: String) -> Substring? {
    let head = "{\n  \"scopeOfPcfForm\": [\n    {\n      \"specVersion\": \"\(specVersion)\",\n"
    guard text.hasPrefix(head), let name = text.firstRange(of: "          \"companyName\": "),
      let ids = text[name.upperBound...].firstRange(of: "          \"companyIds\": [\n"),
      let end = text[ids.upperBound...].firstRange(of: "]\n")
    else { return nil }
    return text[name.lowerBound..<end.upperBound]
  }

  private func writeProduct(
    _ footprint: PACTFootprint, _ stated: CatenaXStated, to json: inout JSONWriter
  ) {
    json.section("companyInformation") { json in
      json.field("companyName", footprint.companyName)
      json.texts("companyIds", stated.companyIDs)
    }
    json.section("productInformation") { json in
      json.field("productNameCompany", footprint.productName)
      json.texts("productIds", footprint.productIDs)
      json.field("declaredUnitOfMeasurement", footprint.pcf.declaredUnit.rawValue)
      json.number("declaredUnitAmount", footprint.pcf.declaredUnitAmount)
      json.number("productMassPerDeclaredUnit", stated.productMass)
      json.texts("productClassifications", footprint.productClassifications)
      json.field("productDescription", footprint.productDescription)
    }
  }

  private func writeAssessment(
    _ footprint: PACTFootprint, _ stated: CatenaXStated, to json: inout JSONWriter
  ) {
    let pcf = footprint.pcf
    json.section("dataSourcesAndQuality") { json in
      json.number("primaryDataShare", pcf.primaryDataShare)
      json.texts(
        "secondaryEmissionFactorSources",
        pcf.secondaryEmissionFactorSources.map { "\($0.name) \($0.version)" })
      json.number("technologicalDQR", pcf.dataQuality?.technological)
      json.number("temporalDQR", pcf.dataQuality?.temporal)
      json.number("geographicalDQR", pcf.dataQuality?.geographical)
    }
    json.section("pcfAssessmentInformation") { json in
      json.section("technology") { json in
        json.field("ccsTechnologicalCO2CaptureIncluded", stated.storageIncluded)
        json.optional("boundaryProcessesDescription", pcf.boundaryProcessesDescription)
      }
      json.section("idAndVersion") { json in
        json.field("id", footprint.id)
        json.field("version", stated.version)
        json.field("status", footprint.status.rawValue)
        json.field("retroOrProspectivePcfType", stated.outlook.rawValue)
      }
      json.section("boundarySpecifications") { json in
        json.number("exemptedEmissionsPercent", stated.exemptedPercent)
        json.optional("exemptedEmissionsDescription", pcf.exemptedEmissionsDescription)
      }
      json.section("geography") { json in
        json.field("geographyRegionOrSubregion", stated.region)
        json.optional("geographyCountrySubdivision", pcf.geography.subdivision)
        json.optional("geographyCountry", stated.country)
      }
      json.section("time") { json in
        json.field("referencePeriodStart", pcf.referenceStart.description)
        json.field("referencePeriodEnd", pcf.referenceEnd.description)
        json.field("created", footprint.created.description)
        json.field("validityPeriodStart", footprint.validity.start.description)
        json.field("validityPeriodEnd", footprint.validity.end.description)
      }
    }
    if let shares = stated.details.shares {
      json.section("verificationAndCertificationShares") { json in
        json.number("programCertificationShare", shares.programCertification)
        json.number("productVerificationShare3rdParty", shares.thirdParty)
        json.number("productVerificationShare2ndParty", shares.secondParty)
        json.number("productVerificationShare1stParty", shares.firstParty)
      }
    }
  }

  private func writeMethodology(
    _ footprint: PACTFootprint, _ stated: CatenaXStated, to json: inout JSONWriter
  ) {
    let pcf = footprint.pcf
    json.section("pcfMethodology") { json in
      json.section("massBalancingInformation") { json in
        switch stated.massBalance {
        case .none:
          json.field("massBalancingUsed", false)
          json.field("freeAttributionInMassBalancing", "not applicable")
          json.field("massBalancingCertificateScheme", "not applicable")
        case .used(let freely, let scheme):
          json.field("massBalancingUsed", true)
          json.field("freeAttributionInMassBalancing", freely ? "true" : "false")
          json.field("massBalancingCertificateScheme", scheme)
        }
      }
      json.section("standards") { json in
        json.list("crossSectoralStandards", pcf.crossSectoralStandards)
        json.list(
          "productOrSectorSpecificRules", pcf.productOrSectorSpecificRules.flatMap(\.names))
      }
      json.section("gwpCharacterizationFactorDetails") {
        $0.field("ipccCharacterizationFactors", stated.potentials)
      }
      json.section("allocationInForeground") { json in
        json.field("allocationWasteIncineration", stated.wasteIncineration.rawValue)
        json.optional("allocationRulesDescription", pcf.allocationRulesDescription)
        json.optional("allocationRecycledCarbon", stated.details.recycledCarbon?.rawValue)
      }
    }
  }

  private func writeCarbon(_ carbon: PACTCarbonContent, to json: inout JSONWriter) {
    json.number("fossilCarbonContent", carbon.fossil)
    json.number("biogenicCarbonContent", carbon.biogenic)
    json.number("packagingBiogenicCarbonContent", carbon.packagingBiogenic)
    json.number("recycledCarbonContent", carbon.recycled)
  }

  private func writeStages(
    _ pcf: PACTCarbonFootprint, _ stated: CatenaXStated, to json: inout JSONWriter
  ) {
    json.section("productionStage") { json in
      json.number("pcfIncludingBiogenicUptake", stated.includingUptake)
      json.number("pcfExcludingBiogenicUptake", pcf.excludingBiogenicUptake)
      json.number("fossilGhgEmissions", pcf.emissions.fossil)
      json.number("biogenicNonCO2Emissions", pcf.emissions.biogenicNonCO2)
      json.number("biogenicCO2Uptake", pcf.emissions.biogenicUptake)
      json.number("landUseChangeGhgEmissions", pcf.emissions.landUseChange)
      json.number("landManagementBiogenicCO2Emissions", pcf.emissions.landManagementBiogenicCO2)
      json.number("landManagementBiogenicCO2Removals", pcf.emissions.landManagementRemovals)
      json.number("aircraftGhgEmissions", pcf.emissions.aircraft)
    }
    json.section("distributionStage") { json in
      // PACT states the way out only where the firm is answerable for it.
      json.field("distributionStageIncluded", pcf.outboundLogisticsEmissions != nil)
      json.number("distributionStagePcfExcludingBiogenicUptake", pcf.outboundLogisticsEmissions)
    }
    json.section("packagingStage") { json in
      json.field("packagingEmissionsIncluded", stated.packagingIncluded)
      json.number("packagingPcfExcludingBiogenicUptake", pcf.packagingEmissions)
    }
  }
}

extension JSONWriter {
  /// Catena-X has every section in a list of one.
  fileprivate mutating func section(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    array { $0.object(body) }
  }

  /// A list that is written even when it is empty.
  fileprivate mutating func list(_ name: String, _ values: [String]) {
    key(name)
    array { json in
      for value in values { json.value(value) }
    }
  }

  /// Nothing where there is no value.
  fileprivate mutating func number(_ name: String, _ number: ExactDecimal?) {
    guard let number else { return }
    key(name)
    plain(number)
  }
}

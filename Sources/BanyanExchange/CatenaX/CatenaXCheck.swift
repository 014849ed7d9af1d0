import BanyanIdentifiers
import BanyanDiagnostics
import BanyanQuantities

/// All that Catena-X insists on, found to be there.
struct CatenaXStated {
  let details: CatenaXDetails
  let scope: CatenaXDetails.Scope
  let outlook: CatenaXDetails.Outlook
  let version: Int
  let companyIDs: [String]
  let region: String
  let country: String?
  let massBalance: CatenaXDetails.MassBalance
  let wasteIncineration: CatenaXDetails.WasteIncineration
  let storageIncluded: Bool
  let packagingIncluded: Bool
  let productMass: ExactDecimal
  let exemptedPercent: ExactDecimal
  let includingUptake: ExactDecimal
  let potentials: String
}

/// Looks for what the model makes obligatory and for what it has no room for.
struct CatenaXCheck {
  let location: SourceLocation?
  private(set) var found = Diagnostics()

  init(location: SourceLocation?) { self.location = location }

  /// Nil, with everything that is missing in `found`.
  mutating func stated(
    _ footprint: PACTFootprint, _ details: CatenaXDetails
  ) -> CatenaXStated? {
    let pcf = footprint.pcf
    limits(footprint)
    let companyIDs = self.companyIDs(footprint, details)
    let potentials = self.potentials(pcf)
    let scope = need("partialFullPcf", details.scope)
    let outlook = need("retroOrProspectivePcfType", details.outlook)
    let version = need("version", details.version)
    let region = need(
      "geographyRegionOrSubregion", details.region?.text ?? pcf.geography.region?.rawValue)
    let massBalance = need("massBalancingUsed", details.massBalance)
    let waste = need("allocationWasteIncineration", details.wasteIncineration)
    let storage = need("ccsTechnologicalCO2CaptureIncluded", pcf.capture.storageIncluded)
    let packaging = need("packagingEmissionsIncluded", pcf.packagingEmissionsIncluded)
    let mass = need("productMassPerDeclaredUnit", pcf.productMass)
    let exempted = need("exemptedEmissionsPercent", pcf.exemptedEmissionsPercent)
    let including = need("pcfIncludingBiogenicUptake", pcf.includingBiogenicUptake)
    guard let scope, let outlook, let version, let companyIDs, let region, let massBalance,
      let waste, let storage, let packaging, let mass, let exempted, let including,
      let potentials
    else { return nil }
    return CatenaXStated(
      details: details, scope: scope, outlook: outlook, version: version, companyIDs: companyIDs,
      region: region, country: Self.country(of: pcf.geography), massBalance: massBalance,
      wasteIncineration: waste, storageIncluded: storage, packagingIncluded: packaging,
      productMass: mass, exemptedPercent: exempted, includingUptake: including,
      potentials: potentials)
  }

  private mutating func need<Value>(_ name: String, _ value: Value?) -> Value? {
    if value == nil { missing(name) }
    return value
  }

  private mutating func missing(_ name: String) {
    found.report(
      Diagnostic(.catenaMissing, at: location, [name], hint: Phrase(.hintCatenaMissing)))
  }

  /// A firm is known by its business partner number there.
  private mutating func companyIDs(
    _ footprint: PACTFootprint, _ details: CatenaXDetails
  ) -> [String]? {
    let numbers = details.businessPartnerNumbers.map { "urn:bpn:id:\($0)" }
    var identifiers = numbers + footprint.companyIDs
    var seen: Set<String> = []
    identifiers = identifiers.filter { seen.insert($0).inserted }
    if !identifiers.contains(where: { $0.lowercased().hasPrefix("urn:bpn:") }) {
      missing("companyIds (urn:bpn:id:BPNL…)")
      return nil
    }
    for number in details.businessPartnerNumbers {
      guard let fault = IdentifierKind.businessPartner.fault(in: number) else { continue }
      found.report(fault.diagnostic(about: number, at: location))
    }
    if footprint.productIDs.isEmpty { missing("productIds") }
    if footprint.companyName.isEmpty { missing("companyName") }
    if footprint.productName.isEmpty { missing("productNameCompany") }
    return identifiers
  }

  /// One assessment report; there is a word for what is not stated, which is never used for several.
  private mutating func potentials(_ pcf: PACTCarbonFootprint) -> String? {
    let factors = pcf.ipccCharacterizationFactors
    if factors.isEmpty {
      missing("ipccCharacterizationFactors")
      return nil
    }
    guard factors.count == 1, ["AR4", "AR5", "AR6"].contains(factors[0]) else {
      none("ipccCharacterizationFactors", factors.joined(separator: ", "))
      return nil
    }
    return factors[0]
  }

  /// PACT names a country or its subdivision; Catena-X has both.
  private static func country(of geography: PACTGeography) -> String? {
    geography.country ?? geography.subdivision.map { String($0.prefix(2)) }
  }

  private mutating func limits(_ footprint: PACTFootprint) {
    let pcf = footprint.pcf
    if pcf.declaredUnit == .megabitSecond {
      none("declaredUnitOfMeasurement", pcf.declaredUnit.rawValue)
    }
    if let exempted = pcf.exemptedEmissionsPercent, !(0...10 ~= exempted) {
      range("exemptedEmissionsPercent", exempted, "0 – 10")
    }
    if pcf.excludingBiogenicUptake.isNegative {
      range("pcfExcludingBiogenicUptake", pcf.excludingBiogenicUptake, "≥ 0")
    }
  }

  private mutating func range(_ name: String, _ value: ExactDecimal, _ limits: String) {
    found.report(
      Diagnostic(
        .catenaRange, at: location, [name, value.description, limits],
        hint: Phrase(.hintCatenaRange)))
  }

  private mutating func none(_ name: String, _ value: String) {
    found.report(
      Diagnostic(.catenaNone, at: location, [name, value], hint: Phrase(.hintCatenaRange)))
  }
}

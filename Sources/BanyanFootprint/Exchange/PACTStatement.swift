import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanExchange
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// A footprint as PACT 3.0 states it, from the same figures as every other rendering.
package struct PACTStatement {
  private let report: FootprintReport

  package init(of report: FootprintReport) { self.report = report }

  /// Nil, with every gap, where the methodology wants what products.yaml does not state.
  package func footprint(_ diagnostics: inout Diagnostics) -> PACTFootprint? {
    let product = report.product
    let company = report.system.company
    var found = Diagnostics()
    if company.issued == nil { found.report(missing("issued", in: company.location)) }
    if company.identifiers.isEmpty { found.report(missing("ids", in: company.location)) }
    if product.identifiers.isEmpty { found.report(missing("ids", in: product.location)) }
    if product.fossilCarbon == nil {
      found.report(missing("fossil-carbon", in: product.location))
    }
    if product.packagingIncluded == nil {
      found.report(missing("packaging", in: product.location))
    }
    if product.boundary != .cradleToGate {
      found.report(
        Diagnostic(
          .pactBoundary, at: product.location, [product.id],
          hint: Phrase(.hintWrite, "boundary: cradle-to-gate")))
    }
    let declared = PACTUnit.declaring(product.declaredUnit.unit)
    if declared == nil {
      found.report(
        Diagnostic(
          .pactUnit, at: product.declaredUnit.location,
          [
            product.declaredUnit.amount.description, product.declaredUnit.unit.symbol,
          ],
          hint: Phrase(
            .hintOneOf, PACTUnit.allCases.compactMap { $0.unit?.symbol }.joined(separator: ", "))))
    }
    diagnostics.append(contentsOf: found)
    guard let issued = company.issued, let declared, !found.hasErrors else { return nil }
    let referenceEnd = Instant(endOf: report.settings.period.through)
    return PACTFootprint(
      precedingIDs: company.preceding.map(\.value),
      created: Instant(startOf: issued.value),
      validityStart: max(Instant(startOf: issued.value), referenceEnd),
      validityEnd: report.validityEnd,
      companyName: report.settings.organisation.name,
      companyIDs: company.identifiers.map(\.value), productDescription: product.description,
      productIDs: product.identifiers.map(\.value),
      productClassifications: product.classifications.map(\.value), productName: product.name,
      pcf: figures(declared, referenceEnd))
  }

  private func missing(_ field: String, in location: SourceLocation?) -> Diagnostic {
    Diagnostic(
      .fieldMissing, at: location ?? report.system.location, [field],
      hint: Phrase(.hintAddField, field))
  }

  private func figures(
    _ declared: (unit: PACTUnit, ratio: ExactRatio), _ referenceEnd: Instant
  ) -> PACTCarbonFootprint {
    let product = report.product
    let masses = report.footprint.masses
    let total = masses.total
    let cutOffs = report.system.cutOffs
    let share = cutOffs.reduce(ExactDecimal.zero) { $0 + $1.share }
    return PACTCarbonFootprint(
      declaredUnit: declared.unit,
      declaredUnitAmount: (declared.ratio * product.declaredUnit.amount).figure,
      productMass: declared.unit.isWithoutMass ? .zero : product.mass?.figure,
      referenceStart: Instant(startOf: report.settings.period.from), referenceEnd: referenceEnd,
      geography: geography,
      boundaryProcessesDescription: report.system.processes.map(\.name).joined(separator: "; "),
      excludingBiogenicUptake: total.normalised,
      includingBiogenicUptake: (total + masses[.biogenicUptake]).normalised,
      emissions: emissions(masses), carbon: carbon(product),
      packagingEmissionsIncluded: product.packagingIncluded,
      packagingEmissions: product.packagingIncluded == true ? some(masses[.packaging]) : nil,
      outboundLogisticsEmissions: outbound, capture: capture(masses),
      ipccCharacterizationFactors: [report.potentials.pactName],
      crossSectoralStandards: ["ISO14067", "PACT-3.0"],
      exemptedEmissionsPercent: (share * 100).normalised,
      exemptedEmissionsDescription: cutOffs.isEmpty
        ? nil : cutOffs.map { "\($0.what): \($0.reason)" }.joined(separator: "; "),
      allocationRulesDescription: allocations,
      secondaryEmissionFactorSources: sources,
      primaryDataShare: (report.footprint.primaryDataShare * 100).normalised,
      dataQuality: quality)
  }

  private func emissions(_ masses: ComponentMasses) -> PACTEmissions {
    // What is no part of this footprint is zero, not unknown, where biogenic carbon is stated.
    PACTEmissions(
      fossil: masses[.fossil].normalised, landUseChange: masses[.landUseChange].normalised,
      landCarbonLeakage: some(masses[.landCarbonLeakage]),
      landManagementBiogenicCO2: some(masses[.landManagement]),
      landManagementRemovals: some(masses[.landManagementRemovals]),
      biogenicUptake: masses[.biogenicUptake].normalised,
      biogenicNonCO2: masses[.biogenicNonCO2].normalised,
      aircraft: some(masses[.aircraft]))
  }

  private func carbon(_ product: DeclaredProduct) -> PACTCarbonContent {
    PACTCarbonContent(
      fossil: product.fossilCarbon, biogenic: product.biogenicCarbon,
      recycled: product.recycledCarbon)
  }

  private func capture(_ masses: ComponentMasses) -> PACTCarbonCapture {
    PACTCarbonCapture(
      storageIncluded: !masses[.carbonCapture].isZero || !masses[.technologicalRemovals].isZero,
      storage: some(masses[.carbonCapture]),
      removals: some(masses[.technologicalRemovals]))
  }

  private func some(_ value: ExactDecimal) -> ExactDecimal? {
    value.isZero ? nil : value.normalised
  }

  private var outbound: ExactDecimal? {
    report.footprint.outsideBoundary.first { $0.stage == .distribution }
      .map { $0.masses.total.normalised }
  }

  /// The one place all processes share, as narrow as it is one.
  private var geography: PACTGeography {
    let facilities = Set(
      report.burdens.filter { $0.carrier.process != nil }.compactMap { $0.line?.facility.id })
    let used = report.settings.facilities.filter {
      facilities.isEmpty || facilities.contains($0.id)
    }
    let subdivisions = Set(used.map(\.subdivision))
    if subdivisions.count == 1, let only = subdivisions.first, let only {
      return PACTGeography(subdivision: only)
    }
    let countries = Set(used.map(\.country))
    return countries.count == 1 ? PACTGeography(country: countries.first) : PACTGeography()
  }

  private var allocations: String? {
    let words = DivisionWords(
      language: .english, numbers: NumberFormat(.english, for: .document))
    let texts = report.divisions.map { "\(words.sentence(for: $0)) (\($0.reason))" }
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  /// Published tables that factors inside the footprint were taken from.
  private var sources: [PACTFactorSource] {
    var seen: Set<String> = []
    var result: [PACTFactorSource] = []
    for contribution in report.footprint.contributions where contribution.isInsideBoundary {
      guard case .factor(let match)? = report.burdens[contribution.burden].line?.basis,
        !match.chosen.isSiteSpecific
      else { continue }
      let head = match.chosen.head
      guard seen.insert(head.id).inserted else { continue }
      result.append(
        PACTFactorSource(
          name: [head.publisher, head.citation.title].compactMap { $0 }.joined(separator: ", "),
          version: head.id))
    }
    return result.sorted { ($0.name, $0.version) < ($1.name, $1.version) }
  }

  /// Stated only where every contribution is rated.
  private var quality: DataQualityRating? {
    report.footprint.ratedShare == .one ? report.footprint.rating : nil
  }
}

extension GWPSet {
  /// `AR5-feedback` is AR5 to those who know assessment reports alone.
  var pactName: String { String(name.prefix { $0 != "-" }) }
}

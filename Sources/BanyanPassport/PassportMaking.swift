import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanFootprint
import BanyanIdentifiers
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Makes a passport from a footprint and what products.yaml says beside it.
struct PassportMaking {
  let settings: PassportSettings
  let report: FootprintReport
  /// Of all products.
  let batches: [Batch]
  let batch: Batch?
  let countries: CountryTable

  /// Nil, with every gap.
  func passport(_ diagnostics: inout Diagnostics) -> Passport? {
    let product = report.product
    guard let text = settings.products[product.id] else {
      diagnostics.report(
        Diagnostic(
          .passportProduct, at: product.location, [product.id], hint: Phrase(.hintPassportProduct)))
      return nil
    }
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    if product.boundary != .cradleToGate {
      found.report(
        Diagnostic(
          .passportBoundary, at: product.location, [product.id],
          hint: Phrase(.hintPassportBoundary)))
    }
    checkBatches(&found)
    if text.granularity == .batch, batch == nil {
      found.report(
        Diagnostic(.passportBatches, at: text.location, [product.id], hint: Phrase(.hintBatches)))
    }
    let issued = issued(&found)
    let identity = identity(of: product, text, &found)
    let facility = facility(&found)
    let materials = materials(text, &found)
    guard let issued, let identity, let facility, let materials, !found.hasErrors else {
      return nil
    }
    let until = settings.through.map(Instant.init(startOf:)) ?? report.validityEnd
    let organisation = report.settings.organisation
    return Passport(
      issuer: .init(
        id: settings.issuer.value, name: organisation.name,
        registration: organisation.registration,
        country: country(organisation.country ?? facility.country)),
      validFrom: Instant(startOf: issued), validUntil: until, site: settings.site.value,
      product: identity, batch: batch,
      facility: .init(
        id: "\(settings.site.value)/facility/\(facility.id)", name: facility.name,
        country: country(facility.country)),
      materials: materials, period: report.settings.period,
      footprint: .init(
        kilograms: report.footprint.total,
        declaredUnit:
          "\(product.declaredUnit.amount.normalised) \(product.declaredUnit.unit.symbol)",
        potentials: report.potentials.name, issued: issued),
      evidence: settings.verification?.credential, restricted: text.restricted)
  }

  /// More in all batches than was made, or one that this product's passport cannot be of.
  private func checkBatches(_ found: inout Diagnostics) {
    let declared = report.product.declaredUnit.unit
    let sum = batches.filter { $0.product == report.asked }.reduce(ExactRatio.zero) { sum, batch in
      guard let quantity = batch.quantity, let ratio = batch.unit?.conversion(to: declared) else {
        return sum
      }
      return sum + ratio * quantity
    }
    if sum > report.footprint.made {
      found.report(
        Diagnostic(
          .passportBatchesMade, at: SourceLocation(file: Batch.fileName),
          [
            report.product.id, sum.decimal().normalised.description,
            report.footprint.made.decimal().normalised.description, declared.symbol,
          ], hint: Phrase(.hintBatchesMade)))
    }
  }

  private func country(_ code: String) -> Passport.Country {
    .init(code: code, name: countries.englishName(of: code) ?? code)
  }

  /// The day of the statement; one within the period would speak of days to come.
  private func issued(_ found: inout Diagnostics) -> CalendarDate? {
    let company = report.system.company
    guard let issued = company.issued else {
      found.report(
        Diagnostic(
          .fieldMissing, at: company.location ?? report.system.location, ["issued"],
          hint: Phrase(.hintAddField, "issued")))
      return nil
    }
    if issued.value <= report.settings.period.through {
      found.report(
        Diagnostic(
          .passportIssued, at: issued.location,
          [issued.value.description, report.settings.period.through.description],
          hint: Phrase(.hintPassportIssued)))
      return nil
    }
    return issued.value
  }

  private func identity(
    of product: DeclaredProduct, _ text: PassportSettings.ProductText, _ found: inout Diagnostics
  ) -> Passport.ProductText? {
    let number = product.identifiers.first { $0.value.hasPrefix(Self.gtinPrefix) }
    let gtin = number.map { String($0.value.dropFirst(Self.gtinPrefix.count)) }
    // A shorter number is one of 14 digits without its leading zeros.
    let digits = gtin.map { String(repeating: "0", count: max(0, 14 - $0.utf8.count)) + $0 }
    let id: String
    switch text.scheme {
    case .gs1:
      guard let gtin, let digits, let number else {
        found.report(
          Diagnostic(
            .passportGTINMissing, at: text.location, [product.id], hint: Phrase(.hintPassportGTIN)))
        return nil
      }
      if let fault = IdentifierKind.gtin.fault(in: gtin) {
        found.report(fault.diagnostic(about: gtin, at: number.location))
        return nil
      }
      id = "\(settings.links)/01/\(digits)" + (batch.map { "/10/\($0.name)" } ?? "")
    case .iec61406:
      id = "\(settings.links)/p/\(product.id)" + (batch.map { "/\($0.name)" } ?? "")
    case .did:
      id = "\(settings.issuer.value):p:\(product.id)" + (batch.map { ":\($0.name)" } ?? "")
    }
    return .init(
      key: product.id, id: id, scheme: text.scheme, name: product.name,
      nameInEnglish: text.nameInEnglish, description: product.description,
      model: digits ?? product.id,
      codes: text.codes.map {
        .init(scheme: $0.scheme, code: $0.code.value, name: $0.name ?? product.name)
      })
  }

  private static let gtinPrefix = "urn:gtin:"

  /// The facility of the last process: where its records are booked, and the only one where there is one.
  private func facility(_ found: inout Diagnostics) -> Facility? {
    let facilities = report.settings.facilities
    if facilities.count == 1 { return facilities.first }
    let last = Set(
      report.system.processes.indices.filter { process in
        report.system.processes[process].outputs.contains {
          $0.product.value == report.product.id
        }
      })
    let places = Set(
      report.burdens.compactMap { burden -> String? in
        guard case .process(let process) = burden.carrier, last.contains(process) else {
          return nil
        }
        return burden.line?.facility.id
      })
    if places.count == 1, let facility = facilities.first(where: { places.contains($0.id) }) {
      return facility
    }
    found.report(
      Diagnostic(
        .passportPlace, at: report.product.location,
        [report.product.id, places.sorted().joined(separator: ", ")],
        hint: Phrase(.hintPassportPlace)))
    return nil
  }

  /// What of each material's records the product carries, as a share of them all.
  private func materials(
    _ text: PassportSettings.ProductText, _ found: inout Diagnostics
  ) -> [Passport.MaterialShare]? {
    let masses = text.composition.map { entry -> ExactRatio? in
      let mass = mass(of: entry.records)
      if mass == nil {
        found.report(
          Diagnostic(
            .passportComposition, at: entry.location, [entry.records.text, report.product.id],
            hint: Phrase(.hintPassportComposition)))
      }
      return mass
    }
    guard !masses.contains(nil) else { return nil }
    let sum = masses.reduce(ExactRatio.zero) { $0 + ($1 ?? .zero) }
    return zip(text.composition, masses).map { entry, mass in
      .init(
        text: entry, origin: entry.origin.map(country),
        fraction: sum.isZero ? .zero : (mass ?? .zero) / sum)
    }
  }

  /// Kilograms for one declared unit, attributed as the footprint attributes; nil where no record of a
  /// mass reaches the product.
  private func mass(of records: RecordSelector) -> ExactRatio? {
    var sum: ExactRatio?
    for contribution in report.footprint.contributions {
      let burden = report.burdens[contribution.burden]
      guard let line = burden.line, case .process = burden.carrier,
        records.matches(
          activity: line.activity, source: line.source, facility: line.facility.id),
        line.unit.dimension == .mass
      else { continue }
      sum =
        (sum ?? .zero) + contribution.weight * burden.share * (line.unit.ratio * line.quantity)
    }
    return sum.flatMap { $0.isZero ? nil : $0 }
  }
}

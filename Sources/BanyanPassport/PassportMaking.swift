import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanFootprint
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Makes a passport from a footprint and what products.yaml says beside it.
struct PassportMaking {
  let settings: PassportSettings
  let report: FootprintReport
  /// By material of the system, those that have one.
  let suppliers: [Int: SupplierFootprint]
  /// Of all products.
  let batches: [Batch]
  let batch: Batch?
  let names: CountryNames
  let address: String?

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
    if report.footprint.made.isZero || report.footprint.contributions.isEmpty {
      found.report(
        Diagnostic(
          .passportNoFootprint, at: product.location, [product.id],
          hint: Phrase(.hintPassportNoFootprint)))
    }
    checkBatches(&found)
    // On the market it stays what it is: nobody decides it by leaving it out.
    if text.granularity == nil, batches.contains(where: { $0.product == report.asked }) {
      let levels = PassportSettings.Granularity.allCases.map(\.rawValue)
      found.report(
        Diagnostic(
          .fieldMissing, at: text.location, ["granularity"],
          hint: Phrase(.hintOneOf, levels.joined(separator: ", "))))
    }
    if text.granularity == .batch, batch == nil {
      found.report(
        Diagnostic(.passportBatches, at: text.location, [product.id], hint: Phrase(.hintBatches)))
    }
    let issued = settings.issued(
      report.system.company, in: report.settings.period, report.system.location, &found)
    let identity = identity(of: product, text, &found)
    let facility = facility(&found)
    facility?.reportUnlessNamed(&found)
    let materials = PassportMaterials(
      text: text, report: report, suppliers: suppliers, names: names
    ).shares(&found)
    if let materials { checkClinker(materials, text, &found) }
    guard let issued, let identity, let facility, let materials, !found.hasErrors else {
      return nil
    }
    let organisation = report.settings.organisation
    return Passport(
      issuer: settings.issuer(
        organisation, in: names.country(organisation.country ?? facility.country),
        at: address ?? settings.facilities[facility.id]?.line),
      validFrom: Instant(startOf: issued),
      validUntil: settings.validUntil(period: report.settings.period),
      site: settings.site.value, product: identity, batch: batch,
      facility: .init(
        key: facility.id, name: facility.name, country: names.country(facility.country)),
      materials: materials, period: report.settings.period,
      footprint: .init(
        kilograms: report.footprint.total,
        kilogramsWithUptake: report.footprint.total + report.footprint.masses[.biogenicUptake],
        potentials: report.potentials.name, issued: issued),
      cutOffs: report.system.cutOffs, embedded: nil, bridge: nil,
      verification: settings.verification, restricted: text.restricted,
      hidden: hidden, language: report.settings.language)
  }

  /// Suppliers' figures that entered and the parts of the footprint, in its order.
  private var hidden: Passport.Hidden {
    var seen: Set<String> = []
    var figures: [Passport.SupplierFigure] = []
    var parts: [Passport.ContributionFigure] = []
    for contribution in report.footprint.contributions where contribution.isInsideBoundary {
      let burden = report.burdens[contribution.burden]
      parts.append(.init(id: burden.id, kilograms: contribution.masses.total))
      guard case .material(let material, let supplier, _, _) = burden.origin,
        seen.insert(material.material.id).inserted
      else { continue }
      figures.append(
        .init(
          material: material.material.id, product: supplier.productIDs.first ?? supplier.id,
          kilograms: supplier.masses.total,
          declaredUnit: "\(supplier.amount) \(supplier.unit.symbol)"))
    }
    return .init(suppliers: figures, contributions: parts, of: report.footprint.total)
  }

  /// Those that put the product out.
  var lastProcesses: Set<Int> {
    Set(
      report.system.processes.indices.filter { process in
        report.system.processes[process].outputs.contains {
          $0.product.value == report.product.id
        }
      })
  }

  /// More in all batches than was made, or one that this product's passport cannot be of.
  private func checkBatches(_ found: inout Diagnostics) {
    let declared = report.product.declaredUnit.unit
    let total = BatchTotal(
      of: batches.lazy.filter { $0.product == report.asked }, in: declared,
      made: report.footprint.made)
    guard let surplus = total.surplus else { return }
    found.report(
      Diagnostic(
        .passportBatchesMade, at: surplus,
        [
          report.product.id, total.sum.decimal().normalised.description,
          report.footprint.made.decimal().normalised.description, declared.symbol,
        ],
        notes: [
          Note(
            Phrase(.noteBatchRows, report.product.id, total.rows),
            at: SourceLocation(file: Batch.fileName)),
          Note(Phrase(.noteMadeHere), at: report.product.location),
        ], hint: Phrase(.hintBatchesMade)))
  }

  private func identity(
    of product: DeclaredProduct, _ text: PassportSettings.ProductText, _ found: inout Diagnostics
  ) -> Passport.ProductText? {
    // Its check digit was looked at where it was read.
    let gtin = product.identifiers.map(\.value).first { $0.hasPrefix(Self.gtinPrefix) }
      .map { String($0.dropFirst(Self.gtinPrefix.count)) }
    if !product.id.isAddressPart {
      found.report(
        Diagnostic(
          .passportName, at: product.location, [product.id], hint: Phrase(.hintPassportName)))
      return nil
    }
    // A shorter number is one of 14 digits without its leading zeros.
    let digits = gtin.map { String(repeating: "0", count: max(0, 14 - $0.utf8.count)) + $0 }
    // Who has a number for trade means it.
    let scheme = text.scheme ?? (digits == nil ? .iec61406 : .gs1)
    let id: String
    switch scheme {
    case .gs1:
      guard let digits else {
        found.report(
          Diagnostic(
            .passportGTINMissing, at: text.location, [product.id], hint: Phrase(.hintPassportGTIN)))
        return nil
      }
      id = "\(settings.links)/01/\(digits)"
    case .iec61406: id = "\(settings.links)/p/\(product.id)"
    case .did: id = "\(settings.issuer.value):p:\(product.id)"
    }
    return .init(
      key: product.id, modelID: id, scheme: scheme, name: product.name,
      nameInEnglish: text.nameInEnglish, description: product.description, tradeItem: digits,
      declaredUnit: .init(
        amount: product.declaredUnit.amount, unit: product.declaredUnit.unit),
      mass: product.declaredUnit.unit.dimension == .mass ? nil : product.mass,
      codes: text.codes.map {
        .init(scheme: $0.scheme, code: $0.code.value, name: $0.name ?? product.name)
      },
      group: text.group, certificate: text.certificate, safety: text.safety, processes: processes,
      location: text.location)
  }

  private static let gtinPrefix = "urn:gtin:"

  /// Those whose burdens it carries, in their order.
  private var processes: [String] {
    zip(report.system.processes, report.carried.byProcess).compactMap { process, part in
      part.isZero ? nil : process.name
    }
  }

  /// The facility of the last process: where its records are booked, and the only one where there is one.
  private func facility(_ found: inout Diagnostics) -> Facility? {
    let facilities = report.settings.facilities
    if facilities.count == 1 { return facilities.first }
    let last = lastProcesses
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
}

/// Countries as documents name them.
struct CountryNames: Sendable {
  let table: CountryTable

  func country(_ code: String) -> Passport.Country {
    .init(
      code: code, name: table.englishName(of: code) ?? code,
      nameInVietnamese: table.vietnameseName(of: code) ?? code)
  }
}

extension PassportSettings {
  /// The day of the statement; one within the period would speak of days to come.
  func issued(
    _ company: Company, in period: Period, _ file: SourceLocation, _ found: inout Diagnostics
  ) -> CalendarDate? {
    guard let issued = company.issued else {
      found.report(
        Diagnostic(
          .fieldMissing, at: company.location ?? file, ["company: issued"],
          hint: Phrase(.hintIssuedDay)))
      return nil
    }
    if issued.value <= period.through {
      found.report(
        Diagnostic(
          .passportIssued, at: issued.location,
          [issued.value.description, period.through.description],
          hint: Phrase(.hintPassportIssued)))
      return nil
    }
    if let through, through.value <= issued.value {
      found.report(
        Diagnostic(
          .passportThrough, at: through.location,
          [through.value.description, issued.value.description],
          hint: Phrase(.hintPassportThrough)))
      return nil
    }
    if let verified = verification?.date,
      verified.value < period.through || issued.value < verified.value
    {
      found.report(
        Diagnostic(
          .passportVerified, at: verified.location,
          [verified.value, period.through, issued.value].map(\.description),
          hint: Phrase(.hintPassportVerified)))
    }
    return issued.value
  }

  /// As stated, else three years after the period (PACT Technical Specifications 3.0,
  /// `validityPeriodEnd`).
  func validUntil(period: Period) -> Instant {
    through.map { Instant(startOf: $0.value) } ?? Instant(endOf: period.through).adding(years: 3)
  }

  func issuer(
    _ organisation: Organisation, in country: Passport.Country, at address: String?
  ) -> Passport.Issuer {
    .init(
      web: issuer.value, name: organisation.name, registration: organisation.registration,
      country: country, address: address)
  }
}

extension PassportSettings.FacilityText {
  /// The address on one line; nil where none is stated.
  var line: String? {
    let parts = [PassportSettings.AddressPart.street, .locality, .region].compactMap { address[$0] }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

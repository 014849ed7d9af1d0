import BanyanCredentials
import BanyanQuantities

/// UNTP 0.7.0 DigitalProductPassport of a passport.
struct UNTPPassport {
  func document(of passport: Passport) -> JSONValue {
    passport.credential(
      "DigitalProductPassport", "dpp-\(passport.key)", "\(passport.bothNames), \(passport.key)",
      of: .untp
    ).document(of: subject(passport))
  }

  private func subject(_ passport: Passport) -> JSONValue {
    let product = passport.product
    let batch = passport.batch
    let scheme = product.scheme.identifiers
    return .stating([
      "type": ["Product"],
      "id": .text(passport.id),
      "name": .text(product.name),
      "description": .text(
        ([product.description] + GroupFacts(passport).sentences).joined(separator: "; ")),
      "idScheme": .identifierScheme(scheme.address, scheme.name),
      "modelNumber": .text(product.model),
      "batchNumber": batch.map { .text($0.name) },
      "idGranularity": batch == nil ? "model" : "batch",
      "productCategory": .array(product.codes.map(\.json)),
      "relatedParty": passport.issuer.asManufacturer,
      "producedAtFacility": passport.facilityReference,
      "productionDate": batch?.through.map { .text($0.description) },
      "countryOfProduction": passport.facility.country.json,
      "dimensions": weight(passport).map { ["weight": $0] },
      "materialProvenance": passport.materials.isEmpty
        ? nil : .array(passport.materials.map { material($0, of: product) }),
      "performanceClaim": .array(claims(passport).map { $0.json(below: passport.site) }),
      "relatedDocument": passport.relatedDocument,
    ])
  }

  /// Of the batch; of the product at large that of one piece.
  private func weight(_ passport: Passport) -> JSONValue? {
    passport.batch == nil
      ? passport.product.mass.map { .measure($0, "KGM") } : passport.batch?.weight
  }

  private func material(
    _ material: Passport.MaterialShare, of product: Passport.ProductText
  ) -> JSONValue {
    let text = material.text
    let scheme = PassportSettings.ClassificationScheme.hs
    return .stating([
      "name": .text(Passport.both(text.name, text.nameInEnglish)),
      "originCountry": material.origin?.json,
      "materialType": text.heading.map {
        .classification($0, text.headingName ?? text.name, scheme.address, scheme.title)
      },
      "massFraction": .number(material.fraction),
      // In one piece.
      "mass": product.mass.map { .measure($0 * material.fraction, "KGM") },
      "recycledMassFraction": .number(text.recycled == nil ? 0 : 1),
      "hazardous": text.isHazardous.map { .truth($0) },
    ])
  }

  // MARK: Claims

  private func claims(_ passport: Passport) -> [UNTPClaim] {
    var claims = [footprint(passport.footprint, passport)]
    if let recycled = passport.recycledPercent {
      claims.append(self.recycled(recycled.preConsumer, recycled.postConsumer, passport))
    }
    if let embedded = passport.embedded {
      claims.append(self.embedded("direct", embedded.direct, embedded, passport))
      claims.append(self.embedded("indirect", embedded.indirect, embedded, passport))
    }
    return claims
  }

  private func claim(
    _ id: String, _ name: String, _ description: String, _ metric: UNTPClaim.Metric,
    _ value: ExactRatio, _ authority: UNTPClaim.Authority, _ passport: Passport
  ) -> UNTPClaim {
    UNTPClaim(
      address: "\(passport.key)/\(id)", name: name, description: description, metric: metric,
      value: value, authority: authority, issued: passport.footprint.issued,
      period: passport.period,
      periodNote: passport.batch == nil
        ? "The figure of the reporting period"
        : "The figure of the reporting period, carried by every batch of it")
  }

  private func footprint(
    _ figure: Passport.CarbonFootprint, _ passport: Passport
  ) -> UNTPClaim {
    let unit = passport.product.declaredUnit.text
    let measured =
      passport.batch.map { ", not measured on this \($0.heat == nil ? "batch" : "heat")" } ?? ""
    var claim = claim(
      "footprint", "Carbon footprint, cradle to gate, per \(unit) of product",
      "kg CO2e per \(unit), ISO 14067, cradle to gate, \(figure.potentials) potentials, "
        + "without biogenic uptake; the product's figure for \(passport.period)\(measured)",
      .emissionsIntensity, ExactRatio(figure.kilograms), .iso14067, passport)
    claim.evidence = passport.evidence
    return claim
  }

  private func recycled(
    _ before: ExactRatio, _ after: ExactRatio, _ passport: Passport
  ) -> UNTPClaim {
    func text(_ ratio: ExactRatio) -> String {
      ratio.decimal(significantDigits: 15).normalised.description
    }
    let name =
      before.isZero
      ? "Recycled content, post-consumer"
      : after.isZero ? "Recycled content, pre-consumer" : "Recycled content"
    let description =
      passport.product.isSteel && before.isZero
      ? "Per cent of the metal charged, ISO 14021: post-consumer scrap bought; pre-consumer 0; "
        + "the mill's own return scrap is not counted"
      : "Per cent of the materials' mass, ISO 14021: pre-consumer \(text(before)), post-consumer "
        + "\(text(after)); returns of the own process are not counted"
    return claim(
      "recycled", name, description, .recycledContent, before + after, .iso14021, passport)
  }

  /// `tonnes`: t CO2e for one tonne; the claim is in kilograms, as its metric is.
  private func embedded(
    _ part: String, _ tonnes: ExactRatio, _ figure: Passport.EmbeddedEmissions,
    _ passport: Passport
  ) -> UNTPClaim {
    claim(
      "cbam-\(part)", "Per 1 t of product: \(part) embedded emissions under CBAM",
      "kg CO2e per 1 t, specific embedded emissions (\(part)) by Regulation (EU) 2023/956 and the "
        + "acts under it, for \(figure.period); other constants, boundary and division than the "
        + "carbon footprint",
      .emissionsIntensity, tonnes * 1000, .cbam, passport)
  }
}

extension PassportSettings.Scheme {
  var identifiers: (address: String, name: String) {
    switch self {
    case .gs1: ("https://id.gs1.org", "GS1 Digital Link")
    // Its name in the commission's own namespace; part 1 was published in September 2022.
    case .iec61406: ("urn:iec:std:iec:61406-1:2022-09:::", "IEC 61406-1:2022 Identification Link")
    case .did: ("https://www.w3.org/TR/did-core/", "Decentralized Identifier")
    }
  }
}

extension Batch {
  /// Its mass, in tonnes or kilograms; nil where it is not counted by mass.
  var weight: JSONValue? {
    guard let quantity, let unit, unit.dimension == .mass else { return nil }
    return unit.symbol == "kg"
      ? .measure(unit.ratio * quantity, "KGM")
      : .measure(unit.ratio * quantity / 1000, "TNE")
  }
}

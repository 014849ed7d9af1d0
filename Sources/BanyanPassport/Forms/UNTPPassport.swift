import BanyanJSON
import BanyanQuantities

/// UNTP 0.7.0 DigitalProductPassport of a passport, unsigned.
///
/// Every member is one of the schema's; the titles and addresses of standards are ours.
struct UNTPPassport {
  func text(of passport: Passport) -> String {
    var json = JSONWriter()
    json.object { json in
      json.texts(
        "@context",
        [
          "https://www.w3.org/ns/credentials/v2",
          "https://vocabulary.uncefact.org/untp/0.7.0/context/",
        ])
      json.types("DigitalProductPassport", "VerifiableCredential")
      json.field("id", "\(passport.site)/credentials/dpp-\(passport.key)")
      issuer(passport, &json)
      json.field("validFrom", passport.validFrom.description)
      json.field("validUntil", passport.validUntil.description)
      json.field("name", "\(Self.bothNames(passport.product)), \(passport.key)")
      json.key("credentialSubject")
      json.object { subject(passport, &$0) }
    }
    json.endLine()
    return json.text
  }

  /// A member that holds one language reads `NAME (name-en)`.
  private static func bothNames(_ name: String, _ english: String?) -> String {
    english.map { "\(name) (\($0.lowercasedFirst))" } ?? name
  }

  private static func bothNames(_ product: Passport.ProductText) -> String {
    bothNames(product.name, product.nameInEnglish)
  }

  private func issuer(_ passport: Passport, _ json: inout JSONWriter) {
    let issuer = passport.issuer
    json.key("issuer")
    json.object { json in
      json.types("CredentialIssuer")
      json.field("id", issuer.id)
      json.field("name", issuer.name)
      guard let number = issuer.registration else { return }
      json.key("issuerAlsoKnownAs")
      json.array { json in
        json.object { json in
          json.types("Party")
          json.field("id", "\(passport.site)/registration/\(number)")
          json.field("name", issuer.name)
          json.field("registeredId", number)
          guard let register = Self.registers[issuer.country.code] else { return }
          json.key("idScheme")
          json.object { $0.scheme(register.address, register.name) }
        }
      }
    }
  }

  /// Registers of firms, by country.
  private static let registers = [
    "VN": (
      address: "https://dangkykinhdoanh.gov.vn",
      name: "National Business Registration Portal of Viet Nam"
    )
  ]

  private func subject(_ passport: Passport, _ json: inout JSONWriter) {
    let product = passport.product
    json.types("Product")
    json.field("id", product.id)
    json.field("name", product.name)
    json.field("description", product.description)
    let scheme = product.scheme.identifiers
    json.key("idScheme")
    json.object { $0.scheme(scheme.address, scheme.name) }
    json.field("modelNumber", product.model)
    if let batch = passport.batch { json.field("batchNumber", batch.name) }
    json.field("idGranularity", passport.batch == nil ? "model" : "batch")
    json.key("productCategory")
    json.array { json in
      for code in product.codes {
        json.object {
          $0.classification(code.code, code.name, code.scheme.address, code.scheme.name)
        }
      }
    }
    json.key("relatedParty")
    json.array { json in json.object { manufacturer(passport, &$0) } }
    json.key("producedAtFacility")
    json.object { json in
      json.types("Facility")
      json.field("id", passport.facility.id)
      json.field("name", passport.facility.name)
    }
    if let day = passport.batch?.through { json.field("productionDate", day.description) }
    json.country("countryOfProduction", passport.facility.country)
    weight(passport.batch, &json)
    if !passport.materials.isEmpty {
      json.key("materialProvenance")
      json.array { json in
        for material in passport.materials { json.object { self.material(material, &$0) } }
      }
    }
    json.key("performanceClaim")
    json.array { json in
      json.object { footprint(passport, &$0) }
      if let recycled = passport.recycledPercent {
        json.object { self.recycled(recycled.preConsumer, recycled.postConsumer, passport, &$0) }
      }
    }
  }

  /// Tonnes and kilograms by their codes of UN/ECE Recommendation 20.
  private func weight(_ batch: Batch?, _ json: inout JSONWriter) {
    guard let quantity = batch?.quantity, let unit = batch?.unit, unit.dimension == .mass else {
      return
    }
    let isTonnes = unit.symbol != "kg"
    json.key("dimensions")
    json.object { json in
      json.key("weight")
      json.object { json in
        json.measured("value", unit.ratio * quantity / (isTonnes ? 1000 : 1))
        json.field("unit", isTonnes ? "TNE" : "KGM")
      }
    }
  }

  private func manufacturer(_ passport: Passport, _ json: inout JSONWriter) {
    json.field("role", "manufacturer")
    json.key("party")
    json.object { json in
      json.types("Party")
      json.field("id", passport.issuer.id)
      json.field("name", passport.issuer.name)
      if let number = passport.issuer.registration { json.field("registeredId", number) }
      json.country("registrationCountry", passport.issuer.country)
    }
  }

  private func material(_ material: Passport.MaterialShare, _ json: inout JSONWriter) {
    let text = material.text
    json.field("name", Self.bothNames(text.name, text.nameInEnglish))
    if let origin = material.origin { json.country("originCountry", origin) }
    if let heading = text.heading {
      let scheme = PassportSettings.ClassificationScheme.hs
      json.key("materialType")
      json.object {
        $0.classification(heading, text.headingName ?? text.name, scheme.address, scheme.name)
      }
    }
    json.measured("massFraction", material.fraction)
    json.measured("recycledMassFraction", text.recycled == nil ? .zero : .one)
    if let isHazardous = text.isHazardous {
      json.key("hazardous")
      json.value(isHazardous)
    }
  }

  // MARK: Claims

  private func footprint(_ passport: Passport, _ json: inout JSONWriter) {
    let figure = passport.footprint
    claim(
      "footprint", "Carbon footprint, cradle to gate, per \(figure.declaredUnit) of product",
      "kg CO2e per \(figure.declaredUnit), ISO 14067, cradle to gate, \(figure.potentials) "
        + "potentials, without biogenic uptake; the product's figure for \(passport.period)"
        + (passport.batch == nil ? "" : ", not measured on this batch"),
      .iso14067, passport, &json)
    performance(
      "ghg-emissions-intensity", "GHG Emissions Intensity", ExactRatio(figure.kilograms), "KGM",
      &json)
    topic("greenhouse-gas-emissions", "Greenhouse Gas Emissions", &json)
    guard let evidence = passport.evidence else { return }
    json.key("evidence")
    json.array { json in
      json.object { json in
        json.field("linkURL", evidence)
        json.field("linkName", "Verification statement")
        json.field("mediaType", "application/vc+jwt")
        json.field("linkType", "https://vocabulary.uncefact.org/linkTypes/dcc")
      }
    }
  }

  private func recycled(
    _ before: ExactRatio, _ after: ExactRatio, _ passport: Passport, _ json: inout JSONWriter
  ) {
    func text(_ ratio: ExactRatio) -> String {
      ratio.decimal(significantDigits: 15).normalised.description
    }
    claim(
      "recycled", "Recycled content",
      "Per cent of the materials' mass, ISO 14021: pre-consumer \(text(before)), post-consumer "
        + "\(text(after)); returns of the own process are not counted",
      .iso14021, passport, &json)
    performance(
      "recycled-content-percentage", "Recycled Content Percentage", before + after, "P1", &json)
    topic("recycled-material-integration", "Recycled Material Integration", &json)
  }

  private enum ClaimStandard {
    case iso14067, iso14021

    var title: String { self == .iso14067 ? "ISO 14067:2018" : "ISO 14021:2016" }
    var address: String {
      "https://www.iso.org/standard/\(self == .iso14067 ? "71206" : "66652").html"
    }
  }

  private func claim(
    _ id: String, _ name: String, _ description: String, _ standard: ClaimStandard,
    _ passport: Passport, _ json: inout JSONWriter
  ) {
    json.types("Claim")
    json.field("id", "\(passport.site)/claims/\(passport.key)/\(id)")
    json.field("name", name)
    json.field("description", description)
    for (key, type) in [("referenceCriteria", "Criterion"), ("referenceStandard", "Standard")] {
      json.key(key)
      json.array { json in
        json.object { json in
          json.types(type)
          json.field("id", standard.address)
          json.field("name", standard.title)
        }
      }
    }
    json.field("claimDate", passport.footprint.issued.description)
    json.key("applicablePeriod")
    json.object { json in
      json.field("startDate", passport.period.from.description)
      json.field("endDate", passport.period.through.description)
      json.field(
        "periodInformation",
        passport.batch == nil
          ? "The figure of the reporting period"
          : "The figure of the reporting period, carried by every batch of it")
    }
  }

  private func performance(
    _ metric: String, _ name: String, _ value: ExactRatio, _ unit: String,
    _ json: inout JSONWriter
  ) {
    json.key("claimedPerformance")
    json.array { json in
      json.object { json in
        json.key("metric")
        json.object { json in
          json.types("PerformanceMetric")
          json.field("id", "https://vocabulary.uncefact.org/performance-metrics/\(metric)")
          json.field("name", name)
        }
        json.key("measure")
        json.object { json in
          json.measured("value", value)
          json.field("unit", unit)
        }
      }
    }
  }

  private func topic(_ id: String, _ name: String, _ json: inout JSONWriter) {
    json.key("conformityTopic")
    json.array { json in
      json.object { json in
        json.types("ConformityTopic")
        json.field("id", "https://vocabulary.uncefact.org/conformity-topics/\(id)")
        json.field("name", name)
      }
    }
  }
}

extension PassportSettings.Scheme {
  fileprivate var identifiers: (address: String, name: String) {
    switch self {
    case .gs1: ("https://id.gs1.org", "GS1 Digital Link")
    // Its name in the commission's own namespace; part 1 was published in September 2022.
    case .iec61406: ("urn:iec:std:iec:61406-1:2022-09:::", "IEC 61406-1:2022 Identification Link")
    case .did: ("https://www.w3.org/TR/did-core/", "Decentralized Identifier")
    }
  }
}

extension PassportSettings.ClassificationScheme {
  fileprivate var address: String {
    switch self {
    case .cn: "http://data.europa.eu/xsp/cn2025/cn2025"
    case .cpc: "https://unstats.un.org/unsd/classifications/Econ/cpc"
    case .hs:
      "https://www.wcoomd.org/en/topics/nomenclature/overview/what-is-the-harmonized-system.aspx"
    }
  }

  fileprivate var name: String {
    switch self {
    case .cn: "Combined Nomenclature 2025"
    case .cpc: "UN Central Product Classification"
    case .hs: "Harmonized System (WCO), 2022"
    }
  }
}

extension String {
  /// A name in running text: `Ribbed reinforcing bar` as `ribbed reinforcing bar`.
  fileprivate var lowercasedFirst: String {
    guard let first, !(dropFirst().first?.isUppercase ?? false) else { return self }
    return first.lowercased() + dropFirst()
  }
}

extension JSONWriter {
  fileprivate mutating func types(_ types: String...) { texts("type", types) }

  fileprivate mutating func scheme(_ address: String, _ name: String) {
    types("IdentifierScheme")
    field("id", address)
    field("name", name)
  }

  fileprivate mutating func classification(
    _ code: String, _ name: String, _ address: String, _ scheme: String
  ) {
    field("code", code)
    field("name", name)
    field("schemeId", address)
    field("schemeName", scheme)
  }

  fileprivate mutating func country(_ key: String, _ country: Passport.Country) {
    self.key(key)
    object { json in
      json.field("countryCode", country.code)
      json.field("countryName", country.name)
    }
  }

  /// A JSON number: the exact figure at 15 significant digits, half to even, which every reader of
  /// doubles prints alike.
  fileprivate mutating func measured(_ key: String, _ value: ExactRatio) {
    self.key(key)
    plain(value.decimal(significantDigits: 60).rounded(significantDigits: 15))
  }
}

import BanyanCredentials
import BanyanQuantities

/// A credential of UNTP 0.7.0, unsigned: what all kinds begin with.
///
/// Every member is one of the schema's; the titles and addresses of standards and schemes are ours.
struct UNTPCredential {
  let kind: String
  /// Behind `credentials/`.
  let address: String
  let name: String
  let site: String
  let validFrom: Instant
  let validUntil: Instant
  let issuer: JSONValue
  var status: JSONValue?

  func document(of subject: JSONValue) -> JSONValue {
    .stating([
      "@context": [
        "https://www.w3.org/ns/credentials/v2",
        "https://vocabulary.uncefact.org/untp/0.7.0/context/",
      ],
      "type": [.text(kind), "VerifiableCredential"],
      "id": .text("\(site)/credentials/\(address)"),
      "issuer": issuer,
      "validFrom": .text(validFrom.description),
      "validUntil": .text(validUntil.description),
      "name": .text(name),
      "credentialStatus": status,
      "credentialSubject": subject,
    ])
  }
}

/// Registers of firms, by country.
private let registers = [
  "VN": (
    address: "https://dangkykinhdoanh.gov.vn",
    name: "National Business Registration Portal of Viet Nam"
  )
]

extension Passport.Issuer {
  /// Who signs.
  func credentialIssuer(below site: String) -> JSONValue {
    let also = registration.map { number -> JSONValue in
      let register = registers[country.code]
      return [
        .stating([
          "type": ["Party"], "id": .text("\(site)/registration/\(number.addressPart)"),
          "name": .text(name),
          "registeredId": .text(number),
          "idScheme": register.map { .identifierScheme($0.address, $0.name) },
        ])
      ]
    }
    return .stating([
      "type": ["CredentialIssuer"], "id": .text(id), "name": .text(name),
      "issuerAlsoKnownAs": also,
    ])
  }

  /// The firm as a party to something.
  func party(withCountry: Bool) -> JSONValue {
    .stating([
      "type": ["Party"], "id": .text(id), "name": .text(name),
      "registeredId": registration.map { .text($0) },
      "registrationCountry": withCountry ? country.json : nil,
    ])
  }

  var asManufacturer: JSONValue {
    [["role": "manufacturer", "party": party(withCountry: true)]]
  }
}

extension Passport.Country {
  var json: JSONValue { ["countryCode": .text(code), "countryName": .text(name)] }
}

extension Passport.Classification {
  var json: JSONValue { .classification(code, name, scheme.address, scheme.title) }
}

extension Passport {
  /// `Thép thanh vằn (ribbed reinforcing bar)`.
  var bothNames: String { Self.both(product.name, product.nameInEnglish) }

  /// A member that holds one language reads `NAME (name-en)`.
  static func both(_ name: String, _ english: String?) -> String {
    english.map { "\(name) (\($0.lowercasedFirst))" } ?? name
  }

  /// `form`: nil for what another signs.
  func credential(
    _ kind: String, _ address: String, _ name: String, of form: IssuedSubject.Kind? = nil
  ) -> UNTPCredential {
    UNTPCredential(
      kind: kind, address: form.map(credentialName) ?? address, name: name, site: site,
      validFrom: validFrom, validUntil: validUntil, issuer: issuer.credentialIssuer(below: site),
      status: form.flatMap { issues[$0]?.status(below: site) })
  }

  var facilityReference: JSONValue {
    ["type": ["Facility"], "id": .text(facilityID), "name": .text(facility.name)]
  }
}

extension PassportSettings.ClassificationScheme {
  var address: String {
    switch self {
    case .cn: "http://data.europa.eu/xsp/cn2025/cn2025"
    case .cpc: "https://unstats.un.org/unsd/classifications/Econ/cpc"
    case .hs:
      "https://www.wcoomd.org/en/topics/nomenclature/overview/what-is-the-harmonized-system.aspx"
    }
  }

  var title: String {
    switch self {
    case .cn: "Combined Nomenclature 2025"
    case .cpc: "UN Central Product Classification"
    case .hs: "Harmonized System (WCO), 2022"
    }
  }
}

extension JSONValue {
  /// An object of the members that have a value.
  static func stating(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { name, value in value.map { Member(name, $0) } })
  }

  static func identifierScheme(_ address: String, _ name: String) -> JSONValue {
    ["type": ["IdentifierScheme"], "id": .text(address), "name": .text(name)]
  }

  static func classification(
    _ code: String, _ name: String, _ address: String, _ scheme: String
  ) -> JSONValue {
    [
      "code": .text(code), "name": .text(name), "schemeId": .text(address),
      "schemeName": .text(scheme),
    ]
  }

  /// The exact figure at the digits that every reader keeps.
  static func number(_ figure: ExactRatio) -> JSONValue {
    .number(figure.decimal(significantDigits: CanonicalNumber.digits))
  }

  static func measure(_ figure: ExactRatio, _ unit: String) -> JSONValue {
    ["value": .number(figure), "unit": .text(unit)]
  }
}

extension String {
  /// A name in running text: `Ribbed reinforcing bar` as `ribbed reinforcing bar`.
  var lowercasedFirst: String {
    guard let first, !(dropFirst().first?.isUppercase ?? false) else { return self }
    return first.lowercased() + dropFirst()
  }
}

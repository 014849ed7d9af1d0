import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities

/// Where a product's identifier leads: a linkset (RFC 9264) by the relations of the GS1 Web Vocabulary,
/// written as full addresses.
struct PassportLinks {
  private static let vocabulary = "https://ref.gs1.org/voc/"
  private static let token = "application/vc+jwt"

  /// Nil, with a finding, where the identifier is no address: a DID is found by other ways.
  func document(of passport: Passport, _ found: inout Diagnostics) -> JSONValue? {
    guard passport.product.scheme != .did else {
      found.report(
        Diagnostic(
          .passportLinks, at: passport.product.location, [passport.id],
          hint: Phrase(.hintPassportLinks)))
      return nil
    }
    let site = passport.site
    let key = passport.key
    func signed(_ kind: IssuedSubject.Kind, _ title: String) -> [JSONValue] {
      passport.credentialAddress(kind).map { [target($0, title, Self.token)] } ?? []
    }
    var relations: [(String, [JSONValue])] = [
      (
        "dpp",
        [
          target(
            "\(site)/v1/dpps/\(key)", "Digital product passport, EN 18223", "application/json",
            inBothLanguages: true)
        ] + signed(.untp, "Digital product passport, UNTP 0.7.0")
      ),
      (
        "pip",
        [
          target(
            "\(site)/p/\(key).html", "Trang sản phẩm / product page", "text/html",
            inBothLanguages: true)
        ]
      ),
      ("sustainabilityInfo", signed(.untpFacility, "Facility record, \(passport.period)")),
      ("traceability", signed(.untpEvent, "Making of this batch")),
      (
        "certificationInfo",
        passport.verification?.credential.map {
          [target($0, "Verification statement", Self.token)]
        } ?? []
      ),
    ]
    relations.removeAll { $0.1.isEmpty }
    let context: [JSONValue.Member] =
      [
        .init("anchor", .text(passport.id)),
        .init("description", .text("\(passport.product.name), \(key)")),
      ] + relations.map { .init(Self.vocabulary + $0, .array($1)) }
    return ["linkset": [.object(context)]]
  }

  private func target(
    _ address: String, _ title: String, _ media: String, inBothLanguages: Bool = false
  ) -> JSONValue {
    .stating([
      "href": .text(address), "title": .text(title), "type": .text(media),
      "hreflang": inBothLanguages ? ["vi", "en"] : nil,
    ])
  }
}

/// The body of EN 18222's RegisterProductDPP (its Table 11). Nothing here registers anything.
package struct PassportRegistration {
  package init() {}

  package func document(of passport: Passport) -> JSONValue {
    [
      "uniqueProductIdentifier": .text(passport.id),
      "digitalProductPassportId": .text("\(passport.site)/dpp/\(passport.key)"),
      "uniqueEconomicOperatorIdentifier": .text(passport.issuer.id),
      "dppApiEndpoint": .text(passport.site),
    ]
  }
}

import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities

/// UNTP 0.7.0 DigitalConformityCredential: what a verifier is to sign. The figure is ours; issuer, status
/// and signature are the verifier's.
struct UNTPConformity {
  /// Nil where nobody verified.
  func document(of passport: Passport, _ found: inout Diagnostics) -> JSONValue? {
    guard let verification = passport.verification else {
      found.report(
        Diagnostic(
          .passportNoVerification, at: passport.product.location, [passport.product.key],
          hint: Phrase(.hintPassportVerification)))
      return nil
    }
    return UNTPCredential(
      kind: "DigitalConformityCredential", address: "conformity-\(passport.period.key)",
      name: "Verification statement, \(passport.period)", site: passport.site,
      validFrom: passport.validFrom, validUntil: passport.validUntil,
      issuer: [
        "type": ["CredentialIssuer"], "id": .text(verification.by),
        "name": .text(verification.name),
      ]
    ).document(of: subject(passport, verification))
  }

  private func subject(
    _ passport: Passport, _ verification: PassportSettings.Verification
  ) -> JSONValue {
    let product = passport.product
    let id = "\(passport.site)/attestations/\(passport.period.key)"
    let standard = UNTPClaim.Authority.iso14067
    return [
      "type": ["ConformityAttestation"],
      "id": .text(id),
      "name": .text(
        "Verification of the carbon footprint of \(product.key), \(passport.period)"),
      "assessorLevel": "3rdParty",
      "assessmentLevel": "no-endorsement",
      "attestationType": "verification",
      "issuedToParty": passport.issuer.party(withCountry: false),
      "referenceScheme": [
        "type": ["ConformityScheme"],
        "id": .text(Self.address(of: verification.standard, below: passport.site)),
        "name": .text(verification.standard),
      ],
      "conformityAssessment": [
        [
          "type": ["ConformityAssessment"],
          "id": .text("\(id)/footprint"),
          "name": .text("Footprint, \(verification.assurance.rawValue) assurance"),
          "assessmentCriteria": standard.listed(as: "Criterion"),
          "assessmentDate": .text(verification.date.value.description),
          "assessedPerformance": UNTPClaim.performance(
            .emissionsIntensity, ExactRatio(passport.footprint.kilograms)),
          "assessedProduct": [
            [
              "product": [
                "type": ["Product"], "id": .text(product.modelID), "name": .text(product.name),
              ],
              "idVerifiedByCAB": .truth(false),
            ]
          ],
          "referenceStandard": standard.listed(as: "Standard"),
          "conformityTopic": UNTPClaim.Metric.emissionsIntensity.topic,
          "conformance": .truth(true),
        ]
      ],
    ]
  }

  /// The page of the standard at ISO where it is known, else one of our own.
  private static func address(of standard: String, below site: String) -> String {
    if standard == "ISO 14064-3:2019" { return "https://www.iso.org/standard/66455.html" }
    return "\(site)/standards/\(standard.addressName)"
  }
}

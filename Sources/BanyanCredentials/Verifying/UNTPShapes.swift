/// The members of UNTP 0.7.0 credentials, by kind; Transparency Protocol of UN/CEFACT, schemas of
/// DigitalProductPassport, DigitalFacilityRecord, DigitalTraceabilityEvent,
/// DigitalConformityCredential and DigitalIdentityAnchor, version 0.7.0.
enum UNTPShapes {
  /// Of the kinds that are known.
  static let credentials = Dictionary(
    uniqueKeysWithValues: [
      ("DigitalProductPassport", .object(product)), ("DigitalFacilityRecord", .object(facility)),
      ("DigitalTraceabilityEvent", .list(.object(ObjectShape([:])))),
      ("DigitalConformityCredential", .object(attestation)),
      ("DigitalIdentityAnchor", .object(identity)),
    ].map { kind, subject in (kind, credential(kind, of: subject)) })

  private static func credential(_ kind: String, of subject: Shape) -> Shape {
    .object(
      ObjectShape(
        [
          // Its two dates were read before.
          "id!": .address, "issuer!": .object(issuer), "name!": .text,
          "credentialStatus": .object(status),
          "renderMethod": .list(.object(render)), "credentialSubject!": subject,
          "issuingSoftware": .object(software), "@context!": .list(.text),
        ], types: [kind]))
  }

  /// What happened in an event of a life cycle, by its type.
  static let events: [String: Shape] = [
    "MakeEvent": event([
      "inputProduct!": eventProducts, "outputProduct!": eventProducts, "madeAtFacility!": named,
    ]),
    "MoveEvent": event([
      "movedProduct!": eventProducts, "fromFacility!": named, "toFacility!": named,
      "consignmentId": .address,
    ]),
    "ModifyEvent": event(["modifiedProduct!": eventProducts, "modifiedAtFacility!": named]),
  ]

  // MARK: Parts that several have

  /// Something that has an address and a name, and may say more.
  private static let named = Shape.object(ObjectShape(["id!": .address, "name!": .text]))
  private static let issuer = ObjectShape(
    ["id!": .address, "name!": .text, "issuerAlsoKnownAs": .list(named)],
    types: ["CredentialIssuer"])
  private static let status = ObjectShape(
    [
      "type!": .oneOf(["BitstringStatusListEntry"]), "id": .address,
      "statusPurpose!": .oneOf(["refresh", "revocation", "suspension", "message"]),
      "statusListIndex!": .count, "statusListCredential!": .address,
    ], closed: true)
  private static let render = ObjectShape(
    [
      "name": .text, "mediaQuery": .text, "template": .text, "url": .address, "mediaType": .text,
      "digestMultibase": .text,
    ], closed: true)
  private static let software = ObjectShape(
    [
      "id!": .address, "name!": .text, "version!": .text,
      "vendor!": .object(ObjectShape(["id!": .address, "name!": .text], closed: true)),
    ], closed: true)
  private static let link = Shape.object(
    ObjectShape(
      [
        "linkURL!": .address, "linkName!": .text, "digestMultibase": .text, "mediaType": .text,
        "linkType": .text,
      ], closed: true))
  private static let image = Shape.object(
    ObjectShape(
      ["name!": .text, "description": .text, "imageData!": .text, "mediaType!": .text],
      closed: true))
  private static let classification = Shape.object(
    ObjectShape(
      [
        "code!": .text, "name!": .text, "definition": .text, "schemeId!": .address,
        "schemeName!": .text,
      ], closed: true))
  private static let country = Shape.object(
    ObjectShape(["countryCode!": .text, "countryName": .text], closed: true))
  private static let address = Shape.object(
    ObjectShape(
      [
        "streetAddress!": .text, "postalCode!": .text, "addressLocality!": .text,
        "addressRegion!": .text, "addressCountry!": country,
      ], closed: true))
  private static let party = Shape.object(
    ObjectShape(
      [
        "id!": .address, "name!": .text, "description": .text, "registeredId": .text,
        "idScheme": named, "registrationCountry": country, "partyAddress": address,
        "organisationWebsite": .address, "industryCategory": .list(classification),
        "partyAlsoKnownAs": .list(named),
      ], types: ["Party"]))
  /// The roles are a long list that each version adds to: any word is taken.
  private static let role = Shape.object(
    ObjectShape(["role!": .text, "party!": party], closed: true))
  private static let measure = Shape.object(
    ObjectShape(
      [
        "value!": .number, "upperTolerance": .number, "lowerTolerance": .number, "unit!": .text,
      ], closed: true))
  private static let dimensions = Shape.object(
    ObjectShape([
      "weight": measure, "length": measure, "width": measure, "height": measure,
      "volume": measure,
    ]))
  private static let material = Shape.object(
    ObjectShape([
      "name!": .text, "originCountry!": country, "materialType!": classification,
      "massFraction!": .share, "mass": measure, "recycledMassFraction": .share,
      "hazardous": .truth, "symbol": image, "materialSafetyInformation": link,
    ]))
  private static let period = Shape.object(
    ObjectShape(
      ["startDate!": .day, "endDate!": .day, "periodInformation": .text], closed: true))
  private static let score = Shape.object(
    ObjectShape(["code!": .text, "rank": .number, "definition": .text], closed: true))
  private static let performance = Shape.object(
    ObjectShape(["metric": named, "measure": measure, "score": score], closed: true))
  private static let topic = Shape.object(
    ObjectShape(
      ["id!": .address, "name!": .text, "definition": .text], closed: true,
      types: ["ConformityTopic"]))
  private static let claim = Shape.object(
    ObjectShape(
      [
        "id!": .address, "name!": .text, "description": .text,
        "referenceCriteria!": .list(named), "referenceRegulation": .list(named),
        "referenceStandard": .list(named), "claimDate!": .day, "applicablePeriod": period,
        "claimedPerformance!": .list(performance), "evidence": .list(link),
        "conformityTopic!": .list(topic),
      ], types: ["Claim"]))

  // MARK: Subjects

  private static let product = ObjectShape(
    [
      "id!": .address, "name!": .text, "description": .text, "idScheme!": named,
      "modelNumber": .text, "batchNumber": .text, "itemNumber": .text,
      "idGranularity!": .oneOf(["model", "batch", "item"]), "productImage": link,
      "productCategory!": .list(classification), "relatedDocument": .list(link),
      "relatedParty": .list(role), "producedAtFacility!": named, "productionDate": .day,
      "expiryDate": .day, "countryOfProduction!": country, "dimensions": dimensions,
      "materialProvenance": .list(material),
      "packaging": .object(
        ObjectShape([
          "description!": .text, "dimensions!": dimensions, "materialUsed!": .list(material),
          "packageLabel": .list(image), "performanceClaim": .list(claim),
        ])),
      "productLabel": .list(image), "performanceClaim": .list(claim),
    ], types: ["Product"])

  private static let place = Shape.object(
    ObjectShape(["latitude!": .number(-90...90), "longitude!": .number(-180...180)], closed: true))

  private static let facility = ObjectShape(
    [
      "id!": .address, "name!": .text, "description": .text, "registeredId": .text,
      "idScheme": named, "countryOfOperation!": country,
      "processCategory!": .list(classification), "relatedParty": .list(role),
      "relatedDocument": .list(link), "facilityAlsoKnownAs": .list(named),
      "locationInformation!": .object(
        ObjectShape(["plusCode": .address, "geoLocation": place, "geoBoundary": .list(place)])),
      "address!": address,
      "materialUsage": .object(
        ObjectShape(
          ["applicablePeriod": period, "materialConsumed!": .list(material)], closed: true)),
      "performanceClaim": .list(claim),
    ], types: ["Facility"])

  private static let eventProducts = Shape.list(
    .object(
      ObjectShape(
        [
          "product!": .object(
            ObjectShape([
              "id!": .address, "name!": .text,
              "idGranularity!": .oneOf(["model", "batch", "item"]),
            ])),
          "quantity": measure,
          "disposition": .oneOf([
            "new", "inTransit", "active", "repaired", "recalled", "expired", "consumed",
            "recycled", "disposed",
          ]),
        ], closed: true)))

  private static func event(_ own: [String: Shape]) -> Shape {
    let common: [String: Shape] = [
      "id!": .address, "name!": .text, "description": .text, "eventDate!": .moment,
      "relatedDocument": .list(link), "activityType!": classification,
      "relatedParty": .list(role),
    ]
    return .object(ObjectShape(common.merging(own) { $1 }, types: ["LifecycleEvent"]))
  }

  private static let identity = ObjectShape(
    [
      "id!": .address, "registeredName!": .text, "registeredId!": .text, "registeredDate!": .day,
      "publicInformation": .address,
      "idScheme!": .object(ObjectShape(["id!": .address, "name!": .text], closed: true)),
      "registrar": named,
      "registerType!": .oneOf([
        "product", "facility", "business", "trademark", "land", "accreditation",
      ]),
      "registrationScope": .list(.address),
    ], types: ["RegisteredIdentity"])

  private static let attestation = ObjectShape(
    [
      "id!": .address, "name!": .text, "description": .text,
      "assessorLevel!": .oneOf([
        "self", "commercial", "buyer", "membership", "unspecified", "3rdParty", "hybrid",
      ]),
      "assessmentLevel!": .oneOf([
        "authority-benchmark", "authority-mandate", "authority-globalmra", "authority-peer",
        "authority-extended-mra", "scheme-self", "scheme-cab", "no-endorsement",
      ]),
      "attestationType!": .oneOf([
        "certification", "declaration", "inspection", "testing", "verification", "validation",
        "calibration",
      ]),
      "issuedToParty!": named, "referenceScheme!": named, "referenceProfile": named,
      "profileScore": score, "conformityCertificate": link, "auditableEvidence": link,
      "trustmark": image,
      "conformityAssessment": .list(
        .object(
          ObjectShape([
            "id!": .address, "name!": .text, "assessmentCriteria!": .list(named),
            "assessmentDate!": .day, "assessedPerformance!": .list(performance),
            "conformityTopic!": .list(topic), "conformance": .truth, "evidence": .list(link),
            "referenceStandard": .list(named), "referenceRegulation": .list(named),
          ]))),
    ], types: ["ConformityAttestation"])
}

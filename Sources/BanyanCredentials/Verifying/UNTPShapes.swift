/// The members of UNTP 0.7.0 credentials, by kind; Transparency Protocol of UN/CEFACT, schemas of
/// DigitalProductPassport, DigitalFacilityRecord, DigitalTraceabilityEvent,
/// DigitalConformityCredential and DigitalIdentityAnchor, version 0.7.0.
enum UNTPShapes {
  /// Kinds that are known, with what each speaks of.
  static let subjects: [String: Shape] = [
    "DigitalProductPassport": .object(product), "DigitalFacilityRecord": .object(facility),
    "DigitalTraceabilityEvent": .list(.object(ObjectShape([:]))),
    "DigitalConformityCredential": .object(attestation),
    "DigitalIdentityAnchor": .object(identity),
  ]

  static func credential(_ kind: String, of subject: Shape) -> Shape {
    .object(
      ObjectShape(
        [
          // That it is a verifiable credential is a rule.
          "id!": .address, "validFrom!": .moment, "validUntil": .moment, "issuer!": .object(issuer),
          "name!": .text,
          "credentialStatus": .object(status),
          "renderMethod": .list(.object(render)), "credentialSubject!": subject,
          "issuingSoftware": .object(software), "@context!": .list(.text),
        ], types: [kind]))
  }

  /// What happened in an event of a life cycle, by its type.
  static let events: [String: Shape] = [
    "MakeEvent": event(
      "MakeEvent",
      [
        "inputProduct!": eventProducts, "outputProduct!": eventProducts,
        "madeAtFacility!": named("Facility"),
      ]),
    "MoveEvent": event(
      "MoveEvent",
      [
        "movedProduct!": eventProducts, "fromFacility!": named("Facility"),
        "toFacility!": named("Facility"), "consignmentId": .address,
      ]),
    "ModifyEvent": event(
      "ModifyEvent",
      ["modifiedProduct!": eventProducts, "modifiedAtFacility!": named("Facility")]),
  ]

  // MARK: Parts that several have

  /// Something of a type that has an address and a name, and may say more.
  private static func named(_ type: String, _ more: [String: Shape] = [:]) -> Shape {
    .object(
      ObjectShape(["id!": .address, "name!": .text].merging(more) { $1 }, types: [type]))
  }

  /// Something whose number in a register may be stated.
  private static func registered(_ type: String) -> Shape { named(type, ["registeredId": .text]) }
  private static let identifierScheme = named("IdentifierScheme")
  private static let criteria = Shape.list(named("Criterion"))
  private static let standards = Shape.list(named("Standard"))
  private static let regulations = Shape.list(named("Regulation"))
  private static let issuer = ObjectShape(
    ["id!": .address, "name!": .text, "issuerAlsoKnownAs": .list(registered("Party"))],
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
    ], closed: true, types: ["RenderTemplate2024"])
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
        "idScheme": identifierScheme, "registrationCountry": country, "partyAddress": address,
        "organisationWebsite": .address, "industryCategory": .list(classification),
        "partyAlsoKnownAs": .list(registered("Party")),
      ], types: ["Party"]))
  private static let role = Shape.object(
    ObjectShape(
      [
        "role!": .oneOf([
          "owner", "producer", "manufacturer", "processor", "remanufacturer", "recycler",
          "operator", "serviceProvider", "inspector", "certifier", "logisticsProvider", "carrier",
          "consignor", "consignee", "importer", "exporter", "distributor", "retailer",
          "brandOwner", "regulator",
        ]), "party!": party,
      ], closed: true))
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
    ObjectShape(["code!": .text, "rank": .whole, "definition": .text], closed: true))
  private static let metric = named("PerformanceMetric")
  private static let performance = Shape.object(
    ObjectShape(["metric": metric, "measure": measure, "score": score], closed: true))
  private static let topic = Shape.object(
    ObjectShape(
      ["id!": .address, "name!": .text, "definition": .text], closed: true,
      types: ["ConformityTopic"]))
  private static let claim = Shape.object(
    ObjectShape(
      [
        "id!": .address, "name!": .text, "description": .text,
        "referenceCriteria!": criteria, "referenceRegulation": regulations,
        "referenceStandard": standards, "claimDate!": .day, "applicablePeriod": period,
        "claimedPerformance!": .list(performance), "evidence": .list(link),
        "conformityTopic!": .list(topic),
      ], types: ["Claim"]))

  // MARK: Subjects

  private static let product = ObjectShape(
    [
      "id!": .address, "name!": .text, "description": .text, "idScheme!": identifierScheme,
      "modelNumber": .text, "batchNumber": .text, "itemNumber": .text,
      "idGranularity!": .oneOf(["model", "batch", "item"]), "productImage": link,
      "productCategory!": .list(classification), "relatedDocument": .list(link),
      "relatedParty": .list(role), "producedAtFacility!": registered("Facility"),
      "characteristics": .object(ObjectShape([:])), "productionDate": .day,
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
      "idScheme": identifierScheme, "countryOfOperation!": country,
      "processCategory!": .list(classification), "relatedParty": .list(role),
      "relatedDocument": .list(link), "facilityAlsoKnownAs": .list(registered("Facility")),
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
            ObjectShape(
              [
                "id!": .address, "name!": .text,
                "idGranularity!": .oneOf(["model", "batch", "item"]), "modelNumber": .text,
                "batchNumber": .text, "itemNumber": .text,
              ], types: ["Product"])),
          "quantity": measure,
          "disposition": .oneOf([
            "new", "inTransit", "active", "repaired", "recalled", "expired", "consumed",
            "recycled", "disposed",
          ]),
        ], closed: true)))

  private static let sensorData = Shape.object(
    ObjectShape(
      [
        "metric!": metric, "measure!": .list(measure), "rawData": .list(link),
        "sensor": named("Product"), "geoLocation": place,
      ], closed: true))

  private static func event(_ type: String, _ own: [String: Shape]) -> Shape {
    let common: [String: Shape] = [
      "id!": .address, "name!": .text, "description": .text, "eventDate!": .moment,
      "relatedDocument": .list(link), "activityType!": classification,
      "relatedParty": .list(role), "sensorData": .list(sensorData),
    ]
    return .object(ObjectShape(common.merging(own) { $1 }, types: [type, "LifecycleEvent"]))
  }

  private static let identity = ObjectShape(
    [
      "id!": .address, "registeredName!": .text, "registeredId!": .text, "registeredDate!": .day,
      "publicInformation": .address,
      "idScheme!": .object(
        ObjectShape(["id!": .address, "name!": .text], closed: true, types: ["IdentifierScheme"])),
      "registrar": named("Party"),
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
      "issuedToParty!": named("Party", ["registeredId": .text, "description": .text]),
      "authorisation": .list(
        .object(
          ObjectShape([
            "name!": .text, "trustmark": image, "issuingAuthority!": registered("Party"),
            "endorsementEvidence": link,
          ]))),
      "referenceScheme!": named("ConformityScheme"),
      "referenceProfile": named("ConformityProfile"),
      "profileScore": score, "conformityCertificate": link, "auditableEvidence": link,
      "trustmark": image,
      "conformityAssessment": .list(
        .object(
          ObjectShape(
            [
              "id!": .address, "name!": .text, "description": .text,
              "assessmentCriteria!": criteria, "assessmentDate!": .day,
              "assessedPerformance!": .list(performance),
              "assessedProduct": .list(
                verified(
                  "product",
                  named(
                    "Product",
                    ["modelNumber": .text, "batchNumber": .text, "itemNumber": .text]))),
              "assessedFacility": .list(verified("facility", registered("Facility"))),
              "assessedOrganisation": named("Party"), "specifiedCondition": .list(.text),
              "conformityTopic!": .list(topic), "conformance": .truth, "evidence": .list(link),
              "referenceStandard": standards, "referenceRegulation": regulations,
            ], types: ["ConformityAssessment"]))),
    ], types: ["ConformityAttestation"])

  /// What an assessor looked at, and whether he made sure what it is.
  private static func verified(_ name: String, _ shape: Shape) -> Shape {
    .object(ObjectShape(["\(name)!": shape, "idVerifiedByCAB": .truth]))
  }
}

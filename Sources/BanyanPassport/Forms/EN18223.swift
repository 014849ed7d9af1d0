import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities

/// The passport as EN 18223:2026 has it, compressed and full: the same elements with the same ids.
package struct EN18223 {
  package enum Status: String, Sendable { case active, inactive, archived, invalid }

  private let passport: Passport
  private let status: Status
  private let updated: Instant

  package init(_ passport: Passport) {
    self.passport = passport
    status = passport.status
    let revoked = status == .invalid ? passport.issues[.untp]?.revoked : nil
    updated = revoked ?? passport.validFrom
  }

  package var compressed: JSONValue {
    .object(head + elements.map { .init($0.id, $0.compressed) })
  }

  package var full: JSONValue {
    .object(head + [.init("elements", .array(elements.map(\.full)))])
  }

  private var head: [JSONValue.Member] {
    var vocabularies = [Vocabulary.gs1, .core]
    if passport.product.isSteel { vocabularies.append(.steel) }
    return [
      .init("digitalProductPassportId", .text("\(passport.site)/dpp/\(passport.key)")),
      .init("uniqueProductIdentifier", .text(passport.id)),
      .init("granularity", passport.batch == nil ? "model" : "batch"),
      .init("dppSchemaVersion", "EN 18223:2026"),
      .init("dppStatus", .text(status.rawValue)),
      .init("lastUpdated", .text(updated.description)),
      .init("economicOperatorId", .text(passport.issuer.id)),
      .init("facilityId", .text(passport.facilityID)),
      .init(
        "contentSpecificationIds",
        .array(vocabularies.map { .text($0.rawValue) } + [.text(own)])),
    ]
  }

  /// The firm's own dictionary, where no vocabulary has the term.
  private var own: String { "\(passport.site)/dictionary/" }

  private enum Vocabulary: String {
    case gs1 = "https://ref.gs1.org/voc/"
    case core = "https://ref.openepcis.io/extensions/common/core/"
    case steel = "https://ref.openepcis.io/extensions/eu/iron-steel/"
  }

  private func element(
    _ id: String, in vocabulary: Vocabulary? = nil, as term: String? = nil,
    _ content: EN18223Element.Content?
  ) -> EN18223Element? {
    content.map {
      .init(id: id, reference: (vocabulary?.rawValue ?? own) + (term ?? id), content: $0)
    }
  }

  // MARK: Elements

  private var elements: [EN18223Element] {
    let batch = passport.batch
    let product = passport.product
    return [
      element("productName", in: .gs1, .languages(names)),
      element("modelIdentifier", .address(product.modelID)),
      element("commodityCode", product.commodityCode.map { .text($0) }),
      element("countryOfOrigin", in: .gs1, .text(passport.facility.country.code)),
      element("productionDate", in: .gs1, batch?.through.map { .day($0) }),
      element("netWeightTonnes", tonnes.map { .number($0) }),
      element("heatNumber", in: .steel, product.isSteel ? batch?.heat.map { .text($0) } : nil),
      element(
        "steelDesignation", in: .steel, product.isSteel ? designation.map { .text($0) } : nil),
      element("technologyRoute", in: .steel, as: "hasTechnologyRoute", route.map { .address($0) }),
      element("manufacturer", in: .gs1, .collection(manufacturer)),
    ].compactMap { $0 } + group
      + [
        element(
          "recycledContent", in: .core, as: "RecycledContent", recycled.map { .collection($0) }),
        element("carbonFootprint", .collection(footprint(passport.footprint))),
        element(
          "cbamEmbeddedEmissions", passport.embedded.map { .collection(embedded($0)) }),
        element("restrictedData", restricted),
      ].compactMap { $0 }
  }

  private var names: [(text: String, language: String)] {
    let product = passport.product
    guard passport.language == .vietnamese else { return [(product.name, "en")] }
    return [(product.name, "vi")] + (product.nameInEnglish.map { [($0, "en")] } ?? [])
  }

  private var tonnes: ExactRatio? {
    guard let quantity = passport.batch?.quantity, let unit = passport.batch?.unit,
      unit.dimension == .mass
    else { return nil }
    return unit.ratio * quantity / 1000
  }

  private var designation: String? {
    let standard = passport.product.certificate?.gradeStandard
    guard let grade = passport.batch?.grade else { return standard }
    return standard.map { "\(grade) (\($0))" } ?? grade
  }

  /// The vocabulary's address where it has the route.
  private var route: String? {
    passport.product.group.route.map { route in
      switch route {
      case .electricArc: Vocabulary.steel.rawValue + "ElectricArcFurnace"
      case .blastFurnace, .directReduction: own + route.rawValue
      }
    }
  }

  private var manufacturer: [EN18223Element] {
    [
      element("organizationName", in: .gs1, .text(passport.issuer.name)),
      element("taxCode", passport.issuer.registration.map { .text($0) }),
    ].compactMap { $0 }
  }

  /// What the product's group has; the ids are ours.
  private var group: [EN18223Element] {
    let text = passport.product.group
    let materials = passport.materials
    let fibres = materials.filter { $0.text.constituent == .fibre }
    let fibreMass = passport.fraction(of: .fibre)
    return [
      element("modelNumber", text.model.map { .text($0) }),
      element("cementType", text.cementType.map { .text($0) }),
      element("clinkerContent", passport.clinkerShare.map { .number($0) }),
      element("alloy", text.alloy.map { .text($0) }),
      element("primaryMetalContent", passport.fraction(of: .primaryMetal).map { .number($0) }),
      element(
        "nutrientContent",
        text.nutrients.isEmpty
          ? nil
          : .collection(
            text.nutrients.compactMap {
              element($0.nutrient.rawValue, .number(ExactRatio($0.share)))
            })),
      element(
        "fibreComposition",
        fibreMass.map { whole in
          .collection(
            fibres.compactMap {
              element($0.name.elementID, .number($0.fraction / whole))
            })
        }),
      element(
        "materialComposition",
        materials.isEmpty
          ? nil
          : .collection(
            materials.compactMap { element($0.name.elementID, .number($0.fraction)) })),
    ].compactMap { $0 }.filter { _ in !passport.product.isSteel }
  }

  /// Parts of one, where UNTP has per cent.
  private var recycled: [EN18223Element]? {
    passport.recycledPercent.map { before, after in
      [
        element("recycledContent", in: .core, .number((before + after) / 100)),
        element("postConsumerRecycledContent", in: .core, .number(after / 100)),
        element("preConsumerRecycledContent", in: .core, .number(before / 100)),
      ].compactMap { $0 }
    }
  }

  private func footprint(_ figure: Passport.CarbonFootprint) -> [EN18223Element] {
    [
      element("value", .number(ExactRatio(figure.kilograms))),
      element("unit", .text("kg CO2e")),
      element("declaredUnit", .text(passport.product.declaredUnit.text)),
      element("boundary", .text("cradle-to-gate")),
      element("standard", .text(UNTPClaim.Authority.iso14067.title)),
      element("globalWarmingPotentials", .text(figure.potentials)),
      element("periodStart", .day(passport.period.from)),
      element("periodEnd", .day(passport.period.through)),
      element("basis", .text("period")),
    ].compactMap { $0 }
  }

  private func embedded(_ figure: Passport.EmbeddedEmissions) -> [EN18223Element] {
    [
      element("direct", .number(figure.direct)),
      element("indirect", .number(figure.indirect)),
      element("unit", .text("t CO2e/t")),
      element("regulation", .text(UNTPClaim.Authority.cbam.title)),
      element("periodStart", .day(figure.period.from)),
      element("periodEnd", .day(figure.period.through)),
    ].compactMap { $0 }
  }

  private var restricted: EN18223Element.Content? {
    guard !passport.restricted.isEmpty else { return nil }
    return .resource(
      title: "Suppliers and contributions, for customers and authorities", type: "application/json",
      address: "\(passport.site)/restricted/\(passport.key).json",
      language: passport.language == .vietnamese ? "vi" : "en")
  }
}

extension Passport.ProductText {
  /// The most detailed code there is, digits alone.
  var commodityCode: String? {
    let preferred = [PassportSettings.ClassificationScheme.cn, .hs]
    return preferred.compactMap { scheme in codes.first { $0.scheme == scheme } }.first
      .map { $0.code.filter(\.isNumber) }
  }
}

/// One element: an id, the term of a dictionary behind it, and what it says.
struct EN18223Element {
  let id: String
  let reference: String
  let content: Content

  indirect enum Content {
    case text(String)
    case address(String)
    case day(CalendarDate)
    case number(ExactRatio)
    case languages([(text: String, language: String)])
    case collection([EN18223Element])
    case resource(title: String, type: String, address: String, language: String)

    fileprivate var kind: String {
      switch self {
      case .text, .address, .day, .number: "SingleValuedDataElement"
      case .languages: "MultiLanguageDataElement"
      case .collection: "DataElementCollection"
      case .resource: "RelatedResource"
      }
    }

    fileprivate var type: String? {
      switch self {
      case .text: "xsd:string"
      case .address: "xsd:anyURI"
      case .day: "xsd:date"
      case .number: "xsd:decimal"
      case .languages, .collection, .resource: nil
      }
    }

    fileprivate var value: JSONValue {
      switch self {
      case .text(let text), .address(let text): .text(text)
      case .day(let day): .text(day.description)
      case .number(let number): .number(number)
      case .languages(let names):
        .array(names.map { ["value": .text($0.text), "language": .text($0.language)] })
      case .collection(let elements): .object(elements.map { .init($0.id, $0.compressed) })
      case .resource(let title, let type, let address, let language):
        [
          "resourceTitle": .text(title), "contentType": .text(type), "url": .text(address),
          "language": .text(language),
        ]
      }
    }
  }

  var compressed: JSONValue { content.value }

  var full: JSONValue {
    var members: [JSONValue.Member] = [
      .init("elementId", .text(id)), .init("dictionaryReference", .text(reference)),
      .init("objectType", .text(content.kind)),
    ]
    switch content {
    case .collection(let elements):
      members.append(.init("elements", .array(elements.map(\.full))))
    case .resource:
      if case .object(let own) = content.value { members += own }
    default:
      if let type = content.type { members.append(.init("valueDataType", .text(type))) }
      members.append(.init("value", content.value))
    }
    return .object(members)
  }
}

import BanyanCredentials
import BanyanDigests
import BanyanQuantities

/// What was issued of a passport, and what only some may see of it.
extension Passport {
  package func subject(_ kind: IssuedSubject.Kind) -> IssuedSubject {
    kind == .untpFacility
      ? IssuedSubject(ofFacility: "\(facility.key)-\(period.key)")
      : IssuedSubject(kind, of: product.key, batch: batch?.name)
  }

  /// With what the register knows of it, of its event and of the record of its facility.
  package func issued(by register: IssueRegister) -> Passport {
    var passport = self
    passport.issues[.untp] = register[subject(.untp)]
    passport.issues[.untpFacility] = register[subject(.untpFacility)]
    if hasEvent { passport.issues[.untpEvent] = register[subject(.untpEvent)] }
    return passport
  }

  /// Revoked is stronger than expired.
  package var status: EN18223.Status {
    if let revoked = issues[.untp]?.revoked, moment.map({ revoked <= $0 }) ?? true {
      return .invalid
    }
    return moment.map { $0 > validUntil } ?? false ? .inactive : .active
  }

  /// Last part of the address of its credential, of its event's, or of its facility's record.
  func credentialName(_ kind: IssuedSubject.Kind) -> String {
    let subject = subject(kind)
    return issues[kind]?.name(of: subject) ?? subject.name
  }

  /// Whether its making can be told: an event has a day, says how much, and of what.
  package var hasEvent: Bool {
    batch?.through != nil && declaredUnits != nil && !materials.isEmpty
  }

  /// Where its credential is published, its event's, or its facility's record; nil where that was revoked
  /// and nothing took its place. An event that was never issued goes with its passport.
  func credentialAddress(_ kind: IssuedSubject.Kind) -> String? {
    if kind == .untpEvent, !hasEvent { return nil }
    let issue = issues[kind] ?? (kind == .untpEvent ? issues[.untp] : nil)
    if issue?.revoked != nil { return nil }
    return "\(site)/credentials/\(credentialName(kind)).jwt"
  }

  // MARK: What some may see

  /// A supplier's figure that entered, in the supplier's digits.
  package struct SupplierFigure: Sendable {
    package let material: String
    package let product: String
    /// Kilograms CO2e for one declared unit of the supplier's.
    package let kilograms: ExactDecimal
    package let declaredUnit: String
  }

  /// A part of the figure.
  package struct ContributionFigure: Sendable {
    package let id: String
    /// Kilograms CO2e for one declared unit.
    package let kilograms: ExactDecimal
  }

  /// What only some may see, as their document has it: the same for all batches of a product, so that
  /// figures are put into words once.
  package struct Hidden: Sendable {
    let suppliers: JSONValue
    let contributions: JSONValue

    /// `footprint`: kilograms CO2e for one declared unit, of which a contribution is at least a hundredth.
    init(
      suppliers: [SupplierFigure], contributions: [ContributionFigure], of footprint: ExactDecimal
    ) {
      self.suppliers = .array(
        suppliers.map {
          [
            "material": .text($0.material), "product": .text($0.product),
            "kgCO2e": .text($0.kilograms.description), "declaredUnit": .text($0.declaredUnit),
          ]
        })
      self.contributions = .array(
        contributions.filter { $0.kilograms.magnitude * 100 >= footprint.magnitude }.map {
          ["of": .text($0.id), "kgCO2e": .text($0.kilograms.normalised.description)]
        })
    }
  }

  /// The document that customers and authorities see, as bytes that a digest in the passport binds; nil
  /// where nothing is restricted or no salt was drawn.
  package var restrictedDocument: [UInt8]? {
    guard !restricted.isEmpty, let salt = issues[.untp]?.salt, !salt.isEmpty else { return nil }
    return CanonicalJSON.bytes(
      of: .stating([
        "salt": .text(salt), "product": .text(id),
        "suppliers": hidesSuppliers ? hidden.suppliers : nil,
        "contributions": restricted.contains("contributions") ? hidden.contributions : nil,
      ]))
  }

  /// Where it stands, bound by its digest.
  var relatedDocument: JSONValue? {
    guard let bytes = restrictedDocument else { return nil }
    return [
      [
        "linkURL": .text("\(site)/restricted/\(key).json"),
        "linkName": "Suppliers and contributions, for customers and authorities",
        "digestMultibase": .text(Digest(of: bytes).multibase), "mediaType": "application/json",
        "linkType": "https://vocabulary.uncefact.org/linkTypes/restricted",
      ]
    ]
  }
}

extension FacilityRecord {
  package var subject: IssuedSubject { IssuedSubject(ofFacility: key) }
}

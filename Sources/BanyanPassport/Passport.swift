import BanyanActivity
import BanyanCredentials
import BanyanDiagnostics
import BanyanFootprint
import BanyanQuantities

/// What is stated of one product: who made it, where, of what, and its carbon figures with method and
/// boundary. Every form is a view of it.
package struct Passport: Sendable {
  package let issuer: Issuer
  /// The first moment it holds, and the first it holds no more.
  package let validFrom: Instant
  package let validUntil: Instant
  /// Below it stand all addresses of the issuer's own.
  package let site: String
  package let product: ProductText
  /// The batch it is of; nil where it is of the product at large.
  package var batch: Batch?
  package let facility: FacilityText
  package let materials: [MaterialShare]
  /// The days the figures are of.
  package let period: Period
  package let footprint: CarbonFootprint
  /// What the footprint leaves out inside its boundary, each with an estimate of its share of it.
  package let cutOffs: [CutOff]
  /// Under the border adjustment; nil where cbam.yaml does not cover the good, and of a rehearsal.
  package var embedded: EmbeddedEmissions?
  /// From the first figure to the second, where there are both.
  package var bridge: FigureBridge?
  package let verification: PassportSettings.Verification?
  package let restricted: [String]
  /// What only some may see.
  package let hidden: Hidden
  /// What the register knows of it: the place of each credential in the status list.
  package var issues: [IssuedSubject.Kind: Issue] = [:]
  /// The moment it is looked at, which alone decides whether it is still in force.
  package var moment: Instant?
  /// The language that names are written in.
  package let language: Language

  package struct Issuer: Sendable {
    /// Where its keys are published.
    package let web: WebIdentifier
    package let name: String
    package let registration: String?
    package let country: Country
    /// As a form of its country has it; nil where nothing says.
    package let address: String?

    package var id: String { web.description }
  }

  /// A country by its code and its names.
  package struct Country: Sendable {
    package let code: String
    /// In English.
    package let name: String
    package let nameInVietnamese: String
  }

  package struct ProductText: Sendable {
    /// The product's id in products.yaml.
    package let key: String
    /// Identifier of the product at large on the market, an address or a DID.
    package let modelID: String
    package let scheme: PassportSettings.Scheme
    package let name: String
    package let nameInEnglish: String?
    package let description: String
    /// Of 14 digits; nil where it has none.
    package let tradeItem: String?
    package let declaredUnit: DeclaredAmount
    /// Kilograms of one declared unit; nil where it is a mass itself, or has none.
    package let mass: ExactRatio?
    package let codes: [Classification]
    /// What its group of products has besides.
    package let group: PassportSettings.GroupText
    package let certificate: PassportSettings.Certificate?
    /// Warnings in words; nil where nobody said whether there are any.
    package let safety: [String]?
    /// The processes that make it, in their order.
    package let processes: [String]
    package let location: SourceLocation

    /// The maker's own number, the trade item's, or the id.
    package var model: String { group.model ?? tradeItem ?? key }
    package var isSteel: Bool { group.route != nil }
  }

  /// What the footprint is stated for.
  package struct DeclaredAmount: Sendable {
    package let amount: ExactDecimal
    package let unit: Unit

    /// `1 t`.
    package var text: String { "\(amount.normalised) \(unit.symbol)" }

    /// As people write it: `1 chiếc`.
    package func text(in language: Language) -> String {
      let name = unit.symbol == "piece" ? PassportPageText.piece.text(in: language) : unit.symbol
      return "\(amount.normalised) \(name)"
    }
  }

  package struct Classification: Sendable {
    package let scheme: PassportSettings.ClassificationScheme
    package let code: String
    package let name: String
  }

  package struct FacilityText: Sendable {
    /// Its id in banyan.yaml.
    package let key: String
    package let name: String
    package let country: Country
  }

  /// A material the product consists of.
  package struct MaterialShare: Sendable {
    package let text: PassportSettings.CompositionText
    /// The last part of its address, which its element's id is made of.
    let name: String
    package let origin: Country?
    /// Of all materials stated, 0 to 1.
    package let fraction: ExactRatio
    /// In one declared unit.
    package let kilograms: ExactRatio
    /// The supplier's identifier of it; nil where no supplier's document is behind it.
    package let suppliersID: String?
  }

  /// An ISO 14067 figure, cradle to gate. A type of its own: no figure by another boundary can stand in
  /// its place.
  package struct CarbonFootprint: Sendable {
    /// Kilograms CO2e for one declared unit, without the uptake of biogenic carbon.
    package let kilograms: ExactDecimal
    /// The same with it.
    package let kilogramsWithUptake: ExactDecimal
    /// The set of potentials.
    package let potentials: String
    /// The day it was stated.
    package let issued: CalendarDate
  }

  /// Emissions embedded in one tonne of the good under Regulation (EU) 2023/956, t CO2e. A type of its
  /// own: it is no footprint.
  package struct EmbeddedEmissions: Sendable {
    package let direct: ExactRatio
    package let indirect: ExactRatio
    /// The calendar year it is of.
    package let period: Period
  }

  /// Identifier of what it is of on the market.
  package var id: String {
    guard let batch else { return product.modelID }
    return switch product.scheme {
    case .gs1: "\(product.modelID)/10/\(batch.name)"
    case .iec61406: "\(product.modelID)/\(batch.name)"
    case .did: "\(product.modelID):\(batch.name)"
    }
  }

  /// Last part of the addresses of this passport and its claims.
  package var key: String { batch?.name ?? product.key }

  package var facilityID: String { "\(site)/facility/\(facility.key)" }

  /// Where a verifier's signed credential stands.
  package var evidence: String? { verification?.credential }

  package var hidesSuppliers: Bool { restricted.contains("suppliers") }

  /// Per cent of the materials that were recycled; nil where none is said to be.
  package var recycledPercent: (preConsumer: ExactRatio, postConsumer: ExactRatio)? {
    guard materials.contains(where: { $0.text.recycled != nil }) else { return nil }
    func percent(_ kind: PassportSettings.Recycled) -> ExactRatio {
      materials.reduce(.zero) { $1.text.recycled == kind ? $0 + $1.fraction : $0 } * 100
    }
    return (percent(.preConsumer), percent(.postConsumer))
  }

  /// What of the materials is of a kind; nil where none is said to be.
  package func fraction(of kind: PassportSettings.Constituent) -> ExactRatio? {
    let own = materials.filter { $0.text.constituent == kind }
    return own.isEmpty ? nil : own.reduce(.zero) { $0 + $1.fraction }
  }

  /// Clinker in one of cement; nil where nothing says.
  package var clinkerShare: ExactRatio? {
    product.group.clinkerContent ?? fraction(of: .clinker)
  }

  /// Declared units in the batch; nil where nothing says how much it is.
  package var declaredUnits: ExactRatio? {
    let declared = product.declaredUnit
    return batch?.quantity(in: declared.unit).map { $0 / ExactRatio(declared.amount) }
  }
}

extension Period {
  /// In addresses: `2025`, else the first and the last day.
  package var key: String { isCalendarYear ? description : "\(from)_\(through)" }

  /// As people write it.
  func text(in language: Language) -> String {
    if isCalendarYear || from == through { return description }
    return PassportPageText.span.text(in: language, from.description, through.description)
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// What products.yaml says of passports: who issues them, and of each product what no record states.
package struct PassportSettings: Sendable {
  package static let key = "passport"

  /// A did:web on the firm's own domain.
  package let issuer: Located<String>
  /// Where the published folder will stand, without a stroke at its end.
  package let site: Located<String>
  /// The base of product links.
  package let links: String
  /// The last day of validity; nil where it is the footprint's.
  package let through: CalendarDate?
  package let facilities: [String: FacilityText]
  package let verification: Verification?
  /// By product of products.yaml.
  package let products: [String: ProductText]

  /// Where a facility lies, as nothing in banyan.yaml says.
  package struct FacilityText: Sendable {
    package var address: [(key: String, text: String)]
    package var latitude: ExactDecimal?
    package var longitude: ExactDecimal?
    /// Class of the International Standard Industrial Classification.
    package var industry: String?
  }

  /// Who verified the inventory, where somebody did.
  package struct Verification: Sendable {
    package let by: String
    package let name: String
    package let standard: String
    package let assurance: String
    package let date: CalendarDate
    /// The verifier's signed credential, once there is one.
    package let credential: String?
  }

  /// The block `passport:` of a product.
  package struct ProductText: Sendable {
    package var scheme: Scheme
    package var nameInEnglish: String?
    package var granularity: Granularity
    /// Combined Nomenclature, UN CPC and Harmonized System, with a name where one is given.
    package var codes: [(scheme: ClassificationScheme, code: Located<String>, name: String?)]
    package var composition: [CompositionText]
    package var restricted: [String]
    package var location: SourceLocation
  }

  package enum Scheme: String, Sendable, CaseIterable { case gs1, iec61406, did }
  package enum Granularity: String, Sendable, CaseIterable { case model, batch }
  package enum ClassificationScheme: String, Sendable, CaseIterable { case cn, cpc, hs }

  /// One material the product consists of: which records say how much.
  package struct CompositionText: Sendable {
    package let records: RecordSelector
    package let name: String
    package let nameInEnglish: String?
    package let heading: String?
    package let headingName: String?
    package let origin: String?
    package let recycled: Recycled?
    package let isHazardous: Bool?
    package let location: SourceLocation
  }

  /// Where recycled matter comes from (ISO 14021:2016, 7.8.1.1).
  package enum Recycled: String, Sendable, CaseIterable {
    case preConsumer = "pre-consumer"
    case postConsumer = "post-consumer"
  }
}

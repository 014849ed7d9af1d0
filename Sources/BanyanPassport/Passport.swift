import BanyanActivity
import BanyanDiagnostics
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
  package let batch: Batch?
  package let facility: FacilityText
  package let materials: [MaterialShare]
  /// The days the figures are of.
  package let period: Period
  package let footprint: CarbonFootprint
  /// Where a verifier's signed credential stands.
  package let evidence: String?
  package let restricted: [String]

  package struct Issuer: Sendable {
    /// A did:web.
    package let id: String
    package let name: String
    package let registration: String?
    package let country: Country
  }

  /// A country by its code and its English name.
  package struct Country: Sendable {
    package let code: String
    package let name: String
  }

  package struct ProductText: Sendable {
    /// The product's id in products.yaml.
    package let key: String
    /// Its identifier on the market, an address or a DID.
    package let id: String
    package let scheme: PassportSettings.Scheme
    package let name: String
    package let nameInEnglish: String?
    package let description: String
    package let model: String
    package let codes: [Classification]
  }

  package struct Classification: Sendable {
    package let scheme: PassportSettings.ClassificationScheme
    package let code: String
    package let name: String
  }

  package struct FacilityText: Sendable {
    package let id: String
    package let name: String
    package let country: Country
  }

  /// A material the product consists of.
  package struct MaterialShare: Sendable {
    package let text: PassportSettings.CompositionText
    package let origin: Country?
    /// Of all materials stated, 0 to 1.
    package let fraction: ExactRatio
  }

  /// An ISO 14067 figure, cradle to gate. A type of its own: no figure by another boundary can stand in
  /// its place.
  package struct CarbonFootprint: Sendable {
    /// Kilograms CO2e for one declared unit, without the uptake of biogenic carbon.
    package let kilograms: ExactDecimal
    /// `1 t`.
    package let declaredUnit: String
    /// The set of potentials.
    package let potentials: String
    /// The day it was stated.
    package let issued: CalendarDate
  }

  /// Per cent of the materials that were recycled; nil where none is said to be.
  package var recycledPercent: (preConsumer: ExactRatio, postConsumer: ExactRatio)? {
    guard materials.contains(where: { $0.text.recycled != nil }) else { return nil }
    func percent(_ kind: PassportSettings.Recycled) -> ExactRatio {
      materials.reduce(.zero) { $1.text.recycled == kind ? $0 + $1.fraction : $0 } * 100
    }
    return (percent(.preConsumer), percent(.postConsumer))
  }

  /// Last part of the addresses of this passport and its claims.
  package var key: String { batch?.name ?? product.key }
}

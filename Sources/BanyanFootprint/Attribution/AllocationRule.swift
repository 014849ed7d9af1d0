import BanyanProduction
import BanyanQuantities

/// How the burden of a process is divided among what it puts out, or a shared record among processes
/// (ISO 14044:2006, 4.3.4.2; ISO 14067:2018, 6.4.6).
public enum AllocationRule: String, Sendable, CaseIterable {
  /// By what a meter of each says.
  case metered
  case mass
  case energy
  /// By quantity × price.
  case economic
  /// By quantity ÷ molar mass.
  case molar
  /// By shares somebody states.
  case shares
}

extension AllocationRule {
  /// Nil where the rule is a word of another standard.
  init?(_ stated: StatedRule) { self.init(rawValue: stated.word) }

  /// The same rule where production knows it.
  var physical: PhysicalRule? { PhysicalRule(rawValue: rawValue) }

  /// Whether shares move with what is made.
  var followsQuantities: Bool {
    switch self {
    case .mass, .energy, .economic, .molar: true
    case .metered, .shares: false
    }
  }

  /// How the rule weighs outputs; nil where its numbers are given.
  func weights(in system: ProductSystem, _ flows: Flows) -> Division.Weigh? {
    if self == .economic { return PriceBasis(system).weight(of:) }
    return physical.flatMap { Division(system.production, flows).weights(by: $0) }
  }
}

/// What is put out by what it sells for.
struct PriceBasis {
  private let products: [DeclaredProduct]
  /// One for all prices: that of the first product that has one.
  private let currency: Unit?

  init(_ system: ProductSystem) {
    products = system.products
    currency = system.products.lazy.compactMap { $0.price?.top }.first
  }

  func weight(of output: Flows.Output) throws(MissingProperty) -> ExactRatio {
    try weight(of: output.quantity, products[output.product])
  }

  func weight(
    of quantity: ExactRatio, _ product: DeclaredProduct
  ) throws(MissingProperty) -> ExactRatio {
    try product.product.amount(of: product.price, called: "price", in: currency, for: quantity)
  }
}

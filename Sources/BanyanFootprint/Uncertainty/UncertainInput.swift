/// A number that a footprint rests on and that is known only so well. One draw wherever it is used.
public struct UncertainInput: Sendable, Hashable {
  /// What such a number is.
  public enum Kind: String, Sendable, CaseIterable {
    /// What a meter or a bill says.
    case activity
    /// A factor's mass of one gas.
    case factor
    /// A heating value, a density, a leak rate.
    case property
    /// A supplier's footprint.
    case supplier
    /// What a process puts out, as products.yaml states it.
    case output
    /// What a process takes of a product or a material, as products.yaml states it.
    case take

    /// Whether the firm itself can know it better by measuring.
    public var isMeasured: Bool {
      switch self {
      case .activity, .output, .take: true
      case .factor, .property, .supplier: false
      }
    }
  }

  /// What it is.
  public let kind: Kind
  /// `plant/main-meter/electricity/grid`, a factor's, property's or material's id,
  /// `rolling/rebar`; for records that a quantity is made of, `eaf/carbon/output/billet`.
  public let name: String
  /// Where the input is one gas of a factor.
  public let gas: String?

  package init(_ kind: Kind, _ name: String, gas: String? = nil) {
    self.kind = kind
    self.name = name
    self.gas = gas
  }
}

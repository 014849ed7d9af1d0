import BanyanFactors
import BanyanQuantities

/// How far a line's figure may lie off, and by whose error.
package struct LineLimits: Sendable {
  /// What an error is one and the same of, wherever it is used.
  package struct Parameter: Hashable, Sendable {
    package var kind: UncertainParameter
    /// The factor's or property's id, or facility/source/activity.
    package var name: String
    /// The gas, where the parameter is one gas of a factor.
    package var gas: String?
  }

  /// Half-widths of the 95 % range in t CO2e.
  package struct Width: Sendable {
    package var parameter: Parameter
    package var down: Double
    package var up: Double
  }

  /// Tonnes CO2e.
  package var equivalent: ExactDecimal
  package var widths: [Width]
  package let hasActivityUncertainty: Bool
  /// Whether the factor publishes limits, or there is none to publish any.
  package let hasFactorLimits: Bool
}

extension EmissionLine {
  package var limits: LineLimits {
    let value = equivalent.approximate
    var widths: [LineLimits.Width] = []
    func add(
      _ kind: UncertainParameter, _ name: String, gas: String? = nil, _ down: Double, _ up: Double
    ) {
      widths.append(.init(parameter: .init(kind: kind, name: name, gas: gas), down: down, up: up))
    }
    if let share = activityUncertainty {
      add(.activity, "\(facility.id)/\(source)/\(activity)", value * share, value * share)
    }
    let ofFactor = basis.factor.map(limits(of:)) ?? []
    if let factor = basis.factor {
      for (gas, down, up) in ofFactor { add(.factor, factor.id, gas: gas, down, up) }
    }
    for property in conversion?.properties ?? [] {
      guard let (low, high) = Self.relativeLimits(of: property.value) else { continue }
      add(.property, property.id, value * low, value * high)
    }
    return LineLimits(
      equivalent: equivalent, widths: widths, hasActivityUncertainty: activityUncertainty != nil,
      hasFactorLimits: basis.factor == nil || !ofFactor.isEmpty)
  }

  /// Half-widths in t CO2e of each gas whose factor has published limits.
  private func limits(
    of factor: EmissionFactor
  ) -> [(gas: String, down: Double, up: Double)] {
    factor.emissions.compactMap { amount in
      guard let low = amount.low, let high = amount.high, !amount.kilograms.isZero,
        let figure = gases.first(where: { $0.species == amount.species }), figure.isKyoto
      else { return nil }
      let value = figure.equivalent.tonnes.approximate
      let published = amount.kilograms.decimal().approximate
      return (
        amount.species.description, value * (1 - low.decimal().approximate / published),
        value * (high.decimal().approximate / published - 1)
      )
    }
  }

  private static func relativeLimits(of value: PublishedValue) -> (low: Double, high: Double)? {
    guard let number = value.number?.approximate, let low = value.low?.approximate,
      let high = value.high?.approximate, number != 0
    else { return nil }
    return (1 - low / number, high / number - 1)
  }
}

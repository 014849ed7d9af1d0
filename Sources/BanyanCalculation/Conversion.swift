import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// The way from a quantity's unit to the unit a factor is for.
package struct Conversion: Sendable {
  /// Factor units for one unit of the quantity.
  package let ratio: ExactRatio
  /// Heating values and densities used, in order. Empty where the units convert by themselves.
  package let properties: [PhysicalProperty]
  /// Set where a publisher states no reference temperature for a gas volume, and its m3 was read as
  /// a normal cubic metre.
  package let assumesNormalState: Bool
  /// Set where what the quantity is multiplied with is for a year: a record then counts by the part of
  /// a year its days are.
  package var isOverYears = false
}

extension Conversion {
  var countingYears: Conversion {
    var conversion = self
    conversion.isOverYears = true
    return conversion
  }
}

extension Conversion {
  /// The properties on the way from a unit, in their order, and whether each is divided by.
  package func steps(from unit: Unit) -> [(property: PhysicalProperty, isDivisor: Bool)] {
    var dimension = unit.dimension
    return properties.compactMap { property in
      guard let units = property.units else { return nil }
      // A coefficient of oil equivalents has energy on both sides.
      let isDivisor =
        units.top.dimension == units.bottom.dimension
        ? unit.isOilEquivalent : units.bottom.dimension != dimension
      dimension = isDivisor ? units.bottom.dimension : units.top.dimension
      return (property, isDivisor)
    }
  }
}

/// Why a quantity does not reach a factor's unit.
package enum ConversionFailure: Error, Sendable {
  case dimension
  /// An energy of a fuel without its basis.
  case basisUnstated
  case basisMismatch
  /// A gas volume without its temperature.
  case gasState
  /// Energy, mass or volume of a fuel, and no property leads there.
  case noProperty
}

/// Finds conversions, by the properties a catalogue holds.
struct ConversionFinder {
  let catalogue: FactorCatalogue
  let geography: [String]
  let period: Period

  /// The units alone, else a way of the workspace's own values, else any; each the shortest, by one property
  /// before two.
  func conversion(
    from unit: Unit, to target: Unit, of activity: ActivityPath
  ) -> Result<Conversion, ConversionFailure> {
    // A rate a year meets what stands there, by the days it does.
    if let stock = target.stock, unit.stock == nil {
      return conversion(from: unit, to: stock, of: activity).map { $0.countingYears }
    }
    let isFuel = ActivityVocabulary.kind(of: activity) == .fuel
    if isFuel, unit.dimension == .energy, unit.basis == nil { return .failure(.basisUnstated) }
    if let direct = step(from: unit, to: target) {
      return .success(
        Conversion(
          ratio: direct.ratio, properties: coefficients(of: unit, activity),
          assumesNormalState: direct.assumesNormalState))
    }
    let properties = edges(of: activity)
    let own = properties.filter { $0.property.head.set == FactorTable.siteSet }
    if let way = way(from: unit, to: target, by: own) ?? way(from: unit, to: target, by: properties)
    {
      return .success(way)
    }
    return .failure(failure(from: unit, to: target, isFuel: isFuel))
  }

  /// The factor the ladder chooses, and how the quantity reaches it.
  func match(
    _ request: FactorRequest, accepting acceptances: [Acceptance]
  ) -> Result<(FactorMatch, Conversion), FactorMiss> {
    let outcome = catalogue.match(request, accepting: acceptances) { factor in
      switch conversion(from: request.unit, to: factor.per, of: request.activity) {
      case .success(let conversion): conversion.properties.isEmpty ? .direct : .byProperty
      case .failure: .none
      }
    }
    switch outcome {
    case .miss(let miss): return .failure(miss)
    case .match(let match):
      switch conversion(from: request.unit, to: match.chosen.per, of: request.activity) {
      case .success(let conversion): return .success((match, conversion))
      case .failure:
        return .failure(.refused([RefusedFactor(factor: match.chosen, refusal: .unit)]))
      }
    }
  }

  private func way(from unit: Unit, to target: Unit, by edges: [Edge]) -> Conversion? {
    for first in edges {
      if let conversion = through([first], from: unit, to: target) { return conversion }
    }
    for first in edges {
      for second in edges where second.property.id != first.property.id {
        if let conversion = through([first, second], from: unit, to: target) { return conversion }
      }
    }
    return nil
  }

  /// Of biomass whose factor prints no CO2: what its carbon content says.
  func unprintedCarbon(of match: FactorMatch, burning activity: ActivityPath) -> UnprintedCarbon? {
    guard let material = activity.material else { return nil }
    return UnprintedCarbon(
      of: match, burning: activity,
      contents: catalogue.properties(
        of: material, kind: "carbon-content", in: geography, during: period),
      catalogue.constants)
  }

  /// What a unit of electricity was counted by before it came here: see `OilEquivalents`.
  private func coefficients(of unit: Unit, _ activity: ActivityPath) -> [PhysicalProperty] {
    guard activity.isElectricity else { return [] }
    return catalogue.oilEquivalent(of: unit, in: geography, during: period).map { [$0] } ?? []
  }

  private struct Step {
    var ratio: ExactRatio
    var assumesNormalState = false
  }

  /// A property taken one way or the other: from its bottom unit to its top, or back.
  private struct Edge {
    var property: PhysicalProperty
    var from: Unit
    var to: Unit
    /// `to` for one `from`.
    var ratio: ExactRatio
  }

  private func edges(of activity: ActivityPath) -> [Edge] {
    guard let material = activity.material else { return [] }
    return ["net-heating-value", "gross-heating-value", "density"].flatMap { kind in
      catalogue.properties(of: material, kind: kind, in: geography, during: period)
    }.flatMap { property -> [Edge] in
      guard let units = property.units, let number = property.value.number, number.signum > 0
      else { return [] }
      let value = ExactRatio(number)
      return [
        Edge(property: property, from: units.bottom, to: units.top, ratio: value),
        Edge(property: property, from: units.top, to: units.bottom, ratio: .one / value),
      ]
    }
  }

  private func through(_ edges: [Edge], from unit: Unit, to target: Unit) -> Conversion? {
    var ratio = ExactRatio.one
    var current = unit
    var assumes = false
    for edge in edges {
      guard let step = step(from: current, to: edge.from) else { return nil }
      ratio = ratio * step.ratio * edge.ratio
      assumes = assumes || step.assumesNormalState
      current = edge.to
    }
    guard let last = step(from: current, to: target) else { return nil }
    return Conversion(
      ratio: ratio * last.ratio, properties: edges.map(\.property),
      assumesNormalState: assumes || last.assumesNormalState)
  }

  /// Between units of one dimension and basis. A publisher's m3 without a temperature is read as a
  /// normal cubic metre when the meter states one; the reverse is refused.
  private func step(from unit: Unit, to target: Unit) -> Step? {
    if let ratio = unit.conversion(to: target) { return Step(ratio: ratio) }
    guard unit.dimension == .volume, target.dimension == .volume, target.gasState == nil,
      unit.gasState != nil
    else { return nil }
    let normal = Unit(
      symbol: target.symbol, dimension: .volume, ratio: target.ratio, gasState: .normal)
    return unit.conversion(to: normal).map { Step(ratio: $0, assumesNormalState: true) }
  }

  private func failure(from unit: Unit, to target: Unit, isFuel: Bool) -> ConversionFailure {
    if unit.dimension == target.dimension {
      switch unit.dimension {
      case .energy: return unit.basis == nil ? .basisUnstated : .basisMismatch
      case .volume: return .gasState
      default: return .dimension
      }
    }
    let convertible: [Dimension] = [.energy, .mass, .volume]
    return isFuel && convertible.contains(unit.dimension) && convertible.contains(target.dimension)
      ? .noProperty : .dimension
  }
}

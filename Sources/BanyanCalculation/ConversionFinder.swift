import BanyanActivity
import BanyanFactors
import BanyanQuantities

/// Finds conversions, by the properties a catalogue holds at a place and time.
struct ConversionFinder {
  let catalogue: FactorCatalogue
  let point: LadderPoint
  let acceptances: [Acceptance]

  /// By the units alone, else by the nearest heating values and densities.
  func conversion(
    from unit: Unit, to target: Unit, of activity: ActivityPath
  ) -> Result<Conversion, ConversionFailure> {
    // A rate a year meets what stands there, by the days it does.
    if let stock = target.stock, unit.stock == nil {
      return conversion(from: unit, to: stock, of: activity).map { $0.countingYears }
    }
    let isFuel = ActivityVocabulary.kind(of: activity) == .fuel
    if isFuel, unit.dimension == .energy, unit.basis == nil { return .failure(.basisUnstated) }
    if let direct = UnitStep(from: unit, to: target) {
      return .success(
        Conversion(
          ratio: direct.ratio, properties: coefficients(of: unit, activity),
          assumesNormalState: direct.assumesNormalState))
    }
    let ways = PropertyWays(properties(of: activity))
    do throws(PropertyTie) {
      if let conversion = try ways.nearest(from: unit, to: target) { return .success(conversion) }
    } catch {
      return .failure(.tie(error))
    }
    return .failure(failure(from: unit, to: target, isFuel: isFuel))
  }

  /// The factor the ladder chooses, and how the quantity reaches it.
  func match(
    _ request: FactorRequest, accepting acceptances: [Acceptance]
  ) -> Result<(FactorMatch, Conversion), FactorMiss> {
    let outcome = catalogue.match(request, accepting: acceptances) { factor in
      reach(of: factor, from: request.unit, of: request.activity)
    }
    switch outcome {
    case .miss(let miss): return .failure(miss)
    case .match(let match):
      switch conversion(from: request.unit, to: match.chosen.per, of: request.activity) {
      case .success(let conversion): return .success((match, conversion))
      case .failure(.tie(let tie)): return .failure(.propertyTie(tie))
      case .failure:
        return .failure(.refused([RefusedFactor(factor: match.chosen, refusal: .unit)]))
      }
    }
  }

  /// How a quantity of an activity gets to a factor's unit. Where two values lead there it does, and
  /// which of them is to be said.
  func reach(of factor: EmissionFactor, from unit: Unit, of activity: ActivityPath) -> UnitReach {
    switch conversion(from: unit, to: factor.per, of: activity) {
    case .success(let conversion): conversion.properties.isEmpty ? .direct : .byProperty
    case .failure(.tie): .byProperty
    case .failure: .none
    }
  }

  /// Of biomass whose factor prints no CO2: what its carbon content says.
  func unprintedCarbon(
    of match: FactorMatch, burning activity: ActivityPath
  ) throws(PropertyTie) -> (carbon: UnprintedCarbon, stepDown: StepDown?)? {
    guard let material = activity.material,
      UnprintedCarbon.isLeftOut(by: match, burning: activity)
    else { return nil }
    let content = try catalogue.property(
      "carbon-content", of: material, at: point, accepting: open(to: activity),
      where: UnprintedCarbon.isUsable)
    let carbon = UnprintedCarbon(
      of: match.chosen, content: content?.property, catalogue.constants)
    return (carbon, carbon.content == nil ? nil : content?.stepDown)
  }

  /// A property that would lead to the target if somebody accepted its place or year; the nearest.
  func refusedProperty(
    from unit: Unit, to target: Unit, of activity: ActivityPath
  ) -> (property: PhysicalProperty, misses: [FactorRefusal])? {
    guard let material = activity.material else { return nil }
    let fitting = properties(of: activity)
    let refused = catalogue.refusedProperties(of: material, at: point).first {
      PropertyWays.kinds.contains($0.candidate.property.kind)
        && (try? PropertyWays(fitting + [$0.candidate]).nearest(from: unit, to: target)) != nil
    }
    return refused.map { ($0.candidate.property, $0.misses) }
  }

  private func properties(of activity: ActivityPath) -> [PropertyCandidate] {
    guard let material = activity.material else { return [] }
    let open = open(to: activity)
    return PropertyWays.kinds.flatMap {
      catalogue.properties($0, of: material, at: point, accepting: open)
    }
  }

  private func open(to activity: ActivityPath) -> [Acceptance] {
    acceptances.filter { activity.hasPrefix($0.activity) }
  }

  /// What a unit of electricity was counted by before it came here: see `OilEquivalents`.
  private func coefficients(of unit: Unit, _ activity: ActivityPath) -> [PhysicalProperty] {
    guard activity.isElectricity else { return [] }
    // Values that tie were refused as the records were counted.
    let found = try? catalogue.oilEquivalent(of: unit, at: point, accepting: open(to: activity))
    return found.map { [$0.property] } ?? []
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

extension LadderPoint {
  init(at facility: Facility, during period: Period) {
    self.init(country: facility.country, subdivision: facility.subdivision, period: period)
  }
}

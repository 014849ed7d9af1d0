import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Puts into words why an activity has no factor, and what would help.
struct MissContext {
  let sum: ActivitySum
  /// What a factor is wanted for; of a market-based figure another activity than the records'.
  let activity: ActivityPath
  let facility: Facility
  let period: Period
  let year: String
  let finder: ConversionFinder
  let catalogue: FactorCatalogue

  /// The first day on which a record wants a factor.
  private var firstDay: CalendarDate { max(period.from, sum.firstDay) }

  func diagnostic(for miss: FactorMiss) -> Diagnostic {
    switch miss {
    case .unknownPin: return unknownPin
    case .severalPins(let factors):
      let (place, excerpt) = sum.place.location(of: .factor)
      return Diagnostic(
        .factorSeveral, at: place, [sum.key.factor, String(factors.count)], excerpt: excerpt,
        notes: factors.map { note(.noteCandidate, $0) },
        hint: Phrase(.hintPinWhole, factors.map(\.id).joined(separator: ", ")))
    case .pinnedElsewhere(let factor): return pinnedElsewhere(factor)
    case .ownBoundary(let factors): return ownBoundary(factors)
    case .propertyTie(let tie):
      return tie.diagnostic(of: activity.material ?? "", in: facility.country, for: sum)
    case .tie(let factors):
      return Diagnostic(
        .factorTie, at: sum.first, [activity.description, facility.country],
        notes: factors.map { note(.noteCandidate, $0) }, hint: Phrase(.hintPinOne))
    case .none: return noCandidate()
    case .refused(let refused): return refusal(refused)
    }
  }

  private var unknownPin: Diagnostic {
    let (place, excerpt) = sum.place.location(of: .factor)
    let known = catalogue.tables.flatMap { $0.factors.map(\.id) }
    let nearest = NearestName.nearest(to: sum.key.factor, among: known)
    return Diagnostic(
      .factorUnknown, at: place, [sum.key.factor], excerpt: excerpt,
      hint: nearest.map { Phrase(.hintDidYouMean, $0) } ?? Phrase(.hintFactorsList))
  }

  /// The pin and the record's own words contradict each other.
  private func pinnedElsewhere(_ factor: EmissionFactor) -> Diagnostic {
    let (place, excerpt) = sum.place.location(of: .factor)
    let supplier =
      ActivityVocabulary.factorPaths(of: activity).contains(factor.activity)
      ? factor.supplier : nil
    let candidates = catalogue.factors(for: activity).filter { $0.status == .official }
    return Diagnostic(
      .factorPinActivity, at: place,
      [
        factor.id, supplier ?? factor.activity.description,
        // A supplier's rate for grid power is of no place, whoever the record names.
        supplier == nil || ActivityVocabulary.isGridPower(activity)
          ? activity.description : sum.key.supplier,
      ],
      excerpt: excerpt,
      notes: [note(.noteDeclaredHere, factor)]
        + candidates.prefix(3).map { note(.noteCandidate, $0) },
      hint: supplier == nil
        ? Phrase(.hintPinActivity, factor.activity.description, activity.description)
        : Phrase(.hintPinSupplier))
  }

  /// An own factor of more, or of less, than what happens where the record was written.
  private func ownBoundary(_ factors: [EmissionFactor]) -> Diagnostic {
    let factor = factors[0]
    return Diagnostic(
      .factorOwnBoundary, at: sum.first,
      [factor.id, factor.boundary.rawValue, activity.description],
      notes: factors.map { note(.noteDeclaredHere, $0) },
      hint: Phrase(
        .hintOwnBoundary, activity.description, factor.boundary.rawValue, year))
  }

  func note(_ key: TextKey, _ factor: EmissionFactor) -> Note {
    Note(Phrase(key, factor.description), at: factor.location)
  }

  /// No table asked has the activity: it may be misspelt, stand in another set, or be too short.
  private func noCandidate() -> Diagnostic {
    if activity.hasPrefix(LandfillDeposit.head) {
      return Diagnostic(
        .factorNone, at: sum.first, [activity.description, facility.country, firstDay.description],
        hint: Phrase(.hintLandfillOwn))
    }
    let elsewhere = catalogue.setsElsewhere(having: activity)
    if !elsewhere.isEmpty {
      return Diagnostic(
        .factorNone, at: sum.first, [activity.description, facility.country, firstDay.description],
        hint: Phrase(.hintAddTable, elsewhere.joined(separator: ", ")))
    }
    let known = catalogue.library.knownActivities()
    let longer = known.filter { $0.hasPrefix(activity.description + "/") }
    if !longer.isEmpty {
      return Diagnostic(
        .factorNone, at: sum.first, [activity.description, facility.country, firstDay.description],
        hint: Phrase(.hintSystems, longer.prefix(8).joined(separator: ", ")))
    }
    let nearest = NearestName.nearest(to: activity.description, among: known)
    return Diagnostic(
      .activityUnknown, at: sum.first, [activity.description],
      hint: nearest.map { Phrase(.hintDidYouMean, $0) } ?? Phrase(.hintFactorsList))
  }

  private func refusal(_ refused: [RefusedFactor]) -> Diagnostic {
    let units = refused.filter { $0.refusal == .unit }
    if let first = units.first { return unitDiagnostic(first.factor, units.map(\.factor)) }
    let nearest = refused.filter { $0.factor.status == .official }.prefix(3)
    let notes = nearest.map { note(.noteNearestFactor, $0.factor) }
    guard let first = nearest.first else {
      return Diagnostic(
        .factorNone, at: sum.first, [activity.description, facility.country, firstDay.description],
        notes: refused.prefix(3).map { note(.noteNearestFactor, $0.factor) },
        hint: Phrase(.hintAddOwnTable))
    }
    // A unit that fails would fail after any acceptance as well: say that first.
    switch conversion(to: first.factor) {
    case .success, .failure(.noProperty): break
    case .failure: return unitDiagnostic(first.factor, [first.factor])
    }
    let hint = acceptance(of: first.factor)
    switch first.refusal {
    case .period:
      return Diagnostic(
        .factorPeriod, at: sum.first, [activity.description, facility.country, year],
        notes: notes, hint: hint)
    case .geography:
      return Diagnostic(
        .factorGeography, at: sum.first, [activity.description, facility.country], notes: notes,
        hint: hint)
    case .boundary:
      return Diagnostic(
        .factorBoundary, at: sum.first,
        [activity.description, first.factor.boundary.rawValue, facility.country], notes: notes,
        hint: hint)
    default:
      return Diagnostic(
        .factorNone, at: sum.first, [activity.description, facility.country, firstDay.description],
        notes: notes, hint: Phrase(.hintAddOwnTable))
    }
  }

  /// The acceptance under which the factor would be taken: it covers all that keeps it back, as
  /// one of two steps alone changes nothing.
  private func acceptance(of factor: EmissionFactor) -> Phrase {
    var take: [String] = []
    var stands: [String] = []
    if ![facility.subdivision, facility.country, "GLO"].contains(factor.geography) {
      take.append(factor.geography)
      stands.append(facility.country)
    }
    let wanted: FactorBoundary = activity.head == "well-to-tank" ? .wellToTank : .direct
    if factor.boundary != wanted && factor.boundary != .direct && !factor.isSiteSpecific {
      take.append(factor.boundary.rawValue)
    }
    if !factor.validity.covers(period) {
      take.append(String((factor.validity.through ?? factor.validity.from).year))
      stands.append(year)
    }
    if stands.isEmpty { stands.append(year) }
    return Phrase(.hintAccept, activity.description, list(take), list(stands))
  }

  func acceptance(of row: some LadderRow, _ misses: [FactorRefusal]) -> Phrase {
    let stands = misses.map { $0 == .geography ? facility.country : year }
    return Phrase(
      .hintAccept, activity.description, list(row.words(toAccept: misses)), list(stands))
  }

  private func list(_ words: [String]) -> String {
    words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
  }

  func conversion(to factor: EmissionFactor) -> Result<Conversion, ConversionFailure> {
    finder.conversion(from: sum.unit, to: factor.per, of: activity)
  }
}

extension Dimension {
  /// The dimension in words of the catalogue: "a mass".
  var word: TextKey {
    switch self {
    case .energy: .dimensionEnergy
    case .mass: .dimensionMass
    case .volume: .dimensionVolume
    case .area: .dimensionArea
    case .amount: .dimensionAmount
    case .distance: .dimensionDistance
    case .freight: .dimensionFreight
    case .passengerDistance: .dimensionPassenger
    case .time: .dimensionTime
    case .money: .dimensionMoney
    case .count: .dimensionCount
    case .fraction: .dimensionFraction
    case .overYears(let stock): stock.word
    }
  }
}

extension FactorCatalogue {
  /// Which set of potentials to report under for the sake of one gas.
  func hint(forMissing gas: Gas) -> Phrase {
    let sets = potentialSets(having: gas)
    return Phrase(
      .hintGWPGas,
      words: [sets.isEmpty ? .phrase(.wordNoSet) : .text(sets.joined(separator: ", "))])
  }
}

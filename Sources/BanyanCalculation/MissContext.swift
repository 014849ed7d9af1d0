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
    case .unknownPin:
      return unknownPin
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

  private func note(_ key: TextKey, _ factor: EmissionFactor) -> Note {
    Note(Phrase(key, describe(factor)), at: factor.location)
  }

  private func describe(_ factor: EmissionFactor) -> String {
    var words = [factor.id, factor.geography, factor.validity.text]
    if factor.status != .official { words.append(factor.status.rawValue) }
    if factor.boundary != .direct { words.append(factor.boundary.rawValue) }
    words += factor.emissions.prefix(1).map { "\($0.text) \($0.species)/\(factor.per.symbol)" }
    return words.joined(separator: ", ")
  }

  /// No table asked has the activity: it may be misspelt, stand in another set, or be too short.
  private func noCandidate() -> Diagnostic {
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
    if case .failure(let failure) = conversion(to: first.factor), failure != .noProperty {
      return unitDiagnostic(first.factor, [first.factor])
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

  private func list(_ words: [String]) -> String {
    words.count == 1 ? words[0] : "[\(words.joined(separator: ", "))]"
  }

  private func conversion(to factor: EmissionFactor) -> Result<Conversion, ConversionFailure> {
    finder.conversion(from: sum.unit, to: factor.per, of: activity)
  }

  /// A quantity that does not reach the factor's unit.
  func unitDiagnostic(_ factor: EmissionFactor, _ all: [EmissionFactor]) -> Diagnostic {
    let location = sum.firstUnit
    guard case .failure(let failure) = conversion(to: factor) else {
      preconditionFailure("a factor whose unit is reached was refused for its unit")
    }
    let unit = sum.unit.symbol
    let declared = [note(.noteDeclaredHere, factor)]
    switch failure {
    case .dimension:
      return Diagnostic(
        .unitDimension, at: location,
        words: [
          .text(unit), .phrase(sum.unit.dimension.word), .text(activity.description),
          .phrase(dimensions(of: all)),
        ], notes: declared, hint: Phrase(.hintGiveUnits, examples(of: all)))
    case .basisUnstated:
      return Diagnostic(.unitBasis, at: location, [unit], hint: Phrase(.hintBasis, unit))
    case .basisMismatch:
      let wanted = factor.per.basis ?? .net
      return Diagnostic(
        .unitBasisMismatch, at: location,
        words: [
          .text(unit), basisWord(sum.unit.basis), .text(factor.id), basisWord(wanted),
        ], notes: declared,
        hint: Phrase(.hintBasisMismatch, "\(plainSymbol(sum.unit)) (\(wanted.rawValue))"))
    case .gasState:
      return Diagnostic(
        .unitState, at: location, [unit, factor.id, factor.per.symbol], notes: declared,
        hint: Phrase(.hintGasState))
    case .noProperty:
      let wanted = missingProperty(for: factor)
      return Diagnostic(
        .propertyNone, at: location,
        words: [
          .phrase(wanted), .text(activity.material ?? ""), .text(unit), .text(factor.per.symbol),
        ], notes: declared,
        hint: Phrase(
          .hintProperty,
          words: [
            .text(factor.per.symbol), .phrase(wanted), .text(activity.material ?? ""),
          ]))
    }
  }

  private func missingProperty(for factor: EmissionFactor) -> TextKey {
    if sum.unit.dimension != .energy && factor.per.dimension != .energy { return .propertyDensity }
    return factor.per.basis == .gross ? .propertyGrossHeatingValue : .propertyNetHeatingValue
  }

  private func basisWord(_ basis: HeatingValueBasis?) -> PhraseArgument {
    .phrase(basis == .gross ? .basisGross : .basisNet)
  }

  private func plainSymbol(_ unit: Unit) -> String {
    String(unit.symbol.prefix { $0 != "(" }.split(separator: " ").joined(separator: " "))
  }

  private func dimensions(of factors: [EmissionFactor]) -> TextKey {
    factors.first?.per.dimension.word ?? .dimensionFraction
  }

  private func examples(of factors: [EmissionFactor]) -> String {
    guard let factor = factors.first else { return "" }
    return switch factor.per.dimension {
    case .energy where factor.per.basis == nil: "kWh, MWh"
    case .energy: "GJ (\(factor.per.basis?.rawValue ?? "net")), t, l"
    case .mass: "kg, t"
    case .volume: "m3, l"
    case .freight: "t.km"
    case .passengerDistance: "passenger.km"
    case .distance: "km"
    default: factor.per.symbol
    }
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

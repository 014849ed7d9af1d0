import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Gases and refrigerants that are released as such: the mass is the activity itself.
struct ReleaseReader {
  let sum: ActivitySum
  let activity: ActivityPath
  let blends: BlendTable?
  let potentials: GWPSet
  let catalogue: FactorCatalogue
  let point: LadderPoint
  let acceptances: [Acceptance]

  private static let kilogram = Unit(symbol: "kg", dimension: .mass, ratio: .one)

  func gas(_ diagnostics: inout Diagnostics) -> (EmissionBasis, Conversion?)? {
    let name = activity.tail
    guard potentials.potential(of: GasSpecies(Gas(name))) != nil else {
      let known = potentials.gases.map(\.gas.formula)
      let nearest = NearestName.nearest(to: name, among: known)
      diagnostics.report(
        Diagnostic(
          .gasUnknown, at: sum.first, [name], excerpt: sum.firstExcerpt,
          hint: nearest.map { Phrase(.hintDidYouMean, "gas/\($0)") }
            ?? Phrase(.hintFactorsList)))
      return nil
    }
    return mass(&diagnostics).map { (.released(Gas(name)), $0) }
  }

  /// - Parameter part: the share that counts: 1 for what was lost, ±1 in a store's balance.
  func refrigerant(
    part: ExactDecimal, leak: PhysicalProperty?, _ diagnostics: inout Diagnostics
  ) -> (EmissionBasis, Conversion?)? {
    let name = activity.material ?? ""
    guard let refrigerant = blends?.refrigerant(name) else {
      let nearest = NearestName.nearest(to: name, among: blends?.names ?? [])
      diagnostics.report(
        Diagnostic(
          .blendUnknown, at: sum.first, [name], excerpt: sum.firstExcerpt,
          hint: nearest.map { Phrase(.hintDidYouMean, "\(activity.head)/\($0)") }
            ?? Phrase(.hintFactorsList)))
      return nil
    }
    return mass(&diagnostics).map {
      (.refrigerant(refrigerant, part: part, leak: leak), $0)
    }
  }

  /// One line of a store's balance; see `ActivityVocabulary.storeSigns`.
  func store(_ diagnostics: inout Diagnostics) -> (EmissionBasis, Conversion?)? {
    let item = activity.segments.count > 2 ? String(activity.segments[2]) : ""
    guard let sign = ActivityVocabulary.storeSigns[item] else {
      let known = ActivityVocabulary.storeSigns.keys.sorted().joined(separator: ", ")
      diagnostics.report(
        Diagnostic(
          .activityUnknown, at: sum.first, [activity.description], excerpt: sum.firstExcerpt,
          hint: Phrase(.hintStoreItems, known)))
      return nil
    }
    return refrigerant(part: ExactDecimal(sign), leak: nil, &diagnostics)
  }

  /// Charge × yearly leak rate (IPCC 2006, Vol. 3, Eq. 7.13; Circular 38/2023, annex II, 2.2), by the
  /// part of a year the charge stood there.
  func charge(_ diagnostics: inout Diagnostics) -> (EmissionBasis, Conversion?)? {
    guard let rate = leakRate(&diagnostics), let number = rate.property.value.number else {
      return nil
    }
    let part = number * ExactDecimal(coefficient: 1, exponent: -2)
    return refrigerant(part: part, leak: rate.property, &diagnostics).map { basis, conversion in
      var conversion = sum.unit.stock == nil ? conversion?.countingYears : conversion
      conversion?.stepsDown = [rate.stepDown].compactMap { $0 }
      return (basis, conversion)
    }
  }

  private func leakRate(_ diagnostics: inout Diagnostics) -> PropertyCandidate? {
    let name = activity.material ?? ""
    do throws(PropertyTie) {
      let rate = try catalogue.property(
        "leak-rate", of: name, at: point,
        accepting: acceptances.filter { activity.hasPrefix($0.activity) },
        where: { $0.value.unit == "%" && $0.value.number != nil })
      if let rate { return rate }
    } catch {
      diagnostics.report(error.diagnostic(of: name, in: point.country, for: sum))
      return nil
    }
    let elsewhere = catalogue.properties(of: name).filter {
      $0.kind == "leak-rate" && $0.value.unit == "%"
    }
    diagnostics.report(
      Diagnostic(
        .factorNone, at: sum.first,
        [
          activity.description, point.country,
          max(point.period.from, sum.firstDay).description,
        ],
        excerpt: sum.firstExcerpt,
        notes: elsewhere.map { Note(Phrase(.noteNearestFactor, $0.description), at: $0.location) },
        hint: Phrase(.hintLeakRate, name)))
    return nil
  }

  /// The quantity in kilograms.
  private func mass(_ diagnostics: inout Diagnostics) -> Conversion? {
    if let ratio = (sum.unit.stock ?? sum.unit).conversion(to: Self.kilogram),
      sum.unit.stock == nil || ActivityVocabulary.kind(of: activity) == .refrigerantCharge
    {
      return Conversion(ratio: ratio, properties: [], assumesNormalState: false)
    }
    diagnostics.report(
      Diagnostic(
        .unitDimension, at: sum.firstUnit,
        words: [
          .text(sum.unit.symbol), .phrase(sum.unit.dimension.word), .text(activity.description),
          .phrase(.dimensionMass),
        ], excerpt: sum.firstUnitExcerpt, hint: Phrase(.hintGiveUnits, "kg, t")))
    return nil
  }
}

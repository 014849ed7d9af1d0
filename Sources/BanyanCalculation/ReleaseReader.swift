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
  let geography: [String]
  let period: Period

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
    let name = activity.material ?? ""
    let rates = catalogue.properties(of: name, kind: "leak-rate", in: geography, during: period)
    guard let rate = rates.first(where: { $0.value.unit == "%" }), let number = rate.value.number
    else {
      diagnostics.report(
        Diagnostic(
          .factorNone, at: sum.first,
          [activity.description, geography.last ?? "", max(period.from, sum.firstDay).description],
          excerpt: sum.firstExcerpt, hint: Phrase(.hintLeakRate, name)))
      return nil
    }
    let leaked = refrigerant(
      part: number * ExactDecimal(coefficient: 1, exponent: -2), leak: rate, &diagnostics)
    guard sum.unit.stock == nil else { return leaked }
    return leaked.map { ($0, $1?.countingYears) }
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

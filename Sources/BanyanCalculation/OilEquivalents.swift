import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Electricity stated in tonnes of oil or coal equivalent.
///
/// A tonne of oil holds 11,630 kWh. Energy reports of some countries mean the fuel of power stations
/// instead and publish how much a kilowatt hour counts: in Viet Nam 0.0001543 toe, so that one toe is
/// 6,481 kWh (letter 3505/BCT-KHCN of 19 April 2011). Where such a coefficient is published for the
/// place, the unit is that one from here on; where none is known, what was done is said.
///
/// Fuels are another matter: their coefficients are net heating values in toe of 10 Gcal, and both
/// readings are one.
struct OilEquivalents {
  let settings: WorkspaceSettings
  let catalogue: FactorCatalogue

  static func isNeeded(by sums: ActivitySums) -> Bool { sums.sums.contains(where: isMeant) }

  private static func isMeant(_ sum: ActivitySum) -> Bool {
    (sum.unit.isOilEquivalent || sum.unit.isCoalEquivalent)
      && ActivityPath(sum.key.activity).isElectricity
  }

  func counted(_ sums: ActivitySums, _ diagnostics: inout Diagnostics) -> ActivitySums {
    let facilities = Dictionary(
      settings.facilities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var said: Set<[String]> = []
    return sums.mapped { sum in
      guard Self.isMeant(sum), let facility = facilities[sum.key.facility],
        let period = Period(from: sum.firstDay, through: sum.lastDay)
      else { return sum }
      let point = LadderPoint(at: facility, during: period)
      let property: PhysicalProperty?
      do throws(PropertyTie) {
        property = try catalogue.oilEquivalent(
          of: sum.unit, at: point, accepting: acceptances(for: sum))?.property
      } catch {
        if said.insert([facility.country, sum.unit.symbol]).inserted {
          diagnostics.report(error.diagnostic(of: "electricity", in: facility.country, for: sum))
        }
        return sum
      }
      let unit = property.flatMap { $0.official(sum.unit) } ?? sum.unit
      if said.insert([facility.country, sum.unit.symbol, property?.id ?? ""]).inserted {
        diagnostics.report(finding(of: sum, unit, by: property))
      }
      return sum.counted(in: unit)
    }
  }

  private func acceptances(for sum: ActivitySum) -> [Acceptance] {
    let activity = ActivityPath(sum.key.activity)
    return settings.acceptances.filter { activity.hasPrefix($0.activity) }
  }

  private func finding(
    of sum: ActivitySum, _ unit: Unit, by property: PhysicalProperty?
  ) -> Diagnostic {
    let hours = unit.conversion(to: .megawattHour).map { $0 * ExactDecimal(1000) } ?? .zero
    let text = "\(hours.decimal(significantDigits: 6).normalised) kWh"
    guard let property else {
      return Diagnostic(
        .unitOilEquivalent, at: sum.firstUnit, [sum.unit.symbol, text],
        excerpt: sum.firstUnitExcerpt, hint: Phrase(.hintOilEquivalent))
    }
    return Diagnostic(
      .unitOfficial, at: sum.firstUnit, [sum.unit.symbol, text, property.value.text],
      notes: [Note(Phrase(.noteDeclaredHere, property.id), at: property.location)])
  }
}

extension FactorCatalogue {
  /// The coefficient by which electricity in a unit of oil equivalents is counted at a place; nil of
  /// any other unit, and where none is published.
  func oilEquivalent(
    of unit: Unit, at point: LadderPoint, accepting acceptances: [Acceptance]
  ) throws(PropertyTie) -> PropertyCandidate? {
    guard unit.isOilEquivalent else { return nil }
    return try property(
      "primary-energy", of: "electricity", at: point, accepting: acceptances,
      where: { $0.official(unit) != nil })
  }
}

extension PhysicalProperty {
  /// A unit of oil equivalents as it is counted by the property: `0.0001543 toe/kWh`.
  fileprivate func official(_ unit: Unit) -> Unit? {
    guard let units, units.top.isOilEquivalent, units.bottom.dimension == .energy,
      let number = value.number, number.signum > 0
    else { return nil }
    return Unit(
      symbol: unit.symbol, dimension: .energy,
      ratio: unit.ratio / units.top.ratio * units.bottom.ratio / number)
  }
}

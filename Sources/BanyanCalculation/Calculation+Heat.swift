import BanyanActivity
import BanyanFactors
import BanyanQuantities

extension Calculation {
  /// Gigajoules of one unit of what a sum is of: of a fuel by the net heating values and densities the
  /// calculation knows, of electricity and heat by the units alone.
  package func gigajoules(of sum: ActivitySum) -> ExactRatio? {
    let activity = ActivityPath(sum.key.activity)
    guard ActivityVocabulary.kind(of: activity) == .fuel else {
      return sum.unit.conversion(to: .gigajoule)
    }
    guard let facility = settings.facilities.first(where: { $0.id == sum.key.facility }),
      let period = Period(from: sum.firstDay, through: sum.lastDay)
    else { return nil }
    let finder = ConversionFinder(
      catalogue: catalogue, point: LadderPoint(at: facility, during: period),
      acceptances: settings.acceptances)
    let conversion = finder.conversion(from: sum.unit, to: .netGigajoule, of: activity)
    return (try? conversion.get())?.ratio
  }
}

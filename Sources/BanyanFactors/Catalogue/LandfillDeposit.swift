import BanyanQuantities

/// Waste put into a landfill of one's own in one calendar year.
///
/// What lies there decays for decades, so that a year's methane is that of the deposits before it. A
/// deposit is an activity of its own: the waste's, with its year behind it.
package struct LandfillDeposit: Sendable, Hashable {
  /// The activity as records write it: `waste-treatment/landfill/food`.
  package let waste: ActivityPath
  package let year: Int

  /// What records of a landfill of one's own begin with.
  package static let head = ActivityPath("waste-treatment/landfill")

  package init(of waste: ActivityPath, in year: Int) {
    self.waste = waste
    self.year = year
  }

  /// Nil where the activity is none that `activity` made.
  package init?(_ activity: ActivityPath) {
    guard activity.hasPrefix(Self.head), let last = activity.segments.last, last.utf8.count == 4,
      let year = Int(last)
    else { return nil }
    self.init(of: ActivityPath(String(activity.description.dropLast(5))), in: year)
  }

  /// `waste-treatment/landfill/food/2015`.
  package var activity: ActivityPath { ActivityPath("\(waste)/\(year)") }
}

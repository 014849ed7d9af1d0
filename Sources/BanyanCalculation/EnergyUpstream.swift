import BanyanActivity
import BanyanFactors

/// What was emitted before fuel, electricity, heat or steam arrived: extraction, refining and
/// transport of fuels, and what power lines and pipes lose (ISO 14067:2018, 6.4.9.4; GHG Protocol
/// Scope 3 Standard, category 3).
///
/// Follows from the quantities of energy themselves, by factors for `well-to-tank/` with the energy's
/// own path, and `electricity-losses/grid` with its own upstream.
package struct EnergyUpstream: Sendable, Hashable {
  /// Upstream activities left out, by their first segments; each stands in the report with a reason.
  package var cutOffs: [ActivityPath]

  package init(cutOffs: [ActivityPath]) { self.cutOffs = cutOffs }

  /// The activities upstream of one; none where it is no energy from outside.
  package static func activities(of activity: ActivityPath) -> [ActivityPath] {
    switch ActivityVocabulary.kind(of: activity) {
    case .fuel: [ActivityPath("well-to-tank/\(activity)")]
    case .purchasedEnergy where activity.tail.hasPrefix("own-"): []
    case .purchasedEnergy where activity.head == "electricity":
      [
        ActivityPath("electricity-losses/grid"), ActivityPath("well-to-tank/electricity/grid"),
        ActivityPath("well-to-tank/electricity-losses/grid"),
      ]
    case .purchasedEnergy: [ActivityPath("well-to-tank/\(activity)")]
    default: []
    }
  }

  /// The energy that an upstream activity may belong to; empty of any other activity. Electricity
  /// brings the same along whether a contract covers it or not.
  package static func energy(behind activity: ActivityPath) -> [ActivityPath] {
    switch activity.head {
    case "electricity-losses": electricity
    case "well-to-tank":
      activity.material?.hasPrefix("electricity") == true
        ? electricity : [ActivityPath(activity.tail)]
    default: []
    }
  }

  private static let electricity = [
    ActivityPath("electricity/grid"), ActivityPath(ActivityVocabulary.underContract),
  ]

  /// The sums to add. What a facility's records state themselves is not reckoned a second time.
  func sums(for sums: ActivitySums) -> [ActivitySum] {
    let stated = Set(
      sums.sums.filter {
        ["well-to-tank", "electricity-losses"].contains(ActivityPath($0.key.activity).head)
      }
      .map { [$0.key.facility, $0.key.activity] })
    return sums.sums.flatMap { sum in
      Self.activities(of: ActivityPath(sum.key.activity)).filter { activity in
        !cutOffs.contains { activity.hasPrefix($0) }
          && !stated.contains([sum.key.facility, activity.description])
      }.map { sum.derived(as: $0.description) }
    }
  }
}

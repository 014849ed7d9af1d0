import BanyanQuantities
import BanyanReporting

/// What a step made of the footprint.
package struct WhatIfComparison: Sendable {
  package let name: String
  package let before: FootprintReport
  package let after: FootprintReport
  package let steps: [Step]

  package struct Step: Sendable {
    package let what: String
    /// Kilograms CO2e for one declared unit, with this step and those before.
    package let total: ExactDecimal
    /// What the step changed; all together are the whole difference.
    package let effect: ExactDecimal
  }

  /// After less before, kilograms CO2e for one declared unit.
  package var difference: ExactDecimal {
    after.footprint.total - before.footprint.total
  }

  /// Contributions that differ, by id, the greatest change first; their changes sum to the
  /// difference.
  package var contributions: [(id: String, before: ExactDecimal, after: ExactDecimal)] {
    func totals(_ report: FootprintReport) -> [String: ExactDecimal] {
      report.footprint.contributions.filter(\.isInsideBoundary).reduce(into: [:]) {
        $0[report.burdens[$1.burden].id, default: .zero] += $1.masses.total
      }
    }
    return PlanComparison.parts(totals(before), totals(after))
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Changes laid over a workspace to see what a footprint would be: a new grid factor, another fuel,
/// solar panels, a better yield, another supplier.
package struct WhatIf: Sendable {
  package let name: String
  /// In the order they are made; each is reckoned on top of those before.
  package let steps: [Step]
  /// Tables of the file's own, found by the factors that steps name.
  package let tables: [FactorTable]

  package struct Step: Sendable {
    package let what: String
    package let change: Change
    package let location: SourceLocation
  }

  package enum Change: Sendable {
    case records(ActivityChange)
    /// A material's footprint is another document.
    case material(Located<String>, footprint: Located<String>)
    /// A process puts out, or takes, so much of a product.
    case quantity(process: Located<String>, product: Located<String>, StatedQuantity)
  }
}

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
    let (old, new) = (totals(before), totals(after))
    return Set(old.keys).union(new.keys).compactMap { id in
      let pair = (old[id, default: .zero], new[id, default: .zero])
      return pair.0 == pair.1 ? nil : (id, pair.0, pair.1)
    }.sorted { a, b in
      let sizes = ((a.2 - a.1).magnitude, (b.2 - b.1).magnitude)
      return sizes.0 == sizes.1 ? a.0 < b.0 : sizes.0 > sizes.1
    }
  }
}

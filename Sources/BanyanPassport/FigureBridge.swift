import BanyanCredentials
import BanyanQuantities

/// Why the emissions embedded under the border adjustment are another number than the footprint of the
/// same product: each step takes what one has and puts what the other has, and together they are the
/// difference, to the last digit.
package struct FigureBridge: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    /// Carriage of what is bought.
    case transport
    /// Bought materials that are no precursors.
    case otherInputs = "other-inputs"
    /// Precursors: the supplier's footprint, and their embedded emissions.
    case precursors
    /// Purchased energy, which counts by the good's rule and the law's factors.
    case electricity
    /// The firm's own processes: other constants, other division.
    case processes
  }

  package struct Step: Sendable {
    package let kind: Kind
    /// Kilograms CO2e for one tonne: in the footprint, and under the law.
    package let footprint: ExactRatio
    package let embedded: ExactRatio

    package var difference: ExactRatio { embedded - footprint }
  }

  package let steps: [Step]

  package var footprint: ExactRatio { steps.reduce(.zero) { $0 + $1.footprint } }
  package var embedded: ExactRatio { steps.reduce(.zero) { $0 + $1.embedded } }

  /// A step, or all of them together, in the digits that are printed.
  package struct Line: Sendable {
    package let footprint: ExactDecimal
    package let embedded: ExactDecimal

    package var difference: ExactDecimal { embedded - footprint }
  }

  /// All steps and their sum, with as many places as the larger figure has at 15 digits. What is cut off
  /// of one step goes into the next, so that what is printed adds up to the last digit.
  package var printed: (lines: [Line], sum: Line) {
    let larger = [footprint, embedded].map { $0.decimal(significantDigits: 60) }
      .max { $0.magnitude < $1.magnitude }
    let places = larger?.rounded(significantDigits: CanonicalNumber.digits).places ?? 0
    func settled(_ parts: [ExactRatio]) -> [ExactDecimal] {
      var sum = ExactRatio.zero
      var before = ExactDecimal.zero
      return parts.map { part in
        sum += part
        let after = sum.decimal(significantDigits: 60).rounded(places: places)
        defer { before = after }
        return after - before
      }
    }
    let lines = zip(settled(steps.map(\.footprint)), settled(steps.map(\.embedded)))
      .map { Line(footprint: $0, embedded: $1) }
    return (
      lines,
      Line(
        footprint: lines.reduce(.zero) { $0 + $1.footprint },
        embedded: lines.reduce(.zero) { $0 + $1.embedded })
    )
  }
}

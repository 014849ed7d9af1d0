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
}

import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities

/// How something is divided by what is measured, weighed or given (ISO 14044:2006, 4.3.4.2, step 2).
package enum PhysicalRule: String, Sendable, CaseIterable {
  /// By what a meter of each says.
  case metered
  case mass
  case energy
  /// By quantity ÷ molar mass.
  case molar
  /// By shares somebody states.
  case shares

  /// Whether numbers for each are given and nothing is reckoned.
  package var isGiven: Bool { self == .metered || self == .shares }
}

/// The rule somebody states: one that production knows, or a word of a standard.
package enum StatedRule: Sendable {
  case physical(PhysicalRule)
  /// Production cannot divide by it; the standard whose word it is hands it weights.
  case other(Located<String>)

  /// As written.
  package var word: String {
    switch self {
    case .physical(let rule): rule.rawValue
    case .other(let word): word.value
    }
  }

  package var physical: PhysicalRule? {
    if case .physical(let rule) = self { rule } else { nil }
  }
}

/// A rule, the reason for it, and what it needs beyond quantities and properties.
package struct StatedDivision: Sendable {
  package let rule: StatedRule
  package let reason: String
  /// Metered quantities or given shares by the name of a product or process.
  package let given: [(name: Located<String>, value: ExactRatio)]
  package let location: SourceLocation

  package var isGiven: Bool { rule.physical?.isGiven ?? false }

  /// Why numbers are no division.
  package func diagnostic(of fault: Allocation.Fault) -> Diagnostic {
    switch fault {
    case .negative(let place):
      let wrong = given.indices.contains(place) ? given[place] : nil
      return Diagnostic(
        .allocationNegative, at: wrong?.name.location ?? location,
        [wrong.map { "\($0.name.value): \(Self.percent($0.value))" } ?? rule.word],
        hint: Phrase(.hintAllocationNegative))
    case .sum(let sum):
      let rest = ExactRatio.one - sum
      return Diagnostic(
        .allocationSum, at: location, [Self.percent(sum)],
        hint: rest < .zero
          ? Phrase(.hintAllocationExcess, Self.percent(-rest))
          : Phrase(.hintAllocationSum, Self.percent(rest)))
    case .nothing:
      return Diagnostic(
        .allocationNothing, at: location, [rule.word], hint: Phrase(.hintAllocationNothing))
    }
  }

  private static func percent(_ share: ExactRatio) -> String {
    "\((share * ExactDecimal(100)).decimal().normalised) %"
  }
}

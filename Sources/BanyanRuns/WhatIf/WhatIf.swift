import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Changes laid over a workspace to see what a figure would be: a new grid factor, another fuel,
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

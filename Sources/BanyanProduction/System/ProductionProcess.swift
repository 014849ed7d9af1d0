import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// A production process (ISO 14044:2006, 3.11), over the period.
package struct ProductionProcess: Sendable {
  package var id: String
  package var name: String
  /// Products and waste.
  package var outputs: [Output]
  package var takes: [Take]
  package var materials: [MaterialUse]
  package var location: SourceLocation

  package struct Output: Sendable {
    package var product: Located<String>
    package var quantity: StatedQuantity
    /// Waste carries no burden of its process.
    package var isWaste: Bool
  }

  /// What it takes of its own firm's products.
  package struct Take: Sendable {
    package var product: Located<String>
    package var quantity: StatedQuantity
  }

  /// A line of its bill of materials.
  package struct MaterialUse: Sendable {
    package var material: Located<String>
    package var quantity: StatedQuantity
  }

  package var quantities: [StatedQuantity] {
    outputs.map(\.quantity) + takes.map(\.quantity) + materials.map(\.quantity)
  }
}

/// A quantity as written: with its unit, and its 95 % half-width as a share where one is stated.
package struct StatedQuantity: Sendable {
  package enum Source: Sendable {
    case written(ExactDecimal, Unit)
    /// The sum of a process's records of an activity; of the process itself where none is named.
    case records(ActivityPath, process: Located<String>?)
  }

  package var source: Source
  package var uncertainty: ExactDecimal?
  package var location: SourceLocation
}

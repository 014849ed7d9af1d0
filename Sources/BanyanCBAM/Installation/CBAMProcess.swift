import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// A production process of the law, its goods resolved against products.yaml and Annex I.
package struct CBAMProcess: Sendable {
  package let id: String
  package let text: ProcessText
  /// Processes of products.yaml.
  package let members: [Int]
  package let goods: [Good]
  let inner: [Inner]
  package let unit: FunctionalUnit
  package let sector: GoodsSector
  package let category: String
  /// Whether the goods stand outside Annex II of 956.
  package let countsIndirect: Bool

  /// A product that is a good, and what of it the process made.
  package struct Good: Sendable {
    package let text: GoodText
    /// Index among products.
    package let product: Int
    package let annexI: AnnexIGood
    /// What was made, in the product's own unit.
    let made: ExactRatio
    /// Tonnes of one of that unit.
    let tonnesOfUnit: ExactRatio
    /// Functional units in one tonne.
    package let unitsPerTonne: ExactRatio

    package var tonnes: ExactRatio { made * tonnesOfUnit }
  }

  /// A product of a joint process that the process takes of itself.
  struct Inner: Sendable {
    let text: InnerGood
    let tonnes: ExactRatio
  }

  /// Goods in functional units (2547 Annex III F).
  package var activityLevel: ExactRatio {
    goods.reduce(.zero) { $0 + $1.tonnes * $1.unitsPerTonne }
  }

  /// Whether a gas counts for its goods.
  func counts(_ gas: String) -> Bool { goods.contains { $0.annexI.gases.contains(gas) } }

  package var tonnes: ExactRatio { goods.reduce(.zero) { $0 + $1.tonnes } }
}

/// What is attributed to a process (2547 Annex III A, Eq. 55 and 56), t CO2e.
package struct ProcessEmissions: Sendable {
  /// Emissions that are directly attributable.
  package var directlyAttributable = ExactRatio.zero
  /// Heat, waste gases and electricity that cross its boundary.
  package var flows: [BoundaryFlow] = []
  package var electricity = ElectricityUse.Part()

  /// One term of Eq. 55.
  package func sum(_ kind: BoundaryFlow.Kind) -> ExactRatio {
    flows.reduce(.zero) { $1.kind == kind ? $0 + $1.tonnes : $0 }
  }

  /// Before the floor.
  private var sum: ExactRatio {
    flows.reduce(directlyAttributable) { $1.kind.isAdded ? $0 + $1.tonnes : $0 - $1.tonnes }
  }

  /// Attributed emissions are never below zero.
  package var direct: ExactRatio { sum < .zero ? .zero : sum }

  /// What the floor adds.
  package var floor: ExactRatio { sum < .zero ? -sum : .zero }

  package var indirect: ExactRatio { electricity.tonnes }
}

/// What crosses the boundary of a process, with the emissions that go with it.
package struct BoundaryFlow: Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case heatImported, heatExported, wasteGasImported, wasteGasExported, electricityProduced

    /// Whether the process takes it in, so that its emissions are added.
    package var isAdded: Bool { self == .heatImported || self == .wasteGasImported }
  }

  package let kind: Kind
  /// In `unit`: TJ, MWh.
  package let quantity: ExactRatio
  package let unit: String
  /// t CO2e.
  package let tonnes: ExactRatio
  /// The line of cbam.yaml.
  package let location: SourceLocation
  /// What the quantity rests on, where it is not written there.
  package var grounds: [Ground] = []

  package typealias Ground = (words: CBAMExplainText, figures: [ExactRatio])
}

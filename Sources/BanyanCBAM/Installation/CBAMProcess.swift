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

  package var tonnes: ExactRatio { goods.reduce(.zero) { $0 + $1.tonnes } }
}

/// What is attributed to a process (2547 Annex III A, Eq. 55 and 56), t CO2e.
package struct ProcessEmissions: Sendable {
  /// Emissions that are directly attributable.
  package var directlyAttributable = ExactRatio.zero
  package var heatImported = ExactRatio.zero
  package var heatExported = ExactRatio.zero
  /// The heat behind them, TJ.
  package var heatImportedEnergy = ExactRatio.zero
  package var heatExportedEnergy = ExactRatio.zero
  package var wasteGasImported = ExactRatio.zero
  package var wasteGasExported = ExactRatio.zero
  package var electricityProduced = ExactRatio.zero
  package var electricity = ElectricityUse.Part()

  /// Before the floor.
  private var sum: ExactRatio {
    directlyAttributable + heatImported - heatExported + wasteGasImported - wasteGasExported
      - electricityProduced
  }

  /// Attributed emissions are never below zero.
  package var direct: ExactRatio { sum < .zero ? .zero : sum }

  /// What the floor adds.
  package var floor: ExactRatio { sum < .zero ? -sum : .zero }

  package var indirect: ExactRatio { electricity.tonnes }
}

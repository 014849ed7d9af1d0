import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// What one process carries by itself over the period: the emissions of a line of records, or what a
/// purchased material brings along.
package struct Burden: Sendable {
  /// Kept apart from the burden: lists of burdens are copied often, and a line is large.
  package indirect enum Origin: Sendable {
    case line(EmissionLine)
    case material(PurchasedMaterial, SupplierFootprint, ExactRatio, Unit)
  }

  /// Stable for the same input: `eaf/main-meter/electricity/grid`.
  package let id: String
  package let origin: Origin
  package let carrier: Carrier
  /// Of the line, where it is shared among processes.
  package let share: ExactRatio
  package let stage: LifeCycleStage
  /// Kilograms CO2e over the period.
  package let masses: ComponentMasses
  /// Kilograms of each gas over the period; empty for materials, whose suppliers state CO2e.
  package let gases: [(species: GasSpecies, kilograms: ExactDecimal)]
  package let quality: BurdenQuality

  package var line: EmissionLine? {
    if case .line(let line) = origin { line } else { nil }
  }

  /// The id of the factor or of the supplier's document.
  package var factor: String {
    switch origin {
    case .line(let line): line.basis.name
    case .material(_, let supplier, _, _): supplier.id
    }
  }

  /// Where it is stated: the first record of its line, or the material in products.yaml.
  var place: StatedPlace {
    switch origin {
    case .line(let line): StatedPlace(line.place.location, .workspace)
    case .material(let material, _, _, _): StatedPlace(material.location, .workspace)
    }
  }

  /// What stands in a table: the activity or the material.
  package var name: String {
    switch origin {
    case .line(let line): line.activity.description
    case .material(let material, _, _, _): material.name
    }
  }
}

/// A supplier's footprint, for so much of its own declared unit.
package struct SupplierFootprint: Sendable {
  /// The document's own id and its file.
  package let id: String
  package let file: String
  package let product: String
  package let company: String
  /// What the supplier calls the product: URNs.
  package let productIDs: [String]
  package let amount: ExactDecimal
  package let unit: Unit
  /// Kilograms CO2e for one declared unit.
  package let masses: ComponentMasses
  package let quality: BurdenQuality
  package let specVersion: String
  /// Kilograms of biogenic carbon in one declared unit; nil where the supplier does not say.
  package let biogenicCarbon: ExactRatio?

  package init(
    id: String, file: String, product: String, company: String, productIDs: [String] = [],
    amount: ExactDecimal, unit: Unit, masses: ComponentMasses, quality: BurdenQuality,
    specVersion: String, biogenicCarbon: ExactRatio?
  ) {
    self.id = id
    self.file = file
    self.product = product
    self.company = company
    self.productIDs = productIDs
    self.amount = amount
    self.unit = unit
    self.masses = masses
    self.quality = quality
    self.specVersion = specVersion
    self.biogenicCarbon = biogenicCarbon
  }
}

import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// What one process carries by itself over the period: the emissions of a line of records, or what a
/// purchased material brings along.
public struct Burden: Sendable {
  public enum Origin: Sendable {
    case line(EmissionLine)
    case material(PurchasedMaterial, SupplierFootprint, ExactRatio, Unit)
  }

  /// Stable for the same input: `eaf/main-meter/electricity/grid`.
  public let id: String
  public let origin: Origin
  public let carrier: Carrier
  /// Of the line, where it is shared among processes.
  public let share: ExactRatio
  public let stage: LifeCycleStage
  /// Kilograms CO2e over the period.
  public let masses: ComponentMasses
  /// Kilograms of each gas over the period; empty for materials, whose suppliers state CO2e.
  public let gases: [(species: GasSpecies, kilograms: ExactDecimal)]
  public let quality: BurdenQuality

  public var line: EmissionLine? {
    if case .line(let line) = origin { line } else { nil }
  }

  /// The id of the factor or of the supplier's document.
  public var factor: String {
    switch origin {
    case .line(let line): line.basis.name
    case .material(_, let supplier, _, _): supplier.id
    }
  }

  /// What stands in a table: the activity or the material.
  public var name: String {
    switch origin {
    case .line(let line): line.activity.description
    case .material(let material, _, _, _): material.name
    }
  }
}

/// A supplier's footprint, for so much of its own declared unit.
public struct SupplierFootprint: Sendable {
  /// The document's own id and its file.
  public let id: String
  public let file: String
  public let product: String
  public let company: String
  public let amount: ExactDecimal
  public let unit: Unit
  /// Kilograms CO2e for one declared unit.
  public let masses: ComponentMasses
  public let quality: BurdenQuality
  public let specVersion: String

  public init(
    id: String, file: String, product: String, company: String, amount: ExactDecimal, unit: Unit,
    masses: ComponentMasses, quality: BurdenQuality, specVersion: String
  ) {
    self.id = id
    self.file = file
    self.product = product
    self.company = company
    self.amount = amount
    self.unit = unit
    self.masses = masses
    self.quality = quality
    self.specVersion = specVersion
  }
}

import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// Embedded emissions of one installation's goods over one calendar year, and what they cost.
package struct CBAMReport: Sendable {
  package var settings: CBAMSettings
  package let workspace: WorkspaceSettings
  package let system: ProductionSystem
  package let law: CBAMLaw
  package let facility: Facility
  /// The year reported on, and that whose figures hold: 2026 for a rehearsal.
  package let year: Int
  package let lawYear: Int
  package let streams: [Stream]
  /// Hourly values by place among the measured sources.
  package let hours: [HourlyValues]
  package let electricity: ElectricityUse
  package let processes: [ProcessFigures]
  package let deliveries: [DeliveryFigures]
  package let importedElectricity: [ImportedElectricityFigures]
  package let importers: [ImporterYear]
  package let balance: CBAMBalance
  /// Nil where the inventory of the same records holds errors.
  package let reconciliation: Reconciliation?
  /// The tables that the inventory of the same records asked; nil as the reconciliation is.
  let catalogue: FactorCatalogue?
  /// The act's own tables of fuels.
  let fuels: FactorCatalogue
  /// Years to come, where somebody asked for them.
  package var whatIf: CBAMWhatIf?
  package let findings: [Diagnostic]
  package let head: ResultHead
  package let records: Int
  package let bytes: Int

  /// Nothing made before 2026 is declared by the definitive rules (2547 Art. 7).
  package var isDeclarable: Bool { year == lawYear }

  /// t CO2e of the whole installation under the law.
  package var direct: ExactRatio { streams.reduce(.zero) { $0 + $1.tonnes } }
  package var zeroRated: ExactRatio { streams.reduce(.zero) { $0 + $1.zeroRated } }

  package var period: Period { Period(year: year) }

  /// Why no report of a producer can be made of it; nil where one can.
  var refusalWithoutGoods: Diagnostic? {
    guard processes.isEmpty else { return nil }
    return Diagnostic(
      .reportWithoutGoods, at: settings.location, hint: Phrase(.hintReportWithoutGoods))
  }

  /// Whether anything is said of what importers bring in.
  package var hasDeliveries: Bool { !deliveries.isEmpty || !importedElectricity.isEmpty }

  /// Of everything that is delivered; unrounded.
  package var certificates: ExactRatio {
    deliveries.reduce(.zero) { $0 + $1.certificates }
      + importedElectricity.reduce(.zero) { $0 + $1.certificates }
  }

  /// As products.yaml names it; to readers of English by its id where that is a name in other letters.
  func name(of good: GoodFigures, in language: Language) -> String {
    let name = system.products[good.good.product].name
    return language == .english && Transliteration.latin(name) != name ? good.product : name
  }

  /// The installation's name, and the operator's, in a language.
  func name(in language: Language) -> String {
    name(settings.installation.texts["name"] ?? facility.name, "name-en", language)
  }

  func operatorName(in language: Language) -> String {
    name(
      settings.installation.texts["operator.name"] ?? workspace.organisation.name,
      "operator.name-en", language)
  }

  private func name(_ own: String, _ key: String, _ language: Language) -> String {
    language == .english
      ? Transliteration.name(settings.installation.texts[key], or: own) : own
  }
}

/// One process with what is attributed to it and what its goods embed.
package struct ProcessFigures: Sendable {
  package let process: CBAMProcess
  package let emissions: ProcessEmissions
  /// Own goods taken, by product: tonnes.
  package let own: [(product: String, tonnes: ExactRatio)]
  /// What processes that make no goods of Annex I take of its goods, tonnes.
  package let takenByOthers: ExactRatio
  /// What it makes that is no good of Annex I: quantity in the product's unit.
  package let noGoods: [(text: NoGood, quantity: ExactRatio, unit: String)]
  /// Tonnes of scrap of 7204 and 7602 that it takes, its own and others'.
  package let scrap: ExactRatio
  /// Bought precursors it takes, with its tonnes.
  package let precursors: [(precursor: Precursor, tonnes: ExactRatio)]
  package let embedded: Embedded
  package let contributions: [Contribution]
  package let goods: [GoodFigures]
}

package struct GoodFigures: Sendable {
  package let good: CBAMProcess.Good
  package let product: String
  /// For one functional unit; all goods of a process share it.
  package let embedded: Embedded
  package let allocation: AllocationFigures
  package let byDefault: DefaultFigures?

  /// Specific embedded free allocation, t CO2e for one tonne of goods.
  package var sefa: ExactRatio { allocation.total }

  package var direct: ExactRatio { embedded.direct * good.unitsPerTonne }
  package var indirect: ExactRatio { embedded.indirect * good.unitsPerTonne }
  package var total: ExactRatio { direct + indirect }
}

/// What was emitted and taken in is what was attributed, given away and left, t CO2e.
package struct CBAMBalance: Sendable {
  package let emitted: ExactRatio
  package let imported: ExactRatio
  package let attributed: ExactRatio
  package let exported: ExactRatio
  package let rest: ExactRatio
  package let floor: ExactRatio

  package var difference: ExactRatio { emitted + imported + floor - attributed - exported - rest }
}

/// From the inventory's 1.1 and 1.3 to the law's total, t CO2e.
package struct Reconciliation: Sendable {
  package struct Line: Sendable {
    package let id: String
    package let inventory: ExactRatio
    package let cbam: ExactRatio
    package let reason: CBAMText
    package let article: String
  }

  package let lines: [Line]
  package var inventory: ExactRatio { lines.reduce(.zero) { $0 + $1.inventory } }
  package var cbam: ExactRatio { lines.reduce(.zero) { $0 + $1.cbam } }
}

/// What Annex IV of 2547 wants and nobody has written.
package struct MissingElement: Sendable {
  package let list: String
  package let item: String
  /// The key of cbam.yaml.
  package let key: String
}

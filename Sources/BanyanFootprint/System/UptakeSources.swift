import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Whether the biogenic carbon that products are credited for came in with something: a credit of
/// 44/12 of it stands in the footprint (ISO 14067:2018, 6.5.2), and carbon comes from carbon.
///
/// Asked only where the carbon of everything that goes in is known.
struct UptakeSources {
  let system: ProductSystem
  let suppliers: [Int: SupplierFootprint]
  let lines: [EmissionLine]

  private static let tolerance = ExactDecimal(coefficient: 101, exponent: -2)

  func check(_ flows: Flows, _ diagnostics: inout Diagnostics) {
    for (index, process) in system.processes.enumerated() {
      let made = flows.outputsOfProcess[index].map { place -> (product: Int, carbon: ExactRatio) in
        let output = flows.outputs[place]
        return (output.product, carbon(in: output.quantity, of: output.product) ?? .zero)
      }
      let sum = made.reduce(ExactRatio.zero) { $0 + $1.carbon }
      guard sum > .zero, let taken = taken(by: index, process, flows),
        taken * Self.tolerance < sum, let first = made.first(where: { $0.carbon > .zero })
      else { continue }
      let product = system.products[first.product]
      diagnostics.report(
        Diagnostic(
          .productUptake, at: product.location,
          [product.id, Self.kilograms(sum), process.id, Self.kilograms(taken)],
          hint: Phrase(.hintProductUptake)))
    }
  }

  private static func kilograms(_ carbon: ExactRatio) -> String {
    carbon.decimal(significantDigits: 6).normalised.description
  }

  /// Kilograms of biogenic carbon in all that goes in; nil where nobody states it of something.
  private func taken(
    by index: Int, _ process: ProductionProcess, _ flows: Flows
  ) -> ExactRatio? {
    var sum = ExactRatio.zero
    for use in flows.materialsOfProcess[index] {
      guard let supplier = suppliers[use.material], let carbon = supplier.biogenicCarbon,
        let ratio = use.unit.conversion(to: supplier.unit)
      else { return nil }
      sum += use.quantity * ratio / supplier.amount * carbon
    }
    for take in flows.takesOfProcess[index] {
      guard let carbon = carbon(in: take.quantity, of: take.product) else { return nil }
      sum += carbon
    }
    let records = lines.filter { $0.process == process.id || $0.process.isEmpty }
    return records.allSatisfy(isWithoutBiogenicCarbon) ? sum : nil
  }

  /// Nil where the product does not say.
  private func carbon(in quantity: ExactRatio, of product: Int) -> ExactRatio? {
    let product = system.products[product]
    if product.declaredUnit.unit.dimension == .energy { return .zero }
    return product.biogenicCarbon.map { quantity / product.declaredUnit.amount * $0 }
  }

  /// Energy brings no carbon into a product, and fossil fuels none that is biogenic.
  private func isWithoutBiogenicCarbon(_ line: EmissionLine) -> Bool {
    switch ActivityVocabulary.kind(of: line.activity) {
    case .purchasedEnergy, .gas, .refrigerant, .refrigerantStore, .refrigerantCharge: true
    case .fuel: line.biogenicCarbonDioxide.isZero
    default: line.unit.dimension != .mass && line.unit.dimension != .volume
    }
  }
}

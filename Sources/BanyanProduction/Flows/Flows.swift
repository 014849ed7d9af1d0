import BanyanDiagnostics
import BanyanQuantities

/// What processes put out and take over the period, in units that meet.
package struct Flows: Sendable {
  package struct Output: Sendable {
    package let process: Int
    package let product: Int
    /// In the product's own unit.
    package let quantity: ExactRatio
    package let uncertainty: ExactDecimal?
  }

  package struct Take: Sendable {
    package let process: Int
    package let product: Int
    /// In the product's own unit.
    package let quantity: ExactRatio
    package let uncertainty: ExactDecimal?
  }

  package struct MaterialUse: Sendable {
    package let process: Int
    package let material: Int
    package let quantity: ExactRatio
    package let unit: Unit
    package let uncertainty: ExactDecimal?
    package let location: SourceLocation
  }

  package let outputs: [Output]
  package let takes: [Take]
  package let materials: [MaterialUse]
  /// By process: the places of its outputs among all, rising.
  package let outputsOfProcess: [[Int]]
  /// By process: what it takes of products, and of materials, in its order.
  package let takesOfProcess: [[Take]]
  package let materialsOfProcess: [[MaterialUse]]
  /// By product: the places of the outputs that make it.
  package let outputsOfProduct: [[Int]]
  private let made: [ExactRatio]
  private let taken: [ExactRatio]

  package init(
    outputs: [Output], takes: [Take], materials: [MaterialUse], processCount: Int,
    productCount: Int
  ) {
    self.outputs = outputs
    self.takes = takes
    self.materials = materials
    var ofProcess = [[Int]](repeating: [], count: processCount)
    var ofProduct = [[Int]](repeating: [], count: productCount)
    var made = [ExactRatio](repeating: .zero, count: productCount)
    var taken = made
    for (place, output) in outputs.enumerated() {
      ofProcess[output.process].append(place)
      ofProduct[output.product].append(place)
      made[output.product] += output.quantity
    }
    var takesOfProcess = [[Take]](repeating: [], count: processCount)
    for take in takes {
      taken[take.product] += take.quantity
      takesOfProcess[take.process].append(take)
    }
    var materialsOfProcess = [[MaterialUse]](repeating: [], count: processCount)
    for use in materials { materialsOfProcess[use.process].append(use) }
    self.takesOfProcess = takesOfProcess
    self.materialsOfProcess = materialsOfProcess
    outputsOfProcess = ofProcess
    outputsOfProduct = ofProduct
    self.made = made
    self.taken = taken
  }

  /// What of each product is made, in its unit.
  package func made(_ product: Int) -> ExactRatio { made[product] }

  /// What of each product is taken inside, in its unit.
  package func taken(_ product: Int) -> ExactRatio { taken[product] }

  /// What leaves of it.
  package func leaving(_ product: Int) -> ExactRatio { made[product] - taken[product] }

  /// What a process puts out, in its order.
  package func outputs(of process: Int) -> [Output] {
    outputsOfProcess[process].map { outputs[$0] }
  }
}

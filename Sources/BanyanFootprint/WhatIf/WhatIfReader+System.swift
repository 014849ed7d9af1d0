import BanyanFactors
import BanyanProduction
import BanyanRuns

extension WhatIfReader {
  /// Reads changes of records and of a product system.
  package init(file: String, system: ProductSystem, library: FactorLibrary) {
    let flows = system.processes.map { process in
      (process.id, process.outputs.map(\.product.value) + process.takes.map(\.product.value))
    }
    self.init(
      file: file,
      names: Names(
        materials: system.materials.map(\.id), products: system.products.map(\.id),
        flows: Dictionary(flows, uniquingKeysWith: { first, _ in first })),
      library: library)
  }
}

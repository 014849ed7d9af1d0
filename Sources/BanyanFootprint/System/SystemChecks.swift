import BanyanDiagnostics
import BanyanYAML
import BanyanIdentifiers
import BanyanExchange
import BanyanProduction
import BanyanQuantities

/// What the footprint's part of products.yaml must hold together, before any record is read.
struct SystemChecks {
  private let system: ProductSystem
  private let declared: DeclaredNames
  /// Processes that state some rule of allocation, be it a faulty one.
  private let divided: Set<String>
  private let prices: PriceBasis

  init(_ system: ProductSystem, _ declared: DeclaredNames, _ root: DocumentNode) {
    self.system = system
    self.declared = declared
    divided = Set(
      DeclaredNames.items(root["processes"]).compactMap {
        $0["allocation"] == nil ? nil : $0["id"]?.text
      })
    prices = PriceBasis(system)
  }

  func run(_ diagnostics: inout Diagnostics) {
    identifiers(system.company.identifiers, &diagnostics)
    for product in system.products {
      identifiers(product.identifiers, &diagnostics)
      identifiers(product.classifications, &diagnostics)
    }
    for (process, allocation) in zip(system.processes, system.allocations) {
      self.allocation(allocation, of: process, &diagnostics)
    }
    // What physical rules want, production has asked for.
    for (entry, rule) in zip(system.shared, system.sharedRules) where rule == .economic {
      let among = entry.among.compactMap { system.process(named: $0.value) }
      if among.count > 1 { properties(outOf: among, rule, entry.division, &diagnostics) }
    }
    packaging(&diagnostics)
    cutOffs(&diagnostics)
  }

  /// What is said to be left out is not taken.
  private func packaging(_ diagnostics: inout Diagnostics) {
    for process in system.processes {
      let packing = process.materials.first { use in
        system.materials.contains { $0.isPackaging && $0.id == use.material.value }
      }
      guard let packing else { continue }
      for product in system.products where product.packagingIncluded == false {
        guard
          process.outputs.contains(where: { !$0.isWaste && $0.product.value == product.id })
        else { continue }
        diagnostics.report(
          Diagnostic(
            .packagingExcluded, at: product.location,
            [product.id, process.id, packing.material.value],
            notes: [
              Note(Phrase(.noteDeclaredHere, packing.material.value), at: packing.material.location)
            ], hint: Phrase(.hintPackagingExcluded)))
      }
    }
  }

  private func identifiers(
    _ texts: [Located<String>], _ diagnostics: inout Diagnostics
  ) {
    for text in texts {
      guard let fault = IdentifierKind.urn.fault(in: text.value) else { continue }
      diagnostics.report(
        fault.diagnostic(about: text.value, at: text.location, severity: .error))
    }
  }

  private func allocation(
    _ allocation: StatedAllocation?, of process: ProductionProcess,
    _ diagnostics: inout Diagnostics
  ) {
    let products = declared.outputs[process.id, default: []]
    guard let allocation else {
      if products.count > 1, !divided.contains(process.id) {
        diagnostics.report(
          Diagnostic(
            .allocationMissing, at: process.location,
            [process.id, products.joined(separator: ", ")], hint: Phrase(.hintAllocation)))
      }
      return
    }
    allocation.division.checkNames(products, "product", &diagnostics)
    if products.count > 1, let index = system.process(named: process.id) {
      properties(outOf: [index], allocation.rule, allocation.division, &diagnostics)
    }
    allocation.division.checkSum(&diagnostics)
  }

  /// Each product that processes put out states what the rule goes by.
  private func properties(
    outOf processes: [Int], _ rule: AllocationRule, _ division: StatedDivision,
    _ diagnostics: inout Diagnostics
  ) {
    guard rule.followsQuantities else { return }
    division.checkProperties(
      of: system.production.products(outOf: processes), &diagnostics
    ) { index throws(MissingProperty) in
      let product = system.products[index]
      if let physical = rule.physical {
        _ = try product.product.weight(of: .one, by: physical)
      } else {
        _ = try prices.weight(of: .one, product)
      }
    }
  }

  private func cutOffs(_ diagnostics: inout Diagnostics) {
    let sum = system.cutOffs.reduce(ExactDecimal.zero) { $0 + $1.share }
    guard sum > .one, system.cutOffs.allSatisfy({ $0.share <= .one }),
      let last = system.cutOffs.last
    else { return }
    diagnostics.report(
      Diagnostic(
        .shareRange, at: last.location, ["\((sum * 100).normalised) %"],
        hint: Phrase(.hintShare)))
  }
}

import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Puts the quantities of products.yaml into units that meet, those of records among them.
package struct FlowResolver {
  private let system: ProductionSystem
  /// By the process whose they are; those of no process are of no quantity.
  private let lines: [String: [EmissionLine]]

  package init(_ system: ProductionSystem, _ lines: [EmissionLine]) {
    self.system = system
    self.lines = lines.reduce(into: [:]) { lines, line in
      if let process = line.process { lines[process, default: []].append(line) }
    }
  }

  package func flows(_ diagnostics: inout Diagnostics) -> Flows? {
    var found = Diagnostics()
    var outputs: [Flows.Output] = []
    var takes: [Flows.Take] = []
    var materials: [Flows.MaterialUse] = []
    for (index, process) in system.processes.enumerated() {
      for output in process.outputs where !output.isWaste {
        guard let product = system.product(named: output.product.value),
          let quantity = quantity(output.quantity, of: process, product: product, &found)
        else { continue }
        guard quantity > .zero else {
          found.report(
            Diagnostic(
              .outputZero, at: output.quantity.location, [process.id, output.product.value],
              hint: Phrase(.hintOutputZero)))
          continue
        }
        outputs.append(
          .init(
            process: index, product: product, quantity: quantity,
            uncertainty: output.quantity.uncertainty))
      }
      for take in process.takes {
        guard let product = system.product(named: take.product.value),
          let quantity = quantity(take.quantity, of: process, product: product, &found)
        else { continue }
        takes.append(
          .init(
            process: index, product: product, quantity: quantity,
            uncertainty: take.quantity.uncertainty))
      }
      for use in process.materials {
        guard let material = system.material(named: use.material.value),
          let (number, unit) = measured(use.quantity, of: process, &found)
        else { continue }
        materials.append(
          .init(
            process: index, material: material, quantity: number, unit: unit,
            uncertainty: use.quantity.uncertainty, location: use.quantity.location))
      }
    }
    let flows = Flows(
      outputs: outputs, takes: takes, materials: materials,
      processCount: system.processes.count, productCount: system.products.count)
    checkBalance(of: flows, &found)
    if !found.hasErrors {
      MassBalance(system: system, lines: lines).check(flows, &found)
      EnergyBalance(system: system, lines: lines).check(flows, &found)
    }
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : flows
  }

  /// In the product's own unit; nil with a diagnostic where the unit is of another kind.
  private func quantity(
    _ stated: StatedQuantity, of process: ProductionProcess, product: Int,
    _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let (number, unit) = measured(stated, of: process, &diagnostics) else { return nil }
    let product = system.products[product]
    if let ratio = unit.conversion(to: product.declaredUnit.unit) { return ratio * number }
    diagnostics.report(product.mismatch(of: unit, at: stated.location))
    return nil
  }

  /// As stated, or the sum of records, in the unit of the first of them.
  package func measured(
    _ stated: StatedQuantity, of process: ProductionProcess, _ diagnostics: inout Diagnostics
  ) -> (number: ExactRatio, unit: Unit)? {
    switch stated.source {
    case .written(let number, let unit): return (ExactRatio(number), unit)
    case .records(let activity, let other):
      let name = other?.value ?? process.id
      let records = lines[name, default: []].filter { $0.activity.hasPrefix(activity) }
      guard let unit = records.first?.unit else {
        diagnostics.report(
          Diagnostic(
            .recordsNone, at: stated.location, [activity.description, name],
            hint: Phrase(.hintRecordsNone, name)))
        return nil
      }
      var sum = ExactRatio.zero
      for line in records {
        guard let ratio = line.unit.conversion(to: unit) else {
          diagnostics.report(
            Diagnostic(
              .flowUnit, at: line.first, [line.unit.symbol, activity.description, unit.symbol],
              hint: Phrase(.hintGiveUnits, unit.symbol)))
          return nil
        }
        sum += ratio * line.quantity
      }
      return (sum, unit)
    }
  }

  /// Nobody takes more than is made, and what goes to customers leaves.
  private func checkBalance(of flows: Flows, _ diagnostics: inout Diagnostics) {
    let takes = Dictionary(
      system.processes.lazy.flatMap(\.takes).map { ($0.product.value, $0) },
      uniquingKeysWith: { first, _ in first })
    for (index, product) in system.products.enumerated() {
      let (made, taken) = (flows.made(index), flows.taken(index))
      guard taken > made, !made.isZero else { continue }
      let unit = product.declaredUnit.unit.symbol
      diagnostics.report(
        Diagnostic(
          .productOverdrawn, at: takes[product.id]?.quantity.location ?? product.location,
          [
            "\(taken.decimal(significantDigits: 12).normalised) \(unit)", product.id,
            "\(made.decimal(significantDigits: 12).normalised) \(unit)",
          ],
          hint: Phrase(.hintProductOverdrawn)))
    }
    for entry in system.assigned {
      guard case .product(let name) = entry.place, let product = system.product(named: name.value),
        !flows.made(product).isZero, flows.made(product) == flows.taken(product)
      else { continue }
      diagnostics.report(
        Diagnostic(.productKept, at: name.location, [name.value], hint: Phrase(.hintProductKept)))
    }
  }
}

import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Puts the quantities of products.yaml into units that meet, those of records among them.
struct FlowResolver {
  let system: ProductSystem
  let lines: [EmissionLine]

  func flows(_ diagnostics: inout Diagnostics) -> Flows? {
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
        guard let material = system.materials.firstIndex(where: { $0.id == use.material.value }),
          let (number, unit) = measured(use.quantity, of: process, &found)
        else { continue }
        materials.append(
          .init(
            process: index, material: material, quantity: number, unit: unit,
            uncertainty: use.quantity.uncertainty, location: use.quantity.location))
      }
    }
    let flows = Flows(outputs: outputs, takes: takes, materials: materials)
    checkBalance(of: flows, &found)
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

  private func measured(
    _ stated: StatedQuantity, of process: ProductionProcess, _ diagnostics: inout Diagnostics
  ) -> (number: ExactRatio, unit: Unit)? {
    switch stated.source {
    case .written(let number, let unit): return (ExactRatio(number), unit)
    case .records(let activity, let other):
      let name = other?.value ?? process.id
      let records = lines.filter { $0.process == name && $0.activity.hasPrefix(activity) }
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
    for (index, product) in system.products.enumerated() {
      let (made, taken) = (flows.made(index), flows.taken(index))
      guard taken > made, !made.isZero else { continue }
      let unit = product.declaredUnit.unit.symbol
      let place = system.processes.flatMap(\.takes).first { $0.product.value == product.id }
      diagnostics.report(
        Diagnostic(
          .productOverdrawn, at: place?.quantity.location ?? product.location,
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

extension Product {
  /// The finding for a quantity in a unit of another kind than the product is counted in.
  func mismatch(of unit: Unit, at location: SourceLocation) -> Diagnostic {
    let own = declaredUnit.unit.symbol
    return Diagnostic(
      .flowUnit, at: location, [unit.symbol, id, own],
      notes: [Note(Phrase(.noteDeclaredHere, id), at: declaredUnit.location)],
      hint: Phrase(.hintGiveUnits, own))
  }
}

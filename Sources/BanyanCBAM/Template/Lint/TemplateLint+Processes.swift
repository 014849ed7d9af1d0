import BanyanDiagnostics
import BanyanQuantities

/// Production processes: their goods on sheet A, their blocks on sheet D.
extension TemplateLint {
  func processes(_ found: inout TemplateFindings) {
    goods(&found)
    names(&found)
    for (place, process) in entries.processes.enumerated() where !process.category.isEmpty {
      control(process, place, &found)
      crossings(process, place, &found)
      electricity(process, place, &found)
      negative(process, place, &found)
    }
    rest(&found)
  }

  // MARK: Goods and names

  private func goods(_ found: inout TemplateFindings) {
    let assigned = Set(entries.processes.flatMap { [$0.category] + $0.included })
    for row in 0..<template.map[.goodCategory].rows {
      guard let good = template.text(.goodCategory, row: row), !assigned.contains(good) else {
        continue
      }
      found.report(.templateUnassigned, .goodCategory, row, [good])
    }
  }

  private func names(_ found: inout TemplateFindings) {
    var seen: Set<String> = []
    for (place, process) in entries.processes.enumerated() where !process.category.isEmpty {
      if process.name.isEmpty {
        found.report(.templateMissing, .processName, place, [label(.processName)])
      } else if !seen.insert(process.name.lowercased()).inserted {
        found.report(.templateRepeated, .processName, place, [process.name])
      }
    }
  }

  // MARK: Amounts

  private func control(
    _ process: TemplateEntries.Process, _ place: Int, _ found: inout TemplateFindings
  ) {
    if process.amount.isZero {
      found.report(.templateAmount, .amount, block: place, [process.name, "0"])
      return
    }
    let used = process.internally.values.reduce(process.market + process.otherwise, +)
    if Self.agree(process.amount, used) { return }
    found.report(
      .templateControl, .amountMarket, block: place,
      [process.name, Self.text(process.amount), Self.text(used)])
  }

  // MARK: Heat, waste gas, electricity

  private func crossings(
    _ process: TemplateEntries.Process, _ place: Int, _ found: inout TemplateFindings
  ) {
    let heat: [(TemplateField, TemplateField?)] = [
      (.heatIn, .heatInFactor), (.heatOut, .heatOutFactor),
    ]
    crossing(.hasHeat, heat, place, &found)
    // Its formulas take their own factors for waste gas.
    crossing(.hasWasteGas, [(.gasIn, nil), (.gasOut, nil)], place, &found)
    if !process.amount.isZero {
      for field in [TemplateField.heatIn, .heatOut] {
        let energy = template.number(field, block: place).map { $0 / process.amount }
        found.check(energy, .heatPerTonne, field, block: place)
      }
    }
  }

  private func crossing(
    _ element: TemplateField, _ amounts: [(amount: TemplateField, factor: TemplateField?)],
    _ place: Int, _ found: inout TemplateFindings
  ) {
    let isOn = template.truth(element, block: place)
    for (amount, factor) in amounts {
      guard let energy = template.number(amount, block: place), !energy.isZero else { continue }
      if isOn == false {
        found.report(.templateSwitchedOff, amount, block: place, [label(element)])
      }
      if let factor, template.number(factor, block: place) == nil {
        found.report(.templateLacks, factor, block: place, [label(factor)])
      }
    }
  }

  private func electricity(
    _ process: TemplateEntries.Process, _ place: Int, _ found: inout TemplateFindings
  ) {
    let use = process.electricity
    guard !use.megawattHours.isZero else { return }
    if template.number(.electricityFactor, block: place) == nil {
      found.report(
        .templateLacks, .electricityFactor, block: place, [label(.electricityFactor)])
    }
    source(use.source, .electricitySource, place, &found)
    found.check(use.factor, .electricityFactor, .electricityFactor, block: place)
    if !process.amount.isZero {
      found.check(
        use.megawattHours / process.amount, .electricityPerTonne, .electricity, block: place)
    }
  }

  /// Where a factor of electricity comes from; an agreement needs evidence that no cell holds.
  func source(
    _ source: String?, _ field: TemplateField, _ place: Int, _ found: inout TemplateFindings
  ) {
    switch source {
    case nil:
      found.report(.templateElectricitySource, field, block: place)
    case "D.4.3.2":
      found.report(
        .templateAgreement, field, block: place, hint: Phrase(.hintTemplateAgreement))
    default: break
    }
  }

  // MARK: Emissions

  private func negative(
    _ process: TemplateEntries.Process, _ place: Int, _ found: inout TemplateFindings
  ) {
    guard let figures = TemplateChain(entries).directly(of: place), figures < .zero else { return }
    found.report(
      .templateNegative, .direct, block: place, [Self.text(figures)],
      hint: Phrase(.hintTemplateNegative))
  }

  /// What processes are given, against what the installation emits.
  private func rest(_ found: inout TemplateFindings) {
    guard let total = template.number(.directTotal), !entries.processes.isEmpty else { return }
    let chain = TemplateChain(entries)
    let attributed = entries.processes.indices.reduce(ExactRatio.zero) {
      $0 + (chain.directly(of: $1) ?? .zero)
    }
    if Self.agree(total, attributed) { return }
    let crossing = entries.processes.contains { process in
      [process.heat, process.wasteGas].contains { $0.map { !$0.energyIn.isZero } ?? false }
    }
    if total < attributed {
      // Heat and waste gas that are bought bring emissions of others.
      if crossing { return }
      found.report(
        .templateBeyond, .directTotal, 0, [Self.text(attributed), Self.text(total)])
    } else if template.cell(.furtherInformation) == nil {
      found.report(
        .templateRest, .furtherInformation, 0, [Self.text(total - attributed)],
        hint: Phrase(.hintTemplateRest))
    }
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Heat that crosses the boundary of a process, and heat that nobody decided (2547 Annex II C, Annex III A.2.2).
extension AttributionMaking {
  func flow(
    _ heat: HeatFlow, _ boilers: OwnHeatMaking, _ lines: AssignedLines,
    _ found: inout Diagnostics
  ) -> (place: Int, flow: BoundaryFlow)? {
    guard let place = place(heat.process, &found) else { return nil }
    let factor: ExactRatio
    var energy: ExactRatio?
    var grounds: [BoundaryFlow.Ground] = []
    switch heat.factor {
    case .value(let value): factor = value
    case .fuel(let fuel):
      guard let own = self.factor(of: fuel, &found) else { return nil }
      factor = own / law.parameters.constant("boiler-efficiency-imported")
    case .mix(let fuels, let efficiency):
      guard let mix = boilers.mix(of: fuels, &found),
        let own = boilers.efficiency(efficiency, burning: mix, &found)
      else { return nil }
      factor = mix.tonnes / mix.terajoules / own.share
      if case .ofFuels = heat.quantity { energy = mix.terajoules * own.share }
      if let load = own.load { grounds.append((.heatLoad, [load, own.share])) }
    }
    if let medium = heat.medium {
      grounds.append((.heatMedium, [medium.mass, medium.enthalpy, medium.returned]))
    }
    guard let energy = energy ?? terajoules(heat.quantity, of: place, lines, &found) else {
      return nil
    }
    let flow = BoundaryFlow(
      kind: heat.direction == .imported ? .heatImported : .heatExported, quantity: energy,
      unit: "TJ", tonnes: energy * factor, location: heat.location, grounds: grounds)
    checkCredited(flow, heat, &found)
    return (place, flow)
  }

  /// Heat recovered from making nitric acid is no credit (2547 Annex III A.3).
  private func checkCredited(
    _ flow: BoundaryFlow, _ heat: HeatFlow, _ found: inout Diagnostics
  ) {
    guard flow.kind == .heatExported, !flow.tonnes.isZero,
      let process = mapping.processes.first(where: { $0.id == heat.process.value }),
      process.category == "Nitric acid"
    else { return }
    found.report(
      Diagnostic(
        .heatUncredited, at: heat.location, [process.id], hint: Phrase(.hintHeatUncredited)))
  }

  /// t CO2/TJ of a fuel by Annex II, point G.
  private func factor(of fuel: Located<String>, _ found: inout Diagnostics) -> ExactRatio? {
    var catalogue = catalogue
    catalogue.load(heads: ["stationary-combustion"], pins: [], &found)
    let printed = catalogue.factors(for: ActivityPath("stationary-combustion/\(fuel.value)"))
      .first { $0.head.set == CBAMLaw.factorSet }
    guard let printed, let energy = printed.per.terajoules,
      let kilograms = printed.emissions.first?.kilograms
    else {
      let known = CBAMLaw.fuels(in: catalogue)
      found.report(
        Diagnostic(
          .fuelUnknown, at: fuel.location, [fuel.value],
          hint: NearestName.nearest(to: fuel.value, among: known).map {
            Phrase(.hintDidYouMean, $0)
          } ?? Phrase(.hintOneOf, known.joined(separator: ", "))))
      return nil
    }
    return kilograms / ExactDecimal(1000) / energy
  }

  /// Bought steam or heat of a mapped process has its line.
  func checkHeat(_ lines: AssignedLines, _ found: inout Diagnostics) {
    let selectors = settings.heat.compactMap { heat -> RecordSelector? in
      if case .records(let records) = heat.quantity { records } else { nil }
    }
    let stated = Set(settings.heat.map(\.process.value))
    for assigned in lines.all where ["steam", "heat"].contains(assigned.line.activity.head) {
      let line = assigned.line
      let places = assigned.parts.compactMap { $0.process.flatMap { mapping.processOfMember[$0] } }
      guard !places.isEmpty, !selectors.contains(where: { $0.matches(line) }),
        !places.allSatisfy({ stated.contains(mapping.processes[$0].id) })
      else { continue }
      found.report(
        Diagnostic(
          .heatUndecided, at: line.first, [line.activity.description],
          hint: Phrase(.hintHeatUndecided)))
    }
  }

  /// Heat of a process outside the law, taken by one of it, has its line: what it carries would be lost.
  func checkOwnHeat(_ found: inout Diagnostics) {
    let stated = Set(
      settings.heat.filter { $0.direction == .imported }.map(\.process.value)
        + settings.combinedPlants.flatMap(\.heatTo).map(\.process.value))
    for (member, process) in system.processes.enumerated() {
      guard let place = mapping.processOfMember[member],
        !stated.contains(mapping.processes[place].id)
      else { continue }
      for take in process.takes {
        guard let product = system.product(named: take.product.value),
          Self.isHeat(system.products[product].declaredUnit.unit),
          !makers(of: take.product.value).contains(where: { mapping.processOfMember[$0] == place })
        else { continue }
        found.report(
          Diagnostic(
            .heatUndecided, at: take.product.location, [take.product.value],
            hint: Phrase(.hintHeatUndecided)))
      }
    }
  }

  /// Energy that is not counted as electricity is.
  private static func isHeat(_ unit: Unit) -> Bool {
    unit.dimension == .energy && !unit.symbol.contains("Wh")
  }

  private func makers(of product: String) -> [Int] {
    system.processes.indices.filter { index in
      system.processes[index].outputs.contains { $0.product.value == product }
    }
  }
}

extension CBAMLaw {
  /// Fuels of Annex II, point G, by the names of activities.
  static func fuels(in catalogue: FactorCatalogue) -> [String] {
    catalogue.tables.filter { $0.head.set == factorSet }.flatMap(\.factors).compactMap(
      \.activity.material)
  }
}

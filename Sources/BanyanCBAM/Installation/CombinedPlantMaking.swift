import BanyanCalculation
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities

/// Divides what combined plants emit among heat and power (2547 Annex II C.3, Eq. 46 to 52).
struct CombinedPlantMaking {
  let settings: CBAMSettings
  let system: ProductionSystem
  let law: CBAMLaw
  let mapping: ProcessMapping

  /// What one plant gives to processes.
  struct Figures {
    let plant: CombinedPlant
    /// t CO2 of its fuels.
    let emissions: ExactRatio
    let heatShare: ExactRatio
    /// t CO2/TJ, t CO2/MWh.
    let heatFactor: ExactRatio
    let powerFactor: ExactRatio
  }

  /// Whether a stream's fuel is burnt in one of the plants, so that it is attributed through its heat and
  /// power alone.
  func holds(_ stream: Stream) -> Bool {
    guard let line = stream.line else { return false }
    return settings.combinedPlants.contains { $0.records.matches(line) }
  }

  /// Nil with every fault.
  func figures(_ streams: [Stream], _ diagnostics: inout Diagnostics) -> [Figures]? {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    let figures = settings.combinedPlants.compactMap { self.figures(of: $0, streams, &found) }
    return found.hasErrors ? nil : figures
  }

  private func figures(
    of plant: CombinedPlant, _ streams: [Stream], _ found: inout Diagnostics
  ) -> Figures? {
    let fuels = streams.filter { $0.line.map(plant.records.matches) ?? false }
    guard !fuels.isEmpty else {
      found.report(
        Diagnostic(
          .recordsNotFound, at: plant.records.location, [plant.records.text],
          hint: Phrase(.hintRecordsUnused)))
      return nil
    }
    var energy = ExactRatio.zero
    // Flue-gas cleaning has emissions and no energy.
    for fuel in fuels where fuel.method == .combustion {
      guard let line = fuel.line, let own = Self.terajoules(of: line) else {
        found.report(
          Diagnostic(
            .flowUnit, at: plant.location, [fuel.line?.unit.symbol ?? "", fuel.activity, "TJ"],
            hint: Phrase(.hintGiveUnits, "TJ (net)")))
        return nil
      }
      energy += own * fuel.correction
    }
    let constant = law.parameters.constant
    let heat = plant.heat ?? energy * constant("chp-heat-efficiency")
    let power =
      plant.power ?? energy * constant("chp-electricity-efficiency") / ExactRatio(Self.hour)
    // MWh as TJ.
    let powerEnergy = power * Self.hour
    guard energy > .zero, heat + powerEnergy > .zero, !(energy < heat + powerEnergy) else {
      found.report(
        Diagnostic(
          .combinedEnergy, at: plant.location,
          [ExplainedFigure.shown(heat + powerEnergy), ExplainedFigure.shown(energy)],
          hint: Phrase(.hintCombinedEnergy)))
      return nil
    }
    checkGiven(plant, heat, power, &found)
    // Eq. 49 and 50: each by its efficiency over that of separate production.
    let heatWeight = heat / energy / plant.reference.heat
    let powerWeight = powerEnergy / energy / plant.reference.power
    let share = heatWeight / (heatWeight + powerWeight)
    // A waste gas counts no more than natural gas would.
    let emissions = fuels.reduce(ExactRatio.zero) { $0 + $1.tonnes(cappedBy: law.parameters) }
    return Figures(
      plant: plant, emissions: emissions, heatShare: share,
      heatFactor: heat.isZero ? .zero : emissions * share / heat,
      powerFactor: power.isZero ? .zero : emissions * (.one - share) / power)
  }

  /// TJ in one MWh.
  private static let hour = ExactDecimal(coefficient: 36, exponent: -4)

  static func terajoules(of line: EmissionLine) -> ExactRatio? {
    if let ratio = line.unit.terajoules { return ratio * line.quantity }
    guard case .factor(let match) = line.basis, let conversion = line.conversion,
      let energy = match.chosen.per.terajoules
    else { return nil }
    return energy * conversion.ratio * line.quantity
  }

  /// No more is given to processes than was made.
  private func checkGiven(
    _ plant: CombinedPlant, _ heat: ExactRatio, _ power: ExactRatio, _ found: inout Diagnostics
  ) {
    for (given, made, unit) in [(plant.heatTo, heat, "TJ"), (plant.powerTo, power, "MWh")] {
      let sum = given.reduce(ExactRatio.zero) { $0 + $1.quantity }
      if made < sum {
        found.report(
          Diagnostic(
            .combinedGiven, at: plant.location,
            ["\(ExplainedFigure.shown(sum)) \(unit)", "\(ExplainedFigure.shown(made)) \(unit)"],
            hint: Phrase(.hintCombinedEnergy)))
      }
    }
  }

  /// Heat that processes take, each with its place.
  func heat(
    _ figures: [Figures], _ found: inout Diagnostics
  ) -> [(place: Int, flow: BoundaryFlow)] {
    let names = CBAMNames(settings, system)
    return figures.flatMap { figures in
      figures.plant.heatTo.compactMap { process, quantity in
        names.place(process, in: mapping.processes, &found).map { place in
          (
            place,
            BoundaryFlow(
              kind: .heatImported, quantity: quantity, unit: "TJ",
              tonnes: quantity * figures.heatFactor, location: figures.plant.location)
          )
        }
      }
    }
  }

  /// Power that processes take, as a source of the installation's electricity.
  func power(_ figures: [Figures], _ found: inout Diagnostics) -> [ElectricityUse.Use] {
    let names = CBAMNames(settings, system)
    return figures.flatMap { figures in
      figures.plant.powerTo.compactMap { process, hours in
        names.place(process, in: mapping.processes, &found).map { place in
          ElectricityUse.Use(
            place: process.location, parts: [(mapping.processes[place].members.first, .one)],
            megawattHours: hours, factor: figures.powerFactor, isActual: true, isTraced: false,
            location: figures.plant.location)
        }
      }
    }
  }
}

import BanyanProduction
import BanyanQuantities

/// The template's own arithmetic: what its hidden sheet of inputs and outputs makes of the entries.
///
/// Each process adds what stands in its block, over the tonnes it made, to what the tonnes it took of other
/// processes and of purchased precursors embed: SEE = (I − A)⁻¹ · SE, for direct emissions, indirect
/// emissions and electricity by themselves. Everything is per tonne, and every process counts indirect
/// emissions (Implementing Regulation (EU) 2023/1773, Annex III).
package struct TemplateChain: Sendable {
  private let entries: TemplateEntries

  package init(_ entries: TemplateEntries) { self.entries = entries }

  /// For one tonne of what a process makes.
  package struct Figures: Sendable {
    /// t CO2e.
    package let direct: ExactRatio
    package let indirect: ExactRatio
    /// MWh.
    package let electricity: ExactRatio
  }

  /// The formulas' constants, which no law can change: Parameters_Constants!B13 and the formulas of
  /// D_Processes.
  private static let naturalGas = ExactRatio(ExactDecimal(coefficient: 561, exponent: -1))
  private static let exportedGas = ExactRatio(ExactDecimal(coefficient: 667, exponent: -3))

  /// By process; nil where a loop passes everything on.
  package func figures() -> [Figures]? {
    let rows = entries.processes.indices.map { taker in
      entries.processes.enumerated().compactMap { maker, process -> (Int, ExactRatio)? in
        guard let tonnes = process.internally[taker], !tonnes.isZero else { return nil }
        return perTonne(tonnes, taker).map { (maker, $0) }
      }
    }
    let system = ExactSystem(rows: rows)
    guard let direct = try? system.solved(sums(own: directly) { $0.direct ?? .zero }),
      let indirect = try? system.solved(sums(own: indirectly, bought: Self.indirect)),
      let electricity = try? system.solved(
        sums(own: { $0.electricity.megawattHours }) { $0.electricity ?? .zero })
    else { return nil }
    return entries.processes.indices.map {
      Figures(direct: direct[$0], indirect: indirect[$0], electricity: electricity[$0])
    }
  }

  /// An amount for each tonne that a process made; a process without tonnes counts nothing, as the
  /// formulas have it.
  private func perTonne(_ amount: ExactRatio, _ process: Int) -> ExactRatio? {
    let made = entries.processes[process].amount
    return made.isZero ? nil : amount / made
  }

  private func sums(
    own: (TemplateEntries.Process) -> ExactRatio, bought: (TemplateEntries.Bought) -> ExactRatio
  ) -> [ExactRatio] {
    entries.processes.indices.map { place in
      entries.bought.reduce(perTonne(own(entries.processes[place]), place) ?? .zero) {
        sum, precursor in
        guard let used = precursor.used[place], let part = perTonne(used, place) else { return sum }
        return sum + part * bought(precursor)
      }
    }
  }

  /// t CO2e that a process is given, as its block adds them up; nil for one that is not there.
  package func directly(of process: Int) -> ExactRatio? {
    entries.processes.indices.contains(process) ? directly(entries.processes[process]) : nil
  }

  /// D_Processes: L54 + (L57·L58 − M57·M58) + (L61 − M61·0.667)·56.1 − L71·L72.
  private func directly(_ process: TemplateEntries.Process) -> ExactRatio {
    var sum = process.direct - process.exported.megawattHours * process.exported.factor
    if let heat = process.heat {
      sum += heat.energyIn * heat.factorIn - heat.energyOut * heat.factorOut
    }
    if let gas = process.wasteGas {
      sum += (gas.energyIn - gas.energyOut * Self.exportedGas) * Self.naturalGas
    }
    return sum
  }

  private func indirectly(_ process: TemplateEntries.Process) -> ExactRatio {
    process.electricity.megawattHours * process.electricity.factor
  }

  private static func indirect(_ precursor: TemplateEntries.Bought) -> ExactRatio {
    guard let electricity = precursor.electricity, let factor = precursor.factor else {
      return .zero
    }
    return electricity * factor
  }
}

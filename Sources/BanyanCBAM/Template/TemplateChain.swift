import BanyanQuantities

/// The template's own arithmetic: what its hidden sheet of inputs and outputs makes of the entries, by the
/// transitional rules.
package struct TemplateChain: Sendable {
  package typealias Figures = TransitionalChain.Figures

  private let entries: TemplateEntries

  package init(_ entries: TemplateEntries) { self.entries = entries }

  /// The formulas' constants, which no law can change: Parameters_Constants!B13 and the formulas of
  /// D_Processes.
  private static let naturalGas = ExactRatio(ExactDecimal(coefficient: 561, exponent: -1))
  private static let exportedGas = ExactRatio(ExactDecimal(coefficient: 667, exponent: -3))

  /// By process; nil where a loop passes everything on.
  package func figures() -> [Figures]? {
    TransitionalChain(
      processes: entries.processes.map { process in
        TransitionalChain.Process(
          tonnes: process.amount,
          own: Figures(
            direct: directly(process), indirect: indirectly(process),
            electricity: process.electricity.megawattHours),
          taken: process.internally)
      },
      bought: entries.bought.map { precursor in
        TransitionalChain.Bought(
          used: precursor.used,
          embedded: Figures(
            direct: precursor.direct ?? .zero, indirect: Self.indirect(precursor),
            electricity: precursor.electricity ?? .zero))
      }
    ).figures()
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

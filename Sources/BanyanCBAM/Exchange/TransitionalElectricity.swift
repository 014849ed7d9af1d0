import BanyanQuantities

/// Electricity embedded in a tonne of each process's goods, with what it emits, by the transitional rules:
/// of all goods, whether the definitive rules count it or not (2023/1773 Annex III).
struct TransitionalElectricity {
  struct Figures {
    /// MWh and t CO2e for one tonne.
    let megawattHours: ExactRatio
    let tonnes: ExactRatio

    /// t CO2/MWh.
    var factor: ExactRatio { megawattHours.isZero ? .zero : tonnes / megawattHours }
  }

  let report: CBAMReport

  /// By process; nil where a loop passes everything on.
  var figures: [Figures]? {
    let processes = report.processes
    let rows = processes.map { taker in
      taker.own.compactMap { own -> (Int, ExactRatio)? in
        guard !taker.process.tonnes.isZero,
          let maker = processes.firstIndex(where: { process in
            process.goods.contains { $0.product == own.product }
          })
        else { return nil }
        return (maker, own.tonnes / taker.process.tonnes)
      }
    }
    let system = ExactSystem(rows: rows)
    let hours = processes.map { perTonne($0.emissions.electricity.megawattHours, $0) { $0.hours } }
    let tonnes = processes.map { perTonne($0.emissions.electricity.tonnes, $0) { $0.tonnes } }
    guard let hours = try? system.solved(hours), let tonnes = try? system.solved(tonnes) else {
      return nil
    }
    return zip(hours, tonnes).map { Figures(megawattHours: $0, tonnes: $1) }
  }

  private func perTonne(
    _ own: ExactRatio, _ process: ProcessFigures,
    _ part: ((hours: ExactRatio, tonnes: ExactRatio)) -> ExactRatio
  ) -> ExactRatio {
    if process.process.tonnes.isZero { return .zero }
    let bought = process.precursors.reduce(ExactRatio.zero) { sum, taken in
      sum + part(electricity(of: taken.precursor)) * taken.tonnes
    }
    return (own + bought) / process.process.tonnes
  }

  /// As far as a supplier states it; a value without it brings what it has of indirect emissions.
  private func electricity(of precursor: Precursor) -> (hours: ExactRatio, tonnes: ExactRatio) {
    let stated = precursor.indirect * precursor.unitsPerTonne
    guard precursor.basis == .actual, let hours = precursor.text.values?.electricity else {
      return (.zero, stated)
    }
    let factor = precursor.text.country.flatMap { report.law.parameters.electricity[$0] }
    let tonnes =
      precursor.annexI.countsIndirect
      ? stated : factor.map { ExactRatio($0) * hours.value } ?? .zero
    return (ExactRatio(hours.value), tonnes)
  }
}

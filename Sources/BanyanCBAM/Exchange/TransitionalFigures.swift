import BanyanQuantities

/// What a report's goods embed by the transitional rules (2023/1773 Annex III): of all goods per tonne,
/// each supplier where it was used, with the electricity of every process, whether the definitive rules count
/// it or not.
struct TransitionalFigures {
  let report: CBAMReport

  /// By process; nil where a loop passes everything on.
  var all: [TransitionalChain.Figures]? { chain(of: { _ in true }, withOwn: true).figures() }

  /// What of it bought precursors bring whose value the transitional rules do not know.
  func brought(by basis: ValueBasis) -> [TransitionalChain.Figures]? {
    chain(of: { $0.basis == basis }, withOwn: false).figures()
  }

  /// Precursors of a basis that stand behind a process's goods.
  func names(of basis: ValueBasis, behind process: Int) -> [String] {
    var reached = [process]
    var next = 0
    while next < reached.count {
      for own in report.processes[reached[next]].own {
        if let maker = maker(of: own.product), !reached.contains(maker) { reached.append(maker) }
      }
      next += 1
    }
    let taken = reached.flatMap { report.processes[$0].precursors }
    return report.precursors.map(\.text.id.value).filter { name in
      taken.contains { $0.precursor.basis == basis && $0.precursor.text.id.value == name }
    }
  }

  private func maker(of product: String) -> Int? {
    report.processes.firstIndex { process in process.goods.contains { $0.product == product } }
  }

  private func chain(
    of isMeant: (Precursor) -> Bool, withOwn: Bool
  ) -> TransitionalChain {
    TransitionalChain(
      processes: report.processes.enumerated().map { place, figures in
        let used = figures.emissions.electricity
        return TransitionalChain.Process(
          tonnes: figures.process.tonnes,
          own: withOwn
            ? .init(
              direct: figures.emissions.direct, indirect: used.tonnes,
              electricity: used.megawattHours) : .zero,
          taken: taken(from: place))
      },
      bought: report.precursors.filter(isMeant).map { precursor in
        TransitionalChain.Bought(
          used: Dictionary(precursor.tonnes.map { ($0.process, $0.tonnes) }) { $0 + $1 },
          embedded: embedded(in: precursor))
      })
  }

  /// What other processes took of a process's goods.
  private func taken(from maker: Int) -> [Int: ExactRatio] {
    var taken: [Int: ExactRatio] = [:]
    for (taker, figures) in report.processes.enumerated() {
      for own in figures.own where self.maker(of: own.product) == maker {
        taken[taker, default: .zero] += own.tonnes
      }
    }
    return taken
  }

  /// Of one tonne. Electricity as far as a supplier states it; a value without it brings what it has of
  /// indirect emissions.
  private func embedded(in precursor: Precursor) -> TransitionalChain.Figures {
    let direct = precursor.direct * precursor.unitsPerTonne
    let stated = precursor.indirect * precursor.unitsPerTonne
    guard precursor.basis == .actual, let hours = precursor.text.values?.electricity else {
      return .init(direct: direct, indirect: stated, electricity: .zero)
    }
    let factor = precursor.text.country.flatMap { report.law.parameters.electricity[$0] }
    let indirect =
      precursor.annexI.countsIndirect
      ? stated : factor.map { ExactRatio($0) * hours.value } ?? .zero
    return .init(direct: direct, indirect: indirect, electricity: ExactRatio(hours.value))
  }
}

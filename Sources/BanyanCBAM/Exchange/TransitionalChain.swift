import BanyanProduction
import BanyanQuantities

/// Embedded emissions of a chain of processes by the transitional rules (Implementing Regulation (EU)
/// 2023/1773, Annex III).
///
/// Each process adds what is attributed to it, over the tonnes it made, to what the tonnes it took of other
/// processes and of purchased precursors embed: SEE = (I − A)⁻¹ · SE, for direct emissions, indirect
/// emissions and electricity by themselves. Everything is per tonne, and every process counts indirect
/// emissions.
package struct TransitionalChain: Sendable {
  package struct Figures: Sendable {
    /// t CO2e.
    package let direct: ExactRatio
    package let indirect: ExactRatio
    /// MWh.
    package let electricity: ExactRatio

    static let zero = Figures(direct: .zero, indirect: .zero, electricity: .zero)

    /// t CO2/MWh.
    var factor: ExactRatio { electricity.isZero ? .zero : indirect / electricity }
  }

  struct Process {
    let tonnes: ExactRatio
    /// Of all its tonnes.
    let own: Figures
    /// Tonnes of its goods that other processes took, by their place.
    let taken: [Int: ExactRatio]
  }

  struct Bought {
    /// Tonnes that processes used, by their place.
    let used: [Int: ExactRatio]
    /// Of one tonne.
    let embedded: Figures
  }

  let processes: [Process]
  let bought: [Bought]

  /// For one tonne of what each process makes; nil where a loop passes everything on.
  func figures() -> [Figures]? {
    let rows = processes.indices.map { taker in
      processes.enumerated().compactMap { maker, process -> (Int, ExactRatio)? in
        guard let tonnes = process.taken[taker], !tonnes.isZero else { return nil }
        return perTonne(tonnes, taker).map { (maker, $0) }
      }
    }
    let system = ExactSystem(rows: rows)
    guard let direct = try? system.solved(sums(\.direct)),
      let indirect = try? system.solved(sums(\.indirect)),
      let electricity = try? system.solved(sums(\.electricity))
    else { return nil }
    return processes.indices.map {
      Figures(direct: direct[$0], indirect: indirect[$0], electricity: electricity[$0])
    }
  }

  /// An amount for each tonne that a process made; a process without tonnes counts nothing.
  private func perTonne(_ amount: ExactRatio, _ process: Int) -> ExactRatio? {
    let made = processes[process].tonnes
    return made.isZero ? nil : amount / made
  }

  private func sums(_ part: KeyPath<Figures, ExactRatio>) -> [ExactRatio] {
    processes.indices.map { place in
      let own = perTonne(processes[place].own[keyPath: part], place) ?? .zero
      return bought.reduce(own) { sum, precursor in
        guard let used = precursor.used[place], let share = perTonne(used, place) else {
          return sum
        }
        return sum + share * precursor.embedded[keyPath: part]
      }
    }
  }
}

import BanyanProduction
import BanyanQuantities

/// Emissions embedded in one functional unit, t CO2e, and what of them rests on default values.
package struct Embedded: Sendable, Equatable {
  package var direct = ExactRatio.zero
  package var indirect = ExactRatio.zero
  package var directByDefault = ExactRatio.zero
  package var indirectByDefault = ExactRatio.zero

  package var total: ExactRatio { direct + indirect }

  /// Parts of the embedded emissions that default values gave; zero where there are none.
  package var directShare: ExactRatio { direct.isZero ? .zero : directByDefault / direct }
  package var indirectShare: ExactRatio { indirect.isZero ? .zero : indirectByDefault / indirect }

  static func + (a: Embedded, b: Embedded) -> Embedded {
    Embedded(
      direct: a.direct + b.direct, indirect: a.indirect + b.indirect,
      directByDefault: a.directByDefault + b.directByDefault,
      indirectByDefault: a.indirectByDefault + b.indirectByDefault)
  }

  static func * (a: Embedded, factor: ExactRatio) -> Embedded {
    Embedded(
      direct: a.direct * factor, indirect: a.indirect * factor,
      directByDefault: a.directByDefault * factor, indirectByDefault: a.indirectByDefault * factor)
  }
}

/// What a figure rests on: measured and verified values, a default value, an exempt origin, or an own good.
package enum ValueBasis: String, Sendable {
  case actual, `default`, exempt, own
}

/// What a good's embedded emissions consist of, for one functional unit.
package struct Contribution: Sendable {
  /// What the process of the good itself adds.
  package static let ownProcess = "own process"

  package let id: String
  package let basis: ValueBasis
  /// Functional units of it in one of the good's; nil for the process itself.
  package let units: ExactRatio?
  package let embedded: Embedded
}

/// An own good that another process takes.
package struct OwnTake: Sendable {
  package let taker: Int
  package let maker: Int
  /// Place among the maker's goods, and its product.
  package let good: Int
  package let product: Int
  package let tonnes: ExactRatio
  /// In the maker's functional units.
  package let units: ExactRatio
}

/// Precursors of one code, averaged over the installation unless one is traced (2547 Art. 14).
struct PrecursorGroup {
  let members: [Precursor]
  /// Functional units, and tonnes, that the whole installation took.
  private let units: ExactRatio
  private let total: ExactRatio

  private init(_ members: [Precursor]) {
    self.members = members
    units = members.reduce(.zero) { $0 + $1.total * $1.unitsPerTonne }
    total = members.reduce(.zero) { $0 + $1.total }
  }

  static func groups(of precursors: [Precursor]) -> [PrecursorGroup] {
    var groups: [[Precursor]] = []
    var places: [CNCode: Int] = [:]
    for precursor in precursors {
      if precursor.text.onlyIn == nil, let place = places[precursor.annexI.code] {
        groups[place].append(precursor)
        continue
      }
      if precursor.text.onlyIn == nil { places[precursor.annexI.code] = groups.count }
      groups.append([precursor])
    }
    return groups.map { PrecursorGroup($0) }
  }

  private func tonnes(of process: Int) -> ExactRatio {
    members.reduce(.zero) { sum, member in
      member.tonnes.reduce(sum) { $1.process == process ? $0 + $1.tonnes : $0 }
    }
  }

  private func units(of process: Int) -> ExactRatio {
    members.reduce(.zero) { sum, member in
      member.tonnes.reduce(sum) {
        $1.process == process ? $0 + $1.tonnes * member.unitsPerTonne : $0
      }
    }
  }

  /// What a process takes of each supplier's goods, by the mean of the installation: for all of its
  /// activity level.
  func contributions(
    to process: Int
  ) -> [(precursor: Precursor, units: ExactRatio, embedded: Embedded)] {
    let taken = units(of: process)
    if taken.isZero || units.isZero { return [] }
    return members.map { member in
      let part = taken * member.total * member.unitsPerTonne / units
      let isDefault = member.basis == .default
      let (direct, indirect) = (part * member.direct, part * member.indirect)
      return (
        member, part,
        Embedded(
          direct: direct, indirect: indirect, directByDefault: isDefault ? direct : .zero,
          indirectByDefault: isDefault ? indirect : .zero)
      )
    }
  }

  /// Tonnes of each supplier's goods in what a process takes, by the mean of the installation (2620
  /// Art. 4).
  func tonnes(to process: Int) -> [(precursor: Precursor, tonnes: ExactRatio)] {
    let taken = tonnes(of: process)
    if total.isZero || taken.isZero { return [] }
    return members.map { ($0, taken * $0.total / total) }
  }
}

/// Specific embedded emissions of all processes (2547 Annex III B, Eq. 59 to 63), loops solved.
struct EmbeddedMaking {
  let processes: [CBAMProcess]
  let emissions: [ProcessEmissions]
  let groups: [PrecursorGroup]
  let takes: [OwnTake]

  /// By process, for one functional unit; nil with the processes of a loop that nothing leaves.
  func embedded() -> Result<[Embedded], ExactSystem.Closed> {
    let constants = processes.indices.map(own)
    var rows = [[(Int, ExactRatio)]](repeating: [], count: processes.count)
    for take in takes {
      rows[take.taker].append((take.maker, take.units / processes[take.taker].activityLevel))
    }
    func solve(_ part: KeyPath<Embedded, ExactRatio>) throws(ExactSystem.Closed) -> [ExactRatio] {
      try ExactSystem(rows: rows).solved(constants.map { $0[keyPath: part] })
    }
    do throws(ExactSystem.Closed) {
      let direct = try solve(\.direct)
      let indirect = try solve(\.indirect)
      let directByDefault = try solve(\.directByDefault)
      let indirectByDefault = try solve(\.indirectByDefault)
      return .success(
        processes.indices.map {
          Embedded(
            direct: direct[$0], indirect: indirect[$0], directByDefault: directByDefault[$0],
            indirectByDefault: indirectByDefault[$0])
        })
    } catch { return .failure(error) }
  }

  /// Own process and bought precursors, for one functional unit.
  private func own(_ process: Int) -> Embedded {
    bought(process).reduce(attributed(process)) { $0 + $1.embedded }
  }

  /// What the process itself adds; indirect emissions only where its goods count them.
  private func attributed(_ process: Int) -> Embedded {
    let (of, own) = (processes[process], emissions[process])
    return Embedded(
      direct: own.direct / of.activityLevel,
      indirect: of.countsIndirect ? own.indirect / of.activityLevel : .zero,
      directByDefault: .zero,
      indirectByDefault: of.countsIndirect
        ? own.electricity.byDefault / of.activityLevel : .zero)
  }

  private func bought(_ process: Int) -> [Contribution] {
    let level = processes[process].activityLevel
    return groups.flatMap { group in
      group.contributions(to: process).map { precursor, units, embedded in
        Contribution(
          id: precursor.text.id.value, basis: precursor.basis, units: units / level,
          embedded: embedded * (.one / level))
      }
    }
  }

  /// What the figure of a process consists of: itself, own goods, bought precursors.
  func contributions(to process: Int, _ solved: [Embedded], name: (Int) -> String) -> [Contribution]
  {
    let level = processes[process].activityLevel
    let own = takes.filter { $0.taker == process }.map { take in
      Contribution(
        id: name(take.product), basis: .own, units: take.units / level,
        embedded: solved[take.maker] * (take.units / level))
    }
    let itself = Contribution(
      id: Contribution.ownProcess, basis: .actual, units: nil, embedded: attributed(process))
    return [itself] + own + bought(process)
  }
}

/// S = e + M·S, in fractions: by substitution where nothing comes round, by elimination where it does.
package struct ExactSystem {
  /// By unknown: which others enter it, and how much of each.
  package let rows: [[(Int, ExactRatio)]]

  package init(rows: [[(Int, ExactRatio)]]) { self.rows = rows }

  /// Unknowns whose loop passes all on.
  package struct Closed: Error {
    let unknowns: [Int]
  }

  package func solved(_ constants: [ExactRatio]) throws(Closed) -> [ExactRatio] {
    if let order = order() {
      var values = constants
      for place in order {
        for (other, part) in rows[place] { values[place] += part * values[other] }
      }
      return values
    }
    return try eliminated(constants)
  }

  /// Each behind those it takes from; nil where some come round.
  private func order() -> [Int]? {
    var open = rows.map(\.count)
    var takers = [[Int]](repeating: [], count: rows.count)
    for (place, row) in rows.enumerated() {
      for (other, _) in row { takers[other].append(place) }
    }
    var ready = rows.indices.filter { open[$0] == 0 }
    var order: [Int] = []
    while let next = ready.popLast() {
      order.append(next)
      for taker in takers[next] {
        open[taker] -= 1
        if open[taker] == 0 { ready.append(taker) }
      }
    }
    return order.count == rows.count ? order : nil
  }

  private func eliminated(_ constants: [ExactRatio]) throws(Closed) -> [ExactRatio] {
    let count = rows.count
    var matrix = (0..<count).map { row in
      (0..<count).map { $0 == row ? ExactRatio.one : ExactRatio.zero }
    }
    for (row, entries) in rows.enumerated() {
      for (column, part) in entries { matrix[row][column] = matrix[row][column] - part }
    }
    var values = constants
    for pivot in 0..<count {
      guard let row = (pivot..<count).first(where: { !matrix[$0][pivot].isZero }) else {
        throw Closed(unknowns: [pivot])
      }
      matrix.swapAt(pivot, row)
      values.swapAt(pivot, row)
      for other in 0..<count where other != pivot && !matrix[other][pivot].isZero {
        let factor = matrix[other][pivot] / matrix[pivot][pivot]
        for column in pivot..<count where !matrix[pivot][column].isZero {
          matrix[other][column] = matrix[other][column] - factor * matrix[pivot][column]
        }
        values[other] = values[other] - factor * values[pivot]
      }
    }
    return (0..<count).map { values[$0] / matrix[$0][$0] }
  }
}

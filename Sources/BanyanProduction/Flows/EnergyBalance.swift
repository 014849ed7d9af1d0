import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Whether a process that puts out energy takes as much of it: a boiler gives no more heat than its
/// fuel holds.
///
/// Asked only where all that goes in is energy or fuel of a known heating value. Sun, water and waste
/// heat are named by nobody, so that a process without any energy is not asked either.
struct EnergyBalance {
  let system: ProductionSystem
  /// By the process whose they are; those of no process may be anybody's.
  let lines: [String: [EmissionLine]]
  /// Megajoules of records of no process; nil where that of one is not known.
  private let ofNobody: ExactRatio?

  init(system: ProductionSystem, lines: [String: [EmissionLine]]) {
    self.system = system
    self.lines = lines
    ofNobody = Self.energy(of: lines["", default: []])
  }

  /// Heating values are net for one and gross for another, up to a tenth and more apart.
  private static let tolerance = ExactDecimal(coefficient: 12, exponent: -1)
  /// A heat pump makes several of one: of no machine that is built more.
  private static let ofElectricity = ExactDecimal(8)

  func check(_ flows: Flows, _ diagnostics: inout Diagnostics) {
    for (index, process) in system.processes.enumerated() {
      let made = flows.outputsOfProcess[index].reduce(ExactRatio.zero) { sum, place in
        let output = flows.outputs[place]
        let unit = system.products[output.product].declaredUnit.unit
        return unit.dimension == .energy ? sum + unit.ratio * output.quantity : sum
      }
      guard made > .zero, let taken = taken(by: index, process, flows), taken > .zero,
        taken * Self.tolerance < made, let output = process.outputs.first
      else { continue }
      diagnostics.report(
        Diagnostic(
          .processEnergy, at: output.quantity.location,
          [process.id, Self.gigajoules(made), Self.gigajoules(taken)],
          hint: Phrase(.hintProcessEnergy)))
    }
  }

  private static func gigajoules(_ megajoules: ExactRatio) -> String {
    (megajoules / ExactDecimal(1000)).decimal(significantDigits: 6).normalised.description
  }

  /// Megajoules of all that goes in; nil where something goes in whose energy nobody states.
  private func taken(
    by index: Int, _ process: ProductionProcess, _ flows: Flows
  ) -> ExactRatio? {
    var sum = ExactRatio.zero
    for take in flows.takesOfProcess[index] {
      let unit = system.products[take.product].declaredUnit.unit
      guard unit.dimension == .energy else { return nil }
      sum += unit.ratio * take.quantity
    }
    for use in flows.materialsOfProcess[index] {
      guard use.unit.dimension == .energy else { return nil }
      sum += use.unit.ratio * use.quantity
    }
    guard let own = Self.energy(of: lines[process.id, default: []]), let ofNobody else {
      return nil
    }
    return sum + own + ofNobody
  }

  private static func energy(of lines: [EmissionLine]) -> ExactRatio? {
    var sum = ExactRatio.zero
    for line in lines {
      guard let energy = energy(of: line) else { return nil }
      sum += energy
    }
    return sum
  }

  /// Megajoules of a record's quantity; nothing of what is no energy and no fuel, nil of a fuel whose
  /// heating value no factor asked for.
  private static func energy(of line: EmissionLine) -> ExactRatio? {
    let quantity = ExactRatio(line.quantity)
    if line.unit.dimension == .energy {
      let energy = line.unit.ratio * quantity
      return line.activity.head == "electricity" ? energy * ofElectricity : energy
    }
    guard ActivityVocabulary.kind(of: line.activity) == .fuel else { return .zero }
    guard let per = line.basis.factor?.per, per.dimension == .energy,
      let conversion = line.conversion
    else { return nil }
    return quantity * conversion.ratio * per.ratio
  }
}

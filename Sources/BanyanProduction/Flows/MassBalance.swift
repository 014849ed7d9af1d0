import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Whether a process takes as much as it puts out: figures for a tonne of its product are halved where
/// half of what goes in is not named.
///
/// A process that names nothing it takes is not asked: its author counts energy alone. Air and water
/// are seldom named where they are little; a hundredth is left for them and for the scales.
struct MassBalance {
  let system: ProductionSystem
  /// By the process whose they are; those of no process may be anybody's.
  let lines: [String: [EmissionLine]]
  /// Kilograms of records of no process.
  private let ofNobody: ExactRatio

  init(system: ProductionSystem, lines: [String: [EmissionLine]]) {
    self.system = system
    self.lines = lines
    ofNobody = Self.most(lines["", default: []])
  }

  private static let tolerance = ExactDecimal(coefficient: 101, exponent: -2)
  /// Kilograms of a cubic metre whose kind is not known: of no liquid that plants take in masses.
  private static let heavyLiquid = ExactRatio(ExactDecimal(2000))
  /// Kilograms of a normal cubic metre of gas at most: of what is burnt butane, 58.1 g in 22.4 l and a
  /// little more as a real gas; of any other sulphur hexafluoride, 146.1 g in 22.4 l.
  private static let heavyFuelGas = ExactRatio(ExactDecimal(3))
  private static let heavyGas = ExactRatio(ExactDecimal(7))

  func check(_ flows: Flows, _ diagnostics: inout Diagnostics) {
    for (index, process) in system.processes.enumerated()
    where !process.takes.isEmpty || !process.materials.isEmpty {
      let made = made(by: index, process, flows)
      guard let taken = taken(by: index, flows), taken.isZero == false,
        taken * Self.tolerance < made, let output = process.outputs.first
      else { continue }
      diagnostics.report(
        Diagnostic(
          .processMass, at: output.quantity.location,
          [process.id, Self.tonnes(made), Self.tonnes(taken), Self.tonnes(made - taken)],
          hint: Phrase(.hintProcessMass)))
    }
  }

  private static func tonnes(_ kilograms: ExactRatio) -> String {
    (kilograms / ExactDecimal(1000)).decimal(significantDigits: 6).normalised.description
  }

  /// Kilograms of products, and of wastes where they are stated in a mass.
  private func made(by index: Int, _ process: ProductionProcess, _ flows: Flows) -> ExactRatio {
    let products = flows.outputsOfProcess[index].reduce(ExactRatio.zero) { sum, place in
      let output = flows.outputs[place]
      return sum + (mass(of: output.quantity, output.product) ?? .zero)
    }
    return process.outputs.reduce(products) { sum, output in
      guard output.isWaste, case .written(let number, let unit) = output.quantity.source,
        let ratio = unit.conversion(to: .kilogram)
      else { return sum }
      return sum + ratio * number
    }
  }

  /// Kilograms of all that goes in; nil where something goes in whose mass nobody states.
  private func taken(by index: Int, _ flows: Flows) -> ExactRatio? {
    var sum = ExactRatio.zero
    for take in flows.takesOfProcess[index] {
      guard let mass = mass(of: take.quantity, take.product) else { return nil }
      sum += mass
    }
    for use in flows.materialsOfProcess[index] {
      guard let mass = Self.most(use.quantity, use.unit) else { return nil }
      sum += mass
    }
    // Records bring matter as well: fuels, water, inputs of a carbon balance.
    return sum + ofNobody + Self.most(lines[system.processes[index].id, default: []])
  }

  /// Kilograms that records bring in at most.
  private static func most(_ lines: [EmissionLine]) -> ExactRatio {
    lines.reduce(.zero) { sum, line in
      line.activity.isWayOut ? sum : sum + (most(line) ?? .zero)
    }
  }

  private static func most(_ line: EmissionLine) -> ExactRatio? {
    let quantity = ExactRatio(line.quantity)
    guard line.unit.gasState != nil else { return most(quantity, line.unit) }
    let isBurnt = line.activity.head == "stationary-combustion"
    return line.unit.ratio * quantity * (isBurnt ? heavyFuelGas : heavyGas)
  }

  /// Kilograms of a product; nil of what is counted without a mass, and is no energy.
  private func mass(of quantity: ExactRatio, _ product: Int) -> ExactRatio? {
    let product = system.products[product]
    if let mass = product.mass { return quantity / product.declaredUnit.amount * mass }
    return Self.most(quantity, product.declaredUnit.unit)
  }

  /// The most that a quantity can weigh; nothing of energy and transport, nil of pieces.
  private static func most(_ quantity: ExactRatio, _ unit: Unit) -> ExactRatio? {
    switch unit.dimension {
    case .mass: unit.ratio * quantity
    case .volume: unit.ratio * quantity * heavyLiquid
    case .energy, .freight, .passengerDistance, .distance, .time: .zero
    default: nil
    }
  }
}

extension ActivityPath {
  /// What leaves: products of a carbon balance, and waste.
  package var isWayOut: Bool {
    isCarbonOutput || ["waste", "waste-treatment", "wastewater"].contains(head)
  }
}

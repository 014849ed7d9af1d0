import BanyanCalculation
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// The uncertainty of what is measured: of records by their meters, and of the quantities of
/// products.yaml.
///
/// Records that a quantity of products.yaml is made of are the same measurement: what is stated there
/// holds for them wherever they count, and where nothing is stated the quantity is as uncertain as
/// its records.
struct StatedMultiples {
  private let system: ProductSystem
  private let lines: [EmissionLine]
  /// The greatest half-width that lines of one meter state.
  private var meters: [String: Double] = [:]
  /// By what products.yaml states of records: the greatest half-width.
  private var records: [Records: ExactDecimal] = [:]
  private(set) var register = InputRegister()

  private struct Records: Hashable {
    let process: String
    let activity: ActivityPath

    func contains(_ line: EmissionLine) -> Bool {
      line.process == process && line.activity.hasPrefix(activity)
    }

    var name: String { "\(process)/\(activity)" }
  }

  init(_ system: ProductSystem, _ lines: [EmissionLine]) {
    self.system = system
    self.lines = lines
    for line in lines {
      guard let share = line.activityUncertainty else { continue }
      meters[Self.name(of: line)] = max(meters[Self.name(of: line)] ?? 0, share)
    }
    for process in system.processes {
      let quantities =
        process.outputs.map(\.quantity) + process.takes.map(\.quantity)
        + process.materials.map(\.quantity)
      for quantity in quantities {
        guard let share = quantity.uncertainty, let place = Self.records(of: quantity, process)
        else { continue }
        records[place] = max(records[place] ?? .zero, share)
      }
    }
  }

  private static func records(of quantity: StatedQuantity, _ process: ProductionProcess) -> Records?
  {
    guard case .records(let activity, let other) = quantity.source else { return nil }
    return Records(process: other?.value ?? process.id, activity: activity)
  }

  private static func name(of line: EmissionLine) -> String {
    "\(line.facility.id)/\(line.source)/\(line.activity)"
  }

  /// Of a line's quantity. Lines of one meter move together, each as far as it states.
  mutating func activity(of line: EmissionLine) -> UncertainMultiple {
    // The narrowest statement that holds for it.
    if let own = records.keys.filter({ $0.contains(line) })
      .max(by: { $0.activity.description.count < $1.activity.description.count })
    {
      return statedMultiple(of: own)
    }
    let name = Self.name(of: line)
    guard let share = line.activityUncertainty, let widest = meters[name], widest > 0 else {
      return .certain
    }
    let place = register.place(of: UncertainInput(.activity, name), .halfWidth(widest))
    let part = share / widest
    return UncertainMultiple(parts: [(1 - part, nil), (part, place)])
  }

  private mutating func statedMultiple(of own: Records) -> UncertainMultiple {
    UncertainMultiple(
      InputSpread.Statement(halfWidth: records[own]).map {
        register.place(of: UncertainInput(.activity, own.name), $0)
      })
  }

  /// Of a quantity of a process in products.yaml.
  mutating func quantity(
    _ quantity: StatedQuantity, of process: Int, _ kind: UncertainInput.Kind, named name: String
  ) -> UncertainMultiple {
    let process = system.processes[process]
    guard let own = Self.records(of: quantity, process) else {
      let input = UncertainInput(kind, "\(process.id)/\(name)")
      return UncertainMultiple(
        InputSpread.Statement(halfWidth: quantity.uncertainty).map {
          register.place(of: input, $0)
        })
    }
    if records[own] != nil { return statedMultiple(of: own) }
    return sum(of: lines.filter { own.contains($0) })
  }

  /// Lines of one unit, or of units that convert, as parts of their sum.
  private mutating func sum(of own: [EmissionLine]) -> UncertainMultiple {
    guard let unit = own.first?.unit else { return .certain }
    let sizes = own.map { line in
      line.unit.conversion(to: unit).map { $0 * line.quantity } ?? .zero
    }
    let sum = sizes.reduce(.zero, +)
    if sum.isZero { return .certain }
    var parts: [(weight: Double, input: Int?)] = []
    for (line, size) in zip(own, sizes) {
      let weight = (size / sum).decimal().approximate
      parts += activity(of: line).parts.map { (weight * $0.weight, $0.input) }
    }
    return UncertainMultiple(parts: parts)
  }

  mutating func place(of input: UncertainInput, _ statement: InputSpread.Statement) -> Int {
    register.place(of: input, statement)
  }

  mutating func divides(by multiple: UncertainMultiple) {
    for input in multiple.inputs { register.divides(by: input) }
  }
}

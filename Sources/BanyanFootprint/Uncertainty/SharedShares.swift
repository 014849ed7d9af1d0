import BanyanAttribution
import BanyanCalculation
import BanyanProduction
import BanyanQuantities

/// How shared records are divided where the weight of what processes put out decides it: the parts
/// of all outputs, which sum to 1.
struct SharedShares {
  /// By output among all flows.
  let parts: [(output: Int, share: Double)]

  /// Nil where a rule's shares do not follow quantities.
  init?(of entry: Int, _ system: ProductSystem, _ flows: Flows) {
    let rule = system.sharedRules[entry]
    guard rule.followsQuantities, let weigh = rule.weights(in: system, flows) else { return nil }
    let processes = Set(
      system.shared[entry].among.compactMap { system.process(named: $0.value) })
    let places = processes.flatMap { flows.outputsOfProcess[$0] }.sorted()
    let weights = places.map { place in
      do throws(MissingProperty) { return (place, try weigh(flows.outputs[place])) } catch {
        preconditionFailure("the records are divided by this rule already")
      }
    }
    let sum = weights.reduce(ExactRatio.zero) { $0 + $1.1 }
    parts = weights.map { ($0.0, ($0.1 / sum).decimal().approximate) }
  }
}

/// The lines of one entry of shared records, as one node of a network.
struct SharedNode {
  let node: Int
  /// Lines whose burden it has.
  var lines: Set<ObjectIdentifier> = []
}

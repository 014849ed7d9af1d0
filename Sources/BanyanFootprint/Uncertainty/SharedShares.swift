import BanyanAttribution
import BanyanCalculation
import BanyanQuantities

/// How shared records are divided where the weight of what processes put out decides it: the parts
/// of all outputs, which sum to 1.
struct SharedShares {
  /// By output among all flows.
  let parts: [(output: Int, share: Double)]

  /// Nil where a rule's shares do not follow quantities.
  init?(of entry: SharedRecords, _ system: ProductSystem, _ flows: Flows) {
    let rule = entry.allocation.rule
    guard rule.followsQuantities else { return nil }
    let processes = Set(entry.among.compactMap { system.process(named: $0.value) })
    let basis = AllocationBasis(system: system)
    let weights = flows.outputs.indices.filter { processes.contains(flows.outputs[$0].process) }
      .map { index in
        let output = flows.outputs[index]
        do throws(AllocationBasis.Missing) {
          return (
            index, try basis.weight(of: output.quantity, product: output.product, by: rule)
          )
        } catch {
          preconditionFailure("the records are divided by this rule already")
        }
      }
    let sum = weights.reduce(ExactRatio.zero) { $0 + $1.1 }
    parts = weights.map { ($0.0, ($0.1 / sum).decimal().approximate) }
  }
}

extension AllocationRule {
  /// Whether shares move with what is made.
  var followsQuantities: Bool {
    switch self {
    case .mass, .energy, .economic, .molar: true
    case .metered, .shares: false
    }
  }
}

/// The lines of one entry of shared records, as one node of a network.
struct SharedNode {
  let node: Int
  /// Lines whose burden it has.
  var lines: Set<ObjectIdentifier> = []
}

/// Where an indicator's total comes from, by process and by input, to any depth.
package struct Contributions: Sendable {
  /// The total of the demand.
  package let total: Double
  /// What one unit of each process carries, everything upstream included.
  package let intensities: Solution
  /// What each process adds by itself; they sum to the total.
  package let direct: [Double]
  /// What flows through each input of the network, in its order: amount · consumer's output ·
  /// supplier's intensity.
  package let flows: [Double]
  /// What each process passes on, by its output and intensity: its direct part and its inputs.
  package let carried: [Double]
  /// The most by which direct parts and flows into a process miss what it carries, and direct
  /// parts, and the demand at its intensities, miss the total: a share of the greater.
  package let imbalance: Double

  private let network: ProcessNetwork
  private let demand: [Double]
  private let directIntensities: [Double]
  private let amounts: [Double]
  /// The inputs of each consumer.
  private let inputStarts: [Int]
  private let inputs: [Int]

  init(_ solved: SolvedNetwork, direct intensitiesOfOwn: [Double], intensities: Solution) {
    let network = solved.network
    let outputs = solved.outputs.values
    let parameters = network.parameters.map(\.nominal)
    let lambda = intensities.values
    let count = network.processCount
    total = CompensatedSum.product(intensitiesOfOwn, outputs)
    self.intensities = intensities
    direct = zip(intensitiesOfOwn, outputs).map { $0 * $1 }
    amounts = network.inputs.map { $0.amount.value(parameters) }
    flows = zip(network.inputs, amounts).map { input, amount in
      amount * outputs[input.consumer] * lambda[input.supplier]
    }
    carried = zip(outputs, lambda).map { $0 * $1 }
    var starts = [Int](repeating: 0, count: count + 1)
    for input in network.inputs { starts[input.consumer + 1] += 1 }
    for process in 0..<count { starts[process + 1] += starts[process] }
    var next = starts
    var order = [Int](repeating: 0, count: network.inputs.count)
    for (index, input) in network.inputs.enumerated() {
      order[next[input.consumer]] = index
      next[input.consumer] += 1
    }
    inputStarts = starts
    inputs = order
    self.network = network
    demand = solved.demand
    directIntensities = intensitiesOfOwn

    var worst = Self.gap(total, CompensatedSum.product(demand, lambda), sizes: direct)
    for process in 0..<count {
      var sum = CompensatedSum()
      var size = abs(direct[process])
      sum.add(direct[process])
      for index in order[starts[process]..<starts[process + 1]] {
        sum.add(flows[index])
        size += abs(flows[index])
      }
      sum.add(-carried[process])
      size += abs(carried[process])
      if size > 0 { worst = max(worst, abs(sum.value) / size) }
    }
    imbalance = worst
  }

  private static func gap(_ a: Double, _ b: Double, sizes: [Double]) -> Double {
    let size = max(sizes.reduce(0) { $0 + abs($1) }, abs(b))
    return size == 0 ? 0 : abs(a - b) / size
  }

  /// One supply in the tree: so much of a process's output, and what it carries.
  package struct Branch: Sendable, Equatable {
    package let process: Int
    /// Among the network's inputs; nil at the root, which the demand asks for.
    package let input: Int?
    /// Of the process's output.
    package let amount: Double
    /// What it carries: direct, branches and what was not followed.
    package let total: Double
    package let direct: Double
    /// Greatest first.
    package let branches: [Branch]
    /// What inputs carry that are too small or too deep to be followed.
    package let notFollowed: Double
  }

  /// A branch for each process demanded, followed to a depth, as long as it carries at least a
  /// share of the total. A loop appears as often as it is gone round.
  package func tree(depth: Int, cutOff: Double) -> [Branch] {
    let least = abs(total) * cutOff
    return demand.indices.filter { demand[$0] != 0 }.map {
      branch($0, input: nil, amount: demand[$0], depth: depth, least: least)
    }.sorted(by: Self.isGreater)
  }

  private func branch(
    _ process: Int, input: Int?, amount: Double, depth: Int, least: Double
  ) -> Branch {
    let places = inputs[inputStarts[process]..<inputStarts[process + 1]]
    var branches: [Branch] = []
    var rest = CompensatedSum()
    for index in places {
      let supplier = network.inputs[index].supplier
      let taken = amount * amounts[index]
      let carried = taken * intensities.values[supplier]
      if depth > 0, carried != 0, abs(carried) >= least {
        branches.append(
          branch(supplier, input: index, amount: taken, depth: depth - 1, least: least))
      } else {
        rest.add(carried)
      }
    }
    return Branch(
      process: process, input: input, amount: amount,
      total: amount * intensities.values[process], direct: amount * directIntensities[process],
      branches: branches.sorted(by: Self.isGreater), notFollowed: rest.value)
  }

  private static func isGreater(_ a: Branch, _ b: Branch) -> Bool {
    abs(a.total) != abs(b.total)
      ? abs(a.total) > abs(b.total) : (a.process, a.input ?? -1) < (b.process, b.input ?? -1)
  }
}

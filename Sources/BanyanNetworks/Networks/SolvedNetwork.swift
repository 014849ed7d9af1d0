import BanyanThreads

/// A network and a demand, solved numerically: what each process puts out, and what that adds up to.
package struct SolvedNetwork: Sendable {
  package let network: ProcessNetwork
  /// What leaves the network, by process.
  package let demand: [Double]
  /// What each process puts out so that it can.
  package let outputs: Solution
  let solver: SparseSolver

  package init(
    _ network: ProcessNetwork, demand: [Double], stop: Stop = Stop()
  ) throws(SingularLoop) {
    precondition(demand.count == network.processCount, "a demand has a number for each process")
    let solver = try SparseSolver(network.technology, stop: stop)
    self.network = network
    self.demand = demand
    self.solver = solver
    outputs = try solver.solve(demand)
  }

  /// One unit of one process.
  package init(_ network: ProcessNetwork, oneUnitOf process: Int) throws(SingularLoop) {
    var demand = [Double](repeating: 0, count: network.processCount)
    demand[process] = 1
    try self.init(network, demand: demand)
  }

  /// Processes that hang on each other, loop by loop.
  package var loops: [[Int]] { solver.loops }

  /// What the demand adds to an indicator, everything upstream included.
  package func total(of indicator: Int) -> Double {
    CompensatedSum.product(network.directIntensities(of: indicator), outputs.values)
  }

  /// Where an indicator's total comes from. One further solve, for whatever number of inputs.
  package func contributions(to indicator: Int) throws(SingularLoop) -> Contributions {
    let direct = network.directIntensities(of: indicator)
    return Contributions(self, direct: direct, intensities: try solver.transposed.solve(direct))
  }
}

/// How a total's uncertainty follows from its parameters', as if the total were linear in them.
///
/// Derivatives by every input come from one solve forward and one backward. Each parameter is one
/// draw wherever it is used, and independent of all others. Moments of parameters are exact, so
/// the mean and deviation are too where the total is linear.
package struct FirstOrderUncertainty: Sendable {
  package struct Contributor: Sendable, Equatable {
    package let parameter: Int
    /// Change of the total with a change of the parameter by one.
    package let derivative: Double
    /// Of the total, by this parameter alone; its sign says which way it moves.
    package let deviation: Double
    /// Of the total's variance.
    package let share: Double
  }

  package let nominal: Double
  /// The nominal value, moved by what parameters' means differ from their nominal values.
  package let mean: Double
  package let standardDeviation: Double
  /// Change of the total with each of the network's parameters.
  package let derivatives: [Double]
  /// Of the total, by each parameter alone.
  package let deviations: [Double]

  package init(_ solved: SolvedNetwork, _ contributions: Contributions, indicator: Int) {
    let network = solved.network
    let outputs = solved.outputs.values
    let lambda = contributions.intensities.values
    let values = network.parameters.map(\.nominal)
    var derivatives = [Double](repeating: 0, count: values.count)
    for input in network.inputs {
      let weight = lambda[input.supplier] * outputs[input.consumer]
      if weight != 0 { input.amount.derivatives(values) { derivatives[$0] += weight * $1 } }
    }
    for intervention in network.interventions where intervention.indicator == indicator {
      let weight = outputs[intervention.process]
      if weight != 0 { intervention.amount.derivatives(values) { derivatives[$0] += weight * $1 } }
    }
    var mean = CompensatedSum()
    mean.add(contributions.total)
    var variance = CompensatedSum()
    var deviations = [Double](repeating: 0, count: derivatives.count)
    for (index, parameter) in network.parameters.enumerated() {
      guard derivatives[index] != 0 else { continue }
      let moments = parameter.distribution.moments
      let deviation = derivatives[index] * moments.standardDeviation
      deviations[index] = deviation
      variance.add(deviation, times: deviation)
      mean.add(derivatives[index], times: moments.mean - parameter.nominal)
    }
    nominal = contributions.total
    self.mean = mean.value
    standardDeviation = variance.value.squareRoot()
    self.derivatives = derivatives
    self.deviations = deviations
  }

  /// Parameters that matter, the greatest first, and of equals the first.
  package var contributors: [Contributor] {
    let sizes: [Double] = deviations.map(\.magnitude)
    let moved: [Int] = deviations.indices.filter { sizes[$0] != 0 }
    let ranked: [Int] = moved.sorted { (a: Int, b: Int) -> Bool in
      sizes[a] != sizes[b] ? sizes[a] > sizes[b] : a < b
    }
    return ranked.map { (index: Int) -> Contributor in
      let ratio: Double = sizes[index] / standardDeviation
      return Contributor(
        parameter: index, derivative: derivatives[index], deviation: deviations[index],
        share: ratio * ratio)
    }
  }
}

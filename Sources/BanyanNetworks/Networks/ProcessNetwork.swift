/// Processes that feed each other, and what each takes or gives directly, counted by indicators.
///
/// A process puts out one unit, of which others, and it itself, take amounts for one unit of
/// theirs. So x = A·x + d: what processes must put out for d to leave the network.
package struct ProcessNetwork: Sendable {
  /// What a consumer takes of a supplier's output for one unit of its own.
  package struct Input: Sendable, Equatable {
    package let supplier: Int
    package let consumer: Int
    package let amount: Amount

    package init(supplier: Int, consumer: Int, amount: Amount) {
      self.supplier = supplier
      self.consumer = consumer
      self.amount = amount
    }
  }

  /// What one unit of a process adds to an indicator by itself.
  package struct Intervention: Sendable, Equatable {
    package let process: Int
    package let indicator: Int
    package let amount: Amount

    package init(process: Int, indicator: Int, amount: Amount) {
      self.process = process
      self.indicator = indicator
      self.amount = amount
    }
  }

  package let processCount: Int
  package let indicatorCount: Int
  package let parameters: [Parameter]
  package let inputs: [Input]
  package let interventions: [Intervention]

  /// Indices lie within the counts; several inputs between two processes add up.
  package init(
    processCount: Int, indicatorCount: Int, parameters: [Parameter] = [], inputs: [Input],
    interventions: [Intervention]
  ) {
    let processes = 0..<processCount
    for input in inputs {
      precondition(
        processes.contains(input.supplier) && processes.contains(input.consumer),
        "an input joins processes of the network")
    }
    for intervention in interventions {
      precondition(
        processes.contains(intervention.process)
          && (0..<indicatorCount).contains(intervention.indicator),
        "an intervention is of a process of the network and an indicator")
    }
    self.processCount = processCount
    self.indicatorCount = indicatorCount
    self.parameters = parameters
    self.inputs = inputs
    self.interventions = interventions
  }

  /// A, with each parameter at its nominal value: suppliers by row, consumers by column.
  package var technology: SparseMatrix {
    let values = parameters.map(\.nominal)
    return SparseMatrix(
      rowCount: processCount, columnCount: processCount,
      entries: inputs.map {
        .init(row: $0.supplier, column: $0.consumer, value: $0.amount.value(values))
      })
  }

  /// What one unit of each process adds to an indicator by itself.
  package func directIntensities(of indicator: Int) -> [Double] {
    let values = parameters.map(\.nominal)
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: processCount)
    for intervention in interventions where intervention.indicator == indicator {
      sums[intervention.process].add(intervention.amount.value(values))
    }
    return sums.map(\.value)
  }
}

/// A network as samples are drawn and solved: only what the demand reaches, in the order of
/// solving, each coefficient with the draws it is made from.
struct SamplingPlan: Sendable {
  /// One product of a coefficient and draws.
  struct Term: Sendable {
    enum Source: Sendable {
      /// A parameter that stands in this term alone, drawn where it is used.
      case drawn(Int32, Sampler)
      /// Draws made before, by their places among `SamplingPlan.factors`.
      case product(Range<Int32>)
    }

    let coefficient: Double
    let source: Source
  }

  /// How a parameter is drawn.
  struct Sampler: Sendable {
    enum Kind: Sendable { case lognormal, normal, uniform, triangular }

    let kind: Kind
    let a: Double
    let b: Double
    let c: Double

    init(_ distribution: Distribution) {
      switch distribution.shape {
      case .lognormal(let median, let sigma): (kind, a, b, c) = (.lognormal, median, sigma, 0)
      case .normal(let mean, let deviation): (kind, a, b, c) = (.normal, mean, deviation, 0)
      case .uniform(let least, let most): (kind, a, b, c) = (.uniform, least, most, 0)
      case .triangular(let least, let mode, let most):
        (kind, a, b, c) = (.triangular, least, mode, most)
      }
    }
  }

  let samplers: [Sampler]
  /// Parameters that stand in several terms, or with others: drawn first, kept by this place.
  let shared: [Int32]
  /// Places among `shared`.
  let factors: [Int32]

  /// Process at each position.
  let processes: [Int]
  let demand: [Double]
  /// The nominal outputs, from which sweeps start.
  let start: [Double]
  let blocks: [Range<Int>]
  let isLoop: [Bool]
  /// Sweeps did not solve the nominal system either.
  let isDirect: Bool
  let starts: [Int]
  let inner: [Int]
  let columns: [Int32]
  /// The coefficient that is a process's use of its own output, or -1.
  let own: [Int32]
  /// Coefficients of other processes first, then those of own use.
  let coefficientCount: Int
  let termStarts: [Int]
  let terms: [Term]

  let indicatorCount: Int
  /// By rising position.
  let interventions: [(position: Int, indicator: Int, term: Term)]
}

extension SamplingPlan {
  init(_ solved: SolvedNetwork) {
    let network = solved.network
    let system = solved.solver.order
    let technology = network.technology
    let reached = Self.reached(system, technology, solved.demand)
    var position = [Int32](repeating: -1, count: network.processCount)
    var processes: [Int] = []
    var blocks: [Range<Int>] = []
    for block in system.blocks where reached[Int(system.unknowns[block.lowerBound])] {
      let start = processes.count
      for place in block {
        position[Int(system.unknowns[place])] = Int32(processes.count)
        processes.append(Int(system.unknowns[place]))
      }
      blocks.append(start..<processes.count)
    }
    self.processes = processes
    self.blocks = blocks
    isLoop = blocks.map { $0.count > 1 }
    demand = processes.map { solved.demand[$0] }
    start = processes.map { solved.outputs.values[$0] }
    isDirect = solved.outputs.factorisedLoops > 0
    samplers = network.parameters.map { Sampler($0.distribution) }
    indicatorCount = network.indicatorCount

    let inputs = network.inputs.filter { position[$0.supplier] >= 0 && position[$0.consumer] >= 0 }
    let interventions = network.interventions.filter { position[$0.process] >= 0 }
    let layout = Layout(
      SparseMatrix(
        rowCount: processes.count, columnCount: processes.count,
        entries: inputs.map {
          .init(row: Int(position[$0.supplier]), column: Int(position[$0.consumer]), value: 0)
        }), blocks)
    (starts, inner, columns, own) = (layout.starts, layout.inner, layout.columns, layout.own)
    coefficientCount = layout.count

    var draws = Draws(samplers, inputs.map(\.amount) + interventions.map(\.amount))
    var byCoefficient = [[Term]](repeating: [], count: layout.count)
    for input in inputs {
      let place = layout.place(
        row: Int(position[input.supplier]), column: position[input.consumer])
      byCoefficient[place].append(draws.term(input.amount))
    }
    var termStarts = [0]
    for terms in byCoefficient { termStarts.append(termStarts[termStarts.count - 1] + terms.count) }
    self.termStarts = termStarts
    terms = byCoefficient.flatMap { $0 }
    self.interventions = interventions.map {
      (Int(position[$0.process]), $0.indicator, draws.term($0.amount))
    }.sorted { $0.position < $1.position }
    (shared, factors) = (draws.shared, draws.factors)
  }

  /// Processes whose output the demand may need.
  private static func reached(
    _ order: ProcessOrder, _ technology: SparseMatrix, _ demand: [Double]
  ) -> [Bool] {
    var reached = demand.map { $0 != 0 }
    for block in order.blocks {
      let members = order.unknowns[block].map { Int($0) }
      let isReached = members.contains { member in
        reached[member]
          || (technology.starts[member]..<technology.starts[member + 1]).contains {
            reached[Int(technology.columns[$0])]
          }
      }
      if isReached { for member in members { reached[member] = true } }
    }
    return reached
  }

  /// Where each coefficient stands.
  private struct Layout {
    var starts = [0]
    var inner: [Int] = []
    var columns: [Int32] = []
    var own: [Int32]
    var count: Int

    init(_ pattern: SparseMatrix, _ blocks: [Range<Int>]) {
      own = [Int32](repeating: -1, count: pattern.rowCount)
      for block in blocks {
        for row in block {
          var innerStart: Int?
          for place in pattern.starts[row]..<pattern.starts[row + 1] {
            let column = pattern.columns[place]
            if Int(column) >= block.lowerBound, innerStart == nil { innerStart = columns.count }
            if Int(column) == row { own[row] = 0 } else { columns.append(column) }
          }
          inner.append(innerStart ?? columns.count)
          starts.append(columns.count)
        }
      }
      count = columns.count
      for row in own.indices where own[row] == 0 {
        own[row] = Int32(count)
        count += 1
      }
    }

    func place(row: Int, column: Int32) -> Int {
      if Int(column) == row { return Int(own[row]) }
      var low = starts[row]
      var high = starts[row + 1]
      while low < high {
        let middle = (low + high) / 2
        if columns[middle] < column { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// Which parameters are drawn once for several terms.
  private struct Draws {
    var shared: [Int32] = []
    var factors: [Int32] = []
    private let samplers: [Sampler]
    private var place: [Int32]

    init(_ samplers: [Sampler], _ amounts: [Amount]) {
      // 0: not met; 1: in one term, alone; 2: kept.
      var uses = [UInt8](repeating: 0, count: samplers.count)
      for amount in amounts {
        let parameters = amount.parameters
        for parameter in parameters {
          uses[parameter] = parameters.count > 1 ? 2 : min(2, uses[parameter] + 1)
        }
      }
      self.samplers = samplers
      place = [Int32](repeating: -1, count: samplers.count)
      for parameter in samplers.indices where uses[parameter] == 2 {
        place[parameter] = Int32(shared.count)
        shared.append(Int32(parameter))
      }
    }

    mutating func term(_ amount: Amount) -> Term {
      let parameters = amount.parameters
      if parameters.count == 1, place[parameters[0]] < 0 {
        let parameter = parameters[0]
        return Term(
          coefficient: amount.coefficient,
          source: .drawn(Int32(parameter), samplers[parameter]))
      }
      let start = Int32(factors.count)
      factors += parameters.map { place[$0] }
      return Term(
        coefficient: amount.coefficient, source: .product(start..<Int32(factors.count)))
    }
  }
}

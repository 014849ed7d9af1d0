import BanyanProduction
import BanyanQuantities
import BanyanThreads

/// What flows to one declared unit: from kinds of inputs to processes, from processes to products,
/// and from products to the processes that take them.
///
/// Into every process and product flows exactly what flows out of it, and into the declared unit
/// exactly its footprint: flows are settled, and what settling leaves goes the shortest way to the
/// declared unit. In a loop a flow may exceed the footprint, since part of it comes back.
package struct FootprintFlows: Sendable {
  package enum Node: Sendable, Hashable {
    case input(InputKind)
    case process(Int)
    case product(Int)
    /// Processes and products that carry little, taken together.
    case others
    case declaredUnit
  }

  package struct Flow: Sendable, Equatable {
    package let from: Node
    package let to: Node
    /// Kilograms CO2e for one declared unit.
    package var kilograms: ExactDecimal
  }

  /// In the order of products.yaml, inputs first, the declared unit last.
  package let nodes: [Node]
  /// None is zero; some may be below zero: carbon that leaves in products, removals.
  package let flows: [Flow]
  private let into: [Node: ExactDecimal]
  private let out: [Node: ExactDecimal]

  /// Flows of a report. Processes and products through which flows less than a share of the
  /// footprint are taken together where there are several.
  package init(_ report: FootprintReport, cutOff: ExactDecimal = .zero) {
    var flows = Self.settled(report)
    let small = Self.small(flows, least: report.footprint.total.magnitude * cutOff)
    if small.count > 1 { flows = Self.merged(flows, small) }
    let used = Set(flows.flatMap { [$0.from, $0.to] })
    nodes =
      (InputKind.allCases.map { Node.input($0) }
      + report.system.processes.indices.map { .process($0) }
      + report.system.products.indices.map { .product($0) } + [.others, .declaredUnit])
      .filter(used.contains)
    self.flows = flows.filter { !$0.kilograms.isZero }.map {
      Flow(from: $0.from, to: $0.to, kilograms: $0.kilograms.normalised)
    }
    into = self.flows.reduce(into: [:]) { $0[$1.to, default: .zero] += $1.kilograms }
    out = self.flows.reduce(into: [:]) { $0[$1.from, default: .zero] += $1.kilograms }
  }

  /// What flows through a node: into it, or out of it where nothing flows in.
  package func throughput(of node: Node) -> ExactDecimal {
    (into[node] ?? out[node] ?? .zero).normalised
  }

  private static func settled(_ report: FootprintReport) -> [Flow] {
    let burdens = CarriedBurdens(report)
    // The part of each process's burden, its own and what it took, that is in one declared unit.
    let weights = report.carried.byProcess.map { burdens.unitPart * $0 }
    var flows = inputs(report)
    // The part of each pool.
    var pools = [ExactRatio](repeating: .zero, count: report.system.products.count)
    pools[report.asked] = burdens.unitPart
    let workers = report.workers
    let taken = inShares(of: burdens.takes.count, by: workers) { process -> [Taken] in
      weights[process].isZero
        ? []
        : burdens.takes[process].map { take in
          let part = weights[process] * take.part
          let flow = Flow(
            from: .product(take.product), to: .process(process),
            kilograms: (part * burdens.pools[take.product]).figure)
          return Taken(flow: flow, product: take.product, part: part)
        }
    }
    for taken in taken { pools[taken.product] += taken.part }
    let parts = pools
    flows += inShares(of: burdens.makers.count, by: workers) { product -> [Flow] in
      parts[product].isZero
        ? []
        : burdens.makers[product].map { maker in
          Flow(
            from: .process(maker.process), to: .product(product),
            kilograms: (parts[product] * maker.share * burdens.whole(of: maker.process)).figure)
        }
    }
    flows += taken.map(\.flow)
    flows.append(
      Flow(
        from: .product(report.asked), to: .declaredUnit,
        kilograms: (burdens.unitPart * burdens.pools[report.asked]).figure))
    return balanced(flows)
  }

  /// What a process takes of a product, and the part of its pool.
  private struct Taken: Sendable {
    let flow: Flow
    let product: Int
    let part: ExactRatio
  }

  /// What is made for each index, in order, by all threads.
  private static func inShares<Item: Sendable>(
    of count: Int, by workers: Workers, _ items: @Sendable (Int) -> [Item]
  ) -> [Item] {
    WorkerThreads.divide(count, among: workers.most, least: 500) { range in
      var made: [Item] = []
      for index in range {
        if workers.stop.isRequested { break }
        made += items(index)
      }
      return made
    }.flatMap { $0 }
  }

  /// Sums of settled contributions: together they are the footprint.
  private static func inputs(_ report: FootprintReport) -> [Flow] {
    var sums: [[Node: ExactDecimal]] = InputKind.allCases.map { _ in [:] }
    for contribution in report.footprint.contributions where contribution.isInsideBoundary {
      let burden = report.burdens[contribution.burden]
      let kind = InputKind(of: burden.origin)
      guard let place = InputKind.allCases.firstIndex(of: kind) else { continue }
      let target = burden.carrier.process.map { Node.process($0) } ?? .declaredUnit
      sums[place][target, default: .zero] += contribution.masses.total
    }
    let targets =
      report.system.processes.indices.map { Node.process($0) } + [.declaredUnit]
    return zip(InputKind.allCases, sums).flatMap { kind, sums in
      targets.compactMap { target in
        sums[target].map { Flow(from: .input(kind), to: target, kilograms: $0) }
      }
    }
  }

  /// Corrects each node's flow on the shortest way to the declared unit, the farthest node first,
  /// so that as much flows out of it as into it.
  private static func balanced(_ flows: [Flow]) -> [Flow] {
    var flows = flows
    // What flows into each node less what flows out of it.
    var rests: [Node: ExactDecimal] = [:]
    for flow in flows where flow.to != flow.from {
      rests[flow.to, default: .zero] += flow.kilograms
      rests[flow.from, default: .zero] -= flow.kilograms
    }
    for (node, way) in ways(flows).reversed() {
      let rest = rests[node, default: .zero]
      flows[way].kilograms += rest
      rests[flows[way].to, default: .zero] += rest
    }
    return flows
  }

  /// Processes and products with the flow on their shortest way to the declared unit, the nearest
  /// first.
  private static func ways(_ flows: [Flow]) -> [(node: Node, flow: Int)] {
    var found: [(node: Node, flow: Int)] = []
    var seen: Set<Node> = [.declaredUnit]
    var into: [Node: [Int]] = [:]
    for (index, flow) in flows.enumerated() {
      if case .input = flow.from { continue }
      into[flow.to, default: []].append(index)
    }
    var front: [Node] = [.declaredUnit]
    while !front.isEmpty {
      var next: [Node] = []
      // Of one distance, in the order of flows.
      for index in front.flatMap({ into[$0, default: []] }).sorted()
      where seen.insert(flows[index].from).inserted {
        found.append((flows[index].from, index))
        next.append(flows[index].from)
      }
      front = next
    }
    return found
  }

  private static func small(_ flows: [Flow], least: ExactDecimal) -> Set<Node> {
    var throughputs: [Node: ExactDecimal] = [:]
    for flow in flows {
      switch flow.to {
      case .process, .product:
        throughputs[flow.to, default: .zero] += flow.kilograms.magnitude
      case .input, .others, .declaredUnit: continue
      }
    }
    return Set(throughputs.filter { $0.value < least }.keys)
  }

  /// One node for several: flows among them vanish, balances stay.
  private static func merged(_ flows: [Flow], _ small: Set<Node>) -> [Flow] {
    var merged: [Flow] = []
    var places: [[Node]: Int] = [:]
    for flow in flows {
      let from = small.contains(flow.from) ? .others : flow.from
      let to = small.contains(flow.to) ? .others : flow.to
      if from == to { continue }
      if let place = places[[from, to]] {
        merged[place].kilograms += flow.kilograms
      } else {
        places[[from, to]] = merged.count
        merged.append(Flow(from: from, to: to, kilograms: flow.kilograms))
      }
    }
    return merged
  }
}

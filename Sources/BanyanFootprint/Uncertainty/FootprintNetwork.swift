import BanyanAttribution
import BanyanCalculation
import BanyanNetworks
import BanyanProduction
import BanyanQuantities

/// A product's footprint as a network whose amounts rest on uncertain inputs.
///
/// A process puts out one run, the whole period's; a product one of its units. Each takes of the
/// other what it carries of it. What is divided by is a node's use of its own output: one that takes
/// 1 - s of itself puts out 1 / s. So quantities made that allocation and footprint are divided
/// by move both as they do in exact figures, and one heating value is one draw whichever way it is
/// read.
package struct FootprintNetwork: Sendable {
  package let network: ProcessNetwork
  package let demand: [Double]
  /// By parameter of the network.
  package let inputs: [UncertainInput]
  let spreads: [InputSpread]
  /// By burden: whether its activity and its factor state limits.
  let statements: [(activity: Bool, factor: Bool)]
  /// Quantities of products.yaml by process: whether they state an uncertainty, or rest on records
  /// that do.
  let quantities: [(process: Int, isStated: Bool)]

  /// Why a footprint cannot be reckoned numerically: processes that feed each other, from which as
  /// good as nothing leaves.
  package struct Unsolved: Error, Sendable, Equatable {
    /// Indices of processes, in order.
    package let processes: [Int]
  }

  /// The processes among a network's nodes.
  func processes(_ loop: SingularLoop, of system: ProductSystem) -> Unsolved {
    Unsolved(processes: loop.processes.filter { system.processes.indices.contains($0) })
  }
}

/// What the network of a footprint is made from.
struct UncertaintyBasis {
  let system: ProductSystem
  let flows: Flows
  let allocation: SystemAllocation
  let burdens: [Burden]
  let lines: [EmissionLine]
}

/// Puts a network together.
struct FootprintNetworkAssembly {
  private let system: ProductSystem
  private let flows: Flows
  private let allocation: SystemAllocation
  private let burdens: [Burden]
  private var stated: StatedMultiples
  private var nodes: Int
  private var inputs: [ProcessNetwork.Input] = []
  private var interventions: [ProcessNetwork.Intervention] = []
  private var statements: [(activity: Bool, factor: Bool)] = []
  private var outputs: [UncertainMultiple] = []
  private var takes: [UncertainMultiple] = []
  private var quantities: [(process: Int, isStated: Bool)] = []
  /// By entry of `shared`: nil where its shares do not move.
  private var shared: [SharedNode?] = []

  init(_ basis: UncertaintyBasis) {
    (system, flows, allocation) = (basis.system, basis.flows, basis.allocation)
    burdens = basis.burdens
    stated = StatedMultiples(system, basis.lines)
    nodes = system.processes.count + system.products.count
  }

  /// For one declared unit of a product.
  mutating func network(of index: Int) -> FootprintNetwork {
    readQuantities()
    for process in system.processes.indices { divide(process) }
    for product in system.products.indices { pool(product) }
    for (take, multiple) in zip(flows.takes, takes) {
      add(
        from: node(ofProduct: take.product), to: take.process,
        multiple.amounts(take.quantity.decimal().approximate))
    }
    for entry in system.shared.indices { shared.append(share(entry)) }
    let delivery = addBurdens(for: index)
    let amount = system.products[index].declaredUnit.amount
    var demand = [Double](repeating: 0, count: nodes)
    demand[node(ofProduct: index)] = amount.approximate
    if let delivery {
      let leaving = flows.leaving(index)
      demand[delivery] = (ExactRatio(amount) / leaving).decimal().approximate
    }
    let spreads = stated.register.spreads
    return FootprintNetwork(
      network: ProcessNetwork(
        processCount: nodes, indicatorCount: 1,
        parameters: spreads.map { Parameter(nominal: 1, $0.distribution) }, inputs: inputs,
        interventions: interventions),
      demand: demand, inputs: stated.register.inputs, spreads: spreads, statements: statements,
      quantities: quantities)
  }

  private func node(ofProduct product: Int) -> Int { system.processes.count + product }

  private mutating func add(from supplier: Int, to consumer: Int, _ amounts: [Amount]) {
    inputs += amounts.map { .init(supplier: supplier, consumer: consumer, amount: $0) }
  }

  /// Divides what a node puts out by a sum of parts, which is 1 where nothing is drawn.
  private mutating func divide(_ node: Int, by parts: [(share: Double, UncertainMultiple)]) {
    if parts.allSatisfy({ $0.1.isCertain }) { return }
    add(from: node, to: node, [Amount(1)])
    for (share, multiple) in parts {
      stated.divides(by: multiple)
      add(from: node, to: node, multiple.amounts(-share))
    }
  }

  private mutating func readQuantities() {
    for (index, process) in system.processes.enumerated() {
      for output in process.outputs where !output.isWaste {
        outputs.append(read(output.quantity, of: index, .output, output.product.value))
      }
      for take in process.takes {
        takes.append(read(take.quantity, of: index, .take, take.product.value))
      }
    }
  }

  private mutating func read(
    _ quantity: StatedQuantity, of process: Int, _ kind: UncertainInput.Kind, _ name: String
  ) -> UncertainMultiple {
    let multiple = stated.quantity(quantity, of: process, kind, named: name)
    quantities.append((process, !multiple.isCertain))
    return multiple
  }

  // MARK: Outputs

  /// Whether what outputs weigh decides their shares.
  private func sharesFollowQuantities(_ process: Int) -> Bool {
    allocation.outputs[process].count > 1
      && system.allocations[process]?.rule.followsQuantities == true
  }

  private func outputs(of process: Int) -> [(share: ExactRatio, place: Int)] {
    zip(allocation.outputs[process], flows.outputsOfProcess[process]).map { ($0, $1) }
  }

  /// The run of a process goes to its products by their shares.
  private mutating func divide(_ process: Int) {
    let own = outputs(of: process)
    let followsQuantities = sharesFollowQuantities(process)
    if followsQuantities {
      divide(process, by: own.map { ($0.share.decimal().approximate, outputs[$0.place]) })
    }
    for (share, place) in own where !share.isZero {
      let product = flows.outputs[place].product
      let part = (share / flows.made(product)).decimal().approximate
      let multiple = followsQuantities ? outputs[place] : .certain
      add(from: process, to: node(ofProduct: product), multiple.amounts(part))
    }
  }

  /// A product is divided by what is made of it.
  private mutating func pool(_ product: Int) {
    let made = flows.made(product)
    divide(
      node(ofProduct: product),
      by: flows.outputsOfProduct[product].map {
        ((flows.outputs[$0].quantity / made).decimal().approximate, outputs[$0])
      })
  }

  /// Processes take of what they share by the weights of their outputs.
  private mutating func share(_ entry: Int) -> SharedNode? {
    guard let shares = SharedShares(of: entry, system, flows),
      !shares.parts.allSatisfy({ outputs[$0.output].isCertain })
    else { return nil }
    let node = addNode()
    divide(node, by: shares.parts.map { ($0.share, outputs[$0.output]) })
    for part in shares.parts {
      add(
        from: node, to: flows.outputs[part.output].process,
        outputs[part.output].amounts(part.share))
    }
    return SharedNode(node: node)
  }

  private mutating func addNode() -> Int {
    nodes += 1
    return nodes - 1
  }

  // MARK: Burdens

  /// The node of what happens on the way to the product's customers, where something does.
  private mutating func addBurdens(for product: Int) -> Int? {
    let boundary = system.products[product].boundary
    var materials = MaterialUses(system, flows)
    var delivery: Int?
    for burden in burdens {
      let entry = sharedEntry(of: burden)
      let amounts = amounts(of: burden, share: entry == nil ? burden.share : .one, &materials)
      statements.append((amounts.statesActivity, amounts.statesFactor))
      guard boundary.includes(burden.stage) else { continue }
      if let entry {
        addShared(amounts, of: burden, to: entry)
        continue
      }
      switch burden.carrier {
      case .process(let process): add(amounts, at: process)
      case .product(let other) where other == product:
        let node = delivery ?? addDelivery(of: product)
        delivery = node
        if let node { add(amounts, at: node) }
      case .product: continue
      }
    }
    return delivery
  }

  /// The entry of shared records whose node carries the burden.
  private func sharedEntry(of burden: Burden) -> Int? {
    guard let line = burden.line, line.process == nil, burden.carrier.process != nil else {
      return nil
    }
    return system.shared.indices.first {
      shared[$0] != nil && system.shared[$0].records.matches(line)
    }
  }

  /// A line stands once at its node, however many processes share it.
  private mutating func addShared(_ amounts: BurdenAmounts, of burden: Burden, to entry: Int) {
    guard let line = burden.line, let node = shared[entry]?.node,
      shared[entry]?.lines.insert(ObjectIdentifier(line)).inserted == true
    else { return }
    add(amounts, at: node)
  }

  /// A node for all that left of a product; nil where nothing did.
  private mutating func addDelivery(of product: Int) -> Int? {
    let leaving = flows.leaving(product)
    guard leaving > .zero else { return nil }
    let node = addNode()
    var parts: [(share: Double, UncertainMultiple)] = []
    for place in flows.outputsOfProduct[product] {
      let part = (flows.outputs[place].quantity / leaving).decimal().approximate
      parts.append((part, outputs[place]))
    }
    for (take, multiple) in zip(flows.takes, takes) where take.product == product {
      parts.append((-(take.quantity / leaving).decimal().approximate, multiple))
    }
    divide(node, by: parts)
    return node
  }

  private mutating func add(_ burden: BurdenAmounts, at place: Int) {
    var node = place
    if !burden.divisors.isEmpty {
      node = addNode()
      add(from: node, to: node, [Amount(1), Amount(-1, times: burden.divisors)])
      add(from: node, to: place, [Amount(1)])
    }
    interventions += burden.amounts.map { .init(process: node, indicator: 0, amount: $0) }
  }

  private mutating func amounts(
    of burden: Burden, share: ExactRatio, _ materials: inout MaterialUses
  ) -> BurdenAmounts {
    switch burden.origin {
    case .line(let line): return stated.amounts(of: line, share: share)
    case .material(let material, let supplier, let quantity, _):
      var result = BurdenAmounts()
      var multiple = UncertainMultiple.certain
      if let process = burden.carrier.process,
        let use = materials.next(of: material.id, quantity, in: process)
      {
        multiple = stated.quantity(use, of: process, .take, named: material.id)
        quantities.append((process, !multiple.isCertain))
      }
      result.statesActivity = !multiple.isCertain
      var inputs: [Int] = []
      if let statement = InputSpread.Statement(halfWidth: material.uncertainty) {
        // Two materials of one document are one figure.
        let name = materials.name(of: supplier, material)
        inputs = [stated.place(of: UncertainInput(.supplier, name), statement)]
        result.statesFactor = true
      }
      result.amounts = multiple.amounts(burden.masses.total.approximate, times: inputs)
      return result
    }
  }
}

/// The quantities behind the burdens of materials, which come in the same order.
private struct MaterialUses {
  private var uses: [(process: Int, material: String, quantity: ExactRatio, stated: StatedQuantity)]
  private var names: [String: String] = [:]

  init(_ system: ProductSystem, _ flows: Flows) {
    let stated = system.processes.flatMap { $0.materials.map(\.quantity) }
    uses = zip(flows.materials, stated).map {
      ($0.process, system.materials[$0.material].id, $0.quantity, $1)
    }
  }

  mutating func next(
    of material: String, _ quantity: ExactRatio, in process: Int
  ) -> StatedQuantity? {
    let place = uses.firstIndex {
      $0.process == process && $0.material == material && $0.quantity == quantity
    }
    return place.map { uses.remove(at: $0).stated }
  }

  mutating func name(of supplier: SupplierFootprint, _ material: PurchasedMaterial) -> String {
    if let known = names[supplier.id] { return known }
    names[supplier.id] = material.id
    return material.id
  }
}

import BanyanAttribution
import BanyanCalculation
import BanyanProduction
import BanyanQuantities

/// What all products carry, from one solution for each boundary: masses are put in at processes and
/// followed to where they end, each figure rounded once.
struct SystemTotals {
  private let system: ProductSystem
  private let flows: Flows
  private let burdens: [Burden]
  private let outside: [[EmissionLine]]
  /// All burdens of processes, whatever their stage.
  private let all: AttributedBurdens
  /// Those inside a boundary that leaves some out.
  private let inside: [SystemBoundary: AttributedBurdens]

  init(
    _ production: Production, of system: ProductSystem, _ burdens: [Burden],
    _ attribution: Attribution
  ) throws(Attribution.Fault) {
    self.system = system
    self.burdens = burdens
    flows = production.flows
    outside = production.outside
    func masses(where counts: (Burden) -> Bool) -> [ExactDecimal] {
      burdens.reduce(into: [ExactDecimal](repeating: .zero, count: system.processes.count)) {
        guard let process = $1.carrier.process, counts($1) else { return }
        $0[process] += $1.masses.total
      }
    }
    all = try attribution.attributed(masses { _ in true })
    var inside: [SystemBoundary: AttributedBurdens] = [:]
    for boundary in SystemBoundary.allCases {
      let leavesOut = burdens.contains {
        $0.carrier.process != nil && !boundary.includes($0.stage)
      }
      guard leavesOut, system.products.contains(where: { $0.boundary == boundary }) else {
        continue
      }
      inside[boundary] = try attribution.attributed(masses { boundary.includes($0.stage) })
    }
    self.inside = inside
  }

  /// By product: what all of it carries inside a boundary.
  func pools(inside boundary: SystemBoundary) -> [ExactDecimal] {
    (inside[boundary] ?? all).pools
  }

  /// By product; of the one asked about, what its footprint says.
  func totals(_ asked: ProductFootprint) -> [ProductTotal] {
    let afterwards = self.afterwards { system.products[$1].boundary.includes($0.stage) }
    return system.products.enumerated().map { index, product in
      let (made, leaving) = (flows.made(index), flows.leaving(index))
      var total = asked.total
      if index != asked.product {
        let amount = ExactRatio(product.declaredUnit.amount)
        var exact = ExactRatio.zero
        if !made.isZero { exact += amount / made * pools(inside: product.boundary)[index] }
        if leaving > .zero { exact += amount / leaving * afterwards[index] }
        total = exact.figure
      }
      return ProductTotal(product: index, made: made, leaving: leaving, total: total)
    }
  }

  /// What was emitted against what products carry away; the greatest takes what rounding leaves.
  var balance: AttributionBalance {
    var own = ExactDecimal.zero
    var materials = ExactDecimal.zero
    for burden in burdens {
      if burden.line == nil { materials += burden.masses.total } else { own += burden.masses.total }
    }
    var parts = all.leaving.map { ExactRatio($0).figure }
    let afterwards = self.afterwards { _, _ in true }
    for (product, kilograms) in afterwards.enumerated() { parts[product] += kilograms }
    if let greatest = parts.indices.max(by: { parts[$0].magnitude < parts[$1].magnitude }) {
      parts[greatest] += own + materials - parts.reduce(.zero, +)
    }
    let within = self.afterwards { system.products[$1].boundary.includes($0.stage) }
    func insideBoundary(_ product: Int) -> ExactDecimal {
      let boundary = system.products[product].boundary
      // Where a product leaves nothing out, all of it is inside, whoever takes what rounding leaves.
      guard inside[boundary] != nil || within[product] != afterwards[product] else {
        return parts[product]
      }
      let made = (inside[boundary] ?? all).leaving[product]
      return ExactRatio(made).figure + within[product]
    }
    return AttributionBalance(
      own: own.normalised, materials: materials.normalised,
      attributed: system.products.indices.compactMap { product in
        let quantity = flows.leaving(product)
        guard quantity > .zero else { return nil }
        return AttributionBalance.Part(
          product: product, quantity: quantity, kilograms: parts[product].normalised,
          insideBoundary: insideBoundary(product).normalised)
      },
      outside: zip(system.outside, outside).map { entry, lines in
        (
          entry.records.text, entry.reason, lines.count,
          lines.reduce(ExactDecimal.zero) { $0 + LineMasses($1).masses.total }.normalised
        )
      })
  }

  /// By product: what happens on its way to customers, as far as it counts.
  private func afterwards(_ counts: (Burden, Int) -> Bool) -> [ExactDecimal] {
    burdens.reduce(into: [ExactDecimal](repeating: .zero, count: system.products.count)) {
      guard case .product(let product) = $1.carrier, counts($1, product) else { return }
      $0[product] += $1.masses.total
    }
  }
}

import BanyanActivity
import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// ISO 14067:2018 over one calculation: flows, allocation, attribution, footprints.
public struct FootprintStandard: ReportingStandard {
  public static let name = "iso-14067"

  /// How a calculation for footprints is run: facilities whole, energy with its upstream.
  public static func options(
    for system: ProductSystem, _ options: Calculation.Options
  ) -> Calculation.Options {
    var options = options
    options.countsFacilitiesWhole = true
    options.upstream = EnergyUpstream(cutOffs: system.cutOffs.compactMap(\.activity))
    return options
  }

  let system: ProductSystem
  /// By material, those that have one.
  let suppliers: [Int: SupplierFootprint]
  let product: Int
  let comparesAllocation: Bool
  let sampling: Sampling?

  /// How often all inputs are drawn.
  public struct Sampling: Sendable {
    /// Two or more.
    public var samples: Int
    public var seed: UInt64
    /// Nil for one on each processor.
    public var threads: Int?

    public init(samples: Int, seed: UInt64 = 1, threads: Int? = nil) {
      self.samples = samples
      self.seed = seed
      self.threads = threads
    }
  }

  /// What is done in turn.
  public enum Stage: String, Sendable {
    case attribution = "attribute"
    case firstOrder = "first order"
    case sampling = "monte carlo"
  }

  public init(
    _ system: ProductSystem, suppliers: [Int: SupplierFootprint], product: Int,
    comparesAllocation: Bool = false, sampling: Sampling? = nil
  ) {
    self.system = system
    self.suppliers = suppliers
    self.product = product
    self.comparesAllocation = comparesAllocation
    self.sampling = sampling
  }

  public func report(
    on calculation: Calculation, _ diagnostics: inout Diagnostics
  ) -> FootprintReport? {
    report(on: calculation, &diagnostics) { _ in }
  }

  /// `ended`: hears of each stage when it is done.
  public func report(
    on calculation: Calculation, _ diagnostics: inout Diagnostics, ended: (Stage) -> Void
  ) -> FootprintReport? {
    // Each looks at something else, so that one run shows every fault.
    let claims = RecordClaims(system.production).claims(on: calculation.lines, &diagnostics)
    let flows = FlowResolver(system.production, calculation.lines).flows(&diagnostics)
    guard let flows else { return nil }
    let materials = MaterialBurdens(system: system, suppliers: suppliers)
      .burdens(flows, &diagnostics)
    guard let allocation = SystemAllocation(system, flows, &diagnostics), let claims,
      let materials
    else { return nil }
    let production = Production(system.production, flows, claims)
    guard let solved = solved(production, allocation, materials, &diagnostics) else { return nil }
    let footprint = FootprintAssembly(system: system, flows: flows, burdens: solved.burdens)
      .footprint(of: product, solved.carried)
    checkUptake(footprint, &diagnostics)
    guard let totals = totals(production, solved, &diagnostics) else { return nil }
    let comparison = comparesAllocation ? comparison(production, allocation, materials) : []
    ended(.attribution)
    let basis = UncertaintyBasis(
      system: system, flows: flows, allocation: allocation, burdens: solved.burdens,
      lines: calculation.lines)
    guard
      let (uncertainty, sampled) = uncertainty(
        of: footprint, basis, &diagnostics, ended: ended)
    else { return nil }
    return FootprintReport(
      settings: calculation.settings, potentials: calculation.potentials, system: system,
      flows: flows, allocation: allocation, attribution: solved.attribution,
      carried: solved.carried, pools: totals.pools(inside: system.products[product].boundary),
      burdens: solved.burdens, footprint: footprint, totals: totals.totals(footprint),
      balance: totals.balance,
      comparison: comparison, uncertainty: uncertainty, sampled: sampled,
      records: calculation.records, files: calculation.files, bytes: calculation.bytes,
      findings: diagnostics.ordered)
  }

  /// Where materials bring biogenic carbon in, the product must say what of it leaves.
  private func checkUptake(_ footprint: ProductFootprint, _ diagnostics: inout Diagnostics) {
    let product = system.products[footprint.product]
    guard product.biogenicCarbon == nil, !footprint.masses[.biogenicUptake].isZero else { return }
    diagnostics.report(
      Diagnostic(
        .fieldMissing, at: product.location, ["biogenic-carbon"],
        hint: Phrase(.hintBiogenicCarbon)))
  }

  private struct Solved {
    let attribution: Attribution
    /// By the product asked about.
    let carried: CarriedShares
    let burdens: [Burden]
  }

  private func solved(
    _ production: Production, _ allocation: SystemAllocation, _ materials: [Burden],
    _ diagnostics: inout Diagnostics
  ) -> Solved? {
    let own = LineBurdens(system: system).burdens(production.assigned(sharing: allocation.shared))
    do {
      let attribution = try Attribution(production.flows.network(shares: allocation.outputs))
      let burdens = (own + materials).enumerated().sorted {
        // What is on its way to customers comes last.
        ($0.element.carrier.process ?? Int.max, $0.offset)
          < ($1.element.carrier.process ?? Int.max, $1.offset)
      }.map(\.element)
      return Solved(
        attribution: attribution, carried: try attribution.carried(by: product),
        burdens: burdens)
    } catch {
      diagnostics.report(system.production.diagnostic(of: error))
      return nil
    }
  }

  private func totals(
    _ production: Production, _ solved: Solved, _ diagnostics: inout Diagnostics
  ) -> SystemTotals? {
    do {
      return try SystemTotals(production, of: system, solved.burdens, solved.attribution)
    } catch {
      diagnostics.report(system.production.diagnostic(of: error))
      return nil
    }
  }

  /// Each rule that some property can carry, beside the stated ones.
  private func comparison(
    _ production: Production, _ stated: SystemAllocation, _ materials: [Burden]
  ) -> [AllocationComparison] {
    let flows = production.flows
    let rules: [AllocationRule] = [.mass, .energy, .economic, .molar]
    let places = (stated.outputs + stated.shared).count { $0.count > 1 }
    return rules.map { rule in
      let allocation = SystemAllocation(system, flows, comparing: rule, with: stated)
      var ignored = Diagnostics()
      guard allocation.kept.count < places,
        let solved = solved(production, allocation, materials, &ignored)
      else { return AllocationComparison(rule: rule, total: nil, kept: allocation.kept) }
      let footprint = FootprintAssembly(system: system, flows: flows, burdens: solved.burdens)
        .footprint(of: product, solved.carried)
      return AllocationComparison(rule: rule, total: footprint.total, kept: allocation.kept)
    }
  }
}

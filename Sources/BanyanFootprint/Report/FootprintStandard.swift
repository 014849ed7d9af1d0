import BanyanActivity
import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanFiles
import BanyanYAML
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanRuns
import BanyanThreads

/// ISO 14067:2018 over one calculation: flows, allocation, attribution, footprints.
package enum FootprintStandard: Standard {
  package static let name = "iso-14067"

  /// What products.yaml and the suppliers' files say.
  package struct Reading: Sendable {
    package var system: ProductSystem
    /// By material, those that have one.
    package var suppliers: [Int: SupplierFootprint]

    package init(system: ProductSystem, suppliers: [Int: SupplierFootprint]) {
      self.system = system
      self.suppliers = suppliers
    }
  }

  /// One product's footprint.
  package struct Question: Sendable {
    /// Index among the system's products.
    package var product: Int
    package var comparesAllocation: Bool
    package var sampling: Sampling?
    /// How far the tree of contributions goes by itself.
    package var depth: Int
    package var cutOff: ExactDecimal
    /// Hears of each stage when it is done.
    package var ended: (@Sendable (Run.Part) -> Void)?

    package init(
      product: Int, comparesAllocation: Bool = false, sampling: Sampling? = nil,
      depth: Int = ContributionTree.usualDepth, cutOff: ExactDecimal = ContributionTree.usualCutOff,
      ended: (@Sendable (Run.Part) -> Void)? = nil
    ) {
      self.product = product
      self.comparesAllocation = comparesAllocation
      self.sampling = sampling
      self.depth = depth
      self.cutOff = cutOff
      self.ended = ended
    }
  }

  /// How often all inputs are drawn.
  package struct Sampling: Sendable {
    /// Two or more.
    package var samples: Int
    package var seed: UInt64

    package init(samples: Int, seed: UInt64 = 1) {
      self.samples = samples
      self.seed = seed
    }
  }

  package static var keys: [SectionKeys] { ProductSystem.keys }

  package static func isAsked(by workspace: Workspace) -> Bool { workspace.hasProducts }

  package static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) throws(FileError) -> Reading? {
    guard let system = ProductSystem.read(from: workspace, &found) else { return nil }
    let suppliers = try Suppliers().footprints(
      of: system, in: workspace, gwp: options.gwp ?? workspace.settings.gwp, &found)
    return Reading(system: system, suppliers: suppliers)
  }

  /// Facilities whole, since a product knows no owners, and energy with its upstream.
  package static func purpose(of reading: Reading) -> Purpose {
    Purpose(
      ownership: .whole,
      upstream: EnergyUpstream(cutOffs: reading.system.cutOffs.compactMap(\.activity)))
  }

  /// Records that belong to no product or to several, units of flows, rules that lack something: named
  /// beside the records that cannot be read.
  package static func faults(
    of lines: () -> [EmissionLine], against reading: Reading
  ) -> Diagnostics {
    let lines = lines()
    let system = reading.system
    var found = Diagnostics()
    _ = RecordClaims(system.production).claims(on: lines, &found)
    if let flows = FlowResolver(system.production, lines).flows(&found) {
      _ = MaterialBurdens(system: system, suppliers: reading.suppliers).burdens(flows, &found)
      _ = SystemAllocation(system, flows, &found)
    }
    return found.without(followUps)
  }

  /// What may only follow where some records are missing: what meets none, and sums of them.
  private static let followUps: Set<DiagnosticCode> = [
    .recordsUnused, .recordsNone, .outputZero, .productOverdrawn, .productKept, .allocationNothing,
    .processMass, .processEnergy,
  ]

  /// One product shows the faults of all: they rest on the same system.
  package static func questions(of reading: Reading) -> [Question] { [Question(product: 0)] }

  package static func report(
    on question: Question, of reading: Reading, on calculated: Calculated<FootprintStandard>,
    _ diagnostics: inout Diagnostics
  ) -> FootprintReport? {
    FootprintMaking(
      system: reading.system, suppliers: reading.suppliers, question: question,
      workers: calculated.calculation.workers
    ).report(on: calculated, &diagnostics)
  }
}

extension Run.Part {
  static let attribution = Run.Part("attribute")
  static let firstOrder = Run.Part("first order")
  static let sampling = Run.Part("monte carlo")
}

/// Makes one report: each step is called here, in its order.
struct FootprintMaking {
  let system: ProductSystem
  let suppliers: [Int: SupplierFootprint]
  let question: FootprintStandard.Question
  let workers: Workers

  private var product: Int { question.product }

  func report(
    on calculated: Calculated<FootprintStandard>, _ diagnostics: inout Diagnostics
  ) -> FootprintReport? {
    let calculation = calculated.calculation
    // Each looks at something else, so that one run shows every fault.
    let claims = RecordClaims(system.production).claims(on: calculation.lines, &diagnostics)
    let flows = FlowResolver(system.production, calculation.lines).flows(&diagnostics)
    guard let flows else { return nil }
    UptakeSources(system: system, suppliers: suppliers, lines: calculation.lines)
      .check(flows, &diagnostics)
    let materials = MaterialBurdens(system: system, suppliers: suppliers)
      .burdens(flows, &diagnostics)
    guard let allocation = SystemAllocation(system, flows, &diagnostics), let claims,
      let materials
    else { return nil }
    let production = Production(system.production, flows, claims)
    guard let solved = solved(production, allocation, materials, &diagnostics),
      let (carried, totals) = attributed(production, solved, &diagnostics)
    else { return nil }
    let footprint = footprint(flows, solved, carried)
    checkUptake(footprint, &diagnostics)
    let comparison =
      question.comparesAllocation ? comparison(production, allocation, materials) : []
    question.ended?(.attribution)
    let basis = UncertaintyBasis(
      system: system, flows: flows, allocation: allocation, burdens: solved.burdens,
      lines: calculation.lines)
    guard
      let (uncertainty, sampled) = uncertainty(
        of: footprint, basis, &diagnostics)
    else { return nil }
    for finding in calculation.lines.flatMap(\.findingsOutsideBasket) {
      diagnostics.report(finding)
    }
    let findings = calculated.findings.joined(with: diagnostics).ordered
    return FootprintReport(
      settings: calculation.settings, potentials: calculation.potentials, system: system,
      flows: flows, allocation: allocation, attribution: solved.attribution,
      carried: carried, pools: totals.pools(inside: system.products[product].boundary),
      burdens: solved.burdens, footprint: footprint, totals: totals.totals(footprint),
      balance: totals.balance,
      comparison: comparison, uncertainty: uncertainty, sampled: sampled,
      records: calculation.records, files: calculation.files, bytes: calculation.bytes,
      findings: findings, head: calculated.head(FootprintResult.schema, findings: findings),
      treeDepth: question.depth, treeCutOff: question.cutOff,
      workers: workers)
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
    let burdens: [Burden]
  }

  private func solved(
    _ production: Production, _ allocation: SystemAllocation, _ materials: [Burden],
    _ diagnostics: inout Diagnostics
  ) -> Solved? {
    let own = LineBurdens(system: system).burdens(production.assigned(sharing: allocation.shared))
    do {
      let attribution = try Attribution(
        production.flows.network(shares: allocation.outputs), stop: workers.stop)
      let burdens = (own + materials).enumerated().sorted {
        // What is on its way to customers comes last.
        ($0.element.carrier.process ?? Int.max, $0.offset)
          < ($1.element.carrier.process ?? Int.max, $1.offset)
      }.map(\.element)
      return Solved(attribution: attribution, burdens: burdens)
    } catch {
      if let fault = system.production.diagnostic(of: error) { diagnostics.report(fault) }
      return nil
    }
  }

  /// What the product asked about carries, from behind, and what all carry, from the front: neither waits
  /// for the other.
  private func attributed(
    _ production: Production, _ solved: Solved, _ diagnostics: inout Diagnostics
  ) -> (CarriedShares, SystemTotals)? {
    let (carried, totals) = WorkerThreads.both(by: workers) {
      Result { () throws(Attribution.Fault) in try solved.attribution.carried(by: product) }
    } _: {
      Result { () throws(Attribution.Fault) in
        try SystemTotals(production, of: system, solved.burdens, solved.attribution)
      }
    }
    do throws(Attribution.Fault) {
      return (try carried.get(), try totals.get())
    } catch {
      if let fault = system.production.diagnostic(of: error) { diagnostics.report(fault) }
      return nil
    }
  }

  private func footprint(
    _ flows: Flows, _ solved: Solved, _ carried: CarriedShares
  ) -> ProductFootprint {
    FootprintAssembly(system: system, flows: flows, burdens: solved.burdens)
      .footprint(of: product, carried)
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
        let solved = solved(production, allocation, materials, &ignored),
        let carried = try? solved.attribution.carried(by: product)
      else { return AllocationComparison(rule: rule, total: nil, kept: allocation.kept) }
      let total = footprint(flows, solved, carried).total
      return AllocationComparison(rule: rule, total: total, kept: allocation.kept)
    }
  }
}

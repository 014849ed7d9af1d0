import BanyanAttribution
import BanyanDiagnostics
import BanyanDocuments
import BanyanExchange
import BanyanQuantities

/// What products.yaml must hold together in itself, before any record is read.
struct SystemChecks {
  let system: ProductSystem
  let declared: DeclaredNames

  func run(_ diagnostics: inout Diagnostics) {
    repeated(system.processes.map { ($0.id, $0.location) }, "process", &diagnostics)
    repeated(system.products.map { ($0.id, $0.location) }, "product", &diagnostics)
    repeated(system.materials.map { ($0.id, $0.location) }, "material", &diagnostics)
    identifiers(system.company.identifiers, &diagnostics)
    for product in system.products {
      identifiers(product.identifiers, &diagnostics)
      identifiers(product.classifications, &diagnostics)
    }
    for process in system.processes {
      outputs(of: process, &diagnostics)
      for take in process.takes { known(take.product, "product", products, &diagnostics) }
      for use in process.materials { known(use.material, "material", materials, &diagnostics) }
      allocation(of: process, &diagnostics)
      units(of: process, &diagnostics)
      let quantities =
        process.outputs.map(\.quantity) + process.takes.map(\.quantity)
        + process.materials.map(\.quantity)
      for quantity in quantities {
        guard case .records(_, process: let other?) = quantity.source else { continue }
        known(other, "process", processes, &diagnostics)
      }
    }
    for shared in system.shared {
      for process in shared.among { known(process, "process", processes, &diagnostics) }
      repeated(shared.among.map { ($0.value, $0.location) }, "process", &diagnostics)
      names(in: shared.allocation, shared.among.map(\.value), "process", &diagnostics)
      let among = system.processes.filter { process in
        shared.among.contains { $0.value == process.id }
      }
      if among.count > 1 {
        let products = among.flatMap { $0.outputs.filter { !$0.isWaste }.map(\.product.value) }
        properties(of: products, for: shared.allocation, &diagnostics)
      }
      sum(of: shared.allocation, &diagnostics)
    }
    for entry in system.assigned {
      switch entry.place {
      case .process(let name): known(name, "process", processes, &diagnostics)
      case .product(let name): known(name, "product", products, &diagnostics)
      }
    }
    let cutOff = system.cutOffs.reduce(ExactDecimal.zero) { $0 + $1.share }
    if cutOff > .one, system.cutOffs.allSatisfy({ $0.share <= .one }),
      let last = system.cutOffs.last
    {
      diagnostics.report(
        Diagnostic(
          .shareRange, at: last.location, ["\((cutOff * 100).normalised) %"],
          hint: Phrase(.hintShare)))
    }
    made(&diagnostics)
  }

  private var processes: [String] { declared.processes }
  private var products: [String] { declared.products }
  private var materials: [String] { declared.materials }

  private func repeated(
    _ names: [(String, SourceLocation)], _ what: String, _ diagnostics: inout Diagnostics
  ) {
    var first: [String: SourceLocation] = [:]
    for (name, location) in names {
      if let other = first[name] {
        diagnostics.report(
          Diagnostic(
            .fieldRepeated, at: location, [name, what],
            notes: [Note(Phrase(.noteFirstHere), at: other)], hint: Phrase(.hintRepeatedKey)))
      } else {
        first[name] = location
      }
    }
  }

  private func identifiers(
    _ texts: [Located<String>], _ diagnostics: inout Diagnostics
  ) {
    for text in texts {
      guard let fault = IdentifierKind.urn.fault(in: text.value) else { continue }
      diagnostics.report(
        fault.diagnostic(about: text.value, at: text.location, severity: .error))
    }
  }

  private func known(
    _ name: Located<String>, _ what: String, _ all: [String], _ diagnostics: inout Diagnostics
  ) {
    guard !all.contains(name.value) else { return }
    diagnostics.report(Self.unknown(name, what, among: all))
  }

  static func unknown(_ name: Located<String>, _ what: String, among all: [String]) -> Diagnostic {
    let nearest = NearestName.nearest(to: name.value, among: all)
    return Diagnostic(
      .nameUnknown, at: name.location, [name.value, what],
      hint: nearest.map { Phrase(.hintDidYouMean, $0) }
        ?? Phrase(.hintOneOf, all.joined(separator: ", ")))
  }

  private func outputs(of process: ProductionProcess, _ diagnostics: inout Diagnostics) {
    for output in process.outputs where !output.isWaste {
      known(output.product, "product", products, &diagnostics)
    }
    if declared.outputs[process.id, default: []].isEmpty {
      diagnostics.report(
        Diagnostic(
          .processOutput, at: process.location, [process.id], hint: Phrase(.hintProcessOutput)))
    }
    repeated(
      process.outputs.map { ($0.product.value, $0.product.location) }, "output", &diagnostics)
  }

  /// Quantities that are written out are in a unit of their product's kind; those that are the sum of
  /// records are known only with these.
  private func units(of process: ProductionProcess, _ diagnostics: inout Diagnostics) {
    let flows =
      process.outputs.filter { !$0.isWaste }.map { ($0.product, $0.quantity) }
      + process.takes.map { ($0.product, $0.quantity) }
    for (name, quantity) in flows {
      guard case .written(_, let unit) = quantity.source,
        let product = system.products.first(where: { $0.id == name.value }),
        unit.conversion(to: product.declaredUnit.unit) == nil
      else { continue }
      diagnostics.report(product.mismatch(of: unit, at: quantity.location))
    }
  }

  private func allocation(of process: ProductionProcess, _ diagnostics: inout Diagnostics) {
    let products = declared.outputs[process.id, default: []]
    guard let allocation = process.allocation else {
      if products.count > 1, !declared.divided.contains(process.id) {
        diagnostics.report(
          Diagnostic(
            .allocationMissing, at: process.location,
            [process.id, products.joined(separator: ", ")], hint: Phrase(.hintAllocation)))
      }
      return
    }
    names(in: allocation, products, "product", &diagnostics)
    if products.count > 1 { properties(of: products, for: allocation, &diagnostics) }
    sum(of: allocation, &diagnostics)
  }

  /// Each product states what the rule goes by.
  private func properties(
    of names: [String], for allocation: StatedAllocation, _ diagnostics: inout Diagnostics
  ) {
    if allocation.rule == .metered || allocation.rule == .shares { return }
    let basis = AllocationBasis(system: system)
    for name in names {
      guard let index = system.product(named: name) else { continue }
      do throws(AllocationBasis.Missing) {
        _ = try basis.weight(of: .one, product: index, by: allocation.rule)
      } catch {
        diagnostics.report(error.diagnostic(in: system, allocation))
      }
    }
  }

  /// Each thing among which is divided is named once, and nothing else.
  private func names(
    in allocation: StatedAllocation, _ wanted: [String], _ what: String,
    _ diagnostics: inout Diagnostics
  ) {
    guard allocation.rule == .metered || allocation.rule == .shares else { return }
    for (name, _) in allocation.given { known(name, what, wanted, &diagnostics) }
    for name in wanted where !allocation.given.contains(where: { $0.name.value == name }) {
      diagnostics.report(
        Diagnostic(
          .allocationProperty, at: allocation.location, [name, allocation.rule.rawValue],
          hint: Phrase(.hintAllocationProperty, name)))
    }
  }

  private func sum(of allocation: StatedAllocation, _ diagnostics: inout Diagnostics) {
    let values = allocation.given.map(\.value)
    guard !values.isEmpty else { return }
    do {
      _ =
        allocation.rule == .shares
        ? try Allocation(shares: values) : try Allocation(proportionalTo: values)
    } catch {
      diagnostics.report(Self.diagnostic(error, allocation))
    }
  }

  static func diagnostic(_ fault: Allocation.Fault, _ allocation: StatedAllocation) -> Diagnostic {
    switch fault {
    case .negative(let place):
      let given = allocation.given.indices.contains(place) ? allocation.given[place] : nil
      return Diagnostic(
        .allocationNegative, at: given?.name.location ?? allocation.location,
        [given.map { "\($0.name.value): \(percent($0.value))" } ?? allocation.rule.rawValue],
        hint: Phrase(.hintAllocationNegative))
    case .sum(let sum):
      let rest = ExactRatio.one - sum
      return Diagnostic(
        .allocationSum, at: allocation.location, [percent(sum)],
        hint: rest < .zero
          ? Phrase(.hintAllocationExcess, percent(-rest))
          : Phrase(.hintAllocationSum, percent(rest)))
    case .nothing:
      return Diagnostic(
        .allocationNothing, at: allocation.location, [allocation.rule.rawValue],
        hint: Phrase(.hintAllocationNothing))
    }
  }

  private static func percent(_ share: ExactRatio) -> String {
    "\((share * ExactDecimal(100)).decimal().normalised) %"
  }

  /// What is taken is made by somebody, and what is asked about too.
  private func made(_ diagnostics: inout Diagnostics) {
    let made = Set(declared.outputs.values.joined())
    var reported: Set<String> = []
    for take in system.processes.flatMap(\.takes)
    where products.contains(take.product.value) && !made.contains(take.product.value) {
      guard reported.insert(take.product.value).inserted else { continue }
      diagnostics.report(
        Diagnostic(
          .productUnmade, at: take.product.location, [take.product.value],
          hint: Phrase(.hintProductUnmade, take.product.value)))
    }
    for product in system.products
    where !made.contains(product.id) && !reported.contains(product.id) {
      diagnostics.report(
        Diagnostic(
          .productUnmade, at: product.location, [product.id],
          hint: Phrase(.hintProductUnmade, product.id)))
    }
  }
}

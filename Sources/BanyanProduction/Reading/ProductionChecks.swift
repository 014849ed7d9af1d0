import BanyanAttribution
import BanyanDiagnostics
import BanyanQuantities

/// What production's part of products.yaml must hold together in itself, before any record is read.
package struct ProductionChecks {
  private let system: ProductionSystem
  private let declared: DeclaredNames

  package init(_ system: ProductionSystem, _ declared: DeclaredNames) {
    self.system = system
    self.declared = declared
  }

  package func run(_ diagnostics: inout Diagnostics) {
    Self.repeated(system.processes.map { ($0.id, $0.location) }, "process", &diagnostics)
    Self.repeated(system.products.map { ($0.id, $0.location) }, "product", &diagnostics)
    Self.repeated(system.materials.map { ($0.id, $0.location) }, "material", &diagnostics)
    for process in system.processes {
      outputs(of: process, &diagnostics)
      for take in process.takes {
        Self.known(take.product, "product", declared.products, &diagnostics)
      }
      for use in process.materials {
        Self.known(use.material, "material", declared.materials, &diagnostics)
      }
      units(of: process, &diagnostics)
      for quantity in process.quantities {
        guard case .records(_, process: let other?) = quantity.source else { continue }
        Self.known(other, "process", declared.processes, &diagnostics)
      }
    }
    for entry in system.shared { shared(entry, &diagnostics) }
    for entry in system.assigned {
      switch entry.place {
      case .process(let name): Self.known(name, "process", declared.processes, &diagnostics)
      case .product(let name): Self.known(name, "product", declared.products, &diagnostics)
      }
    }
    made(&diagnostics)
    taken(&diagnostics)
  }

  /// A line of `takes:` that was lost leaves its material behind, and a footprint that is too low.
  private func taken(_ diagnostics: inout Diagnostics) {
    let taken = Set(system.processes.flatMap(\.materials).map(\.material.value))
    // One that nobody declares may be meant for one that nobody takes.
    guard taken.allSatisfy(declared.materials.contains) else { return }
    for material in system.materials where !taken.contains(material.id) {
      diagnostics.report(
        Diagnostic(
          .materialUnused, at: material.location, [material.id],
          hint: Phrase(.hintMaterialUnused, material.id)))
    }
  }

  private func shared(_ entry: SharedRecords, _ diagnostics: inout Diagnostics) {
    for process in entry.among {
      Self.known(process, "process", declared.processes, &diagnostics)
    }
    Self.repeated(entry.among.map { ($0.value, $0.location) }, "process", &diagnostics)
    entry.division.checkNames(entry.among.map(\.value), "process", &diagnostics)
    let processes = entry.among.compactMap { system.process(named: $0.value) }
    if processes.count > 1, let rule = entry.division.rule.physical {
      entry.division.checkProperties(
        of: system.products(outOf: processes), &diagnostics
      ) { product throws(MissingProperty) in
        if !rule.isGiven { _ = try system.products[product].weight(of: .one, by: rule) }
      }
    }
    entry.division.checkSum(&diagnostics)
  }

  package static func repeated(
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

  private static func known(
    _ name: Located<String>, _ what: String, _ names: DeclaredNames.Names,
    _ diagnostics: inout Diagnostics
  ) {
    if names.contains(name.value) { return }
    diagnostics.report(unknown(name, what, among: names.all))
  }

  package static func unknown(
    _ name: Located<String>, _ what: String, among all: [String]
  ) -> Diagnostic {
    let nearest = NearestName.nearest(to: name.value, among: all)
    return Diagnostic(
      .nameUnknown, at: name.location, [name.value, what],
      hint: nearest.map { Phrase(.hintDidYouMean, $0) }
        ?? Phrase(.hintOneOf, all.joined(separator: ", ")))
  }

  private func outputs(of process: ProductionProcess, _ diagnostics: inout Diagnostics) {
    for output in process.outputs where !output.isWaste {
      Self.known(output.product, "product", declared.products, &diagnostics)
    }
    if declared.outputs[process.id, default: []].isEmpty {
      diagnostics.report(
        Diagnostic(
          .processOutput, at: process.location, [process.id], hint: Phrase(.hintProcessOutput)))
    }
    Self.repeated(
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
        let index = system.product(named: name.value),
        unit.conversion(to: system.products[index].declaredUnit.unit) == nil
      else { continue }
      diagnostics.report(system.products[index].mismatch(of: unit, at: quantity.location))
    }
  }

  /// What is taken is made by somebody, and every product is.
  private func made(_ diagnostics: inout Diagnostics) {
    let made = Set(declared.outputs.values.joined())
    var reported: Set<String> = []
    for take in system.processes.flatMap(\.takes)
    where declared.products.contains(take.product.value) && !made.contains(take.product.value) {
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

extension ProductionSystem {
  /// The products that processes put out, in the order of processes.
  package func products(outOf processes: [Int]) -> [Int] {
    Set(processes).sorted().flatMap { process in
      self.processes[process].outputs.filter { !$0.isWaste }
        .compactMap { product(named: $0.product.value) }
    }
  }
}

extension StatedDivision {
  /// Each thing among which is divided is named once, and nothing else.
  package func checkNames(
    _ wanted: [String], _ what: String, _ diagnostics: inout Diagnostics
  ) {
    guard isGiven else { return }
    for (name, _) in given where !wanted.contains(name.value) {
      diagnostics.report(ProductionChecks.unknown(name, what, among: wanted))
    }
    for name in wanted where !given.contains(where: { $0.name.value == name }) {
      diagnostics.report(
        Diagnostic(
          .allocationProperty, at: location, [name, rule.word],
          hint: Phrase(.hintAllocationProperty, name)))
    }
  }

  /// Each product states what the rule goes by.
  package func checkProperties(
    of products: [Int], _ diagnostics: inout Diagnostics,
    weigh: (Int) throws(MissingProperty) -> Void
  ) {
    for product in products {
      do throws(MissingProperty) { try weigh(product) } catch {
        diagnostics.report(error.diagnostic(for: self))
      }
    }
  }

  /// Given numbers can be divided by.
  package func checkSum(_ diagnostics: inout Diagnostics) {
    let values = given.map(\.value)
    if values.isEmpty { return }
    do {
      if case .physical(.shares) = rule {
        _ = try Allocation(shares: values)
      } else {
        _ = try Allocation(proportionalTo: values)
      }
    } catch {
      diagnostics.report(diagnostic(of: error))
    }
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanYAML
import BanyanQuantities

/// Reads production's part of products.yaml: the mappings that standards read too, each its own keys.
package struct ProductionReader {
  /// What standards read of the same mappings.
  private let others: [SectionKeys]
  private let divisions: DivisionReader

  /// - Parameters:
  ///   - others: keys of all standards, whether they read the file in this run or not.
  ///   - rules: words that `rule:` of shared records may be.
  package init(
    others: [SectionKeys], rules: [String] = PhysicalRule.allCases.map(\.rawValue)
  ) {
    self.others = others
    divisions = DivisionReader(rules: rules)
  }

  /// What was read, and the mappings of which standards read the rest.
  package struct Reading {
    package let system: ProductionSystem
    package let root: DocumentNode
    /// Every mapping, those with a fault in production's part too.
    package let processes: [(node: DocumentNode, process: ProductionProcess?)]
    package let products: [(node: DocumentNode, product: Product?)]
    package let materials: [(node: DocumentNode, material: Material?)]
  }

  /// Nil where the file is no mapping. Entries with a fault are left out of the system, the fault is
  /// reported; `ProductionChecks` look at how entries hold together.
  package func reading(
    of root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Reading? {
    let file = ProductionSystem.fileName
    guard var fields = MappingReader(root, file, &diagnostics) else { return nil }
    for key in ["processes", "products"] where fields.node(key) == nil {
      fields.reportMissing(key, &diagnostics)
    }
    let products = fields.list("products").map { ($0, product($0, &diagnostics)) }
    let processes = fields.list("processes").map { ($0, process($0, &diagnostics)) }
    let materials = fields.list("materials").map { ($0, material($0, &diagnostics)) }
    let shared = fields.list("shared").compactMap { self.shared($0, &diagnostics) }
    let outside = fields.list("outside").compactMap { self.outside($0, &diagnostics) }
    let assigned = fields.list("assigned").compactMap { self.assigned($0, &diagnostics) }
    fields.finish(&diagnostics, others: others.keys(of: file))
    let system = ProductionSystem(
      processes: processes.compactMap(\.1), products: products.compactMap(\.1),
      materials: materials.compactMap(\.1), shared: shared, outside: outside,
      assigned: assigned, location: root.location)
    return Reading(
      system: system, root: root, processes: processes, products: products,
      materials: materials)
  }

  // MARK: Processes

  private func process(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ProductionProcess? {
    guard var fields = MappingReader(node, "process", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let name = fields.text("name", &diagnostics)?.value
    if fields.node("outputs") == nil { fields.reportMissing("outputs", &diagnostics) }
    let outputs = fields.list("outputs").compactMap { self.output($0, &diagnostics) }
    let takes = fields.list("takes").compactMap { self.take($0, &diagnostics) }
    fields.finish(&diagnostics, others: keys(at: "processes[]"))
    guard let id else { return nil }
    var process = ProductionProcess(
      id: id.value, name: name ?? id.value, outputs: outputs, takes: [], materials: [],
      location: id.location)
    for take in takes {
      switch take {
      case .product(let take): process.takes.append(take)
      case .material(let use): process.materials.append(use)
      }
    }
    return process
  }

  private func output(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ProductionProcess.Output? {
    guard var fields = MappingReader(node, "output", &diagnostics) else { return nil }
    let product = fields.text("product", &diagnostics)
    let waste = fields.text("waste", &diagnostics)
    let quantity = QuantityReader.stated("quantity", &fields, &diagnostics)
    if product == nil && waste == nil { fields.reportMissing("product", &diagnostics) }
    fields.finish(&diagnostics)
    guard let name = product ?? waste, let quantity else { return nil }
    return .init(product: name, quantity: quantity, isWaste: product == nil)
  }

  private enum AnyTake {
    case product(ProductionProcess.Take)
    case material(ProductionProcess.MaterialUse)
  }

  private func take(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> AnyTake? {
    guard var fields = MappingReader(node, "take", &diagnostics) else { return nil }
    let product = fields.text("product", &diagnostics)
    let material = fields.text("material", &diagnostics)
    let quantity = QuantityReader.stated("quantity", &fields, &diagnostics)
    if product == nil && material == nil { fields.reportMissing("product", &diagnostics) }
    fields.finish(&diagnostics)
    guard let quantity else { return nil }
    if let product { return .product(.init(product: product, quantity: quantity)) }
    return material.map { .material(.init(material: $0, quantity: quantity)) }
  }

  // MARK: Products and materials

  private func product(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Product? {
    guard var fields = MappingReader(node, "product", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let name = fields.text("name", &diagnostics)?.value
    let declared = declaredUnit(&fields, named: id, &diagnostics)
    let energy = QuantityReader.property(
      "energy", example: "42.5 GJ/t", &fields, &diagnostics)
    let molarMass = QuantityReader.property(
      "molar-mass", example: "28.01 g/mol", &fields, &diagnostics)
    Self.hold(energy, to: .energyOfMass, "energy", .energy, .mass, &diagnostics)
    Self.hold(molarMass, to: .molarMass, "molar-mass", .mass, .amount, &diagnostics)
    let mass = self.mass(&fields, declared, &diagnostics)
    fields.finish(&diagnostics, others: keys(at: "products[]"))
    guard let id, let declared else { return nil }
    return Product(
      id: id.value, name: name ?? id.value, declaredUnit: declared, mass: mass, energy: energy,
      molarMass: molarMass, location: id.location)
  }

  /// What a property cannot be is said where it is in the units that the bound is for.
  private static func hold(
    _ property: PropertyValue?, to bound: ValueBound, _ key: String, _ top: Dimension,
    _ bottom: Dimension, _ diagnostics: inout Diagnostics
  ) {
    guard let property, property.top.dimension == top, property.bottom.dimension == bottom else {
      return
    }
    _ = diagnostics.hold(
      property.top.ratio / property.bottom.ratio * property.value, to: bound, named: key,
      as: "\(property.value) \(property.top.symbol)/\(property.bottom.symbol)",
      at: property.location)
  }

  private func declaredUnit(
    _ fields: inout MappingReader, named id: Located<String>?, _ diagnostics: inout Diagnostics
  ) -> DeclaredUnit? {
    guard let node = fields.node("declared-unit") else {
      diagnostics.report(
        Diagnostic(
          .declaredUnitMissing, at: id?.location ?? fields.location, [id?.value ?? ""],
          hint: Phrase(.hintWrite, "declared-unit: 1 t")))
      return nil
    }
    guard let (number, unit) = QuantityReader.quantity(node, &diagnostics) else { return nil }
    guard !number.isZero else {
      diagnostics.report(
        Diagnostic(
          .declaredUnitMissing, at: node.location, [id?.value ?? ""],
          hint: Phrase(.hintWrite, "declared-unit: 1 \(unit.symbol)")))
      return nil
    }
    return DeclaredUnit(amount: number, unit: unit, location: node.location)
  }

  /// Kilograms of one declared unit, from the unit itself or as stated.
  private func mass(
    _ fields: inout MappingReader, _ declared: DeclaredUnit?, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    let node = fields.node("mass")
    let own = declared.flatMap { declared in
      declared.unit.conversion(to: .kilogram).map { $0 * declared.amount }
    }
    guard let node, let (number, unit) = QuantityReader.quantity(node, &diagnostics) else {
      return own
    }
    if let mass = unit.conversion(to: .kilogram).map({ $0 * number }) {
      if mass.isZero, own == nil, let declared {
        diagnostics.report(
          Diagnostic(
            .productMass, at: node.location, [declared.text, node.text ?? ""],
            hint: Phrase(.hintProductWeight)))
        return nil
      }
      if let own, let declared, own != mass {
        diagnostics.report(
          Diagnostic(
            .productMass, at: node.location, [declared.text, node.text ?? ""],
            notes: [Note(Phrase(.noteDeclaredHere, declared.text), at: declared.location)],
            hint: Phrase(.hintProductMass)))
      }
      return own ?? mass
    }
    diagnostics.report(
      Diagnostic(
        .flowUnit, at: node.location, [unit.symbol, "mass", "kg"],
        hint: Phrase(.hintGiveUnits, "kg, t")))
    return nil
  }

  private func material(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Material? {
    guard var fields = MappingReader(node, "material", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let name = fields.text("name", &diagnostics)?.value
    fields.finish(&diagnostics, others: keys(at: "materials[]"))
    return id.map { Material(id: $0.value, name: name ?? $0.value, location: $0.location) }
  }

  // MARK: Records

  private func shared(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> SharedRecords? {
    guard var fields = MappingReader(node, "shared", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    if fields.node("among") == nil { fields.reportMissing("among", &diagnostics) }
    let among = fields.texts("among", &diagnostics)
    let division = divisions.division(&fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let records, let division, !among.isEmpty else { return nil }
    return SharedRecords(records: records, among: among, division: division)
  }

  private func outside(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> OutsideRecords? {
    guard var fields = MappingReader(node, "outside", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let reason = fields.requiredText("because", &diagnostics)
    fields.finish(&diagnostics)
    guard let records, let reason else { return nil }
    return OutsideRecords(records: records, reason: reason.value)
  }

  private func assigned(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> AssignedRecords? {
    guard var fields = MappingReader(node, "assigned", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let process = fields.text("process", &diagnostics)
    let product = fields.text("product", &diagnostics)
    if process == nil && product == nil { fields.reportMissing("process", &diagnostics) }
    fields.finish(&diagnostics)
    guard let records else { return nil }
    if let process { return AssignedRecords(records: records, place: .process(process)) }
    return product.map { AssignedRecords(records: records, place: .product($0)) }
  }

  private func keys(at place: String) -> [String] {
    others.keys(of: ProductionSystem.fileName, at: place)
  }
}

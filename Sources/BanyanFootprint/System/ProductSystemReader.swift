import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Reads products.yaml for a footprint: production, and beside it the footprint's own keys.
package struct ProductSystemReader {
  private let others: [SectionKeys]
  private let divisions = DivisionReader(rules: Self.rules)
  private static let rules = AllocationRule.allCases.map(\.rawValue)

  /// `others`: what further standards read of the file.
  package init(others: [SectionKeys] = []) { self.others = others }

  /// Nil, with every fault, where the file holds errors.
  package func system(
    from root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ProductSystem? {
    var found = Diagnostics()
    let system = read(root, &found)
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : system
  }

  private func read(_ root: DocumentNode, _ diagnostics: inout Diagnostics) -> ProductSystem? {
    let production = ProductionReader(others: ProductSystem.keys + others, rules: Self.rules)
    guard let reading = production.reading(of: root, &diagnostics),
      var fields = MappingReader(sharing: root)
    else { return nil }
    let products = reading.products.compactMap { product($0, $1, &diagnostics) }
    let allocations = reading.processes.map { node, process in
      (process, allocation(of: node, &diagnostics))
    }
    let materials = reading.materials.compactMap { material($0, $1, &diagnostics) }
    let cutOffs = fields.list("cut-offs").compactMap { self.cutOff($0, &diagnostics) }
    let ratings = fields.list("ratings").compactMap { self.rating($0, &diagnostics) }
    let company = fields.node("company").flatMap { self.company($0, &diagnostics) }
    let catenaX = fields.node("catena-x").flatMap { CatenaXReader.details($0, &diagnostics) }
    let system = ProductSystem(
      production: reading.system, products: products, materials: materials,
      allocations: allocations.compactMap { process, allocation in
        process == nil ? nil : .some(allocation)
      },
      sharedRules: reading.system.shared.compactMap { AllocationRule($0.division.rule) },
      cutOffs: cutOffs, ratings: ratings, company: company ?? Company(), catenaX: catenaX)
    let declared = DeclaredNames(in: root)
    ProductionChecks(reading.system, declared).run(&diagnostics)
    SystemChecks(system, declared, root).run(&diagnostics)
    return system
  }

  private func allocation(
    of process: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> StatedAllocation? {
    guard var fields = MappingReader(sharing: process), let node = fields.node("allocation"),
      let division = divisions.division(node, "allocation", &diagnostics)
    else { return nil }
    return AllocationRule(division.rule).map { StatedAllocation(rule: $0, division: division) }
  }

  private func cutOff(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> CutOff? {
    guard var fields = MappingReader(node, "cut-off", &diagnostics) else { return nil }
    let what = fields.requiredText("what", &diagnostics)
    let activity = fields.text("activity", &diagnostics)?.value
    if fields.node("share") == nil { fields.reportMissing("share", &diagnostics) }
    let share = QuantityReader.part("share", &fields, &diagnostics)
    let reason = fields.requiredText("because", &diagnostics)
    fields.finish(&diagnostics)
    guard let what, let share, let reason else { return nil }
    return CutOff(
      activity: activity.map(ActivityPath.init), what: what.value, share: share,
      reason: reason.value, location: what.location)
  }

  private func rating(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> StatedRating? {
    guard var fields = MappingReader(node, "rating", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let values = ["technological", "geographical", "temporal"].map { key -> ExactDecimal? in
      guard let text = fields.requiredText(key, &diagnostics) else { return nil }
      if let value = ExactDecimal(text.value), value >= .one, value <= 5 { return value }
      diagnostics.report(
        Diagnostic(
          .fieldNumber, at: text.location, [text.value], hint: Phrase(.hintOneOf, "1 … 5")))
      return nil
    }
    fields.finish(&diagnostics)
    guard let records, let technological = values[0], let geographical = values[1],
      let temporal = values[2]
    else { return nil }
    return StatedRating(
      records: records,
      rating: .init(
        technological: technological, geographical: geographical, temporal: temporal))
  }

  private func company(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Company? {
    guard var fields = MappingReader(node, "company", &diagnostics) else { return nil }
    let identifiers = fields.texts("ids", &diagnostics)
    let place = fields.keyLocation("issued")
    let issued = fields.date("issued", &diagnostics).map { Located($0, at: place) }
    let preceding = fields.texts("replaces", &diagnostics)
    fields.finish(&diagnostics)
    return Company(
      identifiers: identifiers, issued: issued, preceding: preceding, location: node.location)
  }
}

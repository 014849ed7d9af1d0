import BanyanActivity
import BanyanAttribution
import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities

/// Reads products.yaml.
public struct ProductSystemReader {
  public static let fileName = "products.yaml"

  public init() {}

  /// Nil, with every fault, where the file holds errors.
  public func system(
    from root: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ProductSystem? {
    var found = Diagnostics()
    let system = read(root, &found)
    if let system {
      SystemChecks(system: system, declared: DeclaredNames(in: root)).run(&found)
    }
    diagnostics.append(contentsOf: found)
    return found.hasErrors ? nil : system
  }

  private func read(_ root: DocumentNode, _ diagnostics: inout Diagnostics) -> ProductSystem? {
    guard var fields = MappingReader(root, Self.fileName, &diagnostics) else { return nil }
    for key in ["processes", "products"] where fields.node(key) == nil {
      fields.reportMissing(key, &diagnostics)
    }
    let products = fields.list("products").compactMap { self.product($0, &diagnostics) }
    let processes = fields.list("processes").compactMap { self.process($0, &diagnostics) }
    let materials = fields.list("materials").compactMap { self.material($0, &diagnostics) }
    let shared = fields.list("shared").compactMap { self.shared($0, &diagnostics) }
    let outside = fields.list("outside").compactMap { self.outside($0, &diagnostics) }
    let assigned = fields.list("assigned").compactMap { self.assigned($0, &diagnostics) }
    let cutOffs = fields.list("cut-offs").compactMap { self.cutOff($0, &diagnostics) }
    let ratings = fields.list("ratings").compactMap { self.rating($0, &diagnostics) }
    let company = fields.node("company").flatMap { self.company($0, &diagnostics) }
    let catenaX = fields.node("catena-x").flatMap { CatenaXReader.details($0, &diagnostics) }
    fields.finish(&diagnostics)
    return ProductSystem(
      processes: processes, products: products, materials: materials, shared: shared,
      outside: outside, assigned: assigned, cutOffs: cutOffs, ratings: ratings,
      company: company ?? Company(), catenaX: catenaX, location: root.location)
  }

  private func process(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> ProductionProcess? {
    guard var fields = MappingReader(node, "process", &diagnostics) else { return nil }
    let id = fields.requiredText("id", &diagnostics)
    let name = fields.text("name", &diagnostics)?.value
    if fields.node("outputs") == nil { fields.reportMissing("outputs", &diagnostics) }
    let outputs = fields.list("outputs").compactMap { self.output($0, &diagnostics) }
    let takes = fields.list("takes").compactMap { self.take($0, &diagnostics) }
    let allocation = fields.node("allocation").flatMap { self.allocation($0, &diagnostics) }
    fields.finish(&diagnostics)
    guard let id else { return nil }
    var process = ProductionProcess(
      id: id.value, name: name ?? id.value, outputs: outputs, takes: [], materials: [],
      allocation: allocation, location: id.location)
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

  private func allocation(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> StatedAllocation? {
    guard var fields = MappingReader(node, "allocation", &diagnostics) else { return nil }
    let allocation = self.allocation(&fields, &diagnostics)
    fields.finish(&diagnostics)
    return allocation
  }

  /// `rule`, `because`, and for some rules `by`: a metered quantity or a share for each name.
  private func allocation(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> StatedAllocation? {
    if fields.node("rule") == nil { fields.reportMissing("rule", &diagnostics) }
    let rule = fields.choice("rule", AllocationRule.self, &diagnostics)
    let reason = fields.requiredText("because", &diagnostics)
    let node = fields.node("by")
    guard let rule, let reason else { return nil }
    var given: [(name: Located<String>, value: ExactRatio)] = []
    if rule == .metered || rule == .shares {
      guard let node else {
        fields.reportMissing("by", &diagnostics)
        return nil
      }
      guard let values = values(node, rule, &diagnostics) else { return nil }
      given = values
    }
    return StatedAllocation(
      rule: rule, reason: reason.value, given: given, location: fields.location)
  }

  private func values(
    _ node: DocumentNode, _ rule: AllocationRule, _ diagnostics: inout Diagnostics
  ) -> [(name: Located<String>, value: ExactRatio)]? {
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(Diagnostic(.fieldMapping, at: node.location, ["by"]))
      return nil
    }
    var result: [(name: Located<String>, value: ExactRatio)] = []
    var unit: Unit?
    for entry in entries {
      if rule == .shares {
        guard let text = entry.value.text, let share = Percentage.share(text) else {
          diagnostics.report(
            Diagnostic(
              .fieldNumber, at: entry.value.location, [entry.value.text ?? ""],
              hint: Phrase(.hintShare)))
          return nil
        }
        result.append((entry.key, ExactRatio(share)))
        continue
      }
      guard let (number, own) = QuantityReader.quantity(entry.value, &diagnostics) else {
        return nil
      }
      guard let ratio = own.conversion(to: unit ?? own) else {
        diagnostics.report(
          Diagnostic(
            .flowUnit, at: entry.value.location, [own.symbol, entry.key.value, unit?.symbol ?? ""],
            hint: Phrase(.hintGiveUnits, unit?.symbol ?? "")))
        return nil
      }
      unit = unit ?? own
      result.append((entry.key, ratio * number))
    }
    return result
  }

  private func shared(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> SharedRecords? {
    guard var fields = MappingReader(node, "shared", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    if fields.node("among") == nil { fields.reportMissing("among", &diagnostics) }
    let among = fields.texts("among", &diagnostics)
    let allocation = self.allocation(&fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let records, let allocation, !among.isEmpty else { return nil }
    return SharedRecords(records: records, among: among, allocation: allocation)
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

  private func cutOff(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> CutOff? {
    guard var fields = MappingReader(node, "cut-off", &diagnostics) else { return nil }
    let what = fields.requiredText("what", &diagnostics)
    let activity = fields.text("activity", &diagnostics)?.value
    if fields.node("share") == nil { fields.reportMissing("share", &diagnostics) }
    let share = QuantityReader.share("share", &fields, &diagnostics)
    if let share, share > .one, let text = fields.text("share", &diagnostics) {
      diagnostics.report(
        Diagnostic(.shareRange, at: text.location, [text.value], hint: Phrase(.hintShare)))
    }
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

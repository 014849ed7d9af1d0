import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Reads a file of changes.
package struct WhatIfReader {
  /// What a product system calls its parts.
  package struct Names: Sendable {
    package let materials: [String]
    package let products: [String]
    /// What each process puts out and takes.
    package let flows: [String: [String]]

    package init(materials: [String], products: [String], flows: [String: [String]]) {
      self.materials = materials
      self.products = products
      self.flows = flows
    }
  }

  let file: String
  /// Nil where products are no matter: an inventory has records alone.
  let names: Names?
  let library: FactorLibrary

  /// `file`: its name in messages.
  package init(file: String, names: Names?, library: FactorLibrary) {
    self.file = file
    self.names = names
    self.library = library
  }

  /// Nil, with every fault, where the file holds errors.
  package func changes(
    in bytes: UnsafeRawBufferPointer, _ diagnostics: inout Diagnostics
  ) -> WhatIf? {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    guard let root = YAMLDocument.read(bytes, file: file, &found),
      var fields = MappingReader(root, file, &found)
    else { return nil }
    let name = fields.text("name", &found)?.value
    if fields.node("changes") == nil { fields.reportMissing("changes", &found) }
    if fields.node("changes") != nil, fields.list("changes").isEmpty {
      found.report(
        Diagnostic(
          .planEmpty, at: fields.keyLocation("changes"), hint: Phrase(.hintPlanEmpty)))
    }
    let steps = fields.list("changes").compactMap { step($0, &found) }
    let tables = fields.list("tables").compactMap {
      library.reader(of: .workspace).table(from: $0, file: file, &found)
    }
    OwnValues(heldAgainst: library).check(tables, &found)
    fields.finish(&found)
    return found.hasErrors ? nil : WhatIf(name: name ?? file, steps: steps, tables: tables)
  }

  private func step(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> WhatIf.Step? {
    guard var fields = MappingReader(node, "change", &diagnostics) else { return nil }
    let what = fields.requiredText("what", &diagnostics)
    let change = change(&fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let what, let change else { return nil }
    return WhatIf.Step(what: what.value, change: change, location: what.location)
  }

  private func change(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> WhatIf.Change? {
    if let material = fields.text("material", &diagnostics) {
      guard let names else { return nowhere("material", material, &fields, &diagnostics) }
      known(material, "material", names.materials, &diagnostics)
      return fields.requiredText("footprint", &diagnostics).map {
        .material(material, footprint: $0)
      }
    }
    if let process = fields.text("process", &diagnostics) {
      guard let names else { return nowhere("process", process, &fields, &diagnostics) }
      known(process, "process", names.flows.keys.sorted(), &diagnostics)
      let product = fields.requiredText("product", &diagnostics)
      let quantity = QuantityReader.stated("quantity", &fields, &diagnostics)
      guard let product, let quantity else { return nil }
      known(
        product, "product", names.flows[process.value] ?? names.products, &diagnostics)
      return .quantity(process: process, product: product, quantity)
    }
    return records(&fields, &diagnostics).map { .records($0) }
  }

  /// A change of a product system, which an inventory does not see.
  private func nowhere(
    _ key: String, _ name: Located<String>, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> WhatIf.Change? {
    for other in ["footprint", "product", "quantity"] { _ = fields.node(other) }
    diagnostics.report(
      Diagnostic(
        .changeNowhere, at: name.location, [key, name.value], hint: Phrase(.hintChangeNowhere)))
    return nil
  }

  private func known(
    _ name: Located<String>, _ what: String, _ all: [String], _ diagnostics: inout Diagnostics
  ) {
    guard !all.contains(name.value) else { return }
    diagnostics.report(ProductionChecks.unknown(name, what, among: all))
  }

  private func records(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ActivityChange? {
    let records = RecordSelector(from: &fields, &diagnostics)
    let part = QuantityReader.share("part", &fields, &diagnostics)
    let times = QuantityReader.share("times", &fields, &diagnostics)
    let activity = fields.text("becomes", &diagnostics)
    let unitText = fields.text("unit", &diagnostics)
    let factor = fields.text("factor", &diagnostics)?.value
    let efficiencies = (
      QuantityReader.share("efficiency-before", &fields, &diagnostics),
      QuantityReader.share("efficiency-after", &fields, &diagnostics)
    )
    var heatRatio = ExactRatio.one
    switch efficiencies {
    case (nil, nil): break
    case (let before?, let after?) where !before.isZero && !after.isZero:
      heatRatio = ExactRatio(before, over: after)
    case (nil, _): fields.reportMissing("efficiency-before", &diagnostics)
    case (_, nil): fields.reportMissing("efficiency-after", &diagnostics)
    default:
      diagnostics.report(
        Diagnostic(
          .shareRange, at: fields.keyLocation("efficiency-after"), ["0 %"],
          hint: Phrase(.hintShare)))
    }
    // The same number under another unit is another quantity: `times` says how they hang together.
    if let unitText, times == nil {
      diagnostics.report(
        Diagnostic(
          .changeUnit, at: unitText.location, [unitText.value],
          hint: Phrase(.hintChangeUnit, unitText.value)))
    }
    let unit = unitText.flatMap { QuantityReader.unit($0.value, at: $0.location, &diagnostics) }
    if let part, part > .one {
      diagnostics.report(
        Diagnostic(
          .shareRange, at: fields.keyLocation("part"), [part.description], hint: Phrase(.hintShare))
      )
      return nil
    }
    if let activity, ActivityVocabulary.kind(of: ActivityPath(activity.value)) == nil {
      diagnostics.report(
        Diagnostic(
          .activityUnknown, at: activity.location, [activity.value],
          hint: Phrase(.hintFactorsList)))
    }
    guard let records else { return nil }
    if times == nil && activity == nil && factor == nil && unit == nil {
      fields.reportMissing("times", &diagnostics)
      return nil
    }
    return ActivityChange(
      records: records, part: part ?? .one, times: times ?? .one,
      activity: activity.map { ActivityPath($0.value) }, unit: unit, factor: factor,
      heatRatio: heatRatio)
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanProduction
import BanyanQuantities

/// Reads a file of changes.
package struct WhatIfReader {
  let file: String
  let system: ProductSystem
  let library: FactorLibrary

  /// `file`: its name in messages.
  package init(file: String, system: ProductSystem, library: FactorLibrary) {
    self.file = file
    self.system = system
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
      known(material, "material", system.materials.map(\.id), &diagnostics)
      return fields.requiredText("footprint", &diagnostics).map {
        .material(material, footprint: $0)
      }
    }
    if let process = fields.text("process", &diagnostics) {
      known(process, "process", system.processes.map(\.id), &diagnostics)
      let product = fields.requiredText("product", &diagnostics)
      let quantity = QuantityReader.stated("quantity", &fields, &diagnostics)
      guard let product, let quantity else { return nil }
      known(product, "product", flows(of: process.value), &diagnostics)
      return .quantity(process: process, product: product, quantity)
    }
    return records(&fields, &diagnostics).map { .records($0) }
  }

  /// What a process puts out and takes.
  private func flows(of name: String) -> [String] {
    guard let index = system.process(named: name) else { return system.products.map(\.id) }
    let process = system.processes[index]
    return process.outputs.map(\.product.value) + process.takes.map(\.product.value)
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
      activity: activity.map { ActivityPath($0.value) }, unit: unit, factor: factor)
  }
}

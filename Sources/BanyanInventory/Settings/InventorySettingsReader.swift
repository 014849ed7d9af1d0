import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Reads the inventory's sections of banyan.yaml.
struct InventorySettingsReader {
  static let keys = SectionKeys("banyan.yaml", ["exclusions", "base-year", "report"])

  func settings(from document: DocumentNode, _ found: inout Diagnostics) -> InventorySettings? {
    var own = Diagnostics()
    defer { found.append(contentsOf: own) }
    guard var fields = MappingReader(sharing: document) else { return nil }
    let settings = InventorySettings(
      exclusions: fields.list("exclusions").compactMap { exclusion($0, &own) },
      baseYear: fields.node("base-year").flatMap { baseYear($0, &own) },
      statement: fields.node("report").map { statement($0, &own) } ?? .init())
    return own.hasErrors ? nil : settings
  }

  private func statement(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> InventorySettings.Statement {
    var statement = InventorySettings.Statement()
    guard var fields = MappingReader(node, "report", &diagnostics) else { return statement }
    statement.purpose = fields.text("purpose", &diagnostics)?.value
    statement.responsible = fields.text("responsible", &diagnostics)?.value
    statement.intendedUse = fields.text("intended-use", &diagnostics)?.value
    statement.significance = fields.text("significance", &diagnostics)?.value
    statement.verification = fields.text("verification", &diagnostics)?.value
    statement.methodChanges = fields.text("method-changes", &diagnostics)?.value
    statement.gwpReason = fields.text("gwp-reason", &diagnostics)?.value
    fields.finish(&diagnostics)
    return statement
  }

  private func exclusion(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> Exclusion? {
    guard var fields = MappingReader(node, "exclusion", &diagnostics) else { return nil }
    let category = fields.requiredText("category", &diagnostics)
    let reason = fields.requiredText("because", &diagnostics)
    fields.finish(&diagnostics)
    guard let category, let reason else { return nil }
    return Exclusion(category: category.value, reason: reason.value, location: category.location)
  }

  private func baseYear(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> BaseYear? {
    guard var fields = MappingReader(node, "base-year", &diagnostics) else { return nil }
    let year = fields.requiredText("year", &diagnostics)
    let total = number("total", required: true, &fields, &diagnostics)
    let reason = fields.text("because", &diagnostics)?.value
    let thresholdText = fields.text("threshold", &diagnostics)
    let changes = fields.list("changes").compactMap { change($0, &diagnostics) }
    fields.finish(&diagnostics)
    let threshold = thresholdText.map { Percentage.share($0.value) }
    if case .some(.none) = threshold {
      diagnostics.report(
        Diagnostic(.fieldNumber, at: thresholdText?.location, [thresholdText?.value ?? ""]))
      return nil
    }
    guard let year, let total else { return nil }
    guard let number = Int(year.value), (1900...2199).contains(number) else {
      diagnostics.report(
        Diagnostic(.periodInvalid, at: year.location, [year.value], hint: Phrase(.hintPeriod)))
      return nil
    }
    return BaseYear(
      year: number, total: total, reason: reason,
      statedThreshold: threshold.flatMap { $0 }, changes: changes)
  }

  private func change(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> BaseYear.Change? {
    guard var fields = MappingReader(node, "change", &diagnostics) else { return nil }
    let what = fields.requiredText("what", &diagnostics)
    let effect = number("effect", required: true, &fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let what, let effect else { return nil }
    return BaseYear.Change(what: what.value, effect: effect)
  }

  private func number(
    _ key: String, required: Bool, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    if required, fields.node(key) == nil { fields.reportMissing(key, &diagnostics) }
    guard let text = fields.text(key, &diagnostics) else { return nil }
    if let number = ExactDecimal(measured: text.value) { return number }
    diagnostics.report(
      Diagnostic(
        .fieldNumber, at: text.location, [text.value], hint: Phrase(.hintPlainNumber, "1234.5")))
    return nil
  }
}

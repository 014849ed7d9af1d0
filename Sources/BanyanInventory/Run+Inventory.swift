import BanyanDiagnostics
import BanyanRuns

extension Run {
  /// The inventory after ISO 14064-1:2018; no value where the files hold errors.
  public func inventory() throws(RunFailure) -> Stage<InventoryReport> {
    try report(of: InventoryStandard.self, on: ())
  }
}

extension InventoryReport {
  /// A form that an inventory is written in, by the name `--format` takes.
  public enum Form: String, Sendable, CaseIterable { case text, json, csv, html, xlsx }

  /// The inventory as a document, for a reader of this language; JSON and CSV are the same in both.
  public func document(
    as form: Form, in language: Language
  ) throws(RenderFailure) -> Stage<RenderedDocument> {
    try InventoryStandard.formats.document(form.rawValue, of: self, in: language)
  }
}

extension InventoryResult {
  /// The result as JSON, from which `read` makes an equal value.
  public var json: String { InventoryJSON().text(of: self) }
}

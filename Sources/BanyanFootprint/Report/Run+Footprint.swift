import BanyanDiagnostics
import BanyanRuns

extension Run {
  /// The footprint of a product after ISO 14067:2018, by its id in products.yaml; of the first where
  /// none is named. No value where the files hold errors.
  ///
  /// `comparingAllocation`: whether the footprint by other rules is stated beside it.
  public func footprint(
    of product: String? = nil, comparingAllocation: Bool = false
  ) throws(RunFailure) -> Stage<FootprintReport> {
    let reading = try reading(of: FootprintStandard.self)
    return try report(of: FootprintStandard.self, reading) { reading, found in
      guard let product else {
        return .init(product: 0, comparesAllocation: comparingAllocation)
      }
      guard let index = reading.system.product(named: product) else {
        let known = reading.system.products.map(\.id).joined(separator: ", ")
        found.report(
          Diagnostic(.nameUnknown, [product, "product"], hint: Phrase(.hintOneOf, known)))
        return nil
      }
      return .init(product: index, comparesAllocation: comparingAllocation)
    }
  }
}

extension FootprintReport {
  /// A form that a footprint is written in, by the name `--format` takes.
  public enum Form: String, Sendable, CaseIterable {
    case text, json, html
    /// For other firms' systems, after PACT 3.
    case pact
    /// The same as Catena-X has it.
    case catenaX = "catena-x"
  }

  /// The footprint as a document, for a reader of this language; JSON is the same in both. No value
  /// where a statement for others wants what products.yaml does not say.
  public func document(
    as form: Form, in language: Language
  ) throws(RenderFailure) -> Stage<RenderedDocument> {
    try FootprintStandard.formats.document(form.rawValue, of: self, in: language)
  }
}

extension FootprintResult {
  /// The result as JSON, from which `read` makes an equal value.
  public var json: String { FootprintJSON().text(of: self) }
}

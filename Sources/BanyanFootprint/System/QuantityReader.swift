import BanyanActivity
import BanyanAttribution
import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities

/// Reads numbers with units as products.yaml writes them: `98450 t`, `1.2 %`, `12500000 VND/t`.
enum QuantityReader {
  /// `98450 t`, or `{value: 98450 t, uncertainty: 1 %}`, or
  /// `{records: carbon/output/billet, process: eaf}`, the process left out where it is its own.
  static func stated(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> StatedQuantity? {
    guard let node = fields.node(key) else {
      fields.reportMissing(key, &diagnostics)
      return nil
    }
    guard case .mapping = node.content else {
      guard let (number, unit) = quantity(node, &diagnostics) else { return nil }
      return StatedQuantity(
        source: .written(number, unit), uncertainty: nil, location: node.location)
    }
    guard var inner = MappingReader(node, key, &diagnostics) else { return nil }
    let value = inner.node("value").flatMap { quantity($0, &diagnostics) }
    let records = inner.text("records", &diagnostics)
    let process = inner.text("process", &diagnostics)
    let uncertainty = uncertainty(&inner, &diagnostics)
    if inner.node("value") == nil && records == nil { inner.reportMissing("value", &diagnostics) }
    inner.finish(&diagnostics)
    if let records {
      return StatedQuantity(
        source: .records(ActivityPath(records.value), process: process), uncertainty: uncertainty,
        location: records.location)
    }
    guard let value else { return nil }
    return StatedQuantity(
      source: .written(value.number, value.unit), uncertainty: uncertainty, location: node.location)
  }

  /// A number not below zero, and its unit.
  static func quantity(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> (number: ExactDecimal, unit: Unit)? {
    guard let text = node.text else {
      diagnostics.report(Diagnostic(.fieldText, at: node.location, ["quantity"]))
      return nil
    }
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first, let number = ExactDecimal(first) else {
      diagnostics.report(
        Diagnostic(
          .fieldNumber, at: node.location, [text], hint: Phrase(.hintPlainNumber, "1234.5 t")))
      return nil
    }
    guard !number.isNegative else {
      diagnostics.report(
        Diagnostic(.flowNegative, at: node.location, [text], hint: Phrase(.hintFlowNegative)))
      return nil
    }
    guard words.count == 2 else {
      diagnostics.report(
        Diagnostic(.unitMissing, at: node.location, hint: Phrase(.hintWrite, "\(first) t")))
      return nil
    }
    guard let unit = unit(words[1], at: node.location, &diagnostics) else { return nil }
    return (number, unit)
  }

  static func unit(
    _ text: some StringProtocol, at location: SourceLocation, _ diagnostics: inout Diagnostics
  ) -> Unit? {
    if let unit = try? Unit(text) { return unit }
    let nearest = NearestName.nearest(to: String(text), among: UnitTable.standard.symbols)
    diagnostics.report(
      Diagnostic(
        .unitUnknown, at: location, [String(text)],
        hint: nearest.map { Phrase(.hintDidYouMean, $0) }))
    return nil
  }

  /// `5 %` or `0.05`, not below zero.
  static func share(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    if let share = Percentage.share(text.value), !share.isNegative { return share }
    diagnostics.report(
      Diagnostic(.fieldNumber, at: text.location, [text.value], hint: Phrase(.hintShare)))
    return nil
  }

  /// `uncertainty: 5 %`, the half-width of the 95 % range; a bare number could mean either.
  static func uncertainty(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let text = fields.text("uncertainty", &diagnostics) else { return nil }
    if text.value.hasSuffix("%"), let share = Percentage.share(text.value), !share.isNegative {
      return share
    }
    diagnostics.report(
      Diagnostic(
        .uncertaintyInvalid, at: text.location, [text.value], hint: Phrase(.hintUncertainty)))
    return nil
  }

  /// `12500000 VND/t`: so much of one for one of the other.
  static func property(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Product.PropertyValue? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    let words = text.value.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let number = ExactDecimal(words[0]),
      let slash = words[1].lastIndex(of: "/")
    else {
      diagnostics.report(
        Diagnostic(
          .fieldNumber, at: text.location, [text.value],
          hint: Phrase(.hintPlainNumber, Self.example(of: key))))
      return nil
    }
    guard !number.isNegative else {
      diagnostics.report(
        Diagnostic(
          .allocationNegative, at: text.location, [text.value],
          hint: Phrase(.hintAllocationNegative)))
      return nil
    }
    let top = unit(words[1][..<slash], at: text.location, &diagnostics)
    let bottom = unit(words[1][words[1].index(after: slash)...], at: text.location, &diagnostics)
    guard let top, let bottom else { return nil }
    return Product.PropertyValue(value: number, top: top, bottom: bottom, location: text.location)
  }

  private static func example(of key: String) -> String {
    switch key {
    case "energy": "42.5 GJ/t"
    case "molar-mass": "28.01 g/mol"
    default: "12500000 VND/t"
    }
  }
}

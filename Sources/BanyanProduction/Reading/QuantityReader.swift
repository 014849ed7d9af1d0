import BanyanActivity
import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities

/// Reads numbers with units as products.yaml writes them: `98450 t`, `1.2 %`, `42.5 GJ/t`.
package enum QuantityReader {
  /// `98450 t`, or `{value: 98450 t, uncertainty: 1 %}`, or
  /// `{records: carbon/output/billet, process: eaf}`, the process left out where it is its own.
  package static func stated(
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
  package static func quantity(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> (number: ExactDecimal, unit: Unit)? {
    guard let text = node.text else {
      diagnostics.report(Diagnostic(.fieldText, at: node.location, ["quantity"]))
      return nil
    }
    let words = text.split(separator: " ", maxSplits: 1)
    guard let first = words.first, let number = ExactDecimal(measured: first) else {
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

  package static func unit(
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
  package static func share(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    if let share = Percentage.share(text.value), !share.isNegative { return share }
    diagnostics.report(
      Diagnostic(.fieldNumber, at: text.location, [text.value], hint: Phrase(.hintShare)))
    return nil
  }

  /// The same of what can be no more than the whole: a bare `5` is not 5 %.
  package static func part(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let share = share(key, &fields, &diagnostics) else { return nil }
    if share <= .one { return share }
    diagnostics.report(
      Diagnostic(
        .shareRange, at: fields.node(key)?.location ?? fields.location,
        [fields.node(key)?.text ?? ""], hint: Phrase(.hintShare)))
    return nil
  }

  /// `uncertainty: 5 %`, the half-width of the 95 % range; a bare number could mean either.
  package static func uncertainty(
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

  /// `42.5 GJ/t`: so much of one for one of the other.
  ///
  /// `example`: what could stand there.
  package static func property(
    _ key: String, example: String, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> PropertyValue? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    let words = text.value.split(separator: " ", maxSplits: 1)
    guard words.count == 2, let number = ExactDecimal(measured: words[0]),
      let slash = words[1].lastIndex(of: "/")
    else {
      diagnostics.report(
        Diagnostic(
          .fieldNumber, at: text.location, [text.value],
          hint: Phrase(.hintPlainNumber, example)))
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
    return PropertyValue(value: number, top: top, bottom: bottom, location: text.location)
  }
}

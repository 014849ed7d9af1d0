import BanyanActivity
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanYAML

/// Reads `streams:`, `zero-rated:` and `stocks:`; a balance of clinker has a reader of its own.
struct StreamSectionReader {
  func stream(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> StreamText? {
    guard var fields = MappingReader(node, "stream", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let method = method(&fields, &diagnostics)
    let factorUnit = self.factorUnit(&fields, &diagnostics)
    let factor = CBAMFields.rate("factor", in: "t/\(factorUnit.symbol)", &fields, &diagnostics)
    let emissionFactor = CBAMFields.rate("emission-factor", in: "t/TJ", &fields, &diagnostics)
    let oxidation = oxidation(&fields, &diagnostics)
    let conversion = CBAMFields.percentage("conversion", &fields, &diagnostics)
    let composition = fields.node("composition").map { self.composition($0, &diagnostics) } ?? []
    let uncertainty = CBAMFields.uncertainty(&fields, &diagnostics)
    let reason = fields.text("because", &diagnostics)?.value
    let evidence = fields.text("evidence", &diagnostics)
    fields.finish(&diagnostics)
    guard let records else { return nil }
    return StreamText(
      records: records, method: method, factor: factor, factorUnit: factorUnit,
      emissionFactor: emissionFactor,
      oxidation: oxidation, conversion: conversion, composition: composition,
      uncertainty: uncertainty, reason: reason, evidence: evidence, location: node.location)
  }

  /// One for one stream: whoever lists both A and B counts what goes in and what comes out of it.
  private func method(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> StreamText.Method? {
    guard let node = fields.node("method") else { return nil }
    let written = Self.words(of: node)
    guard written.count > 1 else {
      return fields.choice("method", StreamText.Method.self, &diagnostics)
    }
    diagnostics.report(
      Diagnostic(
        .severalMethods, at: node.location, Array(written.prefix(2)),
        hint: Phrase(.hintSeveralMethods, written[0])))
    return nil
  }

  /// The methods that a list, a mapping or a text such as `A and B` names.
  private static func words(of node: DocumentNode) -> [String] {
    switch node.content {
    case .list(let items): return items.compactMap(\.text)
    case .mapping(let entries): return entries.map(\.key.value)
    default:
      let known = Set(StreamText.Method.allCases.map(\.rawValue))
      let words = (node.text ?? "").split(whereSeparator: { " ,;/+&".contains($0) }).map(
        String.init)
      let methods = words.filter(known.contains)
      return methods.count > 1 ? methods : []
    }
  }

  /// `98 %`, or by the carbon that stays in the ash (Eq. 7): `{ash: 1.3 t, fuel: 65 t}`.
  private func oxidation(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let node = fields.node("oxidation") else { return nil }
    guard case .mapping = node.content else {
      return CBAMFields.percentage("oxidation", &fields, &diagnostics)
    }
    guard var inner = MappingReader(node, "oxidation", &diagnostics) else { return nil }
    let carbon = ["ash", "fuel"].map { key -> ExactRatio? in
      if inner.node(key) == nil { inner.reportMissing(key, &diagnostics) }
      return inner.node(key).flatMap { CBAMFields.quantity($0, in: .tonne, &diagnostics) }
    }
    inner.finish(&diagnostics)
    guard let ash = carbon[0], let fuel = carbon[1] else { return nil }
    if fuel.isZero || fuel < ash {
      diagnostics.report(
        Diagnostic(
          .shareRange, at: node.location,
          ["\(node["ash"]?.text ?? "") / \(node["fuel"]?.text ?? "")"],
          hint: Phrase(.hintShare)))
      return nil
    }
    return .one - ash / fuel
  }

  /// What a factor is for: `t/t`, `t/Nm3`, `t/l`; a tonne where nothing else is written.
  private func factorUnit(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Unit {
    guard let text = fields.text("factor", &diagnostics),
      let symbol = text.value.split(separator: "/", maxSplits: 1).dropFirst().first,
      let unit = try? Unit(symbol), unit.dimension == .volume
    else { return .tonne }
    return unit
  }

  private func composition(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> [(carbonate: Located<String>, share: ExactRatio)] {
    guard case .mapping(let entries) = node.content else {
      diagnostics.report(Diagnostic(.fieldMapping, at: node.location, ["composition"]))
      return []
    }
    let parts = entries.compactMap { entry -> (Located<String>, ExactRatio)? in
      guard let text = entry.value.text else { return nil }
      return CBAMFields.percentage(Located(text, at: entry.value.location), &diagnostics).map {
        (entry.key, $0)
      }
    }
    let sum = parts.map(\.1).reduce(.zero, +)
    if sum > .one {
      diagnostics.report(
        Diagnostic(
          .compositionSum, at: node.location,
          ["\((sum * ExactDecimal(100)).decimal().normalised) %"]))
    }
    return parts
  }

  func waste(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> WasteStream? {
    guard var fields = MappingReader(node, "stream", &diagnostics) else { return nil }
    let waste = fields.requiredText("waste", &diagnostics)
    let process = fields.requiredText("process", &diagnostics)
    let partly = partlyCalcined(&fields, &diagnostics)
    if fields.node("factor") == nil, fields.node("calcination") == nil {
      fields.reportMissing("factor", &diagnostics)
    }
    let factor = CBAMFields.rate("factor", in: "t/t", &fields, &diagnostics) ?? partly
    fields.finish(&diagnostics)
    guard let waste, let process, let factor else { return nil }
    return WasteStream(waste: waste, process: process, factor: factor)
  }

  /// Kiln dust by the clinker's factor and how far the dust is calcined (Eq. 28):
  /// `clinker-factor: 0.5 t/t, calcination: 60 %`.
  private func partlyCalcined(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    let degree = CBAMFields.percentage("calcination", &fields, &diagnostics)
    let clinker = CBAMFields.rate("clinker-factor", in: "t/t", &fields, &diagnostics)
    if (fields.node("calcination") == nil) != (fields.node("clinker-factor") == nil) {
      let other = fields.node("calcination") == nil ? "calcination" : "clinker-factor"
      fields.reportMissing(other, &diagnostics)
    }
    guard let degree, let clinker else { return nil }
    let released = clinker / (.one + clinker) * degree
    return released / (.one - released)
  }

  func zeroRated(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> ZeroRated? {
    guard var fields = MappingReader(node, "zero-rated", &diagnostics) else { return nil }
    let records = RecordSelector(from: &fields, &diagnostics)
    let part = CBAMFields.percentage("part", &fields, &diagnostics) ?? .one
    let criteria = fields.texts("criteria", &diagnostics).map(\.value)
    let tracing = fields.choice("traced", ZeroRated.Tracing.self, &diagnostics)
    let shown = fields.text("evidence", &diagnostics)
    if fields.node("traced") != nil {
      // What was measured in an output needs no proof of where it grew.
      _ = fields.node("proof")
      if shown == nil {
        diagnostics.report(
          Diagnostic(
            .evidenceNeeded, at: node.location, ["traced", "2025/2547 Annex II B.3.2"],
            hint: Phrase(.hintAddField, "evidence")))
      }
    }
    let proof =
      fields.node("traced") == nil
      ? proof(&fields, of: "zero-rated", at: node, &diagnostics) : nil
    fields.finish(&diagnostics)
    guard let records else { return nil }
    return ZeroRated(
      records: records, tracing: tracing, part: part, criteria: criteria,
      proof: proof.map { ($0.kind, $0.id) }, evidence: proof?.evidence ?? shown,
      location: node.location)
  }

  /// What shows that biomass is sustainable; an error where nothing is named.
  func proof(
    _ fields: inout MappingReader, of what: String, at node: DocumentNode,
    _ diagnostics: inout Diagnostics
  ) -> (kind: String, id: String, evidence: Located<String>?)? {
    guard let proof = fields.node("proof") else {
      diagnostics.report(
        Diagnostic(
          .evidenceNeeded, at: node.location, [what, "2025/2547 Annex II B.3.3"],
          hint: Phrase(.hintAddField, "proof")))
      return nil
    }
    guard var inner = MappingReader(proof, "proof", &diagnostics) else { return nil }
    let kind = inner.choice("kind", ProofKind.self, &diagnostics)
    let id = inner.requiredText("id", &diagnostics)?.value
    let evidence = inner.text("evidence", &diagnostics)
    inner.finish(&diagnostics)
    if inner.node("kind") == nil { inner.reportMissing("kind", &diagnostics) }
    guard let kind, let id else { return nil }
    return (kind.rawValue, id, evidence)
  }

  private enum ProofKind: String, CaseIterable {
    case scheme = "voluntary-scheme"
    case database = "union-database"
  }

  func stock(_ node: DocumentNode, _ diagnostics: inout Diagnostics) -> Stock? {
    guard var fields = MappingReader(node, "stock", &diagnostics) else { return nil }
    // What a joint process keeps of an inner product is a stock too.
    let source =
      fields.node("product") == nil
      ? CBAMFields.source(&fields, &diagnostics)
      : fields.requiredText("product", &diagnostics).map(PrecursorText.Source.material)
    let amounts = ["opening", "closing"].map { key -> (ExactRatio, Unit)? in
      guard let node = fields.node(key) else {
        fields.reportMissing(key, &diagnostics)
        return nil
      }
      return QuantityReader.quantity(node, &diagnostics).map { (ExactRatio($0.number), $0.unit) }
    }
    fields.finish(&diagnostics)
    guard let source, let opening = amounts[0], let closing = amounts[1] else { return nil }
    return Stock(source: source, opening: opening, closing: closing, location: node.location)
  }
}

import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Reads one factor table; reports everything that is wrong with it and keeps what is right.
package struct FactorTableReader {
  /// Whose the tables are. Those of a workspace make up the set `site`; published ones name their own.
  let origin: FileOrigin
  let potentials: (String) -> GWPSet?
  let countries: CountryTable

  var isSite: Bool { origin == .workspace }

  package init(
    of origin: FileOrigin, countries: CountryTable, potentials: @escaping (String) -> GWPSet?
  ) {
    self.origin = origin
    self.countries = countries
    self.potentials = potentials
  }

  package func table(
    from bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> FactorTable? {
    guard let root = YAMLDocument.read(bytes, file: file, &diagnostics) else { return nil }
    return table(from: root, file: file, &diagnostics)
  }

  /// A table that is part of another document.
  package func table(
    from root: DocumentNode, file: String, _ diagnostics: inout Diagnostics
  ) -> FactorTable? {
    guard var fields = MappingReader(root, "table", &diagnostics),
      let head = head(from: &fields, file: file, &diagnostics)
    else { return nil }
    var ids: [String: SourceLocation] = [:]
    var factors: [EmissionFactor] = []
    var properties: [PhysicalProperty] = []
    let factorNodes = items("factors", of: &fields, &diagnostics)
    let propertyNodes = items("properties", of: &fields, &diagnostics)
    factors.reserveCapacity(factorNodes?.count ?? 0)
    for node in factorNodes ?? [] {
      guard let factor = FactorEntryReader(self, head).factor(from: node, &diagnostics) else {
        continue
      }
      checkUnique(factor.id, at: factor.location, &ids, &diagnostics)
      factors.append(factor)
    }
    for node in propertyNodes ?? [] {
      guard let property = PropertyEntryReader(self, head).property(from: node, &diagnostics)
      else { continue }
      checkUnique(property.id, at: property.location, &ids, &diagnostics)
      properties.append(property)
    }
    if let factorNodes, let propertyNodes, factorNodes.isEmpty && propertyNodes.isEmpty {
      diagnostics.report(Diagnostic(.tableEmpty, at: root.location))
    }
    fields.finish(&diagnostics)
    return FactorTable(head: head, factors: factors, properties: properties)
  }

  /// The items of a list; none where the field is absent, nil where it is no list.
  private func items(
    _ key: String, of fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [DocumentNode]? {
    guard let node = fields.node(key) else { return [] }
    if case .list(let items) = node.content { return items }
    diagnostics.report(Diagnostic(.fieldList, at: node.location, [key]))
    return nil
  }

  private func checkUnique(
    _ id: String, at location: SourceLocation, _ seen: inout [String: SourceLocation],
    _ diagnostics: inout Diagnostics
  ) {
    guard let first = seen.updateValue(location, forKey: id) else { return }
    diagnostics.report(
      Diagnostic(
        .tableRepeated, at: location, [String(id.split(separator: "/").last ?? "")],
        notes: [Note(Phrase(.noteFirstHere), at: first)]))
  }

  private func head(
    from fields: inout MappingReader, file: String, _ diagnostics: inout Diagnostics
  ) -> FactorTable.Head? {
    let id = fields.requiredText("table", &diagnostics)
    let set = fields.text("set", &diagnostics)?.value
    let publisher = fields.text("publisher", &diagnostics)?.value
    let citation = CitationReader.citation(from: &fields, publisher: publisher, &diagnostics)
    let confidence = fields.text("confidence", &diagnostics)?.value
    _ = fields.text("retrieved", &diagnostics)
    let validity = validity(from: &fields, &diagnostics)
    let geography = geography(from: &fields, &diagnostics)
    let serves = fields.texts("serves", &diagnostics).map(\.value)
    let sector = fields.text("sector", &diagnostics)?.value
    _ = fields.text("reserved", &diagnostics)
    let gwp = fields.text("gwp", &diagnostics)
    if let gwp, gwp.value != FactorTable.unstatedPotentials, potentials(gwp.value) == nil {
      diagnostics.report(
        Diagnostic(
          .gwpUnknown, at: gwp.location, [gwp.value],
          hint: Phrase(.hintOneOf, "AR4, AR5, AR5-feedback, AR6")))
    }
    let note = fields.text("note", &diagnostics)?.value
    let bounds = fields.text("bounds", &diagnostics)?.value
    guard let id, let citation else { return nil }
    return FactorTable.Head(
      id: id.value, set: isSite ? FactorTable.siteSet : set ?? "", publisher: publisher,
      citation: citation, confidence: confidence, validity: validity, geography: geography,
      serves: serves, sector: sector, gwp: gwp?.value, note: note, boundsConfidence: bounds,
      file: file, origin: origin)
  }

  /// `valid: {from: …, through: …}`, or a calendar year.
  func validity(
    from fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Validity? {
    guard let node = fields.node("valid") else { return nil }
    if let text = node.text {
      if text.utf8.count == 4, let year = Int(text), (1900...2199).contains(year) {
        let period = Period(year: year)
        return Validity(from: period.from, through: period.through)
      }
      diagnostics.report(
        Diagnostic(.periodInvalid, at: node.location, [text], hint: Phrase(.hintPeriod)))
      return nil
    }
    guard var valid = MappingReader(node, "valid", &diagnostics) else { return nil }
    let from = valid.date("from", &diagnostics)
    let through = valid.date("through", &diagnostics)
    valid.finish(&diagnostics)
    guard let from else {
      if valid.node("from") == nil { valid.reportMissing("from", &diagnostics) }
      return nil
    }
    if let validity = Validity(from: from, through: through) { return validity }
    diagnostics.report(
      Diagnostic(
        .dateOrder, at: node.location,
        [through?.description ?? "", from.description], hint: Phrase(.hintDateOrder)))
    return nil
  }

  /// `GLO`, a country in any usual spelling, or a subdivision such as `VN-39`.
  func geography(
    from fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard let text = fields.text("geography", &diagnostics) else { return nil }
    if let code = countries.geography(text.value) { return code }
    diagnostics.report(
      Diagnostic(
        .countryUnknown, at: text.location, [text.value], hint: countries.hint(for: text.value)))
    return nil
  }
}

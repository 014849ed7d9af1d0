import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Reads a table of global warming potentials.
package enum GWPTableReader {
  package static func set(
    from bytes: UnsafeRawBufferPointer, file: String, _ diagnostics: inout Diagnostics
  ) -> GWPSet? {
    guard let root = YAMLDocument.read(bytes, file: file, &diagnostics),
      var fields = MappingReader(root, "table", &diagnostics),
      let name = fields.requiredText("set", &diagnostics)
    else { return nil }
    for key in ["gwp", "publisher", "confidence", "horizon", "note"] {
      _ = fields.text(key, &diagnostics)
    }
    for key in ["citation", "valid"] { _ = fields.node(key) }
    let title = root["citation"]?["title"]?.text
    if title == nil {
      diagnostics.report(
        Diagnostic(
          .tableCitation, at: root.location, ["title"], hint: Phrase(.hintAddField, "title")))
    }
    let potentials = fields.list("potentials").compactMap { potential(from: $0, &diagnostics) }
    fields.finish(&diagnostics)
    return GWPSet(name: name.value, title: title ?? name.value, potentials: potentials)
  }

  private static func potential(
    from node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> GWPSet.Potential? {
    guard var fields = MappingReader(node, "potential", &diagnostics) else { return nil }
    let gas = fields.requiredText("gas", &diagnostics)
    let family = fields.requiredText("family", &diagnostics)
    let kyoto = fields.requiredText("kyoto", &diagnostics)
    let value = fields.requiredText("gwp", &diagnostics)
    _ = fields.text("note", &diagnostics)
    fields.finish(&diagnostics)
    guard let gas, let family, let kyoto, let value else { return nil }
    guard let species = GasSpecies(gas.value) else {
      diagnostics.report(Diagnostic(.tableGas, at: gas.location, [gas.value]))
      return nil
    }
    guard let number = ExactDecimal(measured: value.value) else {
      diagnostics.report(Diagnostic(.fieldNumber, at: value.location, [value.value]))
      return nil
    }
    return GWPSet.Potential(
      species: species, family: family.value, isKyoto: kyoto.value == "yes", value: number)
  }
}

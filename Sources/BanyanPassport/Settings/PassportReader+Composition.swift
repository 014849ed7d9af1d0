import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanYAML

/// What a product consists of, as products.yaml names it.
extension PassportReader {
  func material(
    _ node: DocumentNode, _ names: DeclaredNames, _ diagnostics: inout Diagnostics
  ) -> PassportSettings.CompositionText? {
    guard var fields = MappingReader(node, "composition", &diagnostics) else { return nil }
    let source = source(&fields, names, &diagnostics)
    let name = fields.requiredText("name", &diagnostics)
    let english = fields.words("name-en", &diagnostics)?.value
    let heading = fields.requiredText("hs", &diagnostics)
    if let heading, !PassportSettings.ClassificationScheme.hs.holds(heading.value) {
      report(heading, in: .hs, &diagnostics)
    }
    let headingName = fields.words("hs-name", &diagnostics)?.value
    var origin: String?
    if let text = fields.requiredText("origin", &diagnostics) {
      origin = countries.country(text.value)
      if origin == nil {
        diagnostics.report(
          Diagnostic(
            .passportCountry, at: text.location, [text.value], hint: countries.hint(for: text.value)
          ))
      }
    }
    let recycled = fields.choice("recycled", PassportSettings.Recycled.self, &diagnostics)
    let hazardous = fields.text("hazardous", &diagnostics).flatMap { text -> Bool? in
      if let truth = ["true": true, "false": false][text.value] { return truth }
      diagnostics.report(
        Diagnostic(
          .fieldChoice, at: text.location, [text.value, "hazardous"],
          hint: Phrase(.hintOneOf, "true, false")))
      return nil
    }
    let constituent = fields.choice(
      "constituent", PassportSettings.Constituent.self, &diagnostics)
    fields.finish(&diagnostics)
    guard let source, let name else { return nil }
    return PassportSettings.CompositionText(
      source: source, name: name.value, nameInEnglish: english, heading: heading?.value,
      headingName: headingName, origin: origin, recycled: recycled, isHazardous: hazardous,
      constituent: constituent, location: node.location)
  }

  /// `records:`, or `material:` of products.yaml.
  private func source(
    _ fields: inout MappingReader, _ names: DeclaredNames, _ diagnostics: inout Diagnostics
  ) -> PassportSettings.CompositionText.Source? {
    if let material = fields.text("material", &diagnostics) {
      if let node = fields.node("records") {
        guard let records = RecordSelector(node, &diagnostics) else { return nil }
        diagnostics.report(
          Diagnostic(
            .passportCompositionTwice, at: node.location, [records.text, material.value],
            hint: Phrase(.hintCompositionTwice)))
        return nil
      }
      if names.materials.contains(material.value) { return .material(material) }
      var unknown = ProductionChecks.unknown(material, "material", among: names.materials.all)
      if names.products.contains(material.value) || names.materials.all.isEmpty {
        unknown.hint = Phrase(.hintCompositionOwn)
      }
      diagnostics.report(unknown)
      return nil
    }
    return RecordSelector(from: &fields, &diagnostics).map { .records($0) }
  }
}

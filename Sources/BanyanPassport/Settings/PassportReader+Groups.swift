import BanyanActivity
import BanyanDiagnostics
import BanyanQuantities
import BanyanYAML

/// What the block `passport:` of a product says by the group it belongs to.
extension PassportReader {
  func group(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> PassportSettings.GroupText {
    PassportSettings.GroupText(
      route: fields.choice("route", PassportSettings.SteelRoute.self, &diagnostics),
      cementType: designation(
        "cement-type", of: "EN 197-1", as: "CEM II/B-M (S-L) 42.5 N", &fields, &diagnostics,
        CementDesignation.isOne),
      alloy: designation(
        "alloy", of: "EN 573-3", as: "EN AW-6063", &fields, &diagnostics,
        AlloyDesignation.isOne),
      nutrients: nutrients(&fields, &diagnostics),
      model: fields.words("model", &diagnostics)?.value)
  }

  /// What a standard calls the product.
  private func designation(
    _ key: String, of standard: String, as sample: String, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics, _ isOne: (String) -> Bool
  ) -> String? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    if isOne(text.value) { return text.value }
    diagnostics.report(
      Diagnostic(
        .passportDesignation, at: text.location, [text.value, standard],
        hint: Phrase(.hintWrite, "\(key): \(sample)")))
    return nil
  }

  /// `nutrients: {N: 16 %, P2O5: 16 %}`.
  private func nutrients(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> [(nutrient: PassportSettings.Nutrient, share: ExactDecimal)] {
    guard let node = fields.node("nutrients"),
      var contents = MappingReader(node, "nutrients", &diagnostics)
    else { return [] }
    var listed: [(nutrient: PassportSettings.Nutrient, share: ExactDecimal)] = []
    for nutrient in PassportSettings.Nutrient.allCases {
      guard let text = contents.text(nutrient.rawValue, &diagnostics) else { continue }
      guard let share = Percentage.share(text.value), share.signum > 0, share <= .one else {
        diagnostics.report(
          Diagnostic(
            .passportShare, at: text.location, [text.value, nutrient.rawValue],
            hint: Phrase(.hintPassportShare)))
        continue
      }
      listed.append((nutrient, share))
    }
    contents.finish(&diagnostics)
    let sum = listed.reduce(ExactDecimal.zero) { $0 + $1.share }
    if .one < sum {
      diagnostics.report(
        Diagnostic(
          .passportShare, at: node.location,
          ["\((sum * ExactDecimal(100)).normalised) %", "nutrients"],
          hint: Phrase(.hintPassportShare)))
    }
    return listed
  }

  func certificate(
    _ node: DocumentNode, _ diagnostics: inout Diagnostics
  ) -> PassportSettings.Certificate? {
    guard var fields = MappingReader(node, "certificate", &diagnostics) else { return nil }
    let type = fields.requiredText("type", &diagnostics)
    let of = fields.requiredText("of", &diagnostics)
    let standard = fields.words("grade-standard", &diagnostics)?.value
    fields.finish(&diagnostics)
    guard let type, let of else { return nil }
    return PassportSettings.Certificate(type: type.value, of: of.value, gradeStandard: standard)
  }

  /// Degrees from the equator or from Greenwich.
  func degrees(
    _ key: String, within limit: ExactDecimal, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    guard let text = fields.requiredText(key, &diagnostics) else { return nil }
    guard let value = ExactDecimal(text.value), value.magnitude <= limit else {
      diagnostics.report(
        Diagnostic(
          .passportDegrees, at: text.location, [text.value, key, limit.description],
          hint: Phrase(.hintPassportDegrees)))
      return nil
    }
    return value
  }

  /// A division, group or class of the International Standard Industrial Classification.
  func industry(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard let text = fields.text("isic", &diagnostics) else { return nil }
    if ISICClass.isOne(text.value) { return text.value }
    diagnostics.report(
      Diagnostic(
        .passportCode, at: text.location, [text.value, "ISIC"],
        hint: Phrase(.hintPassportCode, "isic: \"2410\"")))
    return nil
  }
}

import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Period, names, places and verifier on sheet A.
extension TemplateLint {
  func installation(_ found: inout TemplateFindings) {
    period(&found)
    country(&found)
    unlocode(&found)
    coordinates(&found)
    missing(&found)
    found.report(.templateNoCell, .installationEn)
  }

  // MARK: Period

  private func period(_ found: inout TemplateFindings) {
    guard let from = template.day(.periodStart), let through = template.day(.periodEnd) else {
      for field in [TemplateField.periodStart, .periodEnd] where template.day(field) == nil {
        found.report(.templateMissing, field, 0, [label(field)])
      }
      return
    }
    let isYear = from == from.firstOfYear && through == from.lastOfYear
    if isYear { return }
    found.report(
      .templatePeriod, .periodStart, 0, [from.description, through.description],
      hint: Phrase(.hintTemplatePeriod))
  }

  // MARK: Places

  private func country(_ found: inout TemplateFindings) {
    let names = Set(template.lists.countryNames.values)
    guard let name = template.text(.country), !names.isEmpty, !names.contains(name) else { return }
    let code = template.lists.countryNames[name] == nil ? countries?.country(name) : name
    let listed = code.flatMap { template.lists.countryNames[$0] }
    found.report(
      .templateCountry, .country, 0, [name],
      hint: listed.map { Phrase(.hintTemplateWrite, $0) } ?? Phrase(.hintTemplateList))
  }

  /// The code of the country that the installation is said to lie in.
  private var countryCode: String? {
    template.text(.country).flatMap { name in
      template.lists.countryNames.filter { $0.value == name }.keys.sorted().first
    }
  }

  /// Two letters of the country and three of the place, without a space.
  private func unlocode(_ found: inout TemplateFindings) {
    guard let code = template.text(.unlocode) else { return }
    let isWhole =
      code.count == 5 && code.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && code == code.uppercased()
    let isAtHome = countryCode.map { code.hasPrefix($0) } ?? true
    if isWhole, isAtHome { return }
    let plain = code.uppercased().filter { $0.isLetter || $0.isNumber }
    found.report(
      .templateUnlocode, .unlocode, 0, [code],
      hint: plain.count == 5 && isAtHome
        ? Phrase(.hintTemplateWrite, plain) : Phrase(.hintTemplateUnlocode))
  }

  /// Degrees with six decimals, north and east positive.
  private func coordinates(_ found: inout TemplateFindings) {
    let most = [TemplateField.latitude: ExactDecimal(90), .longitude: ExactDecimal(180)]
    for (field, limit) in most.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let text = template.text(field) else { continue }
      let decimals = text.split(separator: ".", omittingEmptySubsequences: false)
      let size = ExactDecimal(text).map { $0.isNegative ? -$0 : $0 }
      let isPlain = size.map { !(limit < $0) } ?? false
      if isPlain, decimals.count == 2, decimals[1].count >= 6 { continue }
      found.report(
        .templateCoordinates, field, 0, [text], hint: Phrase(.hintTemplateCoordinates))
    }
  }

  // MARK: What is not there

  private static let wanted: [TemplateField] = [
    .installationEn, .activity, .city, .country, .unlocode, .latitude, .longitude,
    .representative, .email, .verifier, .accreditationNumber,
  ]
  private static let english: [TemplateField] = [
    .installationEn, .street, .activity, .city, .representative,
  ]

  private func missing(_ found: inout TemplateFindings) {
    for field in Self.wanted where template.cell(field) == nil {
      found.report(.templateMissing, field, 0, [label(field)])
    }
    for field in Self.english {
      guard let text = template.text(field), !text.allSatisfy(\.isASCII) else { continue }
      found.report(.templateNotEnglish, field, 0, [text], hint: Phrase(.hintTemplateEnglish))
    }
  }

  /// The label that stands beside a field, as the map has it.
  func label(_ field: TemplateField) -> String {
    let text = template.map[field].label?.text ?? field.rawValue
    return text.hasSuffix(":") ? String(text.dropLast()) : text
  }
}

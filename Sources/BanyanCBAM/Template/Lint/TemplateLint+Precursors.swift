import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Purchased precursors on sheets A and E.
extension TemplateLint {
  func precursors(_ found: inout TemplateFindings) {
    for (place, bought) in entries.bought.enumerated() where !bought.category.isEmpty {
      origin(bought, place, &found)
      use(bought, place, &found)
      embedded(bought, place, &found)
      indirect(bought, place, &found)
      twice(bought, place, &found)
      noPrecursor(bought, place, &found)
      defaults(bought, place, &found)
    }
  }

  private func origin(
    _ bought: TemplateEntries.Bought, _ place: Int, _ found: inout TemplateFindings
  ) {
    let codes = template.lists.countryNames
    guard let country = bought.country else {
      found.report(.templateMissing, .precursorCountry, place, [label(.precursorCountry)])
      return
    }
    if codes.isEmpty || codes[country] != nil { return }
    let code = countries?.country(country)
    found.report(
      .templateCountryCode, .precursorCountry, place, [country],
      hint: code.map { Phrase(.hintTemplateWrite, $0) } ?? Phrase(.hintTemplateList))
  }

  private func use(
    _ bought: TemplateEntries.Bought, _ place: Int, _ found: inout TemplateFindings
  ) {
    let other = template.number(.boughtOther, block: place) ?? .zero
    let used = bought.used.values.reduce(other, +)
    if bought.amount.isZero {
      found.report(.templateAmount, .bought, block: place, [bought.name, "0"])
    } else if !Self.agree(bought.amount, used) {
      found.report(
        .templateControl, .boughtOther, block: place,
        [bought.name, Self.text(bought.amount), Self.text(used)])
    }
  }

  // MARK: Embedded emissions

  private func embedded(
    _ bought: TemplateEntries.Bought, _ place: Int, _ found: inout TemplateFindings
  ) {
    guard let direct = bought.direct else {
      found.report(
        .templateBlankPrecursor, .boughtDirect, block: place, [bought.name],
        hint: Phrase(.hintTemplateBlankPrecursor))
      return
    }
    if direct < .zero {
      found.report(.templateNegative, .boughtDirect, block: place, [Self.text(direct)])
    }
    found.check(direct < .zero ? nil : direct, .embedded, .boughtDirect, block: place)
    if bought.source == nil {
      found.report(.templateSource, .boughtDirectSource, block: place, [bought.name])
    }
  }

  private func indirect(
    _ bought: TemplateEntries.Bought, _ place: Int, _ found: inout TemplateFindings
  ) {
    if bought.electricity == .one {
      found.report(
        .templateOneMegawattHour, .boughtElectricity, block: place, [bought.name],
        hint: Phrase(.hintTemplateOneMegawattHour))
      return
    }
    found.check(bought.electricity, .electricityPerTonne, .boughtElectricity, block: place)
    guard let factor = bought.factor else { return }
    found.check(factor, .electricityFactor, .boughtFactor, block: place)
    source(bought.factorSource, .boughtFactorSource, place, &found)
  }

  // MARK: What is none

  /// The same tonnes made here and bought: one of the two counts twice.
  private func twice(
    _ bought: TemplateEntries.Bought, _ place: Int, _ found: inout TemplateFindings
  ) {
    let same = entries.processes.first { process in
      process.category == bought.category && !process.amount.isZero
        && (Self.agree(process.amount, bought.amount)
          || process.internally.values.contains { Self.agree($0, bought.amount) })
    }
    guard let same else { return }
    found.report(
      .templateTwice, .bought, block: place, [bought.name, Self.text(bought.amount), same.name],
      hint: Phrase(.hintTemplateTwice))
  }

  /// Words of what carries nothing: scrap, ferro-alloys outside 7202 1, 4 and 6.
  private static let none = [
    "scrap", "phế liệu", "silicomanganese", "silico-manganese", "simn", "ferrosilicon",
    "ferro-silicon", "fesi", "electrode", "điện cực",
  ]

  private func noPrecursor(
    _ bought: TemplateEntries.Bought, _ place: Int, _ found: inout TemplateFindings
  ) {
    let name = bought.name.lowercased()
    guard Self.none.contains(where: name.contains) else { return }
    found.report(
      .templateScrap, .precursorName, place, [bought.name], hint: Phrase(.hintTemplateScrap))
  }

  // MARK: Default values

  private func defaults(
    _ bought: TemplateEntries.Bought, _ place: Int, _ found: inout TemplateFindings
  ) {
    guard let law, let country = bought.country, let direct = bought.direct, !direct.isZero else {
      return
    }
    let codes = template.lists.categories.filter { $0.value == bought.category }.keys.sorted()
    for code in codes {
      guard let number = CNCode(code), let good = law.goods[number],
        let value = law.defaults.value(of: number, from: country, isWhite: false)
      else { continue }
      let markUp = law.parameters.markUp(good.sector, year: CBAMStandard.firstYear)
      let once = value.parts(markedUpBy: markUp, countsIndirect: good.countsIndirect).direct
      let plain = value.parts(markedUpBy: .zero, countsIndirect: good.countsIndirect).direct
      let isDefault = Self.agree(direct, once) || Self.agree(direct, plain)
      if isDefault, bought.source == .measured {
        found.report(
          .templateDefaultAsActual, .boughtDirectSource, block: place, [Self.text(direct), code])
        return
      }
      if !markUp.isZero, Self.agree(direct, once * (.one + markUp)) {
        found.report(
          .templateMarkUp, .boughtDirect, block: place, [Self.text(direct), code])
        return
      }
    }
  }
}

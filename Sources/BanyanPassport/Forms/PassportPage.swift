import BanyanCredentials
import BanyanDiagnostics
import BanyanQuantities
import BanyanReporting
import BanyanSymbols

/// A passport for people: one file that holds both languages, loads nothing and asks for nothing. On
/// paper it is a label: name, figure, symbol and link.
struct PassportPage {
  let passport: Passport
  let symbol: QRSymbol

  /// Nil, with a finding, where the identifier is longer than any symbol holds.
  init?(of passport: Passport, _ found: inout Diagnostics) {
    guard let symbol = QRSymbol.symbol(of: passport, &found) else { return nil }
    self.passport = passport
    self.symbol = symbol
  }

  var text: String {
    let title = "\(passport.bothNames), \(passport.key)"
    let styles = [PageStylesheet.text, PassportStylesheet.text]
    return HTMLBuilder.page(in: .vietnamese, title: title, styles: styles) { html in
      head(&html)
      if let revoked = passport.issues[.untp]?.revoked {
        html.element("div", ["class": "missing"]) { both(.revoked, &$0, "\(revoked.date)") }
      }
      html.element("div", ["class": "label"]) { html in
        footprint(&html)
        link(&html)
      }
      if let warnings = passport.product.safety { safety(warnings, &html) }
      if let embedded = passport.embedded { self.embedded(embedded, &html) }
      if let bridge = passport.bridge { self.bridge(bridge, &html) }
      if !passport.materials.isEmpty { materials(&html) }
      section(.verification, "verification", &html) { verification(&$0) }
      section(.checking, "checking", &html) { checking(&$0) }
      html.element("footer") { html in
        both(
          .validFor, &html, passport.validFrom.date.description,
          passport.validUntil.date.description)
        html.paragraph("\(HTMLBuilder.generator) · \(passport.issuer.id)")
      }
    }
  }

  // MARK: Head

  private func head(_ html: inout HTMLBuilder) {
    html.element("header") { html in
      html.paragraph(words(.kind), class: "kind")
      html.element("h1", passport.product.name)
      if let english = passport.product.nameInEnglish {
        html.element("p", ["class": "english", "lang": "en"], english)
      }
      html.element("dl", ["class": "facts-list"]) { html in
        fact(.batch, passport.batch?.name, &html)
        fact(.heat, passport.batch?.heat, &html)
        fact(.grade, passport.batch?.grade, &html)
        fact(.amount, amount, &html)
        fact(.model, passport.product.model, &html)
        for (name, value) in groupFacts { fact(name, value, &html) }
        fact(.madeOn, passport.batch?.through?.description, &html)
        fact(.maker, passport.issuer.name, &html)
        let country = passport.facility.country
        fact(
          .madeAt,
          "\(passport.facility.name), \(country.nameInVietnamese) (\(country.name))", &html)
      }
    }
  }

  private var amount: String? {
    guard let batch = passport.batch, let quantity = batch.quantity, let unit = batch.unit else {
      return nil
    }
    return figures { "\($0.exact(quantity)) \(unit.symbol)" }
  }

  /// What the group of the product has besides; fibres stand among the materials.
  private var groupFacts: [(PassportPageText, String?)] {
    let group = passport.product.group
    let nutrients = group.nutrients.map {
      "\($0.nutrient.rawValue) \(percent(ExactRatio($0.share)))"
    }
    return [
      (.route, group.route?.rawValue), (.cementType, group.cementType),
      (.clinker, passport.clinkerShare.map(percent)), (.alloy, group.alloy),
      (.primaryMetal, passport.fraction(of: .primaryMetal).map(percent)),
      (.nutrients, nutrients.isEmpty ? nil : nutrients.joined(separator: "; ")),
    ]
  }

  // MARK: Figures

  private func footprint(_ html: inout HTMLBuilder) {
    let figure = passport.footprint
    let unit = passport.product.declaredUnit
    html.element("section", ["id": "footprint"]) { html in
      html.element("h2", words(.footprint))
      value(ExactRatio(figure.kilograms), "kg CO2e", &html)
      pairs(&html) { PassportPageText.per.text(in: $0, unit.text(in: $0)) }
      pairs(&html) { language in
        [
          PassportPageText.covers.text(in: language, figure.potentials),
          PassportPageText.leavesOut.text(in: language),
          (passport.batch == nil ? PassportPageText.ofPeriod : .ofPeriodBatch).text(
            in: language, passport.period.text(in: language)),
        ].joined(separator: " ")
      }
      cutOffs(&html)
      if figure.kilogramsWithUptake != figure.kilograms {
        pairs(&html) { language in
          let parts = [figure.kilogramsWithUptake - figure.kilograms, figure.kilogramsWithUptake]
            .map { "\(format(language).exact($0.normalised)) kg CO2e" }
          return PassportPageText.uptake.text(in: language, arguments: parts)
        }
      }
    }
  }

  /// In the firm's words; a label has room for their sum alone.
  private func cutOffs(_ html: inout HTMLBuilder) {
    if passport.cutOffs.isEmpty { return }
    let sum = passport.cutOffs.reduce(ExactDecimal.zero) { $0 + $1.share }
    html.element("div", ["class": "paper"]) { html in
      pairs(&html) {
        PassportPageText.cutOffsTogether.text(in: $0, percent(ExactRatio(sum), in: $0))
      }
    }
    html.element("div", ["class": "screen"]) { html in
      both(.cutOffs, &html)
      html.element("ul") { html in
        for part in passport.cutOffs {
          html.element("li", "\(part.what): \(percent(ExactRatio(part.share)))")
        }
      }
    }
  }

  private func safety(_ warnings: [String], _ html: inout HTMLBuilder) {
    section(.safety, warnings.isEmpty ? "no-safety" : "safety", &html) { html in
      if warnings.isEmpty { return both(.noSafety, &html) }
      html.element("ul") { html in for warning in warnings { html.element("li", warning) } }
    }
  }

  /// Rounded for the eye, with the digits that every other form states beneath.
  private func value(_ ratio: ExactRatio, _ unit: String, _ html: inout HTMLBuilder) {
    let stated = ratio.decimal(significantDigits: CanonicalNumber.digits)
      .rounded(significantDigits: CanonicalNumber.digits, .halfEven).normalised
    html.element("p", ["class": "value"]) { html in
      html.element("data", ["value": "\(stated)"]) { html in
        html.text(figures { Formulas.typeset("\($0.significant(stated, digits: 4))\u{A0}\(unit)") })
      }
    }
    pairs(&html) { language in
      PassportPageText.exact.text(in: language, format(language).exact(stated))
    }
  }

  private func embedded(_ figure: Passport.EmbeddedEmissions, _ html: inout HTMLBuilder) {
    section(.embedded, "cbam", &html) { html in
      for (key, ratio) in [(PassportPageText.direct, figure.direct), (.indirect, figure.indirect)] {
        html.element("h3", words(key))
        value(ratio, "t CO2e/t", &html)
      }
      pairs(&html) { PassportPageText.embeddedNote.text(in: $0, figure.period.text(in: $0)) }
    }
  }

  private func bridge(_ bridge: FigureBridge, _ html: inout HTMLBuilder) {
    section(.bridge, "bridge", &html) { html in
      var table = HTMLTable(
        headings: [.step, .inFootprint, .underLaw, .difference].map(words), figures: [1, 2, 3],
        caption: "kg CO₂e / 1 t")
      func row(_ name: PassportPageText, _ line: FigureBridge.Line, _ kind: HTMLTable.Kind) {
        let cells = [line.footprint, line.embedded, line.difference]
        table.add(
          cells: [words(name)] + cells.map { cell in figures { $0.exact(cell) } }, kind: kind)
      }
      let printed = bridge.printed
      for (step, line) in zip(bridge.steps, printed.lines) { row(step.kind.words, line, .plain) }
      row(.total, printed.sum, .sum)
      table.write(in: &html)
    }
  }

  // MARK: Materials

  private func materials(_ html: inout HTMLBuilder) {
    section(.materials, "materials", &html) { html in
      var table = HTMLTable(
        headings: [.material, .origin, .share, .recycled].map(words), figures: [2])
      for material in passport.materials {
        let text = material.text
        let recycled: PassportPageText =
          switch text.recycled {
          case .preConsumer: .preConsumer
          case .postConsumer: .postConsumer
          case nil: .notRecycled
          }
        table.add(
          [text.name, text.nameInEnglish].compactMap { $0 }.joined(separator: " / "),
          material.origin.map { "\($0.nameInVietnamese) / \($0.name)" } ?? "–",
          percent(material.fraction), words(recycled))
      }
      table.write(in: &html)
      if let recycled = passport.recycledPercent {
        pairs(&html) { language in
          PassportPageText.recycledContent.text(
            in: language, percent(recycled.postConsumer / 100, in: language),
            percent(recycled.preConsumer / 100, in: language))
        }
      }
    }
  }

  private func percent(_ fraction: ExactRatio) -> String {
    let texts = [Language.vietnamese, .english].map { percent(fraction, in: $0) }
    return texts[0] == texts[1] ? texts[0] : texts.joined(separator: " / ")
  }

  private func percent(_ fraction: ExactRatio, in language: Language) -> String {
    format(language).percent(fraction.decimal(significantDigits: 30), of: .one, places: 2)
  }

  // MARK: Two languages

  private func format(_ language: Language) -> NumberFormat { NumberFormat(language, for: .page) }

  /// One figure in both ways of writing numbers, where they differ.
  private func figures(_ text: (NumberFormat) -> String) -> String {
    let texts = [Language.vietnamese, .english].map { text(format($0)) }
    return texts[0] == texts[1] ? texts[0] : texts.joined(separator: " / ")
  }

  /// A short word in both: `Lô / Batch`.
  func words(_ key: PassportPageText) -> String {
    "\(key.vietnamese) / \(key.english)"
  }

  func both(_ key: PassportPageText, _ html: inout HTMLBuilder, _ arguments: String...) {
    pairs(&html) { key.text(in: $0, arguments: arguments) }
  }

  func pairs(_ html: inout HTMLBuilder, _ text: (Language) -> String) {
    html.element("div", ["class": "pair"]) { html in
      for language in [Language.vietnamese, .english] {
        html.element("p", ["lang": language.rawValue], Formulas.typeset(text(language)))
      }
    }
  }

  func section(
    _ title: PassportPageText, _ id: String, _ html: inout HTMLBuilder,
    _ body: (inout HTMLBuilder) -> Void
  ) {
    html.section(words(title), id, body)
  }

  private func fact(_ key: PassportPageText, _ value: String?, _ html: inout HTMLBuilder) {
    guard let value else { return }
    term(key, &html) { $0.text(value) }
  }

  func term(
    _ key: PassportPageText, _ html: inout HTMLBuilder, _ body: (inout HTMLBuilder) -> Void
  ) {
    html.element("dt", words(key))
    html.element("dd") { body(&$0) }
  }
}

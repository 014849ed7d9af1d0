import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanProduction
import BanyanQuantities
import BanyanYAML

extension Unit {
  static let tonne = Unit(symbol: "t", dimension: .mass, ratio: ExactRatio(1000))
  static let terajoule = Unit(symbol: "TJ", dimension: .energy, ratio: ExactRatio(1_000_000))
  private static let netTerajoule = Unit(
    symbol: "TJ (net)", dimension: .energy, ratio: ExactRatio(1_000_000), basis: .net)

  /// TJ in one of this unit: of heat, or of a fuel by its net heating value, which all factors of the act
  /// are of; nil for a gross one, and where it is no energy.
  var terajoules: ExactRatio? {
    conversion(to: .terajoule) ?? conversion(to: .netTerajoule)
  }
}

/// What several sections of cbam.yaml ask for in the same words.
enum CBAMFields {
  static func number(
    _ text: Located<String>, _ diagnostics: inout Diagnostics
  ) -> ExactDecimal? {
    if let number = ExactDecimal(measured: text.value), !number.isNegative { return number }
    diagnostics.report(
      Diagnostic(
        .fieldNumber, at: text.location, [text.value], hint: Phrase(.hintPlainNumber, "1234.5")))
    return nil
  }

  /// `4000 t`, as so many of a unit.
  static func quantity(
    _ node: DocumentNode, in unit: Unit, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let (number, own) = QuantityReader.quantity(node, &diagnostics) else { return nil }
    if let ratio = own.conversion(to: unit) { return ratio * number }
    diagnostics.report(
      Diagnostic(
        .flowUnit, at: node.location, [own.symbol, node.text ?? "", unit.symbol],
        hint: Phrase(.hintGiveUnits, unit.symbol)))
    return nil
  }

  /// `72 %`. A bare number could mean itself or a hundredth: both readings are shown.
  static func percentage(
    _ key: String, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    fields.text(key, &diagnostics).flatMap { percentage($0, &diagnostics) }
  }

  /// `isPart`: whether it is of a whole, of which nothing has more than all.
  static func percentage(
    _ text: Located<String>, isPart: Bool = true, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    if text.value.hasSuffix("%"), let share = Percentage.share(text.value), !share.isNegative {
      if !isPart || share <= .one { return ExactRatio(share) }
      diagnostics.report(
        Diagnostic(.shareRange, at: text.location, [text.value], hint: Phrase(.hintShare)))
      return nil
    }
    guard let number = ExactDecimal(measured: text.value), !number.isNegative else {
      diagnostics.report(
        Diagnostic(.fieldNumber, at: text.location, [text.value], hint: Phrase(.hintShare)))
      return nil
    }
    let hundredfold = (number * ExactDecimal(100)).normalised
    diagnostics.report(
      Diagnostic(
        .percentageBare, at: text.location, [text.value],
        hint: Phrase(.hintPercentage, "\(hundredfold) %", "\(number.normalised) %")))
    return nil
  }

  /// An uncertainty as it is written; a percentage too.
  static func uncertainty(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> String? {
    guard let text = fields.text("uncertainty", &diagnostics) else { return nil }
    return percentage(text, isPart: false, &diagnostics).map { _ in text.value }
  }

  /// `0.525 t/t`: a number behind which the unit stands. `such`: a number as one would write it.
  static func rate(
    _ key: String, in unit: String, such example: String = "0.525",
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let text = fields.text(key, &diagnostics) else { return nil }
    let words = text.value.split(separator: " ", maxSplits: 1)
    if words.count == 2, words[1].replacing(" ", with: "") == unit.replacing(" ", with: ""),
      let number = ExactDecimal(measured: words[0]), !number.isNegative
    {
      return ExactRatio(number)
    }
    diagnostics.report(
      Diagnostic(
        .rateInvalid, at: text.location, [text.value, unit],
        hint: Phrase(.hintPlainNumber, "\(example) \(unit)")))
    return nil
  }

  /// `material:` or `records:`, one of the two.
  static func source(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> PrecursorText.Source? {
    if fields.node("records") != nil {
      return RecordSelector(from: &fields, &diagnostics).map(PrecursorText.Source.records)
    }
    return fields.requiredText("material", &diagnostics).map(PrecursorText.Source.material)
  }

  /// `nitrogen: 160 kg/t`, or its parts with the total; kilograms in a tonne.
  static func nitrogen(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let node = fields.node("nitrogen") else { return nil }
    guard case .mapping = node.content else {
      return rate("nitrogen", in: "kg/t", &fields, &diagnostics)
    }
    guard var inner = MappingReader(node, "nitrogen", &diagnostics) else { return nil }
    if inner.node("total") == nil { inner.reportMissing("total", &diagnostics) }
    let total = rate("total", in: "kg/t", &inner, &diagnostics)
    let parts = ["ammonium", "nitrate", "urea", "other"].compactMap {
      rate($0, in: "kg/t", &inner, &diagnostics)
    }
    inner.finish(&diagnostics)
    let sum = parts.reduce(.zero, +)
    if let total, sum > total {
      diagnostics.report(
        Diagnostic(
          .nitrogenParts, at: node.location,
          [sum.decimal().normalised.description, total.decimal().normalised.description]))
      return nil
    }
    return total
  }

  /// The forms that `nitrogen:` of an entry states, once it was read.
  static func nitrogenForms(of entry: DocumentNode) -> [String: ExactRatio] {
    guard case .mapping(let entries)? = entry["nitrogen"]?.content else { return [:] }
    var forms: [String: ExactRatio] = [:]
    for entry in entries where entry.key.value != "total" {
      let number = entry.value.text?.split(separator: " ").first.flatMap { ExactDecimal($0) }
      forms[entry.key.value] = number.map { ExactRatio($0) }
    }
    return forms
  }
}

extension Partner {
  /// Reads `partner: {installation, country, contact}`; nil where it is not there.
  init?(from fields: inout MappingReader, _ diagnostics: inout Diagnostics) {
    guard let node = fields.node("partner"),
      var inner = MappingReader(node, "partner", &diagnostics)
    else { return nil }
    installation = inner.text("installation", &diagnostics)?.value
    country = inner.text("country", &diagnostics)?.value
    contact = inner.text("contact", &diagnostics)?.value
    inner.finish(&diagnostics)
  }
}

extension MappingReader {
  /// Two keys that say the same, each in its own way.
  mutating func reportBoth(
    _ one: String, _ other: String, _ diagnostics: inout Diagnostics
  ) {
    guard node(one) != nil, let second = node(other) else { return }
    diagnostics.report(
      Diagnostic(
        .statedTwice, at: second.location, [one, other], hint: Phrase(.hintStatedTwice)))
  }
}

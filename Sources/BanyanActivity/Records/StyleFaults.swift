import BanyanDiagnostics
import BanyanQuantities

extension QuantityText.Fault {
  /// What is said of a text that is no quantity in a style. `map`: the mapping that declares the styles of
  /// a workbook.
  func finding(
    of text: String, in style: NumberStyle, declaredBy map: String? = nil
  ) -> Diagnostic {
    switch self {
    case .missing: Diagnostic(.numberMissing)
    case .negative: Diagnostic(.numberNegative, [text], hint: Phrase(.hintNegative))
    case .syntax:
      Diagnostic(
        .numberSyntax, [text],
        hint: Phrase(.hintPlainNumber, style == .vietnamese ? "1234,5" : "1234.5"))
    case .style: Self.otherStyle(text, style, map)
    }
  }

  /// Shows both readings: what the other style would have made of it.
  private static func otherStyle(
    _ text: String, _ style: NumberStyle, _ map: String?
  ) -> Diagnostic {
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let other = QuantityText.plain(ArraySlice(digits.utf8), style.other) ?? text
    let isVietnamese = style == .vietnamese
    let own = isVietnamese ? other.replacing(".", with: ",") : other
    return Diagnostic(
      .numberStyle, [text, style.rawValue],
      notes: [
        Note(Phrase(isVietnamese ? .noteVietnameseNone : .noteEnglishNone)),
        Note(Phrase(isVietnamese ? .noteReadEnglish : .noteReadVietnamese, own)),
      ],
      hint: map.map { Phrase(.hintNumberStyleMap, own, style.other.rawValue, $0) }
        ?? Phrase(.hintNumberStyle, own, style.other.rawValue))
  }
}

extension NumberStyle {
  /// A number as people of this style write it, for lists that are no records; nil where it is none.
  package func number(in text: String) -> ExactDecimal? {
    switch QuantityText(style: self).readSlowly(Array(text.utf8)) {
    case .short(let mantissa, let places):
      ExactDecimal(coefficient: Int128(mantissa), exponent: -places)
    case .long(let number): number
    case .bad: nil
    }
  }

  /// Why a text is no number of this style; nil for a number, and for a negative one.
  package func refusal(of text: String) -> Diagnostic? {
    switch QuantityText(style: self).readSlowly(Array(text.utf8)) {
    case .short, .long, .bad(.negative): nil
    case .bad(let fault): fault.finding(of: text, in: self)
    }
  }
}

extension DateStyle {
  /// How a text that is no date of this style is written; a date of the other style is shown in this one.
  package func hint(for text: String) -> Phrase {
    let isISO = self == .iso
    let other = isISO ? CalendarDate(dmy: text) : CalendarDate(iso: text)
    guard let other else { return Phrase(isISO ? .hintDateISO : .hintDateDMY) }
    let iso = other.description
    let written = isISO ? iso : iso.split(separator: "-").reversed().joined(separator: "/")
    return Phrase(.hintDateStyle, written, isISO ? "dmy" : "iso")
  }
}

import BanyanDiagnostics
import BanyanQuantities

/// Rounds and groups figures for people, by the rules of their language.
///
/// The only place where a figure is rounded for display: half to even, once, last. Reports keep
/// exact figures until they come here.
package struct NumberFormat: Sendable {
  package enum Medium: Sendable { case terminal, page, document }

  private let decimalMark: String
  private let groupMark: String
  private let percentSign: String
  private let tonnePlaces: Int

  /// The size of `largest`, the largest figure printed, decides the places of tonnes, so that every
  /// figure of a report stands at the same places and parts look like their sum.
  package init(_ language: Language, for medium: Medium, largest: ExactDecimal = 1000) {
    // A narrow no-break space keeps a number on one line of a page; terminals do not break in cells,
    // and who takes a document apart finds plain spaces in it.
    let thinSpace = medium == .page ? "\u{202F}" : " "
    switch language {
    case .english: (decimalMark, groupMark) = (".", thinSpace)
    case .vietnamese: (decimalMark, groupMark) = (",", ".")
    }
    percentSign = thinSpace + "%"
    tonnePlaces = max(0, 4 - max(1, Self.wholeDigits(of: largest)))
  }

  /// Tonnes at the report's places: whole where the total has four digits or more.
  ///
  /// A figure that would lose all but one digit there keeps two significant digits, so that 0.0042
  /// never prints as nothing.
  package func tonnes(_ value: ExactDecimal) -> String {
    if value.isZero { return "0" }
    return plain(Self.rounded(value, places: tonnePlaces, significantDigits: 2))
  }

  /// At most so many significant digits; whole numbers are not cut and no zeros are added.
  package func significant(_ value: ExactDecimal, digits: Int) -> String {
    plain(Self.rounded(value, places: 0, significantDigits: digits).normalised)
  }

  /// All digits, grouped.
  package func exact(_ value: ExactDecimal) -> String { plain(value.normalised) }

  /// An amount of money: two places, always.
  package func money(_ value: ExactDecimal) -> String { plain(value.rounded(places: 2)) }

  /// An exact figure as printed by its publisher: numbers in the language's way, words as they are.
  package func published(_ text: String) -> String {
    text.split(separator: " ").map { word in
      ExactDecimal(word).map(plain) ?? String(word)
    }.joined(separator: " ")
  }

  package func count(_ number: Int) -> String { plain(ExactDecimal(number)) }

  /// A part of a whole as per cent to so many places; what would vanish keeps one digit.
  package func percent(_ part: ExactDecimal, of whole: ExactDecimal, places: Int = 0) -> String {
    if whole.isZero || part.isZero { return "0" + percentSign }
    let share = (part * 100).divided(by: whole, significantDigits: 20)
    return plain(Self.rounded(share, places: places, significantDigits: 1)) + percentSign
  }

  /// A share as somebody set it: all its digits.
  package func percent(exactly share: ExactDecimal) -> String {
    plain((share * 100).normalised) + percentSign
  }

  /// A share as per cent with two significant digits.
  package func percent(share: Double) -> String {
    guard let percent = ExactDecimal(shortest: share * 100), !percent.isZero else {
      return "0" + percentSign
    }
    return plain(Self.twoDigits(percent)) + percentSign
  }

  /// A 95 % range about a figure: `± 4.1 %` where both sides agree in two significant digits,
  /// otherwise `−3.9 % / +4.3 %`. Nil where nothing is known of it.
  package func range(down: Double?, up: Double?) -> String? {
    guard let down, let up else { return nil }
    let below = percent(share: down)
    let above = percent(share: up)
    if below == above { return "± \(below)" }
    // A side on which there is nothing has no sign.
    return (down == 0 ? below : "−\(below)") + " / " + (up == 0 ? above : "+\(above)")
  }

  // MARK: Digits

  /// Two significant digits: 4.0, 13, 1200.
  private static func twoDigits(_ value: ExactDecimal) -> ExactDecimal {
    settled(value) { places(of: $0, significantDigits: 2) }
  }

  /// So many places, more where fewer significant digits than asked for would remain.
  private static func rounded(
    _ value: ExactDecimal, places: Int, significantDigits digits: Int
  ) -> ExactDecimal {
    settled(value) { max(places, Self.places(of: $0, significantDigits: digits)) }
  }

  /// Rounds to the places its size asks for, and once more where rounding changed the size: 9.96 to
  /// two digits is 10, not 10.0.
  private static func settled(
    _ value: ExactDecimal, to places: (ExactDecimal) -> Int
  ) -> ExactDecimal {
    let rounded = value.rounded(places: places(value))
    return rounded.rounded(places: places(rounded))
  }

  /// The places at which so many significant digits stand; negative left of the point.
  private static func places(of value: ExactDecimal, significantDigits digits: Int) -> Int {
    digits - firstDigit(of: value)
  }

  /// The place of the first digit: 3 for 100, 1 for 1 to 9, 0 for 0.1, −2 for 0.001.
  private static func firstDigit(of value: ExactDecimal) -> Int {
    let text = value.magnitude.normalised.description
    let parts = text.split(separator: ".")
    if let whole = parts.first, whole != "0" { return whole.utf8.count }
    guard parts.count > 1 else { return 1 }
    return -parts[1].prefix { $0 == "0" }.utf8.count
  }

  private static func wholeDigits(of value: ExactDecimal) -> Int {
    value.magnitude < 1 ? 0 : firstDigit(of: value)
  }

  private func plain(_ value: ExactDecimal) -> String {
    let parts = value.magnitude.description.split(separator: ".")
    var text = parts.first.map { grouped($0) } ?? "0"
    if parts.count > 1 { text += decimalMark + parts[1] }
    return value.isNegative ? "−" + text : text
  }

  private func grouped(_ digits: Substring) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { result += groupMark }
      result.append(digit)
    }
    return result
  }
}

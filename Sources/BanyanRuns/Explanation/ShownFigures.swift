import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

/// Figures of an explanation, all their digits, in the reader's way of writing numbers, units and days.
package struct ShownFigures: Sendable {
  let language: Language
  private let numbers: NumberFormat

  package init(_ language: Language) {
    self.language = language
    numbers = NumberFormat(language, for: .terminal)
  }

  package func exact(_ value: ExactDecimal) -> String { numbers.exact(value) }

  /// `212.533,7 Nm³`.
  package func amount(_ value: ExactDecimal, _ unit: String) -> String {
    "\(exact(value)) \(name(ofUnit: unit))"
  }

  package func carbonDioxideEquivalent(_ tonnes: ExactDecimal) -> String {
    "\(exact(tonnes)) \(ExplainText.unitTonnesCO2e.text(in: language))"
  }

  /// A published value as printed, its numbers in the reader's way.
  package func printed(_ text: String) -> String {
    guard let space = text.firstIndex(of: " ") else { return numbers.published(text) }
    return numbers.published(String(text[..<space])) + " "
      + name(ofUnit: String(text[text.index(after: space)...]))
  }

  /// Units of records and tables are typed as they are; Vietnamese readers have names for some.
  package func name(ofUnit symbol: String) -> String {
    guard language == .vietnamese else { return symbol }
    var name = ""
    var word = ""
    for character in symbol {
      if character.isLetter || character.isNumber {
        word.append(character)
      } else {
        name += (Self.vietnamese[word] ?? word) + String(character)
        word = ""
      }
    }
    return name + (Self.vietnamese[word] ?? word)
  }

  private static let vietnamese = [
    "t": "tấn", "l": "lít", "m3": "m³", "Nm3": "Nm³", "Sm3": "Sm³", "passenger": "hành khách",
    "year": "năm", "net": "NCV", "gross": "GCV",
  ]

  package func period(_ period: Period) -> String {
    if language == .english { return period.description }
    if period.isCalendarYear { return String(period.from.year) }
    return period.from == period.through
      ? day(period.from) : "\(day(period.from)) – \(day(period.through))"
  }

  private func day(_ date: CalendarDate) -> String {
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(date.day))/\(padded(date.month))/\(date.year)"
  }

  package func validity(_ validity: Validity) -> String {
    guard language == .vietnamese else { return validity.text }
    guard let through = validity.through else { return "\(day(validity.from)) →" }
    return Period(from: validity.from, through: through).map(period) ?? day(validity.from)
  }

  package func status(_ status: FactorStatus) -> String {
    switch status {
    case .official: ""
    case .estimate: ExplainText.statusEstimate.text(in: language)
    case .superseded: ExplainText.statusSuperseded.text(in: language)
    }
  }
}

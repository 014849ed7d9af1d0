import BanyanDiagnostics
import BanyanQuantities

/// Numbers as the report prints them: 1.234,5 in Vietnamese, 1,234.5 in English.
struct DecreeNumber {
  let language: Language

  /// Tonnes of CO2e and of gases.
  static let placesOfTonnes = 3
  /// Activity data and factors: zeros at the end are dropped.
  static let placesOfData = 6

  func tonnes(_ value: ExactDecimal) -> String {
    text(value.rounded(places: Self.placesOfTonnes))
  }

  /// Tonnes of a gas: as many places as its CO2e, more only where it would print nothing.
  func mass(_ value: ExactDecimal) -> String {
    let rounded = value.rounded(places: Self.placesOfTonnes)
    return rounded.isZero && !value.isZero ? data(value) : text(rounded)
  }

  /// Small factors keep four significant digits: 0,0000012 is not 0.
  func data(_ value: ExactDecimal) -> String {
    let byPlaces = value.rounded(places: Self.placesOfData)
    let byDigits = value.rounded(significantDigits: 4)
    return text((byDigits.places > byPlaces.places ? byDigits : byPlaces).normalised)
  }

  func text(_ value: ExactDecimal) -> String {
    let written = value.description
    let isNegative = written.hasPrefix("-")
    let sign = isNegative ? "−" : ""
    let parts = written.dropFirst(isNegative ? 1 : 0).split(separator: ".")
    let whole = grouped(String(parts.first ?? "0"))
    let isVietnamese = language == .vietnamese
    guard parts.count > 1 else { return sign + whole }
    return sign + whole + (isVietnamese ? "," : ".") + parts[1]
  }

  private func grouped(_ digits: String) -> String {
    let mark: Character = language == .vietnamese ? "." : ","
    var result: [Character] = []
    for (index, digit) in digits.reversed().enumerated() {
      if index > 0 && index.isMultiple(of: 3) { result.append(mark) }
      result.append(digit)
    }
    return String(result.reversed())
  }

  /// A share as per cent with one place; two digits where nothing would be left of it.
  func percent(_ share: Double) -> String {
    guard let percent = ExactDecimal(shortest: share * 100) else { return "…" }
    let rounded = percent.rounded(places: 1)
    return rounded.isZero && !percent.isZero
      ? text(percent.rounded(significantDigits: 2)) : text(rounded)
  }

  /// Units as the forms print them.
  func unit(_ symbol: String) -> String {
    var text = symbol.replacing("m3", with: "m³").replacing("(net)", with: "").replacing(
      "(gross)", with: "(GCV)")
    text = text.split(separator: " ").joined(separator: " ")
    guard language == .vietnamese else { return text }
    switch text {
    case "l": return "lít"
    case "t": return "tấn"
    default: return text
    }
  }

  /// `CO2` with its subscript, as the law prints it.
  func gas(_ formula: String) -> String {
    switch formula {
    case "CO2": "CO₂"
    case "CH4": "CH₄"
    case "N2O": "N₂O"
    case "SF6": "SF₆"
    case "NF3": "NF₃"
    case "CF4": "CF₄"
    case "C2F6": "C₂F₆"
    case "CO2e": language == .vietnamese ? "CO₂tđ" : "CO₂e"
    default: formula
    }
  }
}

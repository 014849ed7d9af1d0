import BanyanDiagnostics
import BanyanQuantities

/// A published property of a material: a heating value, a density, a carbon content.
package struct PhysicalProperty: Sendable {
  package let id: String
  package let head: FactorTable.Head
  /// The material, by the word activities use: `natural-gas`.
  package let material: String
  /// `net-heating-value`, `density`, `carbon-content` …
  package let kind: String
  package let value: PublishedValue
  package let validity: Validity
  package let geography: String
  package let place: String?
  package let note: String?
  package let location: SourceLocation

  /// Numerator and denominator of the unit, when both are units: `TJ/Gg`, `toe/1000 l`, `kg/l`.
  package let units: (top: Unit, bottom: Unit)?

  package var citationLine: String {
    [head.citation.line, place].compactMap { $0 }.joined(separator: ", ")
  }
}

/// A number with its unit as printed, with 95 % limits where they are published.
package struct PublishedValue: Sendable, Equatable {
  /// Nil where only a range is printed.
  package let number: ExactDecimal?
  package let low: ExactDecimal?
  package let high: ExactDecimal?
  package let unit: String

  /// Reads `56100 kg`, `56100 kg (54300 to 58300)`, `0.0025 kg CO2e`, `65 %`, `10 % to 35 %`.
  package init?(_ text: String) {
    var words = text.utf8.split(separator: UInt8(ascii: " ")).map { String(Substring($0)) }
    var bounds: (ExactDecimal, ExactDecimal)?
    if text.hasSuffix(")"), let open = words.firstIndex(where: { $0.hasPrefix("(") }),
      words.count == open + 3, words[open + 1] == "to",
      let low = ExactDecimal(measuredScientific: words[open].dropFirst()),
      let high = ExactDecimal(measuredScientific: words[open + 2].dropLast())
    {
      bounds = (low, high)
      words.removeSubrange(open...)
    }
    if let to = words.firstIndex(of: "to"), bounds == nil {
      let first = words[..<to]
      let second = words[(to + 1)...]
      guard let low = first.first.flatMap({ ExactDecimal(measuredScientific: $0) }),
        let high = second.first.flatMap({ ExactDecimal(measuredScientific: $0) }), low <= high
      else { return nil }
      let unit = second.dropFirst().joined(separator: " ")
      let firstUnit = first.dropFirst().joined(separator: " ")
      guard !unit.isEmpty, firstUnit.isEmpty || firstUnit == unit else { return nil }
      self.init(number: nil, low: low, high: high, unit: unit)
      return
    }
    guard let first = words.first, let number = ExactDecimal(measuredScientific: first),
      words.count > 1
    else { return nil }
    self.init(
      number: number, low: bounds?.0, high: bounds?.1,
      unit: words.dropFirst().joined(separator: " "))
  }

  init(number: ExactDecimal?, low: ExactDecimal?, high: ExactDecimal?, unit: String) {
    self.number = number
    self.low = low
    self.high = high
    self.unit = unit
  }

  /// The printed form without its limits.
  package var text: String {
    if let number { return "\(number) \(unit)" }
    return "\(low?.description ?? "?")–\(high?.description ?? "?") \(unit)"
  }
}

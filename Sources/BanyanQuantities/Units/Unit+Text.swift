extension Unit {
  /// Why a text names no unit.
  public enum Fault: Error, Equatable, Sendable {
    /// No such unit; the nearest known symbol, if one is near.
    case unknown
    /// `ton`: 907, 1000 or 1016 kg.
    case ambiguousTon
    /// `(net)` or `(gross)` on what is no energy, a temperature on what is no volume.
    case basisDoesNotApply
  }

  /// Reads a unit as people type it: `kWh`, `kwh`, `m³`, `lít`, `GJ (net)`, `m3 (20 °C)`,
  /// `1000 m3`, `nghìn lít`.
  public init(_ text: some StringProtocol) throws(Fault) {
    if let unit = UnitTable.standard.unit(written: String(text)) {
      self = unit
      return
    }
    var rest = Self.folded(String(text))
    var multiplier: ExactDecimal?
    if let (number, after) = Self.leadingMultiplier(in: rest) {
      multiplier = number
      rest = after
    }
    let unit = try Self.withoutMultiplier(rest)
    guard let multiplier else {
      self = unit
      return
    }
    self = unit.scaled(by: multiplier, symbol: "\(multiplier) \(unit.symbol)")
  }

  private static func withoutMultiplier(_ text: String) throws(Fault) -> Unit {
    if let unit = UnitTable.standard.unit(named: text) { return unit }
    if ["ton", "tons"].contains(text.lowercased()) { throw .ambiguousTon }
    if text.lowercased().hasSuffix(overYears) {
      let stock = try withoutMultiplier(String(text.dropLast(overYears.count)))
      guard let unit = stock.overYears else { throw .unknown }
      return unit
    }
    guard let (symbol, annotation) = annotated(text) else { throw .unknown }
    if ["ton", "tons"].contains(symbol.lowercased()) { throw .ambiguousTon }
    guard let unit = UnitTable.standard.unit(named: symbol) else { throw .unknown }
    if let basis = heatingValueBasis(annotation) {
      guard unit.dimension == .energy else { throw .basisDoesNotApply }
      return unit.stated(basis: basis)
    }
    if let celsius = temperature(annotation), let number = ExactDecimal(celsius) {
      guard unit.dimension == .volume, unit.gasState == nil else { throw .basisDoesNotApply }
      return unit.stated(at: GasState(celsius: number), celsius: celsius)
    }
    throw .unknown
  }

  /// What a unit of a stock over years ends with.
  private static let overYears = ".year"

  /// One spelling for superscripts, middle dots and runs of space. Composed and decomposed
  /// Vietnamese letters are equal strings in Swift, so the table finds either.
  private static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case " ", "\u{A0}", "\u{202F}", "\t":
        pendingSpace = !result.isEmpty
        continue
      case "³": append("3")
      case "²": append("2")
      case "·", "⋅", "∙", "*": append(".")
      case "º", "˚": append("°")
      default: append(scalar)
      }
    }
    func append(_ scalar: Unicode.Scalar) {
      if pendingSpace { result.append(" ") }
      pendingSpace = false
      result.append(scalar)
    }
    return String(result)
  }

  private static let multiplierWords: [(String, Int)] = [
    ("nghìn", 3), ("ngàn", 3), ("triệu", 6), ("thousand", 3), ("million", 6),
  ]

  private static func leadingMultiplier(in text: String) -> (ExactDecimal, String)? {
    guard let space = text.firstIndex(of: " ") else { return nil }
    let after = String(text[text.index(after: space)...])
    let first = text[..<space]
    if let word = multiplierWords.first(where: { $0.0 == first.lowercased() }) {
      return (ExactDecimal(coefficient: 1, exponent: word.1), after)
    }
    guard let number = ExactDecimal(first), number.signum > 0 else { return nil }
    return (number, after)
  }

  /// `GJ (net)` into `GJ` and `net`; `m3 at 20 °C` and `m3 @ 20 °C` likewise.
  private static func annotated(_ text: String) -> (symbol: String, annotation: String)? {
    if text.hasSuffix(")"), let open = text.lastIndex(of: "(") {
      let symbol = text[..<open]
      let inside = text[text.index(after: open)...].dropLast()
      return (String(symbol.trimmingSuffix(" ")), String(inside))
    }
    for mark in [" at ", "@", " ở "] {
      guard let range = text.firstRange(of: mark) else { continue }
      let after = text[range.upperBound...].drop { $0 == " " }
      return (String(text[..<range.lowerBound].trimmingSuffix(" ")), String(after))
    }
    return nil
  }

  private static func heatingValueBasis(_ annotation: String) -> HeatingValueBasis? {
    switch annotation.lowercased() {
    case "net", "ncv", "lhv", "net cv", "lower", "nhiệt trị thấp": .net
    case "gross", "gcv", "hhv", "gross cv", "higher", "nhiệt trị cao": .gross
    default: nil
    }
  }

  private static func temperature(_ annotation: String) -> String? {
    var text = annotation[...]
    guard text.hasSuffix("C") else { return nil }
    text = text.dropLast()
    if text.hasSuffix("°") { text = text.dropLast() }
    return String(text.trimmingSuffix(" "))
  }
}

extension StringProtocol where SubSequence == Substring {
  fileprivate func trimmingSuffix(_ character: Character) -> Substring {
    var text = self[...]
    while text.last == character { text = text.dropLast() }
    return text
  }
}

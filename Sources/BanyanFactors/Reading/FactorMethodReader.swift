import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

/// Reads what stands under `method:` into a method, which knows nothing of YAML.
enum FactorMethodReader {
  /// Nil, with all that is wrong said, where the method is unknown or lacks a parameter.
  static func derivation(
    from node: DocumentNode, per: Located<Unit>, _ constants: Constants,
    _ diagnostics: inout Diagnostics
  ) -> FactorDerivation? {
    guard var fields = MappingReader(node, "method", &diagnostics),
      let name = fields.requiredText("name", &diagnostics)
    else { return nil }
    guard let type = FactorMethods.readable.first(where: { $0.name == name.value }) else {
      let known = FactorMethods.all.map { $0.name }
      diagnostics.report(
        Diagnostic(
          .methodUnknown, at: name.location, [name.value],
          hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
      return nil
    }
    var parameters = MethodParameters(fields, of: type.name, per: per.value)
    let method = type.init(&parameters)
    let units = type.denominators
    if units[per.value.dimension] == nil {
      parameters.report("per", in: units.values.sorted().joined(separator: ", "), at: per.location)
    }
    diagnostics.append(contentsOf: parameters.finish())
    guard let method, units[per.value.dimension] != nil else { return nil }
    return FactorDerivation(
      method: method, parameters: parameters.written, constants: constants)
  }
}

/// A method that a table can write down.
protocol ReadableMethod: FactorMethod {
  /// Nil, with every fault reported, where a parameter is missing or makes no sense. All are read
  /// before any is missed, so that one run names all that are wanting.
  init?(_ parameters: inout MethodParameters)
}

/// The parameters under `method:`, each taken in the one unit its formula is written for.
struct MethodParameters {
  /// What the factor is for: some parameters belong to one denominator only.
  let per: Unit
  /// What was read, as written and in the order it was asked for.
  private(set) var written: [(name: String, value: String)] = []
  private let method: String
  private var fields: MappingReader
  private var diagnostics = Diagnostics()

  init(_ fields: MappingReader, of method: String, per: Unit) {
    self.fields = fields
    self.method = method
    self.per = per
  }

  /// What is wrong with the parameters, those that nobody asked for among them.
  mutating func finish() -> Diagnostics {
    fields.finish(&diagnostics)
    return diagnostics
  }

  mutating func report(_ name: String, in unit: String, at location: SourceLocation) {
    diagnostics.report(Diagnostic(.methodParameter, at: location, [method, name, unit]))
  }

  /// Says of a parameter that was read that its value cannot be.
  mutating func reportValue(of name: String, in unit: String) {
    report(name, in: unit, at: fields.node(name)?.location ?? fields.location)
  }

  /// Says of what parameters make together that it cannot be, and whether it can.
  mutating func hold(
    _ value: ExactRatio, to bound: ValueBound, named name: String, as text: String
  ) -> Bool {
    diagnostics.hold(value, to: bound, named: name, as: text, at: fields.location)
  }

  /// A number in one fixed unit: `2776 kJ/kg`. A bare number where the unit is 1. None lies below
  /// zero, and what other parameters are divided by lies above it.
  mutating func number(
    _ name: String, in unit: String, isDivisor: Bool = false, _ bound: ValueBound = .notNegative
  ) -> ExactRatio? {
    guard let text = given(name, in: unit) else { return nil }
    var number = unit == "1" ? ExactDecimal(measuredScientific: text.value) : nil
    if let value = PublishedValue(text.value), value.unit == unit { number = value.number }
    guard let number, !isDivisor || number > .zero else {
      report(name, in: unit, at: text.location)
      return nil
    }
    let ratio = ExactRatio(number)
    let isHeld = diagnostics.hold(ratio, to: bound, named: name, as: text.value, at: text.location)
    return isHeld ? ratio : nil
  }

  /// A share as `85 %`, or `0.85` and `0.85 1`.
  mutating func share(_ name: String, isDivisor: Bool = false) -> ExactRatio? {
    guard let text = given(name, in: "%") else { return nil }
    let value = PublishedValue(text.value)
    let number: ExactDecimal? =
      switch value?.unit {
      case "%": value?.number.map { $0 * ExactDecimal(coefficient: 1, exponent: -2) }
      case "1", "t/t", "kg/kg": value?.number
      case nil: ExactDecimal(measured: text.value)
      default: nil
      }
    if let number, isDivisor ? number > .zero : number >= .zero, number <= .one {
      return ExactRatio(number)
    }
    report(name, in: "%", at: text.location)
    return nil
  }

  /// A share that is a given one where the table leaves it out.
  mutating func share(
    _ name: String, orElse standard: ExactRatio, isDivisor: Bool = false
  ) -> ExactRatio? {
    fields.node(name) == nil ? standard : share(name, isDivisor: isDivisor)
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Choice.Type = Choice.self
  ) -> Choice? where Choice.RawValue == String {
    if fields.node(name) == nil { fields.reportMissing(name, &diagnostics) }
    return fields.choice(name, type, &diagnostics)
  }

  /// `origin: biogenic` marks the CO2 of a biomass fuel.
  mutating func origin() -> CarbonOrigin? {
    fields.choice("origin", CarbonOrigin.self, &diagnostics)
  }

  /// `ratio: 3.664`, or `44/12`; the rule's own where the table leaves it out.
  mutating func ratio() -> CarbonRatio? {
    guard let text = fields.text("ratio", &diagnostics) else { return .ofTheRule }
    written.append(("ratio", text.value))
    if text.value == "44/12" { return .stated(ExactRatio(44, over: 12)) }
    if let number = ExactDecimal(measured: text.value) {
      let ratio = ExactRatio(number)
      let isHeld = diagnostics.hold(
        ratio, to: .carbonRatio, named: "ratio", as: text.value, at: text.location,
        hint: Phrase(.hintWrite, "ratio: 44/12"))
      return isHeld ? .stated(ratio) : nil
    }
    diagnostics.report(Diagnostic(.fieldNumber, at: text.location, [text.value]))
    return nil
  }

  private mutating func given(_ name: String, in unit: String) -> Located<String>? {
    guard fields.node(name) != nil else {
      diagnostics.report(
        Diagnostic(
          .methodParameter, at: fields.location, [method, name, unit],
          hint: Phrase(.hintAddField, name)))
      return nil
    }
    guard let text = fields.text(name, &diagnostics) else { return nil }
    written.append((name, text.value))
    return text
  }
}

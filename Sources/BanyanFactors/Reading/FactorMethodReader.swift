import BanyanDiagnostics
import BanyanDocuments
import BanyanQuantities

/// Derives a factor from the parameters under `method:`, by the formula the method names.
struct FactorMethodReader {
  let head: FactorTable.Head
  private var used: [(name: String, value: String)] = []

  init(head: FactorTable.Head) { self.head = head }

  /// kg CO2 for one kg of carbon: 44/12 in the IPCC's guidelines, 3.664 in (EU) 2025/2547.
  private static let carbonToDioxide = ExactRatio(44, over: 12)

  mutating func derive(
    _ node: DocumentNode, per: Unit, _ diagnostics: inout Diagnostics
  ) -> ([GasAmount], FactorDerivation)? {
    guard var fields = MappingReader(node, "method", &diagnostics),
      let name = fields.requiredText("name", &diagnostics)
    else { return nil }
    guard let method = FactorMethod(rawValue: name.value) else {
      diagnostics.report(
        Diagnostic(
          .methodUnknown, at: name.location, [name.value],
          hint: Phrase(
            .hintOneOf, FactorMethod.allCases.map(\.rawValue).joined(separator: ", "))))
      return nil
    }
    let masses = masses(by: method, per: per, &fields, &diagnostics)
    fields.finish(&diagnostics)
    guard let masses else { return nil }
    let amounts = masses.map { species, kilograms in
      GasAmount(
        species: species, kilograms: kilograms, low: nil, high: nil,
        text: "\(kilograms.decimal(significantDigits: 12).normalised) kg")
    }
    return (amounts, FactorDerivation(method: method, parameters: used))
  }

  private typealias Masses = [(GasSpecies, ExactRatio)]

  /// Kilograms of each gas for one `per`. Every parameter is read before any is missed, so that
  /// one run names all that are wanting.
  private mutating func masses(
    by method: FactorMethod, per: Unit, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> Masses? {
    switch method {
    case .combustion: return combustion(per, &fields, &diagnostics)
    case .process:
      let factor = number("factor", "t/t", method, &fields, &diagnostics)
      let conversion = share("conversion", method, &fields, &diagnostics, default: .one)
      guard let factor, let conversion else { return nil }
      return [(carbonDioxide(&fields, &diagnostics), per.ratio * factor * conversion)]
    case .carbonBalance: return carbonBalance(per, &fields, &diagnostics)
    case .steamBoiler:
      let enthalpy = number("enthalpy", "kJ/kg", method, &fields, &diagnostics)
      let efficiency = share("efficiency", method, &fields, &diagnostics, isDivisor: true)
      let fuel = number("fuel-factor", "kg/TJ", method, &fields, &diagnostics)
      guard let enthalpy, let efficiency, let fuel else { return nil }
      // kJ/kg × kg/TJ: 10⁹ kJ are one TJ.
      let perKilogram = enthalpy / efficiency * fuel * ExactDecimal(coefficient: 1, exponent: -9)
      return [(carbonDioxide(&fields, &diagnostics), per.ratio * perKilogram)]
    case .cogeneration: return cogeneration(per, &fields, &diagnostics)
    case .anodeEffectSlope, .anodeEffectOvervoltage:
      return perfluorocarbons(method, per, &fields, &diagnostics)
    case .wastewater: return wastewater(per, &fields, &diagnostics)
    case .landfill: return landfill(per, &fields, &diagnostics)
    case .incineration:
      let dry = share("dry-matter", method, &fields, &diagnostics, default: .one)
      let carbon = share("carbon", method, &fields, &diagnostics)
      let fossil = share("fossil-share", method, &fields, &diagnostics)
      let oxidation = share("oxidation", method, &fields, &diagnostics, default: .one)
      guard let dry, let carbon, let fossil, let oxidation else { return nil }
      let all = per.ratio * dry * carbon * oxidation * Self.carbonToDioxide
      let biogenic = GasSpecies(.carbonDioxide, origin: .biogenic)
      return [
        (GasSpecies(.carbonDioxide), all * fossil), (biogenic, all * (ExactRatio.one - fossil)),
      ]
    }
  }

  /// `origin: biogenic` marks the CO2 of a biomass fuel.
  private mutating func carbonDioxide(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> GasSpecies {
    GasSpecies(
      .carbonDioxide, origin: fields.choice("origin", CarbonOrigin.self, &diagnostics))
  }

  /// CO2 = NCV × carbon content × oxidation × 44/12, for a mass of fuel or for its energy.
  private mutating func combustion(
    _ per: Unit, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Masses? {
    let carbon = number("carbon-content", "kg/GJ", .combustion, &fields, &diagnostics)
    let oxidation = share("oxidation", .combustion, &fields, &diagnostics, default: .one)
    var energy = per.ratio / ExactDecimal(1000)
    if per.dimension == .mass {
      guard let value = number("heating-value", "GJ/t", .combustion, &fields, &diagnostics) else {
        return nil
      }
      energy = per.ratio / ExactDecimal(1000) * value
    }
    let ratio = ratio(&fields, &diagnostics)
    guard let carbon, let oxidation, let ratio else { return nil }
    return [
      (carbonDioxide(&fields, &diagnostics), energy * carbon * oxidation * ratio)
    ]
  }

  /// The carbon-to-CO2 ratio belongs to the rule: 44/12 unless the table states the rule's own.
  private mutating func ratio(
    _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> ExactRatio? {
    guard let text = fields.text("ratio", &diagnostics) else { return Self.carbonToDioxide }
    used.append(("ratio", text.value))
    if text.value == "44/12" { return Self.carbonToDioxide }
    if let number = ExactDecimal(text.value), number.signum > 0 { return ExactRatio(number) }
    diagnostics.report(Diagnostic(.fieldNumber, at: text.location, [text.value]))
    return nil
  }

  private mutating func carbonBalance(
    _ per: Unit, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Masses? {
    let carbon = share("carbon", .carbonBalance, &fields, &diagnostics)
    let ratio = ratio(&fields, &diagnostics)
    enum Direction: String, CaseIterable { case input, output }
    let direction = fields.choice("direction", Direction.self, &diagnostics)
    if direction == nil, fields.node("direction") == nil {
      fields.reportMissing("direction", &diagnostics)
    }
    guard let carbon, let ratio, let direction else { return nil }
    let mass = per.ratio * carbon * ratio
    return [(carbonDioxide(&fields, &diagnostics), direction == .input ? mass : -mass)]
  }

  private mutating func cogeneration(
    _ per: Unit, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Masses? {
    let method = FactorMethod.cogeneration
    let fuel = number("fuel", "TJ", method, &fields, &diagnostics, isDivisor: true)
    let factor = number("fuel-factor", "t/TJ", method, &fields, &diagnostics)
    let heat = number("heat", "TJ", method, &fields, &diagnostics)
    let electricity = number("electricity", "MWh", method, &fields, &diagnostics)
    let heatReference = share("heat-reference", method, &fields, &diagnostics, isDivisor: true)
    let powerReference = share(
      "electricity-reference", method, &fields, &diagnostics, isDivisor: true)
    enum Product: String, CaseIterable { case heat, electricity }
    guard let product = fields.choice("product", Product.self, &diagnostics), let fuel,
      let factor, let heat, let electricity, let heatReference, let powerReference
    else {
      if fields.node("product") == nil { fields.reportMissing("product", &diagnostics) }
      return nil
    }
    // What a product emits is spread over what was made of it: without any there is no factor.
    let made = product == .heat ? heat : electricity
    guard made > .zero, heat >= .zero, electricity >= .zero else {
      let place = fields.node(product.rawValue)?.location ?? fields.location
      let unit = product == .heat ? "TJ" : "MWh"
      diagnostics.report(
        Diagnostic(.methodParameter, at: place, [method.rawValue, product.rawValue, unit]))
      return nil
    }
    let power = electricity * ExactDecimal(coefficient: 36, exponent: -4)
    let heatPart = heat / fuel / heatReference
    let powerPart = power / fuel / powerReference
    let heatShare = heatPart / (heatPart + powerPart)
    let share = product == .heat ? heatShare : ExactRatio.one - heatShare
    let output = product == .heat ? heat : power
    // Tonnes for a TJ are kilograms for a GJ; the reference unit of energy is the MJ.
    let perMegajoule = fuel * factor * share / output / ExactDecimal(1000)
    return [(carbonDioxide(&fields, &diagnostics), per.ratio * perMegajoule)]
  }

  private mutating func perfluorocarbons(
    _ method: FactorMethod, _ per: Unit, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics
  ) -> Masses? {
    var perTonne: ExactRatio?
    if method == .anodeEffectSlope {
      let slope = number("slope", "1", method, &fields, &diagnostics)
      let frequency = number("frequency", "1", method, &fields, &diagnostics)
      let duration = number("duration", "1", method, &fields, &diagnostics)
      if let slope, let frequency, let duration { perTonne = slope * frequency * duration }
    } else {
      let coefficient = number("coefficient", "1", method, &fields, &diagnostics)
      let overvoltage = number("overvoltage", "1", method, &fields, &diagnostics)
      let efficiency = share(
        "current-efficiency", method, &fields, &diagnostics, isDivisor: true)
      if let coefficient, let overvoltage, let efficiency {
        perTonne = coefficient * overvoltage / (efficiency * ExactDecimal(100))
      }
    }
    let fraction = number("c2f6-fraction", "1", method, &fields, &diagnostics)
    let collection = share(
      "collection", method, &fields, &diagnostics, default: .one, isDivisor: true)
    guard let perTonne, let fraction, let collection else { return nil }
    let tetrafluoromethane = per.ratio / ExactDecimal(1000) * perTonne / collection
    return [
      (GasSpecies(Gas("CF4")), tetrafluoromethane),
      (GasSpecies(Gas("C2F6")), tetrafluoromethane * fraction),
    ]
  }

  private mutating func wastewater(
    _ per: Unit, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Masses? {
    let capacity = number("capacity", "kg/kg", .wastewater, &fields, &diagnostics)
    let correction = number("correction", "1", .wastewater, &fields, &diagnostics)
    let recovered = share("recovered", .wastewater, &fields, &diagnostics, default: .zero)
    var load = per.ratio
    if per.dimension == .volume {
      guard let organic = number("organic-load", "kg/m3", .wastewater, &fields, &diagnostics)
      else { return nil }
      load = load * organic
    }
    guard let capacity, let correction, let recovered else { return nil }
    let methane = load * capacity * correction * (ExactRatio.one - recovered)
    return [(GasSpecies(.methane), methane)]
  }

  private mutating func landfill(
    _ per: Unit, _ fields: inout MappingReader, _ diagnostics: inout Diagnostics
  ) -> Masses? {
    let organic = share("degradable-organic-carbon", .landfill, &fields, &diagnostics)
    let fraction = share("degradable-fraction", .landfill, &fields, &diagnostics)
    let correction = share("correction", .landfill, &fields, &diagnostics)
    let methane = share("methane-fraction", .landfill, &fields, &diagnostics)
    let recovered = share("recovered", .landfill, &fields, &diagnostics, default: .zero)
    let oxidation = share("oxidation", .landfill, &fields, &diagnostics, default: .zero)
    guard let organic, let fraction, let correction, let methane, let recovered, let oxidation
    else { return nil }
    let decomposed = per.ratio * organic * fraction * correction
    let generated = decomposed * methane * ExactRatio(16, over: 12)
    let emitted = generated * (ExactRatio.one - recovered) * (ExactRatio.one - oxidation)
    return [(GasSpecies(.methane), emitted)]
  }

  /// A parameter in one fixed unit: `2776 kJ/kg`. A bare number where the unit is 1. What other
  /// parameters are divided by lies above zero.
  private mutating func number(
    _ name: String, _ unit: String, _ method: FactorMethod, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics, isDivisor: Bool = false
  ) -> ExactRatio? {
    guard let text = fields.text(name, &diagnostics) else {
      diagnostics.report(
        Diagnostic(
          .methodParameter, at: fields.location, [method.rawValue, name, unit],
          hint: Phrase(.hintAddField, name)))
      return nil
    }
    used.append((name, text.value))
    var number = unit == "1" ? ExactDecimal(scientific: text.value) : nil
    if let value = PublishedValue(text.value), value.unit == unit { number = value.number }
    if let number, !isDivisor || number > .zero { return ExactRatio(number) }
    diagnostics.report(
      Diagnostic(.methodParameter, at: text.location, [method.rawValue, name, unit]))
    return nil
  }

  /// A share as `85 %`, or `0.85` and `0.85 1`.
  private mutating func share(
    _ name: String, _ method: FactorMethod, _ fields: inout MappingReader,
    _ diagnostics: inout Diagnostics, default standard: ExactRatio? = nil,
    isDivisor: Bool = false
  ) -> ExactRatio? {
    guard let text = fields.text(name, &diagnostics) else {
      if let standard { return standard }
      diagnostics.report(
        Diagnostic(
          .methodParameter, at: fields.location, [method.rawValue, name, "%"],
          hint: Phrase(.hintAddField, name)))
      return nil
    }
    used.append((name, text.value))
    let value = PublishedValue(text.value)
    let number: ExactDecimal? =
      switch value?.unit {
      case "%": value?.number.map { $0 * ExactDecimal(coefficient: 1, exponent: -2) }
      case "1", "t/t", "kg/kg": value?.number
      case nil: ExactDecimal(text.value)
      default: nil
      }
    if let number, isDivisor ? number > .zero : number >= .zero, number <= .one {
      return ExactRatio(number)
    }
    diagnostics.report(
      Diagnostic(.methodParameter, at: text.location, [method.rawValue, name, "%"]))
    return nil
  }
}

import BanyanJSON
import BanyanDiagnostics
import BanyanQuantities

/// A quantity with its unit. One whose digits do not end is stated by its fraction as well, so that
/// it is read back exactly.
public struct StatedQuantity: StatedPart {
  /// In `unit`.
  public let value: ExactRatio
  /// Its symbol: `kWh`, `t`.
  public let unit: String

  package init(_ value: ExactRatio, _ unit: Unit) {
    self.value = value
    self.unit = unit.symbol
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    value = try object.ratio("value")
    unit = try object.text("unit")
  }

  package func write(_ json: inout JSONWriter) {
    json.field("value", value.decimal())
    json.field("unit", unit)
    json.fraction(of: value)
  }
}

extension JSONWriter {
  /// Numerator and denominator of a number whose digits do not end; nothing for any other.
  package mutating func fraction(of ratio: ExactRatio) {
    guard !ratio.isExactDecimal else { return }
    key("fraction")
    compact { json in
      json.object { json in
        json.field("numerator", ratio.numerator)
        json.field("denominator", ratio.denominator)
      }
    }
  }
}

extension ResultObject {
  /// A number whose digits, where they do not end, stand beside the fraction they are of.
  package mutating func ratio(_ key: String) throws(ResultFault) -> ExactRatio {
    let value = try decimal(key)
    guard has("fraction") else { return ExactRatio(value) }
    let (numerator, denominator) = try self.object("fraction") { object throws(ResultFault) in
      (try object.decimal("numerator"), try object.decimal("denominator"))
    }
    if !denominator.isZero {
      let ratio = ExactRatio(numerator, over: denominator)
      if ratio.decimal() == value { return ratio }
    }
    throw ResultFault(
      diagnostic: Diagnostic(
        .resultFraction, at: location, ["\(value)", "\(numerator)/\(denominator)"],
        hint: Phrase(.hintResult)))
  }
}

extension JSONWriter {
  /// A quantity that is a decimal, with its unit.
  package mutating func quantity(_ value: ExactDecimal, _ unit: String) {
    key("quantity")
    object { json in
      json.field("value", value)
      json.field("unit", unit)
    }
  }
}

extension ResultObject {
  /// The same, read back.
  package mutating func quantity() throws(ResultFault) -> (value: ExactDecimal, unit: String) {
    try object("quantity") { object throws(ResultFault) in
      (try object.decimal("value"), try object.text("unit"))
    }
  }
}

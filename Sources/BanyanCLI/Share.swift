import ArgumentParser
import Banyan

/// A share from 0 to 1 as people type it: `1%`, `1 %` or `0.01`.
struct Share: ExpressibleByArgument {
  let value: ExactDecimal

  init(_ value: ExactDecimal) { self.value = value }

  init?(argument: String) {
    let digits = argument.hasSuffix("%") ? argument.dropLast() : argument[...]
    let isPercent = digits.count < argument.count
    guard let number = ExactDecimal(digits.filter { $0 != " " }) else { return nil }
    value = isPercent ? number * ExactDecimal(coefficient: 1, exponent: -2) : number
    guard value >= .zero, value <= .one else { return nil }
  }

  var defaultValueDescription: String { "\((value * 100).normalised)%" }
}

import BanyanExchange
import BanyanQuantities

extension PACTUnit {
  /// The unit as quantities have it; nil for the data volume of telecommunications.
  package var unit: Unit? { Self.symbols[self].flatMap { try? Unit($0) } }

  private static let symbols: [PACTUnit: String] = [
    .litre: "l", .kilogram: "kg", .cubicMetre: "m3", .kilowattHour: "kWh", .megajoule: "MJ",
    .tonneKilometre: "t.km", .squareMetre: "m2", .piece: "piece", .hour: "h",
  ]

  /// The unit to declare a quantity in, with what the quantity is multiplied by; nil where PACT has
  /// none of the dimension.
  static func declaring(_ unit: Unit) -> (unit: PACTUnit, ratio: ExactRatio)? {
    // A unit PACT has stays what it is: kWh is not made MJ.
    let order: [PACTUnit] = [
      .kilogram, .kilowattHour, .megajoule, .litre, .cubicMetre, .tonneKilometre, .squareMetre,
      .piece, .hour,
    ]
    let convertible = order.compactMap { pact in
      pact.unit.flatMap { unit.conversion(to: $0) }.map { (unit: pact, ratio: $0) }
    }
    return convertible.first { $0.ratio == .one } ?? convertible.first
  }
}

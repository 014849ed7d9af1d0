import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// The way from a quantity's unit to the unit a factor is for.
package struct Conversion: Sendable {
  /// Factor units for one unit of the quantity.
  package let ratio: ExactRatio
  /// Heating values and densities used, in order. Empty where the units convert by themselves.
  package let properties: [PhysicalProperty]
  /// Set where a publisher states no reference temperature for a gas volume, and its m3 was read as
  /// a normal cubic metre.
  package let assumesNormalState: Bool
  /// Properties among them that were taken because somebody accepted them.
  package var stepsDown: [StepDown] = []
  /// Set where what the quantity is multiplied with is for a year: a record then counts by the part of
  /// a year its days are.
  package var isOverYears = false
  /// Set where what lies in a landfill is multiplied with what a year decays of it.
  package private(set) var decay: LandfillDecay?
}

/// A deposit in a landfill of one's own in one of the years it decays in.
package struct LandfillDecay: Sendable, Hashable {
  package let deposit: LandfillDeposit
  package let year: Int
  /// Of the deposit, to 30 decimal places.
  package let share: ExactDecimal
}

extension Conversion {
  /// The same for a deposit, of which a year decays a part.
  func decaying(_ deposit: LandfillDeposit, by method: FirstOrderDecayMethod, in year: Int)
    -> Conversion
  {
    let share = method.share(of: deposit, decayedIn: year)
    var conversion = Conversion(
      ratio: ratio * share, properties: properties, assumesNormalState: assumesNormalState,
      stepsDown: stepsDown)
    conversion.isOverYears = true
    conversion.decay = LandfillDecay(deposit: deposit, year: year, share: share)
    return conversion
  }

  var countingYears: Conversion {
    var conversion = self
    conversion.isOverYears = true
    return conversion
  }
}

extension Conversion {
  /// The properties on the way from a unit, in their order, and whether each is divided by.
  package func steps(from unit: Unit) -> [(property: PhysicalProperty, isDivisor: Bool)] {
    var dimension = unit.dimension
    return properties.compactMap { property in
      guard let units = property.units else { return nil }
      // A coefficient of oil equivalents has energy on both sides.
      let isDivisor =
        units.top.dimension == units.bottom.dimension
        ? unit.isOilEquivalent : units.bottom.dimension != dimension
      dimension = isDivisor ? units.bottom.dimension : units.top.dimension
      return (property, isDivisor)
    }
  }
}

/// Why a quantity does not reach a factor's unit.
package enum ConversionFailure: Error, Sendable {
  case dimension
  /// An energy of a fuel without its basis.
  case basisUnstated
  case basisMismatch
  /// A gas volume without its temperature.
  case gasState
  /// Energy, mass or volume of a fuel, and no property leads there.
  case noProperty
  /// Two values lead there, and nothing says which.
  case tie(PropertyTie)
}

import BanyanCalculation
import BanyanQuantities

/// The parts a footprint is stated in (ISO 14067:2018, clause 7; PACT Methodology 3.0).
public enum FootprintComponent: String, Sendable, CaseIterable {
  /// All gases of fossil origin, and those that have no carbon.
  case fossil
  /// CO2 of land that was converted.
  case landUseChange = "land-use-change"
  /// Biogenic CO2 of managed land.
  case landManagement = "land-management"
  /// Removals by managed land; not above zero.
  case landManagementRemovals = "land-management-removals"
  /// CH4 and N2O of biogenic carbon's way back.
  case biogenicNonCO2 = "biogenic-non-co2"
  /// Removed from the air by a technical process and stored; not above zero.
  case technologicalRemovals = "technological-removals"
  /// Caught at a source and stored; not above zero.
  case carbonCapture = "carbon-capture"

  /// Of which by aircraft; in `fossil` as well.
  case aircraft
  /// Of which by packaging; in the others as well.
  case packaging
  /// CO2 that biogenic carbon in the product took up; not above zero, stated apart.
  case biogenicUptake = "biogenic-uptake"
  /// Biogenic CO2 that left a stack; stated apart.
  case biogenicCO2 = "biogenic-co2"
  /// Emissions that land elsewhere makes up for; stated apart.
  case landCarbonLeakage = "land-carbon-leakage"

  /// Those whose sum is the footprint without the uptake.
  package static let inTotal = allCases.filter(\.isInTotal)

  /// Whether it is part of the footprint; others are stated beside it.
  public var isInTotal: Bool {
    switch self {
    case .fossil, .landUseChange, .landManagement, .landManagementRemovals, .biogenicNonCO2,
      .technologicalRemovals, .carbonCapture:
      true
    case .aircraft, .packaging, .biogenicUptake, .biogenicCO2, .landCarbonLeakage: false
    }
  }
}

/// Masses by component, in one unit throughout: kilograms of CO2e, of CO2 for biogenic CO2.
package struct ComponentMasses: Sendable, Equatable {
  private var values: [FootprintComponent: ExactDecimal] = [:]

  package init() {}

  package subscript(_ component: FootprintComponent) -> ExactDecimal {
    get { values[component, default: .zero] }
    set { values[component] = newValue.isZero ? nil : newValue }
  }

  /// Kilograms CO2e that count: the sum of the components in the total.
  package var total: ExactDecimal {
    values.reduce(.zero) { $1.key.isInTotal ? $0 + $1.value : $0 }
  }

  /// Components that are not zero, in order.
  package var components: [FootprintComponent] {
    FootprintComponent.allCases.filter { values[$0] != nil }
  }

  package static func + (a: ComponentMasses, b: ComponentMasses) -> ComponentMasses {
    var sum = a
    for (component, value) in b.values { sum[component] += value }
    return sum
  }

  package static func += (a: inout ComponentMasses, b: ComponentMasses) { a = a + b }

  package func mapped(_ transform: (ExactDecimal) -> ExactDecimal) -> ComponentMasses {
    var result = ComponentMasses()
    for (component, value) in values { result[component] = transform(value) }
    return result
  }
}

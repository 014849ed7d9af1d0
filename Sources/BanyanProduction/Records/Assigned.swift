import BanyanCalculation
import BanyanQuantities

/// Who carries what a line emitted: a process, or a product on its way to the customer.
package enum Carrier: Sendable, Hashable {
  case process(Int)
  case product(Int)

  /// Index of the process; nil on the way to the customer.
  package var process: Int? {
    if case .process(let index) = self { index } else { nil }
  }
}

/// A line of records, or a part of one, where it belongs. Parts of one line follow each other.
package struct Assigned: Sendable {
  package let line: EmissionLine
  package let carrier: Carrier
  /// Of the line.
  package let share: ExactRatio
  /// Whether it is the last part of its line, which takes what rounding left of the others, so that the
  /// parts are the line.
  package let takesRest: Bool
}

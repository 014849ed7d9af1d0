import ArgumentParser
import Banyan

/// A share from 0 to 1 as people type it: `1%`, `1 %` or `0.01`.
struct Share: ExpressibleByArgument {
  let value: ExactDecimal

  init(_ value: ExactDecimal) { self.value = value }

  init?(argument: String) {
    guard let share = Percentage.share(argument), share >= .zero, share <= .one else { return nil }
    value = share
  }

  var defaultValueDescription: String { "\((value * 100).normalised)%" }
}

import BanyanQuantities

extension ActivitySum {
  /// The same quantity in a unit that its symbol is read as.
  package func counted(in unit: Unit) -> ActivitySum {
    var sum = ActivitySum(
      key: key, unit: unit, uncertainty: uncertainty, cells: cells, spanning: spanning,
      firstDay: firstDay, lastDay: lastDay, hasBills: hasBills, place: place)
    sum.further = further
    return sum
  }

  /// The same quantity as another activity that follows from it: no factor is pinned for that one and
  /// no contract covers it.
  package func derived(as activity: String) -> ActivitySum {
    var key = key
    if key.source == key.activity { key.source = activity }
    key.activity = activity
    key.factor = ""
    key.contract = ""
    var sum = self
    sum.key = key
    return sum
  }
}

extension ActivitySums {
  /// Each sum as something reads it, in the same order.
  package func mapped(_ transform: (ActivitySum) -> ActivitySum) -> ActivitySums {
    var result = self
    result.sums = sums.map(transform)
    return result
  }

  /// Adds sums that follow from others, in the order of keys, and says which activities they are of.
  package mutating func add(_ derived: [ActivitySum]) -> Set<String> {
    sums = (sums + derived).sorted { $0.key < $1.key }
    return Set(derived.map(\.key.activity))
  }
}

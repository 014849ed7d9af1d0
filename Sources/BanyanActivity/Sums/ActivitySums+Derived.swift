import BanyanQuantities

extension ActivitySum {
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
  /// Adds sums that follow from others, in the order of keys, and says which activities they are of.
  package mutating func add(_ derived: [ActivitySum]) -> Set<String> {
    sums = (sums + derived).sorted { $0.key < $1.key }
    return Set(derived.map(\.key.activity))
  }
}

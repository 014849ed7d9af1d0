import BanyanFactors
import BanyanQuantities

/// What would be otherwise: a part of some records, moved to another activity, multiplied, or reckoned
/// with another factor.
package struct ActivityChange: Sendable {
  package var records: RecordSelector
  /// Of each quantity, 0 to 1; the rest stays as it is.
  package var part: ExactDecimal
  /// What the part is multiplied by.
  package var times: ExactDecimal
  /// Nil where it stays what it is.
  package var activity: ActivityPath?
  /// Nil where the unit stays.
  package var unit: Unit?
  /// The id of the factor it is reckoned with.
  package var factor: String?

  package init(
    records: RecordSelector, part: ExactDecimal = .one, times: ExactDecimal = .one,
    activity: ActivityPath? = nil, unit: Unit? = nil, factor: String? = nil
  ) {
    self.records = records
    self.part = part
    self.times = times
    self.activity = activity
    self.unit = unit
    self.factor = factor
  }
}

extension ActivitySums {
  /// The sums with a change, and how many it met.
  package func applying(_ change: ActivityChange) -> (sums: ActivitySums, met: Int) {
    var met = 0
    var changed: [ActivitySum] = []
    changed.reserveCapacity(sums.count)
    for sum in sums {
      let key = sum.key
      guard
        change.records.matches(
          activity: ActivityPath(key.activity), source: key.source, facility: key.facility)
      else {
        changed.append(sum)
        continue
      }
      met += 1
      if change.part != .one { changed.append(sum.scaled(by: .one - change.part)) }
      changed.append(sum.scaled(by: change.part * change.times).changed(by: change))
    }
    var result = self
    result.sums = changed.sorted { $0.key < $1.key }
    return (result, met)
  }
}

extension ActivitySum {
  /// So many times the quantity, exactly.
  fileprivate func scaled(by share: ExactDecimal) -> ActivitySum {
    var sum = self
    sum.further = [:]
    for place in sum.cells.indices {
      let cell = cells[place]
      sum.cells[place].units = 0
      sum.further[cell.index] = self.sum(in: cell) * share
    }
    sum.billDays = billDays.mapValues { $0 * share }
    sum.spanning = spanning.map { SpanningBill(period: $0.period, quantity: $0.quantity * share) }
    return sum
  }

  fileprivate func changed(by change: ActivityChange) -> ActivitySum {
    var key = key
    if let activity = change.activity {
      if key.source == key.activity { key.source = activity.description }
      key.activity = activity.description
      key.factor = ""
      key.contract = ""
    }
    if let factor = change.factor { key.factor = factor }
    if let unit = change.unit { key.unit = unit.symbol }
    var sum = self
    sum.key = key
    sum.unit = change.unit ?? unit
    return sum
  }
}

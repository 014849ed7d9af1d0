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
  /// Of another fuel: how much of its heat is needed for the same use, the efficiency before over the
  /// one after.
  package var heatRatio: ExactRatio

  package init(
    records: RecordSelector, part: ExactDecimal = .one, times: ExactDecimal = .one,
    activity: ActivityPath? = nil, unit: Unit? = nil, factor: String? = nil,
    heatRatio: ExactRatio = .one
  ) {
    self.records = records
    self.part = part
    self.times = times
    self.activity = activity
    self.unit = unit
    self.factor = factor
    self.heatRatio = heatRatio
  }

  /// Whether records of an activity keep their energy, not their tonnes: another fuel, or electricity,
  /// gives the same heat. Nothing is kept where the quantity itself is stated anew, by `unit`.
  package func keepsHeat(of activity: ActivityPath) -> Bool {
    guard unit == nil, let new = self.activity else { return false }
    let kinds = [activity, new].map(ActivityVocabulary.kind)
    guard kinds.allSatisfy({ $0 == .fuel || $0 == .purchasedEnergy }) else { return false }
    return kinds.contains(.fuel) && (kinds[0] != kinds[1] || activity.material != new.material)
  }
}

extension ActivitySums {
  /// The sums with a change, how many it met, and which of them have no known heat to be kept.
  ///
  /// `heat`: gigajoules, by net heating value, of one unit of a sum.
  package func applying(
    _ change: ActivityChange, heat: (ActivitySum) -> ExactRatio?
  ) -> (sums: ActivitySums, met: Int, unknown: [ActivitySum]) {
    var met = 0
    var unknown: [ActivitySum] = []
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
      let share = change.part * change.times
      guard change.keepsHeat(of: ActivityPath(key.activity)) else {
        changed.append(sum.scaled(by: share).changed(by: change))
        continue
      }
      guard let gigajoules = heat(sum) else {
        unknown.append(sum)
        continue
      }
      // 34 digits, where the quotient of efficiencies has no end.
      let scale = (gigajoules * change.heatRatio * share).decimal(significantDigits: 34)
      var kept = change
      kept.unit = change.activity.map(ActivityVocabulary.kind) == .fuel ? .netGigajoule : .gigajoule
      changed.append(sum.scaled(by: scale).changed(by: kept))
    }
    var result = self
    result.sums = changed.sorted { $0.key < $1.key }
    return (result, met, unknown)
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

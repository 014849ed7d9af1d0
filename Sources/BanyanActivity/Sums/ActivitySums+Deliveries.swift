import BanyanFactors

extension ActivitySums {
  /// What was handed over to others: `delivery/steam`. It meets no factor and stands in no line.
  package var deliveries: [ActivitySum] { sums.filter(\.isDelivery) }

  /// What meets factors.
  package var withoutDeliveries: ActivitySums {
    guard sums.contains(where: \.isDelivery) else { return self }
    var others = self
    others.sums.removeAll(where: \.isDelivery)
    return others
  }
}

extension ActivitySum {
  fileprivate var isDelivery: Bool {
    ActivityVocabulary.kind(of: ActivityPath(key.activity)) == .delivery
  }
}

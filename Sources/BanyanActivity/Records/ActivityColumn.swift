/// The columns of an activity file.
package enum ActivityColumn: String, Sendable, CaseIterable {
  case date, from, through, facility, source, activity, quantity, unit, process, evidence, note
  case factor, uncertainty, quality, supplier, contract, buyer

  /// Columns without which no record can be read.
  static let required: [ActivityColumn] = [.activity, .quantity, .unit]

  var index: Int {
    switch self {
    case .date: 0
    case .from: 1
    case .through: 2
    case .facility: 3
    case .source: 4
    case .activity: 5
    case .quantity: 6
    case .unit: 7
    case .process: 8
    case .evidence: 9
    case .note: 10
    case .factor: 11
    case .uncertainty: 12
    case .quality: 13
    case .supplier: 14
    case .contract: 15
    case .buyer: 16
    }
  }

  /// What makes two records belong to one sum.
  static let keys: [ActivityColumn] = [
    .facility, .source, .activity, .unit, .process, .factor, .supplier, .contract, .uncertainty,
    .quality, .buyer,
  ]
}

/// What tells one sum from another: records that agree in all of it meet one factor.
package struct ActivityKey: Hashable, Sendable {
  package var facility: String
  package var source: String
  package var activity: String
  package var unit: String
  package var process: String
  /// The id of a pinned factor; empty where none is pinned.
  package var factor: String
  package var supplier: String
  package var contract: String
  /// As written: `5 %`.
  package var uncertainty: String
  package var quality: String
  /// To whom it was handed over; empty where no other firm is named.
  package var buyer: String

  /// What is compared first stands first.
  static let columns: [ActivityColumn] = [
    .facility, .source, .activity, .unit, .process, .factor, .supplier, .contract, .uncertainty,
    .quality, .buyer,
  ]

  private var parts: [String] {
    [
      facility, source, activity, unit, process, factor, supplier, contract, uncertainty, quality,
      buyer,
    ]
  }
}

extension String {
  /// What a field says; nil where it is empty, which says nothing.
  package var unlessEmpty: String? { isEmpty ? nil : self }
}

extension ActivityKey: Comparable {
  package static func < (a: ActivityKey, b: ActivityKey) -> Bool {
    for (first, second) in zip(a.parts, b.parts) where first != second {
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    return false
  }
}

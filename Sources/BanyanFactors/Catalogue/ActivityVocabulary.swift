import BanyanQuantities

/// What the first word of an activity means to the calculation, whatever a standard calls it.
package enum ActivityKind: Sendable, Equatable {
  /// Fuel: its energy states net or gross, its mass and volume convert by heating value.
  case fuel
  /// A gas released as such: `gas/SF6`.
  case gas
  /// Refrigerant lost, by ASHRAE number: `refrigerant/R-410A`.
  case refrigerant
  /// One line of a refrigerant store's balance: `refrigerant-store/R-410A/bought`.
  case refrigerantStore
  /// Refrigerant in equipment, of which a yearly rate leaks: `refrigerant-charge/R-410A`.
  case refrigerantCharge
  /// Electricity, heat or steam from outside or from own panels.
  case purchasedEnergy
  /// What was handed over to somebody: told for the other side's books, and nothing is emitted by it.
  case delivery
  /// Everything a factor is multiplied with and nothing else is known about.
  case other
}

/// The first segments of activity paths.
package enum ActivityVocabulary {
  package static let kinds: [String: ActivityKind] = [
    "stationary-combustion": .fuel, "mobile-combustion": .fuel,
    "gas": .gas, "refrigerant": .refrigerant, "refrigerant-store": .refrigerantStore,
    "refrigerant-charge": .refrigerantCharge,
    "electricity": .purchasedEnergy, "steam": .purchasedEnergy, "heat": .purchasedEnergy,
    "cooling": .purchasedEnergy,
    "vehicle": .other, "process": .other, "carbon": .other, "fugitive": .other,
    "electrical-equipment": .other, "wastewater": .other, "waste-treatment": .other,
    "agriculture": .other, "electricity-losses": .other, "heat-losses": .other,
    "well-to-tank": .other, "freight": .other, "freight-downstream": .other,
    "commuting": .other, "business-travel": .other, "visitors": .other, "homeworking": .other,
    "material": .other, "capital-goods": .other, "water": .other, "waste": .other,
    "leased-assets": .other, "services": .other, "product-use": .other,
    "product-end-of-life": .other, "investments": .other, "other": .other,
    "delivery": .delivery,
  ]

  /// Electricity whose market-based figure a contract gives.
  package static let underContract = "electricity/contract"

  /// What flows from the grid, the nearest power station's or another's.
  package static let grid = ActivityPath("electricity/grid")

  /// What is left of a grid's power when all that was claimed is taken away.
  package static let residualMix = ActivityPath("electricity/residual-mix")

  /// Whether energy is made on site: nothing is emitted for it and nothing bought.
  package static func isOwnGeneration(_ activity: ActivityPath) -> Bool {
    kind(of: activity) == .purchasedEnergy && activity.tail.hasPrefix("own-")
  }

  /// Whether power comes through the grid, where nobody can tell whose it is.
  package static func isGridPower(_ activity: ActivityPath) -> Bool {
    activity == grid || activity.description == underContract
  }

  package static func kind(of activity: ActivityPath) -> ActivityKind? { kinds[activity.head] }

  /// Heads of what happens upstream or downstream: their factors may hold a whole life cycle.
  private static let elsewhere: Set<String> = [
    "freight", "freight-downstream", "commuting", "business-travel", "visitors", "homeworking",
    "material", "capital-goods", "water", "waste", "leased-assets", "services", "product-use",
    "product-end-of-life", "investments", "other",
  ]

  /// Whether an activity counts what leaves the stack or the pipe, there or at the power plant.
  static func isWhereItHappens(_ activity: ActivityPath) -> Bool {
    kinds[activity.head] != nil && !elsewhere.contains(activity.head)
  }

  /// Heads whose activities take the factors of another: a commuter's bus is a traveller's bus.
  private static let lenders = [
    "commuting": "business-travel", "visitors": "business-travel",
    "freight-downstream": "freight", "capital-goods": "material",
  ]

  /// The paths under which a factor for an activity may stand, the activity's own first.
  package static func factorPaths(of activity: ActivityPath) -> [ActivityPath] {
    if let deposit = LandfillDeposit(activity) { return [deposit.waste] }
    var paths = [activity]
    if let lender = lenders[activity.head] {
      paths.append(ActivityPath("\(lender)/\(activity.tail)"))
    }
    // A contract's physical supply is the grid's: its own terms count in the market-based figure.
    if activity.description == underContract {
      paths = [grid]
    }
    return paths
  }

  /// The heads of tables that may hold a factor for an activity.
  package static func tableHeads(of activity: ActivityPath) -> [String] {
    factorPaths(of: activity).map(\.head)
  }

  /// What one line of a refrigerant store's balance counts: +1 adds to what was lost.
  ///
  /// Lost = (opening − closing) + (bought − returned) − (charged into new equipment − nameplate of
  /// retired equipment). EPA/IPCC mass balance; IPCC 2006, Vol. 3, ch. 7.
  package static let storeSigns: [String: Int] = [
    "opening": 1, "closing": -1, "bought": 1, "returned": -1, "charged-new": -1, "retired": 1,
  ]
}

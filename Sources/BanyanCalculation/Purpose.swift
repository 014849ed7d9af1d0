import BanyanActivity
import BanyanFactors
import BanyanQuantities

/// How a standard wants the calculation run.
///
/// The same records give other figures for an inventory, a footprint or a declaration. A standard states
/// what it wants as one value, and a run makes the calculation for it.
package struct Purpose: Sendable, Hashable {
  package enum Ownership: Sendable, Hashable {
    /// Facilities count by the organisation's consolidation approach (ISO 14064-1:2018, 5.1).
    case byShare
    /// Facilities count whole, whoever owns them.
    case whole
  }

  package var ownership: Ownership
  /// Adds what was emitted before energy arrived; nil where records alone count.
  package var upstream: EnergyUpstream?
  /// The set of potentials the standard prescribes; nil where the workspace or the run's options choose.
  package var potentials: String?
  /// The factor sets in the order the standard prescribes; nil where the workspace orders them.
  package var factorSets: [String]?
  /// What methods of factors reckon with; a law may prescribe its own.
  package var constants: Constants
  /// Which records the standard counts; nil where it counts all.
  package var counted: CountedRecords?
  /// The months of the workspace's period that it reports on; nil where that is all of them. A bill that
  /// reaches beyond them counts by its days.
  package var period: Period?

  package init(
    ownership: Ownership = .byShare, upstream: EnergyUpstream? = nil, potentials: String? = nil,
    factorSets: [String]? = nil, constants: Constants = .ipcc, counted: CountedRecords? = nil,
    period: Period? = nil
  ) {
    self.ownership = ownership
    self.upstream = upstream
    self.potentials = potentials
    self.factorSets = factorSets
    self.constants = constants
    self.counted = counted
    self.period = period
  }
}

/// The records that a standard counts by factors.
///
/// The others stand in the calculation as lines without emissions, since a standard may divide them, or
/// reckon with their quantity by a rule of its own; no factor is looked for, and no contract.
package struct CountedRecords: Sendable, Hashable {
  /// These and what lies under them.
  package var activities: [ActivityPath]
  /// What is left out of them.
  package var except: [RecordSelector]

  package init(_ activities: [ActivityPath], except: [RecordSelector] = []) {
    self.activities = activities
    self.except = except
  }

  func contains(_ key: ActivityKey) -> Bool {
    let activity = ActivityPath(key.activity)
    return activities.contains { activity.hasPrefix($0) }
      && !except.contains {
        $0.matches(activity: activity, source: key.source, facility: key.facility)
      }
  }
}

import BanyanFactors

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

  package init(
    ownership: Ownership = .byShare, upstream: EnergyUpstream? = nil, potentials: String? = nil,
    factorSets: [String]? = nil, constants: Constants = .ipcc
  ) {
    self.ownership = ownership
    self.upstream = upstream
    self.potentials = potentials
    self.factorSets = factorSets
    self.constants = constants
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What the market-based figure of purchased energy rests on in a cell.
struct MarketBasis: Sendable {
  enum Source: Sendable {
    case contract(EnergyContract)
    case factor(MarketFigure.FactorRole, FactorMatch, Conversion)
    case byPlace(MarketFigure.ByPlace)
  }

  let source: Source
  /// The contract that the records name, whether it counts or not.
  let contract: EnergyContract?

  /// The factor it rests on; nil of a contract and of a figure by place.
  var match: FactorMatch? {
    if case .factor(_, let match, _) = source { match } else { nil }
  }

  var conversion: Conversion? {
    if case .factor(_, _, let conversion) = source { conversion } else { nil }
  }

  /// Ids of what it rests on beside what the figure by place rests on: where one changes, a line ends.
  var values: [String] {
    switch source {
    case .contract(let contract): [contract.id]
    case .factor(_, let match, let conversion):
      [match.chosen.id] + conversion.properties.map(\.id)
    case .byPlace: []
    }
  }
}

/// Finds what purchased energy counts by in the market-based figure.
///
/// Order of the GHG Protocol Scope 2 Guidance, table 6.3: certificates and contracts that meet the
/// quality criteria, the supplier's rate, the residual mix; where the tables hold none, the figure by
/// place. Rates and mixes go through the same ladder as every factor, with its refusals and acceptances.
struct MarketSelection {
  let catalogue: FactorCatalogue
  let settings: WorkspaceSettings

  /// Why there is no figure by market.
  enum Miss: Error {
    /// The contract does not hold on these days.
    case period(EnergyContract)
    /// The ladder refuses what there is for an activity.
    case factor(FactorMiss, ActivityPath)
  }

  /// Nil of what is no purchased energy.
  func basis(
    of sum: ActivitySum, at facility: Facility, in cell: Period, by finder: ConversionFinder
  ) throws(Miss) -> MarketBasis? {
    let activity = ActivityPath(sum.key.activity)
    guard ActivityVocabulary.kind(of: activity) == .purchasedEnergy else { return nil }
    // A record that names no contract, or none that is declared, was refused as it was read.
    let contract = settings.contracts.first { $0.id == sum.key.contract }
    if let contract, let period = contract.period, !period.contains(cell) {
      throw .period(contract)
    }
    let search = Search(
      selection: self, sum: sum, activity: activity, facility: facility, cell: cell, finder: finder)
    return MarketBasis(source: try search.source(contract), contract: contract)
  }

  /// Validities of all that could answer beside the activity's own factors.
  func validities(for sum: ActivitySum) -> [Validity] {
    let activity = ActivityPath(sum.key.activity)
    guard ActivityVocabulary.kind(of: activity) == .purchasedEnergy else { return [] }
    let contract = settings.contracts.first { $0.id == sum.key.contract }
    let held = contract?.period.flatMap { Validity(from: $0.from, through: $0.through) }
    guard activity.isElectricity else { return [held].compactMap { $0 } }
    return [held].compactMap { $0 } + catalogue.validities(for: ActivityVocabulary.residualMix)
      + catalogue.validities(for: ActivityVocabulary.grid)
  }

  /// The rungs for one sum in one cell.
  private struct Search {
    let selection: MarketSelection
    let sum: ActivitySum
    let activity: ActivityPath
    let facility: Facility
    let cell: Period
    let finder: ConversionFinder

    func source(_ contract: EnergyContract?) throws(Miss) -> MarketBasis.Source {
      if let contract, contract.counts { return .contract(contract) }
      let isOwn = ActivityVocabulary.isOwnGeneration(activity)
      if isOwn, contract == nil { return .byPlace(.ownGeneration) }
      // Own power whose attributes are sold is what any other power of the grid is.
      guard ActivityVocabulary.isGridPower(activity) || isOwn && activity.isElectricity else {
        return .byPlace(.notGridPower)
      }
      if !isOwn, !sum.key.supplier.isEmpty,
        let (match, conversion) = try factor(for: ActivityVocabulary.grid, .supplierRate)
      {
        return .factor(.supplierRate, match, conversion)
      }
      if let (match, conversion) = try factor(for: ActivityVocabulary.residualMix, .byPlace) {
        return .factor(.residualMix, match, conversion)
      }
      guard isOwn else { return .byPlace(.noMix) }
      guard let (match, conversion) = try factor(for: ActivityVocabulary.grid, .byPlace) else {
        throw .factor(.none, ActivityVocabulary.grid)
      }
      return .factor(.gridAverage, match, conversion)
    }

    /// Nil where no table holds one for the place, the sector and the supplier.
    private func factor(
      for activity: ActivityPath, _ view: EnergyView
    ) throws(Miss) -> (FactorMatch, Conversion)? {
      let settings = selection.settings
      let request = FactorRequest(
        activity, for: sum, at: facility, sector: settings.sector, in: cell, view: view)
      switch finder.match(request, accepting: settings.acceptances) {
      case .success(let found): return found
      case .failure(.none): return nil
      case .failure(.refused(let refused)) where refused.allSatisfy({ $0.refusal.isOfOthers }):
        return nil
      case .failure(let miss): throw .factor(miss, activity)
      }
    }
  }
}

extension FactorRefusal {
  /// Whether a factor was refused because it is for another place, sector or supplier: it says nothing
  /// about this one.
  fileprivate var isOfOthers: Bool {
    switch self {
    case .geography, .sector, .supplier, .contractual: true
    case .period, .boundary, .status, .unit, .laterInLadder, .lessDirect, .pinnedAnother: false
    }
  }
}

extension FactorRequest {
  /// What a sum of records wants a factor of an activity for.
  init(
    _ activity: ActivityPath, for sum: ActivitySum, at facility: Facility, sector: Sector,
    in cell: Period, pin: String? = nil, view: EnergyView = .byPlace
  ) {
    self.init(
      activity: activity, country: facility.country, subdivision: facility.subdivision,
      sector: sector.rawValue, period: cell, supplier: sum.key.supplier.unlessEmpty, pin: pin,
      unit: sum.unit, view: view)
  }
}

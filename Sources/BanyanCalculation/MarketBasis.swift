import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// What the market-based figure of purchased energy rests on in a cell.
struct MarketBasis: Sendable {
  enum Source: Sendable {
    case contract(EnergyContract)
    case supplierRate(FactorMatch, Conversion)
    case residualMix(FactorMatch, Conversion)
    case gridAverage(FactorMatch, Conversion)
    case byPlace(MarketFigure.ByPlace)

    var factor: (match: FactorMatch, conversion: Conversion)? {
      switch self {
      case .supplierRate(let match, let conversion), .residualMix(let match, let conversion),
        .gridAverage(let match, let conversion):
        (match, conversion)
      case .contract, .byPlace: nil
      }
    }
  }

  let source: Source
  /// The contract that the records name, whether it counts or not.
  let contract: EnergyContract?

  /// Ids of what it rests on beside what the figure by place rests on: where one changes, a line ends.
  var values: [String] {
    switch source {
    case .contract(let contract): [contract.id]
    case .supplierRate, .residualMix, .gridAverage:
      source.factor.map { [$0.match.chosen.id] + $0.conversion.properties.map(\.id) } ?? []
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
  ) -> Result<MarketBasis, Miss>? {
    let activity = ActivityPath(sum.key.activity)
    guard ActivityVocabulary.kind(of: activity) == .purchasedEnergy else { return nil }
    // A record that names no contract, or none that is declared, was refused as it was read.
    let contract = settings.contracts.first { $0.id == sum.key.contract }
    if let contract, let period = contract.period, !period.contains(cell) {
      return .failure(.period(contract))
    }
    let search = Search(
      selection: self, sum: sum, activity: activity, facility: facility, cell: cell, finder: finder)
    return search.source(contract).map { MarketBasis(source: $0, contract: contract) }
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

    func source(_ contract: EnergyContract?) -> Result<MarketBasis.Source, Miss> {
      if let contract, contract.counts { return .success(.contract(contract)) }
      let isOwn = ActivityVocabulary.isOwnGeneration(activity)
      if isOwn, contract == nil { return .success(.byPlace(.ownGeneration)) }
      // Own power whose attributes are sold is what any other power of the grid is.
      guard ActivityVocabulary.isGridPower(activity) || isOwn && activity.isElectricity else {
        return .success(.byPlace(.notGridPower))
      }
      if !isOwn, !sum.key.supplier.isEmpty {
        switch factor(for: ActivityVocabulary.grid, .supplierRate) {
        case .success(let (match, conversion)?): return .success(.supplierRate(match, conversion))
        case .success(nil): break
        case .failure(let miss): return .failure(miss)
        }
      }
      switch factor(for: ActivityVocabulary.residualMix, .byPlace) {
      case .success(let (match, conversion)?): return .success(.residualMix(match, conversion))
      case .success(nil): break
      case .failure(let miss): return .failure(miss)
      }
      guard isOwn else { return .success(.byPlace(.noMix)) }
      switch factor(for: ActivityVocabulary.grid, .byPlace) {
      case .success(let (match, conversion)?): return .success(.gridAverage(match, conversion))
      case .success(nil):
        return .failure(.factor(.none, ActivityVocabulary.grid))
      case .failure(let miss): return .failure(miss)
      }
    }

    /// Nil where no table holds one for the place, the sector and the supplier.
    private func factor(
      for activity: ActivityPath, _ view: EnergyView
    ) -> Result<(FactorMatch, Conversion)?, Miss> {
      let settings = selection.settings
      let request = FactorRequest(
        activity: activity, country: facility.country, subdivision: facility.subdivision,
        sector: settings.sector.rawValue, period: cell,
        supplier: sum.key.supplier.isEmpty ? nil : sum.key.supplier, pin: nil, unit: sum.unit,
        view: view)
      let outcome = finder.match(request, accepting: settings.acceptances)
      switch outcome {
      case .success(let (match, conversion)): return .success((match, conversion))
      case .failure(.none): return .success(nil)
      case .failure(.refused(let refused)) where refused.allSatisfy({ $0.refusal.isOfOthers }):
        return .success(nil)
      case .failure(let miss): return .failure(.factor(miss, activity))
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
    case .period, .boundary, .status, .unit, .laterInLadder, .lessDirect: false
    }
  }
}

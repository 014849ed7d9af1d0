import BanyanActivity
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

/// Finds the factor of each sum in each cell of the period, once for all sums that ask the same.
struct FactorSelection {
  let catalogue: FactorCatalogue
  let settings: WorkspaceSettings
  let cells: [Period]
  /// The calendar month of each cell.
  let months: [Period]
  private let market: MarketSelection
  private var outcomes: [Question: Answers] = [:]
  private(set) var usedAcceptances: Set<SourceLocation> = []
  private var reported: Set<[String]> = []

  private struct Question: Hashable {
    var activity: String
    var unit: Unit
    var country: String
    var subdivision: String?
    var supplier: String
    var contract: String
    var pin: String
  }

  /// Outcomes of one question. Cells in which the same tables are valid share one.
  private final class Answers {
    var byCell: [Outcome?]
    var byValidity: [[Bool]: Outcome] = [:]
    /// Set where one basis is known to hold in every cell.
    var sole: LineBasis?
    private var answered = 0
    /// Validities of all factors and properties that could answer.
    let validities: [Validity]

    /// Keeps the outcome of a cell that was not asked for before.
    func set(_ outcome: Outcome, in cell: Int) {
      byCell[cell] = outcome
      answered += 1
      guard answered == byCell.count, case .basis(let basis) = outcome else { return }
      let isSole = byCell.allSatisfy {
        if case .basis(let other)? = $0 { other === basis } else { false }
      }
      if isSole { sole = basis }
    }

    init(cells: Int, validities: [Validity]) {
      byCell = [Outcome?](repeating: nil, count: cells)
      self.validities = validities
    }
  }

  /// What a sum rests on in a cell, or why it has nothing to rest on.
  enum Outcome {
    case basis(LineBasis)
    case miss(FactorMiss)
    /// Only its market-based figure has nothing to rest on.
    case marketMiss(MarketSelection.Miss)
  }

  init(catalogue: FactorCatalogue, settings: WorkspaceSettings, cells: [Period]) {
    self.catalogue = catalogue
    self.settings = settings
    self.cells = cells
    market = MarketSelection(catalogue: catalogue, settings: settings)
    months = cells.map { Period(monthOf: $0.from) }
  }

  /// The outcome in each of some cells, in their order.
  mutating func outcomes(
    for sum: ActivitySum, at facility: Facility, in touched: [Int]
  ) -> [Outcome] {
    let answers = answers(for: sum, at: facility)
    return touched.map { cell in
      if let known = answers.byCell[cell] { return known }
      // The year belongs to it: an acceptance may hold for one year and not for the next.
      let year = cells[cell].from.year
      let validity =
        answers.validities.map { $0.covers(cells[cell]) }
        + (0..<16).map { year >> $0 & 1 == 1 }
      let outcome = answers.byValidity[validity] ?? self.outcome(for: sum, at: facility, cell)
      answers.byValidity[validity] = outcome
      answers.set(outcome, in: cell)
      return outcome
    }
  }

  /// The basis of a sum where one holds in every cell and that is known; nil where it is asked cell
  /// by cell.
  mutating func soleBasis(of sum: ActivitySum, at facility: Facility) -> LineBasis? {
    answers(for: sum, at: facility).sole
  }

  private mutating func answers(for sum: ActivitySum, at facility: Facility) -> Answers {
    let question = Question(
      activity: sum.key.activity, unit: sum.unit, country: facility.country,
      subdivision: facility.subdivision, supplier: sum.key.supplier,
      contract: sum.key.contract, pin: sum.key.factor)
    if let known = outcomes[question] { return known }
    let answers = Answers(
      cells: cells.count,
      validities: catalogue.validities(for: ActivityPath(sum.key.activity))
        + market.validities(for: sum))
    outcomes[question] = answers
    return answers
  }

  private mutating func outcome(
    for sum: ActivitySum, at facility: Facility, _ cell: Int
  ) -> Outcome {
    let finder = finder(at: facility, cell)
    let activity = ActivityPath(sum.key.activity)
    let found =
      ActivityVocabulary.isOwnGeneration(activity)
      ? .success(LineBasis(.ownGeneration, nil)) : basis(of: sum, at: facility, cell, finder)
    switch found {
    case .failure(let miss): return .miss(miss)
    case .success(let basis):
      do throws(MarketSelection.Miss) {
        let market = try market.basis(of: sum, at: facility, in: cells[cell], by: finder)
        usedAcceptances.formUnion(market?.match?.acceptances.map(\.location) ?? [])
        return .basis(market.map(basis.adding) ?? basis)
      } catch {
        return .marketMiss(error)
      }
    }
  }

  /// The figure by place.
  private mutating func basis(
    of sum: ActivitySum, at facility: Facility, _ cell: Int, _ finder: ConversionFinder
  ) -> Result<LineBasis, FactorMiss> {
    let request = FactorRequest(
      ActivityPath(sum.key.activity), for: sum, at: facility, sector: settings.sector,
      in: cells[cell], pin: sum.key.factor.unlessEmpty)
    return finder.match(request, accepting: settings.acceptances).flatMap { match, found in
      usedAcceptances.formUnion(match.acceptances.map(\.location))
      return basis(of: match, found, finder, request)
    }
  }

  /// What is known of a factor and of the way to it, with what its activity adds.
  private mutating func basis(
    of match: FactorMatch, _ way: Conversion, _ finder: ConversionFinder, _ request: FactorRequest
  ) -> Result<LineBasis, FactorMiss> {
    var conversion = way
    do throws(PropertyTie) {
      let unprinted = try finder.unprintedCarbon(of: match, burning: request.activity)
      conversion.stepsDown += [unprinted?.stepDown].compactMap { $0 }
      if let deposit = LandfillDeposit(request.activity),
        let method = match.chosen.derivation?.method as? FirstOrderDecayMethod
      {
        conversion = conversion.decaying(deposit, by: method, in: request.period.from.year)
      }
      usedAcceptances.formUnion(conversion.stepsDown.flatMap(\.acceptances).map(\.location))
      return .success(LineBasis(.factor(match), conversion, unprintedCarbon: unprinted?.carbon))
    } catch {
      return .failure(.propertyTie(error))
    }
  }

  func finder(at facility: Facility, _ cell: Int) -> ConversionFinder {
    ConversionFinder(
      catalogue: catalogue, point: LadderPoint(at: facility, during: cells[cell]),
      acceptances: settings.acceptances)
  }

  /// Says why there is no factor: once for each activity, country, unit and year, at the first
  /// record that meets it.
  mutating func report(
    _ miss: FactorMiss, for sum: ActivitySum, at facility: Facility, cell: Int,
    as activity: ActivityPath? = nil, _ diagnostics: inout Diagnostics
  ) {
    let period = cells[cell]
    let year = String(period.from.year)
    let asked = activity ?? ActivityPath(sum.key.activity)
    // Records write the waste; the year behind it is ours.
    let activity = LandfillDeposit(asked)?.waste ?? asked
    let identity = [
      activity.description, facility.country, sum.unit.symbol, year, sum.key.factor,
    ]
    guard reported.insert(identity).inserted else { return }
    let context = MissContext(
      sum: sum, activity: activity, facility: facility, period: period, year: year,
      finder: finder(at: facility, cell), catalogue: catalogue)
    var diagnostic = context.diagnostic(for: miss)
    if diagnostic.excerpt == nil {
      diagnostic.excerpt =
        diagnostic.location == sum.firstUnit ? sum.firstUnitExcerpt : sum.firstExcerpt
    }
    diagnostics.report(diagnostic)
  }

  /// Says why there is no market-based figure.
  mutating func report(
    _ miss: MarketSelection.Miss, for sum: ActivitySum, at facility: Facility, cell: Int,
    _ diagnostics: inout Diagnostics
  ) {
    switch miss {
    case .factor(let miss, let activity):
      report(miss, for: sum, at: facility, cell: cell, as: activity, &diagnostics)
    case .period(let contract):
      let days = Period(
        from: max(cells[cell].from, sum.firstDay), through: min(cells[cell].through, sum.lastDay))
      diagnostics.report(
        Diagnostic(
          .contractPeriod, at: sum.first, [contract.id, (days ?? cells[cell]).description],
          excerpt: sum.firstExcerpt,
          notes: [Note(Phrase(.noteDeclaredHere, contract.id), at: contract.location)]))
    }
  }
}

import BanyanActivity
import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities

/// Finds the factor of each sum in each cell of the period, once for all sums that ask the same.
struct FactorSelection {
  let catalogue: FactorCatalogue
  let settings: WorkspaceSettings
  let cells: [Period]
  private var outcomes: [Question: Answers] = [:]
  private(set) var usedAcceptances: Set<SourceLocation> = []
  private var reported: Set<[String]> = []

  private struct Question: Hashable {
    var activity: String
    var unit: Unit
    var country: String
    var subdivision: String?
    var supplier: String
    var pin: String
  }

  /// Outcomes of one question. Cells in which the same tables are valid share one.
  private struct Answers {
    var byCell: [Int: FactorOutcome] = [:]
    var byValidity: [[Bool]: FactorOutcome] = [:]
    var candidates: [EmissionFactor]
  }

  init(catalogue: FactorCatalogue, settings: WorkspaceSettings, cells: [Period]) {
    self.catalogue = catalogue
    self.settings = settings
    self.cells = cells
  }

  mutating func outcome(
    for sum: ActivitySum, at facility: Facility, cell: Int
  ) -> FactorOutcome {
    let question = Question(
      activity: sum.key.activity, unit: sum.unit, country: facility.country,
      subdivision: facility.subdivision, supplier: sum.key.supplier, pin: sum.key.factor)
    if let known = outcomes[question]?.byCell[cell] { return known }
    let activity = ActivityPath(sum.key.activity)
    var answers =
      outcomes[question] ?? Answers(candidates: catalogue.factors(for: activity))
    // The year belongs to it: an acceptance may hold for one year and not for the next.
    let validity =
      answers.candidates.map { $0.validity.covers(cells[cell]) }
      + (0..<16).map { cells[cell].from.year >> $0 & 1 == 1 }
    if let known = answers.byValidity[validity] {
      answers.byCell[cell] = known
      outcomes[question] = answers
      return known
    }
    let request = FactorRequest(
      activity: activity, country: facility.country,
      subdivision: facility.subdivision, sector: settings.sector.rawValue, period: cells[cell],
      supplier: sum.key.supplier.isEmpty ? nil : sum.key.supplier,
      pin: sum.key.factor.isEmpty ? nil : sum.key.factor, unit: sum.unit)
    let finder = finder(at: facility, cell)
    let outcome = catalogue.match(request, accepting: settings.acceptances) { factor in
      switch finder.conversion(from: sum.unit, to: factor.per, of: request.activity) {
      case .success(let conversion): conversion.properties.isEmpty ? .direct : .byProperty
      case .failure: .none
      }
    }
    if case .match(let match) = outcome {
      usedAcceptances.formUnion(match.acceptances.map(\.location))
    }
    answers.byCell[cell] = outcome
    answers.byValidity[validity] = outcome
    outcomes[question] = answers
    return outcome
  }

  func finder(at facility: Facility, _ cell: Int) -> ConversionFinder {
    ConversionFinder(
      catalogue: catalogue,
      geography: [facility.subdivision, facility.country].compactMap { $0 }, period: cells[cell])
  }

  /// Says why there is no factor: once for each activity, country, unit and year, at the first
  /// record that meets it.
  mutating func report(
    _ miss: FactorMiss, for sum: ActivitySum, at facility: Facility, cell: Int,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    let period = cells[cell]
    let year = String(period.from.year)
    let identity = [sum.key.activity, facility.country, sum.unit.symbol, year, sum.key.factor]
    guard reported.insert(identity).inserted else { return }
    let context = MissContext(
      sum: sum, facility: facility, period: period, year: year,
      finder: finder(at: facility, cell), catalogue: catalogue)
    var diagnostic = try context.diagnostic(for: miss)
    if diagnostic.excerpt == nil {
      diagnostic.excerpt =
        diagnostic.location == sum.firstUnit ? sum.firstUnitExcerpt : sum.firstExcerpt
    }
    diagnostics.report(diagnostic)
  }
}

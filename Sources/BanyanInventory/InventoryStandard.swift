import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities
import BanyanRuns
import BanyanThreads

/// ISO 14064-1:2018 for one organisation.
package enum InventoryStandard: Standard {
  package static let name = "iso-14064-1"

  /// Any workspace is asked for its inventory.
  package static func isAsked(by workspace: Workspace) -> Bool { true }

  package static var keys: [SectionKeys] { [InventorySettingsReader.keys] }

  package static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) -> InventorySettings? {
    InventorySettingsReader().settings(from: workspace.document, &found)
  }

  package static func purpose(of reading: InventorySettings) -> Purpose { Purpose() }

  package static func questions(of reading: InventorySettings) -> [Void] { [()] }

  package static func report(
    on question: Void, of reading: InventorySettings, on calculated: Calculated<InventoryStandard>,
    _ diagnostics: inout Diagnostics
  ) -> InventoryReport? {
    let calculation = calculated.calculation
    let lines = LineNames { InventoryCategory(of: $0.activity) }
      .named(calculation.lines, workers: calculation.workers)
      .map { InventoryLine(id: $0.name, category: $0.prefix, line: $0.line) }
    checkExclusions(reading.exclusions, lines, &diagnostics)
    if diagnostics.hasErrors { return nil }
    let outside = calculation.lines.flatMap(\.findingsOutsideBasket)
    outside.forEach { diagnostics.report($0) }
    let findings = calculation.findings + outside
    let aggregation = Aggregation(lines: lines)
    let total = aggregation.total
    let market = aggregation.marketStatement()
    return InventoryReport(
      settings: calculation.settings, own: reading, potentials: calculation.potentials,
      lines: lines, deliveries: calculation.deliveries,
      total: total,
      marketBasedTotal: total - market.locationBased + market.marketBased,
      biogenicCarbonDioxide: lines.reduce(.zero) { $0 + $1.line.biogenicCarbonDioxide },
      categories: aggregation.categories(), scopes: aggregation.scopes(market),
      scope3: aggregation.scope3(), gases: aggregation.gases(inBasket: true),
      outsideBasket: aggregation.gases(inBasket: false),
      facilities: aggregation.facilities(calculation.settings.facilities),
      months: aggregation.months(calculation.settings.period), factors: aggregation.factors(),
      completeness: completeness(lines, reading.exclusions),
      uncertainty: UncertaintyAnalysis(of: calculation.lines), market: market,
      baseYear: reading.baseYear.map { statement($0, total, calculation.settings.period) },
      records: calculation.records, files: calculation.files, bytes: calculation.bytes,
      workers: calculation.workers, findings: findings,
      head: calculated.head(InventoryResult.schema, findings: findings))
  }

  private static func checkExclusions(
    _ exclusions: [Exclusion], _ lines: [InventoryLine], _ diagnostics: inout Diagnostics
  ) {
    for exclusion in exclusions {
      let covered = InventoryCategory.allCases.filter { covers(exclusion, $0) }
      if covered.isEmpty {
        diagnostics.report(
          Diagnostic(
            .fieldChoice, at: exclusion.location, [exclusion.category, "category"],
            hint: Phrase(
              .hintOneOf, InventoryCategory.allCases.map(\.rawValue).joined(separator: ", "))))
      }
      guard let line = lines.first(where: { covered.contains($0.category) }) else { continue }
      diagnostics.report(
        Diagnostic(
          .exclusionConflict, at: line.line.first, [exclusion.category],
          notes: [Note(Phrase(.noteDeclaredHere, exclusion.category), at: exclusion.location)],
          hint: Phrase(.hintExclusion)))
    }
  }

  private static func covers(_ exclusion: Exclusion, _ category: InventoryCategory) -> Bool {
    exclusion.category == category.rawValue || exclusion.category == String(category.category)
  }

  private static func completeness(
    _ lines: [InventoryLine], _ exclusions: [Exclusion]
  ) -> [InventoryReport.CompletenessEntry] {
    InventoryCategory.allCases.map { category in
      let count = lines.count { $0.category == category }
      if count > 0 { return .init(subcategory: category, state: .included(lines: count)) }
      if let exclusion = exclusions.first(where: { covers($0, category) }) {
        return .init(subcategory: category, state: .excluded(because: exclusion.reason))
      }
      return .init(subcategory: category, state: .notConsidered)
    }
  }

  /// Recalculation is due when the sizes of all changes together reach the threshold
  /// (ISO 14064-1:2018, 6.4.2; cumulative, as in the GHG Protocol Corporate Standard, ch. 5).
  private static func statement(
    _ base: BaseYear, _ total: ExactDecimal, _ period: Period
  ) -> InventoryReport.BaseYearStatement {
    let size = base.changes.reduce(ExactDecimal.zero) { $0 + $1.effect.magnitude }
    let share =
      base.total.isZero ? .zero : ExactRatio(size, over: base.total).decimal()
    let isDue = !base.changes.isEmpty && share >= base.threshold
    let recalculated = isDue ? base.changes.reduce(base.total) { $0 + $1.effect } : nil
    return .init(
      baseYear: base, changeShare: share, recalculated: recalculated,
      difference: period.isWholeYear ? total - (recalculated ?? base.total) : nil)
  }
}

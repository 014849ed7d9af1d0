import BanyanAttribution
import BanyanCalculation
import BanyanDiagnostics
import BanyanProduction
import BanyanQuantities
import BanyanReporting

/// A footprint in one language: what text and page both say.
package struct FootprintView: Sendable {
  package let report: FootprintReport
  package let language: Language
  package let numbers: NumberFormat

  package init(_ report: FootprintReport, in language: Language, for medium: NumberFormat.Medium) {
    self.report = report
    self.language = language
    numbers = NumberFormat(language, for: medium, largest: report.footprint.total.magnitude)
  }

  package func say(_ text: FootprintText, _ arguments: String...) -> String {
    text.text(in: language, arguments: arguments)
  }

  package var declaredUnit: String {
    let unit = report.product.declaredUnit
    return "\(numbers.exact(unit.amount)) \(unit.unit.symbol)"
  }

  package var boundary: String {
    say(report.product.boundary == .cradleToGate ? .boundaryGate : .boundaryGrave)
  }

  package var period: String {
    let period = report.settings.period
    return period == Period(year: period.from.year)
      ? String(period.from.year) : "\(period.from) – \(period.through)"
  }

  package func title(of stage: LifeCycleStage) -> String {
    switch stage {
    case .rawMaterials: say(.stageRawMaterials)
    case .production: say(.stageProduction)
    case .distribution: say(.stageDistribution)
    case .use: say(.stageUse)
    case .endOfLife: say(.stageEndOfLife)
    }
  }

  package func title(of component: FootprintComponent) -> String {
    switch component {
    case .fossil: say(.fossil)
    case .landUseChange: say(.landUseChange)
    case .landManagement: say(.landManagement)
    case .landManagementRemovals: say(.landManagementRemovals)
    case .biogenicNonCO2: say(.biogenicNonCO2)
    case .technologicalRemovals: say(.technologicalRemovals)
    case .carbonCapture: say(.carbonCapture)
    case .aircraft: say(.aircraft)
    case .packaging: say(.packaging)
    case .biogenicUptake: say(.biogenicUptake)
    case .biogenicCO2: say(.biogenicCO2)
    case .landCarbonLeakage: say(.landCarbonLeakage)
    }
  }

  package func title(of rule: AllocationRule) -> String { divisionWords.title(of: rule) }

  package func share(_ value: ExactDecimal) -> String {
    numbers.percent(value, of: report.footprint.total)
  }

  /// Contributions inside the boundary, the greatest first.
  package var contributions: [(burden: Burden, contribution: Contribution)] {
    let inside = report.footprint.contributions.filter(\.isInsideBoundary)
    let sizes = inside.map(\.masses.total.magnitude)
    return inside.indices
      .sorted { sizes[$0] == sizes[$1] ? $0 < $1 : sizes[$0] > sizes[$1] }
      .map { (report.burdens[inside[$0].burden], inside[$0]) }
  }

  package func words(for shares: [FootprintResult.Share]) -> String {
    divisionWords.words(for: shares)
  }

  package func sentence(for division: FootprintResult.Division) -> String {
    divisionWords.sentence(for: division)
  }

  package func percent(_ share: ExactRatio) -> String { divisionWords.percent(share) }

  private var divisionWords: DivisionWords { DivisionWords(language: language, numbers: numbers) }

  /// What kept its stated rule in a comparison, and what that lacks; nil where nothing did.
  func kept(by entry: AllocationComparison) -> String? {
    if entry.kept.isEmpty { return nil }
    var lacks: [String] = []
    for kept in entry.kept where !lacks.contains(kept.lacks) { lacks.append(kept.lacks) }
    return say(
      .comparisonKept, entry.kept.map(\.name).joined(separator: ", "),
      lacks.joined(separator: ", "))
  }

  /// Loops by the names of their processes.
  package var loops: [String] {
    report.attribution.loops.map { loop in
      loop.map { report.system.processes[$0].name }.joined(separator: ", ")
    }
  }
}

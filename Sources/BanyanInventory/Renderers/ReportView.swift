import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities
import BanyanReporting

/// A report together with the language and the number format it is shown in: what the text for a
/// terminal and the page have in common.
struct ReportView {
  let report: InventoryReport
  let language: Language
  let medium: NumberFormat.Medium
  let numbers: NumberFormat

  init(_ report: InventoryReport, in language: Language, for medium: NumberFormat.Medium) {
    self.report = report
    self.language = language
    self.medium = medium
    numbers = NumberFormat(language, for: medium, largest: report.total)
  }

  // MARK: Words

  func say(_ key: StatementText, _ arguments: String...) -> String {
    typeset(key.text(in: language, arguments: arguments))
  }

  func say(_ key: ReportText) -> String { typeset(key.text(in: language)) }

  /// Formulas with subscripts on a page; a terminal keeps the letters everyone can type.
  func typeset(_ text: String) -> String {
    medium == .page ? Formulas.typeset(text) : text
  }

  /// A gas by its formula; what a publisher weighed itself is said in words.
  func name(ofGas formula: String) -> String {
    formula == Gas.publishedEquivalent.formula ? say(.publishedEquivalent) : typeset(formula)
  }

  /// `1 warning`, `3 warnings`.
  func count(_ number: Int, _ one: StatementText, _ many: StatementText) -> String {
    number == 1 ? say(one) : say(many, numbers.count(number))
  }

  func date(_ date: CalendarDate) -> String {
    if language == .english { return date.description }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(date.day))/\(padded(date.month))/\(date.year)"
  }

  func period(_ period: Period) -> String {
    period.isCalendarYear
      ? String(period.from.year) : "\(date(period.from)) – \(date(period.through))"
  }

  func validity(_ validity: Validity) -> String {
    guard let through = validity.through else { return say(.validFrom, date(validity.from)) }
    return Period(from: validity.from, through: through).map(period) ?? date(validity.from)
  }

  var consolidation: String {
    switch report.settings.consolidation {
    case .operationalControl: say(.consolidationOperational)
    case .financialControl: say(.consolidationFinancial)
    case .equityShare: say(.consolidationEquity)
    }
  }

  func title(of subcategory: InventoryCategory) -> String {
    "\(subcategory.rawValue) \(say(subcategory.title))"
  }

  func title(ofCategory category: Int) -> String {
    "\(category) \(say(InventoryCategory.title(ofCategory: category)))"
  }

  // MARK: Base year, biogenic CO2

  /// What the period is compared with: `Base year 2023, recalculated`.
  func title(of statement: InventoryReport.BaseYearStatement) -> String {
    say(
      statement.mustRecalculate ? .baseYearNamedRecalculated : .baseYearNamed,
      String(statement.baseYear.year))
  }

  /// This period less the base year, in tonnes and per cent, or why the two are not compared.
  func difference(to statement: InventoryReport.BaseYearStatement) -> String {
    guard let difference = statement.difference else { return say(.baseYearNotCompared) }
    let sign = difference > .zero ? "+" : ""
    let tonnes = "\(sign)\(numbers.tonnes(difference)) \(say(.unitTonnesCO2e))"
    if statement.reference.isZero { return tonnes }
    return "\(tonnes) (\(sign)\(numbers.percent(difference, of: statement.reference, places: 1)))"
  }

  /// Tonnes of biogenic CO2; nil where biomass is burnt and nothing of it is quantified, which is not
  /// zero.
  var biogenicTonnes: String? {
    report.biogenicCarbonDioxide.isZero && !report.linesWithoutBiogenic.isEmpty
      ? nil : numbers.tonnes(report.biogenicCarbonDioxide)
  }

  /// `not quantified: 2 lines`; nil where all is.
  var biogenicGap: String? {
    let lines = report.linesWithoutBiogenic.count
    return lines == 0 ? nil : "\(say(.notQuantified)): \(count(lines, .lineOne, .lineMany))"
  }

  // MARK: Figures

  /// Categories that hold a line.
  var usedCategories: [InventoryReport.CategoryFigure] {
    report.categories.filter { !$0.parts.isEmpty }
  }

  func share(_ value: ExactDecimal, places: Int = 0) -> String {
    numbers.percent(value, of: report.total, places: places)
  }

  var uncertaintyRange: String? { range(of: report.uncertainty) }

  /// The range with its confidence, and whether it covers all: most grid factors publish no limits,
  /// and a narrow range must not look like certainty.
  var uncertaintyStatement: String {
    guard let range = uncertaintyRange else { return say(.uncertaintyNotStated) }
    let analysis = report.uncertainty
    let isWhole =
      analysis.linesWithoutActivityUncertainty == 0 && analysis.linesWithoutFactorLimits == 0
    return "\(range) (\(say(isWhole ? .confidence : .confidenceKnownLimits)))"
  }

  /// Between which figures the total lies; nil where nothing states limits.
  var uncertaintySentence: String? {
    let analysis = report.uncertainty
    guard let range = uncertaintyRange, let down = ExactDecimal(shortest: analysis.down),
      let up = ExactDecimal(shortest: analysis.up)
    else { return nil }
    return say(
      .uncertaintyResult, numbers.tonnes(report.total - down), numbers.tonnes(report.total + up),
      range)
  }

  /// Contributors worth a word: a thousandth of the variance or more.
  var contributors: [UncertaintyAnalysis.Contributor] {
    report.uncertainty.contributors.filter { $0.share >= 0.001 }
  }

  func range(of analysis: UncertaintyAnalysis) -> String? {
    numbers.range(down: analysis.relativeDown, up: analysis.relativeUp)
  }

  /// How much of the total rests on factors that publish 95 % limits. The range covers no more.
  var shareWithFactorLimits: String {
    let covered = report.lines.filter { item in
      guard let factor = item.line.basis.factor else { return true }
      return factor.emissions.contains { $0.low != nil && $0.high != nil }
    }
    return share(covered.reduce(.zero) { $0 + $1.equivalent })
  }

  /// What the range leaves out, in a sentence.
  var uncertaintyCoverage: String {
    let analysis = report.uncertainty
    return say(
      .uncertaintyCoverage,
      numbers.count(analysis.lines - analysis.linesWithoutActivityUncertainty),
      numbers.count(analysis.lines), shareWithFactorLimits)
  }

  /// A contributor in words: the factor's activity and place, the meter, the heating value.
  func words(for contributor: UncertaintyAnalysis.Contributor) -> String {
    switch contributor.kind {
    case .activity:
      // facility/source/activity; the facility says nothing where there is one.
      let parts = contributor.name.split(separator: "/", maxSplits: 1)
      let isOnly = report.settings.facilities.count == 1
      return say(.contributorActivity, isOnly ? String(parts.last ?? "") : contributor.name)
    case .property: return words(forProperty: contributor.name)
    case .factor:
      guard let use = report.factors.first(where: { $0.factor.id == contributor.name }) else {
        return say(.contributorFactor, contributor.name)
      }
      return say(.contributorFactor, words(for: use.factor, contributor.gas))
    }
  }

  /// The activity, and what tells its factor from others: a country, a year, a gas.
  private func words(for factor: EmissionFactor, _ gas: String?) -> String {
    var words = [factor.activity.description]
    if factor.geography != "GLO" { words.append(factor.geography) }
    if let through = factor.validity.through, through.year == factor.validity.from.year {
      words.append(String(through.year))
    }
    let text = words.joined(separator: " ")
    guard let gas, factor.emissions.count > 1 else { return text }
    return "\(text), \(typeset(gas))"
  }

  private func words(forProperty id: String) -> String {
    let used = report.lines.lazy.flatMap { $0.line.conversion?.properties ?? [] }
    guard let property = used.first(where: { $0.id == id }) else { return id }
    let kind: String =
      switch property.kind {
      case "net-heating-value": say(.netHeatingValue)
      case "gross-heating-value": say(.grossHeatingValue)
      case "density": say(.density)
      default: property.kind
      }
    return say(.contributorProperty, kind, property.material)
  }

  func words(for gap: ConformityGap) -> String {
    // A long list says no more than its beginning and its length.
    let shown = gap.names.prefix(8).joined(separator: ", ") + (gap.names.count > 8 ? " …" : "")
    return say(gap.text, shown, numbers.count(gap.names.count))
  }

  var completenessCounts: (included: Int, excluded: Int, notConsidered: Int) {
    var counts = (included: 0, excluded: 0, notConsidered: 0)
    for entry in report.completeness {
      switch entry.state {
      case .included: counts.included += 1
      case .excluded: counts.excluded += 1
      case .notConsidered: counts.notConsidered += 1
      }
    }
    return counts
  }

  var warnings: [Diagnostic] { report.findings.filter { $0.severity == .warning } }
}

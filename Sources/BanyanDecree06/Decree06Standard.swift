import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanYAML
import BanyanFactors
import BanyanQuantities
import BanyanReporting
import BanyanRuns

/// The facility report a listed Vietnamese plant files: Decree 06/2022/NĐ-CP, Annex II, Form 06,
/// filled as Circular 38/2023/TT-BCT prescribes.
package enum Decree06Standard: Standard {
  package static let name = "decree-06"

  /// A workspace with a section `decree-06:`; the form is filled for any other on request.
  package static func isAsked(by workspace: Workspace) -> Bool {
    workspace.section(name) != nil
  }

  package static var keys: [SectionKeys] { [SectionKeys("banyan.yaml", [name])] }

  package struct Reading: Sendable {
    package let texts: DecreeSettings
    /// Nil where the workspace asks the sets in the circular's order itself.
    package let factorSets: [String]?
  }

  package static func read(
    _ workspace: Workspace, _ options: Run.Options, _ found: inout Diagnostics
  ) -> Reading? {
    let asked = workspace.settings.factorSets
    let prescribed = FactorOrder.sets(asked: asked)
    return DecreeSettings.read(workspace.section(name), &found).map {
      Reading(texts: $0, factorSets: prescribed == asked ? nil : prescribed)
    }
  }

  /// Factors in the order of Art. 18, whatever the workspace's own is.
  package static func purpose(of reading: Reading) -> Purpose {
    Purpose(factorSets: reading.factorSets)
  }

  /// The workspace's own, so that the form can say how its total becomes this one.
  package static func comparison(with reading: Reading) -> Purpose? {
    reading.factorSets == nil ? nil : Purpose()
  }

  package static func questions(of reading: Reading) -> [Void] { [()] }

  package static func report(
    on question: Void, of reading: Reading, on calculated: Calculated<Decree06Standard>,
    _ diagnostics: inout Diagnostics
  ) -> Decree06Report? {
    let calculation = calculated.calculation
    let texts = reading.texts
    let settings = calculation.settings
    let forms = Decree06Forms.read(
      from: calculation.catalogue.library, &diagnostics)
    let facilities = facilities(settings, texts, &diagnostics)
    let firstYear = firstYear(texts, &diagnostics)
    guard let forms else { return nil }
    let pair = YearPair.years(of: settings, first: firstYear)
    let rules = FilingRules(forms.calendar, for: pair.map(\.year))
    let group = group(rules.groups, texts, &diagnostics)
    if diagnostics.hasErrors { return nil }

    let ids = Set(facilities.map(\.id))
    let all = calculation.lines.filter { ids.contains($0.facility.id) }.compactMap { line in
      DecreeLine(line)
    }
    let years = pair.map { $0.counting(all) }
    let lines = all.filter { line in years.contains { line.years.contains($0.year) } }
    let own = reading.factorSets == nil ? calculation : calculated.compared
    let bridge = own.map { TotalBridge(from: $0.lines, to: all, in: years, at: ids) }
    if let prescribed = reading.factorSets, bridge?.changesFactors ?? true {
      FactorOrder.note(prescribed, settings, bridge, &diagnostics)
    }
    let breaches = FactorOrder.pinnedInstead(in: lines)
    let summary = Decree06Summary(lines: lines, years: years.map(\.year))
    let missing = MissingItems(
      settings: settings, texts: texts, years: years, lines: lines, facilities: facilities,
      potentials: calculation.potentials, breaches: breaches, group: group, rules: rules,
      names: forms.names)
    return Decree06Report(
      forms: forms, settings: settings, texts: texts, potentials: calculation.potentials,
      facilities: facilities, years: years, lines: lines, sources: summary.sources(),
      direct: summary.total { $0.isDirect }, indirect: summary.total { !$0.isDirect },
      total: summary.total { _ in true }, gases: summary.gases(),
      biogenicCarbonDioxide: summary.biogenic(),
      tables: ActivityTables(lines: lines, texts: texts).tables(for: years),
      steps: CalculationSteps(potentials: calculation.potentials).steps(
        lines, in: years.map(\.year)),
      factors: summary.factors(), outside: outside(calculation.lines, ids),
      uncertainty: UncertaintyAnalysis(of: lines.map(\.line)), bridge: bridge, group: group,
      missing: missing.all(), pinned: breaches.map(\.chosen.id), records: calculation.records,
      files: calculation.files,
      bytes: calculation.bytes)
  }

  /// The one facility `facility:` names, else all of them that stand in Viet Nam.
  private static func facilities(
    _ settings: WorkspaceSettings, _ texts: DecreeSettings, _ diagnostics: inout Diagnostics
  ) -> [Facility] {
    guard let wanted = texts[.facility] else {
      return settings.facilities.filter { $0.country == "VN" }
    }
    let found = settings.facilities.filter { $0.id == wanted }
    if found.isEmpty {
      reportChoice(.facility, wanted, settings.facilities.map(\.id), texts, &diagnostics)
    }
    return found
  }

  private static func group(
    _ groups: [FilingCalendar.Group], _ texts: DecreeSettings,
    _ diagnostics: inout Diagnostics
  ) -> FilingCalendar.Group? {
    guard let wanted = texts[.group] else { return nil }
    if let group = groups.first(where: { $0.id == wanted }) { return group }
    reportChoice(.group, wanted, groups.map(\.id), texts, &diagnostics)
    return nil
  }

  private static func firstYear(
    _ texts: DecreeSettings, _ diagnostics: inout Diagnostics
  ) -> Int? {
    guard let text = texts[.years] else { return nil }
    let first = YearPair.first(in: text)
    if first == nil {
      reportChoice(.years, text, ["2024-2025", "2025-2026"], texts, &diagnostics)
    }
    return first
  }

  private static func reportChoice(
    _ key: DecreeSettings.Key, _ value: String, _ known: [String], _ texts: DecreeSettings,
    _ diagnostics: inout Diagnostics
  ) {
    diagnostics.report(
      Diagnostic(
        .fieldChoice, at: texts.place(of: key), [value, key.rawValue],
        hint: Phrase(.hintOneOf, known.joined(separator: ", "))))
  }

  /// First words of activities that Art. 16 of the circular leaves out.
  private static func outside(_ lines: [EmissionLine], _ facilities: Set<String>) -> [String] {
    Set(
      lines.filter { facilities.contains($0.facility.id) && SourceType(of: $0.activity) == nil }
        .map(\.activity.head)
    ).sorted()
  }
}

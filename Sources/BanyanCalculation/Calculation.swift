import BanyanActivity
import BanyanDiagnostics
import BanyanFiles
import BanyanFactors
import BanyanQuantities
import BanyanThreads

/// The main path: records are summed exactly, each sum meets its factor once, masses are weighed
/// under one set. Reports read what comes out and know nothing of how.
package struct Calculation: Sendable {
  package let settings: WorkspaceSettings
  package let potentials: GWPSet
  /// In the order of facility, source, activity, process, unit.
  package let lines: [EmissionLine]
  /// Stretches of the period that no month and no factor's validity divides.
  package let cells: [Period]
  /// Components of refrigerants that no set of potentials covers.
  let withoutPotential: Set<Gas>
  package let files: [String]
  package let records: Int
  package let bytes: Int
  /// What was handed over to others, which emits nothing here.
  package let deliveries: [ActivitySum]
  /// The tables factors and properties were taken from.
  package let catalogue: FactorCatalogue
  /// Warnings and notes that were printed and belong to the result.
  package let findings: [Diagnostic]

  /// How many threads whatever is made of it may use.
  package let workers: Workers

  /// The first half of the main path: records into exact sums.
  ///
  /// `boundaries`: days on which some factor begins to be valid or ends; see `boundaries(of:for:)`.
  package static func sums(
    of workspace: Workspace, cutAt boundaries: Set<CalendarDate>,
    reading: ActivityReader.Options = .init()
  ) throws(FileError) -> Stage<ActivitySums> {
    var found = Diagnostics()
    let sums = try ActivityReader(workspace, options: reading).read(
      boundaries: boundaries, &found)
    return Stage(sums, found)
  }

  /// The days on which some factor that may be asked for begins to be valid or ends.
  package static func boundaries(
    of workspace: Workspace, for purpose: Purpose
  ) -> Set<CalendarDate> {
    var days = catalogue(of: workspace, for: purpose).boundaries()
    for period in workspace.settings.contracts.compactMap(\.period) {
      days.formUnion([period.from, period.through.adding(days: 1)])
    }
    return days
  }

  /// The second half, from sums that were read or changed. No value, with the reasons, where anything
  /// is in error; its findings are those of the sums and its own.
  ///
  /// `gwp` takes the place of `gwp:` in banyan.yaml; the purpose's own set takes its.
  package static func run(
    on read: Stage<ActivitySums>, of workspace: Workspace, for purpose: Purpose = Purpose(),
    gwp: String? = nil, workers: Workers = Workers()
  ) -> Stage<Calculation> {
    var found = Diagnostics()
    var calculation: Calculation?
    if let sums = read.value {
      calculation = Path(workspace: workspace, purpose: purpose, gwp: gwp, workers: workers)
        .calculation(on: sums, isSound: read.isSound, &found)
    }
    if !workspace.isSound { found = found.without(followUps) }
    // Acceptances are written for the sets the workspace asks; another order may need fewer.
    // While records are in error, a faulty one may need it.
    if purpose.factorSets != nil || read.findings.hasErrors {
      found = found.without([.acceptUnused])
    }
    var all = read.findings
    all.append(contentsOf: found)
    guard !all.hasErrors, let calculation else { return Stage(nil, all) }
    return Stage(calculation.stating(all.ordered), all)
  }

  /// The lines of those records that can be read, where others are in error: no inventory, but enough to
  /// say what else is wrong with them. What is wrong with the lines themselves, `run` says.
  package static func readableLines(
    on read: Stage<ActivitySums>, of workspace: Workspace, for purpose: Purpose,
    gwp: String? = nil, workers: Workers = Workers()
  ) -> [EmissionLine] {
    guard let sums = read.value else { return [] }
    var found = Diagnostics()
    return Path(workspace: workspace, purpose: purpose, gwp: gwp, workers: workers)
      .parts(of: sums, &found)?.lines ?? []
  }

  /// Both halves for one purpose, where nothing else is asked of the workspace.
  package static func run(
    _ workspace: Workspace, for purpose: Purpose = Purpose(), gwp: String? = nil,
    reading: ActivityReader.Options = .init()
  ) throws(FileError) -> Stage<Calculation> {
    let sums = try sums(
      of: workspace, cutAt: boundaries(of: workspace, for: purpose), reading: reading)
    return run(on: sums, of: workspace, for: purpose, gwp: gwp, workers: reading.workers)
  }

  private static func catalogue(
    of workspace: Workspace, for purpose: Purpose
  ) -> FactorCatalogue {
    FactorCatalogue(
      sets: purpose.factorSets ?? workspace.settings.factorSets, site: workspace.siteTables,
      pinned: workspace.pinnedTables, constants: purpose.constants, library: workspace.library)
  }

  /// The same with what was found on the way to it.
  private func stating(_ findings: [Diagnostic]) -> Calculation {
    Calculation(
      settings: settings, potentials: potentials, lines: lines, cells: cells,
      withoutPotential: withoutPotential, files: files, records: records, bytes: bytes,
      deliveries: deliveries,
      catalogue: catalogue, findings: findings, workers: workers)
  }

  /// The steps from sums to lines.
  private struct Path {
    let workspace: Workspace
    let purpose: Purpose
    let gwp: String?
    let workers: Workers

    /// Lines, and what they were made with.
    struct Parts {
      let settings: WorkspaceSettings
      let potentials: GWPSet
      let sums: ActivitySums
      let catalogue: FactorCatalogue
      let blends: BlendTable?
      let lines: [EmissionLine]
    }

    func calculation(
      on read: ActivitySums, isSound: Bool, _ found: inout Diagnostics
    ) -> Calculation? {
      // Where records are in error, contracts would be held against what is left of them.
      guard let parts = parts(of: read, &found), !found.hasErrors, isSound else { return nil }
      if purpose.counted == nil {
        LossChecks(lines: parts.lines).report(to: &found)
        ContractClaims(contracts: parts.settings.contracts).check(parts.lines, &found)
      }
      LandfillHistory.check(parts.lines, &found)
      if found.hasErrors { return nil }
      return Calculation(
        settings: parts.settings, potentials: parts.potentials, lines: parts.lines,
        cells: parts.sums.cells, withoutPotential: parts.blends?.withoutPotential ?? [],
        files: parts.sums.files, records: parts.sums.records, bytes: parts.sums.bytes,
        deliveries: read.deliveries,
        catalogue: parts.catalogue, findings: [], workers: workers)
    }

    /// Nil where nothing weighs the gases.
    func parts(of read: ActivitySums, _ found: inout Diagnostics) -> Parts? {
      var settings = workspace.settings
      if purpose.ownership == .whole { settings.consolidation = .operationalControl }
      let set = purpose.potentials ?? gwp ?? settings.gwp
      guard let potentials = workspace.library.potentials(set, &found) else {
        found.report(
          Diagnostic(
            .gwpUnknown, [set],
            hint: Phrase(.hintOneOf, workspace.library.potentialSets.joined(separator: ", "))))
        return nil
      }
      var sums = read.withoutDeliveries
      if OilEquivalents.isNeeded(by: sums) {
        // How a country converts its records is not the standard's to say.
        var coefficients = Calculation.catalogue(of: workspace, for: Purpose())
        coefficients.load(heads: ["electricity"], pins: [], &found)
        sums = OilEquivalents(settings: settings, catalogue: coefficients).counted(sums, &found)
      }
      let derived = purpose.upstream.map { sums.add($0.sums(for: sums)) } ?? []
      var catalogue = Calculation.catalogue(of: workspace, for: purpose)
      load(&catalogue, for: sums, settings.sector, &found)
      let blends = blends(for: sums, workspace.library, &found)
      let builder = LineBuilder(
        settings: settings, potentials: potentials, catalogue: catalogue, blends: blends,
        workers: workers, derived: derived, counted: purpose.counted, period: purpose.period)
      return Parts(
        settings: settings, potentials: potentials, sums: sums, catalogue: catalogue,
        blends: blends, lines: builder.lines(from: sums, &found))
    }

    /// The composition of refrigerants, read only where some record is of one.
    private func blends(
      for sums: ActivitySums, _ library: FactorLibrary, _ diagnostics: inout Diagnostics
    ) -> BlendTable? {
      let needsBlends = sums.sums.contains { $0.key.activity.hasPrefix("refrigerant") }
      return needsBlends ? library.blends(&diagnostics) : nil
    }

    /// Parses the tables that the activities met ask for.
    private func load(
      _ catalogue: inout FactorCatalogue, for sums: ActivitySums, _ sector: Sector,
      _ diagnostics: inout Diagnostics
    ) {
      var heads: Set<String> = []
      var pins: Set<String> = []
      let counted = sums.sums.filter { purpose.counted?.contains($0.key) ?? true }
      let activities = Set(counted.map(\.key.activity)).map(ActivityPath.init)
      for activity in activities { heads.formUnion(ActivityVocabulary.tableHeads(of: activity)) }
      for sum in sums.sums where !sum.key.factor.isEmpty { pins.insert(sum.key.factor) }
      // Heating values and densities stand in tables that serve combustion.
      catalogue.load(heads: heads, pins: pins, sector: sector.rawValue, &diagnostics)
      // What only another sector has is read as well, so that the message can say so.
      let unserved = activities.filter { catalogue.factors(for: $0).isEmpty }
      let missing = Set(unserved.flatMap(ActivityVocabulary.tableHeads))
      if !missing.isEmpty { catalogue.load(heads: missing, pins: [], &diagnostics) }
    }
  }

  /// What may only follow from an earlier error in the settings or the workspace's own tables.
  private static let followUps: Set<DiagnosticCode> = [
    .factorNone, .factorPeriod, .factorGeography, .factorBoundary, .factorUnknown, .propertyNone,
    .acceptUnused,
  ]
}

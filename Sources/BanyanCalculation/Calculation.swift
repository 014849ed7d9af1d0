import BanyanActivity
import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities
import BanyanThreads

/// The main path: records are summed exactly, each sum meets its factor once, masses are weighed
/// under one set. Reports read what comes out and know nothing of how.
public struct Calculation: Sendable {
  public let settings: WorkspaceSettings
  public let potentials: GWPSet
  /// In the order of facility, source, activity, process, unit.
  public let lines: [EmissionLine]
  /// Stretches of the period that no month and no factor's validity divides.
  public let cells: [Period]
  /// Components of refrigerants that no set of potentials covers.
  let withoutPotential: Set<Gas>
  public let files: [String]
  public let records: Int
  public let bytes: Int
  /// The tables factors and properties were taken from.
  public let catalogue: FactorCatalogue
  /// Warnings and notes that were printed and belong to the result.
  public let findings: [Diagnostic]

  public struct Options: Sendable {
    /// Takes the place of `gwp:` in banyan.yaml.
    public var gwp: String?
    public var reading: ActivityReader.Options
    /// Counts facilities whole under equity share too: a product's footprint knows no owners.
    public var countsFacilitiesWhole = false
    /// Adds what was emitted before energy arrived; nil where records alone count.
    public var upstream: EnergyUpstream?

    public init(gwp: String? = nil, reading: ActivityReader.Options = .init()) {
      self.gwp = gwp
      self.reading = reading
    }
  }

  /// Runs the main path; nil, with diagnostics, when anything is in error.
  public static func run(
    _ workspace: Workspace, options: Options = Options(), _ diagnostics: inout Diagnostics
  ) throws(FileError) -> Calculation? {
    // Where a table, a set's name or a country is in error, its factors are missed for that reason.
    let hadBrokenTables = diagnostics.hasErrors
    let sums = try sums(of: workspace, options: options, &diagnostics)
    return try run(
      on: sums, workspace, options: options, hadBrokenTables: hadBrokenTables, &diagnostics)
  }

  /// The first half of the main path: records into exact sums.
  public static func sums(
    of workspace: Workspace, options: Options = Options(), _ diagnostics: inout Diagnostics
  ) throws(FileError) -> ActivitySums {
    let catalogue = catalogue(of: workspace)
    let sums = try ActivityReader(workspace, options: options.reading).read(
      boundaries: catalogue.boundaries(), &diagnostics)
    TableMemory.giveBack()
    return sums
  }

  /// The second half, from sums that were read or changed; nil, with diagnostics, when anything is in
  /// error.
  ///
  /// `hadBrokenTables`: whether the settings or tables were in error before, so that what
  ///   only follows from that is left unsaid.
  public static func run(
    on read: ActivitySums, _ workspace: Workspace, options: Options = Options(),
    hadBrokenTables: Bool = false, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> Calculation? {
    var settings = workspace.settings
    if options.countsFacilitiesWhole { settings.consolidation = .operationalControl }
    let set = options.gwp ?? settings.gwp
    guard let potentials = workspace.library.potentials(set, &diagnostics) else {
      diagnostics.report(
        Diagnostic(
          .gwpUnknown, [set],
          hint: Phrase(.hintOneOf, workspace.library.potentialSets.joined(separator: ", "))))
      return nil
    }
    var sums = read
    let derived = options.upstream.map { sums.add($0.sums(for: sums)) } ?? []
    var catalogue = catalogue(of: workspace)
    load(&catalogue, for: sums, settings.sector, &diagnostics)
    let blends = blends(for: sums, workspace.library, &diagnostics)
    let builder = LineBuilder(
      settings: settings, potentials: potentials, catalogue: catalogue, blends: blends,
      threads: options.reading.threads ?? WorkerThreads.processors, derived: derived)
    var found = Diagnostics()
    let lines = builder.lines(from: sums, &found)
    diagnostics.append(contentsOf: hadBrokenTables ? found.without(followUps) : found)
    if diagnostics.hasErrors { return nil }
    let marketed = MarketView(settings: settings, catalogue: catalogue, potentials: potentials)
      .added(to: lines, &diagnostics)
    if diagnostics.hasErrors { return nil }
    TableMemory.giveBack()
    return Calculation(
      settings: settings, potentials: potentials, lines: marketed, cells: sums.cells,
      withoutPotential: blends?.withoutPotential ?? [], files: sums.files, records: sums.records,
      bytes: sums.bytes, catalogue: catalogue,
      findings: diagnostics.ordered)
  }

  private static func catalogue(of workspace: Workspace) -> FactorCatalogue {
    FactorCatalogue(
      sets: workspace.settings.factorSets, site: workspace.siteTables,
      pinned: workspace.pinnedTables, constants: .ipcc,
      library: workspace.library)
  }

  /// What may only follow from an earlier error in the settings or the workspace's own tables.
  private static let followUps: Set<DiagnosticCode> = [
    .factorNone, .factorPeriod, .factorGeography, .factorBoundary, .factorUnknown, .propertyNone,
    .acceptUnused,
  ]

  /// The composition of refrigerants, read only where some record is of one.
  private static func blends(
    for sums: ActivitySums, _ library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) -> BlendTable? {
    let needsBlends = sums.sums.contains { $0.key.activity.hasPrefix("refrigerant") }
    return needsBlends ? library.blends(&diagnostics) : nil
  }

  /// Parses the tables that the activities met ask for.
  private static func load(
    _ catalogue: inout FactorCatalogue, for sums: ActivitySums, _ sector: Sector,
    _ diagnostics: inout Diagnostics
  ) {
    var heads: Set<String> = []
    var pins: Set<String> = []
    let activities = Set(sums.sums.map(\.key.activity)).map(ActivityPath.init)
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

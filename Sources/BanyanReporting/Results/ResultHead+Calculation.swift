import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors

extension ResultHead {
  /// The head of a result on one calculation.
  ///
  /// - Parameter findings: those of the report, which holds the calculation's and its own.
  public init(
    _ schema: String, of calculation: Calculation, in workspace: Workspace,
    for purpose: ResultOptions.Purpose, findings: [Diagnostic]
  ) {
    let origins = FileOrigins(workspace)
    let settings = calculation.settings
    self.init(
      schema: schema,
      options: ResultOptions(
        gwp: calculation.potentials.name == settings.gwp ? nil : calculation.potentials.name,
        factorSets: settings.factorSets, purpose: purpose),
      acceptances: settings.acceptances.map { acceptance in
        StatedAcceptance(
          activity: acceptance.activity.description, take: acceptance.take, for: acceptance.stands,
          because: acceptance.reason, place: origins.place(acceptance.location))
      },
      findings: findings.map { StatedFinding($0, place: origins.place) })
  }
}

/// Whose the files are that places name.
struct FileOrigins {
  /// Tables of the workspace's own.
  private let own: Set<String>

  init(_ workspace: Workspace) {
    own = Set((workspace.siteTables + workspace.pinnedTables).map(\.head.file))
  }

  func place(_ location: SourceLocation) -> StatedPlace {
    let isTable = location.file.hasPrefix("factors/") && !own.contains(location.file)
    return StatedPlace(location, isTable ? .published : .workspace)
  }
}

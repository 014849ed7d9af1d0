import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanQuantities

extension ResultHead {
  /// The head of a result on one calculation.
  ///
  /// - Parameter findings: those of the report, which holds the calculation's and its own.
  public init(
    _ schema: String, of calculation: Calculation, in workspace: Workspace,
    for purpose: ResultOptions.Purpose, findings: [Diagnostic]
  ) {
    self.init(
      schema, settings: calculation.settings, potentials: calculation.potentials,
      origins: FileOrigins(workspace), for: purpose, findings: findings)
  }

  package init(
    _ schema: String, settings: WorkspaceSettings, potentials: GWPSet, origins: FileOrigins,
    for purpose: ResultOptions.Purpose, findings: [Diagnostic]
  ) {
    self.init(
      schema: schema,
      options: ResultOptions(
        gwp: potentials.name == settings.gwp ? nil : potentials.name,
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
package struct FileOrigins: Sendable {
  /// Tables of the workspace's own.
  private let own: Set<String>

  package init(_ workspace: Workspace) {
    self.init(ownTables: workspace.siteTables + workspace.pinnedTables)
  }

  package init(ownTables: [FactorTable]) {
    own = Set(ownTables.map(\.head.file))
  }

  func place(_ location: SourceLocation) -> StatedPlace {
    let isTable = location.file.hasPrefix("factors/") && !own.contains(location.file)
    return StatedPlace(location, isTable ? .published : .workspace)
  }
}

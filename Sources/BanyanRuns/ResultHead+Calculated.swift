import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanFactors
import BanyanReporting

extension Calculated {
  /// The head of a closed result that rests on this calculation.
  ///
  /// `findings`: those of the report, which holds the calculation's and its own.
  /// `tables`: what the standard itself took from the library, by path.
  package func head(
    _ schema: String, findings: [Diagnostic], restingOn tables: [String] = []
  ) -> ResultHead {
    let origins = FileOrigins(workspace)
    let settings = calculation.settings
    return ResultHead(
      schema: schema,
      options: ResultOptions(
        gwp: askedPotentials, factorSets: purpose.factorSets ?? settings.factorSets,
        countsFacilitiesWhole: purpose.ownership == .whole,
        includesEnergyUpstream: purpose.upstream != nil),
      inputs: workspace.inputs.opened.compactMap { file in
        file.digest.map { StatedInput(file.name, $0) }
      },
      tables: UsedTables(of: calculation, in: workspace, and: tables).stated,
      acceptances: settings.acceptances.map { acceptance in
        StatedAcceptance(
          activity: acceptance.activity.description, take: acceptance.take, for: acceptance.stands,
          because: acceptance.reason, place: origins.place(acceptance.location))
      },
      findings: findings.map { StatedFinding($0, place: origins.place) })
  }
}

/// Whose the files are that places name.
private struct FileOrigins {
  /// Tables of the workspace's own.
  private let own: Set<String>
  private let library: FactorLibrary

  init(_ workspace: Workspace) {
    own = Set((workspace.siteTables + workspace.pinnedTables).map(\.head.file))
    library = workspace.library
  }

  func place(_ location: SourceLocation) -> StatedPlace {
    StatedPlace(location, origin(of: location.file))
  }

  private func origin(of file: String) -> FileOrigin {
    guard !own.contains(file), let table = library.file(at: file) else { return .workspace }
    return table.isPublished ? .published : .replacement
  }
}

/// The tables of the library that the figures of a calculation rest on.
private struct UsedTables {
  private let calculation: Calculation
  private let library: FactorLibrary
  /// Beside those of the calculation.
  private let others: [String]

  init(of calculation: Calculation, in workspace: Workspace, and others: [String]) {
    self.calculation = calculation
    library = workspace.library
    self.others = others
  }

  var stated: [StatedTable] {
    paths.sorted().compactMap { path in library.file(at: path).map(StatedTable.init) }
  }

  private var paths: Set<String> {
    var heads: [ObjectIdentifier: FactorTable.Head] = [:]
    var hasBlends = false
    for line in calculation.lines {
      for property in line.conversion?.properties ?? [] {
        heads[ObjectIdentifier(property.head)] = property.head
      }
      switch line.basis {
      case .factor(let match): heads[ObjectIdentifier(match.chosen.head)] = match.chosen.head
      case .refrigerant(_, _, let leak):
        hasBlends = true
        if let leak { heads[ObjectIdentifier(leak.head)] = leak.head }
      case .released, .ownGeneration, .uncounted: break
      }
      if case .residualMix(let factor) = line.market?.source {
        heads[ObjectIdentifier(factor.head)] = factor.head
      }
    }
    var paths = Set(heads.values.filter { $0.set != FactorTable.siteSet }.map(\.file))
    if let path = library.path(ofPotentials: calculation.potentials.name) { paths.insert(path) }
    if hasBlends, let path = library.pathOfBlends { paths.insert(path) }
    return paths.union(others)
  }
}

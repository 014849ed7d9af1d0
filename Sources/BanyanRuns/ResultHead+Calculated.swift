import BanyanActivity
import BanyanCalculation
import BanyanDiagnostics
import BanyanDigests
import BanyanFiles
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
        includesEnergyUpstream: purpose.upstream != nil, constants: purpose.constants),
      inputs: workspace.inputs.opened.map(StatedInput.init),
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
    own.contains(file) ? .workspace : library.origin(ofFileAt: file) ?? .workspace
  }
}

/// The tables that the figures of a calculation rest on: the library's and the workspace's own.
private struct UsedTables {
  private let calculation: Calculation
  private let library: FactorLibrary
  private let inputs: Inputs
  /// Beside those of the calculation.
  private let others: [String]

  init(of calculation: Calculation, in workspace: Workspace, and others: [String]) {
    self.calculation = calculation
    library = workspace.library
    inputs = workspace.inputs
    self.others = others
  }

  var stated: [StatedTable] {
    let used = heads
    let own = Set(used.filter { $0.origin == .workspace }.map(\.file))
    let paths = Set(used.filter { $0.origin != .workspace }.map(\.file)).union(furtherPaths)
    let digests = own.isEmpty ? [:] : digestsByName
    return paths.sorted().compactMap { library.file(at: $0).map(StatedTable.init) }
      + own.sorted().compactMap { file in digests[file].map { StatedTable(own: file, $0) } }
  }

  /// Of what was read whole, as every table is before a factor of it can be used.
  private var digestsByName: [String: Digest] {
    Dictionary(
      inputs.opened.compactMap { file in file.digest.map { (file.name, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of the tables of factors and properties.
  private var heads: [FactorTable.Head] {
    var heads: [ObjectIdentifier: FactorTable.Head] = [:]
    func add(_ head: FactorTable.Head) { heads[ObjectIdentifier(head)] = head }
    for line in calculation.lines {
      for property in line.conversion?.properties ?? [] { add(property.head) }
      switch line.basis {
      case .factor(let match): add(match.chosen.head)
      case .refrigerant(_, _, let leak): if let leak { add(leak.head) }
      case .released, .ownGeneration, .uncounted: break
      }
      if let match = line.market?.match { add(match.chosen.head) }
    }
    return Array(heads.values)
  }

  /// Of the potentials, and of the blends where one was released.
  private var furtherPaths: [String] {
    let hasBlends = calculation.lines.contains {
      if case .refrigerant = $0.basis { true } else { false }
    }
    return [
      library.path(ofPotentials: calculation.potentials.name),
      hasBlends ? library.pathOfBlends : nil,
    ].compactMap { $0 } + others
  }
}

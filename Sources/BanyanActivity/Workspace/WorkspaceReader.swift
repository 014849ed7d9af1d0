import BanyanDiagnostics
import BanyanFiles
import BanyanYAML
import BanyanFactors
import BanyanQuantities

/// Reads what a workspace says of itself: banyan.yaml, its own tables, products.yaml.
struct WorkspaceReader {
  let root: String
  let library: FactorLibrary
  /// Keys of sections that standards read.
  let owners: [SectionKeys]
  let inputs: Inputs

  private static let products = "products.yaml"
  private static let tables = "factors"

  /// Nil with diagnostics where there are no settings that hold.
  func read(_ diagnostics: inout Diagnostics) throws(FileError) -> Workspace? {
    diagnostics.append(contentsOf: library.findings)
    let name = SettingsReader.fileName
    guard try FileSystem.kind(of: "\(root)/\(name)") != nil else {
      try Workspace.reportUnread(in: root, isPark: false, &diagnostics)
      diagnostics.report(
        Diagnostic(
          .workspaceMissing, at: SourceLocation(file: name), hint: Phrase(.hintInit)))
      return nil
    }
    let document = try sibling(name, .settings, &diagnostics)
    // Whether a banyan.yaml that cannot be read is a park's nobody knows.
    let mayBePark = document.map { $0["park"] != nil } ?? true
    try Workspace.reportUnread(in: root, isPark: mayBePark, &diagnostics)
    let hasActivity = try FileSystem.kind(of: "\(root)/\(Workspace.activityFolder)") != nil
    let settings = document.flatMap {
      SettingsReader(library: library, owners: owners, hasActivity: hasActivity)
        .settings(from: $0, &diagnostics)
    }
    let tables = try siteTables(&diagnostics)
    let products = try sibling(Self.products, .document, &diagnostics)
    guard let document, let settings else { return nil }
    let grouped = GroupedNumbers(numbers: settings.numbers)
    for node in [document, products].compactMap({ $0 }) { grouped.report(in: node, &diagnostics) }
    for contract in settings.contracts {
      OwnValues(heldAgainst: library).check(
        supply: contract.emits.map { ($0.species, ExactRatio($0.kilograms)) }, named: contract.id,
        at: contract.location, &diagnostics)
    }
    return Workspace(
      root: root, settings: settings, siteTables: tables, library: library, document: document,
      owners: owners, products: products,
      hasProducts: try FileSystem.kind(of: "\(root)/\(Self.products)") != nil,
      isSound: !diagnostics.hasErrors, processes: products.flatMap(declaredProcesses),
      inputs: inputs)
  }

  private func sibling(
    _ name: String, _ kind: InputKind, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> DocumentNode? {
    try Workspace.sibling(name, kind, in: root, through: inputs, &diagnostics)
  }

  /// The ids of `processes:`; what is wrong with them is said by who reads the whole file.
  private func declaredProcesses(_ products: DocumentNode) -> [String]? {
    guard case .list(let items) = products["processes"]?.content else { return nil }
    return items.compactMap { $0["id"]?.text }
  }

  /// The tables of `factors/`, in the order of their names. Whatever else stands there is named: a
  /// table that is passed over changes a figure without a word.
  private func siteTables(_ diagnostics: inout Diagnostics) throws(FileError) -> [FactorTable] {
    let folder = "\(root)/\(Self.tables)"
    guard try FileSystem.isFolder(folder) else { return [] }
    if try FileSystem.kind(of: folder) == .link, !Enclosure(root).holds(Self.tables) {
      diagnostics.report(
        Diagnostic(
          .fileOutside, at: SourceLocation(file: Self.tables), hint: Phrase(.hintFolderItself)))
      return []
    }
    var tables: [FactorTable] = []
    let files = try inputs.files(in: folder, as: Self.tables, FolderRules(), &diagnostics)
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      guard TableName.isTable(file.name) else {
        diagnostics.report(TableName.unread(file.name))
        continue
      }
      guard
        let document = try YAMLDocument.read(
          file.path, as: file.name, .document, through: inputs, &diagnostics),
        let table = library.reader(of: .workspace)
          .table(from: document, file: file.name, &diagnostics)
      else { continue }
      tables.append(table)
    }
    OwnValues(heldAgainst: library).check(tables, &diagnostics)
    return tables
  }
}

import BanyanDiagnostics
import BanyanFiles
import BanyanYAML
import BanyanFactors
import BanyanQuantities
import Glibc

/// A folder of plain files: banyan.yaml, activity/, factors/, evidence/.
public struct Workspace: Sendable {
  /// Path of the folder as given.
  public let root: String
  package let settings: WorkspaceSettings
  /// The workspace's own tables under factors/.
  package let siteTables: [FactorTable]
  /// The published tables the run may use.
  package let library: FactorLibrary
  /// banyan.yaml as it stands: a standard reads its own section of it.
  package let document: DocumentNode
  /// What each standard reads of the files it shares with others.
  package let owners: [SectionKeys]
  /// What products.yaml says; nil where there is none, or one that cannot be read.
  package let products: DocumentNode?
  /// Whether there is a products.yaml.
  package let hasProducts: Bool
  /// Whether banyan.yaml and the workspace's own tables hold no error. Where they do, a factor that
  /// is missed may only follow from that.
  package let isSound: Bool
  /// The production processes that products.yaml declares; nil where any name will do.
  package let processes: [String]?
  /// Tables whose factors count only where something names them.
  package var pinnedTables: [FactorTable] = []
  /// Activity files to be read besides those of `activity/`.
  package var named: [NamedActivity] = []
  /// What the run reads through.
  package let inputs: Inputs

  static let activityFolder = "activity"

  /// The same with further tables whose factors count only where something names them.
  package func pinning(_ tables: [FactorTable]) -> Workspace {
    var workspace = self
    workspace.pinnedTables += tables
    return workspace
  }

  /// A section of banyan.yaml; nil where it is not written.
  package func section(_ name: String) -> DocumentNode? { document[name] }

  /// Why nothing could be opened.
  public enum OpenError: Error {
    /// The path names no folder.
    case noSuchFolder(String)
    case outsideWorld(FileError)
  }

  /// Reads banyan.yaml and the workspace's own tables; nil with diagnostics when they hold errors.
  package static func open(
    _ root: String, library: FactorLibrary, owners: [SectionKeys] = [],
    _ diagnostics: inout Diagnostics
  ) throws(OpenError) -> Workspace? {
    try open(root, library: library, owners: owners, inputs: Inputs(), &diagnostics)
  }

  /// The same, read through the door of a run.
  package static func open(
    _ root: String, library: FactorLibrary, owners: [SectionKeys], inputs: Inputs,
    _ diagnostics: inout Diagnostics
  ) throws(OpenError) -> Workspace? {
    guard !root.utf8.contains(0) else { throw .noSuchFolder(root) }
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    let isFolder: Bool
    do { isFolder = try FileSystem.isFolder(root) } catch { throw .outsideWorld(error) }
    guard isFolder else { throw .noSuchFolder(root) }
    do {
      return try WorkspaceReader(root: root, library: library, owners: owners, inputs: inputs)
        .read(&found)
    } catch {
      throw .outsideWorld(error)
    }
  }

  /// The folder of the workspace whose activity/ holds a file; nil for a file that stands elsewhere.
  package static func root(ofActivity path: String) throws(FileError) -> String? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if !parts.contains("activity") {
      // Named from inside activity/.
      guard let whole = FileSystem.whole(path) else { return nil }
      parts = whole.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    }
    while let last = parts.popLast() {
      let root = parts.isEmpty ? "." : parts.joined(separator: "/")
      guard last == "activity" else { continue }
      if case .file? = try FileSystem.kind(of: "\(root)/\(SettingsReader.fileName)") {
        return root
      }
    }
    return nil
  }

  /// Files of `activity/`, in the order of their names, and those named for themselves; anything that
  /// is none is reported.
  func activityFiles(_ diagnostics: inout Diagnostics) throws(FileError) -> [ActivityInput] {
    var found: [ActivityInput] = []
    let folder = Self.activityFolder
    let kind = try FileSystem.kind(of: "\(root)/\(folder)")
    if kind == .link {
      diagnostics.report(
        Diagnostic(
          .activityLink, at: SourceLocation(file: folder), hint: Phrase(.hintCopyFile)))
    } else if kind == .folder {
      let rules = FolderRules(
        link: (.activityLink, .hintCopyFile), other: (.activityFile, .hintActivityFiles))
      let files = try inputs.files(in: "\(root)/\(folder)", as: folder, rules, &diagnostics)
      let names = Set(files.map(\.name))
      for file in files { found += try activity(in: file, among: names, &diagnostics) }
    } else if kind != nil {
      diagnostics.report(
        Diagnostic(
          .activityFile, at: SourceLocation(file: folder), hint: Phrase(.hintActivityFiles)))
    }
    add(named, to: &found, &diagnostics)
    if found.isEmpty && isSound && !diagnostics.hasErrors {
      diagnostics.report(Diagnostic(.activityNone, at: SourceLocation(file: folder)))
    }
    return found
  }

  /// The records of one file of `activity/`; what holds none is reported.
  private func activity(
    in file: FolderFile, among names: Set<String>, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [ActivityInput] {
    let name = String(file.ownName)
    if let ending = ActivityEnding(of: name) { return [.file(ending, file, inputs)] }
    if isWorkbook(name) { return try workbook(file, among: names, &diagnostics) }
    if name.lowercased().hasSuffix(WorkbookMap.ending) {
      checkMap(file.name, among: names, &diagnostics)
    } else if isForeignWorkbook(name) {
      diagnostics.report(
        Diagnostic(
          .workbookFormat, at: SourceLocation(file: file.name), [name],
          hint: Phrase(.hintWorkbookSave)))
    } else {
      diagnostics.report(
        Diagnostic(
          .activityFile, at: SourceLocation(file: file.name), hint: Phrase(.hintActivityFiles)))
    }
    return []
  }

  /// How activity files are read where nothing else is said of them.
  var headerRules: HeaderRules {
    HeaderRules(
      facilities: settings.facilities.count, numbers: settings.numbers, dates: settings.dates)
  }

  private func isWorkbook(_ name: String) -> Bool {
    let lower = name.lowercased()
    return lower.hasSuffix(".xlsx") || lower.hasSuffix(".xlsm")
  }

  /// Kinds of workbooks that are not read: older, binary, or of another family.
  private func isForeignWorkbook(_ name: String) -> Bool {
    let lower = name.lowercased()
    return [".xls", ".xlsb", ".ods", ".numbers"].contains { lower.hasSuffix($0) }
  }

  /// The sheets of a workbook, by its mapping where there is one.
  private func workbook(
    _ file: FolderFile, among names: Set<String>, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [ActivityInput] {
    var sheets = WorkbookInputs(
      path: file.path, name: file.name, rules: headerRules, inputs: inputs)
    let mapName = WorkbookMap.name(of: file.name)
    if names.contains(mapName) {
      guard
        let document = try YAMLDocument.read(
          "\(root)/\(mapName)", as: mapName, .settings, through: inputs, &diagnostics),
        let map = WorkbookMapReader(file: mapName).map(document, &diagnostics)
      else { return [] }
      sheets.map = map
    }
    return try sheets.inputs(&diagnostics)
  }

  private func checkMap(
    _ name: String, among names: Set<String>, _ diagnostics: inout Diagnostics
  ) {
    if names.contains(where: { isWorkbook($0) && WorkbookMap.name(of: $0) == name }) { return }
    let stem = name.split(separator: "/").last?.dropLast(WorkbookMap.ending.count) ?? ""
    diagnostics.report(
      Diagnostic(
        .mapAlone, at: SourceLocation(file: name), ["\(stem).xlsx"], hint: Phrase(.hintMapAlone)))
  }
}

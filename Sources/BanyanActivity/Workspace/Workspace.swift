import BanyanDiagnostics
import BanyanDocuments
import BanyanFactors
import BanyanQuantities
import Glibc

/// A folder of plain files: banyan.yaml, activity/, factors/, evidence/.
public struct Workspace: Sendable {
  /// Path of the folder as given.
  public let root: String
  public let settings: WorkspaceSettings
  /// The workspace's own tables under factors/.
  public let siteTables: [FactorTable]
  /// The published tables the run may use.
  public let library: FactorLibrary
  /// What products.yaml says; nil where there is none, or one that cannot be read.
  public let products: DocumentNode?
  /// Whether there is a products.yaml.
  public let hasProducts: Bool
  /// Whether banyan.yaml and the workspace's own tables hold no error. Where they do, a factor that
  /// is missed may only follow from that.
  public let isSound: Bool
  /// The production processes that products.yaml declares; nil where any name will do.
  public let processes: [String]?
  /// Tables whose factors count only where something names them.
  public var pinnedTables: [FactorTable] = []
  /// Activity files to be read besides those of `activity/`.
  public var named: [NamedActivity] = []

  /// The same with further tables whose factors count only where something names them.
  package func pinning(_ tables: [FactorTable]) -> Workspace {
    var workspace = self
    workspace.pinnedTables += tables
    return workspace
  }

  /// Why nothing could be opened.
  public enum OpenError: Error {
    /// The path names no folder.
    case noSuchFolder(String)
    case outsideWorld(FileError)
  }

  /// Reads banyan.yaml and the workspace's own tables; nil with diagnostics when they hold errors.
  public static func open(
    _ root: String, library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) throws(OpenError) -> Workspace? {
    guard FileSystem.isFolder(root) else { throw .noSuchFolder(root) }
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    do {
      return try read(root, library, &found)
    } catch {
      throw .outsideWorld(error)
    }
  }

  /// The folder of the workspace whose activity/ holds a file; nil for a file that stands elsewhere.
  public static func root(ofActivity path: String) throws(FileError) -> String? {
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

  private static func read(
    _ root: String, _ library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> Workspace? {
    diagnostics.append(contentsOf: library.findings)
    let name = SettingsReader.fileName
    guard try FileSystem.kind(of: "\(root)/\(name)") != nil else {
      diagnostics.report(
        Diagnostic(
          .workspaceMissing, at: SourceLocation(file: name), hint: Phrase(.hintInit)))
      return nil
    }
    let bytes = try FileSystem.bytes(of: "\(root)/\(name)")
    let document = bytes.withUnsafeBytes { YAMLDocument.read($0, file: name, &diagnostics) }
    var settings: WorkspaceSettings?
    if let document {
      settings = SettingsReader(library: library).settings(from: document, &diagnostics)
    }
    let tables = try siteTables(root, library, &diagnostics)
    let products = try optional("products.yaml", in: root, &diagnostics)
    guard let settings else { return nil }
    return Workspace(
      root: root, settings: settings, siteTables: tables, library: library, products: products,
      hasProducts: try FileSystem.kind(of: "\(root)/products.yaml") != nil,
      isSound: !diagnostics.hasErrors, processes: products.flatMap(declaredProcesses))
  }

  /// A file that a workspace may have and need not.
  private static func optional(
    _ name: String, in root: String, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> DocumentNode? {
    guard try FileSystem.kind(of: "\(root)/\(name)") != nil else { return nil }
    let bytes = try FileSystem.bytes(of: "\(root)/\(name)")
    return bytes.withUnsafeBytes { YAMLDocument.read($0, file: name, &diagnostics) }
  }

  /// The ids of `processes:`; what is wrong with them is said by who reads the whole file.
  private static func declaredProcesses(_ products: DocumentNode) -> [String]? {
    guard case .list(let items) = products["processes"]?.content else { return nil }
    return items.compactMap { $0["id"]?.text }
  }

  private static func siteTables(
    _ root: String, _ library: FactorLibrary, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [FactorTable] {
    let folder = "\(root)/factors"
    guard FileSystem.isFolder(folder) else { return [] }
    var tables: [FactorTable] = []
    let files =
      try FileSystem.files(under: folder, suffix: ".yaml")
      + FileSystem.files(under: folder, suffix: ".yml")
    for file in files.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let bytes = try FileSystem.bytes(of: "\(folder)/\(file)")
      let table = bytes.withUnsafeBytes {
        library.reader(isSite: true).table(from: $0, file: "factors/\(file)", &diagnostics)
      }
      if let table { tables.append(table) }
    }
    return tables
  }

  /// Files of `activity/`, in the order of their names, and those named for themselves; anything that
  /// is none is reported.
  func activityFiles(_ diagnostics: inout Diagnostics) throws(FileError) -> [ActivityInput] {
    var inputs: [ActivityInput] = []
    let kind = try FileSystem.kind(of: "\(root)/activity")
    if kind == .link {
      diagnostics.report(
        Diagnostic(
          .activityLink, at: SourceLocation(file: "activity"), hint: Phrase(.hintCopyFile)))
    } else if kind == .folder {
      try collect("activity", &inputs, &diagnostics)
    } else if kind != nil {
      diagnostics.report(
        Diagnostic(
          .activityFile, at: SourceLocation(file: "activity"), hint: Phrase(.hintActivityFiles)))
    }
    add(named, to: &inputs, &diagnostics)
    if inputs.isEmpty && isSound && !diagnostics.hasErrors {
      diagnostics.report(Diagnostic(.activityNone, at: SourceLocation(file: "activity")))
    }
    return inputs
  }

  /// Names with a dot in front are nobody's records, nor are the files that Excel lays beside an
  /// open workbook (`~$bills.xlsx`).
  private func collect(
    _ folder: String, _ inputs: inout [ActivityInput], _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    let entries = try FileSystem.names(in: "\(root)/\(folder)")
    for entry in entries where !entry.hasPrefix(".") && !entry.hasPrefix("~$") {
      let name = "\(folder)/\(entry)"
      switch try FileSystem.kind(of: "\(root)/\(name)") {
      case .folder: try collect(name, &inputs, &diagnostics)
      case .link:
        diagnostics.report(
          Diagnostic(
            .activityLink, at: SourceLocation(file: name), hint: Phrase(.hintCopyFile)))
      case .file(let size) where ActivityEnding(of: entry) != nil:
        if let ending = ActivityEnding(of: entry) {
          inputs.append(.file(ending, path: "\(root)/\(name)", name: name, size: size))
        }
      case .file where isWorkbook(entry):
        inputs += try workbook(name, &diagnostics)
      case .file where entry.lowercased().hasSuffix(WorkbookMap.ending):
        checkMap(entry, among: entries, folder, &diagnostics)
      case .file where isForeignWorkbook(entry):
        diagnostics.report(
          Diagnostic(
            .workbookFormat, at: SourceLocation(file: name), [entry],
            hint: Phrase(.hintWorkbookSave)))
      // What has no kind has a name that is no text: `names` gave it back mended.
      default:
        diagnostics.report(
          Diagnostic(
            .activityFile, at: SourceLocation(file: name), hint: Phrase(.hintActivityFiles)))
      }
    }
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
    _ name: String, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [ActivityInput] {
    var inputs = WorkbookInputs(path: "\(root)/\(name)", name: name, rules: headerRules)
    let mapName = WorkbookMap.name(of: name)
    if case .file? = try FileSystem.kind(of: "\(root)/\(mapName)") {
      let bytes = try FileSystem.bytes(of: "\(root)/\(mapName)")
      let document = bytes.withUnsafeBytes {
        YAMLDocument.read($0, file: mapName, &diagnostics)
      }
      guard let document,
        let map = WorkbookMapReader(file: mapName).map(document, &diagnostics)
      else { return [] }
      inputs.map = map
    }
    return try inputs.inputs(&diagnostics)
  }

  private func checkMap(
    _ entry: String, among entries: [String], _ folder: String, _ diagnostics: inout Diagnostics
  ) {
    if entries.contains(where: { isWorkbook($0) && WorkbookMap.name(of: $0) == entry }) { return }
    let stem = entry.dropLast(WorkbookMap.ending.count)
    diagnostics.report(
      Diagnostic(
        .mapAlone, at: SourceLocation(file: "\(folder)/\(entry)"), ["\(stem).xlsx"],
        hint: Phrase(.hintMapAlone)))
  }
}

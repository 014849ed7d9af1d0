import BanyanDiagnostics
import BanyanFiles

/// A file or folder that stands beside banyan.yaml under a name of its own.
package struct WorkspaceEntry: Sendable {
  package let name: String
  package var isFolder = false
  /// Whether something reads it.
  package var isRead = true
  /// Whether a park reads it.
  package var isOfPark = false

  /// All names that mean something in a workspace, whoever reads them.
  package static let known: [WorkspaceEntry] = [
    .init(name: "banyan.yaml"),
    .init(name: "activity", isFolder: true),
    .init(name: "factors", isFolder: true),
    .init(name: "products.yaml"),
    .init(name: "suppliers", isFolder: true),
    .init(name: "evidence", isFolder: true),
    .init(name: "cbam.yaml"),
    .init(name: "flows.yaml", isRead: false, isOfPark: true),
    .init(name: "batches.csv"),
    .init(name: "passports.csv"),
    .init(name: "passports.issued"),
  ]

  /// As people write it.
  var shown: String { isFolder ? "\(name)/" : name }

  /// The name without its ending.
  private var stem: String { Self.parts(of: name).stem }
  private var family: Set<String> {
    if isFolder { return Self.tables }
    return [Self.lists, Self.documents].first { $0.contains(Self.parts(of: name).ending) } ?? []
  }

  private static let documents: Set = ["yaml", "yml"]
  private static let lists: Set = ["csv", "tsv"]
  /// What somebody may put beside a folder instead of into it.
  private static let tables: Set = ["", "yaml", "yml", "csv", "tsv", "xlsx", "xlsm"]

  /// The entry that a file or folder of a near name was meant to be; nil for one with a right name, and
  /// for what is a person's own.
  static func meant(by name: String, isFolder: Bool) -> WorkspaceEntry? {
    if known.contains(where: { $0.name == name }) { return nil }
    let (stem, ending) = parts(of: name)
    return known.first { entry in
      guard entry.family.contains(ending), isFolder ? entry.isFolder : true else { return false }
      if stem == entry.stem { return true }
      // A file beside a folder is that folder's only by its very name.
      return entry.isFolder == isFolder && isNear(stem, entry.stem)
    }
  }

  /// Whether a file or a folder of the name would be meant to be an entry.
  static func mayMean(_ name: String) -> Bool {
    [true, false].contains { meant(by: name, isFolder: $0) != nil }
  }

  /// Stem and ending in small letters, without the `.txt` that editors append unseen.
  private static func parts(of name: String) -> (stem: String, ending: String) {
    var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    if parts.count > 2, parts.last == "txt" { parts.removeLast() }
    guard parts.count > 1, let ending = parts.popLast() else { return (name.lowercased(), "") }
    return (parts.joined(separator: "."), String(ending))
  }

  /// One letter otherwise, two of a long name, or singular for plural.
  private static func isNear(_ a: String, _ b: String) -> Bool {
    if singular(a) == singular(b) { return true }
    let shorter = min(a.count, b.count)
    // `factory` is a word of its own.
    guard shorter >= 4, a.dropLast() != b.dropLast() else { return false }
    return NearestName.distance(between: a, and: b) <= (shorter >= 8 ? 2 : 1)
  }

  private static func singular(_ word: String) -> String {
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("ches") { return String(word.dropLast(2)) }
    return word.hasSuffix("s") ? String(word.dropLast()) : word
  }
}

extension Workspace {
  /// Says what stands beside banyan.yaml and is not read, though its name means something or nearly
  /// does.
  static func reportUnread(
    in root: String, isPark: Bool, _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    for name in try FileSystem.names(in: root) where !name.hasPrefix(".") {
      let place = SourceLocation(file: name)
      let known = WorkspaceEntry.known.first { $0.name == name }
      // What is a person's own may be anything, also a link that nobody may follow.
      guard known != nil || WorkspaceEntry.mayMean(name) else { continue }
      let isFolder = try FileSystem.isFolder("\(root)/\(name)")
      if let entry = known {
        if !entry.isRead && !(isPark && entry.isOfPark) {
          diagnostics.report(
            Diagnostic(.workspaceUnread, at: place, [name], hint: Phrase(.hintWorkspaceUnread)))
        } else if entry.isFolder && !isFolder && name != Self.activityFolder {
          diagnostics.report(
            Diagnostic(.folderKind, at: place, [name], hint: Phrase(.hintFolder, entry.shown)))
        }
      } else if let entry = WorkspaceEntry.meant(by: name, isFolder: isFolder) {
        let hint: Phrase =
          entry.isFolder && !isFolder
          ? Phrase(.hintMoveInto, entry.shown) : Phrase(.hintRename, entry.name)
        diagnostics.report(Diagnostic(.workspaceMisnamed, at: place, [name], hint: hint))
      }
    }
  }
}

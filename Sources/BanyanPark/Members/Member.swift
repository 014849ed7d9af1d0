import BanyanActivity
import BanyanDiagnostics
import BanyanInventory
import BanyanReporting
import BanyanRuns

/// A firm of the park that was run, stated and let go, or the park's own workspace.
struct Member: Sendable {
  let id: String
  let name: String
  let sector: String?
  let owner: String?
  /// As its own banyan.yaml states it.
  let registration: String?
  let paths: MemberPaths
  /// Nil where its files hold errors.
  let books: Books?
  /// Under the park's paths.
  let findings: Diagnostics

  /// Whether it is the park's own workspace.
  var isPark: Bool { id == ParkSettings.ownID }
}

/// Names a member's files as they lie from the park's folder.
struct MemberPaths: Sendable {
  /// `firms/a/`; nothing for the park's own workspace.
  let prefix: String
  /// The member's own tables: published ones lie under `factors/` too.
  private let ownTables: Set<String>
  private let ownNames: Set<String>
  private let isPublished: @Sendable (String) -> Bool

  init(prefix: String, _ workspace: Workspace?) {
    self.prefix = prefix
    ownTables = Set((workspace?.siteTables ?? []).map(\.head.file))
    ownNames = Set((workspace?.siteTables ?? []).map(\.head.id))
    let library = workspace?.library
    isPublished = { library?.holds($0) ?? false }
  }

  /// Whether a factor or property is of a table of the member's own, by its id `table/row`.
  func isOwn(_ id: String) -> Bool {
    ownNames.contains(String(id.prefix { $0 != "/" }))
  }

  func name(_ file: String) -> String {
    !ownTables.contains(file) && isPublished(file) ? file : prefix + file
  }

  func placed(_ location: SourceLocation) -> SourceLocation {
    var location = location
    location.file = name(location.file)
    return location
  }

  /// Findings of the member as the park says them.
  func placed(_ findings: Diagnostics) -> Diagnostics {
    if prefix.isEmpty { return findings }
    return findings.mapped { finding in
      var finding = finding
      finding.location = finding.location.map(placed)
      finding.notes = finding.notes.map { note in
        Note(note.phrase, at: note.location.map(placed))
      }
      return finding
    }
  }
}

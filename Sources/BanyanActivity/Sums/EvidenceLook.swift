import BanyanDiagnostics
import BanyanFiles

/// What stands where a record says its evidence is.
enum EvidenceFile: Equatable {
  /// A file of the workspace.
  case present(FileIdentity?)
  case missing
  /// A link that leads to nothing.
  case dangling
  /// Outside the workspace by the path itself.
  case outside
  /// Outside the workspace by a link on the way.
  case leadsOutside
  case folder
  /// A pipe, a socket, a device.
  case noFile

  /// Whether a record with such evidence is refused.
  var isOutside: Bool {
    switch self {
    case .outside, .leadsOutside: true
    case .present, .missing, .dangling, .folder, .noFile: false
    }
  }

  /// What is said of it; nil where the file is there.
  func finding(of path: String, at place: SourceLocation? = nil) -> Diagnostic? {
    switch self {
    case .present: nil
    case .missing:
      Diagnostic(.evidenceMissing, at: place, [path], hint: Phrase(.hintEvidence))
    case .dangling:
      Diagnostic(
        .evidenceMissing, at: place, [path], notes: [Note(Phrase(.noteLinkToNothing))],
        hint: Phrase(.hintEvidence))
    case .outside:
      Diagnostic(.evidenceOutside, at: place, [path], hint: Phrase(.hintEvidenceOutside))
    case .leadsOutside:
      Diagnostic(
        .evidenceOutside, at: place, [path], notes: [Note(Phrase(.noteLinkOutside))],
        hint: Phrase(.hintEvidenceOutside))
    case .folder, .noFile:
      Diagnostic(
        .evidenceFile, at: place,
        words: [.text(path), .phrase(self == .folder ? .kindFolder : .kindDevice)],
        hint: Phrase(.hintEvidenceFile))
    }
  }
}

/// Looks for evidence; one for each thread.
struct EvidenceLook {
  private let workspace: Enclosure
  /// What is known of the folders that evidence lies in: whether they are there and inside.
  private var folders: [Substring: EvidenceFile] = [:]
  /// Set once the system would not say what stands somewhere.
  private(set) var failure: FileError?

  init(in workspace: Enclosure) { self.workspace = workspace }

  mutating func `for`(_ path: String) -> EvidenceFile {
    guard !path.hasPrefix("/"), !path.contains("://"), !path.utf8.contains(0) else {
      return .outside
    }
    var depth = 0
    for part in path.split(separator: "/") where part != "." {
      depth += part == ".." ? -1 : 1
      if depth < 0 { return .outside }
    }
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? ""
    let around = folders[folder] ?? look(at: String(folder))
    folders[folder] = around
    switch around {
    case .folder: return look(at: path)
    // Nothing lies in what is no folder.
    case .present, .noFile: return .missing
    case .missing, .dangling, .outside, .leadsOutside: return around
    }
  }

  private mutating func look(at path: String) -> EvidenceFile {
    do throws(FileError) {
      switch try workspace.standing(at: path) {
      case .file(let identity): return .present(identity)
      case .folder: return .folder
      case .other: return .noFile
      case .missing: return .missing
      case .dangling: return .dangling
      case .outside: return .leadsOutside
      }
    } catch {
      failure = failure ?? error
      return .missing
    }
  }
}

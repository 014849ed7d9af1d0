import BanyanFiles
import Glibc

/// What stands where a record says its evidence is.
enum EvidenceFile: Equatable {
  /// A file of the workspace.
  case present(FileIdentity?)
  case missing
  /// Outside the workspace, by the path itself or by a link on the way.
  case outside
  /// A folder, a pipe, a device.
  case noFile
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
    // A folder that is there is no file.
    case .noFile: return look(at: path)
    case .present: return .missing
    case .missing, .outside: return around
    }
  }

  private mutating func look(at path: String) -> EvidenceFile {
    let whole = path.isEmpty ? workspace.root : "\(workspace.root)/\(path)"
    var status = stat()
    guard lstat(whole, &status) == 0 else { return missed(path) }
    if status.st_mode & S_IFMT == S_IFLNK || status.st_mode & S_IFMT == S_IFDIR {
      guard stat(whole, &status) == 0 else { return missed(path) }
      guard workspace.holds(path) else { return .outside }
    }
    return status.st_mode & S_IFMT == S_IFREG ? .present(FileIdentity(status)) : .noFile
  }

  private mutating func missed(_ path: String) -> EvidenceFile {
    let code = errno
    if code != ENOENT && code != ENOTDIR && code != ENAMETOOLONG && code != ELOOP {
      failure = failure ?? FileError(path: path, code: code)
    }
    return .missing
  }
}

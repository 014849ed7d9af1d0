import BanyanDiagnostics
import Glibc

/// A folder that nothing of it may lead out of, by whatever link.
package struct Enclosure: Sendable {
  package let root: String
  private let real: String?

  package init(_ root: String) {
    self.root = root
    real = Self.real(root)
  }

  /// Whether a path of what exists, relative to the folder, stays in it when all links are followed.
  package func holds(_ path: String) -> Bool {
    guard let real, let target = Self.real("\(root)/\(path)") else { return false }
    return target == real || target.hasPrefix(real == "/" ? "/" : real + "/")
  }

  /// What stands at a path, links followed.
  package enum Standing: Equatable, Sendable {
    case file(FileIdentity)
    case folder
    /// A pipe, a socket, a device.
    case other
    case missing
    /// A link that leads to nothing.
    case dangling
    /// A link that leads out of the folder.
    case outside
  }

  /// What stands at a path relative to the folder; that the folders before its last part lie inside is
  /// for the caller to know.
  package func standing(at path: String) throws(FileError) -> Standing {
    let whole = path.isEmpty ? root : "\(root)/\(path)"
    var status = stat()
    guard lstat(whole, &status) == 0 else {
      if Self.isNothing(errno) { return .missing }
      throw FileError(path: path, code: errno)
    }
    var kind = status.st_mode & S_IFMT
    if kind == S_IFLNK {
      guard stat(whole, &status) == 0 else {
        if Self.isNothing(errno) { return .dangling }
        throw FileError(path: path, code: errno)
      }
      guard holds(path) else { return .outside }
      kind = status.st_mode & S_IFMT
    } else if kind == S_IFDIR, !holds(path) {
      return .outside
    }
    switch kind {
    case S_IFREG: return .file(FileIdentity(status))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Why a file that somebody names by its path in the folder is none to read: nothing of it may lie
  /// outside. Nil where it can be read. `takesLinks`: whether a link to another file of the folder is as good
  /// as that.
  package func refusal(of path: String, takesLinks: Bool = false) throws(FileError) -> Note? {
    guard Self.staysInside(path) else { return Note(Phrase(.notePathOutside)) }
    switch try standing(at: path) {
    case .file:
      let isLink = try FileSystem.kind(of: "\(root)/\(path)") == .link
      if isLink, !takesLinks { return Note(Phrase(.noteLinkThere)) }
      return holds(path) ? nil : Note(Phrase(.noteLinkOutside))
    case .folder: return Note(Phrase(.noteFolderThere))
    case .other: return Note(Phrase(.noteDeviceThere))
    case .missing: return Note(Phrase(.noteNothingThere))
    case .dangling: return Note(Phrase(.noteLinkToNothing))
    case .outside: return Note(Phrase(.noteLinkOutside))
    }
  }

  /// Whether the system means that nothing stands there.
  private static func isNothing(_ code: Int32) -> Bool {
    [ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP].contains(code)
  }

  /// Whether a path that somebody wrote stays in the folder by its very words, before anything is looked
  /// at.
  package static func staysInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..") && !path.utf8.contains(0)
  }

  private static func real(_ path: String) -> String? {
    guard !path.utf8.contains(0), let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

import BanyanDiagnostics
import Glibc

/// What is said in a folder of what is not read.
package struct FolderRules: Sendable {
  package let link: (code: DiagnosticCode, hint: TextKey)
  package let other: (code: DiagnosticCode, hint: TextKey)

  package init(
    link: (code: DiagnosticCode, hint: TextKey) = (.fileLink, .hintFileItself),
    other: (code: DiagnosticCode, hint: TextKey) = (.fileKind, .hintFileItself)
  ) {
    self.link = link
    self.other = other
  }
}

/// A plain file in a folder.
package struct FolderFile: Sendable {
  package let path: String
  /// As findings call it.
  package let name: String
  package let size: Int

  /// The last part of the name.
  package var ownName: Substring { name.split(separator: "/").last ?? "" }
}

extension Inputs {
  /// Plain files of a folder and its sub-folders, in the order of their names.
  ///
  /// Links are not followed, and pipes, devices and sockets are not read: each is reported by its
  /// name. Names with a dot in front are nobody's, nor are the files that Excel lays beside an open
  /// workbook (`~$bills.xlsx`).
  package func files(
    in folder: String, as name: String, _ rules: FolderRules, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [FolderFile] {
    var files: [FolderFile] = []
    for entry in try FileSystem.names(in: folder)
    where !entry.hasPrefix(".") && !entry.hasPrefix("~$") {
      let (path, entryName) = ("\(folder)/\(entry)", "\(name)/\(entry)")
      switch try FileSystem.kind(of: path) {
      case .folder: files += try self.files(in: path, as: entryName, rules, &diagnostics)
      case .file(let size): files.append(FolderFile(path: path, name: entryName, size: size))
      case .link:
        diagnostics.report(
          Diagnostic(
            rules.link.code, at: SourceLocation(file: entryName), hint: Phrase(rules.link.hint)))
      // What has no kind has a name that is no text: `names` gave it back mended.
      case .other, nil:
        diagnostics.report(
          Diagnostic(
            rules.other.code, at: SourceLocation(file: entryName), hint: Phrase(rules.other.hint)))
      }
    }
    return files
  }
}

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

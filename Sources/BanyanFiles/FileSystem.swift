import BanyanDiagnostics
import CSync
import Glibc

/// The outside world failed: a file that cannot be read or written.
public struct FileError: Error, CustomStringConvertible {
  /// What failed: a path as it was asked for, or what has no path.
  package let place: PhraseArgument
  /// The `errno` of the system.
  public let code: Int32

  package init(path: String, code: Int32) {
    place = .text(path)
    self.code = code
  }

  /// Of what has no path: standard output, the clock.
  package init(of place: TextKey, code: Int32) {
    self.place = .phrase(place)
    self.code = code
  }

  /// As it was asked for; a name in English for what has no path.
  public var path: String { place.text(in: .english) }

  /// Whether nothing stands at the path.
  public var isMissing: Bool { code == ENOENT || code == ENOTDIR }

  public var description: String { text(in: .english) }
}

/// What this program asks of the file system.
package enum FileSystem {
  package enum Kind: Sendable, Equatable {
    case file(size: Int)
    case folder
    case link
    case other
  }

  /// What stands at a path, the link itself where it is one; nil where nothing does.
  package static func kind(of path: String) throws(FileError) -> Kind? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      let code = errno
      if code == ENOENT || code == ENOTDIR { return nil }
      throw FileError(path: path, code: code)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    case S_IFLNK: return .link
    default: return .other
    }
  }

  /// Whether a folder stands at a path, links followed; a link that leads nowhere leads to none.
  package static func isFolder(_ path: String) throws(FileError) -> Bool {
    var status = stat()
    if stat(path, &status) == 0 { return status.st_mode & S_IFMT == S_IFDIR }
    let error = FileError(path: path, code: errno)
    if error.isMissing || error.code == ELOOP || error.code == ENAMETOOLONG { return false }
    throw error
  }

  /// Whether something stands at a path, links followed.
  package static func exists(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0
  }

  /// Names in a folder, in the order of their bytes.
  package static func names(in folder: String) throws(FileError) -> [String] {
    guard let directory = opendir(folder) else { throw FileError(path: folder, code: errno) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Files under a folder whose names end so, relative to it, sub-folders included.
  package static func files(under folder: String, suffix: String) throws(FileError) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      switch try kind(of: folder + "/" + name) {
      case .folder:
        for inner in try files(under: folder + "/" + name, suffix: suffix) {
          found.append(name + "/" + inner)
        }
      case .file where name.lowercased().hasSuffix(suffix): found.append(name)
      default: break
      }
    }
    return found
  }

  package static func bytes(of path: String) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, code: EISDIR) }
    var bytes = [UInt8](repeating: 0, count: max(Int(status.st_size), 1 << 12))
    var filled = 0
    while true {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      let count = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { read(descriptor, $0 + filled, buffer.count - filled) } ?? 0
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, code: errno)
      }
      if count == 0 { break }
      filled += count
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  /// Writes a whole file, or nothing, over whatever stood there; a run writes through `Outgoing`.
  ///
  /// What is no file, such as /dev/null or a pipe, is written to as it stands.
  package static func write(_ text: String, to path: String) throws(FileError) {
    try write(Array(text.utf8), to: path)
  }

  /// Writes a whole file, or nothing, as a text is written.
  package static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    do {
      try Outgoing.unguarded.write([bytes], to: path)
    } catch {
      switch error {
      case .outside(let failure): throw failure
      case .isLink(let path): throw FileError(path: path, code: ELOOP)
      case .wasRead, .isReadFrom, .isForeign, .exists:
        preconditionFailure("a door that knows no files refuses none: \(error)")
      }
    }
  }

  // Files that only this run knows, in a folder that takes its place when all are there.

  /// Makes a file of these bytes, over whatever this run put there.
  static func fill(_ path: String, with bytes: [UInt8]) throws(FileError) {
    try write(bytes, to: path, O_TRUNC)
  }

  /// Puts bytes behind those of a file; makes it where there is none.
  static func append(_ bytes: [UInt8], to path: String) throws(FileError) {
    try write(bytes, to: path, O_APPEND)
  }

  private static func write(
    _ bytes: [UInt8], to path: String, _ mode: Int32
  ) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC | mode, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var code = bytes.withUnsafeBufferPointer { writeAll($0, to: descriptor) }
    // Some report a full disk only here.
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else { throw FileError(path: path, code: code) }
  }

  /// Waits until all that was written to the file system of a folder is on the disk.
  static func settle(_ folder: String) throws(FileError) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    defer { close(descriptor) }
    // Some file systems cannot sync, and say so.
    guard syncfs(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw FileError(path: folder, code: errno)
    }
  }

  /// The path from the root, links followed also where they lead to nothing yet; nil where not even its
  /// start exists.
  package static func whole(_ path: String) -> String? {
    var rest = path[...]
    var missing: [Substring] = []
    var followed = 0
    while true {
      if let real = realpath(rest.isEmpty ? "." : String(rest), nil) {
        defer { free(real) }
        let start = String(cString: real)
        if missing.isEmpty { return start }
        return ([start == "/" ? "" : start[...]] + missing.reversed()).joined(separator: "/")
      }
      guard errno == ENOENT, !rest.isEmpty else { return nil }
      while rest.hasSuffix("/") { rest.removeLast() }
      let cut = rest.lastIndex(of: "/").map { rest.index(after: $0) } ?? rest.startIndex
      if followed < mostLinks, let target = target(ofLink: String(rest)) {
        followed += 1
        rest = target.hasPrefix("/") ? target[...] : (rest[..<cut] + target)[...]
        continue
      }
      missing.append(rest[cut...])
      rest = rest[..<cut]
    }
  }

  /// As many as the system follows (path_resolution(7)).
  private static let mostLinks = 40

  /// Where a link leads; nil for what is none.
  private static func target(ofLink path: String) -> String? {
    var letters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &letters, letters.count)
    guard count > 0 else { return nil }
    return String(decoding: letters[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Writes all bytes; the error code of the system, 0 when all went well.
  package static func writeAll(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(descriptor, base + written, bytes.count - written)
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        // Whoever shares the descriptor made it one that does not wait.
        var waited = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&waited, 1, -1)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }

  package static func createFolder(_ path: String) throws(FileError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
      if mkdir(made, 0o755) != 0, errno != EEXIST { throw FileError(path: path, code: errno) }
    }
  }
}

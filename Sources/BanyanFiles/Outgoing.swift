import Glibc

/// Why the writing door refuses a place.
package enum WritingRefusal: Error {
  /// The run read what stands there, under this name.
  case wasRead(path: String, name: String)
  /// What lies in this folder is read by every run.
  case isReadFrom(path: String, folder: String)
  /// Something stands there that the program did not write.
  case isForeign(path: String)
  /// A link stands there, and nothing is written through one.
  case isLink(path: String)
  /// Something stands there, and nothing may be replaced.
  case exists(path: String)
  case outside(FileError)
}

/// The door through which a run writes.
///
/// Nothing goes onto a file that the run read, whatever its name, the link to it or the option, nor
/// into a folder that is read whole, nor through a link, which may lead anywhere by tomorrow; nothing
/// takes the place of a file that the program did not write, unless it is forced to.
package struct Outgoing: Sendable {
  /// What the run calls a file or a folder that it read; nil for any other.
  private let inputName: @Sendable (FileIdentity) -> String?
  /// Whether the program wrote the file at a path.
  private let isOwn: @Sendable (String) -> Bool
  private let isForced: Bool

  package init(
    inputName: @escaping @Sendable (FileIdentity) -> String?,
    isOwn: @escaping @Sendable (String) -> Bool, isForced: Bool = false
  ) {
    self.inputName = inputName
    self.isOwn = isOwn
    self.isForced = isForced
  }

  /// For what is made where nothing stands, or over whatever stands there.
  package static let unguarded = Outgoing(inputName: { _ in nil }, isOwn: { _ in true })

  /// Where bytes for a path go.
  private enum Target {
    /// A pipe, a device: written to as it stands.
    case open
    case file(String)
  }

  /// Fails where nothing may be written.
  package func admit(_ path: String) throws(WritingRefusal) { _ = try target(of: path) }

  /// Fails where a new file has no folder, or none that is the user's to write into: known before anything
  /// is given away for it.
  package func admit(folderOf path: String) throws(WritingRefusal) {
    if FileSystem.exists(path) { return }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? "."
    guard access(String(folder), W_OK) == 0 else {
      throw .outside(FileError(path: path, code: errno))
    }
  }

  /// Writes a whole file, or nothing; what is no file is written to as it stands.
  package func write(_ pieces: [[UInt8]], to path: String) throws(WritingRefusal) {
    let target = try target(of: path)
    do throws(FileError) {
      switch target {
      case .open: try Self.append(pieces, to: path)
      case .file(let place): try WholeFile(name: path, place: place).write(pieces)
      }
    } catch {
      throw .outside(error)
    }
  }

  /// Writes a file where nothing stands; one that is secret can be read by its owner alone from its
  /// first byte on.
  package func create(
    _ bytes: [UInt8], at path: String, isSecret: Bool = false
  ) throws(WritingRefusal) {
    try refuseReadFolder(around: path)
    do {
      try WholeFile(name: path, place: path, replaces: false, isSecret: isSecret).write([bytes])
    } catch {
      throw error.code == EEXIST ? .exists(path: path) : .outside(error)
    }
  }

  /// Writes a list anew that the program keeps and has read: alone of what was read it is the program's
  /// own.
  package func renew(_ bytes: [UInt8], at path: String) throws(WritingRefusal) {
    if try Self.isLink(path) { throw .isLink(path: path) }
    do { try WholeFile(name: path, place: path).write([bytes]) } catch { throw .outside(error) }
  }

  /// Fails where no folder may be filled: one that the run reads whole, or that lies in such a one.
  package func admit(folder path: String) throws(WritingRefusal) {
    if try Self.isLink(path) { throw .isLink(path: path) }
    if let identity = FileIdentity(path: path), let name = inputName(identity) {
      throw .isReadFrom(path: path, folder: name)
    }
    try refuseReadFolder(around: path)
  }

  /// Fails where an open descriptor, such as standard output, leads to a file that the run read.
  package func admit(descriptor: Int32, as path: String) throws(WritingRefusal) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
    if let name = inputName(FileIdentity(status)) { throw .wasRead(path: path, name: name) }
  }

  private func target(of path: String) throws(WritingRefusal) -> Target {
    let isLink = try Self.isLink(path)
    var status = stat()
    guard stat(path, &status) == 0 else {
      let code = errno
      // One that leads nowhere may be meant to lead somewhere.
      if isLink { throw .isLink(path: path) }
      guard code == ENOENT else { throw .outside(FileError(path: path, code: code)) }
      try refuseReadFolder(around: path)
      return .file(path)
    }
    if let name = inputName(FileIdentity(status)) { throw .wasRead(path: path, name: name) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: throw .outside(FileError(path: path, code: EISDIR))
    case S_IFREG: if isLink { throw .isLink(path: path) }
    default: return .open
    }
    guard let place = FileSystem.whole(path) else {
      throw .outside(FileError(path: path, code: errno))
    }
    try refuseReadFolder(around: place)
    // Nothing is lost with a file that holds nothing.
    guard isForced || status.st_size == 0 || isOwn(path) else { throw .isForeign(path: path) }
    return .file(place)
  }

  private static func isLink(_ path: String) throws(WritingRefusal) -> Bool {
    do { return try FileSystem.kind(of: path) == .link } catch { throw .outside(error) }
  }

  /// Of a place in a folder that is read whole, or of a folder in it.
  private func refuseReadFolder(around path: String) throws(WritingRefusal) {
    guard var rest = FileSystem.whole(path).map({ $0[...] }) else { return }
    while let slash = rest.lastIndex(of: "/") {
      rest = rest[..<slash]
      guard let identity = FileIdentity(path: rest.isEmpty ? "/" : String(rest)) else { continue }
      if let folder = inputName(identity) { throw .isReadFrom(path: path, folder: folder) }
    }
  }

  private static func append(_ pieces: [[UInt8]], to path: String) throws(FileError) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var code: Int32 = 0
    for piece in pieces where code == 0 {
      code = piece.withUnsafeBufferPointer { FileSystem.writeAll($0, to: descriptor) }
    }
    close(descriptor)
    // A reader that closed its end wants no more.
    if code != 0, code != EPIPE { throw FileError(path: path, code: code) }
  }
}

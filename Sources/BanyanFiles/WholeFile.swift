import Glibc

/// Writes a file whole or not at all.
///
/// The bytes go into a file beside the place, under a name that nobody can guess and that must be
/// new; when they are on the disk it takes the place. A failure or a signal leaves nothing behind.
struct WholeFile {
  /// As people call it; failures name it so.
  let name: String
  /// Where it will stand, links of the folders around it followed.
  let place: String
  /// Whether something may stand there and be replaced.
  var replaces = true
  /// Whether a new file is for its owner alone, whatever the user lets others read otherwise.
  var isSecret = false

  /// Bytes between two looks at whether a signal wants the program to end.
  private static let stretch = 1 << 22

  func write(_ pieces: [[UInt8]]) throws(FileError) {
    try Interruption.heldBack { () throws(FileError) in
      let temporary = "\(folder)\(Self.unguessable)"
      let old = try replaced()
      let descriptor = try checked(
        open(
          temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
          old == nil && !isSecret ? 0o666 : 0o600))
      do throws(FileError) {
        try fill(descriptor, pieces, as: old)
        try settle(temporary)
      } catch {
        unlink(temporary)
        throw error
      }
      syncFolder()
    }
  }

  /// With a slash at its end; empty for the folder that the program runs in.
  private var folder: Substring {
    place.lastIndex(of: "/").map { place[...$0] } ?? ""
  }

  /// With a dot in front: nothing reads a name like that as a bill or a table.
  private static var unguessable: String {
    // From the system's own source of chance.
    ".banyan-" + (0..<2).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
  }

  /// What stands in the place, which must be the user's to write.
  private func replaced() throws(FileError) -> stat? {
    var status = stat()
    guard lstat(place, &status) == 0 else {
      guard errno == ENOENT else { throw FileError(path: name, code: errno) }
      return nil
    }
    guard replaces else { throw FileError(path: name, code: EEXIST) }
    // The door lets none through; what was put here since gives no way.
    if status.st_mode & S_IFMT == S_IFLNK { throw FileError(path: name, code: ELOOP) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    try checked(access(place, W_OK))
    return status
  }

  private func fill(
    _ descriptor: Int32, _ pieces: [[UInt8]], as old: stat?
  ) throws(FileError) {
    var code: Int32 = 0
    if let old {
      // Whoever owned the earlier file owns this one, where that is ours to give.
      _ = fchown(descriptor, old.st_uid, old.st_gid)
      code = fchmod(descriptor, old.st_mode & 0o7777) == 0 ? 0 : errno
    }
    for piece in pieces where code == 0 {
      for start in stride(from: 0, to: piece.count, by: Self.stretch) where code == 0 {
        code = piece[start..<min(piece.count, start + Self.stretch)].withUnsafeBufferPointer {
          FileSystem.writeAll($0, to: descriptor)
        }
        if Interruption.isPending { code = EINTR }
      }
    }
    // Some file systems cannot sync, and say so.
    if code == 0, fsync(descriptor) != 0, errno != EINVAL, errno != ENOTSUP { code = errno }
    // Some report a full disk only here.
    if close(descriptor) != 0, code == 0 { code = errno }
    if code != 0 { throw FileError(path: name, code: code) }
  }

  private func settle(_ temporary: String) throws(FileError) {
    if Interruption.isPending { throw FileError(path: name, code: EINTR) }
    if replaces {
      try checked(rename(temporary, place))
    } else {
      // Unlike a renaming, a link never takes the place of what has come in the meantime.
      try checked(link(temporary, place))
      unlink(temporary)
    }
  }

  /// The new name is on the disk too, where the folder can be opened for that.
  private func syncFolder() {
    let descriptor = open(
      folder.isEmpty ? "." : String(folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  @discardableResult
  private func checked(_ result: Int32) throws(FileError) -> Int32 {
    if result < 0 { throw FileError(path: name, code: errno) }
    return result
  }
}

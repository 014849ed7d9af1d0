import BanyanDiagnostics
import BanyanDigests
import Glibc
import Synchronization

/// The same file on the disk, whatever path leads to it.
package struct FileIdentity: Hashable, Sendable {
  private let device: UInt
  private let number: UInt

  package init(_ status: stat) {
    device = UInt(status.st_dev)
    number = UInt(status.st_ino)
  }

  /// Nil where nothing can be found at the path.
  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(status)
  }
}

/// Bytes that can be read from their beginning any number of times, whatever they come from.
///
/// A file, also one that standard input was redirected from, is read where it lies. What can be
/// read only once, a pipe or a terminal, is kept in a nameless temporary file while it is read, so
/// that memory stays bounded.
package final class ReplayedSource: Sendable {
  package let name: String
  let record: InputRecord
  package var identity: FileIdentity { record.state.identity }
  /// Bytes there are; nil where nobody can say.
  package let size: Int?
  private let descriptor: Int32
  /// Where in the file the bytes begin.
  private let base: Int
  private let folder: String
  private let spool = Mutex(Spool())

  private struct Spool {
    var descriptor: Int32 = -1
    var count = 0
    var isComplete = false
  }

  /// Standard input, from where it stands. The temporary file is made in `folder`, if one is needed.
  package static func standardInput(
    name: String, temporaryFolder folder: String
  ) throws(StreamFailure) -> ReplayedSource {
    let copy = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
    guard copy >= 0 else { throw .outside(FileError(path: name, code: errno)) }
    return try ReplayedSource(descriptor: copy, name: name, temporaryFolder: folder)
  }

  /// What stands at a path, links followed; failures name it as the path does. A pipe is waited for.
  package static func file(
    _ path: String, temporaryFolder folder: String
  ) throws(StreamFailure) -> ReplayedSource {
    guard !path.utf8.contains(0) else {
      throw .damaged(Diagnostic(.filePath, at: SourceLocation(file: path)))
    }
    var status = stat()
    // To open a device can do something; only what may be read is opened.
    if stat(path, &status) == 0, !mayBeRead(status) { throw InputFile.noFile(status, path, path) }
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .outside(FileError(path: path, code: errno)) }
    return try ReplayedSource(descriptor: descriptor, name: path, temporaryFolder: folder)
  }

  private init(
    descriptor: Int32, name: String, temporaryFolder folder: String
  ) throws(StreamFailure) {
    self.descriptor = descriptor
    self.name = name
    self.folder = folder
    var status = stat()
    let code = fstat(descriptor, &status) == 0 ? 0 : errno
    guard code == 0, Self.mayBeRead(status) || isatty(descriptor) == 1 else {
      close(descriptor)
      throw code == 0
        ? InputFile.noFile(status, name, name) : .outside(FileError(path: name, code: code))
    }
    record = InputRecord(name: name, state: FileState(status))
    if status.st_mode & S_IFMT == S_IFREG {
      base = max(0, lseek(descriptor, 0, SEEK_CUR))
      size = max(0, Int(status.st_size) - base)
    } else {
      base = 0
      size = nil
    }
  }

  /// Major 1, minor 3: /dev/null. The numbers are those of Linux (its `devices.txt`), laid out as in
  /// `makedev(3)`.
  private static let nullDevice: dev_t = 1 << 8 | 3

  /// Majors of consoles and serial lines, of /dev/tty, and of windows.
  private static let terminals: Set<Int> = Set([4, 5] + Array(136...143))

  /// A file, or what gives bytes until it ends: no folder, and no device but a terminal and the one
  /// that holds nothing.
  private static func mayBeRead(_ status: stat) -> Bool {
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFIFO, S_IFSOCK: true
    case S_IFCHR:
      status.st_rdev == nullDevice || terminals.contains(Int(status.st_rdev >> 8) & 0xFFF)
    default: false
    }
  }

  deinit {
    close(descriptor)
    spool.withLock { if $0.descriptor >= 0 { _ = close($0.descriptor) } }
  }

  /// The bytes from their beginning.
  package func open() -> any ByteStream { ReplayStream(self) }

  fileprivate func read(
    at offset: Int, into buffer: UnsafeMutableRawPointer, count: Int
  ) throws(FileError) -> Int {
    guard size == nil else {
      return try retried(name) { pread(descriptor, buffer, count, base + offset) }
    }
    return try spool.withLock { (spool) throws(FileError) in
      if offset < spool.count {
        let known = min(count, spool.count - offset)
        return try retried(folder) { pread(spool.descriptor, buffer, known, offset) }
      }
      if spool.isComplete { return 0 }
      let got = try retried(name) { Glibc.read(descriptor, buffer, count) }
      if got == 0 { spool.isComplete = true }
      try keep(UnsafeRawBufferPointer(start: buffer, count: got), in: &spool)
      return got
    }
  }

  /// Takes the digest of a reading to the end. Fails where a file is no longer what it was when it was
  /// opened; what was spooled stays as it is.
  fileprivate func finish(_ digest: Digest) throws(StreamFailure) {
    if size != nil {
      var status = stat()
      guard fstat(descriptor, &status) == 0 else {
        throw .outside(FileError(path: name, code: errno))
      }
      if FileState(status) != record.state { throw InputFile.changed(name) }
    }
    if !record.note(digest) { throw InputFile.changed(name) }
  }

  private func keep(
    _ bytes: UnsafeRawBufferPointer, in spool: inout Spool
  ) throws(FileError) {
    if spool.descriptor < 0 { spool.descriptor = try temporaryFile() }
    let code = FileSystem.writeAll(bytes.bindMemory(to: UInt8.self), to: spool.descriptor)
    if code != 0 { throw FileError(path: folder, code: code) }
    spool.count += bytes.count
  }

  /// A file without a name: it is gone when the program ends, however that comes about.
  private func temporaryFile() throws(FileError) -> Int32 {
    var path = Array("\(folder)/banyan-XXXXXX".utf8CString)
    let descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw FileError(path: folder, code: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(path)
    return descriptor
  }

  private func retried(_ path: String, _ call: () -> Int) throws(FileError) -> Int {
    while true {
      let got = call()
      if got >= 0 { return got }
      if errno != EINTR { throw FileError(path: path, code: errno) }
    }
  }
}

private final class ReplayStream: ByteStream, @unchecked Sendable {
  private let source: ReplayedSource
  private let digest = DigestStream()
  private var isAtEnd = false
  private(set) var bytesTaken = 0

  init(_ source: ReplayedSource) { self.source = source }

  func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(StreamFailure) -> Int {
    // What is appended later belongs to no digest.
    if isAtEnd { return 0 }
    let got: Int
    do {
      got = try source.read(at: bytesTaken, into: buffer, count: count)
    } catch {
      throw .outside(error)
    }
    bytesTaken += got
    if got > 0 {
      digest.add(UnsafeRawBufferPointer(start: buffer, count: got))
    } else if count > 0 {
      isAtEnd = true
      try source.finish(digest.digest())
    }
    return got
  }
}

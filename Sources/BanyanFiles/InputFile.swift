import BanyanDiagnostics
import BanyanDigests
import Glibc
import Synchronization

/// A file that a run read: what it is called, which it is on the disk, and the digest of its bytes
/// once they were all read.
final class InputRecord: Sendable {
  let name: String
  let state: FileState
  private let known = Mutex<Digest?>(nil)

  init(name: String, state: FileState) {
    self.name = name
    self.state = state
  }

  var digest: Digest? { known.withLock { $0 } }

  /// Remembers the digest of all bytes; false where other bytes were read before.
  func note(_ digest: Digest) -> Bool {
    known.withLock { known in
      known = known ?? digest
      return known == digest
    }
  }
}

/// What tells whether a file is still the one that it was.
struct FileState: Equatable, Sendable {
  let identity: FileIdentity
  let size: Int
  /// When its bytes were last written, and when anything of it: the first can be set back.
  private let times: [Int]

  init(_ status: stat) {
    identity = FileIdentity(status)
    size = Int(status.st_size)
    times = [status.st_mtim, status.st_ctim].flatMap { [$0.tv_sec, $0.tv_nsec] }
  }
}

/// A file that is open for reading: a plain one, no larger than one of its kind may be.
package final class InputFile: Sendable {
  /// As findings call it.
  package let name: String
  let record: InputRecord
  private let descriptor: Int32
  private let kind: InputKind

  package var size: Int { record.state.size }
  package var digest: Digest? { record.digest }

  /// Takes over what `descriptor(for:)` opened.
  init(_ descriptor: Int32, as name: String, _ kind: InputKind, _ record: InputRecord) {
    self.name = name
    self.record = record
    self.descriptor = descriptor
    self.kind = kind
  }

  /// Opens what stands at a path, links followed. Whatever is no plain file is refused without being
  /// opened: a pipe that nobody writes to would never end, and to open a device can do something.
  static func descriptor(
    for path: String, as name: String, _ kind: InputKind
  ) throws(StreamFailure) -> (descriptor: Int32, state: FileState) {
    guard !path.utf8.contains(0) else {
      throw .damaged(Diagnostic(.filePath, at: SourceLocation(file: name)))
    }
    var status = stat()
    guard stat(path, &status) == 0 else { throw .outside(FileError(path: path, code: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw noFile(status, path, name) }
    // What took the file's place in between does not block either.
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .outside(FileError(path: path, code: errno)) }
    let code = fstat(descriptor, &status) == 0 ? 0 : errno
    let isFile = status.st_mode & S_IFMT == S_IFREG
    if code == 0, isFile, status.st_size <= kind.most { return (descriptor, FileState(status)) }
    close(descriptor)
    if code != 0 { throw .outside(FileError(path: path, code: code)) }
    throw isFile ? tooLarge(name, kind) : noFile(status, path, name)
  }

  deinit { close(descriptor) }

  /// What is said of a pipe, a socket, a device. A folder cannot be read, as the system has it.
  static func noFile(_ status: stat, _ path: String, _ name: String) -> StreamFailure {
    if status.st_mode & S_IFMT == S_IFDIR { return .outside(FileError(path: path, code: EISDIR)) }
    return .damaged(
      Diagnostic(.fileKind, at: SourceLocation(file: name), hint: Phrase(.hintFileItself)))
  }

  private static func tooLarge(_ name: String, _ kind: InputKind) -> StreamFailure {
    .damaged(
      Diagnostic(
        .fileLarge, at: SourceLocation(file: name), [kind.mostText],
        hint: Phrase(.hintFileMeant)))
  }

  static func changed(_ name: String) -> StreamFailure { .damaged(changedFinding(name)) }

  static func changedFinding(_ name: String) -> Diagnostic {
    Diagnostic(.fileChanged, at: SourceLocation(file: name), hint: Phrase(.hintRunAgain))
  }

  /// Whether others than its owner may read or write it, or that cannot be found out.
  package var isOpenToOthers: Bool {
    var status = stat()
    return fstat(descriptor, &status) != 0 || status.st_mode & 0o077 != 0
  }

  /// Some bytes from a place on; 0 only behind the end.
  package func read(
    at offset: Int, into buffer: UnsafeMutableRawPointer, count: Int
  ) throws(FileError) -> Int {
    while true {
      let got = pread(descriptor, buffer, count, offset)
      if got >= 0 { return got }
      if errno != EINTR { throw FileError(path: name, code: errno) }
    }
  }

  /// Takes the digest of a reading to the end. Fails where the file changed meanwhile, and where it no
  /// longer holds what the run read of it before.
  func finish(_ digest: Digest) throws(StreamFailure) {
    try expectUnchanged()
    guard record.note(digest) else { throw Self.changed(name) }
  }

  /// Fails where the file is no longer what it was when the run first opened it.
  func expectUnchanged() throws(StreamFailure) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .outside(FileError(path: name, code: errno))
    }
    if FileState(status) != record.state { throw Self.changed(name) }
  }

  /// The bytes from their beginning, digested on the way unless they are only looked into again.
  package func stream(digesting: Bool = true) -> any ByteStream {
    FileStream(self, digesting: digesting)
  }

  /// All bytes.
  package func bytes() throws(StreamFailure) -> [UInt8] {
    // One byte more than there should be, so that the end is met; what says it has none may have some.
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 1 << 12))
    var filled = 0
    while true {
      if filled > kind.most { throw Self.tooLarge(name, kind) }
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
      var failure: FileError?
      let got = bytes.withUnsafeMutableBytes { buffer in
        guard let base = buffer.baseAddress else { return 0 }
        do throws(FileError) {
          return try read(at: filled, into: base + filled, count: buffer.count - filled)
        } catch {
          failure = error
          return 0
        }
      }
      if let failure { throw .outside(failure) }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    try finish(Digest(of: bytes))
    return bytes
  }

  /// Reads the file once for its digest, where that is not known yet: for what is read here and there.
  package func takeDigest() throws(StreamFailure) {
    guard digest == nil else { return }
    let stream = stream()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { room.deallocate() }
    while let base = room.baseAddress, try stream.read(into: base, count: room.count) > 0 {}
  }
}

/// A file as it is, from its beginning to its end.
private final class FileStream: ByteStream, @unchecked Sendable {
  private let file: InputFile
  /// Nil where the bytes are only looked into.
  private let digest: DigestStream?
  private var isAtEnd = false
  private(set) var bytesTaken = 0

  init(_ file: InputFile, digesting: Bool) {
    self.file = file
    digest = digesting ? DigestStream() : nil
  }

  package func read(into buffer: UnsafeMutableRawPointer, count: Int) throws(StreamFailure) -> Int {
    // What is appended later belongs to no digest.
    if isAtEnd { return 0 }
    let got: Int
    do {
      got = try file.read(at: bytesTaken, into: buffer, count: count)
    } catch {
      throw .outside(error)
    }
    bytesTaken += got
    if got > 0 {
      digest?.add(UnsafeRawBufferPointer(start: buffer, count: got))
    } else if count > 0 {
      isAtEnd = true
      if let digest { try file.finish(digest.digest()) } else { try file.expectUnchanged() }
    }
    return got
  }
}

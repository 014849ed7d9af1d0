import BanyanDiagnostics

/// Why bytes stopped coming.
public enum StreamFailure: Error, Sendable {
  /// The outside world failed: disk, permission.
  case outside(FileError)
  /// The file itself is at fault. The diagnostic may name its place; else the whole file is meant.
  case damaged(Diagnostic)

  /// The same, with a file for the place of damage that names none.
  package func placed(in file: String) -> StreamFailure {
    guard case .damaged(var diagnostic) = self, diagnostic.location == nil else { return self }
    diagnostic.location = SourceLocation(file: file)
    return .damaged(diagnostic)
  }
}

/// The bytes of a file from its beginning to its end, whatever they are packed in.
///
/// Used by one thread at a time; it may go from one to another, so a conforming class is
/// `@unchecked Sendable`. What was read before a failure is given first; the failure comes with the
/// call after.
package protocol ByteStream: AnyObject, Sendable {
  /// Reads up to `count` bytes; 0 only at the end.
  func read(
    into buffer: UnsafeMutableRawPointer, count: Int
  ) throws(StreamFailure) -> Int

  /// Bytes of the file itself taken so far: how far along reading is, packed or not.
  var bytesTaken: Int { get }
}

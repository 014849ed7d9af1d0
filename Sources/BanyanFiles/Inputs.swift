import BanyanDiagnostics
import BanyanDigests
import Synchronization

/// The door through which a run reads: every file it opens is known afterwards, by whatever path or
/// link, with the digest of its bytes.
///
/// One for a run, handed to everything that reads. What is no plain file is refused at once, what is
/// larger than one of its kind can be before it is read, and a file that changes while the run goes
/// on is found out when it is opened again or read to its end.
package final class Inputs: Sendable {
  /// Where what can be read only once is kept for reading again.
  package let temporaryFolder: String
  private let known = Mutex(Known())

  private struct Known {
    var byPath: [String: InputRecord] = [:]
    /// The name under which each file was first read.
    var records: [FileIdentity: InputRecord] = [:]
    /// Files that were looked for and found, and not read.
    var seen: [FileIdentity: String] = [:]
    /// Files that were no longer what they were when they were looked into again.
    var changed: Set<String> = []
    var failure: FileError?
  }

  /// A file of the run.
  package struct Opened: Sendable, Equatable {
    /// As it is called to people: relative to the workspace, or as it was named.
    package let name: String
    package let identity: FileIdentity
    /// Nil for what was only looked for, and for what was not read to its end.
    package let digest: Digest?
    /// Whether it was opened; a bill's evidence is only looked for.
    package let isRead: Bool
  }

  package init(temporaryFolder: String = "/tmp") { self.temporaryFolder = temporaryFolder }

  /// Opens a file, links followed; findings and reports call it by `name`.
  package func open(
    _ path: String, as name: String, _ kind: InputKind
  ) throws(StreamFailure) -> InputFile {
    let (descriptor, state) = try InputFile.descriptor(for: path, as: name, kind)
    let record = known.withLock { known in
      let record =
        known.byPath[path] ?? known.records[state.identity] ?? InputRecord(name: name, state: state)
      known.byPath[path] = record
      known.records[record.state.identity] = record
      return record
    }
    let file = InputFile(descriptor, as: name, kind, record)
    if record.state != state { throw InputFile.changed(name) }
    return file
  }

  /// All bytes of a file; nil, with a finding, where it is the file that is at fault.
  package func bytes(
    of path: String, as name: String, _ kind: InputKind, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [UInt8]? {
    do throws(StreamFailure) {
      return try open(path, as: name, kind).bytes()
    } catch {
      try error.report(in: name, &diagnostics)
      return nil
    }
  }

  /// Remembers a file that opens itself: one named for itself, or standard input.
  package func add(_ source: ReplayedSource) {
    let record = source.record
    let identity = record.state.identity
    known.withLock { $0.records[identity] = $0.records[identity] ?? record }
  }

  /// Remembers a file that somebody rests on and nobody reads, such as a bill's evidence.
  package func see(_ identity: FileIdentity, as name: String) {
    // Of several names the shortest, and of those the first: threads see them in no order.
    known.withLock { known in
      let other = known.seen[identity] ?? name
      known.seen[identity] = (other.utf8.count, other) < (name.utf8.count, name) ? other : name
    }
  }

  /// Remembers that a file could not be looked into again, where nobody can be told at once. Damage that
  /// was there when the file was first read was said then.
  package func note(_ failure: StreamFailure, in name: String) {
    known.withLock { known in
      switch failure {
      // Gone, it is as little what it was as with other bytes.
      case .outside(let failure) where failure.isMissing: known.changed.insert(name)
      case .outside(let failure): known.failure = known.failure ?? failure
      case .damaged(let finding) where finding.code == .fileChanged: known.changed.insert(name)
      case .damaged: break
      }
    }
  }

  /// Says what was remembered so.
  package func reportLater(_ diagnostics: inout Diagnostics) throws(FileError) {
    let (changed, failure) = known.withLock { ($0.changed, $0.failure) }
    if let failure { throw failure }
    for name in changed.sorted() { diagnostics.report(InputFile.changedFinding(name)) }
  }

  /// Remembers what another run read and rests on, which this one rests on in turn; its files lie under a
  /// folder.
  package func adopt(_ other: Inputs, under prefix: String) {
    for file in other.opened where name(of: file.identity) == nil {
      see(file.identity, as: prefix + file.name)
    }
  }

  /// What a file is called that the run read or rests on; nil for any other.
  package func name(of identity: FileIdentity) -> String? {
    known.withLock { $0.records[identity]?.name ?? $0.seen[identity] }
  }

  /// All files of the run, in the order of their names.
  package var opened: [Opened] {
    let (records, seen) = known.withLock { ($0.records, $0.seen) }
    let read = records.map { Opened(name: $1.name, identity: $0, digest: $1.digest, isRead: true) }
    let others = seen.filter { records[$0.key] == nil }.map {
      Opened(name: $1, identity: $0, digest: nil, isRead: false)
    }
    return (read + others).sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

extension StreamFailure {
  /// Reports what is the file's own fault, and passes on what is not.
  package func report(
    in file: String, _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    switch placed(in: file) {
    case .outside(let failure): throw failure
    case .damaged(let diagnostic): diagnostics.report(diagnostic)
    }
  }
}

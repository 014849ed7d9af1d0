import ArgumentParser
import Banyan
import Glibc

/// Hands over what a run has made: to a file through the writing door, or to standard output.
struct Delivery {
  private let session: Session

  init(of session: Session) { self.session = session }

  private func door(for document: RenderedDocument? = nil) -> Outgoing {
    Outgoing(
      inputName: session.inputName,
      isOwn: { OwnFile.isKnown($0, replacedBy: document?.pieces.first ?? []) },
      isForced: session.options.force)
  }

  /// Fails for a name that the workspace reads, whether or not anything stands there yet: the next run would
  /// read the document in its place.
  private func refuseNamed(_ path: String) throws(WritingRefusal) {
    guard let place = FileSystem.whole(path) else { return }
    for entry in WorkspaceEntry.known
    where !entry.isFolder && place == FileSystem.whole("\(session.folder)/\(entry.name)") {
      throw .wasRead(path: path, name: entry.name)
    }
  }

  /// Names of standard output. They are links: what they lead to is not what is meant by them.
  private static let standardOutput: Set = ["/dev/stdout", "/dev/fd/1", "/proc/self/fd/1"]

  /// Without a path, to standard output.
  func send(_ document: RenderedDocument, to path: String?) throws {
    do {
      guard let path, !Self.standardOutput.contains(path) else {
        try door().admit(descriptor: STDOUT_FILENO, as: "/dev/stdout")
        return document.pieces.forEach(Output.write)
      }
      try refuseNamed(path)
      try door(for: document).write(document.pieces, to: path)
    } catch {
      throw refused(error)
    }
  }

  /// Ends the program where nothing may be written to one of these; `document`: what is to stand there.
  func admit(_ paths: [String], for document: RenderedDocument? = nil) throws {
    do {
      for path in paths {
        try refuseNamed(path)
        try door(for: document).admit(path)
      }
    } catch { throw refused(error) }
  }

  /// Ends the program where the folder of a file is not there, or nothing can be written into it.
  func admit(folderOf path: String) throws {
    do { try door().admit(folderOf: path) } catch { throw refused(error) }
  }

  /// Ends the program where no folder may be filled: one that runs read, or that holds what is not ours.
  func admit(folder path: String, of contents: String) throws {
    do {
      try refuseNamed(path)
      try door().admit(folder: path)
    } catch { throw refused(error) }
    guard try WholeFolder.isFree(path, mark: Engine.name, of: contents) else {
      Output.refuse(Phrase(.outputFolderForeign, path), in: session.language)
      throw ExitCode(2)
    }
  }

  private func refused(_ refusal: WritingRefusal) -> ExitCode {
    Self.refused(refusal, in: session.language)
  }

  /// Says why nothing is written, and how the program ends.
  static func refused(_ refusal: WritingRefusal, in language: Language) -> ExitCode {
    let phrase: Phrase
    switch refusal {
    case .outside(let failure): return Session.failed(failure, in: language)
    case .wasRead(let path, let name): phrase = Phrase(.outputRead, path, name)
    case .isReadFrom(let path, let folder): phrase = Phrase(.outputReadFolder, path, folder)
    case .isLink(let path): phrase = Phrase(.outputLink, path)
    case .isForeign(let path): phrase = Phrase(.outputForeign, path)
    case .exists(let path): phrase = Phrase(.outputExists, path)
    }
    Output.refuse(phrase, in: language)
    return ExitCode(2)
  }
}

extension RenderedDocument {
  /// The bytes, in pieces that follow one another.
  fileprivate var pieces: [[UInt8]] {
    switch self {
    case .text(let text): [Array(text.utf8)]
    case .pieces(let pieces): pieces
    }
  }
}

import BanyanJSON
import BanyanDigests
import BanyanDiagnostics
import BanyanFiles

/// A file that the run read or rests on, with the digest of its bytes as they lie on the disk.
public struct StatedInput: StatedPart {
  /// Relative to the workspace, or as it was named; `-` is standard input.
  public internal(set) var file: String
  /// Nil where its bytes are not known whole; `undigested` says why.
  public let digest: Digest?
  /// Why there is no digest; nil where there is one.
  public let undigested: Undigested?

  /// Why the bytes of a file are not known.
  public enum Undigested: String, Sendable {
    /// Records name it, such as a bill's evidence: it is there, and no figure rests on what it says. Who
    /// seals a result digests it.
    case notRead = "not-read"
    /// What was needed of it came before its end.
    case notToItsEnd = "not-to-its-end"
  }

  package init(_ file: Inputs.Opened) {
    self.file = file.name
    digest = file.digest
    undigested = file.digest == nil ? (file.isRead ? .notToItsEnd : .notRead) : nil
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    file = try object.text("file")
    digest = try object.valueIfAny("sha256", .resultDigest) {
      let digest = Digest($0)
      return digest?.description == $0 ? digest : nil
    }
    undigested = digest == nil ? try object.choice("because") : nil
  }

  package func write(_ json: inout JSONWriter) {
    json.field("file", file)
    json.field("sha256", digest?.description)
    if let undigested { json.field("because", undigested.rawValue) }
  }
}

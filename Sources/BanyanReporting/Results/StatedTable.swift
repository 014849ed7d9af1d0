import BanyanJSON
import BanyanDiagnostics
import BanyanDigests
import BanyanFactors

/// A table that figures rest on, with the digest of its bytes.
public struct StatedTable: StatedPart {
  /// Its path in the library.
  public internal(set) var file: String
  /// Whether it is as it was published.
  public let origin: FileOrigin
  /// The published table whose place it takes.
  public let replaces: String?
  /// SHA-256 of its bytes.
  public let digest: Digest

  package init(_ file: LibraryFile) {
    self.file = file.path
    origin = file.origin
    replaces = file.replaces
    digest = file.digest
  }

  /// A table of the workspace's own, whose file is one of the run's inputs.
  package init(own file: String, _ digest: Digest) {
    self.file = file
    origin = .workspace
    replaces = nil
    self.digest = digest
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    file = try object.text("file")
    origin = try object.choice("origin")
    replaces = try object.textIfStated("replaces")
    digest = try object.value("sha256", .resultDigest) {
      let digest = Digest($0)
      return digest?.description == $0 ? digest : nil
    }
  }

  package func write(_ json: inout JSONWriter) {
    json.field("file", file)
    json.field("origin", origin.rawValue)
    if let replaces { json.field("replaces", replaces) }
    json.field("sha256", digest.description)
  }
}

import BanyanJSON
import BanyanDigests
import BanyanDiagnostics

/// A file that the run read, with the digest of its bytes as they lie on the disk.
public struct StatedInput: StatedPart {
  /// Relative to the workspace, or as it was named; `-` is standard input.
  public let file: String
  /// SHA-256 of its bytes.
  public let digest: Digest

  package init(_ file: String, _ digest: Digest) {
    self.file = file
    self.digest = digest
  }

  package init(reading object: inout ResultObject) throws(ResultFault) {
    file = try object.text("file")
    digest = try object.value("sha256", .resultDigest) {
      let digest = Digest($0)
      return digest?.description == $0 ? digest : nil
    }
  }

  package func write(_ json: inout JSONWriter) {
    json.field("file", file)
    json.field("sha256", digest.description)
  }
}

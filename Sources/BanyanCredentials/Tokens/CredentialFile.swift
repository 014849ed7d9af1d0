import BanyanDiagnostics
import BanyanFiles

/// The bytes of a file that is verified, and what it is called.
package struct CredentialFile: Sendable {
  package let name: String
  package let bytes: [UInt8]

  package init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Reads a file through the reading door; nil with a finding where it is larger than any credential.
  package init?(
    at path: String, through inputs: Inputs, _ found: inout Diagnostics
  ) throws(FileError) {
    do throws(StreamFailure) {
      self.init(name: path, bytes: try inputs.open(path, as: path, .credential).bytes())
    } catch {
      guard case .damaged(let finding) = error, finding.code == .fileLarge else {
        try error.report(in: path, &found)
        return nil
      }
      found.report(
        Diagnostic(
          .verifyTooLarge, at: SourceLocation(file: path), words: finding.arguments,
          hint: finding.hint))
      return nil
    }
  }
}

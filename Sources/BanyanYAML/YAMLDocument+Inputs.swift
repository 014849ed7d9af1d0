import BanyanFiles
import BanyanDiagnostics

extension YAMLDocument {
  /// Reads a file through the door of a run; nil with a finding where it holds an error or is itself
  /// at fault.
  package static func read(
    _ path: String, as name: String, _ kind: InputKind, through inputs: Inputs,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> DocumentNode? {
    guard let bytes = try inputs.bytes(of: path, as: name, kind, &diagnostics) else { return nil }
    return bytes.withUnsafeBytes { read($0, file: name, &diagnostics) }
  }
}

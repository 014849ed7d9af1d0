import BanyanDiagnostics
import BanyanDocuments

extension FactorLibrary {
  /// A file the program carries that is no table of factors, as a document: the headings of a form,
  /// a calendar. Nil where none has this path, or with a diagnostic where it does not parse.
  public static func carriedDocument(
    at path: String, _ diagnostics: inout Diagnostics
  ) -> DocumentNode? {
    guard let bytes = carriedBytes(of: path) else { return nil }
    return YAMLDocument.read(bytes, file: path, &diagnostics)
  }
}

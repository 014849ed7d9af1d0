import BanyanDiagnostics
import BanyanDigests
import BanyanYAML
import BanyanQuantities

/// What a file of a library holds, and what was found in it: said by every run that uses it, though
/// the file is parsed once.
struct ParsedFile: Sendable {
  private(set) var table: FactorTable?
  private(set) var potentials: GWPSet?
  private(set) var blends: BlendTable?
  private(set) var countries: CountryTable?
  private(set) var document: DocumentNode?
  private(set) var findings = Diagnostics()

  init(_ file: FactorFile, of kind: FactorFile.Kind, reader: () -> FactorTableReader) {
    file.withBytes { bytes in
      switch kind {
      case .table: table = reader().table(from: bytes, file: file.path, &findings)
      case .gwp: potentials = GWPTableReader.set(from: bytes, file: file.path, &findings)
      case .blends: blends = BlendTable.read(bytes, file: file.path, &findings)
      case .geography: countries = CountryTable.read(bytes, file: file.path, &findings)
      case .form, .calendar, .words, .law:
        document = YAMLDocument.read(bytes, file: file.path, &findings)
      }
      if let published = file.replaced {
        findings.report(Self.replacement(of: published, at: file.path, bytes))
      }
    }
  }

  /// A figure that rests on a table put before a published one is not the publisher's: whoever reads
  /// the report has to know which bytes it rests on.
  private static func replacement(
    of published: CarriedFile, at path: String, _ bytes: UnsafeRawBufferPointer
  ) -> Diagnostic {
    Diagnostic(
      .tableReplaced, at: SourceLocation(file: path), [published.path],
      notes: [
        Note(Phrase(.noteDigestHere, "\(Digest(of: bytes))")),
        Note(Phrase(.noteDigestPublished, "\(Digest(of: published.bytes))")),
      ],
      hint: Phrase(.hintReplaced))
  }
}

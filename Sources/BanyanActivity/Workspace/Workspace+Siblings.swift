import BanyanDiagnostics
import BanyanFiles
import BanyanYAML

/// What stands beside banyan.yaml: files that a standard reads, and evidence that somebody names.
extension Workspace {
  /// A file that stands beside banyan.yaml; nil where there is none. A link may lead to another file of
  /// the workspace, which is handed on with it, and to no file elsewhere.
  static func sibling(
    _ name: String, _ kind: InputKind, in root: String, through inputs: Inputs,
    _ diagnostics: inout Diagnostics
  ) throws(FileError) -> DocumentNode? {
    let path = "\(root)/\(name)"
    guard let found = try FileSystem.kind(of: path) else { return nil }
    if found == .link, !Enclosure(root).holds(name) {
      diagnostics.report(
        Diagnostic(
          .fileOutside, at: SourceLocation(file: name), hint: Phrase(.hintFileItself)))
      return nil
    }
    return try YAMLDocument.read(path, as: name, kind, through: inputs, &diagnostics)
  }

  /// A file that a standard reads; nil where there is none, or where it does not parse.
  package func sibling(
    _ name: String, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> DocumentNode? {
    let document = try Self.sibling(name, .document, in: root, through: inputs, &diagnostics)
    if let document {
      GroupedNumbers(numbers: settings.numbers).report(in: document, &diagnostics)
    }
    return document
  }

  /// The bytes of a file beside banyan.yaml that is no YAML; nil, with a finding, where it is at fault.
  package func bytes(
    ofSibling name: String, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [UInt8]? {
    let path = "\(root)/\(name)"
    if try FileSystem.kind(of: path) == .link, !Enclosure(root).holds(name) {
      diagnostics.report(
        Diagnostic(
          .fileOutside, at: SourceLocation(file: name), hint: Phrase(.hintFileItself)))
      return nil
    }
    return try inputs.bytes(of: path, as: name, .document, &diagnostics)
  }

  /// Whether there is such a file.
  package func has(_ name: String) throws(FileError) -> Bool {
    try FileSystem.kind(of: "\(root)/\(name)") != nil
  }

  /// Says which files of suppliers/ nobody names: a footprint that was sent and is not used. Asked when
  /// everything that may name one was read.
  package func reportUnnamedSuppliers(_ diagnostics: inout Diagnostics) throws(FileError) {
    let name = "suppliers"
    guard try FileSystem.isFolder("\(root)/\(name)") else { return }
    // A link may lead to the very file that is named; by this name it is not.
    let unnamed = (DiagnosticCode.supplierUnnamed, TextKey.hintSupplierUnnamed)
    let rules = FolderRules(link: unnamed, other: unnamed)
    for file in try inputs.files(in: "\(root)/\(name)", as: name, rules, &diagnostics)
    where FileIdentity(path: file.path).flatMap(inputs.name(of:)) == nil {
      diagnostics.report(
        Diagnostic(unnamed.0, at: SourceLocation(file: file.name), hint: Phrase(unnamed.1)))
    }
  }

  /// Remembers the files that somebody names as evidence; one that is not there is a warning.
  package func see(
    evidence paths: [Located<String>], _ diagnostics: inout Diagnostics
  ) throws(FileError) {
    var look = EvidenceLook(in: Enclosure(root))
    for path in paths {
      switch look.for(path.value) {
      case .present(let identity):
        if let identity { inputs.see(identity, as: path.value) }
      case .missing:
        diagnostics.report(Diagnostic(.evidenceMissing, at: path.location, [path.value]))
      case .noFile:
        diagnostics.report(Diagnostic(.evidenceFile, at: path.location, [path.value]))
      case .outside:
        diagnostics.report(
          Diagnostic(
            .evidenceOutside, at: path.location, [path.value], hint: Phrase(.hintEvidenceOutside)))
      }
    }
    if let failure = look.failure { throw failure }
  }
}

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
    guard try isThere(name, in: root, &diagnostics) else { return nil }
    return try YAMLDocument.read(
      "\(root)/\(name)", as: name, kind, through: inputs, &diagnostics)
  }

  /// Whether there is something to read; false, with a finding, where what stands there cannot be it.
  private static func isThere(
    _ name: String, in root: String, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> Bool {
    let code: DiagnosticCode
    switch try Enclosure(root).standing(at: name) {
    case .missing: return false
    // What is no file is refused where it is opened.
    case .file, .other: return true
    case .folder: code = .fileFolder
    case .dangling: code = .fileDangling
    case .outside: code = .fileOutside
    }
    diagnostics.report(
      Diagnostic(code, at: SourceLocation(file: name), hint: Phrase(.hintFileItself)))
    return false
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
    guard try Self.isThere(name, in: root, &diagnostics) else { return nil }
    return try inputs.bytes(of: "\(root)/\(name)", as: name, .document, &diagnostics)
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
    var reading = EvidenceReading(of: self)
    for path in paths { reading.see(path, &diagnostics) }
    try reading.finish()
  }
}

/// Looks for what one file names as evidence, path by path.
package struct EvidenceReading {
  private let inputs: Inputs
  private var look: EvidenceLook

  package init(of workspace: Workspace) {
    inputs = workspace.inputs
    look = EvidenceLook(in: Enclosure(workspace.root))
  }

  /// Remembers a file that is there, and says why another is none.
  package mutating func see(_ path: Located<String>, _ diagnostics: inout Diagnostics) {
    let file = look.for(path.value)
    if case .present(let identity?) = file { inputs.see(identity, as: path.value) }
    if let finding = file.finding(of: path.value, at: path.location) { diagnostics.report(finding) }
  }

  /// Fails where the system would not say what stands somewhere.
  package func finish() throws(FileError) {
    if let failure = look.failure { throw failure }
  }
}

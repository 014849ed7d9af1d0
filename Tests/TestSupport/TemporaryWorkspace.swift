import Banyan
import Foundation

/// A workspace in a folder of its own, gone when the test is done with it.
package final class TemporaryWorkspace: Sendable {
  package let root: String

  /// - Parameter files: texts by their path in the workspace.
  package init(files: [String: String] = [:]) throws {
    root = NSTemporaryDirectory() + "banyan-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, text) in files { try write(Array(text.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  package func path(_ name: String) -> String { "\(root)/\(name)" }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  package func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  package func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name), withDestinationPath: target)
  }

  /// A pipe that nobody writes to.
  package func pipe(_ name: String) throws {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    guard mkfifo(path(name), 0o600) == 0 else { throw FileError(path: name, code: errno) }
  }

  package func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path(name))
  }

  /// Copies every file of a folder over what is there.
  package func overlay(_ folder: String, except: Set<String> = []) throws {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
    for name in names where !except.contains(name) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      try write([UInt8](Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))), to: name)
    }
  }

  package func run(
    library: FactorLibrary = .carried, options: Run.Options = .init()
  ) throws -> Outcome {
    try Outcome(of: root, library: library, options: options)
  }
}

/// What a run makes of a workspace, without the program around it.
package struct Outcome {
  package var diagnostics: Diagnostics
  package var workspace: Workspace?
  package var calculation: Calculation?
  package var report: InventoryReport?

  package init(of root: String, library: FactorLibrary, options: Run.Options) throws {
    let opened = try Run.open(root, library: library, options: options)
    diagnostics = opened.findings
    guard let run = opened.value else { return }
    workspace = run.workspace
    if run.workspace.products != nil {
      diagnostics = try Self.findingsOfFootprint(run)
      if diagnostics.hasErrors { return }
    }
    let stage = try run.report(of: InventoryStandard.self, on: ())
    diagnostics.join(stage.findings)
    report = stage.value
    calculation = try run.calculation(for: Purpose()).value
  }

  /// Of the first product's footprint as PACT and, where it is asked for, as Catena-X has it.
  private static func findingsOfFootprint(_ run: Run) throws -> Diagnostics {
    let stage = try run.report(of: FootprintStandard.self, on: .init(product: 0))
    guard let footprint = stage.value else { return stage.findings }
    var found = stage.findings
    for form in FootprintStandard.formats
    where form.name == "pact" || (form.name == "catena-x" && footprint.system.catenaX != nil) {
      found.join(try form.render(footprint, Surface(language: .english)).findings)
    }
    return found
  }

  package var codes: [DiagnosticCode] { diagnostics.ordered.map(\.code) }

  package func text(in language: Language = .english) -> String {
    DiagnosticText(language: language).text(of: diagnostics)
  }
}

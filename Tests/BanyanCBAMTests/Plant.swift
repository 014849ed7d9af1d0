import Banyan
import Foundation
import TestSupport
import Testing

/// A plant as a workspace, changed before it is run.
struct Plant {
  static let folders: [String: String] = {
    let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path
    let project = URL(fileURLWithPath: own).deletingLastPathComponent().deletingLastPathComponent()
      .path
    return [
      "mill": "\(own)/Plants/mill", "blender": "\(own)/Plants/blender",
      "cement": "\(project)/examples/cement", "extruder": "\(project)/examples/extruder",
    ]
  }()

  let workspace: TemporaryWorkspace

  init(_ name: String) throws {
    workspace = try TemporaryWorkspace()
    try workspace.overlay(try #require(Self.folders[name]))
  }

  /// Replaces a text that stands in a file; a text that does not stand there is a fault of the test.
  @discardableResult
  func replacing(_ text: String, with other: String, in file: String = "cbam.yaml") throws -> Plant
  {
    let old = try String(contentsOfFile: workspace.path(file), encoding: .utf8)
    try #require(old.contains(text), "\(file) has no '\(text)'")
    try workspace.write(old.replacing(text, with: other), to: file)
    return self
  }

  @discardableResult
  func adding(_ text: String, to file: String = "cbam.yaml") throws -> Plant {
    let old = try String(contentsOfFile: workspace.path(file), encoding: .utf8)
    try workspace.write(old + text, to: file)
    return self
  }

  func run(
    options: Run.Options = .init(workers: Workers(most: 1)), library: FactorLibrary = .carried
  ) throws -> Stage<CBAMReport> {
    let opened = try Run.open(workspace.root, library: library, options: options)
    guard let run = opened.value else { return Stage(nil, opened.findings) }
    return try run.report(of: CBAMStandard.self, on: ())
  }

  func report() throws -> CBAMReport {
    let stage = try run()
    return try #require(
      stage.value, "\(DiagnosticText(language: .english).text(of: stage.findings))")
  }

  func json() throws -> PlantJSON { PlantJSON(try CBAMJSON(in: .english).text(of: report())) }
}

/// Figures of the JSON by paths such as `processes[id=eaf].direct.tCO2e`, as a script would read them.
struct PlantJSON: @unchecked Sendable {
  private let root: Any?

  init(_ text: String) { root = try? JSONSerialization.jsonObject(with: Data(text.utf8)) }

  subscript(_ path: String) -> String? {
    var node = root
    for step in path.split(separator: ".") {
      let parts = step.split(separator: "[")
      node = (node as? [String: Any])?[String(parts[0])]
      for part in parts.dropFirst() {
        let inner = part.dropLast()
        guard let list = node as? [Any] else { return nil }
        let words = inner.split(separator: "=")
        if words.count == 2 {
          node = list.first {
            (($0 as? [String: Any])?[String(words[0])] as? String) == String(words[1])
          }
        } else {
          node = Int(inner).flatMap { list.indices.contains($0) ? list[$0] : nil }
        }
      }
    }
    if let truth = node as? Bool, !(node is String) { return truth ? "true" : "false" }
    return node as? String
  }
}

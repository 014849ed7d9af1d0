import BanyanDiagnostics
import BanyanFiles

/// An activity file named for itself, which need not lie in `activity/`.
public struct NamedActivity: Sendable {
  /// The name of standard input.
  public static let standardInput = "-"

  fileprivate let source: ReplayedSource

  /// Opens a file, or standard input where the path is `-`. In `temporaryFolder` what can be read only
  /// once is kept for reading again.
  public init(path: String, temporaryFolder: String) throws(StreamFailure) {
    source =
      path == Self.standardInput
      ? try .standardInput(name: path, temporaryFolder: temporaryFolder)
      : try .file(path, temporaryFolder: temporaryFolder)
  }
}

extension Workspace {
  /// Adds the files named for themselves to those of `activity/`. A file that would be counted twice
  /// is an error, by whatever path.
  func add(
    _ named: [NamedActivity], to inputs: inout [ActivityInput], _ diagnostics: inout Diagnostics
  ) {
    var known: [FileIdentity: String] = [:]
    for input in inputs {
      if let identity = FileIdentity(path: "\(root)/\(input.name)") { known[identity] = input.name }
    }
    for source in named.map(\.source) {
      self.inputs.add(source)
      let place = SourceLocation(file: source.name)
      // A pipe, such as standard input, has no name that ends in anything.
      let isUnnamed = source.name == NamedActivity.standardInput || source.size == nil
      let ending = ActivityEnding(of: source.name)
      if let other = known.updateValue(source.name, forKey: source.identity) {
        diagnostics.report(
          Diagnostic(.activityRepeated, at: place, [other], hint: Phrase(.hintRepeatedFile)))
      } else if ending == nil && !isUnnamed {
        diagnostics.report(
          Diagnostic(.activityFile, at: place, hint: Phrase(.hintActivityFiles)))
      } else {
        inputs.append(.replayed(source, ending))
      }
    }
  }
}

import Foundation

/// The built program, run as people run it: from a shell, in a folder of its own.
struct Program {
  /// A folder that is gone when the test is done with it.
  let folder: URL

  /// The folder that the program was built into, which is that of the test bundle.
  static let products: URL = {
    let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return bundle.deletingLastPathComponent()
  }()

  /// Of the package, from the place of this file.
  static let package = tests.deletingLastPathComponent().deletingLastPathComponent()
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// Longer than anything here takes on a loaded machine; a program that hangs fails its test.
  private static let patience = 120

  struct Ending {
    let code: Int32
    let output: String
    let complaint: String
  }

  /// - Parameter workspace: a folder under Workspaces/ whose files are copied, if one is wanted.
  init(_ workspace: String? = nil) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "banyan-program-\(UUID().uuidString)")
    if let workspace {
      let source = Self.tests.appendingPathComponent("Workspaces/\(workspace)")
      try FileManager.default.copyItem(at: source, to: folder)
    } else {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Runs a line of shell with the program as `banyan`; nothing but what is given here surrounds it.
  func run(_ line: String, environment: [String: String] = [:]) throws -> Ending {
    let said = try Self.scratch()
    defer { try? FileManager.default.removeItem(at: said) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["timeout", "\(Self.patience)", "bash", "-c", line]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": "\(Self.products.path):/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "PACKAGE": Self.package.path,
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    let output = said.appendingPathComponent("output")
    let complaint = said.appendingPathComponent("complaint")
    for file in [output, complaint] {
      FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: complaint)
    try process.run()
    process.waitUntilExit()
    // A shell that a signal ends says so as a shell does.
    let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
    return Ending(
      code: signal + process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      complaint: String(decoding: try Data(contentsOf: complaint), as: UTF8.self))
  }

  private static func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "banyan-said-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

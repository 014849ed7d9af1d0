import Banyan
import Glibc

/// A workspace in a folder of this process, its activity/ empty.
package enum FuzzWorkspace {
  /// `files` are written beside `banyan.yaml`, by their paths.
  package static func make(
    _ name: String, settings: String, files: [String: [UInt8]] = [:]
  ) -> Workspace {
    let root = getenv("BANYAN_FUZZ_FOLDER").map { String(cString: $0) } ?? "/tmp"
    let folder = "\(root)/banyan-fuzz-\(getpid())-\(name)"
    var findings = Diagnostics()
    do {
      try FileSystem.createFolder("\(folder)/activity")
      try FileSystem.createFolder("\(folder)/factors")
      for (path, bytes) in files { try FileSystem.write(bytes, to: "\(folder)/\(path)") }
      try FileSystem.write(settings, to: "\(folder)/banyan.yaml")
      if let workspace = try Workspace.open(folder, library: .carried, &findings) {
        return workspace
      }
    } catch {
      preconditionFailure("no workspace in \(folder): \(error)")
    }
    preconditionFailure("the workspace holds errors: \(findings.ordered)")
  }

  /// The same workspace for another run: what one run has read must not change under it.
  package static func reopened(_ workspace: Workspace) -> Workspace {
    var findings = Diagnostics()
    do {
      if let again = try Workspace.open(workspace.root, library: .carried, &findings) {
        return again
      }
    } catch {
      preconditionFailure("no workspace in \(workspace.root): \(error)")
    }
    preconditionFailure("the workspace holds errors: \(findings.ordered)")
  }
}

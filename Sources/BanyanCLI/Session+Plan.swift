import ArgumentParser
import Banyan

extension Session {
  /// A file of changes, read; no value where it holds errors, or where what it changes does. Ends the
  /// program where there is no such file.
  func plan(
    at path: String,
    _ read: (UnsafeRawBufferPointer, inout Diagnostics) -> WhatIf?
  ) throws -> Stage<WhatIf> {
    var found = Diagnostics()
    let bytes: [UInt8]?
    do {
      bytes = try inputs.bytes(of: path, as: path, .settings, &found)
    } catch {
      throw missing(error, path)
    }
    let plan = bytes.flatMap { $0.withUnsafeBytes { read($0, &found) } }
    return Stage(plan, found)
  }
}

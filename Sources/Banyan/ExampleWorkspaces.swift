import CExampleFiles

/// The example workspaces the program carries, for `banyan init`.
package enum ExampleWorkspaces {
  package struct File: Sendable {
    /// Relative to the workspace.
    package let path: String
    package let text: String
  }

  private static var all: [(path: String, text: String)] {
    (0..<banyan_example_count()).compactMap { index in
      banyan_example(index).map {
        let bytes = UnsafeRawBufferPointer(start: $0.pointee.bytes, count: $0.pointee.length)
        return (String(cString: $0.pointee.path), String(decoding: bytes, as: UTF8.self))
      }
    }
  }

  /// Names of the folders under examples/.
  package static var names: [String] {
    Set(all.compactMap { $0.path.split(separator: "/").dropFirst().first.map(String.init) })
      .sorted()
  }

  package static func files(of name: String) -> [File] {
    all.filter { $0.path.hasPrefix("examples/\(name)/") }.map {
      File(path: String($0.path.dropFirst("examples/\(name)/".count)), text: $0.text)
    }
  }
}

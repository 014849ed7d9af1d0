/// The keys that one owner reads of a mapping which others read too.
///
/// Several standards read one file, each its own keys into its own types. Whoever reads a mapping first is
/// told the keys of all, so that a key nobody knows is said once, with the nearest that anybody knows.
package struct SectionKeys: Sendable, Equatable {
  /// The file, relative to the workspace: `products.yaml`.
  package let file: String
  /// Where in it the mapping stands: `products[]` for each of a list, nothing for the whole file.
  package let place: String
  package let keys: [String]

  package init(_ file: String, at place: String = "", _ keys: [String]) {
    self.file = file
    self.place = place
    self.keys = keys
  }
}

extension [SectionKeys] {
  /// What all owners read of a mapping.
  package func keys(of file: String, at place: String = "") -> [String] {
    flatMap { $0.file == file && $0.place == place ? $0.keys : [] }
  }
}

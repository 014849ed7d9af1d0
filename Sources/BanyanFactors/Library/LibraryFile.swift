import BanyanDigests

/// A file of a library as results cite it.
package struct LibraryFile: Sendable {
  /// `factors/ipcc/2006/mineral.yaml` of what is published, otherwise where it was read.
  package let path: String
  package let origin: FileOrigin
  /// The published file whose place it takes.
  package let replaces: String?
  package let digest: Digest
}

extension FactorLibrary {
  /// The file that is cited by a path, with the digest of its bytes.
  package func file(at path: String) -> LibraryFile? {
    guard let index = number(ofFileAt: path) else { return nil }
    return LibraryFile(
      path: path, origin: files[index].origin, replaces: files[index].replaced?.path,
      digest: digest(index))
  }

  /// Whose the file is that is cited by a path; nil where it is none of the library's.
  package func origin(ofFileAt path: String) -> FileOrigin? {
    number(ofFileAt: path).map { files[$0].origin }
  }

  /// Whether a file of the library is cited by a path.
  package func holds(_ path: String) -> Bool { number(ofFileAt: path) != nil }

  /// Where a set of potentials stands.
  package func path(ofPotentials name: String) -> String? {
    files.first { $0.head?.kind == .gwp && $0.head?.set == name }?.path
  }

  /// Where the blends of refrigerants stand.
  package var pathOfBlends: String? {
    files(of: .blends).first { parsed($0).blends != nil }.map { files[$0].path }
  }
}

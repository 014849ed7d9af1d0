import BanyanDiagnostics

/// What is said in a folder of what is not read.
package struct FolderRules: Sendable {
  package let link: (code: DiagnosticCode, hint: TextKey)
  package let other: (code: DiagnosticCode, hint: TextKey)

  package init(
    link: (code: DiagnosticCode, hint: TextKey) = (.fileLink, .hintFileItself),
    other: (code: DiagnosticCode, hint: TextKey) = (.fileKind, .hintFileItself)
  ) {
    self.link = link
    self.other = other
  }
}

/// A plain file in a folder.
package struct FolderFile: Sendable {
  package let path: String
  /// As findings call it.
  package let name: String
  package let size: Int

  /// The last part of the name.
  package var ownName: Substring { name.split(separator: "/").last ?? "" }
}

extension Inputs {
  /// Plain files of a folder and its sub-folders, in the order of their names.
  ///
  /// Links are not followed, and pipes, devices and sockets are not read: each is reported by its
  /// name. Names with a dot in front are nobody's, nor are the files that Excel lays beside an open
  /// workbook (`~$bills.xlsx`).
  package func files(
    in folder: String, as name: String, _ rules: FolderRules, _ diagnostics: inout Diagnostics
  ) throws(FileError) -> [FolderFile] {
    var files: [FolderFile] = []
    for entry in try FileSystem.names(in: folder)
    where !entry.hasPrefix(".") && !entry.hasPrefix("~$") {
      let (path, entryName) = ("\(folder)/\(entry)", "\(name)/\(entry)")
      switch try FileSystem.kind(of: path) {
      case .folder: files += try self.files(in: path, as: entryName, rules, &diagnostics)
      case .file(let size): files.append(FolderFile(path: path, name: entryName, size: size))
      case .link:
        diagnostics.report(
          Diagnostic(
            rules.link.code, at: SourceLocation(file: entryName), hint: Phrase(rules.link.hint)))
      // What has no kind has a name that is no text: `names` gave it back mended.
      case .other, nil:
        diagnostics.report(
          Diagnostic(
            rules.other.code, at: SourceLocation(file: entryName), hint: Phrase(rules.other.hint)))
      }
    }
    return files
  }
}

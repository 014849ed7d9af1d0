import BanyanDiagnostics

/// Which files of a folder of tables are tables.
package enum TableName {
  private static let endings = [".yaml", ".yml"]

  package static func isTable(_ name: String) -> Bool {
    endings.contains { name.lowercased().hasSuffix($0) }
  }

  /// Whether a name holds the ending of a table and goes on behind it, as editors make of it.
  static func isNearlyTable(_ name: String) -> Bool {
    !isTable(name) && endings.contains { name.lowercased().contains($0) }
  }

  /// What is said of a file that is no table by its name: an error where it was meant to be one.
  package static func unread(_ name: String) -> Diagnostic {
    let place = SourceLocation(file: name)
    let own = name.split(separator: "/").last.map(String.init) ?? name
    guard isNearlyTable(own),
      let end = endings.compactMap({ own.lowercased().firstRange(of: $0)?.upperBound }).first
    else { return Diagnostic(.tableUnread, at: place, hint: Phrase(.hintTableUnread)) }
    let length = own.lowercased().distance(from: own.lowercased().startIndex, to: end)
    return Diagnostic(
      .tableName, at: place, [own], hint: Phrase(.hintRename, String(own.prefix(length))))
  }
}

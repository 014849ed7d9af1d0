import BanyanDiagnostics
import BanyanYAML
import BanyanQuantities

extension DatedParameter {
  /// Reads a list of values, each with its first day and its citation, whose other fields are the
  /// value's own: `- {from: 2025-08-01, citation: {title: …}, groups: […]}`.
  package static func read(
    _ key: String, of fields: inout MappingReader, _ diagnostics: inout Diagnostics,
    value: (inout MappingReader, inout Diagnostics) -> Value?
  ) -> DatedParameter? {
    let nodes = fields.list(key)
    if nodes.isEmpty { fields.reportMissing(key, &diagnostics) }
    var entries: [Entry] = []
    var places: [CalendarDate: SourceLocation] = [:]
    for node in nodes {
      guard var entry = MappingReader(node, key, &diagnostics) else { continue }
      if entry.node("from") == nil { entry.reportMissing("from", &diagnostics) }
      let from = entry.date("from", &diagnostics)
      let citation = CitationReader.citation(from: &entry, publisher: nil, &diagnostics)
      let value = value(&entry, &diagnostics)
      entry.finish(&diagnostics)
      guard let from else { continue }
      if let earlier = places.updateValue(node.location, forKey: from) {
        diagnostics.report(
          Diagnostic(
            .parameterRepeated, at: node.location, ["\(from)"],
            notes: [Note(Phrase(.noteFirstHere), at: earlier)]))
      }
      guard let citation, let value else { continue }
      entries.append(Entry(from: from, value: value, citation: citation))
    }
    // A value that was refused leaves its days to another: none is better than the wrong one.
    guard entries.count == nodes.count else { return nil }
    return try? DatedParameter(entries)
  }
}

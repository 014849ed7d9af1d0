import BanyanActivity
import BanyanDiagnostics
import BanyanYAML

/// A small list beside products.yaml: a heading and rows.
struct ListFile {
  /// One row, by heading; each field knows its line and column.
  struct Row {
    private let fields: [String: Located<String>]

    init(_ fields: [String: Located<String>]) { self.fields = fields }

    /// Nil where the field is empty.
    subscript(_ heading: String) -> Located<String>? { fields[heading] }
  }

  /// Hands over row by row, so that a year's list need not be held; false, with every fault, where a
  /// heading is unknown or missing, a row has more fields than there are headings, or a field is missing.
  static func forEachRow(
    of bytes: [UInt8], file: String, headings: [String], needed: [String],
    _ diagnostics: inout Diagnostics, _ body: (Row, inout Diagnostics) -> Void
  ) -> Bool {
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    var names: [String]?
    var isSound = true
    let isRead = DelimitedList.forEach(of: bytes, file: file, &found) { record, found in
      guard let named = names else {
        names = record.map(\.value)
        isSound = check(record, headings, needed, &found)
        return
      }
      let place = record.first?.location
      if record.count > named.count {
        isSound = false
        found.report(
          Diagnostic(
            .passportListFields, at: record[named.count].location,
            [String(record.count), String(named.count)], hint: Phrase(.hintQuoteField)))
        return
      }
      let fields = zip(named, record).filter { !$0.1.value.isEmpty }
      let row = Row(Dictionary(fields, uniquingKeysWith: { first, _ in first }))
      for heading in needed where row[heading] == nil && named.contains(heading) {
        isSound = false
        found.report(
          Diagnostic(.fieldMissing, at: place, [heading], hint: Phrase(.hintFillColumn, heading)))
      }
      body(row, &found)
    }
    return isRead && isSound
  }

  private static func check(
    _ titles: [Located<String>], _ headings: [String], _ needed: [String],
    _ found: inout Diagnostics
  ) -> Bool {
    let unknown = titles.filter { !headings.contains($0.value) }
    // What stands there already is not what another was meant to be.
    let free = headings.filter { heading in !titles.contains { $0.value == heading } }
    for title in unknown {
      let nearest = NearestName.nearest(to: title.value, among: free)
      found.report(
        Diagnostic(
          .passportList, at: title.location, [title.value],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }
            ?? Phrase(.hintOneOf, headings.joined(separator: ", "))))
    }
    var first: [String: SourceLocation] = [:]
    var isRepeated = false
    for title in titles {
      if let known = first[title.value] {
        isRepeated = true
        found.report(
          Diagnostic(
            .fieldRepeated, at: title.location, [title.value, "column"],
            notes: [Note(Phrase(.noteDeclaredHere, title.value), at: known)],
            hint: Phrase(.hintRepeatedKey)))
      } else {
        first[title.value] = title.location
      }
    }
    let missing = needed.filter { heading in !titles.contains { $0.value == heading } }
    for heading in missing {
      found.report(
        Diagnostic(
          .fieldMissing, at: titles.first?.location, [heading],
          hint: Phrase(.hintAddColumn, heading)))
    }
    return unknown.isEmpty && missing.isEmpty && !isRepeated
  }
}

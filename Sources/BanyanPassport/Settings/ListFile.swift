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

  /// Nil, with every fault, where a heading is unknown or missing, or a row has more fields than there
  /// are headings.
  static func rows(
    of bytes: [UInt8], file: String, headings: [String], needed: [String],
    _ diagnostics: inout Diagnostics
  ) -> [Row]? {
    guard let records = DelimitedList.records(of: bytes, file: file, &diagnostics) else {
      return nil
    }
    guard let titles = records.first else { return [] }
    var found = Diagnostics()
    defer { diagnostics.append(contentsOf: found) }
    for title in titles where !headings.contains(title.value) {
      let nearest = NearestName.nearest(to: title.value, among: headings)
      found.report(
        Diagnostic(
          .passportList, at: title.location, [title.value],
          hint: nearest.map { Phrase(.hintDidYouMean, $0) }
            ?? Phrase(.hintOneOf, headings.joined(separator: ", "))))
    }
    let named = titles.map(\.value)
    for heading in needed where !named.contains(heading) {
      report(heading, missingAt: titles.first?.location, &found)
    }
    var rows: [Row] = []
    for record in records.dropFirst() {
      let place = record.first?.location
      if record.count > titles.count {
        found.report(
          Diagnostic(
            .passportListFields, at: place, [String(record.count), String(titles.count)]))
        continue
      }
      let fields = zip(named, record).filter { !$0.1.value.isEmpty }
      let row = Row(Dictionary(fields, uniquingKeysWith: { first, _ in first }))
      for heading in needed where row[heading] == nil && named.contains(heading) {
        report(heading, missingAt: place, &found)
      }
      rows.append(row)
    }
    return found.hasErrors ? nil : rows
  }

  private static func report(
    _ heading: String, missingAt place: SourceLocation?, _ found: inout Diagnostics
  ) {
    found.report(
      Diagnostic(.fieldMissing, at: place, [heading], hint: Phrase(.hintFillColumn, heading)))
  }
}

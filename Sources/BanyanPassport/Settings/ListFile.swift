import BanyanDiagnostics
import BanyanYAML

/// A small list beside products.yaml: a heading and rows of fields apart by comma, semicolon or tabulator,
/// quoted where they hold one (RFC 4180).
struct ListFile {
  /// One row, by heading; each field knows its line and column.
  struct Row {
    let location: SourceLocation
    private let fields: [String: Located<String>]

    init(_ location: SourceLocation, _ fields: [String: Located<String>]) {
      self.location = location
      self.fields = fields
    }

    /// Nil where the field is empty.
    subscript(_ heading: String) -> Located<String>? { fields[heading] }
  }

  /// Nil, with every fault, where a heading is unknown or missing, or a row has more fields than there
  /// are headings.
  static func rows(
    of bytes: [UInt8], file: String, headings: [String], needed: [String],
    _ diagnostics: inout Diagnostics
  ) -> [Row]? {
    let text = String(
      decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
      as: UTF8.self)
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    guard let first = lines.first else { return [] }
    let mark = [",", ";", "\t"].max { count(of: $0, in: first) < count(of: $1, in: first) } ?? ","
    let titles = fields(of: first, mark, line: 1, file)
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
    for heading in needed where !titles.contains(where: { $0.value == heading }) {
      found.report(
        Diagnostic(
          .fieldMissing, at: SourceLocation(file: file, line: 1), [heading],
          hint: Phrase(.hintAddField, heading)))
    }
    var rows: [Row] = []
    for (index, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
      let place = SourceLocation(file: file, line: index + 1)
      let values = fields(of: line, mark, line: index + 1, file)
      if values.count > titles.count {
        found.report(
          Diagnostic(
            .passportListFields, at: place, [String(values.count), String(titles.count)]))
        continue
      }
      let named = zip(titles, values).filter { !$0.1.value.isEmpty }.map { ($0.0.value, $0.1) }
      let row = Row(place, Dictionary(named, uniquingKeysWith: { first, _ in first }))
      for heading in needed
      where row[heading] == nil && titles.contains(where: { $0.value == heading }) {
        found.report(
          Diagnostic(.fieldMissing, at: place, [heading], hint: Phrase(.hintAddField, heading)))
      }
      rows.append(row)
    }
    return found.hasErrors ? nil : rows
  }

  private static func count(of mark: Character, in line: Substring) -> Int {
    line.count { $0 == mark }
  }

  private static func fields(
    of line: Substring, _ mark: Character, line number: Int, _ file: String
  ) -> [Located<String>] {
    var fields: [Located<String>] = []
    var field = ""
    var column = 1
    var start = 1
    var isQuoted = false
    func finish() {
      let trimmed = String(
        field.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
      fields.append(
        Located(trimmed, at: SourceLocation(file: file, line: number, column: start)))
    }
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == mark, !isQuoted {
        finish()
        (field, start) = ("", column + 1)
      } else {
        field.append(character)
      }
      column += 1
    }
    finish()
    return fields
  }
}

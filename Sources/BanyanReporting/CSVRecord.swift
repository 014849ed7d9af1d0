/// A line of comma-separated values as RFC 4180 quotes them. What a cell may hold is decided before:
/// `ShownText.cell` for words of the user.
package enum CSVRecord {
  package static func line(_ fields: [String], end: String = "\r\n") -> String {
    fields.map(quoted).joined(separator: ",") + end
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + field.replacing("\"", with: "\"\"") + "\"" : field
  }
}

import BanyanFactors

/// Rows of a law's table: comma-separated, the first line names the columns.
struct LawRows {
  private let bytes: [UInt8]
  private let columns: [String]
  /// Where rows begin.
  private let start: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    columns = Self.fields(bytes[0..<end])
    if end < bytes.count { end += 1 }
    start = end
  }

  struct Row {
    let columns: [String]
    let fields: [String]
    /// Of the file, the header being the first.
    let line: Int

    /// Empty where the publisher printed nothing.
    subscript(_ column: String) -> String {
      guard let place = columns.firstIndex(of: column), place < fields.count else { return "" }
      return fields[place]
    }
  }

  /// Rows in their order; `isWanted` looks at the bytes of a line before it is taken apart.
  func rows(where isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true }) -> [Row] {
    var rows: [Row] = []
    var place = start
    var line = 1
    while place < bytes.count {
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      line += 1
      let text = bytes[place..<end]
      if !text.isEmpty, isWanted(text) {
        rows.append(Row(columns: columns, fields: Self.fields(text), line: line))
      }
      place = end + 1
    }
    return rows
  }

  private static func fields(_ line: ArraySlice<UInt8>) -> [String] {
    var fields: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    for (place, byte) in zip(line.indices, line) {
      switch byte {
      case UInt8(ascii: "\""):
        // A quote doubled within quotes is one.
        if !isQuoted, place > line.startIndex, line[place - 1] == byte { field.append(byte) }
        isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted:
        fields.append(String(decoding: field, as: UTF8.self))
        field = []
      default: field.append(byte)
      }
    }
    fields.append(String(decoding: field, as: UTF8.self))
    return fields
  }
}

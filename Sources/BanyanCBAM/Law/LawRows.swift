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

  /// Lines that follow each other, none of them taken apart.
  struct Stretch {
    let bytes: Range<Int>
    /// The number of the first.
    let line: Int
  }

  /// All rows, as stretches that agree in their first column, in their order.
  func stretches() -> [(name: String, rows: Stretch)] {
    var stretches: [(name: String, rows: Stretch)] = []
    var last: ArraySlice<UInt8> = []
    lines(of: whole) { text, line in
      let name = text.prefix { $0 != UInt8(ascii: ",") }
      let first = name == last ? stretches.popLast() : nil
      last = name
      stretches.append(
        (
          first?.name ?? String(decoding: name, as: UTF8.self),
          Stretch(
            bytes: (first?.rows.bytes.lowerBound ?? text.startIndex)..<text.endIndex,
            line: first?.rows.line ?? line)
        ))
    }
    return stretches
  }

  /// Rows in their order; `isWanted` looks at the bytes of a line before it is taken apart.
  ///
  /// `stretch`: nil for all of them.
  func rows(
    of stretch: Stretch? = nil, where isWanted: (ArraySlice<UInt8>) -> Bool = { _ in true }
  ) -> [Row] {
    var rows: [Row] = []
    lines(of: stretch ?? whole) { text, line in
      if isWanted(text) {
        rows.append(Row(columns: columns, fields: Self.fields(text), line: line))
      }
    }
    return rows
  }

  private var whole: Stretch { Stretch(bytes: start..<bytes.count, line: 2) }

  private func lines(of stretch: Stretch, _ body: (ArraySlice<UInt8>, Int) -> Void) {
    var (place, line) = (stretch.bytes.lowerBound, stretch.line)
    while place < stretch.bytes.upperBound {
      var end = place
      while end < stretch.bytes.upperBound, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      if end > place { body(bytes[place..<end], line) }
      (place, line) = (end + 1, line + 1)
    }
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

import BanyanDiagnostics
import BanyanFiles

/// A small delimited file that holds no activity records, split as those are.
package enum DelimitedList {
  /// Each record's fields, with their places; records without a sign are left out. Comma, semicolon or
  /// tabulator part them, whichever the first line has most of. Nil, with every fault, where the file is
  /// no UTF-8 or a quoted field is at fault.
  package static func records(
    of bytes: [UInt8], file: String, _ diagnostics: inout Diagnostics
  ) -> [[Located<String>]]? {
    var records: [[Located<String>]] = []
    let isSound = forEach(of: bytes, file: file, &diagnostics) { fields, _ in
      records.append(fields)
    }
    return isSound ? records : nil
  }

  /// The same one by one, so that a long list need not be held; false where the file is at fault. The
  /// records that can be read are handed over all the same.
  package static func forEach(
    of bytes: [UInt8], file: String, _ diagnostics: inout Diagnostics,
    _ body: ([Located<String>], inout Diagnostics) -> Void
  ) -> Bool {
    var found = Diagnostics()
    var isSound = true
    defer { diagnostics.append(contentsOf: found) }
    let text = bytes.withUnsafeBytes { bytes in
      SourceText.validated(bytes, file: file, &found).map { $0.filter { $0 != 0x0D } }
    }
    guard let text else { return false }
    // The splitter reads ahead.
    let padded = text + [0x0A] + [UInt8](repeating: 0, count: 48)
    padded.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      let end = base + text.count
      var splitter = FieldSplitter(delimiter: delimiter(of: text), capacity: mostFields)
      defer { splitter.deallocate() }
      var cursor = base
      var line = 1
      while cursor < end {
        let begin = cursor
        let outcome = splitter.split(&cursor, end: end)
        /// Line and column, in characters, of a byte of this record.
        func place(of byte: UnsafeRawPointer) -> SourceLocation {
          let before = UnsafeRawBufferPointer(start: begin, count: byte - begin)
          let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
          return SourceLocation(
            file: file, line: line + before.count { $0 == 0x0A },
            column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
        }
        switch outcome {
        case .record(let count):
          let fields = (0..<min(count, mostFields)).map { index in
            let field = splitter.fields[index]
            return Located(
              String(
                decoding: UnsafeRawBufferPointer(start: field.start, count: field.length),
                as: UTF8.self), at: place(of: field.origin))
          }
          if fields.contains(where: { !$0.value.isEmpty }) { body(fields, &found) }
        case .unclosedQuote, .strayText:
          isSound = false
          found.report(
            Diagnostic(
              outcome == .strayText ? .csvStray : .csvQuote, at: place(of: cursor),
              hint: Phrase(.hintCloseQuote)))
          let rest = UnsafeRawBufferPointer(start: begin, count: end - begin)
          cursor = rest.firstIndex(of: 0x0A).map { begin + $0 + 1 } ?? end
        }
        line += UnsafeRawBufferPointer(start: begin, count: cursor - begin).count { $0 == 0x0A }
      }
    }
    return isSound
  }

  /// More than a list of ours has columns: what lies beyond is told as too many.
  private static let mostFields = 64

  private static func delimiter(of text: [UInt8]) -> UInt8 {
    let first = text.prefix { $0 != 0x0A }
    let marks = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return marks.max { a, b in first.count { $0 == a } < first.count { $0 == b } } ?? marks[0]
  }
}

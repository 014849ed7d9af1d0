import BanyanDiagnostics
import BanyanDocuments
import Glibc

/// Turns byte positions into lines and columns by reading the files again: only findings and
/// explanations pay for lines.
struct RecordLocator: Sendable {
  struct Question: Hashable {
    var position: RecordPosition
    /// Nil asks for the record as a whole.
    var column: ActivityColumn?
  }

  struct Answer {
    var location: SourceLocation
    var excerpt: Excerpt?
    /// The record's text, as far as 4 KiB.
    var text: String
  }

  let inputs: [ChunkSource.Input]

  func answers(to questions: Set<Question>) throws(FileError) -> [Question: Answer] {
    var answers: [Question: Answer] = [:]
    let byFile = Dictionary(grouping: questions, by: \.position.file)
    for file in byFile.keys.sorted() {
      let asked = byFile[file, default: []].sorted { $0.position < $1.position }
      try answer(asked, in: inputs[file], &answers)
    }
    return answers
  }

  private func answer(
    _ questions: [Question], in input: ChunkSource.Input, _ answers: inout [Question: Answer]
  ) throws(FileError) {
    let descriptor = open(input.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: input.name, code: errno) }
    defer { close(descriptor) }
    var header: ActivityHeader?
    let head = try bytes(descriptor, at: 0, input.name, most: 1 << 16)
    head.withUnsafeBytes { bytes in
      let start = SourceText.byteOrderMarkLength(bytes)
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var ignored = Diagnostics()
      header = ActivityHeader.read(
        String(decoding: bytes[start..<end], as: UTF8.self).replacing("\r", with: ""),
        file: input.name, isTabbed: input.name.lowercased().hasSuffix(".tsv"), facilities: 1,
        &ignored)
    }
    var line = 1
    var offset = 0
    for question in questions {
      line += try feeds(descriptor, from: offset, to: question.position.offset, input.name)
      offset = question.position.offset
      let record = try bytes(descriptor, at: offset, input.name, most: 1 << 12)
      answers[question] = answer(question, record, header, line, input.name)
    }
  }

  private func answer(
    _ question: Question, _ record: [UInt8], _ header: ActivityHeader?, _ line: Int, _ file: String
  ) -> Answer {
    let end = record.firstIndex(of: 0x0A) ?? record.count
    var text = String(decoding: record[..<end], as: UTF8.self)
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    var location = SourceLocation(file: file, line: line, column: 1)
    guard let column = question.column, let header, header.has(column),
      let (start, length) = place(of: header.field(of: column), record, header)
    else { return Answer(location: location, excerpt: nil, text: text) }
    let lineStart = record[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let place = record[lineStart..<start].count { $0 & 0xC0 != 0x80 } + 1
    location.column = place
    let shown = String(decoding: record[lineStart...].prefix { $0 != 0x0A }, as: UTF8.self)
    let meant = record[start...].prefix(max(1, length)).count { $0 & 0xC0 != 0x80 }
    return Answer(
      location: location,
      excerpt: Excerpt(
        line: line, text: shown.replacing("\r", with: ""), column: place, length: max(1, meant)),
      text: text)
  }

  /// Offset and length of a field in a record.
  private func place(
    of field: Int, _ record: [UInt8], _ header: ActivityHeader
  ) -> (start: Int, length: Int)? {
    var padded = record
    padded.append(0x0A)
    padded += [UInt8](repeating: 0, count: 48)
    return padded.withUnsafeBytes { bytes -> (Int, Int)? in
      guard let base = bytes.baseAddress else { return nil }
      var splitter = FieldSplitter(delimiter: header.delimiter, capacity: header.fieldCount)
      defer { splitter.deallocate() }
      var cursor = base
      guard case .record(let count) = splitter.split(&cursor, end: base + record.count),
        field < count
      else { return nil }
      return (splitter.fields[field].origin - base, splitter.fields[field].length)
    }
  }

  private func bytes(
    _ descriptor: Int32, at offset: Int, _ name: String, most: Int
  ) throws(FileError) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: most)
    let count = buffer.withUnsafeMutableBytes {
      pread(descriptor, $0.baseAddress, most, off_t(offset))
    }
    if count < 0 { throw FileError(path: name, code: errno) }
    buffer.removeLast(most - count)
    return buffer
  }

  private func feeds(
    _ descriptor: Int32, from: Int, to end: Int, _ name: String
  ) throws(FileError) -> Int {
    var count = 0
    var offset = from
    while offset < end {
      let part = try bytes(descriptor, at: offset, name, most: min(1 << 20, end - offset))
      if part.isEmpty { break }
      count += part.count { $0 == 0x0A }
      offset += part.count
    }
    return count
  }
}

import BanyanDiagnostics
import BanyanFiles

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
    /// Line feeds before the record.
    var feeds: Int
    var excerpt: Excerpt?
    /// The record's text, as far as 4 KiB.
    var text: String
  }

  let inputs: [ActivityInput]
  let rules: HeaderRules

  func answers(to questions: Set<Question>) throws(FileError) -> [Question: Answer] {
    var answers: [Question: Answer] = [:]
    let byFile = Dictionary(grouping: questions, by: \.position.file)
    for file in byFile.keys.sorted() {
      let asked = byFile[file, default: []].sorted { $0.position < $1.position }
      do {
        try answer(asked, in: inputs[file], &answers)
      } catch {
        // A file damaged further on was reported when it was read; places before that are found.
        if case .outside(let failure) = error { throw failure }
      }
    }
    return answers
  }

  private func answer(
    _ questions: [Question], in input: ActivityInput, _ answers: inout [Question: Answer]
  ) throws(StreamFailure) {
    var reader = LineCounter(stream: try input.open())
    var header = input.sheet?.header
    if header == nil {
      let head = try reader.bytes(at: 0, most: 1 << 16)
      head.withUnsafeBytes { bytes in
        let start = SourceText.byteOrderMarkLength(bytes)
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        var ignored = Diagnostics()
        header = ActivityHeader.read(
          String(decoding: bytes[start..<end], as: UTF8.self).replacing("\r", with: ""),
          file: input.name, isTabbed: input.isTabbed, rules: rules, &ignored)
      }
    }
    for question in questions {
      let record = try reader.bytes(at: question.position.offset, most: 1 << 12)
      answers[question] = answer(question, record, header, reader.feeds, input)
    }
  }

  private func answer(
    _ question: Question, _ record: [UInt8], _ header: ActivityHeader?, _ feeds: Int,
    _ input: ActivityInput
  ) -> Answer {
    let line = feeds + 1
    let end = record.firstIndex(of: 0x0A) ?? record.count
    var text = String(decoding: record[..<end], as: UTF8.self)
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
    var location = input.location(feeds: feeds, column: 1, field: nil)
    guard let column = question.column, let header, header.has(column),
      let (start, length) = place(of: header.field(of: column), record, header)
    else { return Answer(location: location, feeds: feeds, excerpt: nil, text: text) }
    let lineStart = record[..<start].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let place = record[lineStart..<start].count { $0 & 0xC0 != 0x80 } + 1
    location = input.location(feeds: feeds, column: place, field: header.field(of: column))
    if location.cell != nil || location.file != input.name {
      return Answer(location: location, feeds: feeds, excerpt: nil, text: text)
    }
    let shown = String(decoding: record[lineStart...].prefix { $0 != 0x0A }, as: UTF8.self)
    let meant = record[start...].prefix(max(1, length)).count { $0 & 0xC0 != 0x80 }
    return Answer(
      location: location, feeds: feeds,
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
}

/// Reads a stream forward and counts the line feeds passed.
private struct LineCounter {
  private let stream: any ByteStream
  /// Bytes that were read; those before `start` are passed.
  private var window: [UInt8] = []
  private var start = 0
  /// Place in the stream of the byte at `start`.
  private var offset = 0
  private(set) var feeds = 0

  init(stream: any ByteStream) { self.stream = stream }

  /// Some bytes from a place on, which must not lie before an earlier one.
  mutating func bytes(at place: Int, most: Int) throws(StreamFailure) -> [UInt8] {
    while true {
      let passed = min(place - offset, window.count - start)
      feeds += window[start..<start + passed].count { $0 == 0x0A }
      start += passed
      offset += passed
      if offset == place && window.count - start >= most { break }
      if try !fill(max(most, 1 << 20)) { break }
    }
    return offset == place ? Array(window[start...].prefix(most)) : []
  }

  /// Reads on; false at the end, also where damage ends the file: that was reported when the file was
  /// read, and places before it are found.
  private mutating func fill(_ count: Int) throws(StreamFailure) -> Bool {
    window.removeFirst(start)
    start = 0
    let old = window.count
    window += [UInt8](repeating: 0, count: count)
    var failure: FileError?
    let got = window.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      do throws(StreamFailure) {
        return try stream.read(into: base + old, count: count)
      } catch {
        if case .outside(let outside) = error { failure = outside }
        return 0
      }
    }
    window.removeLast(count - got)
    if let failure { throw .outside(failure) }
    return got > 0
  }
}

import BanyanDiagnostics
import BanyanFiles

/// Turns byte positions into lines and columns by reading the files again: only findings and
/// explanations pay for lines.
///
/// A file that is no longer what was read gives no places: the door remembers it, and the run says so.
struct RecordLocator: Sendable {
  struct Question: Hashable {
    var position: RecordPosition
    /// Nil asks for the record as a whole.
    var column: ActivityColumn?
  }

  struct Answer {
    var location: SourceLocation
    /// Line feeds before the record; nil where the file could not be looked into.
    var feeds: Int?
    var excerpt: Excerpt?
    /// The record's text, as far as 4 KiB.
    var text: String
  }

  let inputs: [ActivityInput]
  let rules: HeaderRules
  let door: Inputs

  /// One for each question; of a file that changed or cannot be read any more, its name.
  func answers(to questions: Set<Question>) -> [Question: Answer] {
    var answers: [Question: Answer] = [:]
    let byFile = Dictionary(grouping: questions, by: \.position.file)
    for file in byFile.keys.sorted() {
      let asked = byFile[file, default: []].sorted { $0.position < $1.position }
      do {
        answers.merge(try self.answers(to: asked, in: inputs[file])) { $1 }
      } catch {
        door.note(error, in: inputs[file].name)
        let unplaced = Answer(
          location: SourceLocation(file: inputs[file].name), feeds: nil, excerpt: nil, text: "")
        for question in asked { answers[question] = unplaced }
      }
    }
    return answers
  }

  private func answers(
    to questions: [Question], in input: ActivityInput
  ) throws(StreamFailure) -> [Question: Answer] {
    var answers: [Question: Answer] = [:]
    var reader = LineCounter(stream: try input.open(.places))
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
    return answers
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
  /// Bytes asked for at once: few of a bill of one page, more the longer the file turns out to be.
  private var piece = 1 << 15

  init(stream: any ByteStream) { self.stream = stream }

  /// Some bytes from a place on, which must not lie before an earlier one.
  mutating func bytes(at place: Int, most: Int) throws(StreamFailure) -> [UInt8] {
    while true {
      let passed = min(place - offset, window.count - start)
      feeds += window[start..<start + passed].count { $0 == 0x0A }
      start += passed
      offset += passed
      if offset == place && window.count - start >= most { break }
      if try !fill(most) { break }
    }
    return offset == place ? Array(window[start...].prefix(most)) : []
  }

  /// Reads on; false at the end, also where damage ends the file: that was reported when the file was
  /// read, and places before it are found. A file that changed has no places.
  private mutating func fill(_ least: Int) throws(StreamFailure) -> Bool {
    window.removeFirst(start)
    start = 0
    var failure: StreamFailure?
    let more = [UInt8](unsafeUninitializedCapacity: max(least, piece)) { bytes, count in
      guard let base = bytes.baseAddress else { return }
      do throws(StreamFailure) {
        count = try stream.read(into: base, count: bytes.count)
      } catch {
        if error.leavesNoPlaces { failure = error }
      }
    }
    if let failure { throw failure }
    piece = min(piece * 2, 1 << 20)
    window += more
    return !more.isEmpty
  }
}

extension StreamFailure {
  /// Whether what was read before it is worth nothing either.
  fileprivate var leavesNoPlaces: Bool {
    switch self {
    case .outside: true
    case .damaged(let finding): finding.code == .fileChanged
    }
  }
}

import BanyanDiagnostics
import BanyanFiles
import Glibc
import Synchronization

/// A run of whole records of one file.
///
/// Sendable by use: the bytes are the buffer of the one worker that asked for the chunk.
struct Chunk: @unchecked Sendable {
  /// Place of the file in the sorted list.
  let file: Int
  /// Offset in the file of the first byte.
  let offset: Int
  /// Line feeds of the file before it.
  let feeds: Int
  let bytes: UnsafeMutableRawPointer
  /// Without the line feed and the zero bytes that follow.
  let count: Int
  let header: ActivityHeader
  /// Bytes of all files, packed as they lie, that were taken when the chunk was handed out.
  let taken: Int
  /// Whether the records are rows of a sheet.
  let isSheet: Bool
}

/// What a chunk source found wrong before a record could be read.
struct SourceFault {
  let file: Int
  let offset: Int
  let diagnostic: Diagnostic
}

/// Hands out the files of `activity/` in chunks of whole records, to any number of workers.
///
/// A chunk ends behind a line feed outside quotes. Memory is one buffer a worker, whatever the
/// size of the files; a record longer than a buffer is refused and passed over.
final class ChunkSource: Sendable {
  /// Room for one chunk, if nothing else is said. A record that does not fit is refused.
  static let usualSize = 1 << 21
  private static let longestHeader = 1 << 16
  private static let padding = 64

  let inputs: [ActivityInput]
  private let size: Int
  private let rules: HeaderRules
  private let state: Mutex<State>

  private struct State {
    var next = 0
    var stream: (any ByteStream)?
    var offset = 0
    /// Line feeds of the file before `offset`.
    var feeds = 0
    var header: ActivityHeader?
    /// Bytes read beyond the last whole record.
    var rest: [UInt8] = []
    var isAtEnd = false
    /// Set where damage ends the file: a record that has no end is then no record.
    var isDamaged = false
    var hasDamage = false
    /// Inside a record that is passed over.
    var isSkipping = false
    var faults: [SourceFault] = []
    var diagnostics = Diagnostics()
    var failure: FileError?
    var bytesRead = 0
    /// Bytes taken of the files that are done.
    var bytesTaken = 0
  }

  init(inputs: [ActivityInput], rules: HeaderRules, size: Int = usualSize) {
    self.size = min(size, Self.room(for: inputs))
    self.inputs = inputs
    self.rules = rules
    state = Mutex(State())
  }

  /// What the longest file needs, and a byte in which its end shows: a thousand workspaces of small files in one
  /// process want no buffer of megabytes each. What does not tell its length may be long.
  private static func room(for inputs: [ActivityInput]) -> Int {
    inputs.reduce(longestHeader) { room, input in
      max(room, input.length.map { $0 + 1 } ?? .max)
    }
  }

  func allocateBuffer() -> UnsafeMutableRawPointer {
    .allocate(byteCount: size + Self.padding, alignment: 64)
  }

  /// Fills the buffer with the next chunk; nil when all files are done or one failed.
  func next(into buffer: UnsafeMutableRawPointer) -> Chunk? {
    state.withLock { state in
      while state.failure == nil {
        if state.stream == nil, !open(&state) {
          if state.failure != nil || state.next >= inputs.count { return nil }
          continue
        }
        if let chunk = fill(buffer, &state) { return chunk }
      }
      return nil
    }
  }

  /// What was found, once all workers are done.
  func results() -> (
    faults: [SourceFault], diagnostics: Diagnostics, failure: FileError?, bytes: Int,
    hasDamage: Bool
  ) {
    state.withLock { ($0.faults, $0.diagnostics, $0.failure, $0.bytesRead, $0.hasDamage) }
  }

  private func open(_ state: inout State) -> Bool {
    guard state.next < inputs.count else { return false }
    let input = inputs[state.next]
    do {
      state.stream = try input.open(.records)
    } catch {
      stop(error, &state)
      return false
    }
    state.offset = 0
    state.feeds = 0
    state.header = input.sheet?.header
    state.rest = []
    state.isAtEnd = false
    state.isDamaged = false
    state.isSkipping = false
    return true
  }

  private func close(_ state: inout State) {
    state.bytesTaken += state.stream?.bytesTaken ?? 0
    if state.isAtEnd, let stream = state.stream as? any ReportingStream {
      for finding in stream.findings { state.diagnostics.report(finding) }
    }
    state.stream = nil
    state.next += 1
  }

  /// A file at fault is left behind its last whole record, and reading goes on with the next; a
  /// failure of the outside world ends it all.
  private func stop(_ failure: StreamFailure, _ state: inout State) {
    switch failure.placed(in: inputs[state.next].name) {
    case .outside(let error): state.failure = error
    case .damaged(let diagnostic):
      state.diagnostics.report(diagnostic)
      if state.stream == nil { close(&state) }
      state.isAtEnd = true
      state.isDamaged = true
      state.hasDamage = true
    }
  }

  /// One chunk of the open file; nil when the file is done, or when there was only something to
  /// pass over.
  private func fill(_ buffer: UnsafeMutableRawPointer, _ state: inout State) -> Chunk? {
    guard let count = read(into: buffer, &state) else { return nil }
    var start = 0
    if state.isSkipping {
      guard let feed = memchr(buffer, 0x0A, count) else {
        consume(count, of: count, buffer, &state)
        return nil
      }
      state.isSkipping = false
      start = UnsafeRawPointer(feed) - UnsafeRawPointer(buffer) + 1
    }
    if state.header == nil {
      if state.isDamaged && memchr(buffer, 0x0A, count) == nil {
        close(&state)
        return nil
      }
      guard let after = readHeader(buffer, count, &state) else {
        close(&state)
        return nil
      }
      start = after
    }
    guard let header = state.header else { return nil }
    let isLast = state.isAtEnd && !state.isDamaged
    guard let end = isLast ? count : lastRecordEnd(buffer, start, count, header) else {
      if state.isDamaged {
        close(&state)
      } else {
        refuseLongRecord(buffer, start, count, &state)
      }
      return nil
    }
    let chunk = Chunk(
      file: state.next, offset: state.offset + start,
      feeds: state.feeds + LineFeeds.count(buffer, start), bytes: buffer + start,
      count: end - start,
      header: header, taken: state.bytesTaken + (state.stream?.bytesTaken ?? 0),
      isSheet: inputs[state.next].sheet != nil)
    consume(end, of: count, buffer, &state)
    guard chunk.count > 0 else { return nil }
    terminate(chunk)
    return chunk
  }

  /// Fills the buffer behind what was left over; nil when reading failed.
  private func read(into buffer: UnsafeMutableRawPointer, _ state: inout State) -> Int? {
    var count = state.rest.count
    state.rest.withUnsafeBytes { rest in
      if let base = rest.baseAddress { buffer.copyMemory(from: base, byteCount: count) }
    }
    state.rest.removeAll(keepingCapacity: true)
    while count < size && !state.isAtEnd {
      let got: Int
      do {
        got = try state.stream?.read(into: buffer + count, count: size - count) ?? 0
      } catch {
        stop(error, &state)
        if state.failure != nil { return nil }
        break
      }
      if got == 0 { state.isAtEnd = true }
      count += got
      state.bytesRead += got
    }
    return count
  }

  /// Keeps what lies behind `end` for the next chunk, and closes a file that is done.
  private func consume(
    _ end: Int, of count: Int, _ buffer: UnsafeMutableRawPointer, _ state: inout State
  ) {
    if end < count {
      state.rest.append(
        contentsOf: UnsafeRawBufferPointer(start: buffer + end, count: count - end))
    }
    state.offset += end
    state.feeds += LineFeeds.count(buffer, end)
    if state.isAtEnd && (state.rest.isEmpty || state.isDamaged) { close(&state) }
  }

  /// No record ends in the whole buffer: an unclosed quote, or a line without end. The line it
  /// begins on is passed over; reading goes on behind it.
  private func refuseLongRecord(
    _ buffer: UnsafeMutableRawPointer, _ start: Int, _ count: Int, _ state: inout State
  ) {
    state.faults.append(
      SourceFault(
        file: state.next, offset: state.offset + start,
        diagnostic: Diagnostic(.csvLong, ["2 MiB"], hint: Phrase(.hintCloseQuote))))
    if let feed = memchr(buffer + start, 0x0A, count - start) {
      consume(
        UnsafeRawPointer(feed) - UnsafeRawPointer(buffer) + 1, of: count, buffer, &state)
    } else {
      state.isSkipping = true
      consume(count, of: count, buffer, &state)
    }
  }

  /// A line feed, if the last record lacks one, and zero bytes to read ahead into. The bytes they
  /// overwrite were copied to `rest`.
  private func terminate(_ chunk: Chunk) {
    let end = chunk.bytes + chunk.count
    end.storeBytes(of: 0x0A, as: UInt8.self)
    (end + 1).initializeMemory(as: UInt8.self, repeating: 0, count: Self.padding - 1)
  }

  /// Reads the header record and gives the offset behind it; nil where the file cannot be read on.
  private func readHeader(
    _ buffer: UnsafeMutableRawPointer, _ count: Int, _ state: inout State
  ) -> Int? {
    let name = inputs[state.next].name
    let bytes = UnsafeRawBufferPointer(start: buffer, count: count)
    if let finding = SourceText.otherThanText(bytes, file: name) {
      state.diagnostics.report(finding)
      return nil
    }
    let start = SourceText.byteOrderMarkLength(bytes)
    let end = bytes[start...].firstIndex(of: 0x0A) ?? count
    var line = bytes[start..<end]
    if line.last == 0x0D { line = line.dropLast() }
    let text = UnsafeRawBufferPointer(rebasing: line)
    if let bad = SourceText.firstInvalidByte(in: text) {
      state.diagnostics.report(
        Diagnostic(
          .textEncoding, at: SourceText.location(of: bad, in: text, file: name),
          [SourceText.hexadecimal(text[bad])], hint: Phrase(.hintSaveAsUTF8)))
      return nil
    }
    guard line.count <= Self.longestHeader else {
      state.diagnostics.report(
        Diagnostic(
          .csvLong, at: SourceLocation(file: name, line: 1, column: 1),
          ["\(Self.longestHeader) bytes"]))
      return nil
    }
    state.header = ActivityHeader.read(
      String(decoding: text, as: UTF8.self), file: name,
      isTabbed: inputs[state.next].isTabbed, rules: rules, &state.diagnostics)
    return state.header == nil ? nil : min(end + 1, count)
  }

  /// Offset behind the last whole record; nil when none ends in the buffer.
  private func lastRecordEnd(
    _ buffer: UnsafeMutableRawPointer, _ start: Int, _ count: Int, _ header: ActivityHeader
  ) -> Int? {
    let length = count - start
    if memchr(buffer + start, 0x22, length) != nil {
      return lastFeedOutsideQuotes(buffer + start, length, header).map { start + $0 }
    }
    var end = count
    while end > start, buffer.load(fromByteOffset: end - 1, as: UInt8.self) != 0x0A { end -= 1 }
    return end > start ? end : nil
  }

  /// A quote opens only at the start of a field, as in `FieldSplitter`.
  private func lastFeedOutsideQuotes(
    _ bytes: UnsafeRawPointer, _ count: Int, _ header: ActivityHeader
  ) -> Int? {
    let delimiter = header.delimiter
    var isQuoted = false
    var isFieldStart = true
    var closed = -2
    var last: Int?
    for i in 0..<count {
      let byte = bytes.load(fromByteOffset: i, as: UInt8.self)
      if isQuoted {
        if byte == 0x22 {
          isQuoted = false
          closed = i
        }
        continue
      }
      switch byte {
      case 0x22:
        // A doubled quote closes and opens again; in an unquoted field it is only text.
        if isFieldStart || closed == i - 1 { isQuoted = true }
        isFieldStart = false
      case 0x0A:
        last = i + 1
        isFieldStart = true
      case delimiter: isFieldStart = true
      default: isFieldStart = false
      }
    }
    return last
  }
}
